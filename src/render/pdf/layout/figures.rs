//! Key figures: large numbers side by side between two rules, with a bar if they have parts.

use crate::view::document::{Align, KeyFigure, Mark, Part as Share, Text};

use super::super::font::CAP_HEIGHT;
use super::super::placed::{Origin, Part, Placed, Shape};
use super::super::style::{
    ALARM, AT_RISK, CONTENT_HEIGHT, Colour, FIGURE, HAIRLINE, INK, LINE, ON_TRACK, QUIET, RULE, SMALL, Style, WHITE,
};
use super::flow::{FlowBox, FlowItem};
use super::rows::{Place, SetCell};
use super::text::{fill, push_spaced};
use super::{Frame, Typesetter, origin};

/// The number of figures in a row; a figure with parts counts as two.
const ROW: usize = 5;
/// A taller row is not set as a row.
const MAX_ROW_HEIGHT: f32 = CONTENT_HEIGHT / 3.0;
const PAD: f32 = 9.0;
const GUTTER: f32 = 12.0;
const LABEL: Style = Style { colour: INK, ..SMALL };

impl Typesetter {
    pub(super) fn key_figures(&mut self, figures: &[KeyFigure], frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        let mut flow_boxes = Vec::new();
        let mut number = 0;
        for group in rows_of(figures) {
            let row = self.figures_row(group, number, frame, block);
            if row.height <= MAX_ROW_HEIGHT {
                flow_boxes.push(row);
            } else {
                // Broken figures side by side would be read in the wrong order.
                flow_boxes.extend(
                    (number..)
                        .zip(group)
                        .map(|(number, figure)| self.figures_row(std::slice::from_ref(figure), number, frame, block)),
                );
            }
            number += u32::try_from(group.len()).expect("a row holds few figures");
        }
        if let Some(first) = flow_boxes.first_mut() {
            first.boxes.insert(0, fill(frame.x, 0.0, frame.width, RULE, INK, block));
        }
        push_spaced(flow_boxes, 10.0, 18.0, stack);
    }

    /// Figures side by side, the first being number `number`, above a rule.
    fn figures_row(&mut self, figures: &[KeyFigure], number: u32, frame: Frame, block: u32) -> FlowBox {
        let in_row: usize = figures.iter().map(units).sum();
        #[expect(clippy::cast_precision_loss, reason = "a row holds few figures")]
        let unit = frame.width / in_row.max(2) as f32;
        let mut flow_box = FlowBox::default();
        let mut x = frame.x;
        let mut lefts = Vec::new();
        for (number, figure) in (number..).zip(figures) {
            #[expect(clippy::cast_precision_loss, reason = "a figure takes one unit or two")]
            let width = unit * units(figure) as f32;
            let inset = if x > frame.x { GUTTER } else { 0.0 };
            let inner = Frame { x: x + inset, width: width - inset - GUTTER / 2.0 };
            let height = self.key_figure(figure, number, inner, block, &mut flow_box.boxes);
            flow_box.height = flow_box.height.max(height + PAD);
            if x > frame.x {
                lefts.push(x);
            }
            x += width;
        }
        let height = flow_box.height;
        let bottom = fill(frame.x, height - HAIRLINE, frame.width, HAIRLINE, LINE, block);
        let between = lefts.into_iter().map(|x| fill(x, RULE, HAIRLINE, height - RULE - HAIRLINE, LINE, block));
        flow_box.boxes.splice(0..0, std::iter::once(bottom).chain(between));
        flow_box
    }

    /// Places a figure; returns its height.
    fn key_figure(
        &mut self,
        figure: &KeyFigure,
        number: u32,
        frame: Frame,
        block: u32,
        boxes: &mut Vec<Placed>,
    ) -> f32 {
        let from = origin(block, Part::Figure(number));
        let value = Text::plain(format!("{} ", figure.value));
        let value = SetCell::new([&value], &FIGURE, self);
        let value_width = value.measure().natural.min(frame.width);
        let at = |x: f32, width: f32| Place { x, width, align: Align::Left };
        let mut y = PAD - 3.0;
        let value_height = value.place(at(frame.x, frame.width), y, from, boxes);
        let label = Text::plain(&figure.label);
        let before = figure.before.as_ref().map(Text::quiet);
        if figure.parts.is_empty() {
            y += value_height;
            let texts: Vec<&Text> = std::iter::once(&label).chain(&before).collect();
            return y + SetCell::new(texts, &LABEL, self).place(at(frame.x, frame.width), y, from, boxes);
        }
        let label = match before {
            None => label,
            Some(before) => label.then(Text::quiet(" (")).then(before).then(Text::quiet(")")),
        };
        let label = SetCell::new([&label], &LABEL, self);
        let beside = frame.width - value_width - 7.0;
        if label.measure().natural <= beside {
            // On the baseline of the number.
            let drop = baseline(&FIGURE) - baseline(&LABEL);
            let label_height = label.place(at(frame.x + value_width + 7.0, beside), y + drop, from, boxes);
            y += value_height.max(drop + label_height) + 3.0;
        } else {
            y += value_height;
            y += label.place(at(frame.x, frame.width), y, from, boxes) + 3.0;
        }
        let width = frame.width - GUTTER / 2.0;
        let frame = Frame { width, ..frame };
        if figure.parts.iter().any(|share| share.value > 0) {
            bar(&figure.parts, frame, y, block, boxes);
            y += BAR + 5.0;
        }
        let part = |part| origin(block, Part::FigurePart { figure: number, part });
        self.legend(&figure.parts, frame, y, part, boxes)
    }

    /// The parts in two columns, line by line; a last or too long one spans both.
    fn legend(
        &mut self,
        parts: &[Share],
        frame: Frame,
        top: f32,
        origin_of: impl Fn(u32) -> Origin,
        boxes: &mut Vec<Placed>,
    ) -> f32 {
        let half = (frame.width - 8.0) / 2.0;
        let cells: Vec<SetCell> = parts
            .iter()
            .map(|share| {
                let mut text = Text::marked(share.mark, format!("{} {}", share.value, share.label));
                if let Some(before) = &share.before {
                    text = text.then(Text::quiet(format!(" ({before})")));
                }
                SetCell::new([&text], &LABEL, self)
            })
            .collect();
        let is_short = |cell: &SetCell| cell.measure().natural <= half;
        let mut y = top;
        let mut number = 0;
        let mut rest = &cells[..];
        while !rest.is_empty() {
            let (line, width) = match rest {
                [first, second, ..] if is_short(first) && is_short(second) => (&rest[..2], half),
                _ => (&rest[..1], frame.width),
            };
            rest = &rest[line.len()..];
            let mut height = 0.0_f32;
            let mut x = frame.x;
            for cell in line {
                let place = Place { x, width, align: Align::Left };
                height = height.max(cell.place(place, y, origin_of(number), boxes));
                number += 1;
                x += width + 8.0;
            }
            y += height + 1.0;
        }
        y
    }
}

const BAR: f32 = 7.5;

fn baseline(style: &Style) -> f32 {
    style.leading / 2.0 + style.size * CAP_HEIGHT / 2.0
}

fn units(figure: &KeyFigure) -> usize {
    if figure.parts.is_empty() { 1 } else { 2 }
}

fn rows_of(figures: &[KeyFigure]) -> Vec<&[KeyFigure]> {
    let mut rows = Vec::new();
    let (mut from, mut used) = (0, 0);
    for (at, figure) in figures.iter().enumerate() {
        if at > from && used + units(figure) > ROW {
            rows.push(&figures[from..at]);
            (from, used) = (at, 0);
        }
        used += units(figure);
    }
    if from < figures.len() {
        rows.push(&figures[from..]);
    }
    rows
}

fn bar(parts: &[Share], frame: Frame, y: f32, block: u32, boxes: &mut Vec<Placed>) {
    let shown: Vec<&Share> = parts.iter().filter(|share| share.value > 0).collect();
    let sum: f64 = shown.iter().map(|share| f64::from(share.value)).sum();
    let gap = 1.6;
    #[expect(clippy::cast_precision_loss, reason = "a bar has few parts")]
    let room = frame.width - gap * shown.len().saturating_sub(1) as f32;
    let mut x = frame.x;
    for share in shown {
        #[expect(clippy::cast_possible_truncation, reason = "a share of one is exact enough for a drawing")]
        let width = room * (f64::from(share.value) / sum) as f32;
        let mut part = fill(x, y, width, BAR, colour_of(share.mark), block);
        if share.mark == Mark::Unknown {
            part.shape = Shape::Outline(QUIET);
        }
        boxes.push(part);
        x += width + gap;
    }
}

/// The colour of a mark.
pub fn colour_of(mark: Mark) -> Colour {
    match mark {
        Mark::OnTrack => ON_TRACK,
        Mark::AtRisk => AT_RISK,
        Mark::OffTrack => ALARM,
        Mark::Unknown => WHITE,
    }
}

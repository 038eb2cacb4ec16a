//! Entries: names on the left and texts on the right, or texts after long names.

use crate::view::document::{Align, Entries, Entry};

use super::super::placed::{Origin, Part};
use super::super::style::{ACCENT, BODY, BODY_STRONG};
use super::flow::{FlowBox, FlowItem};
use super::lines::Line;
use super::rows::{Place, SetCell, row};
use super::text::{fill, keep_last_two, push_spaced};
use super::{Frame, Typesetter, origin};

const BAR: f32 = 2.6;
const GAP: f32 = 12.0;
/// The gap between a name and a text after it.
const RUN_IN_GAP: f32 = 7.0;
/// The space between entries.
const ENTRY_GAP: f32 = 5.0;
/// The shares of the width for names, of which the one with the least height is chosen.
const NAME_SHARES: [f32; 6] = [0.32, 0.36, 0.4, 0.44, 0.5, 0.56];

impl Typesetter {
    pub(super) fn entries(&mut self, entries: &Entries, frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        let inset = if entries.urgent { BAR + 11.0 } else { 0.0 };
        let inner = Frame { x: frame.x + inset, width: frame.width - inset };
        let rows = self.set_entries(entries);
        let places = |rows: &[Vec<SetCell>]| places(rows, inner, entries.urgent);
        let grouped = self.groups.places(block, inner, |group| places(&group.rows));
        let places = grouped.unwrap_or_else(|| places(&rows));
        let count = rows.len();
        let mut flow_boxes = Vec::with_capacity(count);
        for (at, cells) in rows.into_iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let origins = [Part::EntryName(number), Part::EntryText(number)].map(|part| origin(block, part));
            let mut flow_box = match places[..] {
                [whole] => run_in(&cells, whole, origins),
                _ => {
                    let cells = cells.into_iter().zip(&places).zip(origins);
                    row(&cells.map(|((cell, place), origin)| (cell, *place, origin)).collect::<Vec<_>>(), 0.0)
                }
            };
            flow_box.height = flow_box.height.max(BODY.leading);
            let goes_on = at + 1 < count;
            if entries.urgent {
                // The bar continues through the space between entries.
                flow_box.height += if goes_on { ENTRY_GAP } else { 0.0 };
                flow_box.boxes.insert(0, fill(frame.x, 0.0, BAR, flow_box.height, ACCENT, block));
            } else if goes_on {
                flow_box.below = ENTRY_GAP;
            }
            flow_boxes.push(flow_box);
        }
        keep_last_two(&mut flow_boxes);
        push_spaced(flow_boxes, 6.0, 8.0, stack);
    }

    /// The name and the text of each entry.
    pub(super) fn set_entries(&mut self, entries: &Entries) -> Vec<Vec<SetCell>> {
        let set = |entry: &Entry| {
            let name = SetCell::new([&entry.name], &BODY_STRONG, self);
            vec![name, SetCell::new([&entry.text], &BODY, self)]
        };
        entries.entries.iter().map(set).collect()
    }
}

/// A name with its text after it, or below it if that takes no more lines.
fn run_in(cells: &[SetCell], whole: Place, [of_name, of_text]: [Origin; 2]) -> FlowBox {
    let [name, text] = cells else { unreachable!("an entry is a name and a text") };
    let names: Vec<Line> = name.texts.iter().flat_map(|name| name.lines(whole.width)).collect();
    let taken = names.last().map_or(0.0, |line| line.width + RUN_IN_GAP);
    let lines_after = |taken| text.texts.first().map_or_else(Vec::new, |text| text.lines_after(taken, whole.width));
    let (behind, below) = (lines_after(taken), lines_after(0.0));
    let is_behind = !names.is_empty() && behind.len() <= below.len();
    let mut flow_box = FlowBox::default();
    let mut y = 0.0;
    for line in names {
        line.place(whole.x, y, &name.style, of_name, &mut flow_box.boxes);
        y += name.style.leading;
    }
    let (lines, mut x) = if is_behind { (behind, whole.x + taken) } else { (below, whole.x) };
    y -= if is_behind && !lines.is_empty() { name.style.leading } else { 0.0 };
    for line in lines {
        line.place(x, y, &text.style, of_text, &mut flow_box.boxes);
        y += text.style.leading;
        x = whole.x;
    }
    flow_box.height = y;
    flow_box
}

/// The columns of names and texts; a single one if there are no names, or if names would wrap: texts then follow
/// their names.
fn places(rows: &[Vec<SetCell>], frame: Frame, urgent: bool) -> Vec<Place> {
    let widest = rows.iter().map(|cells| cells[0].measure().natural).fold(0.0, f32::max);
    let text_x = |name: f32| if widest > 0.0 { name + GAP } else { 0.0 };
    let lines = |name: f32| -> u32 {
        let text = frame.width - text_x(name);
        rows.iter().map(|cells| cells[0].count_lines(name).max(cells[1].count_lines(text))).sum()
    };
    let widths = NAME_SHARES.map(|share| widest.min(frame.width * share));
    // Rather a taller list than a broken word, if one of the widths avoids that.
    let word = rows.iter().map(|cells| cells[0].measure().least).fold(0.0, f32::max);
    let cuts = |name: f32| word > name + 0.01 && word <= widths[widths.len() - 1];
    let name = widths.into_iter().min_by_key(|&name| (cuts(name), lines(name))).unwrap_or(0.0);
    let place = |x: f32, width: f32| Place { x: frame.x + x, width, align: Align::Left };
    let wraps = |cells: &Vec<SetCell>| cells[0].count_lines(name) > 1;
    if !urgent && rows.iter().any(wraps) {
        return vec![place(0.0, frame.width)];
    }
    vec![place(0.0, name), place(text_x(name), frame.width - text_x(name))]
}

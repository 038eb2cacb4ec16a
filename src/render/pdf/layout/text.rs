//! Sets headings, paragraphs and lists.

use std::rc::Rc;

use crate::view::document::{Code, Heading, Paragraph, Role, Run, Text};

use super::super::font::Face;
use super::super::placed::{BarEnd, HeadingMark, Part, Placed, Shape};
use super::super::sanitize::clean;
use super::super::style::{
    ACCENT, ALARM, BODY, CONTENT_HEIGHT, KICKER, LEAD, PART, SECTION, SHEET, SMALL, Style, TINT, TITLE,
};
use super::flow::{FlowBox, FlowItem};
use super::{Frame, Typesetter, origin};

impl Typesetter {
    /// A heading after a kicker opens a sheet: larger and in ink.
    pub(super) fn heading(
        &mut self,
        heading: &Heading,
        is_sheet: bool,
        frame: Frame,
        block: u32,
        stack: &mut Vec<FlowItem>,
    ) {
        let (style, above, below) = match (heading.level, is_sheet) {
            (0 | 1, _) => (TITLE, 26.0, 5.0),
            (2, true) => (SHEET, 30.0, 4.0),
            (2, false) => (PART, 26.0, 6.0),
            (_, _) => (SECTION, 15.0, 3.0),
        };
        let above = match (is_sheet, self.after_heading) {
            (true, _) => 1.0,
            (false, true) => above / 2.0,
            (false, false) => above,
        };
        self.after_heading = true;
        let mark = Rc::new(HeadingMark {
            title: plain(&heading.text),
            anchor: heading.anchor.clone(),
            outline: heading.outline,
        });
        let part = Part::Heading(heading.level.max(1));
        let mut flow_boxes = self.text_boxes(&heading.text, &style, frame, block, part);
        flow_boxes[0].headings.push((0.0, mark));
        for flow_box in &mut flow_boxes {
            flow_box.keep_with_next = true;
        }
        push_spaced(flow_boxes, above, below, stack);
    }

    /// `opens`: a heading follows.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        opens: bool,
        frame: Frame,
        block: u32,
        stack: &mut Vec<FlowItem>,
    ) {
        let part = Part::Paragraph;
        let text = &paragraph.text;
        if text.is_empty() {
            return;
        }
        let after_heading = std::mem::take(&mut self.after_heading);
        match paragraph.role {
            Role::Body => push_spaced(self.text_boxes(text, &BODY, frame, block, part), 5.0, 5.0, stack),
            Role::Lead => push_spaced(self.text_boxes(text, &LEAD, frame, block, part), 7.0, 9.0, stack),
            Role::Note => push_spaced(self.text_boxes(text, &SMALL, frame, block, part), 5.0, 6.0, stack),
            Role::Kicker => {
                let mut flow_boxes = self.text_boxes(text, &KICKER, frame, block, part);
                for flow_box in &mut flow_boxes {
                    flow_box.keep_with_next = true;
                }
                let (above, below) = match (opens, after_heading) {
                    (true, true) => (12.0, 0.0),
                    (true, false) => (30.0, 0.0),
                    (false, _) => (1.0, 12.0),
                };
                push_spaced(flow_boxes, above, below, stack);
            }
            Role::Notice => push_spaced(self.notice(text, frame, block), 10.0, 12.0, stack),
        }
    }

    pub(super) fn list(&mut self, points: &[Text], frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        let indent = 12.0;
        let inner = Frame { x: frame.x + indent, width: frame.width - indent };
        for (at, point) in points.iter().enumerate() {
            let part = Part::ListItem(u32::try_from(at).unwrap_or(u32::MAX));
            let mut flow_boxes = self.text_boxes(point, &BODY, inner, block, part);
            flow_boxes[0].boxes.insert(0, bullet(frame.x, block));
            // The last point is not alone at the top of a page.
            if let Some(last) = flow_boxes.last_mut().filter(|_| at + 2 == points.len()) {
                last.keep_with_next = true;
            }
            let above = if at == 0 { 5.0 } else { 2.5 };
            let below = if at + 1 == points.len() { 5.0 } else { 2.5 };
            push_spaced(flow_boxes, above, below, stack);
        }
    }

    /// Line by line, in the body face: the report has no monospaced one.
    pub(super) fn code(&mut self, code: &Code, frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        let inset = 12.0;
        let inner = Frame { x: frame.x + inset, width: frame.width - inset };
        let mut flow_boxes = Vec::new();
        for line in &code.lines {
            flow_boxes.extend(self.text_boxes(&Text::plain(line.as_str()), &BODY, inner, block, Part::Paragraph));
        }
        push_spaced(flow_boxes, 5.0, 5.0, stack);
    }

    fn notice(&mut self, text: &Text, frame: Frame, block: u32) -> Vec<FlowBox> {
        let (inset, pad) = (12.0, 6.0);
        let inner = Frame { x: frame.x + inset, width: frame.width - 2.0 * inset };
        let style = Style { face: Face::Bold, ..BODY };
        let mut flow_boxes = self.text_boxes(text, &style, inner, block, Part::Paragraph);
        let last = flow_boxes.len() - 1;
        for (at, flow_box) in flow_boxes.iter_mut().enumerate() {
            if at == 0 {
                flow_box.boxes.iter_mut().for_each(|placed| placed.y += pad);
                flow_box.height += pad;
            }
            if at == last {
                flow_box.height += pad;
            }
            let bar = fill(frame.x, 0.0, 2.4, flow_box.height, ALARM, block);
            let tint = fill(frame.x + 2.4, 0.0, frame.width - 2.4, flow_box.height, TINT, block);
            flow_box.boxes.splice(0..0, [bar, tint]);
        }
        flow_boxes
    }

    /// A box for each line; the first two and the last two stay together.
    pub(super) fn text_boxes(
        &mut self,
        text: &Text,
        style: &Style,
        frame: Frame,
        block: u32,
        part: Part,
    ) -> Vec<FlowBox> {
        let lines = self.setting(text, style).lines(frame.width);
        let count = lines.len();
        let mut flow_boxes = Vec::with_capacity(count);
        for (at, line) in lines.into_iter().enumerate() {
            let mut flow_box = FlowBox::spacer(style.leading);
            line.place(frame.x, 0.0, style, origin(block, part), &mut flow_box.boxes);
            flow_box.keep_with_next = count > 1 && (at == 0 || at + 2 == count);
            flow_boxes.push(flow_box);
        }
        flow_boxes
    }
}

/// The last row is not alone at the top of a page, unless the last two are tall or empty.
pub fn keep_last_two(rows: &mut [FlowBox]) {
    if let [.., before, last] = rows
        && before.height + last.height < CONTENT_HEIGHT / 4.0
        && !last.is_blank()
    {
        before.keep_with_next = true;
    }
}

/// Adds boxes without space between them, with space above the first and below the last.
pub fn push_spaced(mut flow_boxes: Vec<FlowBox>, above: f32, below: f32, stack: &mut Vec<FlowItem>) {
    if let Some(first) = flow_boxes.first_mut() {
        first.above = above;
    }
    if let Some(last) = flow_boxes.last_mut() {
        last.below = below;
    }
    stack.extend(flow_boxes.into_iter().map(FlowItem::Box));
}

/// A rule, a bar or a background: an artifact.
pub fn fill(x: f32, y: f32, width: f32, height: f32, colour: super::super::style::Colour, block: u32) -> Placed {
    Placed { x, y, width, height, origin: origin(block, Part::Artifact), shape: Shape::Fill(colour) }
}

fn bullet(x: f32, block: u32) -> Placed {
    let side = 3.2;
    let y = (BODY.leading - side) / 2.0 + 0.4;
    let shape = Shape::Bar { colour: ACCENT, edge: None, left: BarEnd::Round, right: BarEnd::Round };
    Placed { x: x + 1.0, y, width: side, height: side, origin: origin(block, Part::Artifact), shape }
}

fn plain(text: &Text) -> String {
    let words: String = text
        .0
        .iter()
        .map(|run| match run {
            Run::Words { text, .. } => text.as_str(),
            Run::Mark(_) => "",
        })
        .collect();
    clean(&words).trim().to_owned()
}

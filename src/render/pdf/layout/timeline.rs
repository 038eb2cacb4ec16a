//! The timeline: a row for each project, months across, a diamond for each deliverable, and today's line.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::view::document::{Align, Text, Timeline, TimelineRow};

use super::super::placed::{BarEnd, Part, Placed, Shape};
use super::super::style::{AHEAD, ALARM, ARROW_LENGTH, BODY, ELAPSED, HAIRLINE, LINE, SMALL, Style};
use super::flow::{FlowBox, FlowItem};
use super::paginate::MAX_WHITE;
use super::rows::{Place, SetCell};
use super::text::{fill, push_spaced};
use super::timeline_scale::Scale;
use super::{Frame, Typesetter, origin};

const LABEL: Style = Style { size: 8.8, leading: 11.8, ..BODY };
const ROW: f32 = 20.4;
const BAR: f32 = 4.2;
const DIAMOND: f32 = 9.6;
pub const NOW: f32 = 0.9;

impl Typesetter {
    pub(super) fn timeline(&mut self, timeline: &Timeline, frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        let labels: Vec<SetCell> = timeline
            .rows
            .iter()
            .map(|row| {
                let mark = row.mark.map_or_else(Text::default, |mark| Text::marked(mark, ""));
                SetCell::new([&mark.then(row.label.clone())], &LABEL, self)
            })
            .collect();
        let widest = labels.iter().map(|label| label.measure().natural).fold(0.0, f32::max);
        let label_width = widest.min(frame.width * 0.33);
        // Half a diamond may extend over each edge.
        let x = frame.x + label_width + 14.0;
        let width = (frame.x + frame.width - DIAMOND / 2.0 - x).max(1.0);
        let scale = Scale { from: timeline.from, until: timeline.until, x, width };
        let (head, shown) = self.timeline_head(timeline, &scale, frame, block);
        let repeated = Rc::new(head.clone());
        let mut flow_boxes = vec![head];
        for (at, (row, label)) in timeline.rows.iter().zip(&labels).enumerate() {
            let mut flow_box = FlowBox::default();
            let place = Place { x: frame.x, width: label_width, align: Align::Left };
            let part = Part::TimelineLabel(u32::try_from(at).unwrap_or(u32::MAX));
            let lines = label.place(place, 0.0, origin(block, part), &mut flow_box.boxes);
            flow_box.height = ROW.max(lines + 6.0);
            let drop = (flow_box.height - lines) / 2.0;
            flow_box.boxes.iter_mut().for_each(|placed| placed.y += drop);
            flow_box.boxes.splice(0..0, grid(timeline, &shown, &scale, flow_box.height, block));
            draw_row(row, timeline, &scale, flow_box.height, block, &mut flow_box.boxes);
            flow_box.repeated = Some(Rc::clone(&repeated));
            flow_boxes.push(flow_box);
        }
        let mut drawing = Vec::new();
        push_spaced(flow_boxes, 6.0, 8.0, &mut drawing);
        stack.push(FlowItem::Together { stack: drawing, white: MAX_WHITE });
        if !timeline.legend.is_empty() {
            let legend = self.text_boxes(&timeline.legend, &SMALL, frame, block, Part::TimelineLegend);
            push_spaced(legend, 8.0, 14.0, stack);
        }
    }
}

/// Lines at the starts of the named months, at both ends, and today.
fn grid(timeline: &Timeline, named: &[NaiveDate], scale: &Scale, height: f32, block: u32) -> Vec<Placed> {
    let inner = named.iter().copied().filter(|first| *first > scale.from);
    let mut lines: Vec<Placed> = std::iter::once(timeline.from)
        .chain(inner)
        .chain([timeline.until])
        .map(|day| fill(scale.x_of(day) - HAIRLINE / 2.0, 0.0, HAIRLINE, height, LINE, block))
        .collect();
    if scale.shows(timeline.today) {
        lines.push(fill(scale.x_of(timeline.today) - NOW / 2.0, 0.0, NOW, height, ALARM, block));
    }
    lines
}

fn draw_row(row: &TimelineRow, timeline: &Timeline, scale: &Scale, height: f32, block: u32, boxes: &mut Vec<Placed>) {
    let from = origin(block, Part::TimelineDrawing);
    let y = (height - BAR) / 2.0;
    if row.start.is_some() || row.end.is_some() {
        let [begins_before, ends_after] = timeline.continues(row);
        let last = row.end.map(|end| end.succ_opt().unwrap_or(end));
        let mut left = row.start.map_or(scale.x, |start| scale.x_of(start));
        let mut right = last.map_or(scale.x + scale.width, |last| scale.x_of(last));
        // An arrow needs space for its head, even if the whole bar is beyond the edge.
        if begins_before {
            right = right.max(left + ARROW_LENGTH);
        }
        if ends_after {
            left = left.min(right - ARROW_LENGTH);
        }
        // The parts of the bar leave a gap at today's line, which is drawn once for all rows; an arrow is not cut.
        let now = scale.x_of(timeline.today);
        let least_left = if begins_before { left + ARROW_LENGTH } else { left };
        let most_right = if ends_after { right - ARROW_LENGTH } else { right };
        let split = |x: f32| x.clamp(least_left.min(most_right), most_right.max(least_left));
        let is_all_gone = now >= right;
        let is_all_ahead = now <= left;
        let elapsed_until = if is_all_gone { right } else { split(now - NOW / 2.0) };
        let ahead_from = if is_all_ahead { left } else { split(now + NOW / 2.0) };
        let elapsed = (left, elapsed_until, ELAPSED, None, !is_all_ahead);
        let ahead = (ahead_from, right, AHEAD, Some(ELAPSED), !is_all_gone);
        for (from_x, until_x, colour, edge, is_drawn) in [elapsed, ahead] {
            let width = until_x - from_x;
            if is_drawn && width > 0.3 {
                let end = |is_last: bool, goes_on: bool| match (is_last, goes_on) {
                    (true, true) => BarEnd::Arrow,
                    (true, false) => BarEnd::Round,
                    (false, _) => BarEnd::Flat,
                };
                let left = end(from_x <= left, begins_before);
                let right = end(until_x >= right, ends_after);
                let shape = Shape::Bar { colour, edge, left, right };
                boxes.push(Placed { x: from_x, y, width, height: BAR, origin: from, shape });
            }
        }
    }
    for milestone in row.milestones.iter().filter(|milestone| scale.shows(milestone.on)) {
        let shape = Shape::Diamond(milestone.state);
        let x = scale.x_of(milestone.on) - DIAMOND / 2.0;
        let y = (height - DIAMOND) / 2.0;
        boxes.push(Placed { x, y, width: DIAMOND, height: DIAMOND, origin: from, shape });
    }
}

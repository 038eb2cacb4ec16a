//! The head of a timeline: years, months and today's date, repeated on each page.

use chrono::{Datelike, Months, NaiveDate};

use crate::view::document::{Align, Text, Timeline};

use super::super::placed::{Origin, Part, Placed};
use super::super::style::{MONTH, Style, TODAY, YEAR};
use super::flow::FlowBox;
use super::rows::{Place, SetCell};
use super::timeline_scale::{Scale, touch, visible_labels};
use super::{Frame, Typesetter, origin};

/// A label at the position of its month.
struct Label {
    x: f32,
    width: f32,
    cell: SetCell,
}

impl Typesetter {
    /// The head, and the months with a visible name.
    pub(super) fn timeline_head(
        &mut self,
        timeline: &Timeline,
        scale: &Scale,
        frame: Frame,
        block: u32,
    ) -> (FlowBox, Vec<NaiveDate>) {
        let from = origin(block, Part::TimelineHead);
        let end = frame.x + frame.width;
        let mut flow_box = FlowBox::default();
        let mut y = 0.0;
        let years: Vec<(NaiveDate, &str)> =
            timeline.months.iter().filter_map(|month| Some((month.first, month.year.as_deref()?))).collect();
        if !years.is_empty() {
            let labels: Vec<Label> =
                years.iter().map(|&(first, year)| self.label(first, year, &YEAR, scale, end)).collect();
            place(&labels, &years_shown(&extents(&labels)), y, from, &mut flow_box.boxes);
            y += YEAR.leading;
        }
        let months = &timeline.months;
        let labels: Vec<Label> =
            months.iter().map(|month| self.label(month.first, &month.label, &MONTH, scale, end)).collect();
        // Including January, so that quarters are those of the year.
        let january = months.iter().position(|month| month.first.month() == 1).unwrap_or(0);
        let shown = visible_labels(&extents(&labels), january);
        place(&labels, &shown, y, from, &mut flow_box.boxes);
        y += MONTH.leading + 2.0;
        if scale.shows(timeline.today) && !timeline.today_label.is_empty() {
            let cell = SetCell::new([&Text::late(timeline.today_label.as_str())], &TODAY, self);
            let width = cell.measure().natural.min(frame.width);
            let x = (scale.x_of(timeline.today) - width / 2.0).min(end - width).max(frame.x);
            y += cell.place(Place { x, width, align: Align::Left }, y, from, &mut flow_box.boxes) + 1.0;
        }
        flow_box.height = flow_box.boxes.iter().map(Placed::bottom).fold(y, f32::max);
        flow_box.keep_with_next = true;
        let named = months.iter().zip(shown).filter(|(_, shown)| *shown).map(|(month, _)| month.first).collect();
        (flow_box, named)
    }

    fn label(&mut self, first: NaiveDate, text: &str, style: &Style, scale: &Scale, end: f32) -> Label {
        let cell = SetCell::new([&Text::plain(text)], style, self);
        let width = cell.measure().natural.min(end - scale.x);
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        let month = scale.x_of(next) - scale.x_of(first);
        // A month is centred on its width, a year starts at its first month.
        let inset = if *style == YEAR { 1.5 } else { ((month - width) / 2.0).max(0.0) };
        let x = (scale.x_of(first) + inset).min(end - width).max(scale.x);
        Label { x, width, cell }
    }
}

fn extents(labels: &[Label]) -> Vec<(f32, f32)> {
    labels.iter().map(|label| (label.x, label.width)).collect()
}

/// The label of the first year is dropped if it collides with the next one.
fn years_shown(labels: &[(f32, f32)]) -> Vec<bool> {
    match labels {
        [first, second, ..] if touch(*first, *second) => {
            std::iter::once(false).chain(visible_labels(&labels[1..], 0)).collect()
        }
        _ => visible_labels(labels, 0),
    }
}

fn place(labels: &[Label], shown: &[bool], y: f32, from: Origin, boxes: &mut Vec<Placed>) {
    for (label, _) in labels.iter().zip(shown).filter(|(_, shown)| **shown) {
        let place = Place { x: label.x, width: label.width, align: Align::Left };
        label.cell.place(place, y, from, boxes);
    }
}

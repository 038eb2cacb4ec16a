//! The mean slip, and how often dates hold.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DeliverableSlips, SlipState};

/// What the dates of some deliverables came to: of those delivered or still planned, the others are left out.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct SlipFigures {
    /// How many are delivered or still planned, of those with a date.
    pub deliverables: usize,
    /// How many of them are planned for a later day than first, for an earlier one, and for the same.
    pub later: usize,
    pub earlier: usize,
    pub unchanged: usize,
    /// How often their dates moved, in either direction.
    pub moves: usize,
    /// The days from the first planned date to the last one, in the mean, to a tenth of a day; nothing without any.
    pub mean_days: Option<f64>,
    /// How many first planned dates are past.
    pub past: usize,
    /// How many of those were kept: delivered by then.
    pub held: usize,
}

impl SlipFigures {
    /// The figures of the deliverables on `day`. A first date that is the day itself is not past yet.
    pub fn of<'a>(deliverables: impl IntoIterator<Item = &'a DeliverableSlips>, day: NaiveDate) -> Self {
        let mut figures = Self::default();
        let mut days = 0;
        for deliverable in deliverables.into_iter().filter(|deliverable| deliverable.state.counts()) {
            figures.deliverables += 1;
            match deliverable.days {
                ..0 => figures.earlier += 1,
                0 => figures.unchanged += 1,
                1.. => figures.later += 1,
            }
            figures.moves += deliverable.moves.len();
            days += deliverable.days;
            if deliverable.first < day {
                figures.past += 1;
                figures.held += usize::from(is_held(deliverable));
            }
        }
        figures.mean_days = mean(days, figures.deliverables);
        figures
    }
}

fn is_held(deliverable: &DeliverableSlips) -> bool {
    match deliverable.state {
        SlipState::Delivered { on } => on <= deliverable.first,
        SlipState::Planned | SlipState::Dropped { .. } | SlipState::LeftOpen | SlipState::Removed { .. } => false,
    }
}

/// To a tenth, halves away from zero.
fn mean(sum: i64, count: usize) -> Option<f64> {
    let count = i64::try_from(count).ok().filter(|&count| count > 0)?;
    let tenths = (sum.abs() * 20 + count) / (count * 2) * sum.signum();
    // Days of a calendar of ten thousand years: far below what a float holds exactly.
    Some(tenths as f64 / 10.0)
}

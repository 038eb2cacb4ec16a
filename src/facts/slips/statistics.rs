//! The mean slip, and how often dates are kept.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DeliverableSlips, SlipState};

/// Statistics over deliverables that are delivered or still planned.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct SlipStatistics {
    /// The number of such deliverables with a date.
    pub deliverables: usize,
    /// How many have a later date than originally planned.
    pub later: usize,
    /// How many have an earlier one.
    pub earlier: usize,
    /// How many have the original one.
    pub unchanged: usize,
    /// The number of moves in either direction.
    pub moves: usize,
    /// The mean difference between original and current date, rounded to a tenth of a day; `None` without
    /// deliverables.
    pub mean_days: Option<f64>,
    /// How many original due dates are past.
    pub past: usize,
    /// How many of those were met.
    pub held: usize,
}

impl SlipStatistics {
    /// The statistics as of `day`. A date on `day` itself is not past yet.
    pub fn compute<'a>(deliverables: impl IntoIterator<Item = &'a DeliverableSlips>, day: NaiveDate) -> Self {
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
                figures.held += usize::from(is_on_time(deliverable));
            }
        }
        figures.mean_days = mean(days, figures.deliverables);
        figures
    }
}

fn is_on_time(deliverable: &DeliverableSlips) -> bool {
    match deliverable.state {
        SlipState::Delivered { on } => on <= deliverable.first,
        SlipState::Planned | SlipState::Dropped { .. } | SlipState::LeftOpen | SlipState::Removed { .. } => false,
    }
}

/// Rounded to a tenth, halves away from zero.
fn mean(sum: i64, count: usize) -> Option<f64> {
    let count = i64::try_from(count).ok().filter(|&count| count > 0)?;
    let tenths = (sum.abs() * 20 + count) / (count * 2) * sum.signum();
    // The sum of days is far below what a float represents exactly.
    Some(tenths as f64 / 10.0)
}

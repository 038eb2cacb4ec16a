//! Milestones as symbols and text, for formats without drawings.

use crate::{
    l10n::{Language, dates},
    view::document::{Milestone, MilestoneState, TimelineRow},
};

/// The symbol of a deliverable.
pub fn symbol(state: MilestoneState) -> char {
    match state {
        MilestoneState::Open => '◇',
        MilestoneState::Delivered => '◆',
        MilestoneState::Overdue => '✗',
    }
}

/// "1 Sep 2026 – 30 Jun 2027", as far as known.
pub fn span(row: &TimelineRow, language: Language) -> Option<String> {
    let written = |day| dates::short(language, day);
    match (row.start, row.end) {
        (Some(start), Some(end)) => Some(format!("{} – {}", written(start), written(end))),
        (Some(start), None) => Some(format!("{} – …", written(start))),
        (None, Some(end)) => Some(format!("… – {}", written(end))),
        (None, None) => None,
    }
}

/// By date; the sort is stable.
pub fn in_order(row: &TimelineRow) -> Vec<&Milestone> {
    let mut milestones: Vec<&Milestone> = row.milestones.iter().collect();
    milestones.sort_by_key(|milestone| milestone.on);
    milestones
}

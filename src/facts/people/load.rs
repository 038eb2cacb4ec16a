//! The load of a person on a day. No hours are estimated, and nobody is scored.

use chrono::NaiveDate;
use serde::Serialize;

use super::Involvement;
use crate::facts::as_of::{AsOf, days_after};
use crate::facts::display_names::TitleRef;
use crate::model::PersonIx;

/// So many deliverables due in one stretch are too many.
const MANY_DUE: usize = 3;
/// The length of a stretch in days, both ends counted.
const STRETCH_DAYS: u32 = 30;

/// The load of a person on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Load<'a> {
    /// The number of active projects that the person contributes to.
    pub projects: usize,
    /// The number of open deliverables that the person owns and that are due within `due-within-days`; `None` if the
    /// setting could not be read.
    pub due_soon: Option<usize>,
    /// The projects whose sessions clash, as all teams meet at the same time; empty with fewer than two.
    pub clashing: Vec<TitleRef<'a>>,
}

impl Load<'_> {
    /// The sort key: projects, then what is due soon, then clashes.
    pub fn weight(&self) -> (usize, usize, usize) {
        (self.projects, self.due_soon.unwrap_or_default(), self.clashing.len())
    }
}

pub(super) fn load<'a>(on: &AsOf<'a>, involvement: &Involvement<'a>, ix: PersonIx) -> Load<'a> {
    let projects = involvement.contributes_to(ix);
    let due_soon = on.portfolio.roadmap.follow_up.due_within_days.map(|days| {
        let last = days_after(on.day, days);
        involvement.dues(ix).iter().filter(|owned| (on.day..=last).contains(&owned.due)).count()
    });
    let clashing = if projects.len() > 1 { projects.to_vec() } else { Vec::new() };
    Load { projects: projects.len(), due_soon, clashing }
}

/// Whether the person contributes to several active projects, or owns many deliverables due in one stretch.
pub(super) fn is_overloaded(day: NaiveDate, involvement: &Involvement, ix: PersonIx) -> bool {
    let mut dues: Vec<NaiveDate> =
        involvement.dues(ix).iter().map(|owned| owned.due).filter(|&due| due >= day).collect();
    dues.sort_unstable();
    let is_stretch = |dues: &[NaiveDate]| days_after(dues[0], STRETCH_DAYS - 1) >= dues[MANY_DUE - 1];
    involvement.contributes_to(ix).len() > 1 || dues.windows(MANY_DUE).any(is_stretch)
}

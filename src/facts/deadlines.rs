//! What is overdue, and what falls due within so many days.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::owner;
use super::as_of::{AsOf, LAST_DAY, days_after};
use super::dependents::{Blocker, Dependent};
use super::display_names::{Assignee, TitleRef};
use super::filter::Filter;
use crate::model::ProjectIx;

/// Days looked ahead where the roadmap's own setting could not be read.
const DUE_WITHIN_DAYS: u32 = 30;

/// The whole answer; both lists by date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadlines<'a> {
    pub day: NaiveDate,
    /// The last day looked at.
    pub until: NaiveDate,
    pub overdue: Vec<Deadline<'a>>,
    pub due: Vec<Deadline<'a>>,
}

/// One open deliverable of an active project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadline<'a> {
    pub project: TitleRef<'a>,
    pub deliverable: TitleRef<'a>,
    pub due: NaiveDate,
    /// Days until it is due; negative when it is overdue.
    pub days_left: i64,
    /// Its owner, else the lead.
    pub owner: Assignee<'a>,
    pub progress: Option<u8>,
    /// When it can be expected, given what it waits for.
    pub forecast: Option<NaiveDate>,
    pub waiters: Vec<Dependent<'a>>,
    pub blockers: Vec<Blocker<'a>>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// Open deliverables of active projects that pass: overdue, and due within `days` (the roadmap's own horizon where
/// none is given).
pub fn deadlines<'a>(on: &AsOf<'a>, days: Option<u32>, filter: &Filter) -> Deadlines<'a> {
    let days = days.or(on.portfolio.roadmap.follow_up.due_within_days).unwrap_or(DUE_WITHIN_DAYS);
    // No file can name a later day, and no reader of dates knows one.
    let until = days_after(on.day, days).min(LAST_DAY);
    let mut rows = Vec::new();
    for (project_ix, project) in on.portfolio.projects() {
        if !project.is_active() || !filter.passes(on.portfolio, project_ix) {
            continue;
        }
        for (ix, deliverable) in on.open_deliverables(project_ix) {
            let Some(&due) = deliverable.due.value().filter(|&&due| due <= until) else { continue };
            let owner = owner(on, project, deliverable);
            if !filter.passes_owner(on.portfolio, &owner) {
                continue;
            }
            rows.push(Deadline {
                project: TitleRef::project(project),
                deliverable: TitleRef::deliverable(deliverable),
                due,
                days_left: -on.days_late(due),
                owner,
                progress: deliverable.progress.value().copied(),
                forecast: on.forecasts.of(project_ix, ix).on,
                waiters: on.waiters(project_ix, ix),
                blockers: on.blockers(project_ix, ix),
                project_ix,
            });
        }
    }
    rows.sort_by_key(|row| row.due);
    let due = rows.split_off(rows.partition_point(|row| row.due < on.day));
    Deadlines { day: on.day, until, overdue: rows, due }
}

//! Overdue deliverables, those due within a number of days, and those without a date.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::owner;
use super::as_of::{AsOf, LAST_DAY, Undated, days_after};
use super::dependents::{Blocker, Dependent};
use super::display_names::{Assignee, TitleRef};
use super::filter::Filter;
use crate::model::ProjectIx;

/// The horizon in days if the roadmap's setting could not be read.
const DUE_WITHIN_DAYS: u32 = 30;

/// Deadlines as of a day; the lists of dated ones are sorted by date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadlines<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The last day of the horizon.
    pub until: NaiveDate,
    /// Overdue deliverables.
    pub overdue: Vec<Deadline<'a>>,
    /// Deliverables due within the horizon.
    pub due: Vec<Deadline<'a>>,
    /// What has no date yet, in the order of the projects.
    pub undated: Vec<Deadline<'a>>,
}

/// An open deliverable of an active project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadline<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The due date; `None` if it has none yet.
    pub due: Option<NaiveDate>,
    /// The number of days until the due date; negative if overdue.
    pub days_left: Option<i64>,
    /// The owner, else the lead.
    pub owner: Assignee<'a>,
    /// The progress in percent.
    pub progress: Option<u8>,
    /// The expected date, given its dependencies.
    pub forecast: Option<NaiveDate>,
    /// What it waits for that has no date yet: it then has no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// What depends on it.
    #[serde(rename = "waiters")]
    pub dependents: Vec<Dependent<'a>>,
    /// What blocks it.
    pub blockers: Vec<Blocker<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The open deliverables of active projects that pass the filter: overdue, due within `days` (by default the roadmap's
/// own horizon), and without a date.
pub fn deadlines<'a>(on: &AsOf<'a>, days: Option<u32>, filter: &Filter) -> Deadlines<'a> {
    let days = days.or(on.portfolio.roadmap.follow_up.due_within_days).unwrap_or(DUE_WITHIN_DAYS);
    // The format cannot express a later date.
    let until = days_after(on.day, days).min(LAST_DAY);
    let mut rows = Vec::new();
    for (project_ix, project) in on.portfolio.projects() {
        if !project.is_active() || !filter.passes(on.portfolio, project_ix) {
            continue;
        }
        for (ix, deliverable) in on.open_deliverables(project_ix) {
            let due = deliverable.due.value().copied();
            if !deliverable.due.is_absent() && due.is_none_or(|due| due > until) {
                continue;
            }
            let owner = owner(on, project, deliverable);
            if !filter.passes_owner(on.portfolio, &owner) {
                continue;
            }
            rows.push(Deadline {
                project: TitleRef::project(project),
                deliverable: TitleRef::deliverable(deliverable),
                due,
                days_left: due.map(|due| -on.days_late(due)),
                owner,
                progress: deliverable.progress.value().copied(),
                forecast: on.forecasts.of(project_ix, ix).on,
                waits_for_undated: on.waits_for_undated(project_ix, ix),
                dependents: on.dependents(project_ix, ix),
                blockers: on.blockers(project_ix, ix),
                project_ix,
            });
        }
    }
    rows.sort_by_key(|row| (row.due.is_none(), row.due));
    let undated = rows.split_off(rows.partition_point(|row| row.due.is_some()));
    let due = rows.split_off(rows.partition_point(|row| row.due < Some(on.day)));
    Deadlines { day: on.day, until, overdue: rows, due, undated }
}

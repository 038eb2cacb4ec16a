//! What is overdue, what falls due within so many days, and what has no date yet.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::owner;
use super::as_of::{AsOf, LAST_DAY, Undated, days_after};
use super::dependents::{Blocker, Dependent};
use super::display_names::{Assignee, TitleRef};
use super::filter::Filter;
use crate::model::ProjectIx;

/// Days looked ahead where the roadmap's own setting could not be read.
const DUE_WITHIN_DAYS: u32 = 30;

/// The whole answer; the lists of what has a date by date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadlines<'a> {
    pub day: NaiveDate,
    /// The last day looked at.
    pub until: NaiveDate,
    pub overdue: Vec<Deadline<'a>>,
    pub due: Vec<Deadline<'a>>,
    /// What has no date yet, in the order of the projects.
    pub undated: Vec<Deadline<'a>>,
}

/// One open deliverable of an active project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deadline<'a> {
    pub project: TitleRef<'a>,
    pub deliverable: TitleRef<'a>,
    /// Nothing where it has no date yet.
    pub due: Option<NaiveDate>,
    /// Days until it is due; negative when it is overdue.
    pub days_left: Option<i64>,
    /// Its owner, else the lead.
    pub owner: Assignee<'a>,
    pub progress: Option<u8>,
    /// When it can be expected, given what it waits for.
    pub forecast: Option<NaiveDate>,
    /// What it waits for that has no date yet: it then has no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    pub waiters: Vec<Dependent<'a>>,
    pub blockers: Vec<Blocker<'a>>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// Open deliverables of active projects that pass: overdue, due within `days` (the roadmap's own horizon where none is
/// given), and without a date.
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
                waiters: on.waiters(project_ix, ix),
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

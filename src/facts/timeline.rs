//! A timeline of projects and their deliverables over months.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::TitleRef;
use super::filter::Filter;
use super::health::{HealthNow, health};
use super::key_figures::first_of_month;
use crate::model::{Deliverable, DeliverableState, Project, ProjectIx, Stage};

/// The most months shown before and after the day.
const MONTHS_BACK: u32 = 6;
const MONTHS_AHEAD: u32 = 12;

/// A timeline over whole months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span<'a> {
    /// The first day of the first month.
    pub from: NaiveDate,
    /// The first day after the last month.
    pub until: NaiveDate,
    /// The first day of each month.
    pub months: Vec<NaiveDate>,
    /// The projects.
    pub rows: Vec<SpanRow<'a>>,
}

/// A project that is live, or ended within the timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpanRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Its health.
    pub health: HealthNow,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub end: Option<NaiveDate>,
    /// Its deliverables.
    pub milestones: Vec<Milestone<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A deliverable on its delivery date, or else its due date; dropped ones are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Milestone<'a> {
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The date.
    pub on: NaiveDate,
    /// Its state.
    pub state: MilestoneState,
}

/// The state of a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MilestoneState {
    /// Open and not due.
    Open,
    /// Delivered.
    Delivered,
    /// Open and overdue.
    Overdue,
}

/// The timeline from the earliest start to the latest date of live projects, limited around the day.
pub fn timeline<'a>(on: &AsOf<'a>, filter: &Filter) -> Span<'a> {
    let passing = || on.portfolio.projects().filter(|&(ix, _)| filter.passes(on.portfolio, ix));
    let live = || passing().filter(|(_, project)| project.is_live());
    let earliest = live().filter_map(|(_, project)| project.start.value().copied()).min().unwrap_or(on.day);
    let latest = live().flat_map(|(_, project)| dates(project)).max().unwrap_or(on.day);
    let this_month = first_of_month(on.day);
    let back = this_month.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(this_month);
    let ahead = this_month.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(this_month);
    let from = first_of_month(earliest).clamp(back, this_month);
    let last = first_of_month(latest).clamp(this_month, ahead);
    let until = last.checked_add_months(Months::new(1)).unwrap_or(last);
    let months = (0..)
        .map_while(|month| from.checked_add_months(Months::new(month)))
        .take_while(|&month| month < until)
        .collect();
    let shown =
        |project: &Project| project.is_live() || project.end.value().is_some_and(|end| (from..until).contains(end));
    let rows = passing().filter(|(_, project)| shown(project)).map(|(ix, project)| row(on, ix, project)).collect();
    Span { from, until, months, rows }
}

fn dates(project: &Project) -> impl Iterator<Item = NaiveDate> {
    project.end.value().copied().into_iter().chain(project.deliverables.iter().filter_map(|it| it.due.value().copied()))
}

fn row<'a>(on: &AsOf<'a>, project_ix: ProjectIx, project: &'a Project) -> SpanRow<'a> {
    SpanRow {
        project: TitleRef::project(project),
        stage: project.stage(),
        health: health(on.portfolio, project, on.day),
        start: project.start.value().copied(),
        end: project.end.value().copied(),
        milestones: project.deliverables.iter().filter_map(|deliverable| milestone(deliverable, on.day)).collect(),
        project_ix,
    }
}

fn milestone(deliverable: &Deliverable, day: NaiveDate) -> Option<Milestone<'_>> {
    let due = deliverable.due.value().copied();
    let open = |due: NaiveDate| (due, if due < day { MilestoneState::Overdue } else { MilestoneState::Open });
    let (on, state) = match deliverable.state {
        DeliverableState::Delivered(on) if on.value <= day => (on.value, MilestoneState::Delivered),
        DeliverableState::Dropped(on) if on.value <= day => return None,
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Dropped(_) => open(due?),
        DeliverableState::Unreadable => return None,
    };
    Some(Milestone { deliverable: TitleRef::deliverable(deliverable), on, state })
}

//! The status of every project as of a day, and what requires action.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::{AlertRow, alerts};
use super::as_of::AsOf;
use super::display_names::{NameRef, TitleRef};
use super::filter::Filter;
use super::health::{HealthNow, health, last_update_on, unconfirmed_since};
use crate::model::{DeliverableState, Project, ProjectIx, Stage};

/// The status of a roadmap.
#[derive(Debug, Clone, Serialize)]
pub struct Status<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The title of the roadmap.
    pub title: &'a str,
    /// The number of matching projects in each stage, without zeros.
    pub stages: Vec<StageCount>,
    /// The projects.
    pub projects: Vec<StatusRow<'a>>,
    /// The alerts.
    pub alerts: Vec<AlertRow<'a>>,
}

/// The number of projects in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// The number.
    pub projects: usize,
}

/// The status of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatusRow<'a> {
    /// The project.
    #[serde(flatten)]
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Option<&'a str>,
    /// Whether other projects depend on it.
    pub transverse: bool,
    /// The lead.
    pub lead: Option<NameRef<'a>>,
    /// The coordinator.
    pub coordinator: Option<NameRef<'a>>,
    /// The health.
    pub health: HealthNow,
    /// The number of delivered deliverables.
    pub delivered: usize,
    /// The number of deliverables, without dropped ones.
    pub deliverables: usize,
    /// The next due deliverable.
    pub next_due: Option<NextDue<'a>>,
    /// The open deliverables that have no date yet, in the order of the file.
    pub undated: Vec<TitleRef<'a>>,
    /// The date of the last update.
    pub last_update: Option<NaiveDate>,
    /// The date of the last update or start, if that is too long ago.
    pub unconfirmed_since: Option<NaiveDate>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The open deliverable that is due first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NextDue<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: NaiveDate,
    /// The number of days until it is due; negative if that is past.
    pub days_left: i64,
    /// Whether it is overdue, as only deliverables of active projects are.
    #[serde(skip)]
    pub is_overdue: bool,
    /// The progress in percent.
    pub progress: Option<u8>,
    /// The original due date, if it moved.
    pub first_due: Option<NaiveDate>,
    /// How often the date moved.
    pub moves: usize,
}

/// The status of the matching projects. Completed and stopped ones are left out unless stages or projects are
/// selected.
pub fn status<'a>(on: &AsOf<'a>, filter: &Filter) -> Status<'a> {
    let all_stages = !filter.stages.is_empty() || !filter.projects.is_empty();
    let mut counts = [0; Stage::ALL.len()];
    let mut projects = Vec::new();
    for (ix, project) in on.portfolio.projects() {
        if !filter.passes(on.portfolio, ix) {
            continue;
        }
        let stage = project.stage();
        if let Some(at) = Stage::ALL.iter().position(|&known| Some(known) == stage) {
            counts[at] += 1;
        }
        if all_stages || stage.is_none_or(Stage::is_live) {
            projects.push(status_row(on, ix));
        }
    }
    let counted = Stage::ALL.into_iter().zip(counts).filter(|&(_, projects)| projects > 0);
    Status {
        day: on.day,
        title: on.portfolio.roadmap.title.value().map_or("", |title| title),
        stages: counted.map(|(stage, projects)| StageCount { stage, projects }).collect(),
        projects,
        alerts: alerts(on, filter),
    }
}

/// The row of one project.
pub fn status_row<'a>(on: &AsOf<'a>, ix: ProjectIx) -> StatusRow<'a> {
    let project = on.portfolio.project(ix);
    let (delivered, deliverables) = delivered_of_all(project, on.day);
    StatusRow {
        project: TitleRef::project(project),
        stage: project.stage(),
        why: project.why.value().map(|text| &**text),
        transverse: project.transverse.value().copied().unwrap_or(false),
        lead: NameRef::at(on.portfolio, &project.lead),
        coordinator: NameRef::at(on.portfolio, &project.coordinator),
        health: health(on.portfolio, project, on.day),
        delivered,
        deliverables,
        next_due: next_due(on, ix),
        undated: on
            .open_deliverables(ix)
            .filter(|(_, open)| open.due.is_absent())
            .map(|(_, open)| TitleRef::deliverable(open))
            .collect(),
        last_update: last_update_on(project, on.day),
        unconfirmed_since: unconfirmed_since(on.portfolio, project, on.day).filter(|_| project.is_active()),
        project_ix: ix,
    }
}

/// The number of delivered deliverables, and of all but dropped ones.
pub fn delivered_of_all(project: &Project, day: NaiveDate) -> (usize, usize) {
    let delivered = project.deliverables.iter().filter(|deliverable| deliverable.delivered_by(day).is_some()).count();
    let kept = project.deliverables.iter().filter(|deliverable| match deliverable.state {
        DeliverableState::Dropped(on) => on.value > day,
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Unreadable => true,
    });
    (delivered, kept.count())
}

fn next_due<'a>(on: &AsOf<'a>, project: ProjectIx) -> Option<NextDue<'a>> {
    let open = on.open_deliverables(project).filter_map(|(_, open)| Some((*open.due.value()?, open)));
    let (due, deliverable) = open.min_by_key(|&(due, _)| due)?;
    let moved = on.history.moved_dates(project, deliverable);
    Some(NextDue {
        deliverable: TitleRef::deliverable(deliverable),
        due,
        days_left: -on.days_late(due),
        is_overdue: on.portfolio.project(project).is_overdue(due, on.day),
        progress: deliverable.progress.value().copied(),
        first_due: moved.map(|known| known.first),
        moves: moved.map_or(0, |known| known.moves.len()),
    })
}

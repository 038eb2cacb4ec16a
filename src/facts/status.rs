//! Where every project stands on a day, and what it asks of whom.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::{AlertRow, alerts};
use super::as_of::AsOf;
use super::display_names::{PersonName, TitleRef};
use super::filter::Filter;
use super::health::{HealthNow, health, last_update_on, unconfirmed_since};
use crate::model::{DeliverableState, Project, ProjectIx, Stage};

/// The whole answer.
#[derive(Debug, Clone, Serialize)]
pub struct Status<'a> {
    pub day: NaiveDate,
    pub title: &'a str,
    /// How many of the projects that pass are in each stage, the empty stages left out.
    pub stages: Vec<StageCount>,
    pub projects: Vec<StatusRow<'a>>,
    pub alerts: Vec<AlertRow<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageCount {
    pub stage: Stage,
    pub projects: usize,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatusRow<'a> {
    #[serde(flatten)]
    pub project: TitleRef<'a>,
    pub stage: Option<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Option<&'a str>,
    pub transverse: bool,
    pub lead: Option<PersonName<'a>>,
    pub coordinator: Option<PersonName<'a>>,
    pub health: HealthNow,
    pub delivered: usize,
    /// All deliverables, those given up not counted.
    pub deliverables: usize,
    pub next_due: Option<NextDue<'a>>,
    /// The open deliverables that have no date yet, in the order of the file.
    pub undated: Vec<TitleRef<'a>>,
    pub last_update: Option<NaiveDate>,
    /// The last word, an update or else the start, where it is too long ago.
    pub unconfirmed_since: Option<NaiveDate>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The open deliverable that is due first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NextDue<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    pub due: NaiveDate,
    /// Days until it is due; negative when it is overdue.
    pub days_left: i64,
    pub progress: Option<u8>,
    /// The date first planned, and how often it moved since, where a history tells that it did.
    pub first_due: Option<NaiveDate>,
    pub moves: usize,
}

/// The status of the projects that pass. Unless stages or projects are asked for, those that are over are left out.
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

/// One project's row.
pub fn status_row<'a>(on: &AsOf<'a>, ix: ProjectIx) -> StatusRow<'a> {
    let project = on.portfolio.project(ix);
    let (delivered, deliverables) = delivered_of_all(project, on.day);
    StatusRow {
        project: TitleRef::project(project),
        stage: project.stage(),
        why: project.why.value().map(|text| &**text),
        transverse: project.transverse.value().copied().unwrap_or(false),
        lead: PersonName::at(on.portfolio, &project.lead),
        coordinator: PersonName::at(on.portfolio, &project.coordinator),
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

/// How many are delivered, and how many there are without those given up.
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
    let moved = on.before.moved(project, deliverable);
    Some(NextDue {
        deliverable: TitleRef::deliverable(deliverable),
        due,
        days_left: -on.days_late(due),
        progress: deliverable.progress.value().copied(),
        first_due: moved.map(|known| known.first),
        moves: moved.map_or(0, |known| known.moves.len()),
    })
}

//! The meeting of the coordinators: figures, alerts, dependencies, projects without word, moves, decisions.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DecisionRow, EscalationRow, Meeting};
use crate::facts::alerts::{AlertKind, AlertRow, alerts};
use crate::facts::dependencies::{AwaitedProject, dependencies};
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::facts::health::{last_update_on, unconfirmed_since};
use crate::facts::key_figures::{Figures, figures};
use crate::facts::slips::{DeliverableSlips, SlipState};

/// What a meeting of the coordinators is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoordinatorsAgenda<'a> {
    /// The figures of the whole portfolio.
    pub figures: Figures,
    /// The decisions asked of this meeting, the oldest first.
    pub decisions: Vec<DecisionRow<'a>>,
    /// The open escalations, the oldest first.
    pub escalations: Vec<EscalationRow<'a>>,
    /// The projects with alerts, without decisions asked of other meetings.
    pub projects: Vec<ProjectAlerts<'a>>,
    /// The projects that have reported nothing for too long.
    pub silent: Vec<Silent<'a>>,
    /// The dates that moved since the last such meeting; `None` without a history.
    pub moved: Option<Vec<MovedSince<'a>>>,
    /// What others depend on, with the forecast.
    pub dependencies: Vec<AwaitedProject<'a>>,
}

/// The alerts of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectAlerts<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The alerts, the most urgent first, with days counted from the meeting.
    pub alerts: Vec<AlertRow<'a>>,
}

/// A project that has reported nothing for too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Silent<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The date of the last update, else the start.
    pub since: NaiveDate,
    /// The number of days from then to the meeting.
    pub days: i64,
    /// Whether there has been an update.
    pub updated: bool,
    /// The coordinator.
    pub coordinator: Option<NameRef<'a>>,
}

/// A date that moved since the last such meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MovedSince<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The id of the deliverable.
    pub id: &'a str,
    /// The title of the deliverable.
    pub title: &'a str,
    /// The date then.
    pub from: NaiveDate,
    /// The date now.
    pub to: NaiveDate,
    /// The difference in days; negative if it is earlier.
    pub days: i64,
    /// The reason given.
    pub why: Option<&'a str>,
}

pub(super) fn agenda<'a>(meeting: &Meeting<'_, 'a>) -> CoordinatorsAgenda<'a> {
    let on = meeting.on;
    let mut dependencies = dependencies(on, meeting.date.on);
    dependencies.retain(|row| !row.awaited.is_empty() && concerns(meeting, row));
    CoordinatorsAgenda {
        figures: figures(on.portfolio, on.day),
        decisions: meeting.decisions(),
        escalations: meeting.escalations(),
        projects: projects(meeting),
        silent: silent(meeting),
        moved: moved(meeting),
        dependencies,
    }
}

fn concerns(meeting: &Meeting, row: &AwaitedProject) -> bool {
    let passes = |ix| meeting.filter.passes(meeting.on.portfolio, ix);
    let mut dependents = row.awaited.iter().flat_map(|awaited| &awaited.dependents);
    passes(row.project_ix) || dependents.any(|row| passes(row.dependent.project_ix))
}

/// The alerts by project, in the order of the projects.
fn projects<'a>(meeting: &Meeting<'_, 'a>) -> Vec<ProjectAlerts<'a>> {
    let id = meeting.date.meeting.id;
    let is_of_another = |alert: &AlertRow| match (&alert.what, &alert.assignee) {
        (AlertKind::DecisionPending { .. }, Assignee::Meeting(asked)) => asked.id != id,
        _ => false,
    };
    let mut projects: Vec<ProjectAlerts> = Vec::new();
    let mut last = None;
    for mut alert in alerts(meeting.on, meeting.filter) {
        if is_of_another(&alert) {
            continue;
        }
        alert.what.count_from(meeting.days_since(meeting.on.day));
        if last != Some(alert.project_ix) {
            last = Some(alert.project_ix);
            projects.push(ProjectAlerts { project: alert.project, alerts: Vec::new() });
        }
        if let Some(project) = projects.last_mut() {
            project.alerts.push(alert);
        }
    }
    for project in &mut projects {
        project.alerts.sort_by_key(AlertRow::urgency);
    }
    projects
}

/// The active projects without an update for too long, the longest first.
fn silent<'a>(meeting: &Meeting<'_, 'a>) -> Vec<Silent<'a>> {
    let on = meeting.on;
    let active = meeting.projects().filter(|(_, project)| project.is_active());
    let mut silent: Vec<Silent> = active
        .filter_map(|(_, project)| {
            let since = unconfirmed_since(on.portfolio, project, on.day)?;
            Some(Silent {
                project: TitleRef::project(project),
                since,
                days: meeting.days_since(since),
                updated: last_update_on(project, on.day).is_some(),
                coordinator: NameRef::at(on.portfolio, &project.coordinator),
            })
        })
        .collect();
    silent.sort_by_key(|row| row.since);
    silent
}

/// The open deliverables whose date is another one than after the last such meeting, the latest moves by most days first.
fn moved<'a>(meeting: &Meeting<'_, 'a>) -> Option<Vec<MovedSince<'a>>> {
    let on = meeting.on;
    on.history.since?;
    let mut moved = Vec::new();
    for (ix, project) in meeting.projects() {
        let Some(slips) = on.history.slips(ix) else { continue };
        let planned = slips.deliverables.iter().filter(|known| known.state == SlipState::Planned);
        moved.extend(planned.filter_map(|known| moved_since(known, TitleRef::project(project), meeting.previous)));
    }
    moved.sort_by_key(|row: &MovedSince| std::cmp::Reverse(row.days));
    Some(moved)
}

/// The move of one deliverable after `since`: from the date then to the present one.
fn moved_since<'a>(
    known: &'a DeliverableSlips,
    project: TitleRef<'a>,
    since: Option<NaiveDate>,
) -> Option<MovedSince<'a>> {
    let is_later = |on: NaiveDate| since.is_none_or(|since| on > since);
    // What was first planned since then is new, not moved.
    if since.is_some() && is_later(known.since) {
        return None;
    }
    let mut later = known.moves.iter().filter(|step| is_later(step.on));
    let first = later.next()?;
    let last = later.next_back().unwrap_or(first);
    let days = last.to.signed_duration_since(first.from).num_days();
    (days != 0).then_some(MovedSince {
        project,
        id: &known.id,
        title: &known.title,
        from: first.from,
        to: last.to,
        days,
        why: last.why.as_deref(),
    })
}

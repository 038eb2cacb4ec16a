//! The meeting of all teams: what was said last time, what falls due, what waits for whom, who is away, guests.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::Meeting;
use crate::facts::alerts::{AlertKind, checkpoints, owner};
use crate::facts::as_of::days_after;
use crate::facts::attendance::{AwayPerson, away_on, members_on};
use crate::facts::dependencies::dependencies;
use crate::facts::display_names::{Assignee, NameRef, TitleRef, affiliation};
use crate::facts::health::{HealthNow, health};
use crate::facts::sheet::{UpdateRow, last_update};
use crate::model::{Project, ProjectIx, Stage};

/// How far "until the next session" reaches if no other one is planned, in days.
const WITHOUT_NEXT: u32 = 30;

/// What a meeting of all teams is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TeamsAgenda<'a> {
    /// The active projects; those with a checkpoint due first.
    pub projects: Vec<TeamRow<'a>>,
    /// What of active projects waits for another project.
    pub waits: Vec<Wait<'a>>,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TeamRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The lead.
    pub lead: Option<NameRef<'a>>,
    /// The coordinator.
    pub coordinator: Option<NameRef<'a>>,
    /// The checkpoint that is due.
    pub checkpoint: Option<CheckpointRow>,
    /// The health.
    pub health: HealthNow,
    /// The last update.
    pub last_update: Option<UpdateRow<'a>>,
    /// What is open and due before the next session, by date.
    pub due: Vec<DueRow<'a>>,
    /// What is open and due later, by date, those without a date last.
    pub later: Vec<DueRow<'a>>,
    /// Who of the team is away.
    pub away: Vec<AwayPerson<'a>>,
    /// The guests of that day.
    pub guests: Vec<AgendaGuest<'a>>,
}

/// A checkpoint that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CheckpointRow {
    /// The session after which it is due.
    pub held: NaiveDate,
    /// The number of sessions since the start.
    pub sessions: u32,
}

/// An open deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DueRow<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The due date; `None` if it has none yet.
    pub due: Option<NaiveDate>,
    /// The number of days from the meeting to the due date; negative if it is past by then.
    pub days_left: Option<i64>,
    /// The owner, else the lead.
    pub owner: Assignee<'a>,
    /// The progress in percent.
    pub progress: Option<u8>,
}

/// A guest on the day of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AgendaGuest<'a> {
    /// The guest.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// The directorate or organisation.
    pub of: Option<NameRef<'a>>,
    /// The reason of the invitation.
    pub purpose: Option<&'a str>,
}

/// Something that waits for something of another project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Wait<'a> {
    /// What waits.
    #[serde(rename = "waiter")]
    pub dependent: WaitSide<'a>,
    /// What it waits for.
    pub awaited: WaitSide<'a>,
    /// When that is expected.
    pub forecast: Option<NaiveDate>,
    /// The number of days it is overdue at the meeting.
    pub days_late: Option<i64>,
    /// How many days after its own due date what waits gets it.
    pub days_short: Option<i64>,
}

/// One side of a dependency, with the person to talk to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitSide<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage; only the teams of active projects attend.
    pub stage: Option<Stage>,
    /// The deliverable; `None` for the whole project.
    pub deliverable: Option<TitleRef<'a>>,
    /// The due date.
    pub due: Option<NaiveDate>,
    /// The owner, else the lead.
    pub person: Assignee<'a>,
}

pub(super) fn agenda<'a>(meeting: &Meeting<'_, 'a>) -> TeamsAgenda<'a> {
    let checkpoints: HashMap<ProjectIx, CheckpointRow> = checkpoints(meeting.on, meeting.filter)
        .iter()
        .filter_map(|alert| match alert.what {
            AlertKind::Checkpoint { held, sessions } => Some((alert.project_ix, CheckpointRow { held, sessions })),
            _ => None,
        })
        .collect();
    let active = meeting.projects().filter(|(_, project)| project.is_active());
    let mut projects: Vec<TeamRow> =
        active.map(|(ix, project)| team(meeting, ix, project, checkpoints.get(&ix).copied())).collect();
    projects.sort_by_key(|row| row.checkpoint.is_none());
    TeamsAgenda { projects, waits: waits(meeting) }
}

fn team<'a>(
    meeting: &Meeting<'_, 'a>,
    ix: ProjectIx,
    project: &'a Project,
    checkpoint: Option<CheckpointRow>,
) -> TeamRow<'a> {
    let on = meeting.on;
    let portfolio = on.portfolio;
    let horizon = meeting.next.unwrap_or_else(|| days_after(meeting.date.on, WITHOUT_NEXT));
    let mut open: Vec<DueRow> = on
        .open_deliverables(ix)
        .filter(|(_, deliverable)| !deliverable.due.is_unreadable())
        .map(|(_, deliverable)| {
            let due = deliverable.due.value().copied();
            DueRow {
                deliverable: TitleRef::deliverable(deliverable),
                due,
                days_left: due.map(|due| -meeting.days_since(due)),
                owner: owner(on, project, deliverable),
                progress: deliverable.progress.value().copied(),
            }
        })
        .collect();
    open.sort_by_key(|row| (row.due.is_none(), row.due));
    let later = open.split_off(open.partition_point(|row| row.due.is_some_and(|due| due <= horizon)));
    let mut away: Vec<AwayPerson> = members_on(project, meeting.date.on)
        .filter(|&person| !portfolio.person(person).left_before(meeting.date.on))
        .filter_map(|person_ix| {
            let person = portfolio.person(person_ix);
            let (from, to, _) = away_on(person, meeting.date.on)?;
            Some(AwayPerson { person: NameRef::person(person), from, to, person_ix })
        })
        .collect();
    away.sort_by_key(|away| away.person_ix);
    away.dedup_by_key(|away| away.person_ix);
    TeamRow {
        project: TitleRef::project(project),
        lead: NameRef::at(portfolio, &project.lead),
        coordinator: NameRef::at(portfolio, &project.coordinator),
        checkpoint,
        health: health(portfolio, project, on.day),
        last_update: last_update(on, project),
        due: open,
        later,
        away,
        guests: guests(meeting, project),
    }
}

fn guests<'a>(meeting: &Meeting<'_, 'a>, project: &'a Project) -> Vec<AgendaGuest<'a>> {
    let portfolio = meeting.on.portfolio;
    let day = meeting.date.on;
    let mut seen = HashSet::new();
    let present = project.guests.iter().filter(|guest| guest.is_present_on(day));
    present
        .filter_map(|guest| {
            let person = guest.person.value()?;
            let known = person.known().map(|ix| portfolio.person(ix));
            let is_gone = known.is_some_and(|known| known.left_before(day));
            // Two periods of one person may overlap.
            let is_first = seen.insert(portfolio.id_of(person));
            (is_first && !is_gone).then(|| AgendaGuest {
                person: NameRef::of(portfolio, person),
                of: known.and_then(|known| affiliation(&portfolio.roadmap, &known.affiliation)),
                purpose: guest.purpose.value().map(|purpose| &**purpose),
            })
        })
        .collect()
}

/// What of an active project waits for something of another one that is not delivered; at least one of both passes the
/// filter. The teams of other projects do not attend.
fn waits<'a>(meeting: &Meeting<'_, 'a>) -> Vec<Wait<'a>> {
    let on = meeting.on;
    let passes = |ix: ProjectIx| meeting.filter.passes(on.portfolio, ix);
    let mut waits = Vec::new();
    for awaited_project in dependencies(on, meeting.date.on) {
        for awaited in &awaited_project.awaited {
            let awaited_side = side(meeting, awaited_project.project_ix, awaited.deliverable, awaited.due);
            for row in &awaited.dependents {
                let is_filtered_out = !passes(awaited_project.project_ix) && !passes(row.dependent.project_ix);
                if is_filtered_out || !on.portfolio.project(row.dependent.project_ix).is_active() {
                    continue;
                }
                waits.push(Wait {
                    dependent: side(meeting, row.dependent.project_ix, row.dependent.deliverable, row.dependent.due),
                    awaited: awaited_side,
                    forecast: awaited.forecast,
                    days_late: awaited.days_late,
                    days_short: row.days_short,
                });
            }
        }
    }
    waits
}

fn side<'a>(
    meeting: &Meeting<'_, 'a>,
    ix: ProjectIx,
    deliverable: Option<TitleRef<'a>>,
    due: Option<NaiveDate>,
) -> WaitSide<'a> {
    let on = meeting.on;
    let project = on.portfolio.project(ix);
    let found = deliverable.and_then(|title| project.deliverables.iter().find(|it| TitleRef::deliverable(it) == title));
    let person = found.map_or_else(|| Assignee::lead(on.portfolio, project), |it| owner(on, project, it));
    WaitSide { project: TitleRef::project(project), stage: project.stage(), deliverable, due, person }
}

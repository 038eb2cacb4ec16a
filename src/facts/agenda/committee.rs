//! The meeting of the committee: what was achieved first, then reviews, decisions, escalations, what stopped, budgets.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DecisionRow, EscalationRow, Meeting};
use crate::facts::alerts::deliverer;
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::facts::health::{HealthNow, health, last_review_on, review_due_from};
use crate::facts::sheet;
use crate::model::{Outcome, Project, Stage};

/// What a meeting of the committee is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CommitteeAgenda<'a> {
    /// The projects that delivered since their last review.
    pub achieved: Vec<Achieved<'a>>,
    /// The reviews that are due by the meeting, the longest due first.
    pub reviews: Vec<ReviewRow<'a>>,
    /// The decisions asked of this meeting, the oldest first.
    pub decisions: Vec<DecisionRow<'a>>,
    /// The open escalations, the oldest first.
    pub escalations: Vec<EscalationRow<'a>>,
    /// The projects that are paused, and those that stopped since the last such meeting.
    pub halted: Vec<Halted<'a>>,
    /// The budgets of live projects.
    pub budget: Vec<BudgetLine<'a>>,
    /// Whether the history tells what stopped or paused since the last such meeting.
    pub since_is_known: bool,
}

/// What a project delivered since its last review.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Achieved<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The last review; `None` if there has been none.
    pub last_review: Option<NaiveDate>,
    /// What was delivered, by date.
    pub delivered: Vec<Praise<'a>>,
}

/// A delivered item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Praise<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// When it was delivered.
    pub on: NaiveDate,
    /// Who delivered it: the owner, else the lead.
    pub by: Assignee<'a>,
}

/// A review that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReviewRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The lead.
    pub lead: Option<NameRef<'a>>,
    /// The health.
    pub health: HealthNow,
    /// Since when it is due.
    pub since: NaiveDate,
    /// The number of days from then to the meeting.
    pub days: i64,
    /// The last review.
    pub last_review: Option<NaiveDate>,
    /// What the last review concluded.
    pub last_outcome: Option<Outcome>,
    /// What comes next, as of the last update.
    pub next: Option<&'a str>,
    /// What is needed, as of the last update.
    pub needs: Option<&'a str>,
}

/// A project that is paused or stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Halted<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Stage,
    /// The reason.
    pub why: Option<&'a str>,
    /// Whether that happened since the last such meeting; `None` if it is not known.
    pub is_new: Option<bool>,
}

/// A budget line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BudgetLine<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The year.
    pub year: i64,
    /// The directorate or other source.
    pub source: Option<&'a str>,
    /// The amount requested.
    pub asked: Option<i64>,
    /// The amount granted.
    pub granted: Option<i64>,
}

pub(super) fn agenda<'a>(meeting: &Meeting<'_, 'a>) -> CommitteeAgenda<'a> {
    let mut reviews: Vec<ReviewRow> =
        meeting.projects().filter_map(|(_, project)| review_due(meeting, project)).collect();
    reviews.sort_by_key(|row| row.since);
    CommitteeAgenda {
        achieved: meeting.projects().filter_map(|(_, project)| achieved(meeting, project)).collect(),
        reviews,
        decisions: meeting.decisions(),
        escalations: meeting.escalations(),
        halted: meeting.projects().filter_map(|(_, project)| halted(meeting, project)).collect(),
        budget: budget(meeting),
        since_is_known: meeting.on.history.last_month().is_some(),
    }
}

/// What a project delivered since its last review; of one that has ended, only if something of it is later than the last
/// such meeting, as no review will follow.
fn achieved<'a>(meeting: &Meeting<'_, 'a>, project: &'a Project) -> Option<Achieved<'a>> {
    let on = meeting.on;
    let last_review = last_review_on(project, on.day);
    let mut delivered: Vec<Praise> = project
        .deliverables
        .iter()
        .filter_map(|deliverable| {
            let delivered = deliverable.delivered_by(on.day)?;
            last_review.is_none_or(|review| delivered > review).then(|| Praise {
                deliverable: TitleRef::deliverable(deliverable),
                on: delivered,
                by: deliverer(on, project, deliverable),
            })
        })
        .collect();
    delivered.sort_by_key(|row| row.on);
    let latest = delivered.last()?.on;
    let is_new = project.is_live() || meeting.previous.is_none_or(|previous| latest > previous);
    is_new.then(|| Achieved { project: TitleRef::project(project), last_review, delivered })
}

/// The review of an active project, if it is due by the day of the meeting.
fn review_due<'a>(meeting: &Meeting<'_, 'a>, project: &'a Project) -> Option<ReviewRow<'a>> {
    let on = meeting.on;
    let since = review_due_from(on.portfolio, project, on.day)?;
    let last_review = project.last_review(on.day);
    let update = project.last_update(on.day);
    (since <= meeting.date.on).then(|| ReviewRow {
        project: TitleRef::project(project),
        lead: NameRef::at(on.portfolio, &project.lead),
        health: health(on.portfolio, project, on.day),
        since,
        days: meeting.days_since(since),
        last_review: last_review.and_then(|review| review.on.value().copied()),
        last_outcome: last_review.and_then(|review| review.outcome.value().copied()),
        next: update.and_then(|update| update.next.value()).map(|text| &**text),
        needs: update.and_then(|update| update.needs.value()).map(|text| &**text),
    })
}

fn halted<'a>(meeting: &Meeting<'_, 'a>, project: &'a Project) -> Option<Halted<'a>> {
    let on = meeting.on;
    let stage = project.stage()?;
    let then = on.history.project(&project.id).map(|(_, then)| then.stage());
    let is_new = on.history.last_month().map(|_| then != Some(Some(stage)));
    let ended_before = || {
        let end = project.end.value().copied();
        end.zip(meeting.previous).is_some_and(|(end, previous)| end <= previous)
    };
    let is_shown = match stage {
        Stage::Paused => true,
        // Without a history the end of the project tells, as far as it can.
        Stage::Stopped => is_new.unwrap_or_else(|| !ended_before()),
        Stage::Proposed | Stage::Active | Stage::Completed => false,
    };
    let why = project.why.value().map(|why| &**why);
    is_shown.then(|| Halted { project: TitleRef::project(project), stage, why, is_new })
}

fn budget<'a>(meeting: &Meeting<'_, 'a>) -> Vec<BudgetLine<'a>> {
    let live = meeting.projects().filter(|(_, project)| project.is_live());
    let mut lines: Vec<BudgetLine> = live
        .flat_map(|(_, project)| {
            sheet::budget(meeting.on.portfolio, project).into_iter().filter_map(|line| {
                (line.asked.is_some() || line.granted.is_some()).then_some(BudgetLine {
                    project: TitleRef::project(project),
                    year: line.year?,
                    source: line.source,
                    asked: line.asked,
                    granted: line.granted,
                })
            })
        })
        .collect();
    lines.sort_by_key(|line| line.year);
    lines
}

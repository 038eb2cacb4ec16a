//! What a committee looks at: what happened in each project since a day.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::alerts::{EscalationState, deliverer, escalation_state, is_pending};
use super::as_of::AsOf;
use super::calendar;
use super::display_names::{Assignee, NameRef, TitleRef};
use super::health::{HealthNow, health, review_due_from};
use super::sheet::BudgetRow;
use super::start_date::start_date;
use crate::model::{Attendees, Decision, Deliverable, DeliverableState, MeetingIx, Outcome, Project, ProjectIx, Stage};

/// How far back the last date of a committee is looked for.
const MAX_AGE_DAYS: u64 = 800;

/// What happened since a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pack<'a> {
    /// The day from which on things happened.
    pub since: NaiveDate,
    /// The reference day.
    pub day: NaiveDate,
    /// The projects that are active or paused, and those that ended since.
    pub projects: Vec<ProjectPack<'a>>,
}

/// A project since a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectPack<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Why it is in this stage.
    pub why: Option<&'a str>,
    /// Its lead.
    pub lead: Option<NameRef<'a>>,
    /// Its health at the end of the day before.
    pub health_then: HealthNow,
    /// Its health.
    pub health: HealthNow,
    /// What was delivered, by date.
    pub delivered: Vec<DeliveredRow<'a>>,
    /// Achievements that reviews mention.
    pub highlights: Vec<&'a str>,
    /// What was given up, and why.
    pub dropped: Vec<(TitleRef<'a>, Option<&'a str>)>,
    /// The due dates that moved, in order, as far as git tells.
    pub moved: Vec<MovedRow<'a>>,
    /// What is overdue, with its due date.
    pub overdue: Vec<(TitleRef<'a>, NaiveDate)>,
    /// What comes next, by the last update.
    pub next: Option<&'a str>,
    /// What is needed, by the last update.
    pub needs: Option<&'a str>,
    /// The outcome of the last review, and its date.
    pub last_review: Option<(NaiveDate, Option<Outcome>)>,
    /// The budget, by year.
    pub budget: Vec<BudgetRow<'a>>,
    /// Decisions asked of the committee, or of nobody, that are not answered: the question, when it was asked, and of which
    /// meeting.
    pub decisions: Vec<(&'a str, NaiveDate, Option<NameRef<'a>>)>,
    /// Escalations that are not settled: what about, since when, by whom.
    pub escalations: Vec<(&'a str, NaiveDate, Option<NameRef<'a>>)>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A delivered deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DeliveredRow<'a> {
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// When it was delivered.
    pub on: NaiveDate,
    /// Its owner, else the lead.
    pub by: Option<NameRef<'a>>,
}

/// A due date that moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MovedRow<'a> {
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The date before.
    pub from: NaiveDate,
    /// The date after.
    pub to: NaiveDate,
    /// The reason.
    pub why: Option<&'a str>,
}

/// The day from which on a committee looks: that of its last meeting before `day`, else of the last review, else the start
/// of the roadmap, at most `day`.
pub fn last_meeting(on: &AsOf) -> NaiveDate {
    let roadmap = &on.portfolio.roadmap;
    let eve = on.day.pred_opt().unwrap_or(on.day);
    let earliest = on.day.checked_sub_days(Days::new(MAX_AGE_DAYS)).unwrap_or(on.day);
    let series = roadmap.meetings.iter().filter(|meeting| meeting.who.value() == Some(&Attendees::Committee));
    let met = series.filter_map(|meeting| calendar::last_by(roadmap, meeting, eve)).filter(|&on| on >= earliest).max();
    let reviewed = || {
        let reviews = on.portfolio.projects.iter().flat_map(|project| project.reviews.iter());
        reviews.filter_map(|review| review.on.value().copied()).filter(|&held| held < on.day).max()
    };
    met.or_else(reviewed).or_else(|| start_date(on.portfolio)).unwrap_or(on.day).min(on.day)
}

/// What happened from `since` to the day, both included.
pub fn pack<'a>(on: &AsOf<'a>, since: NaiveDate) -> Pack<'a> {
    let projects = on.portfolio.projects().filter(|(_, project)| is_shown(on, project, since));
    let projects = projects.map(|(ix, project)| project_pack(on, ix, project, since)).collect();
    Pack { since, day: on.day, projects }
}

/// Whether a project runs or pauses, or ended since.
fn is_shown(on: &AsOf, project: &Project, since: NaiveDate) -> bool {
    let within = |day: Option<&NaiveDate>| day.is_some_and(|day| (since..=on.day).contains(day));
    match project.stage() {
        Some(Stage::Active | Stage::Paused) => true,
        Some(Stage::Completed | Stage::Stopped) => {
            within(project.end.value())
                || project.reviews.iter().any(|review| within(review.on.value()))
                || project.updates.iter().any(|update| within(update.on.value()))
                || project.deliverables.iter().any(|deliverable| match deliverable.state {
                    DeliverableState::Delivered(on) => within(Some(&on.value)),
                    _ => false,
                })
        }
        Some(Stage::Proposed) | None => false,
    }
}

fn project_pack<'a>(on: &AsOf<'a>, ix: ProjectIx, project: &'a Project, since: NaiveDate) -> ProjectPack<'a> {
    let portfolio = on.portfolio;
    let update = project.last_update(on.day);
    let reviews = || project.reviews.iter().filter(|review| review.on.value().is_some_and(|&held| held <= on.day));
    let last_review = project.last_review(on.day);
    let recent = reviews().filter(|review| review.on.value().is_some_and(|&held| held >= since));
    let open = || on.open_deliverables(ix).filter_map(|(_, open)| Some((open, *open.due.value()?)));
    let is_for_committee = |decision: &&Decision| match decision.meeting.value().and_then(|meeting| meeting.known()) {
        Some(ix) => portfolio.roadmap.meeting(ix).who.value().is_none_or(|&who| who == Attendees::Committee),
        None => true,
    };
    let asked = project.decisions.iter().filter(|decision| is_pending(decision, on.day)).filter(is_for_committee);
    let raised = project.escalations.iter().filter(|it| escalation_state(it, on.day) == EscalationState::Open);
    let meeting = |ix: MeetingIx| NameRef::meeting(portfolio.roadmap.meeting(ix));
    ProjectPack {
        project: TitleRef::project(project),
        stage: project.stage(),
        why: project.why.value().map(|why| &**why),
        lead: NameRef::at(portfolio, &project.lead),
        health_then: since.pred_opt().map_or(HealthNow::NotYetKnown, |eve| health(portfolio, project, eve)),
        health: health(portfolio, project, on.day),
        delivered: delivered(on, project, since),
        highlights: recent.flat_map(|review| review.highlights.iter().map(|text| &**text)).collect(),
        dropped: dropped(on, project, since),
        moved: moved(on, ix, project, since),
        overdue: open()
            .filter(|&(_, due)| project.is_overdue(due, on.day))
            .map(|(open, due)| (TitleRef::deliverable(open), due))
            .collect(),
        next: update.and_then(|update| update.next.value()).map(|text| &**text),
        needs: update.and_then(|update| update.needs.value()).map(|text| &**text),
        last_review: last_review.and_then(|review| Some((*review.on.value()?, review.outcome.value().copied()))),
        budget: super::sheet::budget_rows(portfolio, project),
        decisions: asked
            .filter_map(|decision| {
                let of = decision.meeting.value().and_then(|meeting| meeting.known()).map(meeting);
                Some((&**decision.question.value()?, *decision.asked.value()?, of))
            })
            .collect(),
        escalations: raised
            .filter_map(|it| Some((&**it.about.value()?, *it.raised.value()?, NameRef::at(portfolio, &it.by))))
            .collect(),
        project_ix: ix,
    }
}

fn delivered<'a>(on: &AsOf<'a>, project: &'a Project, since: NaiveDate) -> Vec<DeliveredRow<'a>> {
    let row = |deliverable: &'a Deliverable| {
        let delivered = deliverable.delivered_by(on.day).filter(|&delivered| delivered >= since)?;
        let by = match deliverer(on, project, deliverable) {
            Assignee::Person(person) => Some(person),
            Assignee::PortfolioCoordinator { .. }
            | Assignee::Committee { .. }
            | Assignee::Meeting(_)
            | Assignee::Nobody => None,
        };
        Some(DeliveredRow { deliverable: TitleRef::deliverable(deliverable), on: delivered, by })
    };
    let mut rows: Vec<DeliveredRow> = project.deliverables.iter().filter_map(row).collect();
    rows.sort_by_key(|row| row.on);
    rows
}

fn dropped<'a>(on: &AsOf<'a>, project: &'a Project, since: NaiveDate) -> Vec<(TitleRef<'a>, Option<&'a str>)> {
    let is_recent = |deliverable: &&Deliverable| match deliverable.state {
        DeliverableState::Dropped(dropped) => (since..=on.day).contains(&dropped.value),
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Unreadable => false,
    };
    let recent = project.deliverables.iter().filter(is_recent);
    recent.map(|it| (TitleRef::deliverable(it), it.why.value().map(|why| &**why))).collect()
}

fn moved<'a>(on: &AsOf<'a>, ix: ProjectIx, project: &'a Project, since: NaiveDate) -> Vec<MovedRow<'a>> {
    let mut rows = Vec::new();
    for deliverable in &project.deliverables {
        let Some(known) = on.history.dates(ix, deliverable) else { continue };
        let recent = known.moves.iter().filter(|step| step.on >= since && step.on <= on.day);
        rows.extend(recent.map(|step| MovedRow {
            deliverable: TitleRef::deliverable(deliverable),
            from: step.from,
            to: step.to,
            why: step.why.as_deref(),
        }));
    }
    rows
}

/// Since when the committee is to review the project; `None` if it is not.
pub fn review_due_since(on: &AsOf, project: &ProjectPack) -> Option<NaiveDate> {
    let project = on.portfolio.project(project.project_ix);
    review_due_from(on.portfolio, project, on.day).filter(|&since| since <= on.day)
}

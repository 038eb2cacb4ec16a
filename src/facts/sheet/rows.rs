//! The rows of a project's sheet.

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::alerts::AlertRow;
use crate::facts::as_of::Undated;
use crate::facts::dependents::{Blocker, Dependent};
use crate::facts::display_names::{NameRef, TitleRef};
use crate::facts::health::HealthNow;
use crate::model::{Health, Outcome, ProjectIx, RiskLevel, Stage};

/// Everything about one project. What could not be read is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The project.
    #[serde(flatten)]
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Option<&'a str>,
    /// Whether other projects depend on it.
    pub transverse: bool,
    /// The summary.
    pub summary: Option<&'a str>,
    /// The objectives.
    pub objectives: Vec<&'a str>,
    /// The tags.
    pub tags: Vec<&'a str>,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub end: Option<NaiveDate>,
    /// The health.
    pub health: HealthNow,
    /// `None` if it was not active at the end of last month.
    pub health_last_month: Option<HealthNow>,
    /// The date of the last update or start, if that is too long ago.
    pub unconfirmed_since: Option<NaiveDate>,
    /// The alerts.
    pub alerts: Vec<AlertRow<'a>>,
    /// The lead.
    pub lead: Option<Member<'a>>,
    /// The coordinator.
    pub coordinator: Option<Member<'a>>,
    /// The sponsors.
    pub sponsors: Vec<Member<'a>>,
    /// The contributors by directorate.
    pub team: Vec<TeamPart<'a>>,
    /// The guests.
    pub guests: Vec<GuestRow<'a>>,
    /// Open ones by date, those without a date last, then delivered, then dropped.
    pub deliverables: Vec<DeliverableRow<'a>>,
    /// What the project as a whole depends on.
    pub waits_for: Vec<Dependence<'a>>,
    /// What depends on it in other projects.
    #[serde(rename = "waiters")]
    pub dependents: Vec<WaitsForUs<'a>>,
    /// The last update.
    pub last_update: Option<UpdateRow<'a>>,
    /// The open risks.
    pub risks: Vec<RiskRow<'a>>,
    /// Pending ones first.
    pub decisions: Vec<DecisionRow<'a>>,
    /// The open escalations.
    pub escalations: Vec<EscalationRow<'a>>,
    /// The last review.
    pub last_review: Option<ReviewRow<'a>>,
    /// The budget.
    pub budget: Vec<BudgetRow<'a>>,
    /// The waivers that have not ended.
    pub waivers: Vec<WaiverRow<'a>>,
    /// The links.
    pub links: Vec<LinkRow<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A person with a role in the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// The person to contact instead.
    pub via: Option<NameRef<'a>>,
    /// When the person left, if before the day.
    pub left: Option<NaiveDate>,
    /// The directorates that approved an outsider by the day.
    pub approved_by: Vec<NameRef<'a>>,
}

/// The contributors of one directorate or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TeamPart<'a> {
    /// Without an id for an external organisation; `None` if it could not be read.
    pub of: Option<NameRef<'a>>,
    /// The contributors.
    pub members: Vec<Member<'a>>,
}

/// A guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuestRow<'a> {
    /// The person.
    #[serde(flatten)]
    pub member: Member<'a>,
    /// The directorate or organisation.
    pub of: Option<NameRef<'a>>,
    /// The reason of the invitation.
    pub purpose: Option<&'a str>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

/// A deliverable.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeliverableRow<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: Option<NaiveDate>,
    /// Whether it is open and has no date yet; else a date that is not given could not be read.
    #[serde(skip)]
    pub is_undated: bool,
    /// The original due date, if known from the history; equal to `due` if it never moved.
    pub first_due: Option<NaiveDate>,
    /// For an open one, the owner or else the lead.
    pub owner: Option<NameRef<'a>>,
    /// Its state.
    #[serde(flatten)]
    pub state: StateOnDay,
    /// The progress in percent.
    pub progress: Option<u8>,
    /// The expected date, given its dependencies.
    pub forecast: Option<NaiveDate>,
    /// What it waits for that has no date yet: it then has no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// What it depends on.
    pub depends_on: Vec<Dependence<'a>>,
    /// What blocks it.
    pub blockers: Vec<Blocker<'a>>,
    /// Why it was moved or dropped.
    pub why: Option<&'a str>,
    /// Where to find it once delivered.
    pub link: Option<&'a str>,
}

/// The state of a deliverable as of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum StateOnDay {
    /// Open, in a live project; the days until the due date are negative if overdue.
    Open {
        /// Days until the due date; `None` if it has none.
        days_left: Option<i64>,
    },
    /// Delivered.
    Delivered {
        /// The day of the delivery.
        on: NaiveDate,
    },
    /// Dropped.
    Dropped {
        /// The day on which it was dropped.
        on: NaiveDate,
    },
    /// Neither delivered nor dropped when its project ended.
    LeftOpen,
    /// Unreadable.
    Unreadable,
}

/// A dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dependence<'a> {
    /// As written.
    pub text: &'a str,
    /// The project.
    pub project: Option<TitleRef<'a>>,
    /// The deliverable; `None` for the whole project.
    pub deliverable: Option<TitleRef<'a>>,
    /// The expected date.
    pub forecast: Option<NaiveDate>,
    /// The deliverable without a date, this one or one that it waits for: there is then no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// Whether it is already delivered.
    pub met: bool,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: Option<ProjectIx>,
}

/// A dependent of this project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitsForUs<'a> {
    /// The dependent.
    #[serde(flatten)]
    #[serde(rename = "waiter")]
    pub dependent: Dependent<'a>,
    /// The deliverable that it depends on; `None` for the whole project.
    pub waits_for: Option<TitleRef<'a>>,
}

/// A status update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UpdateRow<'a> {
    /// The date.
    pub on: Option<NaiveDate>,
    /// The author.
    pub by: Option<NameRef<'a>>,
    /// The health.
    pub health: Option<Health>,
    /// What happened.
    pub text: Option<&'a str>,
    /// What comes next.
    pub next: Option<&'a str>,
    /// What is needed.
    pub needs: Option<&'a str>,
    /// A link to more.
    pub link: Option<&'a str>,
}

/// An open risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RiskRow<'a> {
    /// What may happen.
    pub title: Option<&'a str>,
    /// How serious it is.
    pub level: Option<RiskLevel>,
    /// What is done about it.
    pub response: Option<&'a str>,
    /// Who watches it.
    pub owner: Option<NameRef<'a>>,
    /// When it was recorded.
    pub opened: Option<NaiveDate>,
}

/// A decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecisionRow<'a> {
    /// The question.
    pub question: Option<&'a str>,
    /// The meeting series.
    pub meeting: Option<NameRef<'a>>,
    /// When it was asked.
    pub asked: Option<NaiveDate>,
    /// When it was answered.
    pub answered: Option<NaiveDate>,
    /// The answer.
    pub answer: Option<&'a str>,
    /// A link to more.
    pub link: Option<&'a str>,
}

/// An open escalation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EscalationRow<'a> {
    /// When it was raised.
    pub raised: Option<NaiveDate>,
    /// Who raised it.
    pub by: Option<NameRef<'a>>,
    /// The subject.
    pub about: Option<&'a str>,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewRow<'a> {
    /// The date.
    pub on: Option<NaiveDate>,
    /// The conclusion.
    pub outcome: Option<Outcome>,
    /// Achievements.
    pub highlights: Vec<&'a str>,
    /// The minutes.
    pub text: Option<&'a str>,
    /// A link to more.
    pub link: Option<&'a str>,
}

/// A budget line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BudgetRow<'a> {
    /// The year.
    pub year: Option<i64>,
    /// The directorate or other source.
    pub source: Option<&'a str>,
    /// The amount requested.
    pub asked: Option<i64>,
    /// The amount granted.
    pub granted: Option<i64>,
    /// The amount spent.
    pub spent: Option<i64>,
}

/// A waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaiverRow<'a> {
    /// The rule.
    pub rule: Option<&'static str>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The reason.
    pub reason: Option<&'a str>,
    /// Who granted it.
    pub by: Option<NameRef<'a>>,
}

/// A link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LinkRow<'a> {
    /// The title.
    pub title: Option<&'a str>,
    /// The URL.
    pub url: &'a str,
}

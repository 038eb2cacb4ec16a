//! The rows of a project's sheet.

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::alerts::AlertRow;
use crate::facts::as_of::Undated;
use crate::facts::dependents::{Blocker, Dependent};
use crate::facts::display_names::{PersonName, TitleRef};
use crate::facts::health::HealthNow;
use crate::model::{Health, Outcome, ProjectIx, RiskLevel, Stage};

/// One project, whole. What could not be read is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet<'a> {
    pub day: NaiveDate,
    #[serde(flatten)]
    pub project: TitleRef<'a>,
    pub stage: Option<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Option<&'a str>,
    pub transverse: bool,
    pub summary: Option<&'a str>,
    pub objectives: Vec<&'a str>,
    pub tags: Vec<&'a str>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub health: HealthNow,
    /// Nothing where it was not active then.
    pub health_last_month: Option<HealthNow>,
    pub unconfirmed_since: Option<NaiveDate>,
    /// What it asks of whom.
    pub alerts: Vec<AlertRow<'a>>,
    pub lead: Option<Member<'a>>,
    pub coordinator: Option<Member<'a>>,
    pub sponsors: Vec<Member<'a>>,
    pub team: Vec<TeamPart<'a>>,
    pub guests: Vec<GuestRow<'a>>,
    /// Open ones by date, those without one last, then those delivered, then those given up.
    pub deliverables: Vec<DeliverableRow<'a>>,
    /// What the project as a whole waits for.
    pub waits_for: Vec<Dependence<'a>>,
    /// Who, elsewhere, waits for it.
    pub waiters: Vec<WaitsForUs<'a>>,
    pub last_update: Option<UpdateRow<'a>>,
    pub risks: Vec<RiskRow<'a>>,
    /// Pending ones first.
    pub decisions: Vec<DecisionRow<'a>>,
    pub escalations: Vec<EscalationRow<'a>>,
    pub last_review: Option<ReviewRow<'a>>,
    pub budget: Vec<BudgetRow<'a>>,
    pub waivers: Vec<WaiverRow<'a>>,
    pub links: Vec<LinkRow<'a>>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A person with a part in the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member<'a> {
    #[serde(flatten)]
    pub person: PersonName<'a>,
    /// Whom to go through.
    pub via: Option<PersonName<'a>>,
    /// When the person left, if that was before the day.
    pub left: Option<NaiveDate>,
    /// Of an outsider, the directorates that approved, by the day.
    pub approved_by: Vec<PersonName<'a>>,
}

/// The contributors of one directorate or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TeamPart<'a> {
    /// Without an id for an outside organisation; nothing where it could not be read.
    pub of: Option<PersonName<'a>>,
    pub members: Vec<Member<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuestRow<'a> {
    #[serde(flatten)]
    pub member: Member<'a>,
    pub of: Option<PersonName<'a>>,
    pub purpose: Option<&'a str>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeliverableRow<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    pub due: Option<NaiveDate>,
    /// Whether it is open and has no date yet; else a date that is not given could not be read.
    #[serde(skip)]
    pub is_undated: bool,
    /// The date first planned, where a history tells it; the same as `due` where it never moved.
    pub first_due: Option<NaiveDate>,
    /// Of what is open, whose move it is: its owner, else the lead.
    pub owner: Option<PersonName<'a>>,
    #[serde(flatten)]
    pub state: StateOnDay,
    pub progress: Option<u8>,
    /// When it can be expected, given what it waits for.
    pub forecast: Option<NaiveDate>,
    /// What it waits for that has no date yet: it then has no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    pub depends_on: Vec<Dependence<'a>>,
    pub blockers: Vec<Blocker<'a>>,
    pub why: Option<&'a str>,
    /// Where to find it once delivered.
    pub link: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum StateOnDay {
    /// Of a project that is live; days until it is due, negative when overdue.
    Open {
        days_left: Option<i64>,
    },
    Delivered {
        on: NaiveDate,
    },
    Dropped {
        on: NaiveDate,
    },
    /// Neither delivered nor dropped when its project ended.
    LeftOpen,
    Unreadable,
}

/// What something waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dependence<'a> {
    /// As it is written.
    pub text: &'a str,
    pub project: Option<TitleRef<'a>>,
    pub deliverable: Option<TitleRef<'a>>,
    /// When it can be expected.
    pub forecast: Option<NaiveDate>,
    /// The deliverable without a date, this one or one that it waits for: there is then no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// Whether it is there already.
    pub met: bool,
    #[serde(skip)]
    pub project_ix: Option<ProjectIx>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitsForUs<'a> {
    #[serde(flatten)]
    pub waiter: Dependent<'a>,
    /// The deliverable waited for; nothing for the whole project.
    pub waits_for: Option<TitleRef<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UpdateRow<'a> {
    pub on: Option<NaiveDate>,
    pub by: Option<PersonName<'a>>,
    pub health: Option<Health>,
    pub text: Option<&'a str>,
    pub next: Option<&'a str>,
    pub needs: Option<&'a str>,
    pub link: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RiskRow<'a> {
    pub title: Option<&'a str>,
    pub level: Option<RiskLevel>,
    pub response: Option<&'a str>,
    pub owner: Option<PersonName<'a>>,
    pub opened: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecisionRow<'a> {
    pub question: Option<&'a str>,
    pub meeting: Option<PersonName<'a>>,
    pub asked: Option<NaiveDate>,
    pub answered: Option<NaiveDate>,
    pub answer: Option<&'a str>,
    pub link: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EscalationRow<'a> {
    pub raised: Option<NaiveDate>,
    pub by: Option<PersonName<'a>>,
    pub about: Option<&'a str>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewRow<'a> {
    pub on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub highlights: Vec<&'a str>,
    pub text: Option<&'a str>,
    pub link: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BudgetRow<'a> {
    pub year: Option<i64>,
    pub source: Option<&'a str>,
    pub asked: Option<i64>,
    pub granted: Option<i64>,
    pub spent: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaiverRow<'a> {
    pub rule: Option<&'static str>,
    pub until: Option<NaiveDate>,
    pub reason: Option<&'a str>,
    pub by: Option<PersonName<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LinkRow<'a> {
    pub title: Option<&'a str>,
    pub url: &'a str,
}

//! What a project's file tells of its life: members besides the team, updates, risks, decisions, reviews, budget, waivers.

use chrono::NaiveDate;

use super::{DirectorateRef, Field, Id, MeetingIx, PersonRef, Ref, trimmed};
use crate::source::FileSpan;

/// A titled address.
#[derive(Debug, Clone)]
pub struct Link {
    pub title: Field<Box<str>>,
    pub url: Field<Box<str>>,
}

/// A sponsor or head of department told of the team.
#[derive(Debug, Clone)]
pub struct Informed {
    pub person: Field<PersonRef>,
    pub on: Field<NaiveDate>,
}

/// An occasional member, outside the count.
#[derive(Debug, Clone)]
pub struct Guest {
    pub place: FileSpan,
    pub person: Field<PersonRef>,
    /// What they are invited for.
    pub purpose: Field<Box<str>>,
    pub from: Field<NaiveDate>,
    pub to: Field<NaiveDate>,
}

/// An owner directorate's yes to an outsider.
#[derive(Debug, Clone)]
pub struct Approval {
    pub place: FileSpan,
    pub person: Field<PersonRef>,
    pub directorate: Field<DirectorateRef>,
    pub by: Field<PersonRef>,
    pub on: Field<NaiveDate>,
}

/// A dated word on health, progress, next steps, needs.
#[derive(Debug, Clone)]
pub struct Update {
    pub place: FileSpan,
    pub on: Field<NaiveDate>,
    pub by: Field<PersonRef>,
    pub health: Field<Health>,
    pub text: Field<Box<str>>,
    pub next: Field<Box<str>>,
    pub needs: Field<Box<str>>,
    pub link: Field<Box<str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    OnTrack,
    AtRisk,
    OffTrack,
}

#[derive(Debug, Clone)]
pub struct Risk {
    pub place: FileSpan,
    pub title: Field<Box<str>>,
    pub level: Field<RiskLevel>,
    pub response: Field<Box<str>>,
    pub owner: Field<PersonRef>,
    pub opened: Field<NaiveDate>,
    pub closed: Field<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RiskLevel {
    Low,
    Medium,
    High,
}

/// Asked of a meeting, then answered.
#[derive(Debug, Clone)]
pub struct Decision {
    pub place: FileSpan,
    pub question: Field<Box<str>>,
    pub meeting: Field<Ref<MeetingIx>>,
    pub asked: Field<NaiveDate>,
    pub answered: Field<NaiveDate>,
    pub answer: Field<Box<str>>,
    pub link: Field<Box<str>>,
}

/// What the committee said.
#[derive(Debug, Clone)]
pub struct Review {
    pub place: FileSpan,
    pub on: Field<NaiveDate>,
    pub outcome: Field<Outcome>,
    pub highlights: Vec<Box<str>>,
    pub text: Field<Box<str>>,
    pub link: Field<Box<str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Continue,
    Adjust,
    Pause,
    Stop,
}

/// Turning to the portfolio coordinator.
#[derive(Debug, Clone)]
pub struct Escalation {
    pub place: FileSpan,
    pub raised: Field<NaiveDate>,
    pub by: Field<PersonRef>,
    pub about: Field<Box<str>>,
    pub settled: Field<NaiveDate>,
    pub outcome: Field<Box<str>>,
}

/// Amounts in whole units of the roadmap's currency.
#[derive(Debug, Clone)]
pub struct Budget {
    pub place: FileSpan,
    pub year: Field<i64>,
    /// A directorate (id or alias), or any other words.
    pub source: Field<Id>,
    pub asked: Field<i64>,
    pub granted: Field<i64>,
    pub spent: Field<i64>,
}

/// A dated exception to a rule.
#[derive(Debug, Clone)]
pub struct Waiver {
    pub place: FileSpan,
    /// The rule, where it is one that can be waived.
    pub rule: Field<crate::diagnostic::Rule>,
    pub until: Field<NaiveDate>,
    pub reason: Field<Box<str>>,
    pub by: Field<PersonRef>,
}

impl Risk {
    /// The title; empty where none could be read.
    pub fn display_title(&self) -> &str {
        self.title.value().map_or("", |title| trimmed(title))
    }
}

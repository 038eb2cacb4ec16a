//! The course of a project: updates, risks, decisions, reviews, budget, waivers, and members beside the team.

use chrono::NaiveDate;

use super::{DirectorateRef, Field, Id, MeetingIx, PersonRef, Ref, trim_invisible};
use crate::source::FileSpan;

/// A link with a title.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it leads to.
    pub title: Field<Box<str>>,
    /// The URL.
    pub url: Field<Box<str>>,
}

/// A sponsor or head of department informed of the team.
#[derive(Debug, Clone)]
pub struct Informed {
    /// Who was informed.
    pub person: Field<PersonRef>,
    /// When.
    pub on: Field<NaiveDate>,
}

/// An occasional member, who does not count for the size of the team.
#[derive(Debug, Clone)]
pub struct Guest {
    /// The header of the table.
    pub place: FileSpan,
    /// The guest.
    pub person: Field<PersonRef>,
    /// The reason of the invitation.
    pub purpose: Field<Box<str>>,
    /// The first day.
    pub from: Field<NaiveDate>,
    /// The last day.
    pub to: Field<NaiveDate>,
}

impl Guest {
    /// Whether the guest is invited on that day.
    pub fn is_present_on(&self, day: NaiveDate) -> bool {
        self.from.value().is_none_or(|&from| from <= day) && self.to.value().is_none_or(|&to| day <= to)
    }
}

/// The approval of an outsider by an owner directorate.
#[derive(Debug, Clone)]
pub struct Approval {
    /// The header of the table.
    pub place: FileSpan,
    /// The outsider.
    pub person: Field<PersonRef>,
    /// The approving directorate.
    pub directorate: Field<DirectorateRef>,
    /// Who approved.
    pub by: Field<PersonRef>,
    /// When.
    pub on: Field<NaiveDate>,
}

/// A dated status update.
#[derive(Debug, Clone)]
pub struct Update {
    /// The header of the table.
    pub place: FileSpan,
    /// The date.
    pub on: Field<NaiveDate>,
    /// The author.
    pub by: Field<PersonRef>,
    /// The health of the project.
    pub health: Field<Health>,
    /// What happened.
    pub text: Field<Box<str>>,
    /// What comes next.
    pub next: Field<Box<str>>,
    /// What is needed.
    pub needs: Field<Box<str>>,
    /// A link to more.
    pub link: Field<Box<str>>,
}

/// The health of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    /// Going well.
    OnTrack,
    /// To watch.
    AtRisk,
    /// In difficulty.
    OffTrack,
}

impl Health {
    /// The word in the files.
    pub fn name(self) -> &'static str {
        match self {
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
        }
    }
}

/// A risk.
#[derive(Debug, Clone)]
pub struct Risk {
    /// The header of the table.
    pub place: FileSpan,
    /// What may happen.
    pub title: Field<Box<str>>,
    /// How serious it is.
    pub level: Field<RiskLevel>,
    /// What is done about it.
    pub response: Field<Box<str>>,
    /// Who watches it.
    pub owner: Field<PersonRef>,
    /// When it was recorded.
    pub opened: Field<NaiveDate>,
    /// When it ended.
    pub closed: Field<NaiveDate>,
}

/// The level of a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RiskLevel {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// A decision requested from a meeting.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The header of the table.
    pub place: FileSpan,
    /// The question.
    pub question: Field<Box<str>>,
    /// The meeting series that decides.
    pub meeting: Field<Ref<MeetingIx>>,
    /// When it was asked.
    pub asked: Field<NaiveDate>,
    /// When it was answered.
    pub answered: Field<NaiveDate>,
    /// The answer.
    pub answer: Field<Box<str>>,
    /// A link to more.
    pub link: Field<Box<str>>,
}

/// A review by the committee.
#[derive(Debug, Clone)]
pub struct Review {
    /// The header of the table.
    pub place: FileSpan,
    /// The date.
    pub on: Field<NaiveDate>,
    /// The conclusion.
    pub outcome: Field<Outcome>,
    /// Achievements to mention.
    pub highlights: Vec<Box<str>>,
    /// The minutes.
    pub text: Field<Box<str>>,
    /// A link to more.
    pub link: Field<Box<str>>,
}

/// The conclusion of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Continue.
    Continue,
    /// Adjust.
    Adjust,
    /// Pause.
    Pause,
    /// Stop.
    Stop,
}

/// An escalation to the portfolio coordinator.
#[derive(Debug, Clone)]
pub struct Escalation {
    /// The header of the table.
    pub place: FileSpan,
    /// When it was raised.
    pub raised: Field<NaiveDate>,
    /// Who raised it.
    pub by: Field<PersonRef>,
    /// The subject.
    pub about: Field<Box<str>>,
    /// When it was settled.
    pub settled: Field<NaiveDate>,
    /// How it was settled.
    pub outcome: Field<Box<str>>,
}

/// A budget line, in whole units of the roadmap's currency.
#[derive(Debug, Clone)]
pub struct Budget {
    /// The header of the table.
    pub place: FileSpan,
    /// The year.
    pub year: Field<i64>,
    /// A directorate (id or alias), or free text.
    pub source: Field<Id>,
    /// The amount requested.
    pub asked: Field<i64>,
    /// The amount granted.
    pub granted: Field<i64>,
    /// The amount spent.
    pub spent: Field<i64>,
}

/// A waiver of a rule, until a date.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The header of the table.
    pub place: FileSpan,
    /// The rule, if it can be waived.
    pub rule: Field<crate::diagnostic::Rule>,
    /// The last day.
    pub until: Field<NaiveDate>,
    /// The reason.
    pub reason: Field<Box<str>>,
    /// Who grants it.
    pub by: Field<PersonRef>,
}

impl Risk {
    /// The title; empty if there is no readable title.
    pub fn display_title(&self) -> &str {
        self.title.value().map_or("", |title| trim_invisible(title))
    }
}

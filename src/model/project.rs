//! A project: one file.

use chrono::NaiveDate;

use super::{
    Approval, Budget, Decision, Deliverable, DeliverableIx, Dependency, Escalation, Field, Guest, Id, Informed, Link,
    List, PersonRef, Review, Risk, Update, Waiver, trimmed,
};
use crate::source::{FileIx, Spanned};

/// One project. One whose file could not be read still exists, by its id alone.
#[derive(Debug, Clone)]
pub struct Project {
    pub id: Id,
    pub file: FileIx,
    /// False when the file gave nothing (not readable, not TOML): every field is then `Unreadable`, every list incomplete.
    pub readable: bool,
    pub title: Field<Box<str>>,
    /// The title with the id, where another project has the same title.
    pub distinct_title: Option<Box<str>>,
    pub summary: Field<Box<str>>,
    pub stage: Field<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Field<Box<str>>,
    pub lead: Field<PersonRef>,
    pub coordinator: Field<PersonRef>,
    pub contributors: List<Spanned<PersonRef>>,
    pub sponsors: List<Spanned<PersonRef>>,
    pub start: Field<NaiveDate>,
    pub end: Field<NaiveDate>,
    pub transverse: Field<bool>,
    pub depends_on: List<Spanned<Dependency>>,
    pub tags: List<Spanned<Box<str>>>,
    pub objectives: List<Spanned<Box<str>>>,
    pub links: List<Link>,
    pub informed: List<Informed>,
    pub guests: List<Guest>,
    pub approvals: List<Approval>,
    pub deliverables: List<Deliverable>,
    pub updates: List<Update>,
    pub risks: List<Risk>,
    pub decisions: List<Decision>,
    pub reviews: List<Review>,
    pub escalations: List<Escalation>,
    pub budget: List<Budget>,
    pub waivers: List<Waiver>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    Proposed,
    Active,
    Paused,
    Completed,
    Stopped,
}

impl Stage {
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Active, Self::Paused, Self::Completed, Self::Stopped];

    /// As it is written in the files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
        }
    }

    /// Proposed, active or paused.
    pub fn is_live(self) -> bool {
        match self {
            Self::Proposed | Self::Active | Self::Paused => true,
            Self::Completed | Self::Stopped => false,
        }
    }
}

impl Project {
    /// What people call the project: its title, or the id where no title could be read; with the id after the title where
    /// another project has the same title.
    pub fn display_title(&self) -> &str {
        self.distinct_title.as_deref().unwrap_or_else(|| self.plain_title())
    }

    /// The title, or the id where no title could be read.
    pub fn plain_title(&self) -> &str {
        self.title.value().map(|title| trimmed(title)).filter(|title| !title.is_empty()).unwrap_or(&self.id)
    }

    pub fn stage(&self) -> Option<Stage> {
        self.stage.value().copied()
    }

    pub fn is_active(&self) -> bool {
        self.stage() == Some(Stage::Active)
    }

    pub fn is_live(&self) -> bool {
        self.stage().is_some_and(Stage::is_live)
    }

    pub fn deliverable(&self, ix: DeliverableIx) -> &Deliverable {
        &self.deliverables.entries[ix.rank()]
    }

    /// The latest update made by the end of `day`; of two on one day, the one that stands last in the file.
    pub fn last_update(&self, day: NaiveDate) -> Option<&Update> {
        self.updates
            .iter()
            .filter(|update| update.on.value().is_some_and(|&on| on <= day))
            .max_by_key(|update| update.on.value().copied())
    }
}

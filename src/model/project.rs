//! Projects: one file each.

use chrono::NaiveDate;

use super::{
    Approval, Budget, Decision, Deliverable, DeliverableIx, Dependency, Escalation, Field, Guest, Id, Informed, Link,
    List, PersonRef, Review, Risk, Update, Waiver, trim_invisible,
};
use crate::source::{FileIx, Spanned};

/// A project. One whose file could not be read still exists, by its id alone.
#[derive(Debug, Clone)]
pub struct Project {
    /// The id: the file name without `.toml`.
    pub id: Id,
    /// Its file.
    pub file: FileIx,
    /// False if the file could not be read or is not TOML: every field is then `Unreadable` and every list
    /// incomplete.
    pub readable: bool,
    /// The title.
    pub title: Field<Box<str>>,
    /// The title with the id, if another project has the same title.
    pub distinct_title: Option<Box<str>>,
    /// One or two sentences for everyone.
    pub summary: Field<Box<str>>,
    /// The stage.
    pub stage: Field<Stage>,
    /// Why it is paused, stopped or proposed again.
    pub why: Field<Box<str>>,
    /// The lead.
    pub lead: Field<PersonRef>,
    /// The coordinator.
    pub coordinator: Field<PersonRef>,
    /// The contributors.
    pub contributors: List<Spanned<PersonRef>>,
    /// The sponsors.
    pub sponsors: List<Spanned<PersonRef>>,
    /// The first day.
    pub start: Field<NaiveDate>,
    /// The last day.
    pub end: Field<NaiveDate>,
    /// Whether other projects depend on it.
    pub transverse: Field<bool>,
    /// What it depends on.
    pub depends_on: List<Spanned<Dependency>>,
    /// Tags.
    pub tags: List<Spanned<Box<str>>>,
    /// Objectives.
    pub objectives: List<Spanned<Box<str>>>,
    /// Links.
    pub links: List<Link>,
    /// Who was informed of the team.
    pub informed: List<Informed>,
    /// Occasional members.
    pub guests: List<Guest>,
    /// Approvals of outsiders.
    pub approvals: List<Approval>,
    /// Deliverables.
    pub deliverables: List<Deliverable>,
    /// Status updates.
    pub updates: List<Update>,
    /// Risks.
    pub risks: List<Risk>,
    /// Decisions requested from meetings.
    pub decisions: List<Decision>,
    /// Reviews by the committee.
    pub reviews: List<Review>,
    /// Escalations to the portfolio coordinator.
    pub escalations: List<Escalation>,
    /// Budget lines.
    pub budget: List<Budget>,
    /// Waivers of rules.
    pub waivers: List<Waiver>,
}

/// The stage of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Not started yet.
    Proposed,
    /// Running.
    Active,
    /// Interrupted.
    Paused,
    /// Finished.
    Completed,
    /// Given up.
    Stopped,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Active, Self::Paused, Self::Completed, Self::Stopped];

    /// The word in the files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
        }
    }

    /// Whether the stage is active or paused, so that the project is followed up.
    pub fn is_followed(self) -> bool {
        match self {
            Self::Active | Self::Paused => true,
            Self::Proposed | Self::Completed | Self::Stopped => false,
        }
    }

    /// Whether the stage is proposed, active or paused.
    pub fn is_live(self) -> bool {
        match self {
            Self::Proposed | Self::Active | Self::Paused => true,
            Self::Completed | Self::Stopped => false,
        }
    }
}

impl Project {
    /// The deliverables with their indices, in the order of the file.
    pub fn indexed_deliverables(&self) -> impl Iterator<Item = (DeliverableIx, &Deliverable)> {
        (0..).map(DeliverableIx).zip(&self.deliverables)
    }

    /// The deliverables that are neither delivered nor dropped by the end of `day`, in file order; none if the project is
    /// not live.
    pub fn open_deliverables(&self, day: NaiveDate) -> impl Iterator<Item = (DeliverableIx, &Deliverable)> {
        let live = self.is_live();
        self.indexed_deliverables().filter(move |(_, deliverable)| live && deliverable.is_open_on(day))
    }

    /// The title, or the id if there is no readable title; with the id after the title if another project has the
    /// same title.
    pub fn display_title(&self) -> &str {
        self.distinct_title.as_deref().unwrap_or_else(|| self.plain_title())
    }

    /// The title, or the id if there is no readable title.
    pub fn plain_title(&self) -> &str {
        self.title.value().map(|title| trim_invisible(title)).filter(|title| !title.is_empty()).unwrap_or(&self.id)
    }

    /// The stage, if it could be read.
    pub fn stage(&self) -> Option<Stage> {
        self.stage.value().copied()
    }

    /// Whether the project is active.
    pub fn is_active(&self) -> bool {
        self.stage() == Some(Stage::Active)
    }

    /// Whether an open deliverable that was due on `due` is overdue on `day`: of active projects alone.
    pub fn is_overdue(&self, due: NaiveDate, day: NaiveDate) -> bool {
        due < day && self.is_active()
    }

    /// Whether the project is active or paused.
    pub fn is_followed(&self) -> bool {
        self.stage().is_some_and(Stage::is_followed)
    }

    /// Whether the rules on teams apply: to active and paused projects, and to proposed ones that list contributors.
    pub fn has_team(&self) -> bool {
        match self.stage() {
            Some(Stage::Active | Stage::Paused) => true,
            Some(Stage::Proposed) => !self.contributors.entries.is_empty(),
            Some(Stage::Completed | Stage::Stopped) | None => false,
        }
    }

    /// Whether the project is proposed, active or paused.
    pub fn is_live(&self) -> bool {
        self.stage().is_some_and(Stage::is_live)
    }

    /// The deliverable with that index.
    pub fn deliverable(&self, ix: DeliverableIx) -> &Deliverable {
        &self.deliverables.entries[ix.rank()]
    }

    /// The latest update made by the end of `day`; of several on one day, the last one in the file.
    pub fn last_update(&self, day: NaiveDate) -> Option<&Update> {
        self.updates
            .iter()
            .filter(|update| update.on.value().is_some_and(|&on| on <= day))
            .max_by_key(|update| update.on.value().copied())
    }

    /// The latest review held by the end of `day`; of several on one day, the last one in the file.
    pub fn last_review(&self, day: NaiveDate) -> Option<&Review> {
        self.reviews
            .iter()
            .filter(|review| review.on.value().is_some_and(|&on| on <= day))
            .max_by_key(|review| review.on.value().copied())
    }
}

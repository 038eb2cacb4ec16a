//! How planned dates moved from commit to commit: the ledger of slips, each move with its day, its reason and its commit.
//!
//! A deliverable is told by its id in its project; one that has another id since is told by its title. A project is told by
//! its id, whatever folder it lies in; one that comes in the commit in which another goes, with the same plan or with most of
//! its deliverables, is that project renamed.

mod figures;
mod ledger;
mod narrowed;
mod renames;

use std::rc::Rc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Id, Plan};

pub use figures::SlipFigures;
pub use ledger::slips;
pub use narrowed::{History, ProjectHistory, history};

/// What one commit changed in the files of projects.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The first digits of the commit's id; nothing for files that are not committed yet.
    pub commit: Option<Box<str>>,
    /// The day on which it was made.
    pub day: NaiveDate,
    pub changed: Vec<Changed>,
}

/// The file of a project as a commit left it.
#[derive(Debug, Clone)]
pub struct Changed {
    /// From the roadmap's folder.
    pub path: Box<str>,
    pub id: Id,
    pub found: Found,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The file is there no longer.
    Gone,
    /// It could not be read: what was known of it holds until it can.
    Unread(Unread),
    Planned(Rc<Plan>),
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unread {
    /// It is not TOML, or none of the files that a roadmap may have.
    Malformed,
    /// The repository does not have it, or has it broken.
    Missing,
}

/// The ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Slips {
    /// By their paths, as the last snapshot has them.
    pub projects: Vec<ProjectSlips>,
    /// Projects that the last snapshot has no longer, by their ids.
    pub gone: Vec<Gone>,
    /// What could not be read, from the oldest on.
    pub skipped: Vec<Skipped>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectSlips {
    pub id: Id,
    /// The id, where no title could be read.
    pub title: Box<str>,
    pub path: Box<str>,
    /// In the order in which they were first planned.
    pub deliverables: Vec<DeliverableSlips>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeliverableSlips {
    pub id: Id,
    pub title: Box<str>,
    #[serde(flatten)]
    pub state: SlipState,
    /// The date that was planned first, and the day from which on it was.
    pub first: NaiveDate,
    pub since: NaiveDate,
    /// The date that is planned now; of what is delivered or given up, the last one that was.
    pub due: NaiveDate,
    /// Days from the first date to the last one, negative when it is earlier: the sum of the moves.
    pub days: i64,
    pub moves: Vec<Move>,
}

/// What became of a deliverable by the day that one reckons on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum SlipState {
    Planned,
    Delivered {
        on: NaiveDate,
    },
    Dropped {
        on: NaiveDate,
    },
    /// Its project is completed or stopped, without it.
    LeftOpen,
    /// The file has it no longer, from that day on.
    Removed {
        on: NaiveDate,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// Nothing while it is not committed.
    pub commit: Option<Box<str>>,
    pub on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub days: i64,
    /// The reason that the file gave then.
    pub why: Option<Box<str>>,
}

/// A project that was there once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gone {
    pub id: Id,
    pub title: Box<str>,
    /// The day from which on it was not there any more.
    pub on: NaiveDate,
}

/// A file that a commit left so that it could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    pub commit: Option<Box<str>>,
    pub on: NaiveDate,
    pub path: Box<str>,
    pub why: Unread,
}

impl Slips {
    /// The project whose file lies at that path.
    pub fn project(&self, path: &str) -> Option<&ProjectSlips> {
        let at = self.projects.binary_search_by(|project| (*project.path).cmp(path)).ok()?;
        Some(&self.projects[at])
    }
}

impl ProjectSlips {
    /// The deliverable of that id; nothing where no date of it is known.
    pub fn of(&self, deliverable: &str) -> Option<&DeliverableSlips> {
        self.deliverables.iter().find(|known| *known.id == *deliverable)
    }
}

impl SlipState {
    /// Whether it counts: delivered, or still planned.
    pub fn counts(self) -> bool {
        match self {
            Self::Planned | Self::Delivered { .. } => true,
            Self::Dropped { .. } | Self::LeftOpen | Self::Removed { .. } => false,
        }
    }
}

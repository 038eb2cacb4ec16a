//! How planned dates moved from commit to commit: the ledger of slips, each move with its day, its reason and its commit.
//!
//! Which project, and which deliverable, is which over time is decided in [`super::identity`].

mod filtered;
mod known;
mod ledger;
mod statistics;

use std::rc::Rc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{FileValues, Id, Plan};

pub use filtered::{History, ProjectHistory, history};
pub use ledger::slips;
pub use statistics::SlipFigures;

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
    pub found: FileState,
    /// What names its content in the repository; `None` if it is not committed.
    pub version: Option<Version>,
}

/// The content of a file as the repository names it: equal where the content is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Version(Box<[u8]>);

/// A file, by its path in the roadmap's folder and its version there.
pub type File<'a> = (&'a str, Option<&'a Version>);

/// Says what is in files of projects, for the few of which the plan alone does not say which project they are.
pub trait Contents {
    /// In the order of `files`; `None` where one cannot be read.
    fn of(&mut self, files: &[File]) -> Vec<Option<FileValues>>;
}

/// Nothing but the plans is known.
pub struct NoContents;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileState {
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
    pub gone: Vec<Removed>,
    /// Pairs of projects that may be one, from the oldest on.
    pub doubts: Vec<Doubt>,
    /// What could not be read, from the oldest on.
    pub skipped: Vec<Skipped>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectSlips {
    pub id: Id,
    /// The id, where no title could be read.
    pub title: Box<str>,
    pub path: Box<str>,
    /// Where its file lay, from which day on, the oldest first.
    #[serde(skip)]
    pub paths: Vec<(NaiveDate, Box<str>)>,
    /// In the order in which they were first planned.
    pub deliverables: Vec<DeliverableSlips>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeliverableSlips {
    pub id: Id,
    /// Its ids before, the oldest first.
    #[serde(skip)]
    pub former_ids: Vec<Id>,
    pub title: Box<str>,
    #[serde(flatten)]
    pub state: SlipState,
    /// The day from which on the file says that it is open, delivered or given up, as it does now.
    #[serde(skip)]
    pub state_since: NaiveDate,
    /// The date that was planned first, and the day from which on it was.
    pub first: NaiveDate,
    pub since: NaiveDate,
    /// The date that is planned now, nothing where it has none any more; of what is delivered or given up, the last one
    /// that was.
    pub due: Option<NaiveDate>,
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
pub struct Removed {
    pub id: Id,
    pub title: Box<str>,
    /// The day from which on it was not there any more.
    pub on: NaiveDate,
}

/// A project that went and one that came instead: they may be one, but too little speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// Of what came; `None` while it is not committed.
    pub commit: Option<Box<str>>,
    pub on: NaiveDate,
    /// The title of the project that went.
    pub gone: Box<str>,
    pub gone_id: Id,
    pub gone_on: NaiveDate,
    /// The title of the one that came.
    pub came: Box<str>,
    pub came_id: Id,
    pub path: Box<str>,
}

/// A file that a commit left so that it could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    pub commit: Option<Box<str>>,
    pub on: NaiveDate,
    pub path: Box<str>,
    pub why: Unread,
}

impl Version {
    pub fn new(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Contents for NoContents {
    fn of(&mut self, files: &[File]) -> Vec<Option<FileValues>> {
        files.iter().map(|_| None).collect()
    }
}

impl Slips {
    /// The project whose file lies at that path.
    pub fn project(&self, path: &str) -> Option<&ProjectSlips> {
        let at = self.projects.binary_search_by(|project| (*project.path).cmp(path)).ok()?;
        Some(&self.projects[at])
    }
}

impl ProjectSlips {
    /// Where its file lay by the end of `day`; `None` if it was not there yet.
    pub fn path_by(&self, day: NaiveDate) -> Option<&str> {
        self.paths.iter().rev().find(|(since, _)| *since <= day).map(|(_, path)| &**path)
    }

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

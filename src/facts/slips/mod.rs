//! How planned dates moved from commit to commit, each move with its date, reason and commit.
//!
//! [`super::identity`] decides which project and which deliverable is which over time.

mod builder;
mod filtered;
mod known;
mod statistics;

use std::rc::Rc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{FileValues, Id, Plan};

pub use builder::{SlipBuilder, slips};
pub use filtered::{History, ProjectHistory, history};
pub use statistics::SlipStatistics;

/// What one commit changed in project files.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The short id of the commit; `None` for uncommitted files.
    pub commit: Option<Box<str>>,
    /// The date of the commit.
    pub day: NaiveDate,
    /// The changed files.
    pub changed: Vec<Changed>,
}

/// A project file after a commit.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Relative to the roadmap's folder.
    pub path: Box<str>,
    /// The project's id.
    pub id: Id,
    /// Its content.
    pub found: FileState,
    /// The id of its content; `None` if it is not committed.
    pub version: Option<Version>,
}

/// The id of a file's content: equal for equal contents.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Version(Box<[u8]>);

/// A file, by path and version.
pub type File<'a> = (&'a str, Option<&'a Version>);

/// Loads project files, for the few whose plan alone does not identify the project.
pub trait FileContents {
    /// The contents in the order of `files`; `None` if a file cannot be read.
    fn load(&mut self, files: &[File]) -> Vec<Option<FileValues>>;
}

/// Loads nothing, so that only plans are known.
pub struct NoContents;

/// The content of a project file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileState {
    /// The file was removed.
    Removed,
    /// It could not be read: the last known plan holds until it can.
    Unread(Unread),
    /// Its plan.
    Planned(Rc<Plan>),
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unread {
    /// It is not TOML, or not a file of a roadmap.
    Malformed,
    /// It is missing from the repository, or damaged.
    Missing,
}

/// The slips of all projects.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Slips {
    /// Sorted by path, as of the last snapshot.
    pub projects: Vec<ProjectSlips>,
    /// Removed projects, sorted by id.
    pub gone: Vec<Removed>,
    /// Pairs of projects that may be the same, oldest first.
    pub doubts: Vec<Doubt>,
    /// Files that could not be read, oldest first.
    pub skipped: Vec<Skipped>,
}

/// The slips of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectSlips {
    /// The id.
    pub id: Id,
    /// The title, or the id if there is no readable title.
    pub title: Box<str>,
    /// The path of its file.
    pub path: Box<str>,
    /// The paths of its file, each with its first day, oldest first.
    #[serde(skip)]
    pub paths: Vec<(NaiveDate, Box<str>)>,
    /// In the order in which they were first planned.
    pub deliverables: Vec<DeliverableSlips>,
}

/// The date history of a deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeliverableSlips {
    /// The id.
    pub id: Id,
    /// Earlier ids, oldest first.
    #[serde(skip)]
    pub former_ids: Vec<Id>,
    /// The title.
    pub title: Box<str>,
    /// Its state.
    #[serde(flatten)]
    pub state: SlipState,
    /// Since when it has that state.
    #[serde(skip)]
    pub state_since: NaiveDate,
    /// The original due date.
    pub first: NaiveDate,
    /// The day on which the original date was recorded.
    pub since: NaiveDate,
    /// The current due date, `None` if it has none any more; of a delivered or dropped deliverable the last one.
    pub due: Option<NaiveDate>,
    /// The number of days from the original to the current date; negative if earlier.
    pub days: i64,
    /// The moves, oldest first.
    pub moves: Vec<Move>,
}

/// The state of a deliverable as of the reference day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum SlipState {
    /// Still planned.
    Planned,
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
    /// Still open when its project ended.
    LeftOpen,
    /// Removed from the file on that day.
    Removed {
        /// The day of the commit.
        on: NaiveDate,
    },
}

/// A move of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// `None` if it is not committed.
    pub commit: Option<Box<str>>,
    /// When it was recorded.
    pub on: NaiveDate,
    /// The date before.
    pub from: NaiveDate,
    /// The date after.
    pub to: NaiveDate,
    /// The difference in days.
    pub days: i64,
    /// The reason given in the file at that time.
    pub why: Option<Box<str>>,
}

/// A removed project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Removed {
    /// The id.
    pub id: Id,
    /// The title.
    pub title: Box<str>,
    /// The first day without it.
    pub on: NaiveDate,
}

/// A removed and an added project that may be the same, without enough evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The commit of the added one; `None` if it is not committed.
    pub commit: Option<Box<str>>,
    /// The date of the commit.
    pub on: NaiveDate,
    /// The title of the removed project.
    pub gone: Box<str>,
    /// Its id.
    pub gone_id: Id,
    /// When it was removed.
    pub gone_on: NaiveDate,
    /// The title of the added project.
    pub came: Box<str>,
    /// Its id.
    pub came_id: Id,
    /// Its path.
    pub path: Box<str>,
}

/// A file that could not be read after a commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The commit; `None` if it is not committed.
    pub commit: Option<Box<str>>,
    /// The date of the commit.
    pub on: NaiveDate,
    /// The path.
    pub path: Box<str>,
    /// The reason.
    pub why: Unread,
}

impl Version {
    /// The version with that content id.
    pub fn new(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    /// The content id.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FileContents for NoContents {
    fn load(&mut self, files: &[File]) -> Vec<Option<FileValues>> {
        files.iter().map(|_| None).collect()
    }
}

impl Slips {
    /// The project with the file at that path.
    pub fn project(&self, path: &str) -> Option<&ProjectSlips> {
        let at = self.projects.binary_search_by(|project| (*project.path).cmp(path)).ok()?;
        Some(&self.projects[at])
    }
}

impl ProjectSlips {
    /// The path of its file by the end of `day`; `None` if it did not exist yet.
    pub fn path_by(&self, day: NaiveDate) -> Option<&str> {
        self.paths.iter().rev().find(|(since, _)| *since <= day).map(|(_, path)| &**path)
    }

    /// The deliverable with that id; `None` if no date of it is known.
    pub fn of(&self, deliverable: &str) -> Option<&DeliverableSlips> {
        self.deliverables.iter().find(|known| *known.id == *deliverable)
    }
}

impl SlipState {
    /// Whether it counts in statistics: delivered or still planned.
    pub fn counts(self) -> bool {
        match self {
            Self::Planned | Self::Delivered { .. } => true,
            Self::Dropped { .. } | Self::LeftOpen | Self::Removed { .. } => false,
        }
    }
}

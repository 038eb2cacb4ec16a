//! The differences between two states of a roadmap, and their consequences.
//!
//! All values of the files are compared, so that nothing is missed; changes without meaning are only counted.

mod affected;
mod entries;
mod files;
mod impact;
mod unforecastable;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::slips::{DeliverableSlips, ProjectSlips, Slips};
use crate::model::{FileValues, Portfolio, Value};

use files::Pair;

pub use affected::{AwaitedDeliverable, AwaitedState, MeetingImpact};
pub use impact::{Impact, NoForecast, ProjectHealthChange, Representation, Slip};

/// One state of a roadmap.
#[derive(Clone, Copy)]
pub struct State<'a> {
    /// The content.
    pub portfolio: &'a Portfolio,
    /// The values of the files that differ from the other state.
    pub values: &'a [FileValues],
}

/// The differences between two states.
#[derive(Debug, Clone, Serialize)]
pub struct Changes<'a> {
    /// The day as of which both states are evaluated.
    pub day: NaiveDate,
    /// Changed files: projects, then people, then the roadmap.
    pub files: Vec<FileChange<'a>>,
    /// The consequences.
    #[serde(rename = "follows")]
    pub consequences: Impact<'a>,
    /// Changes without meaning.
    pub quiet: FormattingChanges,
    /// Files that could not be compared because one version is unreadable or not TOML.
    pub unread: Vec<Unread<'a>>,
    /// The old and new paths of renamed files.
    #[serde(skip)]
    pub moved: Vec<(&'a str, &'a str)>,
}

/// A file with changed content.
#[derive(Debug, Clone, Serialize)]
pub struct FileChange<'a> {
    /// Its kind.
    pub kind: Kind,
    /// The project's id; empty for other files.
    pub id: &'a str,
    /// The project's title.
    pub title: &'a str,
    /// Its path.
    pub path: &'a str,
    /// Whether it was added, removed or changed.
    pub what: What,
    /// The earlier path, if it was renamed.
    pub path_before: Option<&'a str>,
    /// The tables that differ.
    pub entries: Vec<EntryChange<'a>>,
}

/// The kind of a changed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A project.
    Project,
    /// `people.toml`.
    People,
    /// `roadmap.toml`.
    Roadmap,
}

/// What happened to a file or table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// It is new.
    Added,
    /// It no longer exists.
    Removed,
    /// It differs.
    Changed,
}

/// A table that differs: the file itself, a deliverable, an update …
#[derive(Debug, Clone, Serialize)]
pub struct EntryChange<'a> {
    /// The key of the table; empty for the file itself.
    pub table: &'a str,
    /// The name of the containing table: the absent person, the meeting series.
    pub within: &'a str,
    /// What distinguishes it from others: an id, a date …
    pub name: &'a str,
    /// Its name for people.
    pub title: &'a str,
    /// Whether it was added, removed or changed.
    pub what: What,
    /// The values that differ.
    pub values: Vec<ValueChange<'a>>,
    /// For a deliverable with a moved date, the history of that date.
    pub dates: Option<DateHistory>,
    /// The complete entry after the change, for context.
    #[serde(skip)]
    pub now: Option<&'a crate::model::Entry>,
}

/// The history of a moved date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateHistory {
    /// The original date.
    pub first: NaiveDate,
    /// The number of moves, including this one.
    pub moves: usize,
    /// Whether this change moved the date only once.
    #[serde(skip)]
    pub at_once: bool,
    /// The reason given at the last move.
    #[serde(skip)]
    pub why: Option<Box<str>>,
}

/// A changed value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ValueChange<'a> {
    /// The key.
    pub key: &'a str,
    /// The value before.
    pub before: Option<&'a Value>,
    /// The value after.
    pub after: Option<&'a Value>,
}

/// Changes without meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FormattingChanges {
    /// Comments added, removed or reworded.
    pub comments: usize,
    /// Files with reordered lists or tables.
    pub orders: usize,
    /// Files that differ only in whitespace, quotes or the order of keys.
    pub layouts: usize,
}

/// A file that could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Unread<'a> {
    /// Its path.
    pub path: &'a str,
    /// Whether it is unreadable before.
    pub before: bool,
    /// Whether it is unreadable after.
    pub after: bool,
}

/// Compares two states, both as of `day`.
pub fn changes<'a>(before: State<'a>, after: State<'a>, day: NaiveDate) -> Changes<'a> {
    let mut quiet = FormattingChanges::default();
    let mut unread = Vec::new();
    let pairs = files::pairs(before.values, after.values);
    let mut files: Vec<FileChange> =
        pairs.iter().filter_map(|pair| files::change(pair, &mut quiet, &mut unread)).collect();
    files.sort_by_key(|file| (file.kind, file.path));
    let consequences = if files.is_empty() {
        Impact::default()
    } else {
        let renamed = pairs.iter().filter_map(Pair::ids).filter(|(was, is)| was != is).map(|(was, is)| (is, was));
        let (old, new) = (AsOf::new(before.portfolio, day), AsOf::new(after.portfolio, day));
        let mut consequences = impact::impact(&old, &new, &renamed.collect());
        if files.iter().any(|file| file.kind == Kind::Roadmap) {
            consequences.meetings = affected::meetings(before.portfolio, after.portfolio, day);
        }
        consequences
    };
    Changes { day, files, consequences, quiet, unread, moved: renamed_paths(&pairs) }
}

/// The old and new paths of renamed files: those with the same id, or with mostly the same content.
pub fn renamed_files<'a>(before: &'a [FileValues], after: &'a [FileValues]) -> Vec<(&'a str, &'a str)> {
    renamed_paths(&files::pairs(before, after))
}

fn renamed_paths<'a>(pairs: &[Pair<'a>]) -> Vec<(&'a str, &'a str)> {
    let renamed = pairs.iter().filter_map(|pair| match *pair {
        Pair::Both(was, is) if was.path != is.path => Some((&*was.path, &*is.path)),
        Pair::Both(..) | Pair::Added(_) | Pair::Removed(_) => None,
    });
    renamed.collect()
}

impl<'a> Changes<'a> {
    /// The ids of projects with a moved date, which may have moved before.
    pub fn projects_with_moved_dates(&self) -> impl Iterator<Item = &'a str> {
        let has_moved = |entry: &EntryChange| {
            let due = entry.value("due").filter(|_| entry.table == "deliverables");
            due.is_some_and(|due| due.before.is_some() && due.after.is_some())
        };
        let files =
            self.files.iter().filter(move |file| file.kind == Kind::Project && file.entries.iter().any(has_moved));
        files.map(|file| file.id)
    }

    /// Adds the history of each moved date from `slips`, which is up to the state after. Dates planned by the day
    /// `cut` may have an unknown earlier history and are skipped.
    #[must_use]
    pub fn with_history<'s>(mut self, slips: &'s Slips, cut: Option<NaiveDate>) -> Self {
        let known = |project: &'s ProjectSlips, id: &str| {
            project.of(id).filter(|known| cut.is_none_or(|cut| known.since > cut))
        };
        for file in self.files.iter_mut().filter(|file| file.kind == Kind::Project) {
            let Some(project) = slips.project(file.path) else { continue };
            for entry in file.entries.iter_mut().filter(|entry| entry.table == "deliverables") {
                entry.dates = known(project, entry.name).and_then(|known| date_history(entry, known));
            }
        }
        self
    }

    /// The files that have become unreadable.
    pub fn unread_now(&self) -> Vec<&str> {
        self.unread.iter().filter(|unread| unread.after).map(|unread| unread.path).collect()
    }

    /// Whether the states are equal apart from comments and layout.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.unread.is_empty()
    }
}

/// `None` if the history does not lead from the date before to the one after, as on another branch.
fn date_history(change: &EntryChange, known: &DeliverableSlips) -> Option<DateHistory> {
    let due = change.value("due")?;
    let (before, after) = (due.before?.day()?, due.after?.day()?);
    let last = known.moves.last().filter(|last| last.to == after)?;
    known.moves.iter().any(|step| step.from == before).then(|| DateHistory {
        first: known.first,
        moves: known.moves.len(),
        at_once: last.from == before,
        why: last.why.clone(),
    })
}

impl FormattingChanges {
    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl<'a> EntryChange<'a> {
    /// The change of a key.
    pub fn value(&self, key: &str) -> Option<ValueChange<'a>> {
        self.values.iter().find(|value| value.key == key).copied()
    }
}

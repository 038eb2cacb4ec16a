//! What differs between two states of a roadmap, and what follows from it.
//!
//! Every value of the files is compared, so that nothing is left untold; what has no meaning is counted.

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
pub use impact::{HealthChange, Impact, Representation, Slip};

/// One state of a roadmap.
#[derive(Clone, Copy)]
pub struct State<'a> {
    pub portfolio: &'a Portfolio,
    /// Of the files that differ from those of the other state.
    pub values: &'a [FileValues],
}

#[derive(Debug, Clone, Serialize)]
pub struct Changes<'a> {
    /// The day that both states are reckoned on.
    pub day: NaiveDate,
    /// Projects first, then the people, then the roadmap.
    pub files: Vec<FileChange<'a>>,
    pub follows: Impact<'a>,
    pub quiet: FormattingChanges,
    /// Files that could not be compared: they are not TOML in one of the states, or cannot be read.
    pub unread: Vec<Unread<'a>>,
    /// The paths, before and after, of the files that have another one since.
    #[serde(skip)]
    pub moved: Vec<(&'a str, &'a str)>,
}

/// A file of which something that counts differs.
#[derive(Debug, Clone, Serialize)]
pub struct FileChange<'a> {
    pub kind: Kind,
    /// The project's id; empty for the other files.
    pub id: &'a str,
    /// The project's title.
    pub title: &'a str,
    pub path: &'a str,
    pub what: What,
    /// Its path before, where it is another one now.
    pub path_before: Option<&'a str>,
    pub entries: Vec<EntryChange<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Project,
    People,
    Roadmap,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    Added,
    Removed,
    Changed,
}

/// A table of which something differs: the file itself, a deliverable, an update …
#[derive(Debug, Clone, Serialize)]
pub struct EntryChange<'a> {
    /// The key of the table; empty for the file itself.
    pub table: &'a str,
    /// The name of the table that holds it: the person who is away, the meeting that is cancelled.
    pub within: &'a str,
    /// What tells it from the others: an id, a day …
    pub name: &'a str,
    /// What people call it.
    pub title: &'a str,
    pub what: What,
    pub values: Vec<ValueChange<'a>>,
    /// Of a deliverable whose date moved, where a history tells it.
    pub dates: Option<DateHistory>,
    /// The values that stand beside the changed ones, for those who tell of them.
    #[serde(skip)]
    pub now: Option<&'a crate::model::Entry>,
}

/// What a date that moved has been through in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateHistory {
    /// The date planned first.
    pub first: NaiveDate,
    /// How often it has moved, this change included.
    pub moves: usize,
    /// Whether it moved once alone in this change.
    #[serde(skip)]
    pub at_once: bool,
    /// The reason that stood beside the last move when it was made.
    #[serde(skip)]
    pub why: Option<Box<str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ValueChange<'a> {
    pub key: &'a str,
    pub before: Option<&'a Value>,
    pub after: Option<&'a Value>,
}

/// What differs without a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FormattingChanges {
    /// Comments added, taken away or reworded.
    pub comments: usize,
    /// Files in which entries of a list, or tables, stand in another order.
    pub orders: usize,
    /// Files that differ in blanks, quotation marks or the order of keys alone.
    pub layouts: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Unread<'a> {
    pub path: &'a str,
    /// In the state before, or in the one after.
    pub before: bool,
    pub after: bool,
}

/// All that differs from `before` to `after`, both reckoned on `day`.
pub fn changes<'a>(before: State<'a>, after: State<'a>, day: NaiveDate) -> Changes<'a> {
    let mut quiet = FormattingChanges::default();
    let mut unread = Vec::new();
    let pairs = files::pairs(before.values, after.values);
    let mut files: Vec<FileChange> =
        pairs.iter().filter_map(|pair| files::change(pair, &mut quiet, &mut unread)).collect();
    files.sort_by_key(|file| (file.kind, file.path));
    let follows = if files.is_empty() {
        Impact::default()
    } else {
        let renamed = pairs.iter().filter_map(Pair::ids).filter(|(was, is)| was != is).map(|(was, is)| (is, was));
        let (old, new) = (AsOf::new(before.portfolio, day), AsOf::new(after.portfolio, day));
        let mut follows = impact::follows(&old, &new, &renamed.collect());
        if files.iter().any(|file| file.kind == Kind::Roadmap) {
            follows.meetings = affected::meetings(before.portfolio, after.portfolio, day);
        }
        follows
    };
    Changes { day, files, follows, quiet, unread, moved: moved_of(&pairs) }
}

/// The paths, before and after, of the files that have another one since: with the same id, or the most of what they held.
pub fn renamed_files<'a>(before: &'a [FileValues], after: &'a [FileValues]) -> Vec<(&'a str, &'a str)> {
    moved_of(&files::pairs(before, after))
}

fn moved_of<'a>(pairs: &[Pair<'a>]) -> Vec<(&'a str, &'a str)> {
    let moved = pairs.iter().filter_map(|pair| match *pair {
        Pair::Both(was, is) if was.path != is.path => Some((&*was.path, &*is.path)),
        Pair::Both(..) | Pair::Added(_) | Pair::Removed(_) => None,
    });
    moved.collect()
}

impl<'a> Changes<'a> {
    /// The projects of which a planned date is another one: it may have moved before.
    pub fn with_moved_dates(&self) -> impl Iterator<Item = &'a str> {
        let has_moved = |entry: &EntryChange| {
            let due = entry.value("due").filter(|_| entry.table == "deliverables");
            due.is_some_and(|due| due.before.is_some() && due.after.is_some())
        };
        let files =
            self.files.iter().filter(move |file| file.kind == Kind::Project && file.entries.iter().any(has_moved));
        files.map(|file| file.id)
    }

    /// Tells of each date that moved what it has been through: `slips` is the ledger of the state after. What was planned
    /// by the day `cut` may have been planned otherwise before: then nobody knows.
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

    /// The files that could be read, and cannot be now.
    pub fn unread_now(&self) -> Vec<&str> {
        self.unread.iter().filter(|unread| unread.after).map(|unread| unread.path).collect()
    }

    /// Whether the two states say the same, comments and layout apart.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.unread.is_empty()
    }
}

/// Nothing where the ledger does not lead from the date before to the one after: the states may be of other branches.
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
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl<'a> EntryChange<'a> {
    pub fn value(&self, key: &str) -> Option<ValueChange<'a>> {
        self.values.iter().find(|value| value.key == key).copied()
    }
}

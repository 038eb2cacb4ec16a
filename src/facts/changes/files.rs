//! Which file before is which file after: by its id, else by what it holds.

use std::collections::{BTreeMap, HashMap};

use super::entries::{self, likeness};
use super::{FileChange, Kind, Quiet, Unread, What};
use crate::model::{Entry, FileKind, FileValues, trimmed};

/// More pairs of files than this are not held against each other in search of renamed ones.
const MOST_PAIRS: usize = 20_000;

/// A renamed file keeps at least so much of what it holds, in percent.
const LEAST_LIKENESS: usize = 60;

/// One file in both states, as far as it is in them.
#[derive(Debug, Clone, Copy)]
pub enum Pair<'a> {
    Added(&'a FileValues),
    Removed(&'a FileValues),
    Both(&'a FileValues, &'a FileValues),
}

impl<'a> Pair<'a> {
    /// The id of a project in both states.
    pub fn ids(&self) -> Option<(&'a str, &'a str)> {
        match self {
            Self::Both(was, is) => match (&was.kind, &is.kind) {
                (FileKind::Project(was), FileKind::Project(is)) => Some((was, is)),
                _ => None,
            },
            Self::Added(_) | Self::Removed(_) => None,
        }
    }
}

/// Every file of either state, with the one that it is in the other.
pub fn pairs<'a>(before: &'a [FileValues], after: &'a [FileValues]) -> Vec<Pair<'a>> {
    let mut old = by_name(before);
    let mut pairs = Vec::new();
    let mut added = Vec::new();
    for (name, file) in by_name(after) {
        match old.remove(&name) {
            Some(was) => pairs.push(Pair::Both(was, file)),
            None => added.push(file),
        }
    }
    let mut removed: Vec<&FileValues> = old.into_values().collect();
    for file in added {
        match renamed(file, &removed) {
            Some(at) => pairs.push(Pair::Both(removed.remove(at), file)),
            None => pairs.push(Pair::Added(file)),
        }
    }
    pairs.extend(removed.into_iter().map(Pair::Removed));
    pairs
}

/// What differs in a file; nothing where it says the same.
pub fn change<'a>(pair: &Pair<'a>, quiet: &mut Quiet, unread: &mut Vec<Unread<'a>>) -> Option<FileChange<'a>> {
    let (was, is) = match *pair {
        Pair::Added(file) => (None, Some(file)),
        Pair::Removed(file) => (Some(file), None),
        Pair::Both(was, is) => (Some(was), Some(is)),
    };
    let shown = is.or(was)?;
    let path_before = was.map(|was| &*was.path).filter(|path| *path != &*shown.path);
    let unreadable = |file: Option<&FileValues>| file.is_some_and(|file| file.entries.is_none());
    let is_unread = unreadable(was) || unreadable(is);
    if is_unread {
        unread.push(Unread { path: &shown.path, before: unreadable(was), after: unreadable(is) });
    }
    let no_entries: &[Entry] = &[];
    let of = |file: Option<&'a FileValues>| file.and_then(|file| file.entries.as_deref()).unwrap_or(no_entries);
    let what = match pair {
        Pair::Added(_) => What::Added,
        Pair::Removed(_) => What::Removed,
        Pair::Both(..) => What::Changed,
    };
    let found = if is_unread && what == What::Changed { Vec::new() } else { entries::changes(of(was), of(is)) };
    if let (Some(old), Some(new), false) = (was, is, is_unread) {
        let before = *quiet;
        quiet.comments += comments_changed(old, new);
        quiet.orders += usize::from(entries::order_differs(of(was), of(is)));
        let says_the_same = found.is_empty() && path_before.is_none();
        quiet.layouts += usize::from(says_the_same && *quiet == before);
        if says_the_same {
            return None;
        }
    } else if is_unread && what == What::Changed && path_before.is_none() {
        return None;
    }
    let (kind, id) = match &shown.kind {
        FileKind::Project(id) => (Kind::Project, &**id),
        FileKind::People => (Kind::People, ""),
        FileKind::Roadmap => (Kind::Roadmap, ""),
    };
    let root = of(is.or(was)).first().filter(|entry| entry.path.is_empty());
    let title = root.and_then(|root| root.value("title")).and_then(|title| title.text()).map(trimmed);
    let title = title.filter(|title| !title.is_empty()).unwrap_or(id);
    Some(FileChange { kind, id, title, path: &shown.path, what, path_before, entries: found })
}

/// Files by their kind and id; the second of one id by its path too.
fn by_name(files: &[FileValues]) -> BTreeMap<(Kind, &str, &str), &FileValues> {
    let mut named = BTreeMap::new();
    for file in files {
        let (kind, id) = match &file.kind {
            FileKind::Roadmap => (Kind::Roadmap, ""),
            FileKind::People => (Kind::People, ""),
            FileKind::Project(id) => (Kind::Project, &**id),
        };
        let second = if named.contains_key(&(kind, id, "")) { &*file.path } else { "" };
        named.insert((kind, id, second), file);
    }
    named
}

/// The rank of the removed file that `file` was before, if there is one.
fn renamed(file: &FileValues, removed: &[&FileValues]) -> Option<usize> {
    let entries = file.entries.as_deref()?;
    if removed.len() > MOST_PAIRS {
        return None;
    }
    let like = |was: &&FileValues| was.entries.as_deref().map_or(0, |was| likeness_of_files(was, entries));
    let (at, most) = removed.iter().map(like).enumerate().max_by_key(|&(at, like)| (like, std::cmp::Reverse(at)))?;
    (most >= LEAST_LIKENESS).then_some(at)
}

/// How much of two files is the same, in percent.
fn likeness_of_files(was: &[Entry], is: &[Entry]) -> usize {
    let old: HashMap<&[crate::model::Step], &Entry> = was.iter().map(|entry| (entry.path.as_slice(), entry)).collect();
    let (mut same, mut all) = (0, 0);
    for entry in is {
        let (equal, values) =
            old.get(entry.path.as_slice()).map_or((0, entry.values.len()), |was| likeness(was, entry));
        same += equal;
        all += values;
    }
    let most = all.max(was.iter().map(|entry| entry.values.len()).sum());
    (same * 100).checked_div(most).unwrap_or(0)
}

/// How many comments are not in the other text; a reworded one counts once.
fn comments_changed(was: &FileValues, is: &FileValues) -> usize {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for comment in &was.comments {
        *counts.entry(comment).or_insert(0) -= 1;
    }
    for comment in &is.comments {
        *counts.entry(comment).or_insert(0) += 1;
    }
    let more: i64 = counts.values().filter(|&&count| count > 0).sum();
    let fewer: i64 = -counts.values().filter(|&&count| count < 0).sum::<i64>();
    usize::try_from(more.max(fewer)).unwrap_or(0)
}

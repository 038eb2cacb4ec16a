//! Matches the files of two states, and compares them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::entries;
use super::{FileChange, FormattingChanges, Kind, Unread, What};
use crate::facts::identity::{Evidence, Namesake, NamesakeOf, Side, Which, identities};
use crate::model::{Entry, FileKind, FileValues, trim_invisible};

/// A file in the states in which it exists.
#[derive(Debug, Clone, Copy)]
pub enum Pair<'a> {
    /// Only after.
    Added(&'a FileValues),
    /// Only before.
    Removed(&'a FileValues),
    /// In both, before and after.
    Both(&'a FileValues, &'a FileValues),
}

impl<'a> Pair<'a> {
    /// The ids of a project that is in both states.
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

/// Every file of either state, paired with its counterpart.
pub fn pairs<'a>(before: &'a [FileValues], after: &'a [FileValues]) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let mut old: BTreeMap<&str, &FileValues> = before.iter().map(|file| (&*file.path, file)).collect();
    let (mut retitled, mut added) = (Vec::new(), Vec::new());
    for file in after {
        match old.remove(&*file.path) {
            Some(was) if is_retitled(was, file) => retitled.push((was, file)),
            Some(was) => pairs.push(Pair::Both(was, file)),
            None => added.push(file),
        }
    }
    let removed: Vec<&FileValues> = old.into_values().collect();
    pairs.extend(identify(removed, added, &retitled));
    pairs
}

/// Matches files that are new or have a new title with removed or retitled ones.
fn identify<'a>(
    mut earlier: Vec<&'a FileValues>,
    mut later: Vec<&'a FileValues>,
    retitled: &[(&'a FileValues, &'a FileValues)],
) -> Vec<Pair<'a>> {
    let ids: HashMap<&str, usize> = earlier.iter().enumerate().map(|(at, file)| (id(file), at)).collect();
    let mut taken = HashSet::new();
    let folder = |at: &usize| Namesake { earlier: *at, of: NamesakeOf::Folder };
    let mut namesakes: Vec<Option<Namesake>> =
        later.iter().map(|file| ids.get(id(file)).filter(|&&at| taken.insert(at)).map(folder)).collect();
    for &(was, is) in retitled {
        namesakes.push(Some(Namesake { earlier: earlier.len(), of: NamesakeOf::Path }));
        earlier.push(was);
        later.push(is);
    }
    let side = |file: &&'a FileValues| Side { id: id(file), content: None, is_free: file.entries.is_some() };
    let (before, after): (Vec<Side>, Vec<Side>) =
        (earlier.iter().map(side).collect(), later.iter().map(side).collect());
    let mut evidence = |wanted: &[Which]| {
        let file = |which: &Which| match *which {
            Which::Earlier(at) => earlier[at],
            Which::Later(at) => later[at],
        };
        wanted.iter().map(|which| Evidence::of_values(file(which)).unwrap_or_default()).collect()
    };
    let found = identities(&before, &after, &namesakes, &mut evidence);
    let mut pairs = Vec::new();
    let mut kept: HashSet<usize> = found.earlier.iter().flatten().copied().collect();
    for ((file, was), namesake) in later.iter().zip(&found.earlier).zip(&namesakes) {
        // An unreadable file is matched by its id.
        let unreadable = |was: &usize| file.entries.is_none() || earlier[*was].entries.is_none();
        let was = was
            .or_else(|| namesake.map(|namesake| namesake.earlier).filter(unreadable).filter(|was| kept.insert(*was)));
        pairs.push(match was {
            Some(was) => Pair::Both(earlier[was], file),
            None => Pair::Added(file),
        });
    }
    let gone = earlier.iter().enumerate().filter(|(at, _)| !kept.contains(at));
    pairs.extend(gone.map(|(_, file)| Pair::Removed(file)));
    pairs
}

/// The id of a project; for other files their path, which is no project id.
fn id(file: &FileValues) -> &str {
    match &file.kind {
        FileKind::Project(id) => id,
        FileKind::People | FileKind::Roadmap => &file.path,
    }
}

/// Whether the title of a project changed.
fn is_retitled(was: &FileValues, is: &FileValues) -> bool {
    let title = |file: &FileValues| {
        file.entries.as_ref().map(|entries| entries.first().and_then(|it| it.value("title")).cloned())
    };
    let both = title(was).zip(title(is));
    matches!(is.kind, FileKind::Project(_)) && both.is_some_and(|(was, is)| was != is)
}

/// The changes in a file; `None` if its content is equivalent.
pub fn change<'a>(
    pair: &Pair<'a>,
    quiet: &mut FormattingChanges,
    unread: &mut Vec<Unread<'a>>,
) -> Option<FileChange<'a>> {
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
    let title = root.and_then(|root| root.value("title")).and_then(|title| title.text()).map(trim_invisible);
    let title = title.filter(|title| !title.is_empty()).unwrap_or(id);
    Some(FileChange { kind, id, title, path: &shown.path, what, path_before, entries: found })
}

/// The number of changed comments; a reworded one counts once.
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

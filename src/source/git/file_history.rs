//! The project files of a roadmap from commit to commit: what each commit changed, without opening unchanged files.
//!
//! Follows first parents only, as [`Repository::first_parents`] does.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::DateTime;
use gix::ObjectId;
use gix::objs::tree::EntryKind;

use super::listing::lossy_path;
use super::symlinks::{LinkTarget, Links};
use super::tree_diff::ProjectsDiff;
use super::{Commit, Content, GitError, Repository};

/// The most folders searched for the earlier location of a roadmap that was moved.
const MAX_FOLDERS: usize = 10_000;

/// How many commits are compared at once.
const WINDOW: usize = 256;

/// The states of a roadmap's files along the commits, oldest first.
pub struct FileHistory<'r> {
    repository: &'r Repository,
    states: Vec<CommitState>,
    /// Why the history goes no further back.
    pub start: HistoryStart,
    /// The contents of the project files at the current step.
    files: BTreeMap<Box<str>, Content>,
    /// The project files that are symlinks: their targets may change although they do not.
    links: Vec<Vec<u8>>,
    last: Option<ObjectId>,
    /// What each commit changed; `None` if part of it could not be read, and commits have to be compared one by one.
    diffs: Option<Vec<ProjectsDiff>>,
    /// The position of the first commit among the known commits; `None` if no known commit was reached.
    resumed_at: Option<usize>,
    /// The folder of the roadmap, from the commit with that index on.
    folders: Vec<(usize, Rc<str>)>,
}

/// Commits whose file history is already known.
pub trait KnownCommits {
    /// The position of a commit among the known ones.
    fn position(&self, commit: ObjectId) -> Option<usize>;
    /// The folder of the roadmap in the commit at that position.
    fn folder_at(&self, position: usize) -> &str;
}

/// Nothing is known.
impl KnownCommits for () {
    fn position(&self, _commit: ObjectId) -> Option<usize> {
        None
    }

    fn folder_at(&self, _position: usize) -> &str {
        ""
    }
}

/// Why a history begins where it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryStart {
    /// There is no earlier state.
    FirstCommit,
    /// The clone is shallow: older commits are not available.
    Shallow,
    /// Older commits cannot be read.
    Unreadable(GitError),
}

/// A commit, and where the projects are in it.
struct CommitState {
    commit: Commit,
    /// The folder of the roadmap in the repository.
    folder: Rc<str>,
    /// The tree of the projects folder.
    projects: Option<ObjectId>,
}

/// What one commit changed.
pub struct Step {
    /// Its index among the commits of the history.
    pub rank: usize,
    /// The commit.
    pub commit: Commit,
    /// The changed project files, sorted by path, or why they are unknown.
    pub changed: Result<Vec<ChangedFile>, GitError>,
}

/// A project file that a commit changed.
pub struct ChangedFile {
    /// Relative to the roadmap's folder.
    pub path: Box<str>,
    /// `None` if the file was removed.
    pub content: Option<Content>,
}

impl Repository {
    /// The history up to `last` of the roadmap in `folder` there; it may have been in other folders before.
    pub fn file_history(&self, last: &Commit, folder: &str) -> FileHistory<'_> {
        self.file_history_from(last, folder, &())
    }

    /// Like [`Repository::file_history`], but stops at the newest commit in `known`.
    pub fn file_history_from(&self, last: &Commit, folder: &str, known: &dyn KnownCommits) -> FileHistory<'_> {
        let mut states: Vec<CommitState> = Vec::new();
        let mut start = HistoryStart::FirstCommit;
        let mut resumed_at = None;
        let mut commits = self.first_parents(last);
        'walk: loop {
            let some: Vec<_> = commits.by_ref().take(WINDOW).collect();
            if some.is_empty() {
                break;
            }
            let unknown = some.iter().flatten().take_while(|commit| known.position(commit.id).is_none());
            let last_folder = states.last().map_or(folder, |state| &*state.folder);
            self.prefetch_folder(unknown.map(|commit| commit.tree).collect(), last_folder);
            for commit in some {
                match commit.and_then(|commit| self.commit_state(commit, states.last(), folder)) {
                    Ok(state) => {
                        let position = known.position(state.commit.id);
                        resumed_at = position.filter(|&position| known.folder_at(position) == &*state.folder);
                        states.push(state);
                        if resumed_at.is_some() {
                            break 'walk;
                        }
                    }
                    Err(why) => {
                        start = HistoryStart::Unreadable(why);
                        break 'walk;
                    }
                }
            }
        }
        if start == HistoryStart::FirstCommit && states.last().is_some_and(|state| self.is_shallow_at(state.commit.id))
        {
            start = HistoryStart::Shallow;
        }
        // Commits from before the roadmap existed hold nothing.
        while resumed_at.is_none() && states.pop_if(|state| state.projects.is_none()).is_some() {}
        states.reverse();
        date_first_commits(&mut states);
        let diffs = self.diffs(&states).ok();
        let mut folders: Vec<(usize, Rc<str>)> = Vec::new();
        for (at, state) in states.iter().enumerate() {
            if folders.last().is_none_or(|(_, folder)| *folder != state.folder) {
                folders.push((at, state.folder.clone()));
            }
        }
        FileHistory {
            repository: self,
            states,
            start,
            files: BTreeMap::new(),
            links: Vec::new(),
            last: None,
            diffs,
            resumed_at,
            folders,
        }
    }

    /// Decodes the trees along the path of `folder` that are about to be read, level by level.
    fn prefetch_folder(&self, mut trees: Vec<ObjectId>, folder: &str) {
        self.prefetch(trees.iter().copied());
        for name in folder.split('/').filter(|name| !name.is_empty()) {
            // Damaged trees are reported by whoever reads them.
            let entry = |tree| self.entry_of(tree, name).ok().flatten();
            trees = trees.into_iter().filter_map(entry).map(|(_, id)| id).collect();
            self.prefetch(trees.iter().copied());
        }
    }

    /// What each commit changed.
    fn diffs(&self, states: &[CommitState]) -> Result<Vec<ProjectsDiff>, GitError> {
        let before = std::iter::once(None).chain(states.iter().map(|state| state.projects));
        let pairs: Vec<_> = before.zip(states.iter().map(|state| state.projects)).collect();
        let mut found = Vec::with_capacity(pairs.len());
        for pairs in pairs.chunks(WINDOW) {
            found.append(&mut self.compare(pairs)?);
        }
        Ok(found)
    }

    /// Where the projects are in `commit`, given where they are in its successor `after`.
    fn commit_state(&self, commit: Commit, after: Option<&CommitState>, folder: &str) -> Result<CommitState, GitError> {
        let Some(after) = after else {
            let projects = self.projects_in(&commit, folder)?;
            return Ok(CommitState { commit, folder: folder.into(), projects });
        };
        if commit.tree == after.commit.tree {
            return Ok(CommitState { commit, folder: after.folder.clone(), projects: after.projects });
        }
        let mut folder = after.folder.clone();
        let mut projects = self.projects_in(&commit, &folder)?;
        if projects.is_none()
            && after.projects.is_some()
            && let Some(moved) = self.previous_folder(&commit, after)?
        {
            projects = self.projects_in(&commit, &moved)?;
            folder = moved.into();
        }
        Ok(CommitState { commit, folder, projects })
    }

    fn projects_in(&self, commit: &Commit, folder: &str) -> Result<Option<ObjectId>, GitError> {
        let path = if folder.is_empty() { "projects".to_owned() } else { format!("{folder}/projects") };
        self.folder_of(commit, &path)
    }

    /// The folder of the roadmap in `commit` if it is elsewhere in the commit after it: the one with the same
    /// projects or the same settings.
    fn previous_folder(&self, commit: &Commit, after: &CommitState) -> Result<Option<String>, GitError> {
        let settings = |folder: ObjectId| -> Result<Option<ObjectId>, GitError> {
            let entries = self.entries(folder)?;
            Ok(entries.iter().find(|entry| entry.name == b"roadmap.toml").map(|entry| entry.id))
        };
        let own_settings = match self.folder_of(&after.commit, &after.folder)? {
            Some(folder) => settings(folder)?,
            None => None,
        };
        let mut ahead = vec![(String::new(), commit.tree)];
        for _ in 0..MAX_FOLDERS {
            let Some((path, tree)) = ahead.pop() else { return Ok(None) };
            let entries = self.entries(tree)?;
            let is_same = |name: &str, id: Option<ObjectId>| {
                entries.iter().any(|entry| entry.name == name.as_bytes() && Some(entry.id) == id)
            };
            let has_projects = entries.iter().any(|entry| entry.name == b"projects" && entry.kind == EntryKind::Tree);
            if has_projects && (is_same("projects", after.projects) || is_same("roadmap.toml", own_settings)) {
                return Ok(Some(path));
            }
            for entry in entries.iter().rev().filter(|entry| entry.kind == EntryKind::Tree) {
                let name = String::from_utf8_lossy(&entry.name);
                ahead.push((if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") }, entry.id));
            }
        }
        Ok(None)
    }
}

/// Dates leading commits without a usable date like the first commit that has one.
fn date_first_commits(states: &mut [CommitState]) {
    let undated = states.iter().take_while(|state| !state.commit.is_dated).count();
    if let Some(made) = states.get(undated).map(|state| state.commit.made) {
        let first = states.iter_mut().take(undated).filter(|state| state.commit.made == DateTime::UNIX_EPOCH);
        first.for_each(|state| state.commit.made = made);
    }
}

impl FileHistory<'_> {
    /// The number of commits.
    pub fn len(&self) -> usize {
        self.states.len()
    }

    /// Whether there are no commits.
    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// The oldest commit.
    pub fn first(&self) -> Option<&Commit> {
        self.states.first().map(|state| &state.commit)
    }

    /// The position among the known commits of the first commit of this history. `None` if the history goes back to
    /// its beginning.
    pub fn resumed_at(&self) -> Option<usize> {
        self.resumed_at
    }

    /// The commits, oldest first.
    pub fn commits(&self) -> impl Iterator<Item = &Commit> {
        self.states.iter().map(|state| &state.commit)
    }

    /// The folder of the roadmap in the repository, each from the commit with that index on.
    pub fn folders(&self) -> impl Iterator<Item = (usize, &str)> {
        self.folders.iter().map(|(at, folder)| (*at, &**folder))
    }

    /// Every commit that changed a project file, or that may have. If the history resumes at a known commit, its
    /// first step holds all files of that commit.
    pub fn steps(mut self) -> impl Iterator<Item = Step> {
        let states = std::mem::take(&mut self.states);
        let mut diffs = self.diffs.take().map(Vec::into_iter);
        states.into_iter().enumerate().filter_map(move |(rank, state)| {
            let diff = match diffs.as_mut().and_then(Iterator::next) {
                Some(found) => Ok(found),
                None => self.repository.compare(&[(self.last, state.projects)]).map(|mut found| found.remove(0)),
            };
            let changed = diff.and_then(|found| self.changes(&state, found));
            match &changed {
                Ok(changed) if changed.is_empty() => None,
                _ => Some(Step { rank, commit: state.commit, changed }),
            }
        })
    }

    fn changes(&mut self, state: &CommitState, mut diff: ProjectsDiff) -> Result<Vec<ChangedFile>, GitError> {
        let mut links = self.links.clone();
        links.retain(|link| !diff.removed.contains(link));
        links.append(&mut diff.links);
        let mut now: BTreeMap<Box<str>, Option<Content>> = BTreeMap::new();
        now.extend(diff.removed.iter().map(|path| (lossy_path(path), None)));
        now.extend(diff.files.into_iter().map(|(path, id)| (lossy_path(&path), Some(Content::Blob(id)))));
        if !links.is_empty() {
            let mut symlinks = Links::new(self.repository, state.commit.tree, &state.folder);
            for link in &links {
                let content = match symlinks.follow(link)? {
                    LinkTarget::To(content) => Some(content),
                    LinkTarget::ToFolder => None,
                };
                now.insert(lossy_path(link), content);
            }
        }
        // Keep no partial state of a commit that could not be read to its end.
        self.links = links;
        self.last = state.projects;
        let mut changed = Vec::with_capacity(now.len());
        for (path, content) in now {
            let before = match &content {
                Some(content) => self.files.insert(path.clone(), content.clone()),
                None => self.files.remove(&path),
            };
            if before != content {
                changed.push(ChangedFile { path, content });
            }
        }
        Ok(changed)
    }
}

//! The files of a roadmap's projects from commit to commit: what each changed, without opening what it left as it was.
//!
//! The way goes along first parents alone, as [`Repository::first_parents`] does.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::DateTime;
use gix::ObjectId;
use gix::objs::tree::EntryKind;

use super::listing::text;
use super::symlinks::{LinkTarget, Links};
use super::tree_diff::DifferingFile;
use super::{Commit, Content, GitError, Repository};

/// A roadmap that was elsewhere before is looked for in so many folders at most.
const MOST_FOLDERS: usize = 10_000;

/// So many commits are looked at together.
const WINDOW: usize = 256;

/// The way of a roadmap through the commits, the oldest first.
pub struct FileHistory<'r> {
    repository: &'r Repository,
    stations: Vec<CommitState>,
    /// Why it begins no earlier.
    pub begins: HistoryStart,
    /// What stands in the files of projects now.
    files: BTreeMap<Box<str>, Content>,
    /// Those of them that are links: they may lead to something else though they are the same.
    links: Vec<Vec<u8>>,
    last: Option<ObjectId>,
    /// What each station changed; nothing where some of it could not be read, and has to be seen one by one.
    differing: Option<Vec<DifferingFile>>,
    /// The rank of the first station among the known commits; `None` if none of them was met.
    joined: Option<usize>,
    /// Where the roadmap lies in each commit, from the station of that rank on.
    folders: Vec<(usize, Rc<str>)>,
}

/// Commits of a trail that was followed before.
pub trait KnownCommits {
    /// The rank of a commit on it.
    fn position(&self, commit: ObjectId) -> Option<usize>;
    /// Where the roadmap lies in the commit of that rank.
    fn folder_at(&self, position: usize) -> &str;
}

/// No trail was.
impl KnownCommits for () {
    fn position(&self, _commit: ObjectId) -> Option<usize> {
        None
    }

    fn folder_at(&self, _position: usize) -> &str {
        ""
    }
}

/// Why a trail begins where it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryStart {
    /// There is nothing before.
    AtTheFirst,
    /// This copy of the repository lacks what is older.
    Shallow,
    /// What is older cannot be read.
    Unreadable(GitError),
}

/// A commit, and where the projects lie in it.
struct CommitState {
    commit: Commit,
    /// Where the roadmap lies in the repository.
    folder: Rc<str>,
    /// The folder of the projects.
    projects: Option<ObjectId>,
}

/// What a commit changed.
pub struct Step {
    /// Its rank among the commits of the trail.
    pub rank: usize,
    pub commit: Commit,
    /// The files of projects, in the order of their paths; or why nobody can say.
    pub changed: Result<Vec<ChangedFile>, GitError>,
}

/// A file that a commit changed.
pub struct ChangedFile {
    /// From the roadmap's folder.
    pub path: Box<str>,
    /// Nothing when it is there no longer.
    pub content: Option<Content>,
}

impl Repository {
    /// The way to `last` of the roadmap that lies in `folder` there, and may have lain elsewhere before.
    pub fn trail(&self, last: &Commit, folder: &str) -> FileHistory<'_> {
        self.trail_from(last, folder, &())
    }

    /// The same as far as it is not known: it begins behind the last commit that is.
    pub fn trail_from(&self, last: &Commit, folder: &str, known: &dyn KnownCommits) -> FileHistory<'_> {
        let mut stations: Vec<CommitState> = Vec::new();
        let mut begins = HistoryStart::AtTheFirst;
        let mut joined = None;
        let mut commits = self.first_parents(last);
        'walk: loop {
            let some: Vec<_> = commits.by_ref().take(WINDOW).collect();
            if some.is_empty() {
                break;
            }
            let unknown = some.iter().flatten().take_while(|commit| known.position(commit.id).is_none());
            self.warm(unknown.map(|commit| commit.tree));
            for commit in some {
                match commit.and_then(|commit| self.station(commit, stations.last(), folder)) {
                    Ok(station) => {
                        let position = known.position(station.commit.id);
                        joined = position.filter(|&position| known.folder_at(position) == &*station.folder);
                        stations.push(station);
                        if joined.is_some() {
                            break 'walk;
                        }
                    }
                    Err(why) => {
                        begins = HistoryStart::Unreadable(why);
                        break 'walk;
                    }
                }
            }
        }
        if begins == HistoryStart::AtTheFirst && stations.last().is_some_and(|station| self.ends_at(station.commit.id))
        {
            begins = HistoryStart::Shallow;
        }
        // Before it came into being there is nothing to tell of.
        while joined.is_none() && stations.pop_if(|station| station.projects.is_none()).is_some() {}
        stations.reverse();
        date_first(&mut stations);
        let differing = self.differing(&stations).ok();
        let mut folders: Vec<(usize, Rc<str>)> = Vec::new();
        for (at, station) in stations.iter().enumerate() {
            if folders.last().is_none_or(|(_, folder)| *folder != station.folder) {
                folders.push((at, station.folder.clone()));
            }
        }
        FileHistory {
            repository: self,
            stations,
            begins,
            files: BTreeMap::new(),
            links: Vec::new(),
            last: None,
            differing,
            joined,
            folders,
        }
    }

    /// What each station changed.
    fn differing(&self, stations: &[CommitState]) -> Result<Vec<DifferingFile>, GitError> {
        let before = std::iter::once(None).chain(stations.iter().map(|station| station.projects));
        let pairs: Vec<_> = before.zip(stations.iter().map(|station| station.projects)).collect();
        let mut found = Vec::with_capacity(pairs.len());
        for pairs in pairs.chunks(WINDOW) {
            found.append(&mut self.compare(pairs)?);
        }
        Ok(found)
    }

    /// Where the projects lie in `commit`, given where they lie in the one `after` it.
    fn station(&self, commit: Commit, after: Option<&CommitState>, folder: &str) -> Result<CommitState, GitError> {
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
            && let Some(moved) = self.moved_from(&commit, after)?
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

    /// Where in `commit` the roadmap lies that lies elsewhere in the commit after it: with the same projects, or the same
    /// settings.
    fn moved_from(&self, commit: &Commit, after: &CommitState) -> Result<Option<String>, GitError> {
        let settings = |folder: ObjectId| -> Result<Option<ObjectId>, GitError> {
            let entries = self.entries(folder)?;
            Ok(entries.iter().find(|entry| entry.name == b"roadmap.toml").map(|entry| entry.id))
        };
        let own_settings = match self.folder_of(&after.commit, &after.folder)? {
            Some(folder) => settings(folder)?,
            None => None,
        };
        let mut ahead = vec![(String::new(), commit.tree)];
        for _ in 0..MOST_FOLDERS {
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

/// Gives the first commits, if none of them has a usable date, that of the next one.
fn date_first(stations: &mut [CommitState]) {
    let undated = stations.iter().take_while(|station| !station.commit.is_dated).count();
    if let Some(made) = stations.get(undated).map(|station| station.commit.made) {
        let first = stations.iter_mut().take(undated).filter(|station| station.commit.made == DateTime::UNIX_EPOCH);
        first.for_each(|station| station.commit.made = made);
    }
}

impl FileHistory<'_> {
    /// How many commits there are on it.
    pub fn len(&self) -> usize {
        self.stations.len()
    }

    pub fn is_empty(&self) -> bool {
        self.stations.is_empty()
    }

    /// The first commit on it.
    pub fn first(&self) -> Option<&Commit> {
        self.stations.first().map(|station| &station.commit)
    }

    /// The rank among the known commits of the one that the trail goes on from, which is its first. `None` if it was
    /// followed to its beginning.
    pub fn joined(&self) -> Option<usize> {
        self.joined
    }

    /// Its commits, the oldest first.
    pub fn commits(&self) -> impl Iterator<Item = &Commit> {
        self.stations.iter().map(|station| &station.commit)
    }

    /// Where the roadmap lies in the repository, from the commit of that rank on.
    pub fn folders(&self) -> impl Iterator<Item = (usize, &str)> {
        self.folders.iter().map(|(at, folder)| (*at, &**folder))
    }

    /// Every commit that changed a file of a project, or of which nobody can say whether it did. The first step of a trail
    /// that goes on from a known commit is all that this commit holds.
    pub fn steps(mut self) -> impl Iterator<Item = Step> {
        let stations = std::mem::take(&mut self.stations);
        let mut differing = self.differing.take().map(Vec::into_iter);
        stations.into_iter().enumerate().filter_map(move |(rank, station)| {
            let found = match differing.as_mut().and_then(Iterator::next) {
                Some(found) => Ok(found),
                None => self.repository.compare(&[(self.last, station.projects)]).map(|mut found| found.remove(0)),
            };
            let changed = found.and_then(|found| self.changes(&station, found));
            match &changed {
                Ok(changed) if changed.is_empty() => None,
                _ => Some(Step { rank, commit: station.commit, changed }),
            }
        })
    }

    fn changes(&mut self, station: &CommitState, mut found: DifferingFile) -> Result<Vec<ChangedFile>, GitError> {
        let mut links = self.links.clone();
        links.retain(|link| !found.gone.contains(link));
        links.append(&mut found.links);
        let mut now: BTreeMap<Box<str>, Option<Content>> = BTreeMap::new();
        now.extend(found.gone.iter().map(|path| (text(path), None)));
        now.extend(found.files.into_iter().map(|(path, id)| (text(&path), Some(Content::Blob(id)))));
        if !links.is_empty() {
            let mut ways = Links::new(self.repository, station.commit.tree, &station.folder);
            for link in &links {
                let content = match ways.follow(link)? {
                    LinkTarget::To(content) => Some(content),
                    LinkTarget::ToFolder => None,
                };
                now.insert(text(link), content);
            }
        }
        // Nothing is kept of a commit that could not be read to its end.
        self.links = links;
        self.last = station.projects;
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

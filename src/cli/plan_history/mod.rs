//! The plans in the commits of a roadmap, oldest first, and their cached form.
//!
//! Holds only what commits contain: which files each commit changed and their plans, without changes that do not
//! affect plans. Which project is which is decided elsewhere.

mod bytes;

use std::rc::Rc;

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use crate::facts::slips::FileState;
use crate::model::Plan;
use crate::source::git::{KnownCommits, ObjectId};

/// The number of digits of a short id.
const SHORT: usize = 10;

/// The plans of all projects in every commit that changed one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanHistory {
    /// The ids of all commits, concatenated, oldest first.
    ids: Vec<u8>,
    /// The size of an id in bytes.
    id_bytes: usize,
    /// The time of the first commit.
    pub since: Option<DateTime<Utc>>,
    /// Whether the clone is shallow.
    pub is_shallow: bool,
    /// The folder of the roadmap, from the commit with that index on.
    folders: Vec<(usize, Box<str>)>,
    /// The indices of commits without a plausible date, with the assumed times.
    pub undated: Vec<(usize, DateTime<Utc>)>,
    pub steps: Vec<PlanStep>,
}

/// A commit that changed plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Its index among the commits.
    pub commit: usize,
    pub made: DateTime<Utc>,
    pub changed: Vec<PlanChange>,
}

/// A project file after a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChange {
    /// Relative to the roadmap's folder.
    pub path: Rc<str>,
    /// Its blob; `None` if it was removed, or is in no object of this repository.
    pub blob: Option<ObjectId>,
    pub found: FileState,
}

impl PlanHistory {
    /// A history of these commits, with the roadmap in these folders from those indices on.
    pub fn new<'f>(commits: impl Iterator<Item = ObjectId>, folders: impl Iterator<Item = (usize, &'f str)>) -> Self {
        let folders = folders.map(|(at, folder)| (at, folder.into())).collect();
        let mut history = Self { folders, ..Self::default() };
        for id in commits {
            history.id_bytes = id.as_bytes().len();
            history.ids.extend(id.as_bytes());
        }
        history
    }

    /// The number of commits.
    pub fn len(&self) -> usize {
        self.ids.len().checked_div(self.id_bytes).unwrap_or(0)
    }

    /// A commit's short id.
    pub fn short_id(&self, commit: usize) -> Box<str> {
        let id = self.ids.get(commit * self.id_bytes..).unwrap_or_default();
        let digits = id.iter().take(SHORT.div_ceil(2)).flat_map(|byte| [byte >> 4, byte & 15]);
        digits.take(SHORT).filter_map(|digit| char::from_digit(digit.into(), 16)).collect::<String>().into()
    }

    /// Whether it ends with that commit and folder.
    pub fn ends_with(&self, commit: ObjectId, folder: &str) -> bool {
        self.ids.ends_with(commit.as_bytes()) && self.folders.last().is_some_and(|(_, last)| **last == *folder)
    }

    /// The indices of all commits by id.
    pub fn positions(&self) -> Positions<'_> {
        let ids = self.ids.chunks_exact(self.id_bytes.max(1)).enumerate();
        Positions { history: self, ranks: ids.map(|(rank, id)| (id, rank)).collect() }
    }

    /// Keeps the first `commits` commits, and appends `later`, which begins with the last of them.
    pub fn go_on(&mut self, commits: usize, later: Self) {
        let Self { ids, id_bytes, since: _, is_shallow: _, folders, undated, steps } = later;
        self.ids.truncate(commits * self.id_bytes);
        self.folders.retain(|(at, _)| *at < commits);
        self.undated.retain(|(at, _)| *at < commits);
        self.steps.retain(|step| step.commit < commits);
        let base = commits.saturating_sub(1);
        self.ids.extend(ids.get(id_bytes..).unwrap_or_default());
        self.folders.extend(folders.into_iter().filter(|(at, _)| *at > 0).map(|(at, folder)| (base + at, folder)));
        self.undated.extend(undated.into_iter().filter(|(at, _)| *at > 0).map(|(at, made)| (base + at, made)));
        let steps = steps.into_iter().filter(|step| step.commit > 0);
        self.steps.extend(steps.map(|step| PlanStep { commit: base + step.commit, ..step }));
    }

    /// Drops changes that do not affect plans, except the last state of each file and those before a removal or a new
    /// title, which identify projects.
    pub fn compact(&mut self) {
        // Backwards, because the next state of a file decides.
        let mut next: FxHashMap<Rc<str>, Option<Rc<Plan>>> = FxHashMap::default();
        let mut telling: Vec<Vec<bool>> = Vec::with_capacity(self.steps.len());
        for step in self.steps.iter().rev() {
            let is_telling = |PlanChange { path, found, .. }: &PlanChange| {
                let plan = match found {
                    FileState::Planned(plan) => Some(plan.clone()),
                    FileState::Removed | FileState::Unread(_) => None,
                };
                let title = plan.as_ref().map(|plan| plan.title.clone());
                match next.insert(path.clone(), plan) {
                    Some(Some(next)) => Some(&next.title) != title.as_ref(),
                    Some(None) | None => true,
                }
            };
            telling.push(step.changed.iter().map(is_telling).collect());
        }
        let mut now: FxHashMap<Rc<str>, Rc<Plan>> = FxHashMap::default();
        for (step, telling) in self.steps.iter_mut().zip(telling.into_iter().rev()) {
            let mut telling = telling.into_iter();
            step.changed.retain(|PlanChange { path, found, .. }| {
                let is_telling = telling.next().unwrap_or(true);
                match found {
                    FileState::Removed | FileState::Unread(_) => {
                        now.remove(path);
                        true
                    }
                    FileState::Planned(plan) => {
                        now.insert(path.clone(), plan.clone()).as_ref() != Some(plan) || is_telling
                    }
                }
            });
        }
        self.steps.retain(|step| !step.changed.is_empty());
    }
}

/// The commits of a history by id.
pub struct Positions<'h> {
    history: &'h PlanHistory,
    ranks: FxHashMap<&'h [u8], usize>,
}

impl KnownCommits for Positions<'_> {
    fn position(&self, commit: ObjectId) -> Option<usize> {
        self.ranks.get(commit.as_bytes()).copied()
    }

    fn folder_at(&self, position: usize) -> &str {
        let folders = self.history.folders.iter().rev();
        folders.clone().find(|(at, _)| *at <= position).map_or("", |(_, folder)| folder)
    }
}

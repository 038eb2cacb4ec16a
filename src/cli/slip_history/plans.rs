//! Reads the plans in the commits of a roadmap, those that are cached excepted.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::{HistoryQuery, cache_name};
use crate::cli::loaded::Loaded;
use crate::cli::plan_history::{PlanChange, PlanHistory, PlanStep};
use crate::cli::revision::RevisionLoader;
use crate::facts::slips::{FileState, Unread};
use crate::model::{Plan, project_id};
use crate::parallel::pipeline;
use crate::read;
use crate::source::git::{
    ChangedFile, Commit, Content, FileHistory, GitError, HistoryStart, ObjectId, Repository, Step,
};

/// The plans of the commits up to `tip`, the first error, and whether what follows from them is worth caching: it is
/// complete, and `tip` is not older than what is cached.
pub fn history(
    revisions: &RevisionLoader,
    tip: &Commit,
    folder: &str,
    loaded: &Loaded,
    query: HistoryQuery,
) -> (PlanHistory, Option<GitError>, bool) {
    let repository = &revisions.repository;
    let parents = repository.parents_fingerprint();
    let name = cache_name("history", folder);
    let kept = revisions.is_cached.then(|| repository.read_cache(&name)).flatten();
    let kept = kept.and_then(|bytes| PlanHistory::from_bytes(&bytes, parents));
    if let Some(kept) = kept {
        if kept.ends_with(tip.id, folder) {
            return (kept, None, true);
        }
        let trail = repository.file_history_from(tip, folder, &kept.positions());
        if let Some(joined) = trail.resumed_at() {
            let (is_older, mut history) = (trail.len() == 1, kept);
            let (later, broken, _) = read_history(repository, trail, loaded, &HistoryQuery::default());
            // A damaged cache counts as absent.
            if broken.is_none() {
                history.go_on(joined + 1, later);
                history.compact();
                if !is_older {
                    repository.write_cache(&name, &history.to_bytes(parents));
                }
                return (history, None, !is_older);
            }
        }
    }
    let (mut history, broken, is_complete) =
        read_history(repository, repository.file_history(tip, folder), loaded, &query);
    history.compact();
    if revisions.is_cached && is_complete && broken.is_none() {
        repository.write_cache(&name, &history.to_bytes(parents));
    }
    (history, broken, is_complete)
}

/// The plans of the commits of a file history, the first error, and whether everything readable is included.
fn read_history(
    repository: &Repository,
    trail: FileHistory,
    loaded: &Loaded,
    query: &HistoryQuery,
) -> (PlanHistory, Option<GitError>, bool) {
    let (is_shallow, broken) = match &trail.start {
        HistoryStart::FirstCommit => (false, None),
        HistoryStart::Shallow => (true, None),
        HistoryStart::Unreadable(why) => (false, Some(why.clone())),
    };
    let mut history = PlanHistory::new(trail.commits().map(|commit| commit.id), trail.folders());
    history.since = trail.first().map(|commit| commit.made);
    history.is_shallow = is_shallow;
    let undated = trail.commits().enumerate().filter(|(_, commit)| !commit.is_dated);
    history.undated = undated.map(|(rank, commit)| (rank, commit.made)).collect();
    let goes_on = trail.resumed_at().is_some();
    // The known first commit is not read again.
    let mut steps: Vec<Step> =
        trail.steps().filter(|step| !(goes_on && step.rank == 0 && step.changed.is_ok())).collect();
    let wanted = query.ids.as_ref().filter(|_| !goes_on && nothing_left(&steps, loaded));
    if let Some(ids) = wanted {
        for changed in steps.iter_mut().filter_map(|step| step.changed.as_mut().ok()) {
            changed.retain(|file| ids.contains(project_id(&file.path)));
        }
    }
    let mut reader = Reader { repository, plans: HashMap::new(), broken };
    if !steps.is_empty() {
        for known in query.older.into_iter().chain([loaded]) {
            reader.keep_plans(known);
        }
    }
    reader.read_plans(&steps);
    history.steps = steps.into_iter().map(|step| reader.step(step)).collect();
    (history, reader.broken, wanted.is_none())
}

/// Whether no project file was ever removed: then none was renamed, and the slips of a project depend only on files
/// with its id.
fn nothing_left(steps: &[Step], loaded: &Loaded) -> bool {
    let now: HashSet<&str> = loaded.sources.files.iter().map(|file| &*file.path).collect();
    let mut changed = steps.iter().filter_map(|step| step.changed.as_ref().ok()).flatten();
    changed.all(|file| file.content.is_some() && now.contains(&*file.path))
}

struct Reader<'r> {
    repository: &'r Repository,
    /// By blob id: equal files are neither read nor parsed again.
    plans: HashMap<ObjectId, Result<Rc<Plan>, Unread>>,
    broken: Option<GitError>,
}

impl Reader<'_> {
    fn step(&mut self, Step { rank, commit, changed }: Step) -> PlanStep {
        let changed = changed.unwrap_or_else(|why| {
            self.broken.get_or_insert(why);
            Vec::new()
        });
        let changed = changed.into_iter().map(|ChangedFile { path, content }| {
            let blob = content.as_ref().and_then(Content::blob);
            let found = match content {
                None => FileState::Removed,
                Some(Content::Unreadable(_)) => FileState::Unread(Unread::Malformed),
                Some(Content::Blob(id)) => match self.plans.get(&id) {
                    Some(Ok(plan)) => FileState::Planned(plan.clone()),
                    Some(Err(why)) => FileState::Unread(*why),
                    None => unreachable!("all plans were read before"),
                },
            };
            PlanChange { path: (&*path).into(), blob, found }
        });
        PlanStep { commit: rank, made: commit.made, changed: changed.collect() }
    }

    /// Adds files that were read already, as most are equal to a committed state.
    fn keep_plans(&mut self, loaded: &Loaded) {
        let ids: Vec<Option<ObjectId>> = match &loaded.revision {
            Some((_, listing)) => listing.entries.iter().map(|entry| entry.content.blob()).collect(),
            None => self.repository.blob_ids(&loaded.sources, loaded.read_from),
        };
        let plans = loaded.portfolio.projects.iter().filter_map(|project| {
            let id = *ids.get(project.file.0 as usize)?;
            Some((id?, Ok(Rc::new(Plan::of(project)?))))
        });
        self.plans.extend(plans);
    }

    /// Reads and parses the remaining files of the commits, each once.
    fn read_plans(&mut self, steps: &[Step]) {
        let changed = steps.iter().rev().filter_map(|step| step.changed.as_ref().ok()).flatten();
        let mut seen: HashSet<ObjectId> = self.plans.keys().copied().collect();
        let ids = changed.filter_map(|changed| match changed.content {
            Some(Content::Blob(id)) => seen.insert(id).then_some(id),
            Some(Content::Unreadable(_)) | None => None,
        });
        let ids = self.repository.in_pack_order(ids).into_iter();
        let broken = &mut self.broken;
        let texts = ids.map(|id| match self.repository.text(id) {
            Ok(text) => (id, text.map_err(|_| Unread::Malformed)),
            Err(why) => {
                broken.get_or_insert(why);
                (id, Err(Unread::Missing))
            }
        });
        let plans = pipeline(texts, |(id, text)| {
            (id, text.and_then(|text: Box<str>| read::plan(&text).ok_or(Unread::Malformed)))
        });
        self.plans.extend(plans.into_iter().map(|(id, plan)| (id, plan.map(Rc::new))));
    }
}

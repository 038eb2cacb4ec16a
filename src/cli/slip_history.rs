//! Loads the slip history of a roadmap from its commits and uncommitted files.

use std::collections::{HashMap, HashSet};
use std::hash::Hasher;
use std::rc::Rc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHasher};

use super::CommandError;
use super::context::Context;
use super::loaded::Loaded;
use super::plan_history::{PlanChange, PlanHistory, PlanStep};
use super::revision::RevisionLoader;
use crate::facts::slips::{self, Changed, File, FileContents, FileState, Slips, Snapshot, Unread, Version};
use crate::model::{FileValues, Plan};
use crate::parallel::pipeline;
use crate::read;
use crate::source::git::{
    ChangedFile, Commit, Content, FileHistory, GitError, HistoryStart, ObjectId, Repository, Step,
};
use crate::source::{SourceFile, Unreadable};

/// The slips, and how far back they go.
#[derive(Debug, Default)]
pub struct SlipHistory {
    pub slips: Slips,
    /// The number of commits.
    pub commits: usize,
    /// The date of the first commit.
    pub since: Option<NaiveDate>,
    /// Whether the clone is shallow.
    pub is_shallow: bool,
    /// Commits without a plausible date, with the date assumed for each.
    pub undated: Vec<(Box<str>, NaiveDate)>,
    /// The first error on the way.
    pub broken: Option<GitError>,
}

impl SlipHistory {
    /// Whether there is older history.
    pub fn is_cut(&self) -> bool {
        self.is_shallow || self.broken.is_some()
    }
}

/// The days of a query.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day of uncommitted changes.
    pub today: NaiveDate,
    /// The reference day: what is dated later has not happened yet.
    pub reference: NaiveDate,
}

impl Days {
    /// The same day for both.
    pub fn all(day: NaiveDate) -> Self {
        Self { today: day, reference: day }
    }
}

/// A query, and what is already known.
#[derive(Default)]
pub struct HistoryQuery<'a> {
    /// An earlier state, whose files are not read again.
    pub older: Option<&'a Loaded>,
    /// Projects by id; all if `None`. Others may be included.
    pub ids: Option<HashSet<&'a str>>,
}

/// The slip history of a loaded roadmap; `None` if it cannot be loaded. For commands that only add it; `roadmap
/// history` reports errors.
pub fn known(revisions: &RevisionLoader, loaded: &Loaded, query: HistoryQuery, days: Days) -> Option<SlipHistory> {
    slip_history(revisions, days, loaded, query).ok()?
}

/// The slip history of a loaded roadmap.
///
/// # Errors
/// If there is no repository, or it cannot be read.
pub fn load(context: &Context, loaded: &Loaded) -> Result<SlipHistory, CommandError> {
    let revisions = RevisionLoader::open(context)?;
    let slip_history = slip_history(&revisions, Days::all(context.today(loaded)), loaded, HistoryQuery::default());
    Ok(revisions.answer(slip_history)?.unwrap_or_default())
}

fn slip_history(
    revisions: &RevisionLoader,
    days: Days,
    loaded: &Loaded,
    query: HistoryQuery,
) -> Result<Option<SlipHistory>, GitError> {
    let Some((commit, folder)) = revisions.tip(loaded)? else { return Ok(None) };
    let (history, broken) = plan_history(revisions, &commit, &folder, loaded, query);
    let zone = loaded.portfolio.roadmap.timezone();
    let mut day = zone.days();
    let since = history.since.map(&mut day);
    let undated = history.undated.iter().map(|&(commit, made)| (history.short_id(commit), zone.day(made))).collect();
    let committed = history.steps.iter().map(|step| Snapshot {
        commit: Some(history.short_id(step.commit)),
        day: day(step.made),
        changed: step.changed.iter().map(|change| changed(&change.path, change.found.clone(), change.blob)).collect(),
    });
    // Uncommitted files come last; at a commit there are none.
    let uncommitted = loaded.revision.is_none().then(|| of_folder(&history, loaded, days.today));
    let slips = slips::slips(
        committed.chain(uncommitted),
        &mut Texts { repository: &revisions.repository, loaded },
        days.reference,
    );
    let (commits, is_shallow) = (history.len(), history.is_shallow);
    // The process ends soon, and takes all of it at once.
    std::mem::forget(history);
    Ok(Some(SlipHistory { slips, commits, since, is_shallow, undated, broken }))
}

/// The plans of the commits up to `tip`, and the first error. Uses the cache.
fn plan_history(
    revisions: &RevisionLoader,
    tip: &Commit,
    folder: &str,
    loaded: &Loaded,
    query: HistoryQuery,
) -> (PlanHistory, Option<GitError>) {
    let repository = &revisions.repository;
    let parents = repository.parents_fingerprint();
    let name = format!("history-{:016x}", fingerprint(folder));
    let kept = revisions.is_cached.then(|| repository.read_cache(&name)).flatten();
    let kept = kept.and_then(|bytes| PlanHistory::from_bytes(&bytes, parents));
    if let Some(kept) = kept {
        if kept.ends_with(tip.id, folder) {
            return (kept, None);
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
                return (history, None);
            }
        }
    }
    let (mut history, broken, is_complete) =
        read_history(repository, repository.file_history(tip, folder), loaded, &query);
    history.compact();
    if revisions.is_cached && is_complete && broken.is_none() {
        repository.write_cache(&name, &history.to_bytes(parents));
    }
    (history, broken)
}

fn fingerprint(folder: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(folder.as_bytes());
    hasher.finish()
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
            changed.retain(|file| ids.contains(&*read::project_id(&file.path)));
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

/// The texts of files in commits and of uncommitted files.
struct Texts<'a> {
    repository: &'a Repository,
    loaded: &'a Loaded,
}

impl FileContents for Texts<'_> {
    fn load(&mut self, files: &[File]) -> Vec<Option<FileValues>> {
        let read = files.iter().map(|(path, version)| {
            let text: Option<Box<str>> = match version {
                Some(version) => {
                    let id = ObjectId::try_from(version.bytes()).ok();
                    id.and_then(|id| self.repository.text(id).ok()?.ok())
                }
                None => {
                    let file = self.loaded.sources.files.iter().find(|file| file.path.as_ref() == *path);
                    file.and_then(|file| file.text.as_ref().ok().cloned())
                }
            };
            (SourceFile { path: (*path).into(), text: Ok(text.clone().unwrap_or_default()) }, text.is_some())
        });
        pipeline(read, |(file, is_there)| read::file_values(&file).filter(|_| is_there))
    }
}

/// What the files of the folder contain that the last commit does not.
fn of_folder(history: &PlanHistory, loaded: &Loaded, day: NaiveDate) -> Snapshot {
    let mut gone: FxHashMap<&str, Option<&Rc<Plan>>> = FxHashMap::default();
    for change in history.steps.iter().flat_map(|step| &step.changed) {
        match &change.found {
            FileState::Removed => gone.remove(&*change.path),
            FileState::Unread(_) => gone.insert(&change.path, None),
            FileState::Planned(plan) => gone.insert(&change.path, Some(plan)),
        };
    }
    let mut all = Vec::new();
    for project in &loaded.portfolio.projects {
        let file = loaded.sources.file(project.file);
        let path = &*file.path;
        if file.text == Err(Unreadable::NotCheckedOut) {
            gone.remove(path);
            continue;
        }
        let plan = Plan::of(project);
        if gone.remove(path).map(|was| was.map(|was| &**was)) != Some(plan.as_ref()) {
            let found = plan.map_or(FileState::Unread(Unread::Malformed), |plan| FileState::Planned(Rc::new(plan)));
            all.push(changed(path, found, None));
        }
    }
    // Files in an unreadable folder may still exist.
    let closed: Vec<&str> =
        loaded.sources.files.iter().filter(|file| file.text.is_err()).map(|file| &*file.path).collect();
    let may_be_there =
        |path: &str| closed.iter().any(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
    let mut gone: Vec<&str> = gone.into_keys().filter(|path| !may_be_there(path)).collect();
    gone.sort_unstable();
    all.extend(gone.into_iter().map(|path| changed(path, FileState::Removed, None)));
    Snapshot { commit: None, day, changed: all }
}

fn changed(path: &str, found: FileState, blob: Option<ObjectId>) -> Changed {
    let version = blob.map(|id| Version::new(id.as_bytes()));
    Changed { id: read::project_id(path), path: path.into(), found, version }
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

//! Loads the slip history of a roadmap from its commits and uncommitted files.

mod committed;
mod plans;

use std::collections::HashSet;
use std::hash::Hasher;
use std::rc::Rc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHasher};

use self::committed::CommittedSlips;
use super::CommandError;
use super::context::Context;
use super::loaded::Loaded;
use super::revision::RevisionLoader;
use crate::facts::slips::{Changed, File, FileContents, FileState, SlipBuilder, Slips, Snapshot, Unread, Version};
use crate::model::{FileValues, Plan, project_id};
use crate::parallel::pipeline;
use crate::read;
use crate::source::git::{GitError, ObjectId, Repository};
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
    let history = slip_history(&revisions, Days::all(context.today(loaded)), loaded, HistoryQuery::default());
    Ok(revisions.answer(history)?.unwrap_or_default())
}

fn slip_history(
    revisions: &RevisionLoader,
    days: Days,
    loaded: &Loaded,
    query: HistoryQuery,
) -> Result<Option<SlipHistory>, GitError> {
    let Some((commit, folder)) = revisions.tip(loaded)? else { return Ok(None) };
    let (committed, broken) = committed::committed(revisions, &commit, &folder, loaded, query);
    let CommittedSlips { mut builder, commits, since, is_shallow, undated } = committed;
    // At a commit there are no uncommitted files.
    if loaded.revision.is_none() {
        let uncommitted = of_folder(&builder, loaded, days.today);
        builder.add(uncommitted, &mut Texts { repository: &revisions.repository, loaded });
    }
    Ok(Some(SlipHistory { slips: builder.finish(days.reference), commits, since, is_shallow, undated, broken }))
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
fn of_folder(committed: &SlipBuilder, loaded: &Loaded, day: NaiveDate) -> Snapshot {
    let mut gone: FxHashMap<&str, Option<&Plan>> = committed.plans().collect();
    let mut all = Vec::new();
    for project in &loaded.portfolio.projects {
        let file = loaded.sources.file(project.file);
        let path = &*file.path;
        if file.text == Err(Unreadable::NotCheckedOut) {
            gone.remove(path);
            continue;
        }
        let plan = Plan::of(project);
        if gone.remove(path) != Some(plan.as_ref()) {
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
    Changed { id: project_id(path).into(), path: path.into(), found, version }
}

/// The name of the cache file of that kind for a roadmap in `folder`.
fn cache_name(kind: &str, folder: &str) -> String {
    let mut hasher = FxHasher::default();
    hasher.write(folder.as_bytes());
    format!("{kind}-{:016x}", hasher.finish())
}

//! The ledger of slips of the roadmap that is looked at: what its commits tell, and the files that are not committed yet.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::Failure;
use super::context::{Context, Loaded};
use super::past::Past;
use crate::facts::slips::{self, Changed, Contents, File, Found, Slips, Snapshot, Unread, Version};
use crate::model::{FileValues, Plan};
use crate::read;
use crate::source::git::{Begin, ChangedFile, Content, GitError, ObjectId, Repository, Step, Trail};
use crate::source::in_passing;
use crate::source::{SourceFile, Zone};

/// A ledger, and how far back it goes.
#[derive(Debug, Default)]
pub struct Ledger {
    pub slips: Slips,
    /// How many commits were looked at.
    pub commits: usize,
    /// The day of the first of them.
    pub since: Option<NaiveDate>,
    /// Whether what is older is missing from this copy of the repository.
    pub is_shallow: bool,
    /// What could not be read on the way, the first of it.
    pub broken: Option<GitError>,
}

impl Ledger {
    /// Whether there is more before the first commit that was looked at.
    pub fn is_cut(&self) -> bool {
        self.is_shallow || self.broken.is_some()
    }
}

/// The days that a ledger speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day on which what is not committed was changed.
    pub today: NaiveDate,
    /// The day that one reckons on: what is dated after it has not happened yet.
    pub reckoned_on: NaiveDate,
}

impl Days {
    /// The same day for both.
    pub fn all(day: NaiveDate) -> Self {
        Self { today: day, reckoned_on: day }
    }
}

/// What is asked of a ledger, and what is known beside the roadmap that was read.
#[derive(Default)]
pub struct Asked<'a> {
    /// An older state: what it holds is not read again.
    pub older: Option<&'a Loaded>,
    /// Projects, by their ids; all where nothing is said. Of others the ledger may tell or not.
    pub ids: Option<HashSet<&'a str>>,
}

/// The ledger of a roadmap that was read; nothing where no repository can tell it. For those who only add it to what they
/// have to say: `roadmap history` says what is wrong.
pub fn known(past: &Past, loaded: &Loaded, asked: Asked, days: Days) -> Option<Ledger> {
    let trail = past.trail(loaded).ok()??;
    Some(ledger(&past.repository, trail, days, loaded, asked))
}

/// The ledger of a roadmap that was read.
///
/// # Errors
/// When there is no repository, or nothing of it can be read.
pub fn told(context: &Context, loaded: &Loaded) -> Result<Ledger, Failure> {
    let past = Past::open(context)?;
    let trail = past.answer(past.trail(loaded))?;
    Ok(match trail {
        Some(trail) => ledger(&past.repository, trail, Days::all(context.today(loaded)), loaded, Asked::default()),
        None => Ledger::default(),
    })
}

fn ledger(repository: &Repository, trail: Trail, days: Days, loaded: &Loaded, asked: Asked) -> Ledger {
    let zone = loaded.portfolio.roadmap.timezone();
    let commits = trail.len();
    let since = trail.first().map(|commit| commit.day(&zone));
    let (is_shallow, broken) = match &trail.begins {
        Begin::AtTheFirst => (false, None),
        Begin::Shallow => (true, None),
        Begin::Unreadable(why) => (false, Some(why.clone())),
    };
    let mut reader = Reader { repository, zone, plans: HashMap::new(), now: BTreeMap::new(), broken };
    let mut steps: Vec<Step> = trail.steps().collect();
    if let Some(ids) = asked.ids.filter(|_| nothing_left(&steps, loaded)) {
        for changed in steps.iter_mut().filter_map(|step| step.changed.as_mut().ok()) {
            changed.retain(|file| ids.contains(&*read::project_id(&file.path)));
        }
    }
    for known in asked.older.into_iter().chain([loaded]) {
        reader.keep_plans(known);
    }
    reader.read_plans(&steps);
    let mut steps = steps.into_iter();
    // What is not committed comes last; at a commit there is nothing such.
    let mut uncommitted = loaded.past.is_none();
    let snapshots = std::iter::from_fn(|| {
        if let Some(step) = steps.next() {
            return Some(reader.snapshot(step));
        }
        std::mem::take(&mut uncommitted).then(|| reader.of_folder(loaded, days.today))
    });
    let slips = slips::slips(snapshots, &mut Texts { repository, loaded }, days.reckoned_on);
    Ledger { slips, commits, since, is_shallow, broken: reader.broken }
}

/// Whether no file of a project was ever taken away, up to the files that are there now: then none was renamed, and what a
/// ledger tells of a project hangs on the files of its own id alone.
fn nothing_left(steps: &[Step], loaded: &Loaded) -> bool {
    let now: HashSet<&str> = loaded.sources.files.iter().map(|file| &*file.path).collect();
    let mut changed = steps.iter().filter_map(|step| step.changed.as_ref().ok()).flatten();
    changed.all(|file| file.content.is_some() && now.contains(&*file.path))
}

/// The texts of files in the commits, and of those that are not committed.
struct Texts<'a> {
    repository: &'a Repository,
    loaded: &'a Loaded,
}

impl Contents for Texts<'_> {
    fn of(&mut self, files: &[File]) -> Vec<Option<FileValues>> {
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
        in_passing(read, |(file, is_there)| read::file_values(&file).filter(|_| is_there))
    }
}

struct Reader<'r> {
    repository: &'r Repository,
    zone: Zone,
    /// By the objects that the files are: what is equal is neither read nor parsed again.
    plans: HashMap<ObjectId, Result<Rc<Plan>, Unread>>,
    /// What is planned at each path; nothing where the file could not be read.
    now: BTreeMap<Box<str>, Option<Rc<Plan>>>,
    broken: Option<GitError>,
}

impl Reader<'_> {
    fn snapshot(&mut self, Step { commit, changed }: Step) -> Snapshot {
        let changed = changed.unwrap_or_else(|why| {
            self.broken.get_or_insert(why);
            Vec::new()
        });
        let changed = changed.into_iter().map(|ChangedFile { path, content }| {
            let version = content.as_ref().and_then(Content::blob).map(|id| Version::new(id.as_bytes()));
            let found = match content {
                None => Found::Gone,
                Some(Content::Unreadable(_)) => Found::Unread(Unread::Malformed),
                Some(Content::Blob(id)) => match self.plans.get(&id) {
                    Some(Ok(plan)) => Found::Planned(plan.clone()),
                    Some(Err(why)) => Found::Unread(*why),
                    None => unreachable!("all plans were read before"),
                },
            };
            self.changed(path, found, version)
        });
        let changed = changed.collect();
        Snapshot { commit: Some(commit.short().into()), day: commit.day(&self.zone), changed }
    }

    /// What the files of the folder say that the last commit does not.
    fn of_folder(&mut self, loaded: &Loaded, day: NaiveDate) -> Snapshot {
        let mut gone = std::mem::take(&mut self.now);
        let mut changed = Vec::new();
        for project in &loaded.portfolio.projects {
            let path = &loaded.sources.file(project.file).path;
            let plan = Plan::of(project).map(Rc::new);
            if gone.remove(path).as_ref() != Some(&plan) {
                let found = plan.map_or(Found::Unread(Unread::Malformed), Found::Planned);
                changed.push(self.changed(path.clone(), found, None));
            }
        }
        // What a folder holds that cannot be opened may be there all the same.
        let closed: Vec<&str> =
            loaded.sources.files.iter().filter(|file| file.text.is_err()).map(|file| &*file.path).collect();
        let may_be_there = |path: &str| {
            closed.iter().any(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
        };
        gone.retain(|path, _| !may_be_there(path));
        changed.extend(gone.into_keys().map(|path| self.changed(path, Found::Gone, None)));
        Snapshot { commit: None, day, changed }
    }

    fn changed(&mut self, path: Box<str>, found: Found, version: Option<Version>) -> Changed {
        match &found {
            Found::Gone => drop(self.now.remove(&path)),
            Found::Unread(_) => drop(self.now.insert(path.clone(), None)),
            Found::Planned(plan) => drop(self.now.insert(path.clone(), Some(plan.clone()))),
        }
        Changed { id: read::project_id(&path), path, found, version }
    }

    /// Keeps what was read already: most files are as some commit left them.
    fn keep_plans(&mut self, loaded: &Loaded) {
        let ids: Vec<Option<ObjectId>> = match &loaded.past {
            Some((_, listing)) => listing.entries.iter().map(|entry| entry.content.blob()).collect(),
            None => self.repository.ids(&loaded.sources, loaded.read_from),
        };
        let plans = loaded.portfolio.projects.iter().filter_map(|project| {
            let id = *ids.get(project.file.0 as usize)?;
            Some((id?, Ok(Rc::new(Plan::of(project)?))))
        });
        self.plans.extend(plans);
    }

    /// Reads and parses what else the commits hold, each once.
    fn read_plans(&mut self, steps: &[Step]) {
        let changed = steps.iter().rev().filter_map(|step| step.changed.as_ref().ok()).flatten();
        let mut seen: HashSet<ObjectId> = self.plans.keys().copied().collect();
        let ids = changed.filter_map(|changed| match changed.content {
            Some(Content::Blob(id)) => seen.insert(id).then_some(id),
            Some(Content::Unreadable(_)) | None => None,
        });
        let ids = self.repository.as_packed(ids).into_iter();
        let broken = &mut self.broken;
        let texts = ids.map(|id| match self.repository.text(id) {
            Ok(text) => (id, text.map_err(|_| Unread::Malformed)),
            Err(why) => {
                broken.get_or_insert(why);
                (id, Err(Unread::Missing))
            }
        });
        let plans = in_passing(texts, |(id, text)| {
            (id, text.and_then(|text: Box<str>| read::plan(&text).ok_or(Unread::Malformed)))
        });
        self.plans.extend(plans.into_iter().map(|(id, plan)| (id, plan.map(Rc::new))));
    }
}

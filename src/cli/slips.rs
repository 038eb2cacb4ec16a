//! The ledger of slips of the roadmap that is looked at: what its commits tell, and the files that are not committed yet.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;

use super::Failure;
use super::context::{Context, Loaded};
use super::past::Past;
use crate::facts::slips::{self, Changed, Found, Slips, Snapshot, Unread};
use crate::model::Plan;
use crate::read;
use crate::source::Zone;
use crate::source::git::{Begin, ChangedFile, Content, GitError, ObjectId, Repository, Step, Trail};

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

/// The ledger of a roadmap that was read; nothing where no repository can tell it. For those who only add it to what they
/// have to say: `roadmap history` says what is wrong.
pub fn known(context: &Context, loaded: &Loaded) -> Option<Slips> {
    let past = Past::open(context).ok()?;
    let trail = past.trail(loaded).ok()??;
    Some(ledger(&past.repository, trail, context.today(loaded), loaded).slips)
}

/// The ledger of a roadmap that was read.
///
/// # Errors
/// When there is no repository, or nothing of it can be read.
pub fn told(context: &Context, loaded: &Loaded) -> Result<Ledger, Failure> {
    let past = Past::open(context)?;
    let trail = past.answer(past.trail(loaded))?;
    Ok(match trail {
        Some(trail) => ledger(&past.repository, trail, context.today(loaded), loaded),
        None => Ledger::default(),
    })
}

fn ledger(repository: &Repository, trail: Trail, day: NaiveDate, loaded: &Loaded) -> Ledger {
    let zone = loaded.portfolio.roadmap.timezone();
    let commits = trail.len();
    let since = trail.first().map(|commit| commit.day(&zone));
    let (is_shallow, broken) = match &trail.begins {
        Begin::AtTheFirst => (false, None),
        Begin::Shallow => (true, None),
        Begin::Unreadable(why) => (false, Some(why.clone())),
    };
    let mut reader = Reader { repository, zone, plans: HashMap::new(), now: BTreeMap::new(), broken };
    let mut steps = trail.steps();
    // What is not committed comes last; at a commit there is nothing such.
    let mut uncommitted = loaded.past.is_none();
    let snapshots = std::iter::from_fn(|| {
        if let Some(step) = steps.next() {
            return Some(reader.snapshot(step));
        }
        std::mem::take(&mut uncommitted).then(|| reader.of_folder(loaded, day))
    });
    let slips = slips::slips(snapshots, day);
    Ledger { slips, commits, since, is_shallow, broken: reader.broken }
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
            let found = match content {
                None => Found::Gone,
                Some(Content::Unreadable(_)) => Found::Unread(Unread::Malformed),
                Some(Content::Blob(id)) => match self.plan(id) {
                    Ok(plan) => Found::Planned(plan),
                    Err(why) => Found::Unread(why),
                },
            };
            self.changed(path, found)
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
                changed.push(self.changed(path.clone(), found));
            }
        }
        changed.extend(gone.into_keys().map(|path| self.changed(path, Found::Gone)));
        Snapshot { commit: None, day, changed }
    }

    fn changed(&mut self, path: Box<str>, found: Found) -> Changed {
        match &found {
            Found::Gone => drop(self.now.remove(&path)),
            Found::Unread(_) => drop(self.now.insert(path.clone(), None)),
            Found::Planned(plan) => drop(self.now.insert(path.clone(), Some(plan.clone()))),
        }
        Changed { id: read::project_id(&path), path, found }
    }

    fn plan(&mut self, id: ObjectId) -> Result<Rc<Plan>, Unread> {
        if let Some(known) = self.plans.get(&id) {
            return known.clone();
        }
        let plan = match self.repository.text(id) {
            Ok(Ok(text)) => read::plan(&text).map(Rc::new).ok_or(Unread::Malformed),
            Ok(Err(_)) => Err(Unread::Malformed),
            Err(why) => {
                self.broken.get_or_insert(why);
                Err(Unread::Missing)
            }
        };
        self.plans.insert(id, plan.clone());
        plan
    }
}

//! From snapshot to snapshot: which project is which, and which of its dates moved.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::renames::{Arrival, renames};
use super::{Changed, DeliverableSlips, Found, Gone, Move, ProjectSlips, Skipped, SlipState, Slips, Snapshot};
use crate::model::{Id, Plan, Planned, PlannedState};

/// The ledger of what the snapshots tell, from the oldest on, as it stands on `day`: what is dated later has not
/// happened yet.
pub fn slips(snapshots: impl IntoIterator<Item = Snapshot>, day: NaiveDate) -> Slips {
    let mut ledger = Ledger::default();
    for snapshot in snapshots {
        ledger.add(snapshot);
    }
    let title =
        |project: &Known, id: &Id| project.plan.as_ref().and_then(|plan| plan.title.clone()).unwrap_or(id.clone());
    let gone =
        ledger.gone.iter().map(|(id, (project, on))| Gone { id: id.clone(), title: title(project, id), on: *on });
    let gone = gone.collect();
    let projects = ledger.projects.into_iter().map(|(path, project)| ProjectSlips {
        title: title(&project, &project.id),
        deliverables: project.told(day),
        id: project.id,
        path,
    });
    Slips { projects: projects.collect(), gone, skipped: ledger.skipped }
}

#[derive(Default)]
struct Ledger {
    /// By their paths.
    projects: BTreeMap<Box<str>, Known>,
    /// Where the files of each id lie.
    paths: HashMap<Id, BTreeSet<Box<str>>>,
    /// What is gone is kept, with the day: a later commit may bring it back.
    gone: BTreeMap<Id, (Known, NaiveDate)>,
    skipped: Vec<Skipped>,
}

/// When a snapshot was made, and by which commit.
struct Made {
    commit: Option<Box<str>>,
    day: NaiveDate,
}

/// A project as far as it is known.
#[derive(Clone, Default)]
pub(super) struct Known {
    pub id: Id,
    /// As it was last read; nothing where it never could be.
    pub plan: Option<Rc<Plan>>,
    deliverables: Vec<KnownDeliverable>,
    /// The ranks of the deliverables, by their ids: several where a file has one id twice.
    ranks: HashMap<Id, Vec<usize>>,
}

#[derive(Clone)]
struct KnownDeliverable {
    title: Box<str>,
    id: Id,
    first: NaiveDate,
    since: NaiveDate,
    due: NaiveDate,
    moves: Vec<Move>,
    state: PlannedState,
    removed: Option<NaiveDate>,
}

impl Ledger {
    fn add(&mut self, snapshot: Snapshot) {
        let made = Made { commit: snapshot.commit, day: snapshot.day };
        let mut left = BTreeMap::new();
        let mut comes = Vec::new();
        for Changed { path, id, found } in snapshot.changed {
            match found {
                Found::Gone => left.extend(self.taken(&path).map(|project| (path, project))),
                Found::Unread(why) => {
                    self.skipped.push(Skipped { commit: made.commit.clone(), on: made.day, path: path.clone(), why });
                    comes.push((path, id, None));
                }
                Found::Planned(plan) => comes.push((path, id, Some(plan))),
            }
        }
        // The same id first, wherever its file lies: only what is left without one may have been renamed.
        let mut leaving: HashMap<Id, Box<str>> =
            left.iter().map(|(path, project)| (project.id.clone(), path.clone())).collect();
        let mut unknown = Vec::new();
        for (path, id, plan) in comes {
            // Most commits change files that stay where they are.
            if let Some(project) = self.projects.get_mut(&path).filter(|project| project.id == id) {
                project.update(plan, &made);
                continue;
            }
            let moved = || leaving.remove(&id).and_then(|from| left.remove(&from));
            match self.taken(&path).or_else(moved).or_else(|| self.beside(&id)) {
                Some(known) => self.keep(path, id, known, plan, &made),
                None => unknown.push((path, id, plan)),
            }
        }
        // One that is there in another folder still is not gone.
        left.retain(|_, project| self.paths.get(&project.id).is_none_or(BTreeSet::is_empty));
        let arrivals = unknown
            .iter()
            .map(|(_, id, plan)| Arrival { plan: plan.as_deref(), was_there: self.gone.contains_key(id) });
        let renamed = renames(&arrivals.collect::<Vec<_>>(), &left);
        for ((path, id, plan), from) in unknown.into_iter().zip(renamed) {
            let known = from.and_then(|from| left.remove(&from));
            let before = self.gone.remove(&id).map(|(project, _)| project);
            self.keep(path, id, known.or(before).unwrap_or_default(), plan, &made);
        }
        self.gone.extend(left.into_values().map(|project| (project.id.clone(), (project, made.day))));
    }

    fn taken(&mut self, path: &str) -> Option<Known> {
        let project = self.projects.remove(path)?;
        if let Some(paths) = self.paths.get_mut(&project.id) {
            paths.remove(path);
        }
        Some(project)
    }

    /// The project of that id, where there is one in another folder: the new file tells of the same.
    fn beside(&self, id: &Id) -> Option<Known> {
        self.projects.get(self.paths.get(id)?.first()?).cloned()
    }

    fn keep(&mut self, path: Box<str>, id: Id, mut project: Known, plan: Option<Rc<Plan>>, made: &Made) {
        self.paths.entry(id.clone()).or_default().insert(path.clone());
        project.id = id;
        project.update(plan, made);
        self.projects.insert(path, project);
    }
}

/// A plan in which more deliverables than this changed at once is compared with all that is known.
const MOST_CHANGED: usize = 4;

impl Known {
    /// Takes in the plan that a commit leaves; `None` if the file cannot be read.
    fn update(&mut self, plan: Option<Rc<Plan>>, made: &Made) {
        let Some(plan) = plan else { return };
        if !self.follow_changed(&plan, made) {
            self.follow(&plan, made);
        }
        self.plan = Some(plan);
    }

    /// Follows the few deliverables that changed since the last plan. Returns `false`, with nothing done, if the two plans
    /// differ in more than that.
    fn follow_changed(&mut self, plan: &Plan, made: &Made) -> bool {
        let Some(last) = self.plan.clone() else { return false };
        if !(last.complete && plan.complete) || last.deliverables.len() != plan.deliverables.len() {
            return false;
        }
        let pairs = last.deliverables.iter().zip(&plan.deliverables);
        let mut changed = Vec::with_capacity(MOST_CHANGED);
        for (_, now) in pairs.clone().filter(|(was, now)| !Arc::ptr_eq(was, now) && was != now) {
            if changed.len() == MOST_CHANGED {
                return false;
            }
            changed.push(now);
        }
        let is_unique =
            |it: &Arc<Planned>| plan.deliverables.iter().filter(|other| other.id == it.id).take(2).count() == 1;
        if pairs.into_iter().any(|(was, now)| was.id != now.id) || !changed.iter().all(|now| is_unique(now)) {
            return false;
        }
        for now in changed {
            match (self.ranks.get(&now.id).and_then(|ranks| ranks.first()), now.due) {
                (Some(&rank), _) => self.deliverables[rank].follow(now, made),
                (None, None) => {}
                (None, Some(due)) => {
                    self.ranks.insert(now.id.clone(), vec![self.deliverables.len()]);
                    self.deliverables.push(KnownDeliverable::new(now, due, made.day));
                }
            }
        }
        true
    }

    fn follow(&mut self, plan: &Plan, made: &Made) {
        self.rename(plan);
        let mut seen: HashMap<&str, usize> = HashMap::with_capacity(plan.deliverables.len());
        for planned in &plan.deliverables {
            let times = seen.entry(&planned.id).or_insert(0);
            let rank = self.ranks.get(&planned.id).and_then(|ranks| ranks.get(*times)).copied();
            *times += 1;
            match (rank, planned.due) {
                (Some(rank), _) => self.deliverables[rank].follow(planned, made),
                // Until it has a date there is nothing that could move.
                (None, None) => *times -= 1,
                (None, Some(due)) => {
                    self.ranks.entry(planned.id.clone()).or_default().push(self.deliverables.len());
                    self.deliverables.push(KnownDeliverable::new(planned, due, made.day));
                }
            }
        }
        if !plan.complete {
            return;
        }
        for (id, ranks) in &self.ranks {
            let times = seen.get(&**id).copied().unwrap_or(0);
            for &rank in ranks.iter().skip(times) {
                self.deliverables[rank].removed.get_or_insert(made.day);
            }
        }
    }

    /// Follows deliverables that have another id since, and the title that they had: one that is gone and one that is new, each
    /// the only one of that title.
    fn rename(&mut self, plan: &Plan) {
        let new: Vec<&Arc<Planned>> = plan.deliverables.iter().filter(|it| !self.ranks.contains_key(&it.id)).collect();
        if new.is_empty() || !plan.complete {
            return;
        }
        let there: HashSet<&str> = plan.deliverables.iter().map(|planned| &*planned.id).collect();
        let is_gone = |known: &KnownDeliverable| known.removed.is_none() && !there.contains(&*known.id);
        // Where several have a title it tells none of them.
        let mut gone: HashMap<&str, Option<usize>> = HashMap::new();
        for (rank, known) in self.deliverables.iter().enumerate().filter(|(_, known)| is_gone(known)) {
            gone.entry(&known.title).and_modify(|only| *only = None).or_insert(Some(rank));
        }
        let mut titles: HashMap<&str, usize> = HashMap::new();
        new.iter().for_each(|planned| *titles.entry(&planned.title).or_default() += 1);
        let renamed = new.iter().filter(|planned| titles.get(&*planned.title) == Some(&1));
        let renamed = renamed.filter_map(|planned| Some((gone.get(&*planned.title).copied()??, &planned.id)));
        for (rank, id) in renamed.collect::<Vec<_>>() {
            let was = std::mem::replace(&mut self.deliverables[rank].id, id.clone());
            if let Some(ranks) = self.ranks.get_mut(&was) {
                ranks.retain(|&other| other != rank);
            }
            self.ranks.insert(id.clone(), vec![rank]);
        }
    }

    fn told(&self, day: NaiveDate) -> Vec<DeliverableSlips> {
        let is_over = self.plan.as_ref().is_some_and(|plan| plan.is_over);
        self.deliverables.iter().map(|known| known.told(is_over, day)).collect()
    }
}

impl KnownDeliverable {
    fn new(planned: &Planned, due: NaiveDate, day: NaiveDate) -> Self {
        Self {
            title: planned.title.clone(),
            id: planned.id.clone(),
            first: due,
            since: day,
            due,
            moves: Vec::new(),
            state: planned.state,
            removed: None,
        }
    }

    fn follow(&mut self, planned: &Planned, made: &Made) {
        self.title.clone_from(&planned.title);
        self.removed = None;
        match planned.state {
            PlannedState::Unreadable => {}
            state @ (PlannedState::Open | PlannedState::Delivered(_) | PlannedState::Dropped(_)) => self.state = state,
        }
        let Some(due) = planned.due.filter(|&due| due != self.due) else { return };
        self.moves.push(Move {
            commit: made.commit.clone(),
            on: made.day,
            from: self.due,
            to: due,
            days: due.signed_duration_since(self.due).num_days(),
            why: planned.why.clone(),
        });
        self.due = due;
    }

    fn told(&self, is_over: bool, day: NaiveDate) -> DeliverableSlips {
        let state = match (self.removed, self.state) {
            (Some(on), _) => SlipState::Removed { on },
            (None, PlannedState::Delivered(on)) if on <= day => SlipState::Delivered { on },
            (None, PlannedState::Dropped(on)) if on <= day => SlipState::Dropped { on },
            (None, _) if is_over => SlipState::LeftOpen,
            (None, _) => SlipState::Planned,
        };
        DeliverableSlips {
            id: self.id.clone(),
            title: self.title.clone(),
            state,
            first: self.first,
            since: self.since,
            due: self.due,
            days: self.due.signed_duration_since(self.first).num_days(),
            moves: self.moves.clone(),
        }
    }
}

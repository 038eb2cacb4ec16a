//! A project as known from its history: its deliverables, and how their dates moved.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{DeliverableSlips, Move, SlipState, Version};
use crate::facts::identity::renamed_deliverables;
use crate::model::{Id, Plan, Planned, PlannedState};

/// The commit of a snapshot and its date.
pub(super) struct Made {
    pub commit: Option<Box<str>>,
    pub day: NaiveDate,
}

/// A project as known so far.
#[derive(Clone, Default)]
pub(super) struct KnownProject {
    pub id: Id,
    /// As last read; `None` if it never could be read.
    pub plan: Option<Rc<Plan>>,
    pub version: Option<Version>,
    /// The paths of its file, each with its first day.
    pub paths: Vec<(NaiveDate, Box<str>)>,
    deliverables: Vec<KnownDeliverable>,
    /// The indices of the deliverables by id; several if a file has an id twice.
    ranks: HashMap<Id, Vec<usize>>,
}

#[derive(Clone)]
struct KnownDeliverable {
    title: Box<str>,
    id: Id,
    former_ids: Vec<Id>,
    first: NaiveDate,
    since: NaiveDate,
    /// The last date that was planned.
    due: NaiveDate,
    /// Whether the date was taken out since.
    is_undated: bool,
    moves: Vec<Move>,
    state: PlannedState,
    /// Since when it has that state.
    state_since: NaiveDate,
    removed: Option<NaiveDate>,
}

/// If more deliverables than this changed, the plan is compared with everything known.
const MAX_CHANGED: usize = 4;

impl KnownProject {
    /// Adds the plan of a commit; `None` if the file cannot be read.
    pub fn update(&mut self, plan: Option<Rc<Plan>>, version: Option<Version>, made: &Made) {
        let Some(plan) = plan else { return };
        if !self.follow_changed(&plan, made) {
            self.follow(&plan, made);
        }
        self.plan = Some(plan);
        self.version = version;
    }

    /// Follows the few deliverables that changed since the last plan. Returns `false` without any effect if more
    /// changed.
    fn follow_changed(&mut self, plan: &Plan, made: &Made) -> bool {
        let Some(last) = self.plan.clone() else { return false };
        if !(last.complete && plan.complete) || last.deliverables.len() != plan.deliverables.len() {
            return false;
        }
        let pairs = last.deliverables.iter().zip(&plan.deliverables);
        let mut changed = Vec::with_capacity(MAX_CHANGED);
        for (_, now) in pairs.clone().filter(|(was, now)| !Arc::ptr_eq(was, now) && was != now) {
            if changed.len() == MAX_CHANGED {
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

    /// Continues with the plan of a snapshot.
    fn follow(&mut self, plan: &Plan, made: &Made) {
        self.rename(plan);
        let mut seen: HashMap<&str, usize> = HashMap::with_capacity(plan.deliverables.len());
        for planned in &plan.deliverables {
            let times = seen.entry(&planned.id).or_insert(0);
            let rank = self.ranks.get(&planned.id).and_then(|ranks| ranks.get(*times)).copied();
            *times += 1;
            match (rank, planned.due) {
                (Some(rank), _) => self.deliverables[rank].follow(planned, made),
                // Without a date nothing can move.
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

    /// Follows deliverables whose id changed but whose title did not: one removed and one added, unique by title.
    fn rename(&mut self, plan: &Plan) {
        let is_there = |id: &Id| {
            let ranks = self.ranks.get(id).into_iter().flatten();
            ranks.into_iter().any(|&rank| self.deliverables[rank].removed.is_none())
        };
        let new: Vec<&Arc<Planned>> = plan.deliverables.iter().filter(|it| !is_there(&it.id)).collect();
        if new.is_empty() || !plan.complete {
            return;
        }
        let there: HashSet<&str> = plan.deliverables.iter().map(|planned| &*planned.id).collect();
        let is_gone = |known: &KnownDeliverable| known.removed.is_none() && !there.contains(&*known.id);
        let gone: Vec<usize> = (0..self.deliverables.len()).filter(|&rank| is_gone(&self.deliverables[rank])).collect();
        let titles = gone.iter().map(|&rank| &*self.deliverables[rank].title);
        let renamed = renamed_deliverables(titles, new.iter().map(|planned| &*planned.title));
        for (rank, id) in renamed.into_iter().map(|(was, is)| (gone[was], &new[is].id)) {
            let known = &mut self.deliverables[rank];
            let was = std::mem::replace(&mut known.id, id.clone());
            if let Some(ranks) = self.ranks.get_mut(&was) {
                ranks.retain(|&other| other != rank);
            }
            self.ranks.insert(id.clone(), vec![rank]);
            known.former_ids.push(was);
        }
    }

    /// The slips of all deliverables as of `day`.
    pub fn slips(&self, day: NaiveDate) -> Vec<DeliverableSlips> {
        let is_over = self.plan.as_ref().is_some_and(|plan| plan.is_over);
        self.deliverables.iter().map(|known| known.slips(is_over, day)).collect()
    }
}

impl KnownDeliverable {
    fn new(planned: &Planned, due: NaiveDate, day: NaiveDate) -> Self {
        Self {
            title: planned.title.clone(),
            id: planned.id.clone(),
            former_ids: Vec::new(),
            first: due,
            since: day,
            due,
            is_undated: false,
            moves: Vec::new(),
            state: planned.state,
            state_since: day,
            removed: None,
        }
    }

    fn follow(&mut self, planned: &Planned, made: &Made) {
        self.title.clone_from(&planned.title);
        self.removed = None;
        self.is_undated = planned.is_undated;
        match planned.state {
            PlannedState::Unreadable => {}
            state @ (PlannedState::Open | PlannedState::Delivered(_) | PlannedState::Dropped(_)) => {
                if state != self.state {
                    self.state_since = made.day;
                }
                self.state = state;
            }
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

    fn slips(&self, is_over: bool, day: NaiveDate) -> DeliverableSlips {
        let state = match (self.removed, self.state) {
            (Some(on), _) => SlipState::Removed { on },
            (None, PlannedState::Delivered(on)) if on <= day => SlipState::Delivered { on },
            (None, PlannedState::Dropped(on)) if on <= day => SlipState::Dropped { on },
            (None, _) if is_over => SlipState::LeftOpen,
            (None, _) => SlipState::Planned,
        };
        DeliverableSlips {
            id: self.id.clone(),
            former_ids: self.former_ids.clone(),
            title: self.title.clone(),
            state,
            state_since: self.state_since,
            first: self.first,
            since: self.since,
            due: (!self.is_undated || !matches!(state, SlipState::Planned)).then_some(self.due),
            days: self.due.signed_duration_since(self.first).num_days(),
            moves: self.moves.clone(),
        }
    }
}

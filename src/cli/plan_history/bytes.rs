//! Serializes a plan history: values shared by many plans are stored once and referred to by index.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{PlanChange, PlanHistory, PlanStep};
use crate::cli::keyed_bytes;
use crate::facts::slips::{FileState, Unread};
use crate::model::{Plan, Planned};
use crate::source::git::ObjectId;

/// Incremented whenever the format, or the reading of project files, changes.
const FORM: u32 = 3;

/// What a cached history depends on; it is used if all of it is equal.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Key<'k> {
    form: u32,
    version: &'k str,
    /// The fingerprint of the commits' parents.
    parents: u64,
}

impl Key<'static> {
    fn new(parents: u64) -> Self {
        Self { form: FORM, version: env!("CARGO_PKG_VERSION"), parents }
    }
}

/// A history in its cached form. Times are in seconds since 1970.
#[derive(Serialize, Deserialize)]
struct StoredHistory<'h> {
    ids: &'h [u8],
    id_bytes: usize,
    since: Option<i64>,
    is_shallow: bool,
    folders: Cow<'h, [(usize, Box<str>)]>,
    undated: Vec<(usize, i64)>,
    #[serde(borrow)]
    paths: Vec<&'h str>,
    planned: Vec<Cow<'h, Planned>>,
    plans: Vec<StoredPlan>,
    steps: Vec<StoredStep<'h>>,
}

#[derive(Serialize, Deserialize)]
struct StoredPlan {
    title: Option<Box<str>>,
    is_over: bool,
    complete: bool,
    /// The indices of its deliverables.
    deliverables: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
struct StoredStep<'h> {
    commit: usize,
    made: i64,
    #[serde(borrow)]
    changed: Vec<StoredChange<'h>>,
}

#[derive(Serialize, Deserialize)]
struct StoredChange<'h> {
    /// The index of its path.
    path: usize,
    blob: Option<&'h [u8]>,
    found: StoredState,
}

#[derive(Serialize, Deserialize)]
enum StoredState {
    Removed,
    Unread(Unread),
    /// The index of its plan.
    Planned(usize),
}

impl PlanHistory {
    /// The cached form, for histories with those `parents`.
    pub fn to_bytes(&self, parents: u64) -> Vec<u8> {
        let Self { ids, id_bytes, since, is_shallow, folders, undated, steps } = self;
        let mut paths: Indices<&str> = Indices::default();
        let mut planned: Indices<&Planned> = Indices::default();
        let mut plans: Indices<&Plan> = Indices::default();
        let steps = steps.iter().map(|PlanStep { commit, made, changed }| StoredStep {
            commit: *commit,
            made: made.timestamp(),
            changed: changed
                .iter()
                .map(|PlanChange { path, blob, found }| StoredChange {
                    path: paths.of(path),
                    blob: blob.as_ref().map(|id| id.as_bytes()),
                    found: match found {
                        FileState::Removed => StoredState::Removed,
                        FileState::Unread(why) => StoredState::Unread(*why),
                        FileState::Planned(plan) => StoredState::Planned(plans.of(plan)),
                    },
                })
                .collect(),
        });
        let steps = steps.collect();
        let plans = plans.values.into_iter().map(|Plan { title, is_over, deliverables, complete }| StoredPlan {
            title: title.clone(),
            is_over: *is_over,
            complete: *complete,
            deliverables: deliverables.iter().map(|it| planned.of(it)).collect(),
        });
        let stored = StoredHistory {
            ids,
            id_bytes: *id_bytes,
            since: since.map(|since| since.timestamp()),
            is_shallow: *is_shallow,
            folders: Cow::Borrowed(folders),
            undated: undated.iter().map(|(at, made)| (*at, made.timestamp())).collect(),
            plans: plans.collect(),
            paths: paths.values,
            planned: planned.values.into_iter().map(Cow::Borrowed).collect(),
            steps,
        };
        keyed_bytes::encode(&Key::new(parents), &stored)
    }

    /// Restores a cached history with the same version and `parents`; `None` if it is another one, or damaged.
    pub fn from_bytes(bytes: &[u8], parents: u64) -> Option<Self> {
        let stored = keyed_bytes::decode::<Key, StoredHistory>(bytes, &Key::new(parents))?;
        let StoredHistory { ids, id_bytes, since, is_shallow, folders, undated, paths, planned, plans, steps } = stored;
        let commits = ids.len().checked_div(id_bytes).unwrap_or(0);
        if commits * id_bytes != ids.len() {
            return None;
        }
        let paths: Vec<Rc<str>> = paths.into_iter().map(Rc::from).collect();
        let planned: Vec<Arc<Planned>> = planned.into_iter().map(|it| Arc::new(it.into_owned())).collect();
        let plan = |StoredPlan { title, is_over, complete, deliverables }| {
            let deliverables = deliverables.into_iter().map(|at: usize| planned.get(at).cloned());
            Some(Rc::new(Plan { title, is_over, complete, deliverables: deliverables.collect::<Option<_>>()? }))
        };
        let plans: Vec<Rc<Plan>> = plans.into_iter().map(plan).collect::<Option<_>>()?;
        let change = |StoredChange { path, blob, found }| {
            let found = match found {
                StoredState::Removed => FileState::Removed,
                StoredState::Unread(why) => FileState::Unread(why),
                StoredState::Planned(at) => FileState::Planned(plans.get(at)?.clone()),
            };
            let blob = blob.map(ObjectId::try_from).transpose().ok()?;
            Some(PlanChange { path: paths.get::<usize>(path)?.clone(), blob, found })
        };
        let step = |StoredStep { commit, made, changed }| {
            let changed = changed.into_iter().map(change).collect::<Option<_>>()?;
            (commit < commits).then_some(PlanStep { commit, made: time(made)?, changed })
        };
        Some(Self {
            ids: ids.to_vec(),
            id_bytes,
            since: since.map_or(Some(None), |since| time(since).map(Some))?,
            is_shallow,
            folders: folders.into_owned(),
            undated: undated.into_iter().map(|(at, made)| Some((at, time(made)?))).collect::<Option<_>>()?,
            steps: steps.into_iter().map(step).collect::<Option<_>>()?,
        })
    }
}

fn time(seconds: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0)
}

/// Distinct values in the order of their first occurrence.
struct Indices<T> {
    indices: FxHashMap<T, usize>,
    values: Vec<T>,
}

impl<T> Default for Indices<T> {
    fn default() -> Self {
        Self { indices: FxHashMap::default(), values: Vec::new() }
    }
}

impl<T: std::hash::Hash + Eq + Copy> Indices<T> {
    /// The index of `value`.
    fn of(&mut self, value: T) -> usize {
        *self.indices.entry(value).or_insert_with(|| {
            self.values.push(value);
            self.values.len() - 1
        })
    }
}

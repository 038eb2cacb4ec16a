//! Which of the projects that go in a commit is one that comes in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::ledger::Known;
use crate::model::Plan;

/// More pairs than this are not held against each other: then only equal plans are found.
const MOST_PAIRS: usize = 20_000;

/// A project that comes, of an id that none has in that commit or before it.
pub(super) struct Arrival<'a> {
    /// Nothing where it could not be read.
    pub plan: Option<&'a Plan>,
    /// Whether one of that id was there earlier: then an equal plan alone says that it is another.
    pub was_there: bool,
}

/// For each that comes the path of the project that it was before, if there is one: of an equal plan, else the one with
/// which it shares most deliverables, more than half of either. Of several the first by its path.
pub(super) fn renames(comes: &[Arrival], left: &BTreeMap<Box<str>, Known>) -> Vec<Option<Box<str>>> {
    let mut found: Vec<Option<Box<str>>> = vec![None; comes.len()];
    let mut same: HashMap<&Plan, Vec<&str>> = HashMap::new();
    for (path, project) in left.iter().rev() {
        if let Some(plan) = &project.plan {
            same.entry(plan).or_default().push(path);
        }
    }
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (from, arrival) in found.iter_mut().zip(comes) {
        // Where nothing is planned, equal plans say nothing.
        let plan = arrival.plan.filter(|plan| !plan.deliverables.is_empty());
        if let Some(path) = plan.and_then(|plan| same.get_mut(plan)).and_then(Vec::pop) {
            taken.insert(path);
            *from = Some(path.into());
        }
    }
    if comes.len().saturating_mul(left.len()) > MOST_PAIRS {
        return found;
    }
    for (from, arrival) in found.iter_mut().zip(comes).filter(|(from, _)| from.is_none()) {
        let Some(plan) = arrival.plan.filter(|_| !arrival.was_there) else { continue };
        let ids: BTreeSet<&str> = plan.deliverables.iter().map(|planned| &*planned.id).collect();
        let alike = left.iter().filter(|(path, _)| !taken.contains(&***path)).filter_map(|(path, project)| {
            let was: BTreeSet<&str> = project.plan.as_ref()?.deliverables.iter().map(|planned| &*planned.id).collect();
            let shared = ids.intersection(&was).count();
            (shared * 2 > ids.len().max(was.len())).then_some((shared, std::cmp::Reverse(&**path)))
        });
        if let Some((_, std::cmp::Reverse(path))) = alike.max() {
            taken.insert(path);
            *from = Some(path.into());
        }
    }
    found
}

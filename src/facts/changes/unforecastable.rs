//! Deliverables without a forecast, because something that they depend on, directly or not, was dropped or is
//! unreadable.

use std::collections::{HashMap, HashSet};

use crate::facts::as_of::AsOf;
use crate::model::{DeliverableIx, DeliverableState, ProjectIx, Stage, Target};

/// The unforecastable deliverables of a state, computed by one walk from what is lost to its dependents.
pub struct Unforecastable {
    nodes: HashSet<Node>,
}

/// A project represents all its open deliverables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Node {
    Project(ProjectIx),
    Deliverable(ProjectIx, DeliverableIx),
}

/// The state of a dependency.
enum Awaited {
    Done,
    Lost,
    Open(Node),
}

impl Unforecastable {
    /// Finds the unforecastable deliverables.
    pub fn compute(on: &AsOf) -> Self {
        let mut waiting: HashMap<Node, Vec<Node>> = HashMap::new();
        let mut ahead = Vec::new();
        for (project, _) in on.portfolio.projects() {
            for (at, deliverable) in on.open_deliverables(project) {
                let node = Node::Deliverable(project, at);
                waiting.entry(node).or_default().push(Node::Project(project));
                for entry in deliverable.depends_on.iter() {
                    match awaited(on, entry.value.target) {
                        Awaited::Done => {}
                        Awaited::Lost => ahead.push(node),
                        Awaited::Open(other) => waiting.entry(other).or_default().push(node),
                    }
                }
            }
        }
        let mut nodes = HashSet::new();
        while let Some(node) = ahead.pop() {
            if nodes.insert(node) {
                ahead.extend(waiting.get(&node).into_iter().flatten());
            }
        }
        Self { nodes }
    }

    /// Whether a deliverable has no forecast.
    pub fn contains(&self, project: ProjectIx, deliverable: DeliverableIx) -> bool {
        self.nodes.contains(&Node::Deliverable(project, deliverable))
    }
}

fn awaited(on: &AsOf, target: Target) -> Awaited {
    let (project, named) = match target {
        Target::Unknown => return Awaited::Lost,
        Target::Project(project) => (project, None),
        Target::Deliverable(project, deliverable) => (project, Some(deliverable)),
    };
    let theirs = on.portfolio.project(project);
    let is_stopped = theirs.stage() == Some(Stage::Stopped);
    match named.map(|named| (named, theirs.deliverable(named).state)) {
        _ if !theirs.readable => Awaited::Lost,
        Some((_, DeliverableState::Delivered(_))) => Awaited::Done,
        Some((_, DeliverableState::Dropped(_) | DeliverableState::Unreadable)) => Awaited::Lost,
        Some((_, DeliverableState::Open)) | None if is_stopped => Awaited::Lost,
        Some((named, DeliverableState::Open)) => Awaited::Open(Node::Deliverable(project, named)),
        None => Awaited::Open(Node::Project(project)),
    }
}

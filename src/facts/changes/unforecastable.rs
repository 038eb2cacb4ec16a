//! Deliverables of which nobody can say when they come: something that they wait for, however far along, was given up or
//! cannot be read.

use std::collections::{HashMap, HashSet};

use crate::facts::as_of::AsOf;
use crate::model::{DeliverableIx, DeliverableState, ProjectIx, Stage, Target};

/// All of a state; reckoned in one walk from what is lost to those that wait for it.
pub struct Unforecastable {
    nodes: HashSet<Node>,
}

/// A project stands for all that is open of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Node {
    Project(ProjectIx),
    Deliverable(ProjectIx, DeliverableIx),
}

/// What becomes of something that is waited for.
enum Awaited {
    Done,
    Lost,
    Open(Node),
}

impl Unforecastable {
    pub fn reckon(on: &AsOf) -> Self {
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

    pub fn holds(&self, project: ProjectIx, deliverable: DeliverableIx) -> bool {
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

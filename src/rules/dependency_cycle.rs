//! Nothing waits for itself, however long the way round.

use super::context::Context;
use super::graph::{Edge, Graph, Node};
use crate::diagnostic::{Diagnostic, Fact, Rule};
use crate::model::ProjectIx;
use crate::source::Place;

/// At most so many steps are named in the sentence; all are among the other places.
const MOST_NAMED: usize = 8;

/// Asks that what waits never come round to itself.
///
/// Each team of a circle waits for the next, and nobody begins; no date in it can be trusted. One finding for each group
/// of things that all lead to each other, with a shortest way round, at its first file.
pub fn check(context: &Context) {
    let graph = Graph::of(context.portfolio);
    for group in graph.groups() {
        let way = graph.shortest_way_round(&group);
        let steps: Vec<(Node, Edge, Place)> =
            way.iter().filter_map(|&(node, edge)| Some((node, edge, edge.entry?))).collect();
        let Some(first) = (0..steps.len()).min_by_key(|&at| steps[at].2) else { continue };
        let mut finding = Diagnostic::new(Rule::DependencyCycle, steps[first].2, "dependency-cycle");
        let mut names: Vec<String> = Vec::new();
        for &(node, edge, place) in steps[first..].iter().chain(&steps[..first]) {
            if names.len() < MOST_NAMED {
                names.push(name(context, &graph, node));
            }
            if place != finding.place {
                let from = name(context, &graph, node);
                let to = name(context, &graph, edge.to);
                finding = finding.other(place, "dependency-cycle.step");
                if let Some(step) = finding.others.last_mut() {
                    step.facts = vec![("from", Fact::Text(from)), ("to", Fact::Text(to))];
                }
            }
        }
        if steps.len() > MOST_NAMED {
            names.push("…".to_owned());
        }
        names.push(name(context, &graph, steps[first].0));
        finding.projects = projects(&graph, &group);
        let to = name(context, &graph, steps[first].1.to);
        let finding = finding.with("way", names.join(" → ")).with("to", to).with("count", steps.len());
        context.find(finding.help("dependency-cycle.help"));
    }
}

fn projects(graph: &Graph, group: &[Node]) -> Vec<ProjectIx> {
    let mut projects: Vec<ProjectIx> = group.iter().map(|&node| graph.project(node)).collect();
    projects.dedup();
    projects
}

/// As it is written in `depends-on`: `project`, or `project/deliverable`.
fn name(context: &Context, graph: &Graph, node: Node) -> String {
    let project = context.portfolio.project(graph.project(node));
    match graph.rank(node) {
        None => project.id.to_string(),
        Some(rank) => {
            let id = project.deliverable(rank).id.value().map_or("…", |id| id);
            format!("{}/{id}", project.id)
        }
    }
}

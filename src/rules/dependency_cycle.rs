//! Nothing waits for itself, however long the way round.

use super::context::Context;
use super::dependency_graph::{Edge, Graph, Node};
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, FindingArg, Related, Rule};
use crate::model::ProjectIx;
use crate::source::FileSpan;

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DependencyCycle,
    check,
    can_decide: |context, project| {
        context.knows_projects() && knowledge::dates(project) && knowledge::dependencies(project)
    },
};

/// At most so many steps are named in the sentence; all are among the other places.
const MOST_NAMED: usize = 8;

/// Asks that what waits never come round to itself.
///
/// Each team of a circle waits for the next, and nobody begins; no date in it can be trusted. One finding for each group
/// of things that all lead to each other, with a shortest way round, at its first file.
fn check(context: &Context) {
    let graph = Graph::of(context.portfolio);
    for group in graph.groups() {
        let mut way = graph.shortest_way_round(&group);
        let placed = (0..way.len()).filter_map(|at| Some((way[at].1.entry?, at)));
        let Some((place, first)) = placed.min() else { continue };
        way.rotate_left(first);
        context.find(finding(context, &graph, &way, place, projects(&graph, &group)));
    }
}

/// `way` begins with the edge at `place`.
fn finding(
    context: &Context,
    graph: &Graph,
    way: &[(Node, Edge)],
    place: FileSpan,
    projects: Vec<ProjectIx>,
) -> Diagnostic {
    let entries = way.iter().filter(|(_, edge)| edge.entry.is_some()).count();
    let says = if entries == 1 { "dependency-cycle-itself" } else { "dependency-cycle" };
    let mut names: Vec<String> = way.iter().take(MOST_NAMED).map(|&(node, _)| name(context, graph, node)).collect();
    if way.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    names.push(name(context, graph, way[0].0));
    let mut finding = Diagnostic::new(Rule::DependencyCycle, place, says)
        .with("from", name(context, graph, way[0].0))
        .with("to", name(context, graph, way[0].1.to))
        .with("way", names.join(" → "))
        .with("count", entries)
        .help("dependency-cycle.help");
    finding.at_fault.parts = way.iter().map(|&(node, _)| name(context, graph, node)).collect();
    for &(node, edge) in &way[1..] {
        let Some(place) = edge.entry else { continue };
        let facts = vec![
            ("from", FindingArg::Text(name(context, graph, node))),
            ("to", FindingArg::Text(name(context, graph, edge.to))),
        ];
        finding.others.push(Related { place, says: "dependency-cycle.step", facts });
    }
    finding.projects = projects;
    finding
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

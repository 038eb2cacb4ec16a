//! Dependencies have no cycles.

use super::context::Context;
use super::dependency_graph::{Edge, Graph, Node};
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, FindingArg, Related, Rule};
use crate::model::ProjectIx;
use crate::source::FileSpan;

/// `dependency-cycle`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DependencyCycle,
    check,
    can_decide: |context, project| {
        context.knows_projects() && knowledge::dates(project) && knowledge::dependencies(project)
    },
};

/// The most steps named in the sentence; all are listed as related places.
const MAX_NAMES: usize = 8;

/// Requires that dependencies are acyclic.
///
/// Each team in a cycle waits for the next one, so no date in it is reliable. Reports one finding for each strongly
/// connected component, with a shortest cycle, at its first file.
fn check(context: &Context) {
    let graph = Graph::of(context.portfolio);
    for group in graph.cyclic_components() {
        let mut cycle = graph.shortest_cycle(&group);
        let placed = (0..cycle.len()).filter_map(|at| Some((cycle[at].1.entry?, at)));
        let Some((place, first)) = placed.min() else { continue };
        cycle.rotate_left(first);
        context.report(finding(context, &graph, &cycle, place, projects(&graph, &group)));
    }
}

/// The finding for `cycle`, which begins with the edge at `place`.
fn finding(
    context: &Context,
    graph: &Graph,
    cycle: &[(Node, Edge)],
    place: FileSpan,
    projects: Vec<ProjectIx>,
) -> Diagnostic {
    let entries = cycle.iter().filter(|(_, edge)| edge.entry.is_some()).count();
    let says = if entries == 1 { "dependency-cycle-itself" } else { "dependency-cycle" };
    let mut names: Vec<String> = cycle.iter().take(MAX_NAMES).map(|&(node, _)| name(context, graph, node)).collect();
    if cycle.len() > MAX_NAMES {
        names.push("…".to_owned());
    }
    names.push(name(context, graph, cycle[0].0));
    let mut finding = Diagnostic::new(Rule::DependencyCycle, place, says)
        .with("from", name(context, graph, cycle[0].0))
        .with("to", name(context, graph, cycle[0].1.to))
        .with("cycle", names.join(" → "))
        .with("count", entries)
        .with_help("dependency-cycle.help");
    finding.at_fault.parts = cycle.iter().map(|&(node, _)| name(context, graph, node)).collect();
    for &(node, edge) in &cycle[1..] {
        let Some(place) = edge.entry else { continue };
        let facts = vec![
            ("from", FindingArg::Text(name(context, graph, node))),
            ("to", FindingArg::Text(name(context, graph, edge.to))),
        ];
        finding.related.push(Related { place, message_id: "dependency-cycle.step", args: facts });
    }
    finding.projects = projects;
    finding
}

fn projects(graph: &Graph, group: &[Node]) -> Vec<ProjectIx> {
    let mut projects: Vec<ProjectIx> = group.iter().map(|&node| graph.project(node)).collect();
    projects.dedup();
    projects
}

/// A node as it is written in `depends-on`: `project`, or `project/deliverable`.
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

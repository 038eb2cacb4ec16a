//! The graph of dependencies: projects and deliverables as nodes. Its algorithms do not recurse.

use std::collections::VecDeque;

use crate::graph::strongly_connected_components;
use crate::model::{DeliverableIx, Dependency, List, Portfolio, ProjectIx, Target};
use crate::source::{FileSpan, Spanned};

/// The search for a shorter cycle ends after this many steps and returns the shortest one so far.
const MAX_STEPS: usize = 4_000_000;

/// A node: a project, or one of its deliverables, which follow it.
pub type Node = usize;

/// The dependency graph of a portfolio.
pub struct Graph {
    /// The edges of each node, in the order of the file.
    edges: Vec<Vec<Edge>>,
    /// The project of each node.
    projects: Vec<ProjectIx>,
    /// The node of each project.
    first: Vec<Node>,
}

/// An edge of the graph.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    /// Where it leads.
    pub to: Node,
    /// The entry of `depends-on`; `None` for the edge from a project to one of its deliverables.
    pub entry: Option<FileSpan>,
}

impl Graph {
    /// Builds the graph of a portfolio.
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut first = Vec::with_capacity(portfolio.projects.len());
        let mut projects = Vec::new();
        for (ix, project) in portfolio.projects() {
            first.push(projects.len());
            projects.extend(std::iter::repeat_n(ix, 1 + project.deliverables.entries.len()));
        }
        let node = |project: ProjectIx, deliverable: Option<DeliverableIx>| {
            first[project.rank()] + deliverable.map_or(0, |deliverable| 1 + deliverable.rank())
        };
        let named = |entries: &List<Spanned<Dependency>>| -> Vec<Edge> {
            let target = |entry: &Spanned<Dependency>| {
                let to = match entry.value.target {
                    Target::Project(project) => node(project, None),
                    Target::Deliverable(project, deliverable) => node(project, Some(deliverable)),
                    Target::Unknown => return None,
                };
                Some(Edge { to, entry: Some(entry.place) })
            };
            entries.iter().filter_map(target).collect()
        };
        let mut edges = Vec::with_capacity(projects.len());
        for (ix, project) in portfolio.projects() {
            let own =
                (1..=project.deliverables.entries.len()).map(|rank| Edge { to: first[ix.rank()] + rank, entry: None });
            let mut of_project = named(&project.depends_on);
            of_project.extend(own);
            edges.push(of_project);
            edges.extend(project.deliverables.iter().map(|deliverable| named(&deliverable.depends_on)));
        }
        Self { edges, projects, first }
    }

    /// The project of a node.
    pub fn project(&self, node: Node) -> ProjectIx {
        self.projects[node]
    }

    /// Which deliverable of its project a node is; `None` for the project itself.
    pub fn rank(&self, node: Node) -> Option<DeliverableIx> {
        let before = node - self.first[self.project(node).rank()];
        before.checked_sub(1).map(DeliverableIx::from_rank)
    }

    /// The strongly connected components with a cycle, each sorted.
    pub fn cyclic_components(&self) -> Vec<Vec<Node>> {
        let mut components = Vec::new();
        strongly_connected_components(
            self.edges.len(),
            |node, successors| successors.extend(self.edges[node].iter().map(|edge| edge.to)),
            |component, is_cycle| {
                if is_cycle {
                    component.sort_unstable();
                    components.push(component.to_vec());
                }
            },
        );
        components.sort();
        components
    }

    /// A shortest cycle in a component: its nodes in order, each with the edge to the next.
    pub fn shortest_cycle(&self, group: &[Node]) -> Vec<(Node, Edge)> {
        let member = |node: Node| group.binary_search(&node).ok();
        let inner: usize =
            group.iter().map(|&node| self.edges[node].iter().filter(|edge| member(edge.to).is_some()).count()).sum();
        // If each node has one edge within the component, there is only one cycle.
        let starts = if inner == group.len() { &group[..1] } else { group };
        let mut search = Search { reached_by: vec![None; group.len()], touched: Vec::new(), steps: 0 };
        let mut best: Vec<(Node, Edge)> = Vec::new();
        for &start in starts {
            let limit = if best.is_empty() { usize::MAX } else { best.len() - 1 };
            if limit == 0 || (search.steps > MAX_STEPS && !best.is_empty()) {
                break;
            }
            if let Some(cycle) = self.cycle_through(start, limit, member, &mut search) {
                best = cycle;
            }
        }
        best
    }

    /// A shortest cycle through a node of at most `limit` steps, by breadth-first search.
    fn cycle_through(
        &self,
        start: Node,
        limit: usize,
        member: impl Fn(Node) -> Option<usize>,
        search: &mut Search,
    ) -> Option<Vec<(Node, Edge)>> {
        search.clear();
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((node, depth)) = queue.pop_front() {
            if depth == limit {
                return None;
            }
            for &edge in &self.edges[node] {
                let Some(at) = member(edge.to) else { continue };
                search.steps += 1;
                if edge.to == start {
                    return Some(search.path(start, (node, edge), member));
                }
                if search.reached_by[at].is_none() {
                    search.reached_by[at] = Some((node, edge));
                    search.touched.push(at);
                    queue.push_back((edge.to, depth + 1));
                }
            }
        }
        None
    }
}

/// State reused between searches.
struct Search {
    /// The edge by which each member was reached.
    reached_by: Vec<Option<(Node, Edge)>>,
    touched: Vec<usize>,
    steps: usize,
}

impl Search {
    fn clear(&mut self) {
        for at in self.touched.drain(..) {
            self.reached_by[at] = None;
        }
    }

    fn path(&self, start: Node, last: (Node, Edge), member: impl Fn(Node) -> Option<usize>) -> Vec<(Node, Edge)> {
        let mut cycle = vec![last];
        let mut at = last.0;
        while at != start {
            let Some(step) = member(at).and_then(|at| self.reached_by[at]) else { break };
            cycle.push(step);
            at = step.0;
        }
        cycle.reverse();
        cycle
    }
}

//! What leads to what: projects and deliverables as nodes, what they wait for as edges. Found without recursion.

use std::collections::VecDeque;

use crate::model::{DeliverableIx, Dependency, List, Portfolio, ProjectIx, Target};
use crate::source::{FileSpan, Spanned};

/// After so many steps in search of a shorter way round, the shortest so far will do.
const MOST_STEPS: usize = 4_000_000;

/// A node: a project, then its deliverables, one project after the other.
pub type Node = usize;

pub struct Graph {
    /// The edges of each node, in the order of the file.
    edges: Vec<Vec<Edge>>,
    /// The project of each node.
    projects: Vec<ProjectIx>,
    /// The node of each project.
    first: Vec<Node>,
}

#[derive(Debug, Clone, Copy)]
pub struct Edge {
    pub to: Node,
    /// The entry of `depends-on`; nothing from a project to its own deliverables.
    pub entry: Option<FileSpan>,
}

impl Graph {
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

    pub fn project(&self, node: Node) -> ProjectIx {
        self.projects[node]
    }

    /// Which deliverable of its project a node is; nothing for the project itself.
    pub fn rank(&self, node: Node) -> Option<DeliverableIx> {
        let before = node - self.first[self.project(node).rank()];
        before.checked_sub(1).map(DeliverableIx::at)
    }

    /// The groups of nodes that all lead to each other, each sorted; a node alone only when it leads to itself.
    ///
    /// Tarjan's algorithm (SIAM Journal on Computing 1, 1972), with a stack of our own for the recursion.
    pub fn groups(&self) -> Vec<Vec<Node>> {
        const NEW: usize = usize::MAX;
        let count = self.edges.len();
        let mut index = vec![NEW; count];
        let mut low = vec![0; count];
        let mut on_stack = vec![false; count];
        let mut stack: Vec<Node> = Vec::new();
        let mut groups = Vec::new();
        let mut next = 0;
        let mut calls: Vec<(Node, usize)> = Vec::new();
        for root in 0..count {
            if index[root] != NEW {
                continue;
            }
            calls.push((root, 0));
            while let Some((node, edge)) = calls.pop() {
                if edge == 0 {
                    (index[node], low[node]) = (next, next);
                    next += 1;
                    stack.push(node);
                    on_stack[node] = true;
                } else {
                    // Back from where the edge before led.
                    let to = self.edges[node][edge - 1].to;
                    if on_stack[to] {
                        low[node] = low[node].min(low[to]);
                    }
                }
                match self.edges[node].get(edge) {
                    Some(&Edge { to, .. }) => {
                        calls.push((node, edge + 1));
                        if index[to] == NEW {
                            calls.push((to, 0));
                        } else if on_stack[to] {
                            low[node] = low[node].min(index[to]);
                        }
                    }
                    None if low[node] == index[node] => {
                        let from = stack.iter().rposition(|&other| other == node).unwrap_or(0);
                        let group = &mut stack[from..];
                        group.iter().for_each(|&member| on_stack[member] = false);
                        if group.len() > 1 || self.edges[node].iter().any(|edge| edge.to == node) {
                            group.sort_unstable();
                            groups.push(group.to_vec());
                        }
                        stack.truncate(from);
                    }
                    None => {}
                }
            }
        }
        groups.sort();
        groups
    }

    /// A shortest way round in a group: its nodes in order, each with the edge that leads on.
    pub fn shortest_way_round(&self, group: &[Node]) -> Vec<(Node, Edge)> {
        let member = |node: Node| group.binary_search(&node).ok();
        let inner: usize =
            group.iter().map(|&node| self.edges[node].iter().filter(|edge| member(edge.to).is_some()).count()).sum();
        // Where each node leads to one other, there is one way round.
        let starts = if inner == group.len() { &group[..1] } else { group };
        let mut search = Search { came: vec![None; group.len()], touched: Vec::new(), steps: 0 };
        let mut best: Vec<(Node, Edge)> = Vec::new();
        for &start in starts {
            let limit = if best.is_empty() { usize::MAX } else { best.len() - 1 };
            if limit == 0 || (search.steps > MOST_STEPS && !best.is_empty()) {
                break;
            }
            if let Some(way) = self.way_back(start, limit, member, &mut search) {
                best = way;
            }
        }
        best
    }

    /// The shortest way from a node back to itself in at most `limit` steps, breadth first.
    fn way_back(
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
                if search.came[at].is_none() {
                    search.came[at] = Some((node, edge));
                    search.touched.push(at);
                    queue.push_back((edge.to, depth + 1));
                }
            }
        }
        None
    }
}

/// What one search leaves to be cleared for the next.
struct Search {
    /// How each member of the group was reached.
    came: Vec<Option<(Node, Edge)>>,
    touched: Vec<usize>,
    steps: usize,
}

impl Search {
    fn clear(&mut self) {
        for at in self.touched.drain(..) {
            self.came[at] = None;
        }
    }

    fn path(&self, start: Node, last: (Node, Edge), member: impl Fn(Node) -> Option<usize>) -> Vec<(Node, Edge)> {
        let mut way = vec![last];
        let mut at = last.0;
        while at != start {
            let Some(step) = member(at).and_then(|at| self.came[at]) else { break };
            way.push(step);
            at = step.0;
        }
        way.reverse();
        way
    }
}

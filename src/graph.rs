//! Strongly connected components of a directed graph.

/// A node whose successors are being visited: they are in the list of all successors, from `first` to its end.
struct Step {
    node: usize,
    first: usize,
    next: usize,
}

/// Calls `visit` with each strongly connected component of the nodes from 0 to `count`, after the components that it
/// leads to, and with whether it is a cycle: several nodes, or one that leads to itself.
///
/// `successors` appends the nodes that a node leads to. Tarjan's algorithm (SIAM Journal on Computing 1, 1972), without
/// recursion: linear in nodes and edges, however long the paths are.
pub fn strongly_connected_components(
    count: usize,
    mut successors: impl FnMut(usize, &mut Vec<usize>),
    mut visit: impl FnMut(&mut [usize], bool),
) {
    const COMPLETE: usize = usize::MAX;
    // When each node was entered, from 1; 0 if it was not yet. A node of a complete component counts as entered last.
    let mut entered = vec![0; count];
    // The earliest entered node that each leads back to.
    let mut low = vec![0; count];
    let mut clock = 0;
    // Nodes whose component is not complete.
    let mut open = Vec::new();
    let mut children = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    for root in 0..count {
        let mut entering = (entered[root] == 0).then_some(root);
        loop {
            if let Some(node) = entering.take() {
                clock += 1;
                entered[node] = clock;
                low[node] = clock;
                open.push(node);
                let first = children.len();
                successors(node, &mut children);
                steps.push(Step { node, first, next: first });
            }
            let Some(step) = steps.last_mut() else { break };
            let node = step.node;
            if let Some(&child) = children.get(step.next) {
                step.next += 1;
                if entered[child] == 0 {
                    entering = Some(child);
                } else {
                    low[node] = low[node].min(entered[child]);
                }
                continue;
            }
            if low[node] == entered[node] {
                let leads_to_itself = children[step.first..].contains(&node);
                let from = open.iter().rposition(|&other| other == node).unwrap_or(0);
                let component = &mut open[from..];
                component.iter().for_each(|&member| entered[member] = COMPLETE);
                let is_cycle = component.len() > 1 || leads_to_itself;
                visit(component, is_cycle);
                open.truncate(from);
            }
            children.truncate(step.first);
            let reached = low[node];
            steps.pop();
            if let Some(parent) = steps.last() {
                low[parent.node] = low[parent.node].min(reached);
            }
        }
    }
}

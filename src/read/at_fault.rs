//! Records what each finding of the reader concerns: the table, the key and the text as written.

use std::collections::HashMap;

use super::raw_values::identifying_keys;
use super::tree::{NodeIx, ROOT, Tree, Value};
use super::validate::ValidatedTree;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::FileIx;

/// Adds to each finding in the file of `validated` the node at its place. `text` is the whole file.
pub fn add_at_fault<'f>(found: impl IntoIterator<Item = &'f mut Diagnostic>, validated: &ValidatedTree, text: &str) {
    let mut found = found.into_iter().filter(|finding| finding.place.file == validated.file).peekable();
    if found.peek().is_none() {
        return;
    }
    let places = NodeIndex::build(&validated.tree);
    for finding in found {
        let span = finding.place.span;
        let at_fault = &mut finding.at_fault;
        if finding.rule == Rule::MissingKey {
            let table = places.headers.get(&span.start).copied().filter(|_| span.end > span.start);
            at_fault.table = Some(places.path(table.unwrap_or(ROOT)));
        } else if let Some(&node) = places.starts.get(&span.start) {
            let (table, key) = places.containing_table(node);
            at_fault.table = Some(places.path(table));
            at_fault.names.push(key.to_owned());
            at_fault.names.extend(text.get(span.range()).map(str::to_owned));
        }
    }
}

/// Adds to each syntax error the line that it begins on: such a file has no tree.
pub fn add_at_fault_lines<'f>(found: impl IntoIterator<Item = &'f mut Diagnostic>, file: FileIx, text: &str) {
    for finding in found.into_iter().filter(|finding| finding.place.file == file) {
        let at = (finding.place.span.start as usize).min(text.len());
        let from = text.as_bytes()[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        let line = text.get(from..).and_then(|rest| rest.lines().next()).unwrap_or("");
        finding.at_fault.names.push(line.trim().to_owned());
    }
}

/// The nodes of a tree by their position.
struct NodeIndex<'t, 's> {
    tree: &'t Tree<'s>,
    parents: HashMap<NodeIx, NodeIx>,
    /// Nodes by the start of their key and the start of their value.
    starts: HashMap<u32, NodeIx>,
    /// Tables by the position at which a missing key is reported.
    headers: HashMap<u32, NodeIx>,
}

impl<'t, 's> NodeIndex<'t, 's> {
    fn build(tree: &'t Tree<'s>) -> Self {
        let mut places = Self { tree, parents: HashMap::new(), starts: HashMap::new(), headers: HashMap::new() };
        let mut open = vec![ROOT];
        while let Some(table) = open.pop() {
            for child in tree.children(table) {
                let node = tree.node(child);
                places.parents.insert(child, table);
                places.starts.entry(node.key_span.start).or_insert(child);
                places.starts.entry(node.span.start).or_insert(child);
                if matches!(node.value, Value::Table(_)) {
                    places.headers.insert(node.header().start, child);
                }
                if matches!(node.value, Value::Table(_) | Value::Array(_)) {
                    open.push(child);
                }
            }
        }
        places
    }

    /// The innermost table that contains a node, and the node's key in it.
    fn containing_table(&self, node: NodeIx) -> (NodeIx, &'t str) {
        let (mut at, mut key) = (node, "");
        loop {
            let own = &*self.tree.node(at).key;
            key = if own.is_empty() { key } else { own };
            let Some(&parent) = self.parents.get(&at) else { return (ROOT, key) };
            if matches!(self.tree.node(parent).value, Value::Table(_)) {
                return (parent, key);
            }
            at = parent;
        }
    }

    /// The keys that lead to a table. List entries are identified by their id or its substitute, never by their
    /// index.
    fn path(&self, table: NodeIx) -> String {
        let (mut at, mut steps) = (table, Vec::new());
        while let Some(&parent) = self.parents.get(&at) {
            let key = &*self.tree.node(at).key;
            if key.is_empty() {
                steps.push(self.entry_name(at, &self.tree.node(parent).key));
            } else {
                steps.push(key.to_owned());
            }
            at = parent;
        }
        steps.reverse();
        steps.join("/")
    }

    /// What distinguishes an entry of the list `key` from the others.
    fn entry_name(&self, entry: NodeIx, key: &str) -> String {
        let text = |part: &&str| match &self.tree.node(self.tree.get(entry, part)?).value {
            Value::Text(text) => Some(text.to_string()),
            Value::Integer(number) => number.map(|number| number.to_string()),
            Value::Date(day) => Some(day.to_string()),
            _ => None,
        };
        let own: Vec<String> = identifying_keys(key).iter().filter_map(text).collect();
        if own.is_empty() { ["title", "name"].iter().find_map(text).unwrap_or_default() } else { own.join(" ") }
    }
}

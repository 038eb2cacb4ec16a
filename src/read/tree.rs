//! A parsed TOML file as a tree with a span for every key and value, borrowing from the text.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use crate::source::Span;

/// The number of entries from which a table gets an index of its keys.
const INDEXED_FROM: u32 = 24;

/// A node, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeIx(pub u32);

/// The root table of the file.
pub const ROOT: NodeIx = NodeIx(0);

/// The tree.
#[derive(Debug)]
pub struct Tree<'s> {
    nodes: Vec<Node<'s>>,
    /// The keys of large tables.
    index: HashMap<(NodeIx, Cow<'s, str>), NodeIx>,
    /// Further places where a table or list is named after its first key: in longer headers and dotted keys.
    repeated: Vec<(NodeIx, Span)>,
}

/// A value with its key; array entries have an empty key.
#[derive(Debug)]
pub struct Node<'s> {
    /// The key.
    pub key: Cow<'s, str>,
    /// Where the key is written.
    pub key_span: Span,
    /// The value's text; for a table its header, its opening brace, or the key that created it.
    pub span: Span,
    /// The value.
    pub value: Value<'s>,
    /// Set once the value has been reported: it then counts as not read.
    pub unreadable: bool,
    first: Option<NodeIx>,
    last: Option<NodeIx>,
    next: Option<NodeIx>,
    len: u32,
}

/// A TOML value.
#[derive(Debug, PartialEq)]
pub enum Value<'s> {
    Text(Cow<'s, str>),
    /// `None` if it needs more than 64 bits.
    Integer(Option<i64>),
    /// As written, without underscores.
    Float(Cow<'s, str>),
    Boolean(bool),
    Date(NaiveDate),
    Time(NaiveTime),
    /// A date with a time.
    DateTime(NaiveDate),
    Array(ArrayKind),
    Table(TableKind),
    /// Invalid, and reported as such.
    Broken,
}

/// The form of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrayKind {
    /// `[a, b]`
    Inline,
    /// `[[name]]`
    OfTables,
}

/// How a table was created, which decides whether TOML allows additions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// By a longer header: `[a.b]` creates `a`.
    Implied,
    /// By its own header.
    Header,
    /// By a dotted key: `a.b = 1` creates `a`.
    Dotted,
    /// `{ a = 1 }`
    Inline,
}

impl<'s> Tree<'s> {
    /// An empty tree that reuses the memory of another.
    pub fn reusing(mut nodes: Vec<Node<'s>>) -> Self {
        nodes.clear();
        nodes.push(Node::new(Cow::Borrowed(""), Span::default(), Span::default(), Value::Table(TableKind::Header)));
        Self { nodes, index: HashMap::new(), repeated: Vec::new() }
    }

    /// The tree's memory, for the next one.
    pub fn into_nodes(self) -> Vec<Node<'s>> {
        self.nodes
    }

    /// Records that the node is also named at `span`.
    pub fn add_repeated(&mut self, ix: NodeIx, span: Span) {
        self.repeated.push((ix, span));
    }

    /// Every place where the key of the node is written; for an array of tables, all its headers.
    pub fn key_spans(&self, ix: NodeIx) -> Vec<Span> {
        let node = self.node(ix);
        let mut spans = vec![node.key_span];
        if node.value == Value::Array(ArrayKind::OfTables) {
            spans.extend(self.children(ix).map(|table| self.node(table).key_span));
        }
        spans.extend(self.repeated.iter().filter(|&&(named, _)| named == ix).map(|&(_, span)| span));
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// The first entry of a table or array; [`Tree::next`] gives the others.
    pub fn first(&self, of: NodeIx) -> Option<NodeIx> {
        self.node(of).first
    }

    /// The last entry of a table or array.
    pub fn last(&self, of: NodeIx) -> Option<NodeIx> {
        self.node(of).last
    }

    /// The entry after `after`.
    pub fn next(&self, after: NodeIx) -> Option<NodeIx> {
        self.node(after).next
    }

    /// The node with that index.
    pub fn node(&self, ix: NodeIx) -> &Node<'s> {
        &self.nodes[ix.0 as usize]
    }

    /// The node with that index, mutably.
    pub fn node_mut(&mut self, ix: NodeIx) -> &mut Node<'s> {
        &mut self.nodes[ix.0 as usize]
    }

    /// The entries of a table or array, in file order.
    pub fn children(&self, of: NodeIx) -> impl Iterator<Item = NodeIx> + '_ {
        std::iter::successors(self.node(of).first, |&ix| self.node(ix).next)
    }

    /// The number of entries.
    pub fn len(&self, of: NodeIx) -> usize {
        self.node(of).len as usize
    }

    /// The entry of a table at `key`.
    pub fn get(&self, table: NodeIx, key: &str) -> Option<NodeIx> {
        if self.node(table).len >= INDEXED_FROM {
            return self.index.get(&(table, Cow::Borrowed(key))).copied();
        }
        self.children(table).find(|&child| self.node(child).key == key)
    }

    /// Appends an entry. The caller has checked that the table has no such key yet.
    pub fn push(&mut self, to: NodeIx, node: Node<'s>) -> NodeIx {
        let ix = NodeIx(u32::try_from(self.nodes.len()).expect("a file of a mebibyte has fewer values than bytes"));
        self.nodes.push(node);
        let parent = self.node_mut(to);
        parent.len += 1;
        let len = parent.len;
        match parent.last.replace(ix) {
            None => parent.first = Some(ix),
            Some(last) => self.node_mut(last).next = Some(ix),
        }
        if matches!(self.node(to).value, Value::Table(_)) {
            self.update_index(to, ix, len);
        }
        ix
    }

    fn update_index(&mut self, table: NodeIx, newest: NodeIx, len: u32) {
        if len > INDEXED_FROM {
            let key = self.node(newest).key.clone();
            self.index.insert((table, key), newest);
        } else if len == INDEXED_FROM {
            let children: Vec<NodeIx> = self.children(table).collect();
            for child in children {
                self.index.insert((table, self.node(child).key.clone()), child);
            }
        }
    }
}

impl<'s> Node<'s> {
    /// A node without entries.
    pub fn new(key: Cow<'s, str>, key_span: Span, span: Span, value: Value<'s>) -> Self {
        Self { key, key_span, span, value, unreadable: false, first: None, last: None, next: None, len: 0 }
    }

    /// Where a missing key of this table is reported.
    pub fn header(&self) -> Span {
        match self.value {
            // Only the opening brace: the rest may be long and is not at fault.
            Value::Table(TableKind::Inline) => Span { start: self.span.start, end: self.span.start + 1 },
            _ => self.span,
        }
    }
}

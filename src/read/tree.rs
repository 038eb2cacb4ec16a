//! What a TOML file holds, as a tree with a place for every key and value; built without copying the text.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use crate::source::Span;

/// From how many entries on a table gets an index of its keys.
const INDEXED_FROM: u32 = 24;

/// A node, by its rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeIx(pub u32);

/// The table that the whole file is.
pub const ROOT: NodeIx = NodeIx(0);

#[derive(Debug)]
pub struct Tree<'s> {
    nodes: Vec<Node<'s>>,
    /// Keys of large tables.
    index: HashMap<(NodeIx, Cow<'s, str>), NodeIx>,
    /// Where a table or a list is named again after its first key: by longer headers, and dotted keys.
    again: Vec<(NodeIx, Span)>,
}

/// A value with its key; entries of an array have an empty key.
#[derive(Debug)]
pub struct Node<'s> {
    pub key: Cow<'s, str>,
    pub key_span: Span,
    /// The value's text; of a table its header, its opening brace, or the key that made it.
    pub span: Span,
    pub value: Value<'s>,
    /// Set once the value has been told to be wrong: it counts as not read.
    pub unreadable: bool,
    first: Option<NodeIx>,
    last: Option<NodeIx>,
    next: Option<NodeIx>,
    len: u32,
}

#[derive(Debug, PartialEq)]
pub enum Value<'s> {
    Text(Cow<'s, str>),
    /// Nothing when it needs more than 64 bits.
    Integer(Option<i64>),
    /// As it is written, without underscores.
    Float(Cow<'s, str>),
    Boolean(bool),
    Date(NaiveDate),
    Time(NaiveTime),
    /// A date with a time.
    DateTime(NaiveDate),
    Array(ArrayKind),
    Table(TableKind),
    /// Not TOML; told as such.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrayKind {
    /// `[a, b]`
    Inline,
    /// `[[name]]`
    OfTables,
}

/// How a table came to be: TOML lets some be added to and others not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// By a longer header: `[a.b]` makes `a`.
    Implied,
    /// By its own header.
    Header,
    /// By a dotted key: `a.b = 1` makes `a`.
    Dotted,
    /// `{ a = 1 }`
    Inline,
}

impl<'s> Tree<'s> {
    /// An empty file's tree, in the room of another.
    pub fn in_room(mut nodes: Vec<Node<'s>>) -> Self {
        nodes.clear();
        nodes.push(Node::new(Cow::Borrowed(""), Span::default(), Span::default(), Value::Table(TableKind::Header)));
        Self { nodes, index: HashMap::new(), again: Vec::new() }
    }

    /// What the tree took, for the next one.
    pub fn into_room(self) -> Vec<Node<'s>> {
        self.nodes
    }

    /// Notes that the node is named at `span` too.
    pub fn name_again(&mut self, ix: NodeIx, span: Span) {
        self.again.push((ix, span));
    }

    /// Every place where the key of the node is written: of a list of tables that is each of their headers.
    pub fn key_spans(&self, ix: NodeIx) -> Vec<Span> {
        let node = self.node(ix);
        let mut spans = vec![node.key_span];
        if node.value == Value::Array(ArrayKind::OfTables) {
            spans.extend(self.children(ix).map(|table| self.node(table).key_span));
        }
        spans.extend(self.again.iter().filter(|&&(named, _)| named == ix).map(|&(_, span)| span));
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// The first entry of a table or an array; the others follow by [`Tree::next`].
    pub fn first(&self, of: NodeIx) -> Option<NodeIx> {
        self.node(of).first
    }

    /// The last entry of a table or an array.
    pub fn last(&self, of: NodeIx) -> Option<NodeIx> {
        self.node(of).last
    }

    pub fn next(&self, after: NodeIx) -> Option<NodeIx> {
        self.node(after).next
    }

    pub fn node(&self, ix: NodeIx) -> &Node<'s> {
        &self.nodes[ix.0 as usize]
    }

    pub fn node_mut(&mut self, ix: NodeIx) -> &mut Node<'s> {
        &mut self.nodes[ix.0 as usize]
    }

    /// The entries of a table or an array, in the order of the file.
    pub fn children(&self, of: NodeIx) -> impl Iterator<Item = NodeIx> + '_ {
        std::iter::successors(self.node(of).first, |&ix| self.node(ix).next)
    }

    pub fn len(&self, of: NodeIx) -> usize {
        self.node(of).len as usize
    }

    /// The entry of a table under `key`.
    pub fn get(&self, table: NodeIx, key: &str) -> Option<NodeIx> {
        if self.node(table).len >= INDEXED_FROM {
            return self.index.get(&(table, Cow::Borrowed(key))).copied();
        }
        self.children(table).find(|&child| self.node(child).key == key)
    }

    /// Appends an entry. The caller has made sure that a table has no such key yet.
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
            self.keep_index(to, ix, len);
        }
        ix
    }

    fn keep_index(&mut self, table: NodeIx, newest: NodeIx, len: u32) {
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
    pub fn new(key: Cow<'s, str>, key_span: Span, span: Span, value: Value<'s>) -> Self {
        Self { key, key_span, span, value, unreadable: false, first: None, last: None, next: None, len: 0 }
    }

    /// Where an absent key of this table is told.
    pub fn header(&self) -> Span {
        match self.value {
            // The opening brace alone: what follows may be long, and is not at fault.
            Value::Table(TableKind::Inline) => Span { start: self.span.start, end: self.span.start + 1 },
            _ => self.span,
        }
    }
}

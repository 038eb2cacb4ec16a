//! Builds the tree from parser events, and checks the rules of TOML about keys and headers.

use std::borrow::Cow;
use std::cell::RefCell;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, ParseError, Source, Span as RawSpan};

use super::scalar;
use super::tree::{ArrayKind, Node, NodeIx, ROOT, TableKind, Tree, Value};
use crate::source::Span;

/// The maximum nesting of arrays and inline tables. The format itself needs three.
const MAX_DEPTH: usize = 80;

/// The description of the error for exceeding it.
pub const TOO_DEEP: &str = "too deep";

/// The description of the error for a line break between a key and its value in an inline table.
pub const BROKEN_PAIR: &str = "broken pair";

/// An invalid key that the grammar alone does not detect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyError {
    /// The key already has a value, at this place.
    Duplicate(Span),
    /// A single-bracket header has the name of an array of tables, at this place.
    NotAnArray(Span),
    /// A header or dotted key goes through something that is not a table, or an inline table.
    NotATable(Span),
}

/// The state while the events arrive.
pub struct Builder<'s, 'd> {
    source: Source<'s>,
    /// Whether the source has no control characters.
    is_plain: bool,
    /// The tree so far.
    pub tree: Tree<'s>,
    /// The errors so far.
    pub errors: Vec<(Span, KeyError)>,
    /// Dates that do not exist, with the brackets open there.
    pub bad_dates: Vec<(Span, Vec<usize>)>,
    /// The offsets of open arrays and inline tables, outermost first; shared with the error sink.
    brackets: &'d RefCell<Vec<usize>>,
    /// The table named by the last header.
    table: NodeIx,
    /// The open arrays and inline tables, outermost first.
    open: Vec<NodeIx>,
    /// The keys read since the last value or header.
    path: Vec<(Cow<'s, str>, Span)>,
    /// Whether a key was read, and not yet its value.
    lacks_value: bool,
    /// Where the current header began, and whether it is of an array of tables.
    header: Option<(RawSpan, bool)>,
    /// Set after a broken header: what follows may belong to another table.
    is_uncertain: bool,
}

impl<'s, 'd> Builder<'s, 'd> {
    /// A builder that fills `tree`.
    pub fn new(source: Source<'s>, is_plain: bool, brackets: &'d RefCell<Vec<usize>>, tree: Tree<'s>) -> Self {
        Self {
            source,
            is_plain,
            tree,
            errors: Vec::new(),
            bad_dates: Vec::new(),
            brackets,
            table: ROOT,
            open: Vec::new(),
            path: Vec::new(),
            lacks_value: false,
            header: None,
            is_uncertain: false,
        }
    }

    fn error(&mut self, at: Span, mistake: KeyError) {
        if !self.is_uncertain {
            self.errors.push((at, mistake));
        }
    }

    /// Follows the keys read from `from`, creating tables of `kind` where there are none.
    fn walk(&mut self, from: NodeIx, kind: TableKind) -> Option<NodeIx> {
        if self.path.is_empty() {
            return Some(from);
        }
        let mut at = from;
        for (key, span) in std::mem::take(&mut self.path) {
            at = match self.tree.get(at, &key) {
                None => self.tree.push(at, Node::new(key, span, span, Value::Table(kind))),
                Some(child) => match (&self.tree.node(child).value, kind) {
                    // A header continues in the last entry of an array of tables.
                    (Value::Array(ArrayKind::OfTables), TableKind::Implied) => {
                        self.tree.add_repeated(child, span);
                        self.tree.last(child)?
                    }
                    (Value::Table(TableKind::Implied | TableKind::Header | TableKind::Dotted), TableKind::Implied)
                    | (Value::Table(TableKind::Dotted), TableKind::Dotted) => {
                        self.tree.add_repeated(child, span);
                        child
                    }
                    _ => {
                        let first = self.tree.node(child).key_span;
                        self.error(span, KeyError::NotATable(first));
                        return None;
                    }
                },
            };
        }
        Some(at)
    }

    fn end_header(&mut self, close: RawSpan) {
        let Some((open, of_array)) = self.header.take() else { return };
        let Some((key, key_span)) = self.path.pop() else { return };
        let span = Span::new(open.start()..close.end());
        let Some(parent) = self.walk(ROOT, TableKind::Implied) else {
            self.table = self.stray();
            return;
        };
        self.table = if of_array {
            self.array_table(parent, key, key_span, span)
        } else {
            self.plain_table(parent, key, key_span, span)
        };
    }

    fn array_table(&mut self, parent: NodeIx, key: Cow<'s, str>, key_span: Span, span: Span) -> NodeIx {
        let array = match self.tree.get(parent, &key) {
            None => {
                let array = Node::new(key, key_span, span, Value::Array(ArrayKind::OfTables));
                self.tree.push(parent, array)
            }
            Some(found) if self.tree.node(found).value == Value::Array(ArrayKind::OfTables) => found,
            Some(found) => {
                let first = self.tree.node(found).key_span;
                if self.tree.node(found).value != Value::Table(TableKind::Header) {
                    self.error(key_span, KeyError::Duplicate(first));
                } else if !std::mem::replace(&mut self.tree.node_mut(found).unreadable, true) {
                    // The header with single brackets is at fault, however many follow it.
                    self.error(first, KeyError::NotAnArray(key_span));
                }
                return self.stray();
            }
        };
        self.tree.push(array, Node::new(Cow::Borrowed(""), key_span, span, Value::Table(TableKind::Header)))
    }

    fn plain_table(&mut self, parent: NodeIx, key: Cow<'s, str>, key_span: Span, span: Span) -> NodeIx {
        let Some(found) = self.tree.get(parent, &key) else {
            return self.tree.push(parent, Node::new(key, key_span, span, Value::Table(TableKind::Header)));
        };
        if self.tree.node(found).value == Value::Table(TableKind::Implied) {
            let node = self.tree.node_mut(found);
            node.value = Value::Table(TableKind::Header);
            node.span = span;
            let first = std::mem::replace(&mut node.key_span, key_span);
            self.tree.add_repeated(found, first);
            return found;
        }
        let first = self.tree.node(found).key_span;
        let is_list = self.tree.node(found).value == Value::Array(ArrayKind::OfTables);
        let error = if is_list { KeyError::NotAnArray } else { KeyError::Duplicate };
        self.error(key_span, error(first));
        self.stray()
    }

    /// A detached table for what follows a rejected header.
    fn stray(&mut self) -> NodeIx {
        let array = Node::new(Cow::Borrowed(""), Span::default(), Span::default(), Value::Array(ArrayKind::Inline));
        let outside = self.tree.push(ROOT, array);
        let table = Node::new(Cow::Borrowed(""), Span::default(), Span::default(), Value::Table(TableKind::Header));
        self.tree.push(outside, table)
    }

    /// Adds a value to the open array, or at the keys read.
    fn put(&mut self, span: Span, value: Value<'s>) -> NodeIx {
        self.lacks_value = false;
        let container = self.open.last().copied().unwrap_or(self.table);
        if matches!(self.tree.node(container).value, Value::Array(_)) {
            return self.tree.push(container, Node::new(Cow::Borrowed(""), span, span, value));
        }
        let Some((key, key_span)) = self.path.pop() else {
            let stray = self.stray();
            return self.tree.push(stray, Node::new(Cow::Borrowed(""), span, span, value));
        };
        let parent = self.walk(container, TableKind::Dotted);
        let first = parent.and_then(|parent| self.tree.get(parent, &key));
        if let Some(first) = first {
            let first = self.tree.node(first).key_span;
            self.error(key_span, KeyError::Duplicate(first));
        }
        let parent = parent.filter(|_| first.is_none()).unwrap_or_else(|| self.stray());
        self.tree.push(parent, Node::new(key, key_span, span, value))
    }

    /// Enters an array or inline table, unless that exceeds the maximum nesting.
    fn enter(&mut self, node: NodeIx, span: RawSpan, error: &mut dyn ErrorSink) -> bool {
        self.open.push(node);
        self.brackets.borrow_mut().push(span.start());
        if self.brackets.borrow().len() <= MAX_DEPTH {
            return true;
        }
        error.report_error(ParseError::new(TOO_DEEP).with_unexpected(span));
        false
    }

    fn leave(&mut self, span: RawSpan) {
        self.brackets.borrow_mut().pop();
        if let Some(node) = self.open.pop() {
            self.tree.node_mut(node).span.end = Span::new(span.start()..span.end()).end;
        }
    }
}

impl EventReceiver for Builder<'_, '_> {
    fn std_table_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.path.clear();
        self.header = Some((span, false));
    }

    fn std_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn array_table_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.path.clear();
        self.header = Some((span, true));
    }

    fn array_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn inline_table_open(&mut self, span: RawSpan, error: &mut dyn ErrorSink) -> bool {
        let node = self.put(place(span), Value::Table(TableKind::Inline));
        self.enter(node, span, error)
    }

    fn inline_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.leave(span);
    }

    fn array_open(&mut self, span: RawSpan, error: &mut dyn ErrorSink) -> bool {
        let node = self.put(place(span), Value::Array(ArrayKind::Inline));
        self.enter(node, span, error)
    }

    fn array_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.leave(span);
    }

    fn simple_key(&mut self, span: RawSpan, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut key = Cow::Borrowed("");
        self.lacks_value = true;
        match self.source.get(span) {
            Some(raw) => {
                let raw = toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span);
                raw.decode_key(&mut key, error);
            }
            None => error.report_error(ParseError::new("invalid key").with_unexpected(span)),
        }
        self.path.push((key, place(span)));
    }

    fn scalar(&mut self, span: RawSpan, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let Some(raw) = self.source.get(span) else { return };
        if let Some(text) = verbatim(raw.as_str(), encoding).filter(|_| self.is_plain) {
            self.put(place(span), Value::Text(Cow::Borrowed(text)));
            return;
        }
        let raw = toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span);
        let mut text = Cow::Borrowed("");
        let kind: ScalarKind = raw.decode_scalar(&mut text, error);
        let value = scalar::parse(kind, text);
        if value == Value::Broken && matches!(kind, ScalarKind::DateTime) {
            self.bad_dates.push((place(span), self.brackets.borrow().clone()));
        }
        self.put(place(span), value);
    }

    fn newline(&mut self, span: RawSpan, error: &mut dyn ErrorSink) {
        // The parser allows line breaks anywhere in an inline table; no version of TOML does between a key and its value.
        if std::mem::take(&mut self.lacks_value) && !self.open.is_empty() {
            error.report_error(ParseError::new(BROKEN_PAIR).with_unexpected(span));
        }
        // A header that was not closed: whatever follows may belong to it.
        if self.header.take().is_some() {
            self.is_uncertain = true;
        }
        if self.open.is_empty() {
            self.path.clear();
        }
    }
}

/// The text between the quotes if it contains no escapes. True for most strings, which then skip decoding.
fn verbatim(raw: &str, encoding: Option<Encoding>) -> Option<&str> {
    let text = match encoding? {
        Encoding::BasicString => raw.strip_prefix('"')?.strip_suffix('"')?,
        Encoding::LiteralString | Encoding::MlLiteralString | Encoding::MlBasicString => return None,
    };
    (!text.contains('\\')).then_some(text)
}

fn place(span: RawSpan) -> Span {
    Span::new(span.start()..span.end())
}

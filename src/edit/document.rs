//! A syntax tree of a TOML file with the byte span of everything in it, and the resolution of paths.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span as RawSpan};

/// One step from a table or a list to what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// The value of a key of a table.
    Key(String),
    /// The index of a list entry, from 0.
    Index(usize),
}

/// A valid TOML file.
#[derive(Debug)]
pub struct Document<'t> {
    pub text: &'t str,
    /// The part before the first header, then one for each header.
    pub sections: Vec<Section>,
}

/// A header with the pairs below it.
#[derive(Debug, Default)]
pub struct Section {
    /// `None` before the first header.
    pub header: Option<Header>,
    /// The path of the table; an entry of a list is given by its index.
    pub path: Vec<Step>,
    pub pairs: Vec<Pair>,
}

/// `[table]` or `[[table]]`.
#[derive(Debug)]
pub struct Header {
    pub keys: Vec<Key>,
    /// `[[…]]`.
    pub is_list: bool,
    pub span: Range<usize>,
}

/// A key, or a part of a dotted one.
#[derive(Debug, Clone)]
pub struct Key {
    pub name: String,
    pub span: Range<usize>,
}

/// `key = value`, or `dotted.key = value`.
#[derive(Debug)]
pub struct Pair {
    pub keys: Vec<Key>,
    pub value: Value,
    /// In an inline table, the comma after it.
    pub comma: Option<usize>,
}

/// A value with its byte range.
#[derive(Debug)]
pub struct Value {
    pub span: Range<usize>,
    pub kind: TomlValueKind,
}

/// The kind of a value, with what it contains.
#[derive(Debug)]
pub enum TomlValueKind {
    Text(String),
    /// A number, boolean, date or time.
    Scalar,
    List(Vec<Item>),
    Table(Vec<Pair>),
}

/// An item of an array.
#[derive(Debug)]
pub struct Item {
    pub value: Value,
    /// The comma after it.
    pub comma: Option<usize>,
}

/// What holds a pair.
#[derive(Debug, Clone, Copy)]
pub enum Container<'d> {
    Section(&'d Section),
    Inline(&'d Value),
}

/// What a path leads to.
#[derive(Debug, Clone, Copy)]
pub enum Site<'d> {
    /// A table with a header of its own, or the file itself.
    Section(&'d Section),
    Pair(Container<'d>, &'d Pair),
    /// An entry of an inline list.
    Item(&'d Value, usize),
    /// A table defined only by dotted keys of a container; the number of keys that lead to it.
    Dotted(Container<'d>, usize),
}

impl<'t> Document<'t> {
    /// `None` if the text is not TOML.
    pub fn parse(text: &'t str) -> Option<Self> {
        let source = Source::new(text);
        let tokens = source.lex().into_vec();
        let mut builder =
            Builder { source, sections: vec![Section::default()], keys: Vec::new(), open: Vec::new(), header: None };
        let mut is_valid = true;
        let mut sink = |_: ParseError| is_valid = false;
        parse_document(&tokens, &mut builder, &mut sink);
        let mut document = Self { text, sections: builder.sections };
        document.resolve_headers();
        is_valid.then_some(document)
    }

    /// Computes the path of each section.
    fn resolve_headers(&mut self) {
        let mut lengths: rustc_hash::FxHashMap<Vec<Step>, usize> = rustc_hash::FxHashMap::default();
        for section in &mut self.sections {
            let Some(header) = &section.header else { continue };
            let mut path = Vec::with_capacity(header.keys.len() + 1);
            for (rank, key) in header.keys.iter().enumerate() {
                path.push(Step::Key(key.name.clone()));
                if header.is_list && rank + 1 == header.keys.len() {
                    let length = lengths.entry(path.clone()).or_default();
                    path.push(Step::Index(*length));
                    *length += 1;
                } else if let Some(length) = lengths.get(&path) {
                    path.push(Step::Index(length.saturating_sub(1)));
                }
            }
            section.path = path;
        }
    }

    /// Resolves `path`.
    pub fn find(&self, path: &[Step]) -> Option<Site<'_>> {
        let mut dotted = None;
        for section in self.sections.iter().filter(|section| path.starts_with(&section.path)) {
            let rest = &path[section.path.len()..];
            if rest.is_empty() {
                return Some(Site::Section(section));
            }
            match find_in(Container::Section(section), rest) {
                Some(found @ Site::Dotted(..)) => dotted = Some(found),
                Some(found) => return Some(found),
                None => {}
            }
        }
        dotted
    }

    /// The sections that are entries of the list at `path`, in order.
    pub fn entries<'d>(&'d self, path: &'d [Step]) -> impl Iterator<Item = &'d Section> {
        self.sections.iter().filter(move |section| {
            section.header.as_ref().is_some_and(|header| header.is_list)
                && section.path.len() == path.len() + 1
                && section.path.starts_with(path)
        })
    }

    /// How many entries the list at `path` has, however it is written.
    pub fn len(&self, path: &[Step]) -> usize {
        match self.find(path) {
            Some(Site::Pair(_, Pair { value: Value { kind: TomlValueKind::List(items), .. }, .. })) => items.len(),
            _ => self.entries(path).count(),
        }
    }

    /// The value at `path`, unless it is a table with a header.
    pub fn value(&self, path: &[Step]) -> Option<&Value> {
        match self.find(path)? {
            Site::Pair(_, pair) => Some(&pair.value),
            Site::Item(Value { kind: TomlValueKind::List(items), .. }, rank) => items.get(rank).map(|item| &item.value),
            Site::Item(..) | Site::Section(_) | Site::Dotted(..) => None,
        }
    }
}

impl<'d> Container<'d> {
    /// The pairs of the section or inline table.
    pub fn pairs(self) -> &'d [Pair] {
        match self {
            Self::Section(section) => &section.pairs,
            Self::Inline(Value { kind: TomlValueKind::Table(pairs), .. }) => pairs,
            Self::Inline(_) => &[],
        }
    }
}

impl Value {
    /// The table's own pairs, if it is one.
    pub fn as_table(&self) -> Option<&[Pair]> {
        match &self.kind {
            TomlValueKind::Table(pairs) => Some(pairs),
            TomlValueKind::Text(_) | TomlValueKind::Scalar | TomlValueKind::List(_) => None,
        }
    }
}

fn find_in<'d>(container: Container<'d>, path: &[Step]) -> Option<Site<'d>> {
    let mut dotted = None;
    for pair in container.pairs() {
        let matching =
            pair.keys.iter().zip(path).take_while(|(key, step)| matches!(step, Step::Key(name) if *name == key.name));
        let matching = matching.count();
        if matching == pair.keys.len() {
            return find_below(Site::Pair(container, pair), &pair.value, &path[matching..]);
        }
        if matching == path.len() {
            dotted = Some(Site::Dotted(container, matching));
        }
    }
    dotted
}

fn find_below<'d>(site: Site<'d>, value: &'d Value, path: &[Step]) -> Option<Site<'d>> {
    match (path, &value.kind) {
        ([], _) => Some(site),
        ([Step::Index(rank), rest @ ..], TomlValueKind::List(items)) => {
            find_below(Site::Item(value, *rank), &items.get(*rank)?.value, rest)
        }
        ([Step::Key(_), ..], TomlValueKind::Table(_)) => find_in(Container::Inline(value), path),
        _ => None,
    }
}

/// Builds sections from parser events.
struct Builder<'t> {
    source: Source<'t>,
    sections: Vec<Section>,
    /// The keys read since the last value or header.
    keys: Vec<Key>,
    /// The open lists and inline tables, each with the keys it is for.
    open: Vec<(Vec<Key>, Value)>,
    header: Option<(usize, bool)>,
}

impl Builder<'_> {
    fn put(&mut self, keys: Vec<Key>, value: Value) {
        match self.open.last_mut() {
            Some((_, Value { kind: TomlValueKind::List(items), .. })) => items.push(Item { value, comma: None }),
            Some((_, Value { kind: TomlValueKind::Table(pairs), .. })) => pairs.push(Pair { keys, value, comma: None }),
            Some(_) => {}
            None => {
                if let Some(section) = self.sections.last_mut() {
                    section.pairs.push(Pair { keys, value, comma: None });
                }
            }
        }
    }

    fn enter(&mut self, span: RawSpan, kind: TomlValueKind) -> bool {
        let keys = std::mem::take(&mut self.keys);
        self.open.push((keys, Value { span: span.start()..span.end(), kind }));
        true
    }

    fn leave(&mut self, span: RawSpan) {
        if let Some((keys, mut value)) = self.open.pop() {
            value.span.end = span.end();
            self.put(keys, value);
        }
    }

    fn end_header(&mut self, close: RawSpan) {
        if let Some((start, is_list)) = self.header.take() {
            let header = Header { keys: std::mem::take(&mut self.keys), is_list, span: start..close.end() };
            self.sections.push(Section { header: Some(header), ..Section::default() });
        }
    }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.header = Some((span.start(), false));
    }

    fn std_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn array_table_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.header = Some((span.start(), true));
    }

    fn array_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn inline_table_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) -> bool {
        self.enter(span, TomlValueKind::Table(Vec::new()))
    }

    fn inline_table_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.leave(span);
    }

    fn array_open(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) -> bool {
        self.enter(span, TomlValueKind::List(Vec::new()))
    }

    fn array_close(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        self.leave(span);
    }

    fn value_sep(&mut self, span: RawSpan, _error: &mut dyn ErrorSink) {
        let comma = match self.open.last_mut() {
            Some((_, Value { kind: TomlValueKind::List(items), .. })) => items.last_mut().map(|item| &mut item.comma),
            Some((_, Value { kind: TomlValueKind::Table(pairs), .. })) => pairs.last_mut().map(|pair| &mut pair.comma),
            _ => None,
        };
        if let Some(comma) = comma {
            *comma = Some(span.start());
        }
    }

    fn simple_key(&mut self, span: RawSpan, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut name = Cow::Borrowed("");
        if let Some(raw) = self.source.get(span) {
            Raw::new_unchecked(raw.as_str(), encoding, span).decode_key(&mut name, error);
        }
        self.keys.push(Key { name: name.into_owned(), span: span.start()..span.end() });
    }

    fn scalar(&mut self, span: RawSpan, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let Some(raw) = self.source.get(span) else { return };
        let mut text = Cow::Borrowed("");
        let kind = Raw::new_unchecked(raw.as_str(), encoding, span).decode_scalar(&mut text, error);
        let kind = if matches!(kind, ScalarKind::String) {
            TomlValueKind::Text(text.into_owned())
        } else {
            TomlValueKind::Scalar
        };
        let keys = std::mem::take(&mut self.keys);
        self.put(keys, Value { span: span.start()..span.end(), kind });
    }
}

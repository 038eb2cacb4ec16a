//! A tree held against the description of its kind of file: unknown and missing keys, wrong values.
//!
//! What is told here is marked unreadable in the tree, so that nobody stumbles over it again.

use std::collections::HashSet;

use super::format;
use super::shape::{Key, Kind, Named, Need, Shape};
use super::slug::slug;
use super::tree::{NodeIx, ROOT, TableKind, Tree, Value};
use super::words_of_meetings;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::is_well_formed;
use crate::nearest::{is_misspelt, nearest};
use crate::source::{FileIx, Place, Span};

/// How many suggestions one file gets: enough for people, too few to be slow.
const SUGGESTIONS: usize = 200;

/// What a file's tree turned out to be.
pub struct Judged<'s> {
    pub file: FileIx,
    pub tree: Tree<'s>,
    /// Keys that are not there, but for which a misspelt one stands.
    misspelt: HashSet<(NodeIx, &'static str)>,
    pub found: Vec<Diagnostic>,
    suggestions_left: usize,
    /// The keys of the whole file, where it is one table.
    whole: Option<&'static Shape>,
}

/// Judges a file that is one table.
pub fn table<'s>(file: FileIx, tree: Tree<'s>, shape: &'static Shape) -> Judged<'s> {
    let mut judged = Judged { whole: Some(shape), ..Judged::new(file, tree) };
    judged.table(ROOT, shape);
    judged
}

/// Judges a file whose tables are things by their ids.
pub fn by_id<'s>(file: FileIx, tree: Tree<'s>, named: Named, shape: &'static Shape) -> Judged<'s> {
    let mut judged = Judged::new(file, tree);
    judged.tables_by_id(ROOT, named, shape);
    judged
}

impl<'s> Judged<'s> {
    fn new(file: FileIx, tree: Tree<'s>) -> Self {
        Self { file, tree, misspelt: HashSet::new(), found: Vec::new(), suggestions_left: SUGGESTIONS, whole: None }
    }

    pub fn place(&self, span: Span) -> Place {
        Place { file: self.file, span }
    }

    /// Whether the key is there misspelt.
    pub fn is_misspelt(&self, table: NodeIx, key: &str) -> bool {
        !self.misspelt.is_empty() && self.misspelt.iter().any(|&(at, name)| at == table && name == key)
    }

    /// Tells of a value, and counts it as not read.
    pub fn refuse(&mut self, node: NodeIx, diagnostic: Diagnostic) {
        self.tree.node_mut(node).unreadable = true;
        self.found.push(diagnostic);
    }

    /// A wrong value at `node`, to be told.
    pub fn wrong(&self, node: NodeIx, says: &'static str) -> Diagnostic {
        let found = self.tree.node(node);
        Diagnostic::new(Rule::WrongValue, self.place(found.span), says).with("key", &*found.key)
    }

    /// The nearest of many, while suggestions last.
    pub fn suggest<'a>(&mut self, written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        nearest(written, listed)
    }

    fn table(&mut self, at: NodeIx, shape: &'static Shape) {
        let mut entry = self.tree.first(at);
        while let Some(child) = entry {
            match shape.key(&self.tree.node(child).key) {
                Some(key) => self.value(child, &key.kind, shape.need_of_text(key), key.name),
                None => self.unknown(at, child, shape),
            }
            entry = self.tree.next(child);
        }
        self.exclusive(at, shape);
        self.missing(at, shape);
    }

    fn unknown(&mut self, table: NodeIx, child: NodeIx, shape: &'static Shape) {
        let node = self.tree.node(child);
        let (written, span) = (node.key.to_string(), node.key_span);
        let mut absent = Vec::new();
        if self.suggestions_left > 0 {
            // A key that is there already was not meant.
            absent.extend(shape.keys.iter().map(|key| key.name).filter(|name| self.tree.get(table, name).is_none()));
        }
        let meant = self.suggest(&written, absent.iter().copied().chain(shape.keys.iter().map(|key| key.name)));
        for name in absent {
            if is_misspelt(&written, name) {
                self.misspelt.insert((table, name));
            }
        }
        let place = self.place(span);
        // What is written below a line in brackets belongs to it, though it was meant for the file as a whole.
        let is_too_low = table != ROOT && self.whole.is_some_and(|whole| whole.key(&written).is_some());
        let diagnostic = Diagnostic::new(Rule::UnknownKey, place, "unknown-key").with("key", written);
        let diagnostic = if is_too_low { diagnostic.help("unknown-key.above") } else { diagnostic.suggesting(meant) };
        self.refuse(child, diagnostic);
    }

    fn missing(&mut self, at: NodeIx, shape: &'static Shape) {
        for key in shape.keys {
            if self.tree.get(at, key.name).is_some() || self.is_misspelt(at, key.name) || !self.needs(at, key) {
                continue;
            }
            let place = self.header(at);
            self.found.push(Diagnostic::new(Rule::MissingKey, place, "missing-key").with("key", key.name));
        }
        for &(one, other) in shape.one_of {
            if [one, other].iter().all(|key| self.tree.get(at, key).is_none() && !self.is_misspelt(at, key)) {
                let place = self.header(at);
                let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-one-of");
                self.found.push(diagnostic.with("one", one).with("other", other));
            }
        }
        for &(one, other) in shape.together {
            for (there, absent) in [(one, other), (other, one)] {
                let readable = self.tree.get(at, there).is_some_and(|node| !self.tree.node(node).unreadable);
                if readable && self.tree.get(at, absent).is_none() && !self.is_misspelt(at, absent) {
                    let place = self.header(at);
                    let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-together");
                    self.found.push(diagnostic.with("key", absent).with("other", there));
                }
            }
        }
    }

    fn needs(&self, at: NodeIx, key: &Key) -> bool {
        match key.need {
            Need::Optional => false,
            Need::Required => true,
            Need::UnlessProposed => self.tree.get(at, "stage").is_some_and(|stage| {
                let stage = self.tree.node(stage);
                !stage.unreadable && !matches!(&stage.value, Value::Text(word) if word == "proposed")
            }),
        }
    }

    /// Where an absent key of a table is told: its header, and of a whole file its first character.
    pub fn header(&self, table: NodeIx) -> Place {
        if table == ROOT { Place::whole(self.file) } else { self.place(self.tree.node(table).header()) }
    }

    /// Of two values that exclude each other the second is told and neither used.
    fn exclusive(&mut self, at: NodeIx, shape: &'static Shape) {
        for &(one, other) in shape.exclusive {
            let (Some(one), Some(other)) = (self.tree.get(at, one), self.tree.get(at, other)) else { continue };
            if self.tree.node(one).unreadable || self.tree.node(other).unreadable {
                continue;
            }
            let by_text = |node: NodeIx| self.tree.node(node).key_span;
            let (first, second) = if by_text(one) < by_text(other) { (one, other) } else { (other, one) };
            let diagnostic = self
                .wrong(second, "wrong-value-both")
                .with("first", &*self.tree.node(first).key)
                .other(self.place(self.tree.node(first).key_span), "wrong-value-both.first");
            self.tree.node_mut(first).unreadable = true;
            self.refuse(second, diagnostic);
        }
    }

    fn value(&mut self, at: NodeIx, kind: &'static Kind, need: Need, key: &'static str) {
        if self.tree.node(at).unreadable {
            return;
        }
        match (kind, &self.tree.node(at).value) {
            (Kind::Text, Value::Text(text)) => {
                if need == Need::Required && text.trim().is_empty() {
                    self.blank(at, key);
                }
            }
            (Kind::Reference(_) | Kind::Rule, Value::Text(text)) => {
                if need != Need::Optional && text.trim().is_empty() {
                    self.blank(at, key);
                }
            }
            (Kind::Format, Value::Integer(_))
            | (Kind::Boolean, Value::Boolean(_))
            | (Kind::Date, Value::Date(_))
            | (Kind::Time, Value::Time(_))
            | (Kind::Dependency, Value::Text(_))
            | (Kind::Levels, Value::Table(_)) => {}
            (Kind::Integer { min, max }, Value::Integer(number)) => {
                if !number.is_some_and(|number| (*min..=*max).contains(&number)) {
                    self.out_of_range(at, key, *min, *max);
                }
            }
            (Kind::Id, Value::Text(text)) => {
                let text = text.to_string();
                let place = self.place(self.tree.node(at).span);
                self.id(&text, place, Named::Deliverable);
            }
            (Kind::Word(words), Value::Text(text)) => {
                if !words.contains(&&**text) {
                    self.not_a_word(at, key, words);
                }
            }
            (Kind::TimeZone, Value::Text(text)) => {
                if text.parse::<chrono_tz::Tz>().is_err() {
                    self.not_of_a_list(at, "wrong-value-timezone", &chrono_tz::TZ_VARIANTS.map(chrono_tz::Tz::name));
                }
            }
            (Kind::Currency, Value::Text(text)) => {
                if iso_currency::Currency::from_code(text).is_none() {
                    self.not_of_a_list(at, "wrong-value-currency", &[]);
                }
            }
            (Kind::MeetingDay { .. }, Value::Text(text)) => {
                if words_of_meetings::day(text).is_none() {
                    let days = words_of_meetings::all_days();
                    let days: Vec<&str> = days.iter().map(String::as_str).collect();
                    self.not_of_a_list(at, "wrong-value-on", &days);
                }
            }
            (Kind::OneOrMore(_), Value::Array(_)) if self.tree.first(at).is_none() => {
                let diagnostic = self.wrong(at, "wrong-value-no-owner");
                self.refuse(at, diagnostic);
            }
            (Kind::List(of) | Kind::OneOrMore(of), Value::Array(_)) => {
                let mut next = self.tree.first(at);
                while let Some(entry) = next {
                    self.value(entry, of, Need::Optional, key);
                    next = self.tree.next(entry);
                }
            }
            (Kind::Table(shape), Value::Table(_)) => self.table(at, shape),
            (Kind::Tables(shape), Value::Array(_)) => {
                let mut next = self.tree.first(at);
                while let Some(entry) = next {
                    match self.tree.node(entry).value {
                        Value::Table(_) => self.table(entry, shape),
                        _ => self.wrong_type(entry, "table", key),
                    }
                    next = self.tree.next(entry);
                }
            }
            (Kind::ById(named, shape), Value::Table(_)) => self.tables_by_id(at, *named, shape),
            _ => self.wrong_type(at, kind.word(), key),
        }
    }

    fn tables_by_id(&mut self, at: NodeIx, named: Named, shape: &'static Shape) {
        let children: Vec<NodeIx> = self.tree.children(at).collect();
        for child in children {
            let node = self.tree.node(child);
            if !matches!(node.value, Value::Table(_)) {
                let place = self.place(node.span);
                let diagnostic = Diagnostic::new(Rule::WrongValue, place, "wrong-value-not-a-table")
                    .with("key", &*node.key)
                    .with("what", named.word());
                self.refuse(child, diagnostic);
                continue;
            }
            let (id, place) = (node.key.to_string(), self.place(node.key_span));
            self.id(&id, place, named);
            self.table(child, shape);
        }
    }

    fn id(&mut self, id: &str, place: Place, named: Named) {
        if !is_well_formed(id, named.allows_capitals()) {
            self.found.push(bad_id(id, place, named));
        }
    }

    fn blank(&mut self, at: NodeIx, key: &'static str) {
        let diagnostic = self.wrong(at, "wrong-value-blank").with("key", key);
        self.refuse(at, diagnostic);
    }

    fn out_of_range(&mut self, at: NodeIx, key: &'static str, min: i64, max: i64) {
        let says = if max == 100 { "wrong-value-percent" } else { "wrong-value-number" };
        let says = if min == i64::MIN { "wrong-value-large" } else { says };
        let diagnostic = Diagnostic::new(Rule::WrongValue, self.place(self.tree.node(at).span), says).with("key", key);
        self.refuse(at, diagnostic);
    }

    fn not_a_word(&mut self, at: NodeIx, key: &'static str, words: &'static [&'static str]) {
        let Value::Text(written) = &self.tree.node(at).value else { return };
        let written = written.to_string();
        let nearest = self.suggest(&written, words.iter().copied());
        let listed = words.iter().map(|&word| word.to_owned()).collect();
        let diagnostic = Diagnostic::new(Rule::WrongValue, self.place(self.tree.node(at).span), "wrong-value-word")
            .with("key", key)
            .with("value", written)
            .with("words", crate::diagnostic::Fact::Any(listed))
            .suggesting(nearest)
            .help("wrong-value-word.help");
        self.refuse(at, diagnostic);
    }

    fn not_of_a_list(&mut self, at: NodeIx, says: &'static str, listed: &[&str]) {
        let Value::Text(written) = &self.tree.node(at).value else { return };
        let written = written.to_string();
        let nearest = self.suggest(&written, listed.iter().copied());
        let place = self.place(self.tree.node(at).span);
        let diagnostic = Diagnostic::new(Rule::WrongValue, place, says).with("value", written).suggesting(nearest);
        self.refuse(at, diagnostic);
    }

    fn wrong_type(&mut self, at: NodeIx, wanted: &'static str, key: &'static str) {
        let node = self.tree.node(at);
        let found = found_word(&node.value);
        let place = self.place(node.span);
        let mut diagnostic = Diagnostic::new(Rule::WrongValue, place, "wrong-value-type")
            .with("key", key)
            .with("wanted", wanted)
            .with("found", found);
        if let Some(help) = type_help(wanted, &node.value) {
            diagnostic = diagnostic.help(help);
        }
        self.refuse(at, diagnostic);
    }
}

/// An id that is not well formed.
pub fn bad_id(id: &str, place: Place, named: Named) -> Diagnostic {
    let says = if named.allows_capitals() { "bad-id-directorate" } else { "bad-id" };
    let suggestion = slug(id);
    let diagnostic = Diagnostic::new(Rule::BadId, place, says).with("id", id).with("what", named.word());
    if is_well_formed(&suggestion, false) {
        diagnostic.with("slug", suggestion).help("bad-id-slug")
    } else {
        diagnostic
    }
}

fn found_word(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "text",
        Value::Integer(_) => "integer",
        Value::Float => "float",
        Value::Boolean(_) => "boolean",
        Value::Date(_) => "date",
        Value::Time(_) => "time",
        Value::DateTime => "datetime",
        Value::Array(_) => "list",
        Value::Table(_) | Value::Broken => "table",
    }
}

/// What to do about a value of the wrong type, where a usual slip explains it.
fn type_help(wanted: &str, found: &Value) -> Option<&'static str> {
    match (wanted, found) {
        ("date", Value::Text(_) | Value::DateTime) => Some("wrong-value-type.date"),
        ("time", Value::Text(_)) => Some("wrong-value-type.time"),
        ("list", Value::Text(_)) => Some("wrong-value-type.list"),
        ("text", _) => Some("wrong-value-type.text"),
        ("integer" | "boolean", Value::Text(_)) => Some("wrong-value-type.unquoted"),
        ("tables", Value::Table(TableKind::Header | TableKind::Dotted | TableKind::Implied)) => {
            Some("wrong-value-type.tables")
        }
        _ => None,
    }
}

/// The number of the format, when it is one that this program does not read.
pub fn unsupported_format(judged: &Judged) -> Option<Diagnostic> {
    let node = judged.tree.node(judged.tree.get(ROOT, "format")?);
    match node.value {
        Value::Integer(number) if number != Some(format::FORMAT) => {
            let place = judged.place(node.span);
            Some(
                Diagnostic::new(Rule::UnsupportedFormat, place, "unsupported-format").with("supported", format::FORMAT),
            )
        }
        _ => None,
    }
}

//! Reads values from a validated tree into the model.

use chrono::{NaiveDate, NaiveTime};

use super::tree::{NodeIx, Value};
use super::validate::ValidatedTree;
use crate::model::{Field, Id, List};
use crate::source::{FileSpan, Spanned};

/// A table of a validated file.
#[derive(Clone, Copy)]
pub struct TableReader<'j, 's> {
    /// The file.
    pub validated: &'j ValidatedTree<'s>,
    /// The table's node.
    pub node: NodeIx,
}

impl<'j, 's> TableReader<'j, 's> {
    /// The id of the table.
    pub fn id(&self) -> Id {
        (*self.validated.tree.node(self.node).key).into()
    }

    /// The place of the table's header.
    pub fn place(&self) -> FileSpan {
        self.validated.header(self.node)
    }

    /// The place of the table's own key.
    pub fn key_place(&self) -> FileSpan {
        self.validated.place(self.validated.tree.node(self.node).key_span)
    }

    /// A string.
    pub fn text(&self, key: &str) -> Field<Box<str>> {
        self.raw_text(key).map(Into::into)
    }

    /// A string, borrowed.
    pub fn raw_text(&self, key: &str) -> Field<&'j str> {
        self.read_value(key, |value| match value {
            Value::Text(text) => Some(&**text),
            _ => None,
        })
    }

    /// A date.
    pub fn date(&self, key: &str) -> Field<NaiveDate> {
        self.read_value(key, |value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        })
    }

    /// A time.
    pub fn time(&self, key: &str) -> Field<NaiveTime> {
        self.read_value(key, |value| match value {
            Value::Time(time) => Some(*time),
            _ => None,
        })
    }

    /// A boolean.
    pub fn boolean(&self, key: &str) -> Field<bool> {
        self.read_value(key, |value| match value {
            Value::Boolean(truth) => Some(*truth),
            _ => None,
        })
    }

    /// An integer.
    pub fn integer(&self, key: &str) -> Field<i64> {
        self.read_value(key, |value| match value {
            Value::Integer(number) => *number,
            _ => None,
        })
    }

    /// A non-negative setting; too large numbers saturate.
    pub fn setting(&self, key: &str, default: Option<u32>) -> Option<u32> {
        match self.integer(key) {
            Field::Absent => default,
            Field::Unreadable => None,
            Field::Given(number) => Some(u32::try_from(number.value).unwrap_or(u32::MAX)),
        }
    }

    /// A word of the list `words`, as the value with the same index.
    pub fn word<T: Copy>(&self, key: &str, words: &[&str], values: &[T]) -> Field<T> {
        debug_assert_eq!(words.len(), values.len());
        self.read_value(key, |value| match value {
            Value::Text(text) => {
                words.iter().position(|word| *word == &**text).and_then(|rank| values.get(rank)).copied()
            }
            _ => None,
        })
    }

    /// A string converted by `parse`.
    pub fn parse_text<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Field<T> {
        self.read_value(key, |value| match value {
            Value::Text(text) => parse(text),
            _ => None,
        })
    }

    /// A list of strings.
    pub fn texts(&self, key: &str) -> List<Spanned<Box<str>>> {
        self.list(key, |entry| {
            let node = entry.validated.tree.node(entry.node);
            match &node.value {
                Value::Text(text) if !node.unreadable => Some(Spanned::new((**text).into(), entry.own_place())),
                _ => None,
            }
        })
    }

    /// The tables under a key, each converted by `make`.
    pub fn tables<T>(&self, key: &str, mut make: impl FnMut(Self) -> T) -> List<T> {
        self.list(key, |entry| entry.is_table().then(|| make(entry)))
    }

    /// The entries under a key; an entry that gives `None` leaves the list incomplete.
    pub fn list<T>(&self, key: &str, make: impl FnMut(Self) -> Option<T>) -> List<T> {
        match self.find(key) {
            FieldValue::Absent => List::default(),
            FieldValue::Unreadable(place) => List { key: place, entries: Vec::new(), complete: false },
            FieldValue::Present(node) => {
                let list = Self { validated: self.validated, node }.entries(make);
                // A misspelt key next to this one belongs to the list too.
                List { complete: list.complete && !self.validated.is_misspelt(self.node, key), ..list }
            }
        }
    }

    /// The entries of this list or table itself.
    pub fn entries<T>(&self, mut make: impl FnMut(Self) -> Option<T>) -> List<T> {
        let tree = &self.validated.tree;
        let mut entries = Vec::with_capacity(tree.len(self.node));
        let mut complete = true;
        for child in tree.children(self.node) {
            match make(Self { validated: self.validated, node: child }) {
                Some(entry) => entries.push(entry),
                None => complete = false,
            }
        }
        List { key: Some(self.key_place()), entries, complete }
    }

    /// The table at a key.
    pub fn table(&self, key: &str) -> Field<Self> {
        match self.find(key) {
            FieldValue::Absent => Field::Absent,
            FieldValue::Unreadable(_) => Field::Unreadable,
            FieldValue::Present(node) => {
                let entry = Self { validated: self.validated, node };
                Field::Given(Spanned::new(entry, entry.key_place()))
            }
        }
    }

    /// Whether this list contains the text.
    pub fn has_text(&self, text: &str) -> bool {
        let tree = &self.validated.tree;
        tree.children(self.node).any(|entry| matches!(&tree.node(entry).value, Value::Text(written) if written == text))
    }

    /// Whether this node is a table.
    pub fn is_table(&self) -> bool {
        let node = self.validated.tree.node(self.node);
        matches!(node.value, Value::Table(_)) && !node.unreadable
    }

    /// The place of this node.
    pub fn own_place(&self) -> FileSpan {
        self.validated.place(self.validated.tree.node(self.node).span)
    }

    fn read_value<T>(&self, key: &str, take: impl Fn(&'j Value<'s>) -> Option<T>) -> Field<T> {
        match self.find(key) {
            FieldValue::Absent => Field::Absent,
            FieldValue::Unreadable(_) => Field::Unreadable,
            FieldValue::Present(node) => {
                let found = self.validated.tree.node(node);
                match take(&found.value) {
                    Some(value) => Field::Given(Spanned::new(value, self.validated.place(found.span))),
                    None => Field::Unreadable,
                }
            }
        }
    }

    fn find(&self, key: &str) -> FieldValue {
        match self.validated.tree.get(self.node, key) {
            Some(node) if self.validated.tree.node(node).unreadable => {
                FieldValue::Unreadable(Some(self.validated.place(self.validated.tree.node(node).key_span)))
            }
            Some(node) => FieldValue::Present(node),
            None if self.validated.is_misspelt(self.node, key) => FieldValue::Unreadable(None),
            None => FieldValue::Absent,
        }
    }
}

enum FieldValue {
    Absent,
    Unreadable(Option<FileSpan>),
    Present(NodeIx),
}

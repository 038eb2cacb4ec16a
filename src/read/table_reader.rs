//! Values out of a judged tree, as the model has them.

use chrono::{NaiveDate, NaiveTime};

use super::tree::{NodeIx, Value};
use super::validate::ValidatedTree;
use crate::model::{Field, Id, List};
use crate::source::{FileSpan, Spanned};

/// A table of a judged file.
#[derive(Clone, Copy)]
pub struct TableReader<'j, 's> {
    pub judged: &'j ValidatedTree<'s>,
    pub node: NodeIx,
}

impl<'j, 's> TableReader<'j, 's> {
    /// The id that a table stands under.
    pub fn id(&self) -> Id {
        (*self.judged.tree.node(self.node).key).into()
    }

    /// The header of the table.
    pub fn place(&self) -> FileSpan {
        self.judged.header(self.node)
    }

    /// Where the table's own key stands.
    pub fn key_place(&self) -> FileSpan {
        self.judged.place(self.judged.tree.node(self.node).key_span)
    }

    pub fn text(&self, key: &str) -> Field<Box<str>> {
        self.as_written(key).map(Into::into)
    }

    /// A text that need not be kept.
    pub fn as_written(&self, key: &str) -> Field<&'j str> {
        self.read(key, |value| match value {
            Value::Text(text) => Some(&**text),
            _ => None,
        })
    }

    pub fn date(&self, key: &str) -> Field<NaiveDate> {
        self.read(key, |value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        })
    }

    pub fn time(&self, key: &str) -> Field<NaiveTime> {
        self.read(key, |value| match value {
            Value::Time(time) => Some(*time),
            _ => None,
        })
    }

    pub fn boolean(&self, key: &str) -> Field<bool> {
        self.read(key, |value| match value {
            Value::Boolean(truth) => Some(*truth),
            _ => None,
        })
    }

    pub fn integer(&self, key: &str) -> Field<i64> {
        self.read(key, |value| match value {
            Value::Integer(number) => *number,
            _ => None,
        })
    }

    /// A setting: 0 or more; what is larger than any sense is as large as can be.
    pub fn setting(&self, key: &str, default: Option<u32>) -> Option<u32> {
        match self.integer(key) {
            Field::Absent => default,
            Field::Unreadable => None,
            Field::Given(number) => Some(u32::try_from(number.value).unwrap_or(u32::MAX)),
        }
    }

    /// A word of a list, as the value of the same rank.
    pub fn word<T: Copy>(&self, key: &str, words: &[&str], values: &[T]) -> Field<T> {
        debug_assert_eq!(words.len(), values.len());
        self.read(key, |value| match value {
            Value::Text(text) => {
                words.iter().position(|word| *word == &**text).and_then(|rank| values.get(rank)).copied()
            }
            _ => None,
        })
    }

    /// Whatever a text stands for.
    pub fn parsed<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Field<T> {
        self.read(key, |value| match value {
            Value::Text(text) => parse(text),
            _ => None,
        })
    }

    pub fn texts(&self, key: &str) -> List<Spanned<Box<str>>> {
        self.list(key, |entry| {
            let node = entry.judged.tree.node(entry.node);
            match &node.value {
                Value::Text(text) if !node.unreadable => Some(Spanned::new((**text).into(), entry.own_place())),
                _ => None,
            }
        })
    }

    /// The tables under a key, each made into something.
    pub fn tables<T>(&self, key: &str, mut make: impl FnMut(Self) -> T) -> List<T> {
        self.list(key, |entry| entry.is_table().then(|| make(entry)))
    }

    /// The entries under a key; those that make nothing leave the list incomplete.
    pub fn list<T>(&self, key: &str, make: impl FnMut(Self) -> Option<T>) -> List<T> {
        match self.find(key) {
            FieldValue::Absent => List::default(),
            FieldValue::Unreadable(place) => List { key: place, entries: Vec::new(), complete: false },
            FieldValue::There(node) => {
                let list = Self { judged: self.judged, node }.entries(make);
                // What stands at a misspelt key beside this one belongs to the list too.
                List { complete: list.complete && !self.judged.is_misspelt(self.node, key), ..list }
            }
        }
    }

    /// The entries of this very list or table.
    pub fn entries<T>(&self, mut make: impl FnMut(Self) -> Option<T>) -> List<T> {
        let tree = &self.judged.tree;
        let mut entries = Vec::with_capacity(tree.len(self.node));
        let mut complete = true;
        for child in tree.children(self.node) {
            match make(Self { judged: self.judged, node: child }) {
                Some(entry) => entries.push(entry),
                None => complete = false,
            }
        }
        List { key: Some(self.key_place()), entries, complete }
    }

    /// The table under a key, if it is there and one.
    pub fn table(&self, key: &str) -> Field<Self> {
        match self.find(key) {
            FieldValue::Absent => Field::Absent,
            FieldValue::Unreadable(_) => Field::Unreadable,
            FieldValue::There(node) => {
                let entry = Self { judged: self.judged, node };
                Field::Given(Spanned::new(entry, entry.key_place()))
            }
        }
    }

    /// Whether one of the entries of this list is that text.
    pub fn has_text(&self, text: &str) -> bool {
        let tree = &self.judged.tree;
        tree.children(self.node).any(|entry| matches!(&tree.node(entry).value, Value::Text(written) if written == text))
    }

    pub fn is_table(&self) -> bool {
        let node = self.judged.tree.node(self.node);
        matches!(node.value, Value::Table(_)) && !node.unreadable
    }

    pub fn own_place(&self) -> FileSpan {
        self.judged.place(self.judged.tree.node(self.node).span)
    }

    fn read<T>(&self, key: &str, take: impl Fn(&'j Value<'s>) -> Option<T>) -> Field<T> {
        match self.find(key) {
            FieldValue::Absent => Field::Absent,
            FieldValue::Unreadable(_) => Field::Unreadable,
            FieldValue::There(node) => {
                let found = self.judged.tree.node(node);
                match take(&found.value) {
                    Some(value) => Field::Given(Spanned::new(value, self.judged.place(found.span))),
                    None => Field::Unreadable,
                }
            }
        }
    }

    fn find(&self, key: &str) -> FieldValue {
        match self.judged.tree.get(self.node, key) {
            Some(node) if self.judged.tree.node(node).unreadable => {
                FieldValue::Unreadable(Some(self.judged.place(self.judged.tree.node(node).key_span)))
            }
            Some(node) => FieldValue::There(node),
            None if self.judged.is_misspelt(self.node, key) => FieldValue::Unreadable(None),
            None => FieldValue::Absent,
        }
    }
}

enum FieldValue {
    Absent,
    Unreadable(Option<FileSpan>),
    There(NodeIx),
}

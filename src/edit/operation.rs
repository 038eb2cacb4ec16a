//! Elementary edits of one file, and their combination.

use super::document::{Document, Item, Site, Step, TomlValueKind, Value as Written};
use super::edited::Edited;
use super::shapes::File;
use super::value::{Entry, Value};
use super::{lists, tables};
use crate::read::table_schema::Presence;
use crate::source::TextEdit;

/// An elementary edit of one file.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// Sets a key of the table at `path`.
    Set {
        /// The table.
        path: Vec<Step>,
        /// The key.
        key: String,
        /// The new value.
        value: Value,
    },
    /// Removes a key of the table at `path`.
    Unset {
        /// The table.
        path: Vec<Step>,
        /// The key.
        key: String,
    },
    /// Appends a value to the list at a key of the table at `path`, unless it is present.
    Append {
        /// The table.
        path: Vec<Step>,
        /// The key of the list; the list is created if it is absent.
        key: String,
        /// The new item.
        value: Value,
    },
    /// Removes a value from the list at a key of the table at `path`.
    Take {
        /// The table.
        path: Vec<Step>,
        /// The key of the list.
        key: String,
        /// The item; nothing happens if the list lacks it.
        value: Value,
    },
    /// Adds an entry to the list of tables at `path`.
    Insert {
        /// The list, which is created if it is absent.
        path: Vec<Step>,
        /// The keys of the new entry.
        entry: Entry,
    },
    /// Adds the table at `path`.
    NewTable {
        /// The table.
        path: Vec<Step>,
        /// Its keys.
        entry: Entry,
    },
    /// Removes the entry or table at `path`.
    Remove {
        /// The entry or table.
        path: Vec<Step>,
    },
    /// Changes the key of the table at `path`.
    Rename {
        /// The table.
        path: Vec<Step>,
        /// The key that replaces the last one of the path.
        new: String,
    },
    /// Applies edits relative to the text at that point.
    Texts(Vec<TextEdit>),
}

/// The edits of `text` that the operations make together. `None` if the text is not TOML.
pub fn apply(text: &str, file: File, operations: &[Operation]) -> Option<Edited> {
    let mut pieces = Pieces::of(text);
    let mut current = text.to_owned();
    let mut lost = Vec::new();
    for operation in operations {
        loop {
            let document = Document::parse(&current)?;
            let (mut step, is_done) = one(&document, file, operation);
            step.edits.sort_by_key(|edit| edit.span);
            lost.append(&mut step.lost);
            let is_unchanged = step.edits.is_empty();
            if !is_unchanged {
                current = TextEdit::apply_all(&current, &step.edits);
            }
            for edit in step.edits.into_iter().rev() {
                pieces.replace(edit);
            }
            if is_unchanged || is_done {
                break;
            }
        }
    }
    Some(Edited { edits: pieces.into_edits(text), lost })
}

/// The next edit of an operation, and whether it is the last one.
fn one(document: &Document, file: File, operation: &Operation) -> (Edited, bool) {
    let edited = match operation {
        Operation::Set { path, key, value } => return set(document, file, path, key, value),
        Operation::Unset { path, key } => return remove(document, &at(path, key)),
        Operation::Remove { path } => return remove(document, path),
        Operation::Append { path, key, value } => append(document, file, path, key, value),
        Operation::Take { path, key, value } => take(document, file, path, key, value),
        Operation::Insert { path, entry } => tables::insert(document, file, path, entry),
        Operation::NewTable { path, entry } => tables::new_table(document, file, path, entry.clone()),
        Operation::Rename { path, new } => Edited { edits: tables::rename(document, path, new), lost: Vec::new() },
        Operation::Texts(edits) => Edited { edits: edits.clone(), lost: Vec::new() },
    };
    (edited, true)
}

/// What dotted keys define is removed part by part.
fn remove(document: &Document, path: &[Step]) -> (Edited, bool) {
    let is_in_parts = matches!(document.find(path), Some(Site::Dotted(..)));
    (tables::remove(document, path), !is_in_parts)
}

fn at(path: &[Step], key: &str) -> Vec<Step> {
    path.iter().cloned().chain([Step::Key(key.to_owned())]).collect()
}

/// A list changes item by item, so that those that stay keep their layout and comments.
fn set(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> (Edited, bool) {
    if let (Some(list), Value::List(values)) = (document.value(&at(path, key)), value)
        && let TomlValueKind::List(items) = &list.kind
        && !values.is_empty()
        && !values.iter().any(|value| matches!(value, Value::Table(_)))
        && !items.is_empty()
    {
        return (next_difference(document, list, items, values), false);
    }
    (tables::set(document, file, path, key, value), true)
}

/// The edit of the first item that is not as wanted; none if the list is equal.
fn next_difference(document: &Document, list: &Written, items: &[Item], values: &[Value]) -> Edited {
    let is_same = |value: &Value, item: &Item| value.is_same(&item.value, document.text);
    let rank = items.iter().zip(values).take_while(|(item, value)| is_same(value, item)).count();
    let is_wanted_later = items.get(rank).is_some_and(|item| values[rank..].iter().any(|value| is_same(value, item)));
    match values.get(rank) {
        // An unwanted item goes before the next one is compared, unless a new one takes its place.
        Some(value) if is_wanted_later || !items[rank..].iter().any(|item| is_same(value, item)) => {
            let later = (rank..items.len()).find(|&later| is_same(value, &items[later]));
            let moved = later.and_then(|later| lists::move_before(document, list, later, rank));
            moved.unwrap_or_else(|| {
                let quotes = super::layout::quotes_of(document, list);
                lists::insert(document, list, &value.to_toml_like(quotes.as_deref()), rank)
            })
        }
        _ if rank < items.len() => lists::remove(document, list, rank),
        _ => Edited::default(),
    }
}

fn append(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Edited {
    let Some(list) = document.value(&at(path, key)) else {
        return tables::set(document, file, path, key, &Value::List(vec![value.clone()]));
    };
    let TomlValueKind::List(items) = &list.kind else { return Edited::default() };
    if items.iter().any(|item| value.is_same(&item.value, document.text)) {
        return Edited::default();
    }
    let quotes = super::layout::quotes_of(document, list);
    lists::insert(document, list, &value.to_toml_like(quotes.as_deref()), items.len())
}

/// A list that would become empty is removed, if it may be absent.
fn take(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Edited {
    let Some(Site::Pair(_, pair)) = document.find(&at(path, key)) else { return Edited::default() };
    let TomlValueKind::List(items) = &pair.value.kind else { return Edited::default() };
    let Some(rank) = items.iter().position(|item| value.is_same(&item.value, document.text)) else {
        return Edited::default();
    };
    let is_optional = file.key(path, key).is_some_and(|key| key.presence == Presence::Optional);
    if items.len() == 1 && is_optional {
        return tables::remove(document, &at(path, key));
    }
    lists::remove(document, &pair.value, rank)
}

/// A text as pieces of the original and new text.
struct Pieces(Vec<Piece>);

enum Piece {
    Original(std::ops::Range<usize>),
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Self::Original(range) => range.len(),
            Self::New(text) => text.len(),
        }
    }
}

impl Pieces {
    fn of(text: &str) -> Self {
        Self(vec![Piece::Original(0..text.len())])
    }

    /// Replaces a span of the current text.
    fn replace(&mut self, edit: TextEdit) {
        let first = self.split(edit.span.range().start);
        let last = self.split(edit.span.range().end);
        self.0.splice(first..last, [Piece::New(edit.replacement)]);
    }

    /// Splits at an offset of the current text; returns the index of the piece that starts there.
    fn split(&mut self, at: usize) -> usize {
        let mut before = 0;
        for rank in 0..self.0.len() {
            if before == at {
                return rank;
            }
            let len = self.0[rank].len();
            if at < before + len {
                let (left, right) = match &self.0[rank] {
                    Piece::Original(range) => {
                        let middle = range.start + at - before;
                        (Piece::Original(range.start..middle), Piece::Original(middle..range.end))
                    }
                    Piece::New(text) => {
                        let (left, right) = text.split_at(at - before);
                        (Piece::New(left.to_owned()), Piece::New(right.to_owned()))
                    }
                };
                self.0.splice(rank..=rank, [left, right]);
                return rank + 1;
            }
            before += len;
        }
        self.0.len()
    }

    /// The edits that turn the original into this text.
    fn into_edits(self, text: &str) -> Vec<TextEdit> {
        let mut edits = Vec::new();
        let (mut from, mut new) = (0, String::new());
        let end = Piece::Original(text.len()..text.len());
        for piece in self.0.into_iter().chain([end]) {
            match piece {
                Piece::New(text) => new.push_str(&text),
                Piece::Original(range) => {
                    if range.is_empty() && range.start < text.len() {
                        continue;
                    }
                    if (range.start > from || !new.is_empty()) && text[from..range.start] != new {
                        edits.push(TextEdit::new(from..range.start, std::mem::take(&mut new)));
                    }
                    new.clear();
                    from = range.end.max(from);
                }
            }
        }
        edits
    }
}

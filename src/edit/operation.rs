//! Elementary edits of one file, and their combination.

use super::document::{Document, Site, Step, TomlValueKind};
use super::edited::Edited;
use super::shapes::File;
use super::value::{Entry, Value};
use super::{lists, tables};
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
        let document = Document::parse(&current)?;
        let mut step = one(&document, file, operation);
        step.edits.sort_by_key(|edit| edit.span);
        lost.append(&mut step.lost);
        if step.edits.is_empty() {
            continue;
        }
        current = TextEdit::apply_all(&current, &step.edits);
        for edit in step.edits.into_iter().rev() {
            pieces.replace(edit);
        }
    }
    Some(Edited { edits: pieces.into_edits(text), lost })
}

fn one(document: &Document, file: File, operation: &Operation) -> Edited {
    match operation {
        Operation::Set { path, key, value } => set(document, file, path, key, value),
        Operation::Unset { path, key } => tables::remove(document, &at(path, key)),
        Operation::Append { path, key, value } => append(document, file, path, key, value),
        Operation::Take { path, key, value } => take(document, path, key, value),
        Operation::Insert { path, entry } => tables::insert(document, file, path, entry),
        Operation::NewTable { path, entry } => tables::new_table(document, file, path, entry.clone()),
        Operation::Remove { path } => tables::remove(document, path),
        Operation::Rename { path, new } => Edited { edits: tables::rename(document, path, new), lost: Vec::new() },
        Operation::Texts(edits) => Edited { edits: edits.clone(), lost: Vec::new() },
    }
}

fn at(path: &[Step], key: &str) -> Vec<Step> {
    path.iter().cloned().chain([Step::Key(key.to_owned())]).collect()
}

/// A list keeps its layout and comments if at most one item differs.
fn set(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Edited {
    if let (Some(list), Value::List(values)) = (document.value(&at(path, key)), value)
        && let TomlValueKind::List(items) = &list.kind
        && !values.is_empty()
        && !items.is_empty()
    {
        let is_there =
            |value: &Value, rank: usize| items.get(rank).is_some_and(|item| value.is_same(&item.value, document.text));
        if values.len() == items.len() + 1 && (0..items.len()).all(|rank| is_there(&values[rank], rank)) {
            return append(document, file, path, key, &values[items.len()]);
        }
        if values.len() + 1 == items.len() {
            let gap = (0..values.len()).find(|&rank| !is_there(&values[rank], rank)).unwrap_or(values.len());
            if (gap..values.len()).all(|rank| is_there(&values[rank], rank + 1)) {
                return lists::remove(document, list, gap);
            }
        }
    }
    tables::set(document, file, path, key, value)
}

fn append(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Edited {
    let Some(list) = document.value(&at(path, key)) else {
        return tables::set(document, file, path, key, &Value::List(vec![value.clone()]));
    };
    let TomlValueKind::List(items) = &list.kind else { return Edited::default() };
    if items.iter().any(|item| value.is_same(&item.value, document.text)) {
        return Edited::default();
    }
    let quotes = super::layout::quotes_of(document.text, list);
    lists::insert(document, list, &value.to_toml_like(quotes.as_deref()), false)
}

fn take(document: &Document, path: &[Step], key: &str, value: &Value) -> Edited {
    match document.find(&at(path, key)) {
        Some(Site::Pair(_, pair)) => match &pair.value.kind {
            TomlValueKind::List(items) => {
                let rank = items.iter().position(|item| value.is_same(&item.value, document.text));
                rank.map(|rank| lists::remove(document, &pair.value, rank)).unwrap_or_default()
            }
            _ => Edited::default(),
        },
        _ => Edited::default(),
    }
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

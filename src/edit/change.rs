//! A change as data: for each file, the operations that implement it.

use chrono::NaiveDate;

use super::document::{Document, Section, Site, Step, TomlValueKind};
use super::operation::Operation;
use super::shapes::path;
use super::value::{Entry, Value};

/// A change of a roadmap.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// In the order in which they are written.
    pub files: Vec<FileChange>,
}

/// A change of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileChange {
    /// Relative to the roadmap's folder, with `/`.
    pub path: Box<str>,
    /// What to do to its text.
    pub operations: Vec<Operation>,
    /// The new path of the file, if it is moved.
    pub new_path: Option<String>,
}

impl Change {
    /// A change of one file.
    pub fn of(path: &str, operations: Vec<Operation>) -> Self {
        Self { files: vec![FileChange { path: path.into(), operations, new_path: None }] }
    }

    /// Adds the operations of another change.
    pub fn merge(&mut self, other: Self) {
        for file in other.files {
            match self.files.iter_mut().find(|known| known.path == file.path) {
                Some(known) => known.operations.extend(file.operations),
                None => self.files.push(file),
            }
        }
    }
}

/// The values of an entry of a list of tables, to identify it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Keys with their values, texts without quotes.
    pub values: Vec<(String, String)>,
}

impl Listed {
    /// The value of a key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// The entries of the list of tables at `path`, in file order; empty if the text is not TOML.
pub fn entries(text: &str, path: &[Step]) -> Vec<Listed> {
    let Some(document) = Document::parse(text) else { return Vec::new() };
    let listed = |pairs: &[super::document::Pair]| Listed {
        values: pairs
            .iter()
            .map(|pair| {
                let key: Vec<&str> = pair.keys.iter().map(|key| key.name.as_str()).collect();
                let value = match &pair.value.kind {
                    TomlValueKind::Text(text) => text.clone(),
                    _ => text[pair.value.span.clone()].to_owned(),
                };
                (key.join("."), value)
            })
            .collect(),
    };
    match document.find(path) {
        Some(Site::Pair(_, pair)) => match &pair.value.kind {
            TomlValueKind::List(items) => {
                items.iter().map(|item| listed(item.value.as_table().unwrap_or(&[]))).collect()
            }
            _ => Vec::new(),
        },
        _ => document.entries(path).map(|section: &Section| listed(&section.pairs)).collect(),
    }
}

/// A text that is parsed once for several of its values; without any if it is not TOML.
pub struct Parsed<'t>(Option<Document<'t>>);

impl<'t> Parsed<'t> {
    /// Parses the text of a file.
    pub fn new(text: &'t str) -> Self {
        Self(Document::parse(text))
    }

    /// The items of the list of texts at `path`.
    pub fn items(&self, path: &[Step]) -> Vec<String> {
        let list = self.0.as_ref().and_then(|document| document.value(path)).map(|value| &value.kind);
        let Some(TomlValueKind::List(items)) = list else { return Vec::new() };
        let texts = items.iter().filter_map(|item| match &item.value.kind {
            TomlValueKind::Text(text) => Some(text.clone()),
            TomlValueKind::Scalar | TomlValueKind::List(_) | TomlValueKind::Table(_) => None,
        });
        texts.collect()
    }

    /// The value at a key of the table at `path`: a text without quotes, else as it is written.
    pub fn value_at(&self, path: &[Step], key: &str) -> Option<String> {
        let document = self.0.as_ref()?;
        let at: Vec<Step> = path.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
        let value = document.value(&at)?;
        Some(match &value.kind {
            TomlValueKind::Text(text) => text.clone(),
            _ => document.text[value.span.clone()].to_owned(),
        })
    }
}

/// The items of the list of texts at `path`.
pub fn items(text: &str, path: &[Step]) -> Vec<String> {
    Parsed::new(text).items(path)
}

/// The value at a key of the table at `path`: a text without quotes, else as it is written.
pub fn value_at(text: &str, path: &[Step], key: &str) -> Option<String> {
    Parsed::new(text).value_at(path, key)
}

/// The path of the deliverable with that id in its project's file.
pub fn deliverable_path(text: &str, id: &str) -> Option<Vec<Step>> {
    let list = path(["deliverables"]);
    let rank = entries(text, &list).iter().position(|entry| entry.value("id") == Some(id))?;
    Some(list.into_iter().chain([Step::Index(rank)]).collect())
}

/// Marks a deliverable as delivered, and removes keys that contradict it.
pub fn deliver(path: &[Step], on: NaiveDate, link: Option<&Value>) -> Vec<Operation> {
    let mut operations = vec![set(path, "delivered", Value::Date(on))];
    operations.extend(["progress", "dropped"].map(|key| unset(path, key)));
    operations.extend(link.map(|link| set(path, "link", link.clone())));
    operations
}

/// Changes the due date of a deliverable, with the reason.
pub fn move_due(path: &[Step], due: NaiveDate, why: Option<&str>) -> Vec<Operation> {
    let why = why.map(|why| set(path, "why", Value::Text(why.to_owned())));
    std::iter::once(set(path, "due", Value::Date(due))).chain(why).collect()
}

/// Marks a deliverable as dropped, with the reason.
pub fn drop_deliverable(path: &[Step], on: NaiveDate, why: &str) -> Vec<Operation> {
    vec![set(path, "dropped", Value::Date(on)), unset(path, "delivered"), set(path, "why", Value::Text(why.to_owned()))]
}

/// Adds an entry to a list of tables, unless an equal one exists.
pub fn insert(text: &str, list: &[Step], entry: Entry) -> Vec<Operation> {
    let is_equal = |there: &Listed| {
        there.values.len() == entry.len()
            && entry.iter().all(|(key, value)| {
                there.value(key).is_some_and(|there| match value {
                    Value::Text(text) => text == there,
                    _ => value.to_toml() == there,
                })
            })
    };
    if entries(text, list).iter().any(is_equal) {
        return Vec::new();
    }
    vec![Operation::Insert { path: list.to_vec(), entry }]
}

/// Sets a key of the table at `path`.
pub fn set(path: &[Step], key: &str, value: Value) -> Operation {
    Operation::Set { path: path.to_vec(), key: key.to_owned(), value }
}

/// Removes a key of the table at `path`.
pub fn unset(path: &[Step], key: &str) -> Operation {
    Operation::Unset { path: path.to_vec(), key: key.to_owned() }
}

//! A change as data: for each file the operations that make it, from what people do to a roadmap.

use chrono::NaiveDate;

use super::document::{Document, Section, Site, Step, TomlValueKind};
use super::operation::Operation;
use super::shapes::path;
use super::value::{Entry, Value};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// In the order in which they are written.
    pub files: Vec<FileChange>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FileChange {
    /// From the roadmap's folder, with `/`.
    pub path: Box<str>,
    pub operations: Vec<Operation>,
    /// Where the file is moved to once it is edited.
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

/// An entry of a list of tables, as far as it is needed to find one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Keys with their values, texts without quotes.
    pub values: Vec<(String, String)>,
}

impl Listed {
    pub fn value(&self, key: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// The entries of the list of tables at `path`, in the order of the file; none if the text is not TOML.
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

/// The items of the list of texts at `path`.
pub fn items(text: &str, path: &[Step]) -> Vec<String> {
    let Some(document) = Document::parse(text) else { return Vec::new() };
    let Some(TomlValueKind::List(items)) = document.value(path).map(|value| &value.kind) else { return Vec::new() };
    let texts = items.iter().filter_map(|item| match &item.value.kind {
        TomlValueKind::Text(text) => Some(text.clone()),
        TomlValueKind::Scalar | TomlValueKind::List(_) | TomlValueKind::Table(_) => None,
    });
    texts.collect()
}

/// The value at a key of the table at `path`: a text without quotes, else as it is written.
pub fn value_at(text: &str, path: &[Step], key: &str) -> Option<String> {
    let document = Document::parse(text)?;
    let at: Vec<Step> = path.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
    let value = document.value(&at)?;
    Some(match &value.kind {
        TomlValueKind::Text(text) => text.clone(),
        _ => document.text[value.span.clone()].to_owned(),
    })
}

/// Where the deliverable of that id stands in its project's file.
pub fn deliverable_path(text: &str, id: &str) -> Option<Vec<Step>> {
    let list = path(["deliverables"]);
    let rank = entries(text, &list).iter().position(|entry| entry.value("id") == Some(id))?;
    Some(list.into_iter().chain([Step::Index(rank)]).collect())
}

/// Marks a deliverable as delivered; what says that it is open or given up is taken out.
pub fn deliver(path: &[Step], on: NaiveDate) -> Vec<Operation> {
    let mut operations = vec![set(path, "delivered", Value::Date(on))];
    operations.extend(["progress", "dropped"].map(|key| unset(path, key)));
    operations
}

/// Gives a deliverable another due date, with the reason.
pub fn move_due(path: &[Step], due: NaiveDate, why: Option<&str>) -> Vec<Operation> {
    let why = why.map(|why| set(path, "why", Value::Text(why.to_owned())));
    std::iter::once(set(path, "due", Value::Date(due))).chain(why).collect()
}

/// Marks a deliverable as given up, with the reason.
pub fn drop_deliverable(path: &[Step], on: NaiveDate, why: &str) -> Vec<Operation> {
    vec![set(path, "dropped", Value::Date(on)), unset(path, "delivered"), set(path, "why", Value::Text(why.to_owned()))]
}

/// Adds an entry to a list of tables of a file, unless an equal one is there.
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

pub fn set(path: &[Step], key: &str, value: Value) -> Operation {
    Operation::Set { path: path.to_vec(), key: key.to_owned(), value }
}

pub fn unset(path: &[Step], key: &str) -> Operation {
    Operation::Unset { path: path.to_vec(), key: key.to_owned() }
}

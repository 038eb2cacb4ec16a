//! Collects every value of every file by its path in the format, to compare two states of a roadmap.
//!
//! Follows the description of the format, and takes unknown keys as they are written, so that no content is left out.

use std::collections::HashMap;

use rustc_hash::FxHashMap;
use toml_parser::lexer::TokenKind;

use super::parser::ParseBuffers;
use super::table_schema::{TableSchema, ValueKind};
use super::tree::{ArrayKind, NodeIx, ROOT, Tree, Value as Written};
use super::{format, syntax};
use crate::model::{Entry, FileKind, FileValues, Step, Value, project_id};
use crate::parallel::par_chunks;
use crate::source::{FileIx, SourceFile, Sources};

/// Used where the format has no description.
const UNKNOWN: TableSchema = TableSchema { keys: &[], exclusive: &[], together: &[], one_of: &[] };

/// The values of the files that differ, before and after, sorted by path. Files with equal texts are skipped.
pub fn changed_values(before: &Sources, after: &Sources) -> (Vec<FileValues>, Vec<FileValues>) {
    (values_changed_from(before, after), values_changed_from(after, before))
}

/// The values of the files in `these` that are missing from `those` or have another text there.
fn values_changed_from(these: &Sources, those: &Sources) -> Vec<FileValues> {
    let same: FxHashMap<&str, &SourceFile> = those.files.iter().map(|file| (&*file.path, file)).collect();
    let others = these.files.iter().filter(|file| same.get(&*file.path).is_none_or(|same| same.text != file.text));
    let others: Vec<&SourceFile> = others.collect();
    let read = |files: &[&SourceFile]| files.iter().filter_map(|file| file_values(file)).collect::<Vec<_>>();
    par_chunks(&others, read).into_iter().flatten().collect()
}

/// The values of one file; `None` for a required file that does not exist.
pub fn file_values(file: &SourceFile) -> Option<FileValues> {
    if matches!(file.text, Err(crate::source::Unreadable::Missing)) {
        return None;
    }
    let kind = match &*file.path {
        "roadmap.toml" => FileKind::Roadmap,
        "people.toml" => FileKind::People,
        path => FileKind::Project(project_id(path).into()),
    };
    let text = file.text();
    let tree =
        file.text.as_ref().ok().and_then(|text| syntax::parse(FileIx(0), text, &mut ParseBuffers::default()).ok());
    let entries = tree.map(|tree| {
        let mut walk = Walk { text, tree: &tree, entries: Vec::new() };
        match kind {
            FileKind::Roadmap => walk.table(ROOT, &format::ROADMAP, &[]),
            FileKind::People => walk.tables_by_id(ROOT, "people", &format::PERSON, &[]),
            FileKind::Project(_) => walk.table(ROOT, &format::PROJECT, &[]),
        }
        number_duplicates(&mut walk.entries);
        walk.entries
    });
    Some(FileValues { path: file.path.clone(), kind, entries, comments: comments(text) })
}

struct Walk<'t, 's> {
    text: &'s str,
    tree: &'t Tree<'s>,
    entries: Vec<Entry>,
}

impl Walk<'_, '_> {
    /// Adds the entry of a table, then those of its subtables.
    fn table(&mut self, table: NodeIx, schema: &TableSchema, path: &[Step]) {
        let at = self.entries.len();
        self.entries.push(Entry { path: path.to_vec(), values: Vec::new() });
        let children: Vec<NodeIx> = self.tree.children(table).collect();
        for child in children {
            let node = self.tree.node(child);
            let key: Box<str> = node.key.as_ref().into();
            let kind = schema.key(&key).map(|key| &key.kind);
            match (kind, &node.value) {
                (Some(ValueKind::Tables(schema)), Written::Array(_)) => self.tables(child, &key, schema, path),
                (Some(ValueKind::ById(_, schema)), Written::Table(_)) => self.tables_by_id(child, &key, schema, path),
                (Some(ValueKind::Table(schema)), Written::Table(_)) => self.table(child, schema, &step(path, &key, "")),
                (_, Written::Table(_)) => self.table(child, &UNKNOWN, &step(path, &key, "")),
                (_, Written::Array(ArrayKind::OfTables)) => self.tables(child, &key, &UNKNOWN, path),
                _ => {
                    let value = self.value(child);
                    self.entries[at].values.push((key, value));
                }
            }
        }
    }

    /// A list of tables, each identified by its content.
    fn tables(&mut self, list: NodeIx, key: &str, schema: &TableSchema, path: &[Step]) {
        let children: Vec<NodeIx> = self.tree.children(list).collect();
        for child in children {
            let name: Vec<String> = identifying_keys(key)
                .iter()
                .filter_map(|part| self.tree.get(child, part))
                .map(|part| self.value(part).to_string())
                .collect();
            match self.tree.node(child).value {
                Written::Table(_) => self.table(child, schema, &step(path, key, &name.join(" "))),
                _ => {
                    let value = self.value(child);
                    let path = step(path, key, "");
                    self.entries.push(Entry { path, values: vec![("".into(), value)] });
                }
            }
        }
    }

    /// Tables by id.
    fn tables_by_id(&mut self, tables: NodeIx, key: &str, schema: &TableSchema, path: &[Step]) {
        let children: Vec<NodeIx> = self.tree.children(tables).collect();
        for child in children {
            let name = self.tree.node(child).key.clone();
            match self.tree.node(child).value {
                Written::Table(_) => self.table(child, schema, &step(path, key, &name)),
                _ => {
                    let value = self.value(child);
                    self.entries.push(Entry { path: path.to_vec(), values: vec![(name.as_ref().into(), value)] });
                }
            }
        }
    }

    fn value(&self, at: NodeIx) -> Value {
        let node = self.tree.node(at);
        match &node.value {
            Written::Text(text) => Value::Text(text.as_ref().into()),
            Written::Integer(Some(number)) => Value::Number(*number),
            Written::Boolean(flag) => Value::Flag(*flag),
            Written::Date(day) => Value::Day(*day),
            Written::Time(time) => Value::Time(*time),
            Written::Array(_) => Value::List(self.tree.children(at).map(|entry| self.value(entry)).collect()),
            Written::Table(_) => {
                let values = self.tree.children(at).map(|entry| {
                    let key = &self.tree.node(entry).key;
                    Value::Other(format!("{key} = {}", self.value(entry)).into())
                });
                Value::List(values.collect())
            }
            Written::Integer(None) | Written::Float(_) | Written::DateTime(_) | Written::Broken => {
                Value::Other(self.text.get(node.span.range()).unwrap_or("").into())
            }
        }
    }
}

/// The keys that identify an entry of a list.
pub fn identifying_keys(table: &str) -> &'static [&'static str] {
    match table {
        "deliverables" => &["id"],
        "guests" => &["person", "from"],
        "approvals" => &["person", "directorate"],
        "informed" => &["person"],
        "updates" => &["on", "by"],
        "risks" => &["title"],
        "decisions" => &["question"],
        "reviews" | "cancelled" | "extra" => &["on"],
        "escalations" => &["raised", "by"],
        "budget" => &["year", "source"],
        "waivers" => &["rule"],
        "links" => &["url"],
        "away" | "closed" => &["from"],
        _ => &[],
    }
}

fn step(path: &[Step], table: &str, name: &str) -> Vec<Step> {
    let last = Step { table: table.into(), name: name.into() };
    path.iter().cloned().chain([last]).collect()
}

/// Numbers entries with equal names.
fn number_duplicates(entries: &mut [Entry]) {
    let mut seen: HashMap<Vec<Step>, usize> = HashMap::new();
    for entry in entries {
        let times = seen.entry(entry.path.clone()).or_insert(0);
        *times += 1;
        if let (2.., Some(last)) = (*times, entry.path.last_mut()) {
            last.name = format!("{} ({times})", last.name).into();
        }
    }
}

fn comments(text: &str) -> Vec<Box<str>> {
    if !text.contains('#') {
        return Vec::new();
    }
    let tokens = toml_parser::Source::new(text).lex();
    tokens
        .filter(|token| token.kind() == TokenKind::Comment)
        .filter_map(|token| text.get(token.span().start()..token.span().end()))
        .map(|comment| comment.trim_end().into())
        .collect()
}

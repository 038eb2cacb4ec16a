//! Renames an id everywhere it is used.

use super::change::{Change, FileChange, deliverable_path};
use super::document::{Document, Pair, Step, TomlValueKind, Value as Written};
use super::layout;
use super::operation::Operation;
use super::shapes::{File, path};
use super::value::Value;
use crate::model::{Portfolio, project_id};
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::source::{SourceFile, Sources, TextEdit};

/// What to rename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename<'a> {
    /// The kind of the entity.
    pub what: EntityKind,
    /// For a deliverable, the id of its project.
    pub project: Option<&'a str>,
    /// The current id.
    pub old: &'a str,
    /// The new id.
    pub new: &'a str,
}

/// The change that renames: references first, the declaration last, so that repeating an interrupted rename completes
/// it. Files that are not TOML are skipped.
pub fn rename(sources: &Sources, rename: &Rename) -> Change {
    let mut change = Change::default();
    let mut declaring = None;
    for source in &sources.files {
        let text = source.text();
        // Most files do not mention the id, and are not parsed.
        let is_declaring = is_declaration(&source.path, rename);
        if !text.contains(rename.old) && !is_declaring {
            continue;
        }
        let Some(references) = references(source, rename) else { continue };
        let mut operations = Vec::new();
        if !references.is_empty() {
            operations.push(Operation::Texts(references));
        }
        let mut new_path = None;
        if is_declaring {
            operations.extend(declaration(text, rename));
            if rename.what == EntityKind::Project {
                let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                new_path = Some(format!("{folder}/{}.toml", rename.new));
            }
        }
        if operations.is_empty() && new_path.is_none() {
            continue;
        }
        let file = FileChange { path: source.path.clone(), operations, new_path };
        if is_declaring { declaring = Some(file) } else { change.files.push(file) }
    }
    change.files.extend(declaring);
    change
}

/// Whether a text in these files, other than the declaration, refers to `old`.
pub fn is_named(sources: &Sources, rename: &Rename) -> bool {
    sources.files.iter().any(|source| {
        source.text().contains(rename.old) && references(source, rename).is_some_and(|edits| !edits.is_empty())
    })
}

/// Whether a dependency with the new id refers to a project of that id, and would refer to the deliverable. Any other with
/// the new id refers to nothing yet, as an interrupted rename leaves it.
pub fn is_ambiguous(sources: &Sources, portfolio: &Portfolio, rename: &Rename) -> bool {
    let swapped = Rename { old: rename.new, ..rename.clone() };
    let is_own = |path: &str| path.starts_with("projects/") && Some(project_id(path)) == rename.project;
    matches!(rename.what, EntityKind::Deliverable)
        && is_declared(portfolio, EntityKind::Project, None, rename.new)
        && sources.files.iter().filter(|source| is_own(&source.path)).any(|source| {
            let edits = references(source, &swapped).unwrap_or_default();
            edits.iter().any(|edit| !source.text()[edit.span.range()].contains('/'))
        })
}

/// Whether there is something of that kind with that id; `project` is that of a deliverable.
pub fn is_declared(portfolio: &Portfolio, what: EntityKind, project: Option<&str>, id: &str) -> bool {
    let roadmap = &portfolio.roadmap;
    match what {
        EntityKind::Person => portfolio.people.iter().any(|person| *person.id == *id),
        EntityKind::Directorate => roadmap.directorates.iter().any(|directorate| *directorate.id == *id),
        EntityKind::Department => roadmap.departments.iter().any(|department| *department.id == *id),
        EntityKind::Meeting => roadmap.meetings.iter().any(|meeting| *meeting.id == *id),
        EntityKind::Project => portfolio.projects.iter().any(|project| *project.id == *id),
        EntityKind::Deliverable => portfolio
            .projects
            .iter()
            .filter(|found| Some(&*found.id) == project)
            .flat_map(|found| &found.deliverables)
            .any(|deliverable| deliverable.id.value().is_some_and(|known| **known == *id)),
    }
}

fn is_declaration(path: &str, rename: &Rename) -> bool {
    match rename.what {
        EntityKind::Person => path == "people.toml",
        EntityKind::Directorate | EntityKind::Department | EntityKind::Meeting => path == "roadmap.toml",
        EntityKind::Project => path.starts_with("projects/") && project_id(path) == rename.old,
        EntityKind::Deliverable => path.starts_with("projects/") && Some(project_id(path)) == rename.project,
    }
}

fn declaration(text: &str, rename: &Rename) -> Vec<Operation> {
    let table = |table: &str| vec![Operation::Rename { path: path([table, rename.old]), new: rename.new.to_owned() }];
    match rename.what {
        EntityKind::Person => vec![Operation::Rename { path: path([rename.old]), new: rename.new.to_owned() }],
        EntityKind::Directorate => table("directorates"),
        EntityKind::Department => table("departments"),
        EntityKind::Meeting => table("meetings"),
        EntityKind::Project => Vec::new(),
        EntityKind::Deliverable => {
            let at = deliverable_path(text, rename.old);
            at.map(|path| super::change::set(&path, "id", Value::Text(rename.new.to_owned()))).into_iter().collect()
        }
    }
}

/// The edits of the references in a file; `None` if it is not TOML.
fn references(source: &SourceFile, rename: &Rename) -> Option<Vec<TextEdit>> {
    let document = Document::parse(source.text())?;
    let (file, project) = (File::of(&source.path), project_id(&source.path));
    Some(References { document: &document, file, rename, project }.edits())
}

/// The references of one file.
struct References<'a> {
    document: &'a Document<'a>,
    file: File,
    rename: &'a Rename<'a>,
    /// The id of the file's project.
    project: &'a str,
}

impl References<'_> {
    fn edits(&self) -> Vec<TextEdit> {
        let mut edits = Vec::new();
        for section in &self.document.sections {
            self.in_pairs(&section.path, &section.pairs, &mut edits);
        }
        edits
    }

    fn in_pairs(&self, table: &[Step], pairs: &[Pair], edits: &mut Vec<TextEdit>) {
        for pair in pairs {
            let Some((last, parents)) = pair.keys.split_last() else { continue };
            let parents = parents.iter().map(|key| Step::Key(key.name.clone()));
            let table: Vec<Step> = table.iter().cloned().chain(parents).collect();
            let at: Vec<Step> = table.iter().cloned().chain([Step::Key(last.name.clone())]).collect();
            let kind = self.file.key(&table, &last.name).map(|key| &key.kind);
            self.in_value(&at, &pair.value, kind, edits);
        }
    }

    fn in_value(&self, at: &[Step], value: &Written, kind: Option<&ValueKind>, edits: &mut Vec<TextEdit>) {
        match (&value.kind, kind) {
            (TomlValueKind::Table(pairs), _) => self.in_pairs(at, pairs, edits),
            (TomlValueKind::List(items), Some(ValueKind::List(inner) | ValueKind::OneOrMore(inner))) => {
                for item in items {
                    self.in_value(at, &item.value, Some(inner), edits);
                }
            }
            (TomlValueKind::List(items), _) => {
                for (rank, item) in items.iter().enumerate() {
                    let at: Vec<Step> = at.iter().cloned().chain([Step::Index(rank)]).collect();
                    self.in_value(&at, &item.value, None, edits);
                }
            }
            (TomlValueKind::Text(text), Some(kind)) => {
                let is_source = matches!(at.last(), Some(Step::Key(key)) if key == "source");
                if let Some(new) = self.renamed(text, kind, is_source) {
                    let quotes = layout::quotes_of(self.document, value);
                    edits.push(TextEdit::new(value.span.clone(), Value::Text(new).to_toml_like(quotes.as_deref())));
                }
            }
            (TomlValueKind::Text(_) | TomlValueKind::Scalar, _) => {}
        }
    }

    /// The renamed form of a text that refers to the id.
    fn renamed(&self, text: &str, kind: &ValueKind, is_source: bool) -> Option<String> {
        let Rename { what, project, old, new } = self.rename;
        match kind {
            ValueKind::Reference(named) => (named == what && text == *old).then(|| (*new).to_owned()),
            // The source of a budget is a directorate, or free text.
            ValueKind::Text if is_source && *what == EntityKind::Directorate => {
                (text == *old).then(|| (*new).to_owned())
            }
            ValueKind::Dependency => match (what, text.split_once('/')) {
                (EntityKind::Project, Some((of, deliverable))) => (of == *old).then(|| format!("{new}/{deliverable}")),
                (EntityKind::Project, None) => (text == *old && !self.has_deliverable(old)).then(|| (*new).to_owned()),
                (EntityKind::Deliverable, Some((of, deliverable))) => {
                    (Some(of) == *project && deliverable == *old).then(|| format!("{of}/{new}"))
                }
                (EntityKind::Deliverable, None) => {
                    (Some(self.project) == *project && text == *old).then(|| (*new).to_owned())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the project of this file has a deliverable with that id, to which a dependency without project then
    /// refers.
    fn has_deliverable(&self, id: &str) -> bool {
        deliverable_path(self.document.text, id).is_some()
    }
}

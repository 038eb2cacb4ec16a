//! `roadmap help format [TOPIC]`: documents the keys of the files, from the description of the format.

use super::context::Context;
use super::name_lookup::{self, Lookup, NamedEntity};
use super::{CommandError, CommandOutput};
use crate::l10n::Localizer;
use crate::read::format;
use crate::read::table_schema::{Constant, Key, TableSchema, ValueKind};
use crate::render::terminal;
use crate::schema::{self, FileKind};
use crate::view::document::{Block, Document, Entries, Entry, Heading, Paragraph, Role, Text};

/// A table of a file.
struct Section {
    file: FileKind,
    /// The key of the table; for a whole file its name.
    name: &'static str,
    /// How it is written: `[[risks]]`.
    header: String,
    shape: &'static TableSchema,
    /// The key that holds the table and describes it; `None` for a whole file.
    key: Option<&'static Key>,
    is_file: bool,
}

/// Describes the format of the files: a summary, or the tables and keys that `topic` names.
///
/// # Errors
/// If nothing in the format has that name.
pub fn run(topic: Option<&str>, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let sections = sections();
    let mut blocks = Vec::new();
    match topic {
        None => {
            blocks.push(heading(1, words.text("help-format-title")));
            blocks.push(note(Role::Body, words.text("help-format-intro")));
            let files = sections.iter().filter(|section| section.is_file);
            files.for_each(|section| blocks.extend(blocks_of(section, 2, words)));
            blocks.push(note(Role::Note, words.text("help-format-more")));
        }
        Some(topic) => {
            let selection = select(topic, &sections, words)?;
            for (at, (section, key)) in selection.iter().enumerate() {
                let level = if at == 0 { 1 } else { 2 };
                blocks.extend(match key {
                    None => blocks_of(section, level, words),
                    Some(key) => {
                        vec![heading(level, title(section, words)), entries(section, std::slice::from_ref(key), words)]
                    }
                });
            }
        }
    }
    let document = Document {
        language: words.language(),
        title: words.text("help-format-title"),
        author: String::new(),
        footer: String::new(),
        day: chrono::NaiveDate::MIN,
        blocks,
    };
    Ok(CommandOutput::text(terminal::render(&document, context.screen())))
}

/// The topics: files, tables and keys, each once with a description.
pub fn topics(words: &Localizer) -> Vec<(&'static str, String)> {
    let mut topics: Vec<(&'static str, String)> = Vec::new();
    let sections = sections();
    let tables = sections.iter().map(|section| (section.name, purpose_of(section, words)));
    let keys = sections.iter().flat_map(|section| section.shape.keys).map(|key| (key.name, purpose(key, words)));
    for (name, purpose) in tables.chain(keys) {
        if !topics.iter().any(|(known, _)| *known == name) {
            topics.push((name, purpose));
        }
    }
    topics
}

/// The tables or keys that `topic` names: a file with all its tables, a table, a key in any table, or `table.key`.
fn select<'s>(
    topic: &str,
    sections: &'s [Section],
    words: &Localizer,
) -> Result<Vec<(&'s Section, Option<&'static Key>)>, CommandError> {
    let bare = topic.trim_matches(|letter: char| matches!(letter, '[' | ']'));
    if let Some((table, key)) = bare.rsplit_once('.') {
        let tables = sections.iter().filter(|section| section.name == table);
        let keys: Vec<_> = tables.filter_map(|section| Some((section, Some(section.shape.key(key)?)))).collect();
        if !keys.is_empty() {
            return Ok(keys);
        }
    }
    let names = topics(words);
    let things: Vec<NamedEntity<usize>> = names
        .iter()
        .enumerate()
        .map(|(ix, (name, _))| NamedEntity { ix, id: name, names: file_name(name).into_iter().collect() })
        .collect();
    let (found, nearest) = match name_lookup::resolve(bare, &things) {
        Lookup::One(ix) => (names.get(ix), Vec::new()),
        Lookup::Many(several) => (None, several.into_iter().map(|thing| thing.id).collect()),
        Lookup::None { nearest } => (None, nearest),
    };
    let Some(&(name, _)) = found else {
        let failure = name_lookup::unknown_near("cli-unknown-key", topic, &things, &nearest, words);
        return Err(failure.help("cli-all-keys", &[]));
    };
    if let Some(kind) = FileKind::from_name(name).filter(|_| file_name(name).is_some()) {
        return Ok(sections.iter().filter(|section| section.file == kind).map(|section| (section, None)).collect());
    }
    let tables: Vec<_> =
        sections.iter().filter(|section| section.name == name).map(|section| (section, None)).collect();
    let holds = |section: &'s Section| {
        let key = section.shape.key(name).filter(|key| inner(&key.kind).is_none())?;
        Some((section, Some(key)))
    };
    Ok(tables.into_iter().chain(sections.iter().filter_map(holds)).collect())
}

fn file_name(name: &str) -> Option<&'static str> {
    match name {
        "roadmap" => Some("roadmap.toml"),
        "people" => Some("people.toml"),
        "project" => Some("projects/"),
        _ => None,
    }
}

/// Every table of every file, each after its parent.
fn sections() -> Vec<Section> {
    let mut sections = Vec::new();
    for file in FileKind::ALL {
        let (shape, header) = match file {
            FileKind::Roadmap => (&format::ROADMAP, "roadmap.toml"),
            FileKind::People => (&format::PERSON, "people.toml, [ID]"),
            FileKind::Project => (&format::PROJECT, "projects/ID.toml"),
        };
        let is_table_itself = file == FileKind::People;
        sections.push(Section { file, name: file.name(), header: header.to_owned(), shape, key: None, is_file: true });
        add_inner(file, shape, if is_table_itself { "ID." } else { "" }, !is_table_itself, &mut sections);
    }
    sections
}

fn add_inner(file: FileKind, shape: &'static TableSchema, path: &str, is_file: bool, sections: &mut Vec<Section>) {
    for key in shape.keys {
        let Some(inside) = inner(&key.kind) else { continue };
        let path = format!("{path}{}", key.name);
        let (header, below) = match &key.kind {
            ValueKind::Tables(_) if is_file => (format!("[[{path}]]"), format!("{path}.")),
            ValueKind::Tables(_) => (format!("{} = [{{ … }}]", key.name), format!("{path}.")),
            ValueKind::ById(..) => (format!("[{path}.ID]"), format!("{path}.ID.")),
            _ => (format!("[{path}]"), format!("{path}.")),
        };
        sections.push(Section { file, name: key.name, header, shape: inside, key: Some(key), is_file: false });
        add_inner(file, inside, &below, false, sections);
    }
}

/// The keys of the tables at a key.
fn inner(kind: &ValueKind) -> Option<&'static TableSchema> {
    match kind {
        ValueKind::Table(shape) | ValueKind::Tables(shape) | ValueKind::ById(_, shape) => Some(shape),
        _ => None,
    }
}

fn blocks_of(section: &Section, level: u8, words: &Localizer) -> Vec<Block> {
    let keys: Vec<&'static Key> = section.shape.keys.iter().collect();
    let mut blocks = vec![heading(level, title(section, words))];
    blocks.extend(section.key.map(|key| note(Role::Note, format!("{}.", purpose(key, words)))));
    blocks.push(entries(section, &keys, words));
    blocks
}

/// "[[risks]], in projects/ID.toml".
fn title(section: &Section, words: &Localizer) -> String {
    let file = match section.file {
        FileKind::Roadmap => "roadmap.toml",
        FileKind::People => "people.toml",
        FileKind::Project => "projects/ID.toml",
    };
    if section.is_file {
        return section.header.clone();
    }
    words.format("help-format-table", &[("table", section.header.as_str().into()), ("file", file.into())])
}

fn entries(section: &Section, keys: &[&'static Key], words: &Localizer) -> Block {
    // In `people.toml` every table is a person, with subtables inside.
    let is_root = section.is_file && section.file != FileKind::People;
    let entry = |key: &&'static Key| {
        let mut sentences =
            vec![format!("{}.", purpose(key, words)), schema::key_text(key, section.shape, is_root, words)];
        sentences.extend(key.default.map(|default| {
            let value = match default {
                Constant::Text(text) => format!("\"{text}\""),
                Constant::Integer(number) => number.to_string(),
                Constant::Boolean(value) => value.to_string(),
            };
            words.format("help-format-default", &[("value", value.into())])
        }));
        Entry { name: Text::strong(key.name), text: Text::with_code(&sentences.join(" ")) }
    };
    Block::Entries(Entries { urgent: false, entries: keys.iter().map(entry).collect() })
}

/// The description of a key without a default after a semicolon, which is shown separately.
fn purpose(key: &Key, words: &Localizer) -> String {
    let text = key.purpose(words.language());
    let without_default = text.split(';').next().filter(|_| key.default.is_some());
    without_default.unwrap_or(text).trim_end().to_owned()
}

fn purpose_of(section: &Section, words: &Localizer) -> String {
    match section.key {
        Some(key) => purpose(key, words),
        None => words.text(&format!("schema-file-{}", section.file.name())),
    }
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading(Heading { level, text: Text::plain(text), anchor: None, outline: None })
}

fn note(role: Role, text: String) -> Block {
    Block::Paragraph(Paragraph { text: Text::with_code(&text), role, short: None })
}

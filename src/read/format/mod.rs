//! The file format, version 1: every key of every kind of file, in one place.

mod people;
mod project;
mod roadmap;

pub use people::PERSON;
pub use project::{HEALTHS, OUTCOMES, PROJECT, RISK_LEVELS, STAGES};
pub use roadmap::{EVERY, EVERY_MONTHS, EVERY_WEEKS, LANGUAGES, LEVELS, ROADMAP, WHO};

use super::table_schema::{Constant, Key, Presence, TableSchema, ValueKind};

/// The version of the format that this program reads.
pub const FORMAT: i64 = 1;

const fn plain(keys: &'static [Key]) -> TableSchema {
    TableSchema { keys, exclusive: &[], together: &[], one_of: &[] }
}

const fn required(name: &'static str, kind: ValueKind, en: &'static str, fr: &'static str) -> Key {
    Key { name, presence: Presence::Required, kind, default: None, en, fr }
}

const fn optional(name: &'static str, kind: ValueKind, en: &'static str, fr: &'static str) -> Key {
    Key { name, presence: Presence::Optional, kind, default: None, en, fr }
}

/// An optional key; what holds without it is a value that may as well be written.
const fn defaults(name: &'static str, kind: ValueKind, default: Constant, en: &'static str, fr: &'static str) -> Key {
    Key { name, presence: Presence::Optional, kind, default: Some(default), en, fr }
}

const fn unless_proposed(name: &'static str, kind: ValueKind, en: &'static str, fr: &'static str) -> Key {
    Key { name, presence: Presence::UnlessProposed, kind, default: None, en, fr }
}

/// Amounts, days and counts: 0 or more.
const COUNT: ValueKind = ValueKind::Integer { min: 0, max: i64::MAX };

/// Whether some table of some file has the key.
pub fn has_key(name: &str) -> bool {
    !kinds(name).is_empty()
}

/// Whether the key holds a list in every table that has it.
pub fn is_list(name: &str) -> bool {
    is_always(name, |kind| matches!(kind, ValueKind::List(_) | ValueKind::OneOrMore(_)))
}

/// Whether the list at the key holds sentences, in which a comma separates nothing.
pub fn has_sentences(name: &str) -> bool {
    matches!(name, "objectives" | "highlights")
}

fn is_always(name: &str, is: impl Fn(&ValueKind) -> bool) -> bool {
    let kinds = kinds(name);
    !kinds.is_empty() && kinds.into_iter().all(is)
}

/// The kinds of value of the key in all tables that have it.
pub fn kinds(name: &str) -> Vec<&'static ValueKind> {
    let mut schemas = vec![&PROJECT, &PERSON, &ROADMAP];
    let mut kinds = Vec::new();
    while let Some(schema) = schemas.pop() {
        kinds.extend(schema.key(name).map(|key| &key.kind));
        schemas.extend(schema.keys.iter().filter_map(|key| match &key.kind {
            ValueKind::Table(inner) | ValueKind::Tables(inner) | ValueKind::ById(_, inner) => Some(*inner),
            ValueKind::Text
            | ValueKind::Url
            | ValueKind::Format
            | ValueKind::Integer { .. }
            | ValueKind::Boolean
            | ValueKind::Date
            | ValueKind::Time => None,
            ValueKind::Word(_) | ValueKind::Id | ValueKind::Reference(_) | ValueKind::Dependency | ValueKind::Rule => {
                None
            }
            ValueKind::TimeZone | ValueKind::Currency | ValueKind::MeetingDay { .. } => None,
            ValueKind::List(_) | ValueKind::OneOrMore(_) | ValueKind::Levels => None,
        }));
    }
    kinds
}

/// The tables with that header name in project files, `roadmap.toml` or `people.toml`.
pub fn shapes_under(header: &str) -> Vec<&'static TableSchema> {
    let under = |whole: &'static TableSchema| {
        let mut schema = whole;
        let mut steps = header.split('.').map(|step| step.trim().trim_matches(['"', '\'']));
        while let Some(step) = steps.next() {
            schema = match schema.key(step)?.kind {
                ValueKind::Table(inner) | ValueKind::Tables(inner) => inner,
                ValueKind::ById(_, inner) => {
                    steps.next()?;
                    inner
                }
                _ => return None,
            };
        }
        Some(schema)
    };
    let found: Vec<&TableSchema> = [&PROJECT, &ROADMAP].into_iter().filter_map(under).collect();
    if found.is_empty() && !header.contains('.') { vec![&PERSON] } else { found }
}

/// A link with a title, as listed by the roadmap and its projects.
const LINK: TableSchema = plain(&[
    required("title", ValueKind::Text, "Its title", "Son titre"),
    required("url", ValueKind::Url, "Its address", "Son adresse"),
]);

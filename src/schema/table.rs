//! The schema of a table: its keys, which are required, and which need or exclude each other.

use super::node::{Dependency, Entries, Schema, Type, Types};
use super::texts::Texts;
use super::value;
use crate::diagnostic::{Alert, Rule};
use crate::model::ID_MAX_LEN;
use crate::read::format::{EVERY_MONTHS, EVERY_WEEKS, LEVELS};
use crate::read::meeting_day::{days_of_months, days_of_weeks};
use crate::read::table_schema::{EntityKind, Presence, TableSchema, ValueKind};

/// A table with the keys of `described`; `is_file` if it is a whole file.
pub fn table(described: &TableSchema, is_file: bool, texts: &Texts) -> Schema {
    let properties = described.keys.iter().map(|key| {
        let localized = texts.localize(key, described, is_file);
        let mut schema = value::value(&key.kind, described.presence_of_text(key), texts);
        schema.title = Some(localized.title);
        schema.description = Some(localized.description);
        schema.default = key.default.map(Into::into);
        schema.taplo = Some(localized.taplo);
        (key.name.to_owned(), schema)
    });
    let mut schema = Schema { properties: Entries(properties.collect()), ..closed() };
    schema.required =
        described.keys.iter().filter(|key| key.presence == Presence::Required).map(|key| key.name).collect();
    schema.dependencies.0.extend(unless_proposed(described));
    schema.dependencies.0.extend(meeting_days(described));
    for &(one, other) in described.together {
        for (there, called) in [(one, other), (other, one)] {
            schema.dependencies.0.push((there.to_owned(), Dependency::Keys(vec![called])));
        }
    }
    schema.not = exclusive(described).map(Box::new);
    // A table has at most one such pair; several would need `allOf`, in which taplo does not complete keys.
    schema.any_of = described
        .one_of
        .iter()
        .flat_map(|&(one, other)| [required_keys(vec![one]), required_keys(vec![other])])
        .collect();
    schema
}

/// A table of tables by id.
pub fn by_id(named: EntityKind, schema: &TableSchema, texts: &Texts) -> Schema {
    let entry = Schema { title: Some(texts.title_of_entry(named)), ..table(schema, false, texts) };
    let too_long = Schema { not: Some(Box::default()), ..Schema::default() };
    let patterns = vec![(value::id_pattern(named), entry), (format!("^.{{{},}}$", ID_MAX_LEN + 1), too_long)];
    Schema { pattern_properties: Entries(patterns), ..closed() }
}

/// `[rules]`: rules and alerts by name.
pub fn levels(texts: &Texts) -> Schema {
    let level = |name: &'static str, words: &[&str]| {
        (name.to_owned(), Schema { description: Some(texts.rule(name)), ..value::words(words) })
    };
    let rules = Rule::all().filter(|rule| rule.can_be_set()).map(|rule| level(rule.name(), LEVELS));
    let alerts = Alert::ALL.map(|alert| level(alert.name(), &["off"]));
    Schema { properties: Entries(rules.chain(alerts).collect()), ..closed() }
}

/// A table without other keys than those listed.
fn closed() -> Schema {
    Schema { is: Some(Types::One(Type::Object)), additional_properties: Some(false), ..Schema::default() }
}

fn required_keys(keys: Vec<&'static str>) -> Schema {
    Schema { required: keys, ..Schema::default() }
}

fn with(key: &str, one_of: Vec<String>) -> (String, Schema) {
    let one_of = one_of.iter().map(|word| word.as_str().into()).collect();
    (key.to_owned(), Schema { one_of, ..Schema::default() })
}

fn exclusive(schema: &TableSchema) -> Option<Schema> {
    match schema.exclusive {
        [] => None,
        [(one, other)] => Some(required_keys(vec![one, other])),
        pairs => Some(Schema {
            any_of: pairs.iter().map(|&(one, other)| required_keys(vec![one, other])).collect(),
            ..Schema::default()
        }),
    }
}

/// With `stage`, either it is "proposed", or all keys that other stages require are present.
fn unless_proposed(schema: &TableSchema) -> Option<(String, Dependency)> {
    let keys: Vec<&'static str> =
        schema.keys.iter().filter(|key| key.presence == Presence::UnlessProposed).map(|key| key.name).collect();
    if keys.is_empty() {
        return None;
    }
    let proposed =
        Schema { properties: Entries(vec![with("stage", vec!["proposed".to_owned()])]), ..Schema::default() };
    let any_of = vec![proposed, required_keys(keys)];
    Some(("stage".to_owned(), Dependency::Schema(Box::new(Schema { any_of, ..Schema::default() }))))
}

/// The day of a series: a weekday for weeks, with an ordinal for months.
fn meeting_days(schema: &TableSchema) -> Option<(String, Dependency)> {
    let (on, every) = schema.keys.iter().find_map(|key| match key.kind {
        ValueKind::MeetingDay { every } => Some((key.name, every)),
        _ => None,
    })?;
    let suits = |period: &[&str], days: Vec<String>| {
        let period = period.iter().map(|&word| word.to_owned()).collect();
        Schema { properties: Entries(vec![with(every, period), with(on, days)]), ..Schema::default() }
    };
    let any_of = vec![suits(EVERY_WEEKS, days_of_weeks()), suits(EVERY_MONTHS, days_of_months())];
    Some((on.to_owned(), Dependency::Schema(Box::new(Schema { any_of, ..Schema::default() }))))
}

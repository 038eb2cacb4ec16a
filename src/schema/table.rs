//! The schema of a table: its keys, which of them must be there, and which go together or exclude each other.

use super::node::{Dependency, Entries, Schema, Type, Types};
use super::texts::Texts;
use super::value;
use crate::diagnostic::{Alert, Rule};
use crate::model::ID_MAX_LEN;
use crate::read::format::{EVERY_MONTHS, EVERY_WEEKS, LEVELS};
use crate::read::meeting_day::{days_of_months, days_of_weeks};
use crate::read::table_schema::{EntityKind, Presence, TableSchema, ValueKind};

/// A table with the keys of `shape`; `is_file` when it is a whole file.
pub fn table(shape: &TableSchema, is_file: bool, texts: &Texts) -> Schema {
    let properties = shape.keys.iter().map(|key| {
        let told = texts.told(key, shape, is_file);
        let mut schema = value::value(&key.kind, shape.need_of_text(key), texts);
        schema.title = Some(told.title);
        schema.description = Some(told.description);
        schema.default = key.default.map(Into::into);
        schema.taplo = Some(told.taplo);
        (key.name.to_owned(), schema)
    });
    let mut schema = Schema { properties: Entries(properties.collect()), ..closed() };
    schema.required = shape.keys.iter().filter(|key| key.need == Presence::Required).map(|key| key.name).collect();
    schema.dependencies.0.extend(unless_proposed(shape));
    schema.dependencies.0.extend(meeting_days(shape));
    for &(one, other) in shape.together {
        for (there, called) in [(one, other), (other, one)] {
            schema.dependencies.0.push((there.to_owned(), Dependency::Keys(vec![called])));
        }
    }
    schema.not = exclusive(shape).map(Box::new);
    // One such pair at most is in any table; several would need `allOf`, behind which keys are not completed.
    schema.any_of =
        shape.one_of.iter().flat_map(|&(one, other)| [requiring(vec![one]), requiring(vec![other])]).collect();
    schema
}

/// A table whose tables are things by their ids.
pub fn by_id(named: EntityKind, shape: &TableSchema, texts: &Texts) -> Schema {
    let entry = Schema { title: Some(texts.title_of_entry(named)), ..table(shape, false, texts) };
    let too_long = Schema { not: Some(Box::default()), ..Schema::default() };
    let patterns = vec![(value::id_pattern(named), entry), (format!("^.{{{},}}$", ID_MAX_LEN + 1), too_long)];
    Schema { pattern_properties: Entries(patterns), ..closed() }
}

/// `[rules]`: rules and alerts that can be set, by name.
pub fn levels(texts: &Texts) -> Schema {
    let level = |name: &'static str, words: &[&str]| {
        (name.to_owned(), Schema { description: Some(texts.rule(name)), ..value::words(words) })
    };
    let rules = Rule::all().filter(|rule| rule.can_be_set()).map(|rule| level(rule.name(), LEVELS));
    let alerts = Alert::ALL.map(|alert| level(alert.name(), &["off"]));
    Schema { properties: Entries(rules.chain(alerts).collect()), ..closed() }
}

/// A table that has no keys but those listed.
fn closed() -> Schema {
    Schema { is: Some(Types::One(Type::Object)), additional_properties: Some(false), ..Schema::default() }
}

fn requiring(keys: Vec<&'static str>) -> Schema {
    Schema { required: keys, ..Schema::default() }
}

fn with(key: &str, one_of: Vec<String>) -> (String, Schema) {
    let one_of = one_of.iter().map(|word| word.as_str().into()).collect();
    (key.to_owned(), Schema { one_of, ..Schema::default() })
}

fn exclusive(shape: &TableSchema) -> Option<Schema> {
    match shape.exclusive {
        [] => None,
        [(one, other)] => Some(requiring(vec![one, other])),
        pairs => Some(Schema {
            any_of: pairs.iter().map(|&(one, other)| requiring(vec![one, other])).collect(),
            ..Schema::default()
        }),
    }
}

/// With a `stage` there, it is "proposed", or the keys are there that every other stage requires.
fn unless_proposed(shape: &TableSchema) -> Option<(String, Dependency)> {
    let keys: Vec<&'static str> =
        shape.keys.iter().filter(|key| key.need == Presence::UnlessProposed).map(|key| key.name).collect();
    if keys.is_empty() {
        return None;
    }
    let proposed =
        Schema { properties: Entries(vec![with("stage", vec!["proposed".to_owned()])]), ..Schema::default() };
    let any_of = vec![proposed, requiring(keys)];
    Some(("stage".to_owned(), Dependency::Schema(Box::new(Schema { any_of, ..Schema::default() }))))
}

/// The day of a series is a weekday for weeks, and says which one for months.
fn meeting_days(shape: &TableSchema) -> Option<(String, Dependency)> {
    let (on, every) = shape.keys.iter().find_map(|key| match key.kind {
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

//! The schema of a value, by its kind.

use super::node::{Schema, Type, Types};
use super::table;
use super::texts::Texts;
use crate::diagnostic::Rule;
use crate::model::{ID_MAX_LEN, Zone};
use crate::read::format::FORMAT;
use crate::read::meeting_day::all_days;
use crate::read::table_schema::{EntityKind, Presence, ValueKind};

/// A string that is not blank.
const NOT_BLANK: &str = r"\S";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// The hour may have one digit, as taplo normalizes times before validating. Seconds are optional since TOML 1.1.
const TIME: &str = r"^([01]?[0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\.[0-9]+)?)?$";

/// The schema of a value of this kind; `need` tells whether it may be blank.
pub fn value(kind: &ValueKind, need: Presence, texts: &Texts) -> Schema {
    match kind {
        ValueKind::Text | ValueKind::Url => text((need == Presence::Required).then_some(NOT_BLANK)),
        ValueKind::Reference(EntityKind::Directorate) => text((need != Presence::Optional).then_some(NOT_BLANK)),
        ValueKind::Reference(named) => id(*named),
        ValueKind::Id => id(EntityKind::Deliverable),
        ValueKind::Dependency => text(Some(&format!("^{ID}(/{ID})?$", ID = id_letters(false)))),
        ValueKind::Format => Schema { one_of: vec![super::node::Value::Integer(FORMAT)], ..of(Type::Integer) },
        ValueKind::Integer { min, max } => Schema {
            minimum: (*min != i64::MIN).then_some(*min),
            maximum: (*max != i64::MAX).then_some(*max),
            ..of(Type::Integer)
        },
        ValueKind::Boolean => of(Type::Boolean),
        ValueKind::Date => Schema { format: Some("date"), ..unquoted(DATE) },
        ValueKind::Time => Schema { format: Some("partial-time"), ..unquoted(TIME) },
        ValueKind::Word(listed) => words(listed),
        ValueKind::Rule => words(&waivable().map(Rule::name).collect::<Vec<_>>()),
        ValueKind::TimeZone => words(&Zone::names()),
        ValueKind::Currency => words(&currencies()),
        ValueKind::MeetingDay { .. } => words(&all_days()),
        ValueKind::List(entry) => list(value(entry, Presence::Optional, texts)),
        ValueKind::OneOrMore(entry) => Schema { min_items: Some(1), ..list(value(entry, Presence::Optional, texts)) },
        ValueKind::Table(schema) => table::table(schema, false, texts),
        ValueKind::Tables(schema) => list(table::table(schema, false, texts)),
        ValueKind::ById(named, schema) => table::by_id(*named, schema, texts),
        ValueKind::Levels => table::levels(texts),
    }
}

/// The rules that can be waived.
pub fn waivable() -> impl Iterator<Item = Rule> {
    Rule::all().filter(|rule| rule.can_be_waived())
}

/// One of these words.
pub fn words<T: AsRef<str>>(listed: &[T]) -> Schema {
    Schema { one_of: listed.iter().map(|word| word.as_ref().into()).collect(), ..of(Type::String) }
}

/// The pattern of an id, without its maximum length.
pub fn id_pattern(named: EntityKind) -> String {
    format!("^{}$", id_letters(named.allows_capitals()))
}

fn id_letters(capitals: bool) -> String {
    let letter = if capitals { "[A-Za-z0-9]" } else { "[a-z0-9]" };
    format!("{letter}+(-{letter}+)*")
}

fn id(named: EntityKind) -> Schema {
    Schema { max_length: Some(ID_MAX_LEN), ..text(Some(&id_pattern(named))) }
}

fn text(pattern: Option<&str>) -> Schema {
    Schema { pattern: pattern.map(str::to_owned), ..of(Type::String) }
}

/// A date or time, which is a string to JSON but written without quotes.
fn unquoted(pattern: &str) -> Schema {
    Schema { is: Some(Types::ListOfOne([Type::String])), ..text(Some(pattern)) }
}

fn list(items: Schema) -> Schema {
    Schema { items: Some(Box::new(items)), ..of(Type::Array) }
}

fn of(is: Type) -> Schema {
    Schema { is: Some(Types::One(is)), ..Schema::default() }
}

/// Every currency code: all words of three capitals that are one.
fn currencies() -> Vec<String> {
    let letters = || 'A'..='Z';
    let words =
        letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c]))));
    words.filter(|word| iso_currency::Currency::from_code(word).is_some()).collect()
}

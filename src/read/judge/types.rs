//! A value of the wrong type: what to write instead, where what is written tells it.

use crate::diagnostic::Diagnostic;
use crate::read::meant::{self, MeantDate, MeantNumber};
use crate::read::shape::Kind;
use crate::read::tree::{TableKind, Value};

/// The finding with what to do about it.
pub fn advised(diagnostic: Diagnostic, wanted: &str, found: &Value, kind: &Kind, day_first: bool) -> Diagnostic {
    let right = |right: String, help| diagnostic.clone().with("right", right).help(help);
    match (wanted, found) {
        ("date", _) => match written(found).and_then(|text| meant::date(&text, day_first)) {
            Some(MeantDate::Day(day)) => right(day.to_string(), "wrong-value-type.date-right"),
            Some(MeantDate::Either(day, other)) => {
                right(day.to_string(), "wrong-value-type.date-either").with("other", other.to_string())
            }
            Some(MeantDate::Month(_) | MeantDate::NoYear | MeantDate::TooLate(_)) | None => {
                diagnostic.help(match found {
                    Value::Text(_) | Value::DateTime => "wrong-value-type.date",
                    _ => "wrong-value-type.date-day",
                })
            }
        },
        ("integer", Value::Float(_)) if is_percent(kind) => diagnostic.help("wrong-value-type.percent"),
        ("integer", _) => {
            match written(found).and_then(|text| meant::number(&text)).filter(|number| fits(number, kind)) {
                Some(MeantNumber::Whole(number)) => right(number, "wrong-value-type.number"),
                Some(MeantNumber::Between(number, other) | MeantNumber::Either(number, other)) => {
                    right(number, "wrong-value-type.number-either").with("other", other)
                }
                None if matches!((found, kind), (Value::Float(_), Kind::Integer { min: 0, .. })) => {
                    diagnostic.help("wrong-value-type.count")
                }
                None => diagnostic.help("wrong-value-type.integer"),
            }
        }
        ("list", Value::Text(text)) => right(meant::list_of(text), "wrong-value-type.list-right"),
        ("list", _) => diagnostic.help("wrong-value-type.list"),
        ("text", _) => match written(found) {
            Some(text) => right(meant::quoted(&text), "wrong-value-type.text-right"),
            None => diagnostic.help("wrong-value-type.text"),
        },
        ("time", _) => diagnostic.help("wrong-value-type.time"),
        ("boolean", _) => diagnostic.help("wrong-value-type.boolean"),
        ("tables", Value::Table(TableKind::Header | TableKind::Dotted | TableKind::Implied)) => {
            diagnostic.help("wrong-value-type.tables")
        }
        ("tables", _) => diagnostic.help("wrong-value-type.tables-below"),
        _ => diagnostic,
    }
}

/// A plain value as it is written, without quotation marks.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Float(text) => Some(text.to_string()),
        Value::Integer(Some(number)) => Some(number.to_string()),
        Value::Boolean(truth) => Some(truth.to_string()),
        Value::Date(day) => Some(day.to_string()),
        Value::Integer(None) | Value::Time(_) | Value::DateTime | Value::Array(_) | Value::Table(_) | Value::Broken => {
            None
        }
    }
}

/// Whether all that may be meant lies within the bounds.
fn fits(meant: &MeantNumber, kind: &Kind) -> bool {
    let Kind::Integer { min, max } = kind else { return true };
    meant.all().into_iter().all(|number| number.parse::<i64>().is_ok_and(|number| (*min..=*max).contains(&number)))
}

fn is_percent(kind: &Kind) -> bool {
    matches!(kind, Kind::Integer { max: 100, .. })
}

//! A value of the wrong type: what to write instead, if it can be derived.

use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix};
use crate::read::syntax_hints::{self, NumberGuess};
use crate::read::table_schema::ValueKind;
use crate::read::tree::{TableKind, Value};
use crate::source::{FileSpan, TextEdit};

/// Adds to the finding what to write instead.
pub fn with_hint(diagnostic: Diagnostic, wanted: &str, found: &Value, kind: &ValueKind) -> Diagnostic {
    let right = |right: String, help| {
        diagnostic.clone().with_replacement(Applicability::Safe, &*right).with("right", right).with_help(help)
    };
    let text = value_text(found);
    let literal = |kind: &ValueKind| text.as_deref().and_then(|text| syntax_hints::to_toml(kind, text));
    match (wanted, found) {
        ("date", Value::DateTime(day)) => {
            let fix = Fix::replace(Applicability::Unsafe, diagnostic.place, day.to_string());
            diagnostic.with("right", day.to_string()).with_help("wrong-value-type.date-right").with_fix(fix)
        }
        ("date", _) => match literal(kind) {
            Some(day) => right(day, "wrong-value-type.date-right"),
            None if matches!(found, Value::Text(_)) => diagnostic.with_help("wrong-value-type.date"),
            None => diagnostic.with_help("wrong-value-type.date-day"),
        },
        ("integer", Value::Float(_)) if is_percent(kind) => {
            match text.as_deref().and_then(syntax_hints::parse_number) {
                Some(NumberGuess::Whole(_)) if literal(kind).is_some() => {
                    right(literal(kind).unwrap_or_default(), "wrong-value-type.number")
                }
                _ => diagnostic.with_help("wrong-value-type.percent"),
            }
        }
        ("integer", _) => match (literal(kind), text.as_deref().and_then(syntax_hints::parse_number)) {
            (Some(number), _) => right(number, "wrong-value-type.number"),
            (None, Some(NumberGuess::Between(number, other) | NumberGuess::Either(number, other)))
                if fits(&number, kind) && fits(&other, kind) =>
            {
                diagnostic.with("right", number).with("other", other).with_help("wrong-value-type.number-either")
            }
            _ if matches!((found, kind), (Value::Float(_), ValueKind::Integer { min: 0, .. })) => {
                diagnostic.with_help("wrong-value-type.count")
            }
            _ => diagnostic.with_help("wrong-value-type.integer"),
        },
        ("list", _) => match literal(kind).filter(|_| is_listed(found, kind)) {
            Some(list) => right(list, "wrong-value-type.list-right"),
            None => diagnostic.with_help("wrong-value-type.list"),
        },
        ("text", _) => match (literal(kind), kind) {
            // In quotation marks it would be no address either.
            (Some(_), ValueKind::Url) => diagnostic.with_help("wrong-value-type.text"),
            (Some(value), _) => right(value, "wrong-value-type.text-right"),
            // Quoted, it would be none of the words either.
            (None, ValueKind::Word(words)) => {
                let words = words.iter().map(|&word| word.to_owned()).collect();
                diagnostic.with("words", FindingArg::Any(words)).with_help("wrong-value-word.help")
            }
            (None, ValueKind::MeetingDay { .. }) => diagnostic.with_help("wrong-value-on.label"),
            (None, ValueKind::TimeZone) => diagnostic.with_help("wrong-value-timezone.label"),
            (None, ValueKind::Currency) => diagnostic.with_help("wrong-value-currency.label"),
            (None, _) => diagnostic.with_help("wrong-value-type.text"),
        },
        ("time", Value::Integer(Some(hour))) => match syntax_hints::whole_hour(*hour) {
            Some(time) => right(time.to_string(), "wrong-value-type.time-right"),
            None => diagnostic.with_help("wrong-value-type.time"),
        },
        ("time", _) => match literal(kind) {
            Some(time) => right(time, "wrong-value-type.time-right"),
            None => diagnostic.with_help("wrong-value-type.time"),
        },
        ("boolean", _) => match literal(kind) {
            Some(truth) => right(truth, "wrong-value-type.boolean-right"),
            None => diagnostic.with_help("wrong-value-type.boolean"),
        },
        ("tables", Value::Table(TableKind::Header)) => with_brackets(diagnostic).with_help("wrong-value-type.tables"),
        ("tables", Value::Table(TableKind::Dotted | TableKind::Implied)) => {
            diagnostic.with_help("wrong-value-type.tables")
        }
        ("tables", Value::Table(TableKind::Inline)) => {
            with_brackets(diagnostic).with_help("wrong-value-type.tables-below")
        }
        ("tables", _) => diagnostic.with_help("wrong-value-type.tables-below"),
        _ => diagnostic,
    }
}

/// Adds a fix that turns the table into an array of tables.
fn with_brackets(diagnostic: Diagnostic) -> Diagnostic {
    let FileSpan { file, span } = diagnostic.place;
    let insert = |at: usize, bracket: &str| Edit::Replace(file, TextEdit::new(at..at, bracket));
    let edits = vec![insert(span.range().start, "["), insert(span.range().end, "]")];
    diagnostic.with_fix(Fix::new(Applicability::Safe, edits))
}

/// Whether a single value can become a list for this key: a string, or anything in a list of words once quoted.
fn is_listed(found: &Value, kind: &ValueKind) -> bool {
    matches!(found, Value::Text(text) if !text.trim().is_empty())
        || (matches!(kind, ValueKind::List(ValueKind::Text))
            && !matches!(found, Value::Text(_))
            && value_text(found).is_some())
}

/// A scalar as written, without quotes.
fn value_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Float(text) => Some(text.to_string()),
        Value::Integer(Some(number)) => Some(number.to_string()),
        Value::Boolean(truth) => Some(truth.to_string()),
        Value::Date(day) => Some(day.to_string()),
        Value::Integer(None)
        | Value::Time(_)
        | Value::DateTime(_)
        | Value::Array(_)
        | Value::Table(_)
        | Value::Broken => None,
    }
}

/// Whether a number is within the bounds.
fn fits(number: &str, kind: &ValueKind) -> bool {
    let ValueKind::Integer { min, max } = kind else { return true };
    number.parse::<i64>().is_ok_and(|number| (*min..=*max).contains(&number))
}

fn is_percent(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Integer { max: 100, .. })
}

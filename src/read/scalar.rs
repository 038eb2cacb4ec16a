//! Parses TOML scalars: numbers, booleans, dates and times.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};
use toml_parser::decoder::ScalarKind;

use super::tree::Value;

/// The value of a decoded scalar; `Broken` for a date or time that does not exist.
pub fn parse(kind: ScalarKind, text: Cow<'_, str>) -> Value<'_> {
    match kind {
        ScalarKind::String => Value::Text(text),
        ScalarKind::Boolean(truth) => Value::Boolean(truth),
        ScalarKind::DateTime => date_or_time(&text),
        ScalarKind::Float => Value::Float(text),
        ScalarKind::Integer(radix) => Value::Integer(i64::from_str_radix(&text, radix.value()).ok()),
    }
}

/// Parses RFC 3339 with the extensions of TOML: optional seconds, and `T`, `t` or a space as the separator.
fn date_or_time<'s>(text: &str) -> Value<'s> {
    let split = text.char_indices().find(|&(at, letter)| at == 10 && matches!(letter, 'T' | 't' | ' '));
    let (day, rest) = match split {
        Some((at, _)) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    match (date(day), rest) {
        (Some(day), None) => Value::Date(day),
        (Some(day), Some(rest)) if offset_time(rest) => Value::DateTime(day),
        (None, None) => time(text).map_or(Value::Broken, Value::Time),
        (_, Some(_)) => Value::Broken,
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn time(text: &str) -> Option<NaiveTime> {
    let (clock, fraction) = match text.split_once('.') {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (text, None),
    };
    if fraction.is_some_and(|fraction| fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let mut parts = clock.split(':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    let second = match parts.next() {
        Some(second) => digits(second, 2)?,
        None if fraction.is_none() => 0,
        None => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    // A leap second is read as the second before it.
    NaiveTime::from_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

/// Whether a text is a time with an optional UTC offset.
fn offset_time(text: &str) -> bool {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return time(clock).is_some();
    }
    match text.rfind(['+', '-']) {
        Some(at) => time(&text[..at]).is_some() && text[at + 1..].len() == 5 && time(&text[at + 1..]).is_some(),
        None => time(text).is_some(),
    }
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

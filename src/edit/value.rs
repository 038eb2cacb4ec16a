//! A value to write, and its TOML 1.0 form.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::document::{TomlValueKind, Value as Written};
use crate::read::{basic_string, is_invisible};

/// A value to write into a TOML file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// A local date.
    Date(NaiveDate),
    /// A local time, to the second.
    Time(NaiveTime),
    /// An array, written on one line.
    List(Vec<Value>),
    /// An inline table.
    Table(Entry),
}

/// The keys of a new table with their values, in the order of the format.
pub type Entry = Vec<(String, Value)>;

impl Value {
    /// As TOML on one line, with basic strings.
    pub fn to_toml(&self) -> String {
        self.to_toml_like(None)
    }

    /// Like [`Self::to_toml`], with the quotes of a neighbour if the text allows them.
    pub fn to_toml_like(&self, neighbour: Option<&str>) -> String {
        match self {
            Self::Text(text) => {
                let literal = neighbour.filter(|raw| is_literal(raw)).and_then(|_| literal_string(text));
                literal.unwrap_or_else(|| basic_string(text))
            }
            Self::Integer(number) => number.to_string(),
            Self::Boolean(truth) => truth.to_string(),
            Self::Date(day) => date(*day),
            Self::Time(time) => self::time(*time),
            Self::List(values) => {
                let values: Vec<String> = values.iter().map(|value| value.to_toml_like(neighbour)).collect();
                format!("[{}]", values.join(", "))
            }
            Self::Table(entry) => {
                let pair =
                    |(key, value): &(String, Self)| format!("{} = {}", key_text(key), value.to_toml_like(neighbour));
                format!("{{ {} }}", entry.iter().map(pair).collect::<Vec<String>>().join(", "))
            }
        }
    }

    /// Whether a value in a file is equal, however it is written.
    pub fn is_same(&self, written: &Written, text: &str) -> bool {
        let raw = &text[Range::clone(&written.span)];
        match (self, &written.kind) {
            (Self::Text(text), TomlValueKind::Text(there)) => text == there,
            (Self::List(values), TomlValueKind::List(items)) => {
                values.len() == items.len()
                    && values.iter().zip(items).all(|(value, item)| value.is_same(&item.value, text))
            }
            (Self::Integer(number), TomlValueKind::Scalar) => integer(raw) == Some(*number),
            (Self::Boolean(truth), TomlValueKind::Scalar) => raw == truth.to_string(),
            (Self::Date(day), TomlValueKind::Scalar) => raw.len() == 10 && raw.parse() == Ok(*day),
            (Self::Time(time), TomlValueKind::Scalar) => clock(raw) == Some(*time),
            _ => false,
        }
    }
}

/// A literal string, if the text can be written as one.
fn literal_string(text: &str) -> Option<String> {
    let fits = !text.contains(|letter: char| letter == '\'' || letter == '\t' || is_invisible(letter));
    fits.then(|| format!("'{text}'"))
}

/// Whether a value in a file is a single-line literal string.
fn is_literal(raw: &str) -> bool {
    raw.starts_with('\'') && !raw.starts_with("'''")
}

/// A local date; years have four digits.
pub fn date(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// A local time with seconds, which TOML 1.0 requires.
fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
}

fn integer(raw: &str) -> Option<i64> {
    let digits: String = raw.chars().filter(|&letter| letter != '_').collect();
    match digits.get(..2) {
        Some("0x") => i64::from_str_radix(&digits[2..], 16).ok(),
        Some("0o") => i64::from_str_radix(&digits[2..], 8).ok(),
        Some("0b") => i64::from_str_radix(&digits[2..], 2).ok(),
        _ => digits.parse().ok(),
    }
}

fn clock(raw: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(raw, "%H:%M:%S%.f").or_else(|_| NaiveTime::parse_from_str(raw, "%H:%M")).ok()
}

/// A key as TOML: bare if possible.
pub fn key_text(key: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !key.is_empty() && key.bytes().all(is_bare) { key.to_owned() } else { basic_string(key) }
}

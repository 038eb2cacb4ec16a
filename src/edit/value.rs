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
            Self::Table(entry) => inline_table(entry, neighbour, &InlineStyle::default()),
        }
    }

    /// Like [`Self::to_toml_like`], for a value with lines of its own: a text of several lines is a multi-line string.
    pub fn to_toml_lines(&self, neighbour: Option<&str>, line_break: &str) -> String {
        match self {
            Self::Text(text) if text.contains('\n') => multi_line_string(text, neighbour, line_break),
            _ => self.to_toml_like(neighbour),
        }
    }

    /// Whether a value in a file is equal, however it is written.
    pub fn is_same(&self, written: &Written, text: &str) -> bool {
        let raw = &text[Range::clone(&written.span)];
        match (self, &written.kind) {
            (Self::Text(text), TomlValueKind::Text(there)) => is_same_text(text, there),
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

/// How the inline tables of a list are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineStyle {
    /// Inside the braces.
    pub padding: String,
    /// Between key and value.
    pub equals: String,
    /// Between two pairs.
    pub comma: String,
}

impl Default for InlineStyle {
    fn default() -> Self {
        Self { padding: " ".to_owned(), equals: " = ".to_owned(), comma: ", ".to_owned() }
    }
}

/// An inline table, with the quotes of a neighbour.
pub fn inline_table(entry: &Entry, neighbour: Option<&str>, style: &InlineStyle) -> String {
    let InlineStyle { padding, equals, comma } = style;
    let pair = |(key, value): &(String, Value)| format!("{}{equals}{}", key_text(key), value.to_toml_like(neighbour));
    format!("{{{padding}{}{padding}}}", entry.iter().map(pair).collect::<Vec<String>>().join(comma))
}

/// A literal string, if the text can be written as one.
fn literal_string(text: &str) -> Option<String> {
    let fits = !text.contains(|letter: char| letter == '\'' || letter == '\t' || is_invisible(letter));
    fits.then(|| format!("'{text}'"))
}

/// Whether a value in a file is a literal string.
fn is_literal(raw: &str) -> bool {
    raw.starts_with('\'')
}

/// A text of several lines, which begin below the opening quotes.
fn multi_line_string(text: &str, neighbour: Option<&str>, line_break: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let is_plain = |line: &str| !line.contains(|letter: char| letter == '\t' || is_invisible(letter));
    let fits = !text.contains("'''") && !text.ends_with('\'') && text.split('\n').all(is_plain);
    if fits && neighbour.is_some_and(is_literal) {
        return format!("'''{line_break}{}'''", text.replace('\n', line_break));
    }
    let escaped = |line: &str| {
        let basic = basic_string(line);
        // Quotation marks need no escape, unless three of them would end the string.
        basic[1..basic.len() - 1].replace("\\\"", "\"").replace("\"\"\"", "\"\"\\\"")
    };
    let (body, last) = text.strip_suffix('"').map_or((text.as_str(), ""), |body| (body, "\\\""));
    let lines = body.split('\n').map(escaped).collect::<Vec<_>>().join(line_break);
    format!("\"\"\"{line_break}{lines}{last}\"\"\"")
}

/// Whether two texts are equal, whatever their line breaks and those at their ends.
fn is_same_text(one: &str, other: &str) -> bool {
    let lines = |text: &str| text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
    one == other || ((one.contains('\n') || other.contains('\n')) && lines(one) == lines(other))
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

//! Values as they are written in the files.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

/// A basic string, with every character escaped that TOML or a terminal would take amiss.
pub fn string(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            _ if letter.is_control() || is_direction_mark(letter) => {
                write!(written, "\\u{:04X}", u32::from(letter)).expect("writing to a text does not fail");
            }
            _ => written.push(letter),
        }
    }
    written.push('"');
    written
}

/// An array of strings.
pub fn strings<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(string).collect();
    format!("[{}]", texts.join(", "))
}

/// A local date; years have four digits.
pub fn date(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// What becomes of the line of a template that sets a key.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// It sets this value.
    Sets(&'a str),
    /// It is a comment that would.
    Notes(&'a str),
    /// It is a comment, as it stands in the template.
    Waits,
}

/// The template with its line for `key` as asked.
pub fn set(template: &str, key: &str, becomes: Line) -> String {
    let starts_with_key = format!("{key} = ");
    let mut text: String = template
        .lines()
        .map(|line| match (line.starts_with(&starts_with_key), becomes) {
            (true, Line::Sets(value)) => format!("{starts_with_key}{value}\n"),
            (true, Line::Notes(value)) => format!("# {starts_with_key}{value}\n"),
            (true, Line::Waits) => format!("# {line}\n"),
            (false, _) => format!("{line}\n"),
        })
        .collect();
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Marks that turn the direction of the text after them.
fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
}

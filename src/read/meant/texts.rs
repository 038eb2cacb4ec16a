//! Texts without quotation marks, with those of print, or with some inside; and lists of them without brackets.

use super::Around;
use super::lines::Line;
use crate::read::format;
use crate::read::syntax::{Mistake, is_value};
use crate::source::Span;

/// Marks that people and their word processors put around a text.
const MARKS: [char; 12] = ['"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '`'];

/// The text that stands at `at`, the whole value where it is one of its own.
pub fn told(around: Around, mistake: &Mistake, line: &Line, at: Span) -> Option<Mistake> {
    let text = around.text;
    let written = &text[at.range()];
    if let Some(told) = unquoted_list(around, mistake, line) {
        return Some(told);
    }
    if around.open.is_empty() && line.key(text).is_some_and(format::is_list) && written.contains(',') {
        return Some(Mistake::new(text, at, "toml-syntax-list").with("right", list_of(written)));
    }
    let right = quoted(bare(written));
    let told = |says| Some(Mistake::new(text, at, says).with("right", &*right));
    match mistake.says {
        "toml-syntax-more" if written.starts_with('\'') => told("toml-syntax-apostrophe"),
        "toml-syntax-more" if written.starts_with('"') => told("toml-syntax-quotes-inside"),
        "toml-syntax-string" if around.open.is_empty() && written.starts_with(['"', '\'']) => {
            told("toml-syntax-string")
        }
        "toml-syntax-unquoted" => {
            let at = if around.open.is_empty() { at } else { with_a_mark(text, at) };
            let right = quoted(bare(&text[at.range()]));
            Some(Mistake::new(text, at, "toml-syntax-unquoted").with("right", right))
        }
        "toml-syntax-quotes" => told("toml-syntax-quotes"),
        "toml-syntax-number" if written.contains(char::is_alphabetic) => told("toml-syntax-unquoted"),
        _ => None,
    }
}

/// A text as TOML writes it, between double quotation marks.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// The list that somebody meant by texts with commas between them, or each on a line.
pub fn list_of(written: &str) -> String {
    let inner = written.trim().trim_start_matches('[').trim_end_matches(']');
    let entries = inner.split([',', '\n']).map(bare).filter(|entry| !entry.is_empty()).map(quoted);
    format!("[{}]", entries.collect::<Vec<_>>().join(", "))
}

/// A list on one line with entries that have no quotation marks.
fn unquoted_list(around: Around, mistake: &Mistake, line: &Line) -> Option<Mistake> {
    let value = line.value.filter(|value| around.open == [value.range().start])?;
    let written = &around.text[value.range()];
    let is_plain = written.starts_with('[') && written.ends_with(']') && !written.contains(['{', '\n']);
    let right = list_of(written);
    let is_so = is_plain && mistake.says == "toml-syntax-unquoted" && is_value(&right);
    let at = with_a_mark(around.text, mistake.at);
    is_so.then(|| Mistake::new(around.text, at, "toml-syntax-unquoted-list").with("right", right))
}

/// A list whose entries are parted by something else than commas, or lack a quotation mark.
pub fn list(around: Around, mistake: &Mistake, line: &Line) -> Option<Mistake> {
    if &around.text[mistake.at.range()] == ";" {
        return Some(Mistake::new(around.text, mistake.at, "toml-syntax-semicolon"));
    }
    let value = line.value.filter(|value| around.open == [value.range().start])?;
    let written = &around.text[value.range()];
    let lacks_a_mark = written.matches('"').count() % 2 == 1 && !written.contains(['\\', '\'', '{']);
    let right = list_of(written);
    let is_so = lacks_a_mark && written.ends_with(']') && is_value(&right);
    is_so.then(|| Mistake::new(around.text, value, "toml-syntax-list-quotes").with("right", right))
}

/// Without the marks around it, of whatever kind.
pub fn bare(written: &str) -> &str {
    let inner = written.trim();
    let inner = inner.strip_prefix(MARKS).unwrap_or(inner);
    inner.strip_suffix(MARKS).unwrap_or(inner).trim()
}

/// The whole of an entry, with the mark at its end.
fn with_a_mark(text: &str, at: Span) -> Span {
    let end = at.range().end;
    let word = text[end..].find([',', ']', '}', '\n', '#']).map_or(text.len(), |after| end + after);
    let rest = text[end..word].trim_end();
    if rest.contains(MARKS) { Span::new(at.range().start..end + rest.len()) } else { at }
}

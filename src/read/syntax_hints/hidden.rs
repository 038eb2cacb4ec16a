//! Invisible characters outside of strings, reported by name and code point.

use super::context::SyntaxContext;
use super::lines::Line;
use crate::diagnostic::Applicability;
use crate::read::error_recovery;
use crate::read::parser::{is_statement, is_value};
use crate::read::syntax_error::SyntaxError;
use crate::source::{Span, TextEdit};
use crate::spelling::is_invisible;

/// Reports the first invisible character at the error or in the key before it; `None` unless the line is valid
/// without it.
pub fn hint(text: &str, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let found = &text[mistake.at.range()];
    let at = match mistake.message_id {
        "toml-syntax-key" | "toml-syntax-no-equals" | "toml-syntax-control" | "toml-syntax-header" => {
            // A control character is never valid; prose may well contain no-break spaces.
            let is_reported = if is_right_without(text, line) { is_hidden } else { is_control };
            let before = &text[line.start..line.key_end(text)];
            first(text, line.start, before, is_reported)
                .or_else(|| first(text, mistake.at.range().start, found, is_reported))?
        }
        "toml-syntax-number" | "toml-syntax-date" | "toml-syntax" if found.contains(is_invisible) => {
            mistake.at.range().start + found.find(is_invisible)?
        }
        // Unquoted prose may well contain no-break spaces.
        _ => hidden_at_edge(text, mistake.at)?,
    };
    let letter = text[at..].chars().next()?;
    let place = Span::new(at..at + letter.len_utf8());
    let says = match letter {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => "toml-syntax-hidden-blank",
        _ if is_blank(letter) => "toml-syntax-hidden-space",
        _ => "toml-syntax-hidden",
    };
    let mistake = SyntaxError::new(text, place, says).with("code", code_point(letter));
    Some(mistake.with_replacement(if is_blank(letter) { " " } else { "" }))
}

/// Carriage returns without a line feed, outside of strings and comments: old line breaks. Between brackets and after an
/// equals sign they become spaces, else line breaks.
pub fn carriage_returns(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let written = line.text(around.text);
    let bare = bare_carriage_returns(written);
    let at_error = SyntaxError::new(around.text, mistake.at, "toml-syntax-hidden").with("code", code_point('\r'));
    // In a comment it may end the comment or stand for a space.
    if bare.is_empty() && at_error.text == "\r" {
        return Some(at_error);
    }
    let first = *bare.first().filter(|&&at| line.start + at <= mistake.at.range().end)?;
    let replacement = |at: usize| {
        let begun = &written[..at];
        let is_within =
            !around.open.is_empty() || begun.matches(['[', '{']).count() > begun.matches([']', '}']).count();
        if is_within || begun.trim_end().ends_with('=') { " " } else { "\n" }
    };
    let edits = bare.iter().map(|&at| TextEdit::new(line.start + at..line.start + at + 1, replacement(at))).collect();
    let place = Span::new(line.start + first..line.start + first + 1);
    let mistake = SyntaxError::new(around.text, place, "toml-syntax-hidden").with("code", code_point('\r'));
    Some(mistake.with_fix(Applicability::Safe, edits))
}

/// The offsets of carriage returns in a line that stand outside of strings and comments; one at its end, before the line
/// feed, is none.
fn bare_carriage_returns(line: &str) -> Vec<usize> {
    let mut quote = None;
    let mut found = Vec::new();
    for (at, letter) in line.strip_suffix('\r').unwrap_or(line).char_indices() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            ('#', None) => break,
            ('\r', None) => found.push(at),
            _ => {}
        }
    }
    found
}

/// The code point in Unicode notation, such as U+00A0.
pub fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

fn first(text: &str, from: usize, part: &str, is_reported: fn(char) -> bool) -> Option<usize> {
    debug_assert!(text[from..].starts_with(part));
    part.find(is_reported).map(|at| from + at)
}

/// Whether the line is valid TOML, or its key is, after replacing unusual blanks.
fn is_right_without(text: &str, line: &Line) -> bool {
    let usual = normalize_blanks(line.text(text));
    let bare = usual.trim();
    let key = line.key(text).map(self::normalize_blanks);
    bare.is_empty()
        || bare.starts_with('#')
        || is_statement(bare)
        || key.is_some_and(|key| error_recovery::is_key(key.trim()))
}

/// Replaces unusual blanks by spaces and removes characters without width.
fn normalize_blanks(text: &str) -> String {
    let usual = |letter| if is_blank(letter) { ' ' } else { letter };
    text.chars().filter(|&letter| !is_invisible(letter)).map(usual).collect()
}

/// An invisible character at either end of a text that is otherwise a value, or empty.
fn hidden_at_edge(text: &str, at: Span) -> Option<usize> {
    let found = &text[at.range()];
    let inner = found.trim_matches(is_hidden);
    if inner.len() == found.len() || !(inner.is_empty() || is_value(inner)) {
        return None;
    }
    if found.starts_with(is_hidden) {
        return Some(at.range().start);
    }
    let bare = found.trim_end_matches(is_hidden);
    (bare.len() < found.len()).then(|| at.range().start + bare.len())
}

fn is_hidden(letter: char) -> bool {
    is_blank(letter) || is_invisible(letter)
}

/// A blank other than the space.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, ' ' | '\t' | '\n' | '\r')
}

fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

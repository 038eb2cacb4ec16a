//! Strings with missing, typographic or nested quotation marks, and lists of them without brackets.

use super::context::{MAX_LINE_BYTES, SyntaxContext, are_all, may_be};
use super::lines::{Line, without_comment};
use super::literal::{self, QUOTATION_MARKS, list_of, unquote};
use crate::diagnostic::Applicability;
use crate::read::basic_string;
use crate::read::format;
use crate::read::lines::{floor_char_boundary, line_end, line_start};
use crate::read::parser::{is_statement, is_value};
use crate::read::syntax_error::SyntaxError;
use crate::read::table_schema::ValueKind;
use crate::source::{Span, TextEdit};

/// Reports a string at `at`, the whole value if there is one, of one of these kinds.
pub fn hint(
    around: SyntaxContext,
    mistake: &SyntaxError,
    line: &Line,
    (at, kinds): (Span, &[&'static ValueKind]),
) -> Option<SyntaxError> {
    let text = around.text;
    let written = &text[at.range()];
    if let Some(error) = unquoted_list(around, mistake, line, kinds) {
        return Some(error);
    }
    let is_list = are_all(kinds, |kind| matches!(kind, ValueKind::List(_) | ValueKind::OneOrMore(_)));
    if around.open.is_empty() && is_list && written.contains([',', ';']) {
        let right = list_of(entries(kinds), written)?;
        return Some(SyntaxError::new(text, at, "toml-syntax-list").with_correction(right));
    }
    let as_value = |written: &str| {
        if holds_more_than_a_text(written) {
            return None;
        }
        literal::to_toml_any(kinds, written).or_else(|| (!is_list).then(|| basic_string(unquote(written))))
    };
    let error = |says| Some(SyntaxError::new(text, at, says).with_correction(as_value(written)?));
    match mistake.message_id {
        "toml-syntax-more" if written.starts_with('\'') => error("toml-syntax-apostrophe"),
        "toml-syntax-more" if written.starts_with('"') => error("toml-syntax-quotes-inside"),
        "toml-syntax-string" if around.open.is_empty() && written.starts_with(['"', '\'']) => {
            error("toml-syntax-string")
        }
        "toml-syntax-unquoted" => {
            let at = if around.open.is_empty() { at } else { with_closing_quote(text, at) };
            let right = as_value(&text[at.range()])?;
            Some(SyntaxError::new(text, at, "toml-syntax-unquoted").with_correction(right))
        }
        "toml-syntax-quotes" if around.open.is_empty() => error("toml-syntax-quotes"),
        "toml-syntax-quotes" => {
            let at = to_closing_quote(text, at)?;
            Some(SyntaxError::new(text, at, "toml-syntax-quotes").with_correction(as_value(&text[at.range()])?))
        }
        "toml-syntax-number" if written.contains(char::is_alphabetic) => error("toml-syntax-unquoted"),
        // Something that looks like a number or date is a string if a string is expected.
        "toml-syntax-number" | "toml-syntax-date" | "toml-syntax" if are_all(kinds, ValueKind::is_text) => {
            error("toml-syntax-unquoted")
        }
        _ => None,
    }
}

/// Whether a text may be more than one value: where its quotation marks end it, a key, a comment or punctuation follows;
/// or it is never closed, and its end may be before a comment or a sign.
fn holds_more_than_a_text(written: &str) -> bool {
    let inner = unquote(written);
    if inner.contains('\r') || written.starts_with([':', '=', ',', ';']) {
        return true;
    }
    let mark = written.chars().next().filter(|mark| matches!(mark, '"' | '\''));
    if mark.is_some_and(|mark| !inner.contains(mark) && !written[1..].ends_with(mark)) {
        return inner.contains(['#', '=', '"']) || inner.ends_with([',', ';', ']', '}']);
    }
    if inner.contains('"') && inner.contains(['=', '#']) {
        return true;
    }
    // Every second part stands outside of the quotation marks.
    let Some(mark) = mark.filter(|&mark| inner.contains(mark)) else { return false };
    let mut outside = inner.split(mark).skip(1).step_by(2);
    outside.any(|part| !part.contains(char::is_alphanumeric) || part.contains(['=', '#']))
}

/// The kind of the list's entries.
fn entries(kinds: &[&'static ValueKind]) -> &'static ValueKind {
    match kinds.first() {
        Some(ValueKind::List(of) | ValueKind::OneOrMore(of)) => of,
        _ => &ValueKind::Id,
    }
}

/// A list on one line whose entries lack quotes or have typographic ones.
fn unquoted_list(
    around: SyntaxContext,
    mistake: &SyntaxError,
    line: &Line,
    kinds: &[&ValueKind],
) -> Option<SyntaxError> {
    let value = line.value.filter(|value| around.open == [value.range().start])?;
    let written = &around.text[value.range()];
    let is_plain = written.starts_with('[') && written.ends_with(']') && !written.contains(['{', '\n']);
    let is_so =
        is_plain && matches!(mistake.message_id, "toml-syntax-unquoted" | "toml-syntax-quotes" | "toml-syntax-number");
    if !is_so || !may_be(kinds, ValueKind::is_text) {
        return None;
    }
    let right = list_of(&ValueKind::Id, written)?;
    let at = with_closing_quote(around.text, mistake.at);
    is_value(&right).then(|| {
        let edit = TextEdit::new(value.range(), &*right);
        let mistake = SyntaxError::new(around.text, at, "toml-syntax-unquoted-list").with("right", right);
        mistake.with_fix(Applicability::Safe, vec![edit])
    })
}

/// A list with wrong separators or a missing quote.
pub fn list(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    if &around.text[mistake.at.range()] == ";" {
        return Some(SyntaxError::new(around.text, mistake.at, "toml-syntax-semicolon").with_replacement(","));
    }
    let value = line.value.filter(|value| around.open == [value.range().start])?;
    let written = &around.text[value.range()];
    let lacks_a_mark = written.matches('"').count() % 2 == 1 && !written.contains(['\\', '\'', '{']);
    let right = list_of(&ValueKind::Id, written)?;
    let is_so = lacks_a_mark && written.ends_with(']') && is_value(&right);
    is_so.then(|| SyntaxError::new(around.text, value, "toml-syntax-list-quotes").with_correction(right))
}

/// Reports a missing comma between two entries on one line.
pub fn missing_comma(text: &str, mistake: SyntaxError) -> SyntaxError {
    let at = mistake.at.range().start;
    let from = floor_char_boundary(text, at.saturating_sub(MAX_LINE_BYTES));
    let above = text[from..at].trim_end();
    // The comma goes before a comment.
    let start = line_start(text, from + above.len()).max(from);
    let before = without_comment(&text[start..from + above.len()]).trim_end();
    let end = line_end(text, at);
    let is_of_two =
        before.ends_with(['"', '\'', '}', ']']) || before.ends_with(|last: char| last.is_ascii_alphanumeric());
    let begins_next = match mistake.message_id {
        "toml-syntax-inline-table" => begins_with_key(&text[at..end]),
        _ => text[at..end].starts_with(['"', '\'', '{', '[']),
    };
    if !is_of_two || !begins_next {
        return mistake;
    }
    let place = start + before.len();
    mistake.with_fix(Applicability::Safe, vec![TextEdit::new(place..place, ",")])
}

/// Whether a text begins with a key of the format and an equals sign.
fn begins_with_key(text: &str) -> bool {
    text.split_once('=').is_some_and(|(key, value)| format::has_key(key.trim()) && !value.trim().is_empty())
}

/// Two keys with their values on one line: the second belongs on a line of its own. `mistake.at` is what follows the first
/// value.
pub fn two_statements(text: &str, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let is_sign = |letter: char| matches!(letter, ',' | ';' | ' ' | '\t');
    let at = mistake.at.range().start;
    let written = line.text(text);
    let first = written[..at - line.start].trim_end_matches(is_sign);
    let rest = text[at..line.start + written.len()].trim_start_matches(is_sign);
    if !is_statement(first.trim_start()) || first.trim_start().starts_with('[') || !begins_with_key(rest) {
        return None;
    }
    let from = line.start + written.len() - rest.len();
    let indent = &written[..written.len() - written.trim_start().len()];
    let line_break = if written.ends_with('\r') { "\r\n" } else { "\n" };
    let edit = TextEdit::new(line.start + first.len()..from, format!("{line_break}{indent}"));
    let place = Span::new(from..from + rest.trim_end().len());
    Some(SyntaxError::new(text, place, "toml-syntax-two-statements").with_fix(Applicability::Safe, vec![edit]))
}

/// A path of Windows, or another text in which every backslash stands for itself: between single quotation marks none of
/// them means anything else. Where one may mean a line break or a quotation mark nothing is certain.
pub fn backslashes(text: &str, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let string = basic_string_around(text, line, mistake.at.range().start)?;
    let inner = &text[string.start + 1..string.end - 1];
    let drive = inner.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && inner[1..].starts_with(":\\");
    let is_path = drive || inner.starts_with("\\\\");
    let after = |at: usize| inner[at + 1..].chars().next();
    let mut escaped = inner.match_indices('\\').map(|(at, _)| after(at));
    let is_plain = escaped.all(|letter| !letter.is_none_or(|letter| "btnfr\"\\".contains(letter)));
    let has_quote = inner.contains("\\\"");
    if has_quote || !(is_path || is_plain) || (inner.contains("\\\\") && !inner.starts_with("\\\\")) {
        return None;
    }
    let is_literal = !inner.contains('\'') && !inner.contains(|letter: char| letter.is_control());
    let right = if is_literal { format!("'{inner}'") } else { basic_string(inner) };
    let edit = TextEdit::new(string, right);
    Some(SyntaxError::new(text, mistake.at, mistake.message_id).with_fix(Applicability::Safe, vec![edit]))
}

/// The text between double quotation marks that holds `at`, with its marks; `None` if three of them are on the line.
fn basic_string_around(text: &str, line: &Line, at: usize) -> Option<std::ops::Range<usize>> {
    let written = line.text(text);
    if written.contains("\"\"\"") || written.contains("'''") {
        return None;
    }
    let mut open: Option<(usize, char)> = None;
    let mut letters = written.char_indices();
    while let Some((offset, letter)) = letters.next() {
        match (letter, open) {
            ('\\', Some((_, '"'))) => {
                letters.next();
            }
            ('"' | '\'', None) => open = Some((line.start + offset, letter)),
            (letter, Some((start, mark))) if letter == mark => {
                let end = line.start + offset + 1;
                if mark == '"' && start < at && at < end {
                    return Some(start..end);
                }
                open = None;
            }
            ('#', None) => return None,
            _ => {}
        }
    }
    None
}

/// From a typographic quotation mark to its counterpart on the same line.
fn to_closing_quote(text: &str, at: Span) -> Option<Span> {
    let start = at.range().start;
    let open = text[start..].chars().next()?;
    let line = &text[start..line_end(text, start)];
    let close: &[char] = match open {
        '“' | '”' | '„' => &['”', '“', '"'],
        '«' => &['»', '"'],
        '‘' | '’' => &['’', '‘', '\''],
        _ => return None,
    };
    let from = open.len_utf8();
    let end = from + line[from..].find(close)?;
    let width = line[end..].chars().next().map_or(0, char::len_utf8);
    let rest = line[end + width..].trim_start();
    (rest.is_empty() || rest.starts_with([',', ']', '}', '#', ';'])).then(|| Span::new(start..start + end + width))
}

/// The whole entry with its closing quote.
fn with_closing_quote(text: &str, at: Span) -> Span {
    let end = at.range().end;
    let word = text[end..].find([',', ']', '}', '\n', '#']).map_or(text.len(), |after| end + after);
    let rest = text[end..word].trim_end();
    if rest.contains(QUOTATION_MARKS) { Span::new(at.range().start..end + rest.len()) } else { at }
}

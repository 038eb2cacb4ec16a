//! Texts without quotation marks, with those of print, or with some inside; and lists of them without brackets.

use super::lines::{LONGEST, Line, without_comment};
use super::{SyntaxContext, literal};
use crate::diagnostic::Applicability;
use crate::model::is_well_formed;
use crate::read::lines::{floor, line_end, line_start};
use crate::read::slug::is_invisible;
use crate::read::syntax::{SyntaxError, is_value};
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::source::{Span, TextEdit};

/// Marks that people and their word processors put around a text.
const MARKS: [char; 12] = ['"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '`'];

/// The text that stands at `at`, the whole value where it is one of its own, with the kinds that may stand there.
pub fn told(
    around: SyntaxContext,
    mistake: &SyntaxError,
    line: &Line,
    (at, kinds): (Span, &[&'static ValueKind]),
) -> Option<SyntaxError> {
    let text = around.text;
    let written = &text[at.range()];
    if let Some(told) = unquoted_list(around, mistake, line, kinds) {
        return Some(told);
    }
    let is_list = super::are_all(kinds, |kind| matches!(kind, ValueKind::List(_) | ValueKind::OneOrMore(_)));
    if around.open.is_empty() && is_list && written.contains([',', ';']) {
        return Some(SyntaxError::new(text, at, "toml-syntax-list").right(list_of(entries(kinds), written)));
    }
    let as_value = |written: &str| literal::of_kinds(kinds, written).unwrap_or_else(|| quoted(bare(written)));
    let right = as_value(written);
    let told = |says| Some(SyntaxError::new(text, at, says).right(&*right));
    match mistake.says {
        "toml-syntax-more" if written.starts_with('\'') => told("toml-syntax-apostrophe"),
        "toml-syntax-more" if written.starts_with('"') => told("toml-syntax-quotes-inside"),
        "toml-syntax-string" if around.open.is_empty() && written.starts_with(['"', '\'']) => {
            told("toml-syntax-string")
        }
        "toml-syntax-unquoted" => {
            let at = if around.open.is_empty() { at } else { with_a_mark(text, at) };
            let right = as_value(&text[at.range()]);
            Some(SyntaxError::new(text, at, "toml-syntax-unquoted").right(right))
        }
        "toml-syntax-quotes" if around.open.is_empty() => told("toml-syntax-quotes"),
        "toml-syntax-quotes" => {
            let at = to_closing_mark(text, at)?;
            Some(SyntaxError::new(text, at, "toml-syntax-quotes").right(as_value(&text[at.range()])))
        }
        "toml-syntax-number" if written.contains(char::is_alphabetic) => told("toml-syntax-unquoted"),
        // What looks like a number or a date is a text where one stands.
        "toml-syntax-number" | "toml-syntax-date" | "toml-syntax" if super::are_all(kinds, super::is_text) => {
            told("toml-syntax-unquoted")
        }
        _ => None,
    }
}

/// What the entries of the list are.
fn entries(kinds: &[&'static ValueKind]) -> &'static ValueKind {
    match kinds.first() {
        Some(ValueKind::List(of) | ValueKind::OneOrMore(of)) => of,
        _ => &ValueKind::Id,
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

/// The list of such entries that somebody meant by texts with commas between them, or each on a line.
pub fn list_of(of: &ValueKind, written: &str) -> String {
    let inner = written.trim();
    let is_bracketed = inner.starts_with('[') || inner.ends_with(']');
    let inner = inner.trim_start_matches('[').trim_end_matches(']');
    let parts = if is_bracketed { inner.split([',', ';', '\n']).collect() } else { parts(of, inner) };
    let entries = parts.into_iter().map(bare).filter(|entry| !entry.is_empty()).map(quoted);
    format!("[{}]", entries.collect::<Vec<_>>().join(", "))
}

/// The entries that a text without brackets names. A comma is a part of a sentence, and of "MARTIN, Léa": it parts ids, and
/// short words.
fn parts<'t>(of: &ValueKind, text: &'t str) -> Vec<&'t str> {
    let lines: Vec<&str> = text.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1 {
        return lines;
    }
    let is_quoted = |part: &&str| part.starts_with(MARKS) && part.ends_with(MARKS);
    let by_comma: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if by_comma.iter().all(is_quoted) {
        return by_comma;
    }
    let is_id = |part: &str| {
        is_well_formed(bare(part), true)
            && (!matches!(of, ValueKind::Reference(EntityKind::Person)) || is_well_formed(bare(part), false))
    };
    let ids: Vec<&str> = by_comma
        .iter()
        .flat_map(|part| ["et ", "and "].iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part).split(" et "))
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split('&'))
        .map(str::trim)
        .collect();
    match of {
        ValueKind::Reference(_) | ValueKind::Dependency => {
            let is_one = |part: &&str| part.split('/').all(is_id);
            if ids.iter().all(is_one) { ids } else { vec![text] }
        }
        _ if by_comma.iter().all(|part| part.split_whitespace().count() <= 2 && !part.ends_with('.')) => by_comma,
        _ => vec![text],
    }
}

/// A list on one line with entries that have no quotation marks, or those of print.
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
        is_plain && matches!(mistake.says, "toml-syntax-unquoted" | "toml-syntax-quotes" | "toml-syntax-number");
    if !is_so || !super::may_be(kinds, super::is_text) {
        return None;
    }
    let right = list_of(&ValueKind::Id, written);
    let at = with_a_mark(around.text, mistake.at);
    is_value(&right).then(|| {
        let edit = TextEdit::new(value.range(), &*right);
        let mistake = SyntaxError::new(around.text, at, "toml-syntax-unquoted-list").with("right", right);
        mistake.fixed(Applicability::Safe, vec![edit])
    })
}

/// A list whose entries are parted by something else than commas, or lack a quotation mark.
pub fn list(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    if &around.text[mistake.at.range()] == ";" {
        return Some(SyntaxError::new(around.text, mistake.at, "toml-syntax-semicolon").replacing(","));
    }
    let value = line.value.filter(|value| around.open == [value.range().start])?;
    let written = &around.text[value.range()];
    let lacks_a_mark = written.matches('"').count() % 2 == 1 && !written.contains(['\\', '\'', '{']);
    let right = list_of(&ValueKind::Id, written);
    let is_so = lacks_a_mark && written.ends_with(']') && is_value(&right);
    is_so.then(|| SyntaxError::new(around.text, value, "toml-syntax-list-quotes").right(right))
}

/// A comma that is missing between two entries on one line.
pub fn missing_comma(text: &str, mistake: SyntaxError) -> SyntaxError {
    let at = mistake.at.range().start;
    let from = floor(text, at.saturating_sub(LONGEST));
    let above = text[from..at].trim_end();
    // The comma goes before a comment.
    let start = line_start(text, from + above.len()).max(from);
    let before = without_comment(&text[start..from + above.len()]).trim_end();
    let end = line_end(text, at);
    let is_of_two =
        before.ends_with(['"', '\'', '}', ']']) || before.ends_with(|last: char| last.is_ascii_alphanumeric());
    if !is_of_two || !text[at..end].starts_with(['"', '\'', '{', '[']) {
        return mistake;
    }
    let place = start + before.len();
    mistake.fixed(Applicability::Safe, vec![TextEdit::new(place..place, ",")])
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
    let right = if is_literal { format!("'{inner}'") } else { quoted(inner) };
    let edit = TextEdit::new(string, right);
    Some(SyntaxError::new(text, mistake.at, mistake.says).fixed(Applicability::Safe, vec![edit]))
}

/// The text between double quotation marks that holds `at`, with its marks; nothing where three of them stand on the line.
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

/// Without the marks around it, of whatever kind.
pub fn bare(written: &str) -> &str {
    let is_rim = |letter: char| letter.is_whitespace() || is_invisible(letter);
    let inner = written.trim_matches(is_rim);
    let inner = inner.strip_prefix(MARKS).unwrap_or(inner);
    inner.strip_suffix(MARKS).unwrap_or(inner).trim_matches(is_rim)
}

/// From a mark of print to the one that closes it, on the same line.
fn to_closing_mark(text: &str, at: Span) -> Option<Span> {
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

/// The whole of an entry, with the mark at its end.
fn with_a_mark(text: &str, at: Span) -> Span {
    let end = at.range().end;
    let word = text[end..].find([',', ']', '}', '\n', '#']).map_or(text.len(), |after| end + after);
    let rest = text[end..word].trim_end();
    if rest.contains(MARKS) { Span::new(at.range().start..end + rest.len()) } else { at }
}

//! After a syntax error: its place, its kind, and where parsing can resume.

use toml_parser::ParseError;

use super::lines::{floor_char_boundary, line_end, line_start, lines, next_line};
use super::syntax_error::SyntaxError;
use crate::source::Span;

/// Words that people write for `true` and `false`.
const YES_AND_NO: [&str; 6] = ["yes", "no", "oui", "non", "vrai", "faux"];

/// The place of an error; empty only at the end of the text.
pub fn place(text: &str, error: &ParseError) -> Span {
    let span = error.unexpected().or(error.context()).map_or(0..text.len(), |span| span.start()..span.end());
    let start = floor_char_boundary(text, span.start);
    let end = floor_char_boundary(text, span.end).max(start);
    if start == end {
        // For an empty span, the character at that offset, or the last one of the line if the line ends there.
        return match text[start..].chars().next() {
            Some(next) if next != '\n' && next != '\r' => Span::new(start..start + next.len_utf8()),
            _ => {
                let line = line_start(text, start);
                let last = text[line..start].trim_end().char_indices().last();
                last.map_or(Span::new(start..start), |(at, letter)| Span::new(line + at..line + at + letter.len_utf8()))
            }
        };
    }
    Span::new(start..end)
}

/// The start of the next line after the statement at `at` that looks like a statement: a key with a value, or a
/// header.
pub fn next_statement(text: &str, at: usize) -> Option<usize> {
    // The parser may report the error at the line that is the next statement.
    let own = line_start(text, at);
    let mut line = if own < at && text[own..at].trim().is_empty() || own == at { own } else { next_line(text, own) };
    if line == 0 {
        line = next_line(text, 0);
    }
    statement_from(text, line)
}

/// The start of the first line, from the one at `line` on, that looks like a statement.
pub fn statement_from(text: &str, line: usize) -> Option<usize> {
    lines(text, line).find(|(_, line)| looks_like_statement(line)).map(|(start, _)| start)
}

/// Whether a line looks like a key with a value, or a header.
pub fn looks_like_statement(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with('[') {
        let name = line.trim_matches(['[', ']']);
        return line.ends_with(']') && !name.is_empty() && name.bytes().all(is_key_byte);
    }
    let Some((key, value)) = line.split_once('=') else { return false };
    let key = key.trim();
    // A line within a multi-line inline table ends with a comma.
    !key.is_empty() && key.bytes().all(is_key_byte) && !value.trim().is_empty() && !value.trim().ends_with(',')
}

/// Whether a text can be a bare key.
pub fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'"' | b'\'')
}

/// Converts a parser error; what the parser expected tells its kind.
pub fn to_syntax_error(text: &str, at: Span, error: &ParseError) -> SyntaxError {
    let found = &text[at.range()];
    let says = match error.description() {
        super::tree_builder::TOO_DEEP => "toml-syntax-deep",
        super::tree_builder::BROKEN_PAIR => "toml-syntax-broken-pair",
        "string values must be quoted" | "missing opening quote" => "toml-syntax-unquoted",
        "unclosed array" | "missing comma between array elements" => "toml-syntax-array",
        "unclosed inline table" | "missing comma between key-value pairs" => "toml-syntax-inline-table",
        "unclosed table" | "unclosed array table" | "missing table open" | "invalid table" => "toml-syntax-header",
        "key with no value" | "missing assignment between key-value pairs" => "toml-syntax-no-equals",
        "missing value for key" | "missing value" => "toml-syntax-no-value",
        "missing escaped value" | "too few unicode value digits" => "toml-syntax-escape",
        "unexpected leading zero" => "toml-syntax-number",
        "invalid unquoted key" | "unquoted keys cannot be empty" => "toml-syntax-key",
        "extra comma in array" | "extra comma in inline table" => "toml-syntax-comma",
        "extra `=`" | "extra assignment between key-value pairs" | "unexpected `=` in array" => "toml-syntax-equals",
        "unexpected key or value" | "unexpected content" => "toml-syntax-more",
        "invalid comment character" => "toml-syntax-control",
        description => classify(description, found),
    };
    let says = if says == "toml-syntax-unquoted" && found == "=" { "toml-syntax-no-value" } else { says };
    let at = extend_span(text, at, says, error);
    let (says, at) = match says {
        "toml-syntax-header" => header_with_blanks(text, at).map_or((says, at), |at| ("toml-syntax-header-blank", at)),
        "toml-syntax-string" if closes_later(text, at) => ("toml-syntax-string-lines", at),
        _ => reclassify(text, says, at),
    };
    SyntaxError::new(text, at, says)
}

/// Extends the span to what a person would underline: all of the unexpected text, or a string from its opening quote.
fn extend_span(text: &str, at: Span, says: &str, error: &ParseError) -> Span {
    let (start, end) = (at.start as usize, at.end as usize);
    let line_end = line_end(text, start);
    let trimmed_end = (start + text[start..line_end].trim_end().len()).max(end);
    match (says, error.context()) {
        ("toml-syntax-string", Some(context)) => Span::new(context.start()..context.end().max(end)),
        ("toml-syntax-more", _) => Span::new(start..trimmed_end),
        ("toml-syntax-no-equals", _) => {
            let line = line_start(text, start);
            let indent = text[line..].len() - text[line..].trim_start().len();
            Span::new(line + indent..trimmed_end)
        }
        _ => at,
    }
}

/// Reclassifies an invalid value: the parser reports the character at which it stopped, people want the word.
fn reclassify(text: &str, says: &'static str, at: Span) -> (&'static str, Span) {
    let word = match says {
        "toml-syntax" | "toml-syntax-number" => word_around(text, at),
        "toml-syntax-unquoted" => at,
        _ => return (says, at),
    };
    let written = &text[word.range()];
    if written.starts_with(['“', '”', '„', '«', '‘', '’']) {
        return ("toml-syntax-quotes", word);
    }
    if YES_AND_NO.contains(&written.to_lowercase().as_str()) {
        return ("toml-syntax-yes-no", word);
    }
    if written.eq_ignore_ascii_case("true") || written.eq_ignore_ascii_case("false") {
        return ("toml-syntax-boolean", word);
    }
    if written.trim_start_matches(['+', '-', '.']).starts_with(|letter: char| letter.is_ascii_digit()) {
        return ("toml-syntax-number", word);
    }
    (says, at)
}

/// The span of a header whose name contains blanks.
fn header_with_blanks(text: &str, at: Span) -> Option<Span> {
    let start = line_start(text, at.start as usize);
    let line = text[start..].lines().next()?;
    let header = line.trim();
    let name = header.trim_matches(['[', ']']);
    let is_so = header.starts_with('[') && header.ends_with(']') && name.trim().contains(char::is_whitespace);
    let from = start + line.len() - line.trim_start().len();
    is_so.then(|| Span::new(from..from + header.len()))
}

/// Whether a string is closed on a later line before the next statement.
fn closes_later(text: &str, at: Span) -> bool {
    let Some(mark) = text[at.range()].chars().next().filter(|mark| matches!(mark, '"' | '\'')) else { return false };
    let own_end = next_line(text, at.start as usize);
    let end = next_statement(text, own_end).unwrap_or(text.len()).max(own_end);
    text[own_end..end].lines().any(|line| line.trim_end().ends_with(mark))
}

/// The span of the value that contains `at`; `at` itself outside of values.
fn word_around(text: &str, at: Span) -> Span {
    let (start, end) = (at.start as usize, at.end as usize);
    let line = line_start(text, start);
    let Some(equals) = text[line..start].rfind('=').map(|equals| line + equals + 1) else { return at };
    let begins = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '[' | '{');
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ']' | '}' | '#');
    let from = text[equals..start].rfind(begins).map_or(equals, |before| {
        let width = text[equals + before..].chars().next().map_or(1, char::len_utf8);
        equals + before + width
    });
    let to = text[end..].find(ends).map_or(text.len(), |after| end + after);
    Span::new(from..to)
}

fn classify(description: &str, found: &str) -> &'static str {
    if found.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\r' && letter != '\t') {
        "toml-syntax-control"
    } else if description.contains("string") {
        "toml-syntax-string"
    } else if description.contains("integer") || description.contains("float") || description.contains("number") {
        "toml-syntax-number"
    } else if description.contains("date") || description.contains("time") {
        "toml-syntax-date"
    } else {
        "toml-syntax"
    }
}

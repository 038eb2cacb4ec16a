//! Lines that are no statement: a key with blanks, a colon for the equals sign, a comment without `#`; and lists that
//! run into the next statement.

use super::context::{self, MAX_LINE_BYTES, SyntaxContext};
use super::literal;
use crate::diagnostic::Applicability;
use crate::read::lines::{line_end, line_start, lines};
use crate::read::parser::{is_statement_over_lines, is_value};
use crate::read::slug::{slug, upper_slug};
use crate::read::syntax_error::SyntaxError;
use crate::read::table_schema::ValueKind;
use crate::read::{error_recovery, format, french_keys};
use crate::source::{Span, TextEdit};

/// The line of an error.
pub struct Line {
    pub start: usize,
    end: usize,
    /// The first equals sign.
    equals: Option<usize>,
    /// The text after it, without a comment.
    pub value: Option<Span>,
}

impl Line {
    /// The line that contains `at`; `None` if it is too long.
    pub fn around(text: &str, at: usize) -> Option<Self> {
        let start = line_start(text, at);
        let end = line_end(text, start);
        if end - start > MAX_LINE_BYTES {
            return None;
        }
        let equals = text[start..end].find('=').map(|equals| start + equals);
        let value = equals.and_then(|equals| {
            let from = equals + 1 + (text[equals + 1..end].len() - text[equals + 1..end].trim_start().len());
            let value = without_comment(&text[from..end]).trim_end();
            (!value.is_empty()).then(|| Span::new(from..from + value.len()))
        });
        Some(Self { start, end, equals, value })
    }

    /// The text before the equals sign, if it may be a key.
    pub fn key<'t>(&self, text: &'t str) -> Option<&'t str> {
        let key = text[self.start..self.equals?].rsplit(['{', ',']).next()?.trim();
        (!key.is_empty()).then_some(key)
    }

    /// The end of the key, or of a line without one.
    pub fn key_end(&self, text: &str) -> usize {
        self.equals.unwrap_or(self.start + text[self.start..self.end].trim_end().len())
    }

    /// Whether the first character of the line that is not a blank is `sign`.
    pub fn begins_with(&self, text: &str, sign: char) -> bool {
        text[self.text_span(text).range()].starts_with(sign)
    }

    /// The whole line.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// The text of the line without surrounding blanks.
    fn text_span(&self, text: &str) -> Span {
        let line = &text[self.start..self.end];
        let from = self.start + (line.len() - line.trim_start().len());
        Span::new(from..from + line.trim().len())
    }
}

/// Reports an unclosed list or inline table at its opening bracket.
pub fn bracket_left_open(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let text = around.text;
    // Checked first, because the text that follows may be long and blank.
    if around.open.is_empty() {
        return None;
    }
    let is_at_end = text[mistake.at.range().end..].trim().is_empty();
    let begun_above = |&&open: &&usize| is_at_end || open < line.start;
    let open = *around.open.iter().rev().find(begun_above)?;
    let is_list = text[open..].starts_with('[');
    let written = text[line.start..line.end].trim();
    let runs_on =
        if is_list { error_recovery::looks_like_statement(written) } else { written.starts_with(['[', ']', '{']) };
    if !runs_on && !is_at_end {
        return None;
    }
    let says = if is_list { "toml-syntax-array-open" } else { "toml-syntax-inline-table-open" };
    let mistake = SyntaxError::new(text, Span::new(open..open + 1), says);
    let end = if is_at_end { text.len() } else { line.start };
    let mistake = match closing(text, open, end, is_list).filter(|_| around.open.len() == 1) {
        Some(edit) => mistake.with_fix(Applicability::Safe, vec![edit]),
        None => mistake,
    };
    Some(if is_at_end {
        mistake
    } else {
        let next = line.text_span(text);
        SyntaxError {
            related: vec![(Span::new(next.range().start..next.range().start + 1), "toml-syntax-before-this")],
            ..mistake
        }
    })
}

/// The bracket that closes what starts at `open` and ends before `end`, if that makes it valid.
fn closing(text: &str, open: usize, end: usize, is_list: bool) -> Option<TextEdit> {
    let mut last = None;
    for (start, line) in lines(&text[..end], open).take_while(|(start, _)| start - open <= MAX_LINE_BYTES) {
        let line = without_comment(line).trim_end();
        if !line.trim().is_empty() {
            last = Some(start + line.len());
        }
    }
    let last = last.filter(|_| end - open <= MAX_LINE_BYTES)?;
    let sign = if is_list { "]" } else { "}" };
    let whole = format!("x = {}{sign}\n", &text[open..last]);
    is_statement_over_lines(&whole).then(|| TextEdit::new(last..last, sign))
}

/// Reports a line whose key is invalid.
pub fn hint(around: SyntaxContext, line: &Line) -> Option<SyntaxError> {
    let text = around.text;
    let with_comment = line.text_span(text);
    let written = &text[with_comment.range()];
    let note = || {
        let mistake = SyntaxError::new(text, with_comment, "toml-syntax-note");
        Some(mistake.with_replacement(&format!("# {}", bare_note(written))).display_only())
    };
    if written.starts_with("//") || written.starts_with("--") || written.starts_with("/*") {
        return note();
    }
    // A comment stays where it is.
    let statement = match without_comment(written).trim_end() {
        statement if is_value_of_key(statement) => statement,
        _ => written,
    };
    let whole = Span::new(with_comment.range().start..with_comment.range().start + statement.len());
    let right = |right: String| Some(SyntaxError::new(text, whole, "toml-syntax-line").with_correction(right));
    let as_value = |key: &str, value: &str| as_value(&context::kinds_of_key(text, line.start, key), value);
    if line.equals.is_none()
        && let Some(error) = header(text, line)
    {
        return Some(error);
    }
    let Some(equals) = line.equals else {
        let (key, value) = statement.split_once([':', ' '])?;
        let value = value.trim_start_matches([':', ' ', '>', '→']);
        let dashed = ["-> ", "- ", "– ", "— "].iter().find_map(|dash| value.strip_prefix(dash));
        let value = dashed.unwrap_or(value).trim();
        let key = key.trim();
        let value = format::has_key(key).then(|| as_value(key, value)).flatten();
        return value.map_or_else(note, |value| right(format!("{key} = {value}")));
    };
    let key = text[whole.range().start..equals].trim();
    let value = text.get(equals + 1..whole.range().end)?.trim();
    if key.is_empty() {
        return Some(SyntaxError::new(text, Span::new(equals..equals + 1), "toml-syntax-no-key"));
    }
    let before = Span::new(whole.range().start..whole.range().start + key.len());
    let bare = key.trim_end_matches(':').trim_start_matches(['-', '*', '•', ' ']).trim();
    if bare != key && !bare.contains(char::is_whitespace) && error_recovery::is_key(bare) {
        return match as_value(bare, value) {
            Some(value) => right(format!("{bare} = {value}")),
            None => Some(SyntaxError::new(text, before, "toml-syntax-key-form").with_correction(bare)),
        };
    }
    let ours = french_keys::keys_from_french(bare, &context::schemas(text, line.start));
    let near = format::has_key(&slug(bare)).then(|| slug(bare));
    let error = |says| SyntaxError::new(text, before, says);
    match (near, ours.as_slice()) {
        (Some(near), _) => Some(error("toml-syntax-key-form").with_correction(near)),
        (None, [one]) => Some(error("toml-syntax-key-form").with_correction(*one)),
        (None, [_, ..]) => {
            let ours = ours.iter().map(|&ours| ours.to_owned()).collect();
            Some(error("toml-syntax-key-forms").with("keys", crate::diagnostic::FindingArg::Any(ours)))
        }
        (None, []) if bare.split_whitespace().count() > 3 => note(),
        (None, []) => Some(error("toml-syntax-key-unknown")),
    }
}

/// Whether a text has a key, a sign or blank, and a value; in `info#rmed = 1` the `#` begins no comment.
fn is_value_of_key(statement: &str) -> bool {
    statement.trim_start_matches(['-', '*', '•', ' ']).trim().contains([':', '=', ' '])
}

/// The TOML form of a value of these kinds, if it can be derived.
fn as_value(kinds: &[&ValueKind], written: &str) -> Option<String> {
    if written.is_empty() || is_value(written) {
        return (!written.is_empty()).then(|| written.to_owned());
    }
    // The text may end before it.
    if written.contains('#') {
        return None;
    }
    if written.starts_with(['[', '{']) && kinds.iter().all(|kind| ValueKind::is_text(kind)) {
        return None;
    }
    literal::to_toml_any(kinds, written).filter(|right| is_value(right))
}

/// A colon instead of the equals sign.
pub fn colon(text: &str, mistake: &SyntaxError) -> Option<SyntaxError> {
    let at = mistake.at.range();
    text[at.clone()].starts_with(':').then(|| {
        SyntaxError::new(text, Span::new(at.start..at.start + 1), "toml-syntax-colon").with_replacement(
            if text[at.start + 1..].starts_with(' ') && !text[..at.start].ends_with(' ') { " =" } else { "=" },
        )
    })
}

/// A line break between a key and its value in an inline table, which belong on one line.
pub fn broken_pair(text: &str, mistake: &SyntaxError) -> Option<SyntaxError> {
    let start = line_start(text, mistake.at.range().start);
    let before = start + text[start..mistake.at.range().start].trim_end().len();
    let rest = &text[mistake.at.range().end..];
    let after = text.len() - rest.trim_start().len();
    let has_comment = text[start..before].contains('#') || text[after..].starts_with('#');
    let last = text[start..before].char_indices().next_back().map_or(before, |(at, _)| start + at);
    let mistake = SyntaxError::new(text, Span::new(last..before), mistake.message_id);
    // A comment between the two has no other place.
    (!has_comment).then(|| mistake.with_fix(Applicability::Safe, vec![TextEdit::new(before..after, " ")]))
}

/// A header with missing brackets.
pub fn header(text: &str, line: &Line) -> Option<SyntaxError> {
    let at = line.text_span(text);
    let written = without_comment(&text[at.range()]).trim_end();
    let begun = written.find('[').map_or(written, |open| &written[open..]);
    let name = begun.trim_matches(['[', ']']).trim();
    if !error_recovery::is_key(name) || name == written {
        return None;
    }
    let is_of_several = written.starts_with("[[") || written.ends_with("]]") || is_a_list(name);
    let right = if is_of_several { format!("[[{name}]]") } else { format!("[{name}]") };
    let at = Span::new(at.range().start..at.range().start + written.len());
    Some(SyntaxError::new(text, at, "toml-syntax-header-form").with_correction(right))
}

/// Whether the header of that name is of an array of tables.
fn is_a_list(name: &str) -> bool {
    let kinds = if name.contains('.') { Vec::new() } else { format::kinds(name) };
    let is_table = |kind: &&&ValueKind| matches!(kind, ValueKind::Table(_) | ValueKind::ById(..));
    kinds.iter().any(|kind| matches!(kind, ValueKind::Tables(_))) && !kinds.iter().any(|kind| is_table(&kind))
}

/// A header whose name has characters that a bare key cannot have.
pub fn header_with_invalid_id(text: &str, line: &Line) -> Option<SyntaxError> {
    let whole = line.text_span(text);
    let written = without_comment(&text[whole.range()]).trim_end();
    let brackets = written.len() - written.trim_start_matches('[').len();
    let name = written.get(brackets..written.len() - brackets)?;
    let is_header = (1..=2).contains(&brackets) && written.ends_with("]") && !name.contains(['[', ']', '"', '\'', '=']);
    let right: Vec<String> = name.split('.').map(as_step).collect();
    let right = right.join(".");
    if !is_header || name.trim().is_empty() || right.split('.').any(str::is_empty) || error_recovery::is_key(name) {
        return None;
    }
    let says = if name.trim().contains(char::is_whitespace) {
        "toml-syntax-header-blank"
    } else {
        "toml-syntax-header-letters"
    };
    let at = Span::new(whole.range().start..whole.range().start + written.len());
    let mistake = SyntaxError::new(text, at, says);
    Some(mistake.with_correction(format!("{}{right}{}", &"[["[..brackets], &"]]"[..brackets])))
}

/// A part of a header: a key of the format, however it is spelt, or an id.
fn as_step(step: &str) -> String {
    let id = as_id(step);
    let joined = id.replace('-', "");
    if !format::has_key(&id) && format::has_key(&joined) { joined } else { id }
}

/// A part of a header as an id: in capitals only if it has no lower-case letters, like ids of directorates.
fn as_id(step: &str) -> String {
    let step = step.trim();
    if step.chars().any(char::is_lowercase) { slug(step) } else { upper_slug(step) }
}

fn bare_note(written: &str) -> &str {
    written.trim_start_matches(['/', '-', '*']).trim_start()
}

/// The text before a comment; a `#` within quotes does not count.
pub fn without_comment(value: &str) -> &str {
    let mut quote = None;
    for (at, letter) in value.char_indices() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            ('#', None) => return &value[..at],
            _ => {}
        }
    }
    value
}

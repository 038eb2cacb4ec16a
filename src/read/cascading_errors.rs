//! Suppresses errors that follow from an earlier error on the lines above.

use super::error_recovery::{looks_like_statement, next_statement, statement_from};
use super::lines::{lines, next_line};
use super::parser::is_statement;
use super::syntax_error::SyntaxError;
use crate::diagnostic::Applicability;
use crate::source::{Span, TextEdit};

/// Longer lines are not joined, in bytes.
const MAX_LINE_BYTES: usize = 2000;
/// A statement is joined from at most so many lines after its first.
const MAX_JOINED_LINES: usize = 6;

/// The ranges affected by the errors reported so far.
#[derive(Default)]
pub struct CascadeFilter {
    /// Errors before this offset are suppressed.
    until: usize,
    /// Ranges below what may have been a header: keys there may belong to another table.
    uncertain: Vec<(usize, usize)>,
}

impl CascadeFilter {
    /// Whether an error there follows from an earlier one.
    pub fn suppresses(&self, at: Span) -> bool {
        at.range().start < self.until
    }

    /// Whether a key there may belong to another table than it seems.
    pub fn is_uncertain(&self, at: Span) -> bool {
        let after = self.uncertain.partition_point(|&(from, _)| from <= at.range().start);
        after.checked_sub(1).is_some_and(|last| at.range().start < self.uncertain[last].1)
    }

    /// Adds the consequences of an error on the line that starts at `line`. Returns the error, reworded if the line
    /// continues on the next one.
    pub fn add(&mut self, text: &str, line: usize, mistake: SyntaxError, is_within_brackets: bool) -> SyntaxError {
        if mistake.message_id == "toml-syntax-string-lines" {
            self.until = next_statement(text, mistake.at.range().start).unwrap_or(text.len());
        }
        if is_within_brackets {
            return mistake;
        }
        let end = next_line(text, line);
        let line_text = text[line..end].trim();
        if self.uncertain.last().is_none_or(|&(_, until)| until <= line) && may_be_header(line_text) {
            self.uncertain.push((line, next_header(text, end)));
        }
        if line_text.ends_with(['[', '{']) {
            self.until = statement_from(text, end).unwrap_or(text.len());
        }
        let Some((right, last)) = joined_with_next(text, line, end) else { return mistake };
        self.until = self.until.max(next_line(text, last));
        // A text over more lines is named as such where it begins.
        let is_named = last > end && mistake.message_id == "toml-syntax-string-lines";
        let joined = broken_line(text, line, &right, last);
        if is_named { SyntaxError { fix: joined.fix, ..mistake } } else { joined }
    }
}

/// A line that is broken in two, reported at its start: the one that begins at `line` and the next are a statement together
/// and not apart.
pub fn broken_in_two(text: &str, line: usize) -> Option<SyntaxError> {
    let end = next_line(text, line);
    let right = join_lines(&text[line..end], next_line_text(text, end).trim())?;
    Some(broken_line(text, line, &right, end))
}

/// The mistake of a statement that goes on to the line that begins at `last`, with `right` in its place.
fn broken_line(text: &str, line: usize, right: &str, last: usize) -> SyntaxError {
    let written = text[line..next_line(text, line)].trim_end();
    let from = line + (written.len() - written.trim_start().len());
    let edit = TextEdit::new(from..last + next_line_text(text, last).len(), right);
    let at = Span::new(from..line + written.len());
    let mistake = SyntaxError::new(text, at, "toml-syntax-broken-line").with("right", right);
    mistake.with_fix(Applicability::Safe, vec![edit])
}

/// The line from `line` to `end` with as few of the next as make a statement, and where the last of these begins.
fn joined_with_next(text: &str, line: usize, end: usize) -> Option<(String, usize)> {
    let mut begun = text[line..end].to_owned();
    let mut next = end;
    for _ in 0..MAX_JOINED_LINES {
        let more = next_line_text(text, next).trim();
        if let Some(whole) = join_lines(&begun, more) {
            return Some((whole, next));
        }
        // Only a text goes on for more than one line.
        if !is_within(begun.trim(), '"') || more.is_empty() || looks_like_statement(more) || more.starts_with('#') {
            return None;
        }
        begun = format!("{} {more}\n", begun.trim());
        next = next_line(text, next);
    }
    None
}

fn is_within(first_line: &str, mark: char) -> bool {
    first_line.matches(mark).count() % 2 == 1
}

/// Joins a line with the next one if together they form a statement and separately they do not.
fn join_lines(line: &str, next: &str) -> Option<String> {
    if line.len() + next.len() > MAX_LINE_BYTES || next.is_empty() || next.starts_with('#') || is_statement(next) {
        return None;
    }
    let first_line = line.trim();
    // Within a text, lines are broken between words.
    let is_parted = is_within(first_line, '"')
        || (!first_line.contains('"') && is_within(first_line, '\''))
        || first_line.ends_with('=')
        || next.starts_with('=')
        || line.trim_end_matches(['\r', '\n']).ends_with(' ');
    let gap = if is_parted { " " } else { "" };
    let whole = format!("{first_line}{gap}{next}");
    (!first_line.is_empty() && is_statement(&whole)).then_some(whole)
}

/// The line that starts at `start`, without its line break.
fn next_line_text(text: &str, start: usize) -> &str {
    text[start..next_line(text, start)].trim_end()
}

/// Whether a line that is no statement may have been a header.
fn may_be_header(line: &str) -> bool {
    line.split('=').next().is_some_and(|begin| begin.contains(['[', ']'])) || line.starts_with('[')
}

fn next_header(text: &str, from: usize) -> usize {
    let is_header = |line: &str| line.trim_start().starts_with('[') && looks_like_statement(line);
    lines(text, from).find(|(_, line)| is_header(line)).map_or(text.len(), |(start, _)| start)
}

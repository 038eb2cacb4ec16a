//! What one mistake sets off on the lines behind it: nobody is told of that.

use super::error_recovery::{looks_like_statement, next_statement, statement_from};
use super::lines::{lines, next_line};
use super::syntax::{SyntaxError, is_statement};
use crate::diagnostic::Applicability;
use crate::source::{Span, TextEdit};

/// Longer lines are not joined, in bytes.
const LONGEST: usize = 2000;
/// A statement is joined from at most so many lines after its first.
const MOST_LINES: usize = 6;

/// How far the aftermath reaches of the mistakes told so far, in bytes.
#[derive(Default)]
pub struct CascadeFilter {
    /// No error before this is told.
    until: usize,
    /// Lines below something that may have been a header: keys there may stand in the wrong table.
    lost: Vec<(usize, usize)>,
}

impl CascadeFilter {
    /// Whether a mistake there hangs on another.
    pub fn holds(&self, at: Span) -> bool {
        at.range().start < self.until
    }

    /// Whether a key there may belong to another table than it seems.
    pub fn is_lost(&self, at: Span) -> bool {
        let after = self.lost.partition_point(|&(from, _)| from <= at.range().start);
        after.checked_sub(1).is_some_and(|last| at.range().start < self.lost[last].1)
    }

    /// Adds what a mistake on the line that begins at `line` sets off; the mistake is told anew where the line goes on
    /// on the next.
    pub fn add(&mut self, text: &str, line: usize, mistake: SyntaxError, is_within_brackets: bool) -> SyntaxError {
        if mistake.says == "toml-syntax-string-lines" {
            self.until = next_statement(text, mistake.at.range().start).unwrap_or(text.len());
        }
        if is_within_brackets {
            return mistake;
        }
        let end = next_line(text, line);
        let written = text[line..end].trim();
        if self.lost.last().is_none_or(|&(_, until)| until <= line) && may_be_header(written) {
            self.lost.push((line, next_header(text, end)));
        }
        if written.ends_with(['[', '{']) {
            self.until = statement_from(text, end).unwrap_or(text.len());
        }
        let Some((right, last)) = joined_with_next(text, line, end) else { return mistake };
        self.until = self.until.max(next_line(text, last));
        // A text over more lines is named as such where it begins.
        let is_named = last > end && mistake.says == "toml-syntax-string-lines";
        let joined = broken_line(text, line, &right, last);
        if is_named { SyntaxError { fix: joined.fix, ..mistake } } else { joined }
    }
}

/// A line that is broken in two, told at its beginning: the one that begins at `line` and the next are a statement together
/// and not apart.
pub fn broken_in_two(text: &str, line: usize) -> Option<SyntaxError> {
    let end = next_line(text, line);
    let right = joined(&text[line..end], next_line_text(text, end).trim())?;
    Some(broken_line(text, line, &right, end))
}

/// The mistake of a statement that goes on to the line that begins at `last`, with `right` in its place.
fn broken_line(text: &str, line: usize, right: &str, last: usize) -> SyntaxError {
    let written = text[line..next_line(text, line)].trim_end();
    let from = line + (written.len() - written.trim_start().len());
    let edit = TextEdit::new(from..last + next_line_text(text, last).len(), right);
    let at = Span::new(from..line + written.len());
    let mistake = SyntaxError::new(text, at, "toml-syntax-broken-line").with("right", right);
    mistake.fixed(Applicability::Safe, vec![edit])
}

/// The line from `line` to `end` with as few of the next as make a statement, and where the last of these begins.
fn joined_with_next(text: &str, line: usize, end: usize) -> Option<(String, usize)> {
    let mut begun = text[line..end].to_owned();
    let mut next = end;
    for _ in 0..MOST_LINES {
        let more = next_line_text(text, next).trim();
        if let Some(whole) = joined(&begun, more) {
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

fn is_within(begun: &str, mark: char) -> bool {
    begun.matches(mark).count() % 2 == 1
}

/// A line and the next as one, where the two are a statement together and not apart.
fn joined(line: &str, next: &str) -> Option<String> {
    if line.len() + next.len() > LONGEST || next.is_empty() || next.starts_with('#') || is_statement(next) {
        return None;
    }
    let begun = line.trim();
    // Within a text, lines are broken between words.
    let is_parted = is_within(begun, '"')
        || (!begun.contains('"') && is_within(begun, '\''))
        || begun.ends_with('=')
        || next.starts_with('=')
        || line.trim_end_matches(['\r', '\n']).ends_with(' ');
    let gap = if is_parted { " " } else { "" };
    let whole = format!("{begun}{gap}{next}");
    (!begun.is_empty() && is_statement(&whole)).then_some(whole)
}

/// The line that begins at `start`, without what ends it.
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

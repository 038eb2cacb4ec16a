//! Parses TOML to a tree, or reports all its syntax errors, each once and in plain words.

use super::cascading_errors::{self, CascadeFilter};
use super::lines::{line_end, line_start};
use super::parser::{ParseBuffers, Parsed, ParserError};
use super::syntax_error::SyntaxError;
use super::syntax_hints::{self, SyntaxContext};
use super::tree::Tree;
use super::tree_builder::KeyError;
use super::{error_recovery, merge_conflicts};
use crate::diagnostic::{Applicability, Diagnostic};
use crate::source::{FileIx, Span, TextEdit};

/// How often parsing restarts after a bracket that was never closed.
const MAX_RESTARTS: usize = 64;

/// Parses a file.
///
/// # Errors
/// All syntax errors, in the order of the text.
pub fn parse<'s>(file: FileIx, text: &'s str, buffers: &mut ParseBuffers<'s>) -> Result<Tree<'s>, Vec<Diagnostic>> {
    let parsed = Parsed::new(text, buffers);
    if parsed.is_valid() {
        return Ok(parsed.tree);
    }
    let pass = Pass::new(text, 0, parsed);
    let conflicts = merge_conflicts::conflicts(text, &pass.error_positions(text));
    let mut mistakes = if conflicts.is_empty() {
        all_errors(text, pass, buffers)
    } else {
        let beside = merge_conflicts::versions(text, &conflicts).map(|version| {
            let buffers = &mut ParseBuffers::default();
            let mut mistakes = all_errors(&version, Pass::new(&version, 0, Parsed::new(&version, buffers)), buffers);
            mistakes.retain(|mistake| !merge_conflicts::contain(&conflicts, mistake));
            mistakes
        });
        // An error in only one version does not belong to the lines outside.
        let mut mistakes = beside.into_iter().min_by_key(Vec::len).unwrap_or_default();
        mistakes.extend(conflicts.iter().map(|conflict| conflict.to_syntax_error(text)));
        mistakes
    };
    mistakes.sort_by_key(|mistake| mistake.at);
    Err(mistakes.into_iter().map(|mistake| mistake.into_diagnostic(file)).collect())
}

/// The errors of a first pass, and further ones after brackets that were never closed.
fn all_errors<'s>(text: &'s str, mut pass: Pass, buffers: &mut ParseBuffers<'s>) -> Vec<SyntaxError> {
    let mut mistakes = Vec::new();
    for _ in 0..MAX_RESTARTS {
        let Some(resume) = pass.collect(text, &mut mistakes) else { break };
        pass = Pass::new(text, resume, Parsed::new(&text[resume..], buffers));
    }
    mistakes
}

/// The errors of one run of the parser, from some line to the end.
struct Pass {
    from: usize,
    errors: Vec<ParserError>,
    /// Errors that the parser does not find: values that no calendar has, keys given twice.
    mistakes: Vec<SyntaxError>,
}

impl Pass {
    fn new(text: &str, from: usize, parsed: Parsed) -> Self {
        let part = &text[from..];
        let mut mistakes = Vec::new();
        for (at, open) in parsed.bad_dates {
            let around = SyntaxContext { text: part, open: &open };
            mistakes.push(syntax_hints::improve_date(around, SyntaxError::new(part, at, "toml-syntax-date")));
        }
        for (at, mistake) in parsed.key_errors {
            let (says, other) = match mistake {
                KeyError::Duplicate(first) => ("toml-syntax-twice", (first, "toml-syntax-first")),
                KeyError::NotAnArray(list) => ("toml-syntax-brackets", (list, "toml-syntax-brackets.list")),
                KeyError::NotATable(first) => ("toml-syntax-not-a-table", (first, "toml-syntax-first")),
            };
            let fix = match mistake {
                KeyError::NotAnArray(_) => double_brackets(part, at),
                KeyError::Duplicate(_) | KeyError::NotATable(_) => None,
            };
            mistakes.push(SyntaxError { related: vec![other], fix, ..SyntaxError::new(part, at, says) });
        }
        Self { from, errors: parsed.errors, mistakes }
    }

    /// The positions of the parser errors, sorted.
    fn error_positions(&self, text: &str) -> Vec<usize> {
        let places = self
            .errors
            .iter()
            .map(|ParserError { error, .. }| error_recovery::place(&text[self.from..], error).range().start);
        let mut places: Vec<usize> = places.map(|place| self.from + place).collect();
        places.sort_unstable();
        places
    }

    /// Moves the errors of this pass into `into`: the first one of each line, and none after an unclosed bracket.
    /// Returns where to resume after such a bracket.
    fn collect(&mut self, text: &str, into: &mut Vec<SyntaxError>) -> Option<usize> {
        let part = &text[self.from..];
        let mut reported_lines = Vec::new();
        let mut last_reported = None;
        let mut cascade = CascadeFilter::default();
        // Half a date is none, and the other half on the next line is no statement.
        let is_date = |mistake: &&SyntaxError| mistake.related.is_empty();
        let dates = self.mistakes.iter().filter(is_date).map(|date| line_start(part, date.at.start as usize));
        let mut date_lines: Vec<usize> = dates.collect();
        date_lines.sort_unstable();
        for ParserError { error, open } in &self.errors {
            let at = error_recovery::place(part, error);
            let line = line_start(part, at.start as usize);
            if last_reported.is_some_and(|reported| reported >= line) || cascade.suppresses(at) {
                continue;
            }
            last_reported = Some(line);
            let above = line_start(part, line.saturating_sub(1));
            if line > 0
                && date_lines.binary_search(&above).is_ok()
                && let Some(broken) = cascading_errors::broken_in_two(part, above)
            {
                reported_lines.extend([above, line]);
                into.push(broken.shifted(self.from));
                continue;
            }
            let around = SyntaxContext { text: part, open };
            let mistake = syntax_hints::improve(around, error_recovery::to_syntax_error(part, at, error));
            let mistake = cascade.add(part, line, mistake, !open.is_empty());
            reported_lines.extend([line, line_start(part, mistake.at.start as usize)]);
            into.push(mistake.shifted(self.from));
            if !open.is_empty() {
                self.mistakes.retain(|mistake| (mistake.at.start as usize) < line);
                self.collect_key_errors(reported_lines, &cascade, into, part);
                // If nothing below looks like a statement, everything else follows from this error.
                return error_recovery::next_statement(part, at.start as usize).map(|resume| self.from + resume);
            }
        }
        self.collect_key_errors(reported_lines, &cascade, into, part);
        None
    }

    /// Collects errors of keys and dates, except on lines with a reported error and those that follow from another
    /// error.
    fn collect_key_errors(
        &mut self,
        mut reported_lines: Vec<usize>,
        cascade: &CascadeFilter,
        into: &mut Vec<SyntaxError>,
        part: &str,
    ) {
        reported_lines.sort_unstable();
        for mistake in std::mem::take(&mut self.mistakes) {
            let line = line_start(part, mistake.at.start as usize);
            let is_of_key = !mistake.related.is_empty();
            let is_consequence = cascade.suppresses(mistake.at) || (is_of_key && cascade.is_uncertain(mistake.at));
            if reported_lines.binary_search(&line).is_err() && !is_consequence {
                into.push(mistake.shifted(self.from));
            }
        }
    }
}

/// The edits that give the header around the key at `at` double brackets.
fn double_brackets(text: &str, at: Span) -> Option<(Applicability, Vec<TextEdit>)> {
    let (start, end) = (at.range().start, at.range().end);
    let open = line_start(text, start) + text[line_start(text, start)..start].rfind('[')?;
    let close = end + text[end..line_end(text, end)].find(']')?;
    Some((Applicability::Safe, vec![TextEdit::new(open..open, "["), TextEdit::new(close + 1..close + 1, "]")]))
}

//! Workflow commands for GitHub Actions: an annotation for each finding, beside the line it speaks of.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::cmp::Reverse;
use std::fmt::Write;

use crate::diagnostic::Level;
use crate::l10n::Localizer;
use crate::render::escape;

use super::Report;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};

/// A step shows so many annotations of each kind; the others stand in its log alone.
const MOST_OF_A_KIND: usize = 10;

/// All findings, a command each: errors first, so that they are among those that are shown.
pub fn github(report: &Report, words: &Localizer) -> String {
    let mut teller = FindingFormatter::rooted(report, words);
    let mut out = String::new();
    if let Some(failure) = report.failure {
        push(&mut out, &format!("::error::{}", escape::workflow_message(failure)));
    }
    for told in in_order(report) {
        push(&mut out, &command(told, &teller.tell(told)));
    }
    out
}

/// The findings that a step does not show as annotations.
pub fn beyond_annotations<'a>(report: &Report<'a>) -> Vec<ResolvedFinding<'a>> {
    let mut shown = [Level::Error, Level::Warning, Level::Note].map(|level| (level, MOST_OF_A_KIND));
    // That nothing could be checked is an error too.
    shown[0].1 -= usize::from(report.failure.is_some());
    let is_shown = |level: Level| {
        let left = shown.iter_mut().find(|(kind, left)| *kind == level && *left > 0);
        left.map(|(_, left)| *left -= 1).is_some()
    };
    let mut is_shown = is_shown;
    in_order(report).into_iter().filter(|told| !is_shown(told.level)).collect()
}

/// Errors, then warnings, then notes, each in the order of their places.
fn in_order<'a>(report: &Report<'a>) -> Vec<ResolvedFinding<'a>> {
    let mut told = report.told();
    told.sort_by_key(|told| Reverse(told.level));
    told
}

fn command(told: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let kind = match told.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note | Level::Off => "notice",
    };
    let (start, end) = (entry.start, entry.end);
    let file = escape::workflow_property(&entry.path);
    let mut command = format!("::{kind} file={file},line={},endLine={}", start.line, end.line);
    // Columns hold on one line only.
    if start.line == end.line {
        // Writing into a text cannot fail.
        let _ = write!(command, ",col={},endColumn={}", start.column, end.column);
    }
    let lines = entry.lines().map(escape::workflow_message);
    let others = entry.other_lines().map(|line| escape::workflow_message(&line));
    let lines: Vec<String> = lines.chain(others).collect();
    let _ = write!(command, ",title={}::{}", told.found.rule.name(), lines.join("%0A"));
    command
}

fn push(out: &mut String, command: &str) {
    out.push_str(command);
    out.push('\n');
}

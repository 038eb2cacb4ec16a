//! Workflow commands for GitHub Actions: an annotation for each finding.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::cmp::Reverse;
use std::fmt::Write;

use crate::diagnostic::Level;
use crate::l10n::Localizer;
use crate::render::escape;

use super::report::Report;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};

/// GitHub shows only this many annotations of each level per step; the others appear in the log.
const MAX_ANNOTATIONS: usize = 10;

/// A command for each finding, errors first so that they are among those shown.
pub fn github(report: &Report, words: &Localizer) -> String {
    let mut formatter = FindingFormatter::with_repo_paths(report, words);
    let mut out = String::new();
    if let Some(failure) = report.failure {
        push(&mut out, &format!("::error::{}", escape::workflow_message(failure)));
    }
    for finding in by_severity(report) {
        push(&mut out, &command(finding, &formatter.resolve(finding)));
    }
    out
}

/// The findings that GitHub does not show as annotations.
pub fn beyond_annotations<'a>(report: &Report<'a>) -> Vec<ResolvedFinding<'a>> {
    let mut shown = [Level::Error, Level::Warning, Level::Note].map(|level| (level, MAX_ANNOTATIONS));
    // The error that nothing could be checked is an annotation too.
    shown[0].1 -= usize::from(report.failure.is_some());
    let is_shown = |level: Level| {
        let left = shown.iter_mut().find(|(kind, left)| *kind == level && *left > 0);
        left.map(|(_, left)| *left -= 1).is_some()
    };
    let mut is_shown = is_shown;
    by_severity(report).into_iter().filter(|finding| !is_shown(finding.level)).collect()
}

/// Errors, then warnings, then notes, each by place.
fn by_severity<'a>(report: &Report<'a>) -> Vec<ResolvedFinding<'a>> {
    let mut finding = report.findings();
    finding.sort_by_key(|finding| Reverse(finding.level));
    finding
}

fn command(finding: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let kind = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note | Level::Off => "notice",
    };
    let (start, end) = (entry.start, entry.end);
    let file = escape::workflow_property(&entry.path);
    let mut command = format!("::{kind} file={file},line={},endLine={}", start.line, end.line);
    // Columns are only valid within a single line.
    if start.line == end.line {
        // Writing to a string cannot fail.
        let _ = write!(command, ",col={},endColumn={}", start.column, end.column);
    }
    let lines = entry.lines().map(escape::workflow_message);
    let others = entry.related_lines().map(|line| escape::workflow_message(&line));
    let lines: Vec<String> = lines.chain(others).collect();
    let _ = write!(command, ",title={}::{}", finding.diagnostic.rule.name(), lines.join("%0A"));
    command
}

fn push(out: &mut String, command: &str) {
    out.push_str(command);
    out.push('\n');
}

//! A line for each finding, `file:line:column: error[rule]: message`, as editors and scripts read it.

use crate::l10n::Localizer;
use crate::render::escape;

use super::report::Report;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};

/// All findings, a line each.
pub fn short(report: &Report, words: &Localizer) -> String {
    let mut formatter = FindingFormatter::with_display_paths(report, words);
    let mut out = String::new();
    for finding in report.findings() {
        let entry = formatter.resolve(finding);
        out.push_str(&line(finding, &entry));
        if let Some(waiver) = &entry.waiver {
            out.push_str(&escape::ci_safe_line(&format!(" ({})", escape::terminal(waiver))));
        }
        out.push('\n');
    }
    out
}

/// The line of one finding.
pub fn line(finding: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let (path, message) = (escape::terminal(&entry.path), escape::terminal(&entry.message));
    let (at, level, rule) = (entry.start, finding.level.name(), finding.diagnostic.rule.name());
    let line = format!("{path}:{}:{}: {level}[{rule}]: {message}", at.line, at.column);
    escape::ci_safe_line(&line).into_owned()
}

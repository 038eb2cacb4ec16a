//! The findings that GitHub Actions does not show as annotations, as Markdown for the job summary.

use crate::l10n::Localizer;
use crate::render::escape;

use super::github::beyond_annotations;
use super::report::Report;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};
use super::summary;

/// Reserved for the line with the number of further findings.
const CLOSING_BYTES: usize = 400;

/// A heading, the totals, and a table of the findings without annotation, in at most `room` bytes; `None` if
/// annotations show everything.
pub fn step_summary(report: &Report, words: &Localizer, room: usize) -> Option<String> {
    let findings = beyond_annotations(report);
    if findings.is_empty() {
        return None;
    }
    let mut formatter = FindingFormatter::with_repo_paths(report, words);
    let heading = |name: &str| words.text(&format!("check-column-{name}"));
    let mut out = format!(
        "\n### roadmap check\n\n{}\n\n{}\n\n| | {} | {} | {} |\n|---|---|---|---|\n",
        escape::markdown(&summary(&report.counts, words)),
        escape::markdown(&words.format("check-beyond-annotations", &[("count", findings.len().into())])),
        heading("rule"),
        heading("place"),
        heading("finding"),
    );
    for (rank, &finding) in findings.iter().enumerate() {
        let row = row(finding, &formatter.resolve(finding));
        if out.len() + row.len() + CLOSING_BYTES > room {
            let more = words.format("check-more-in-the-log", &[("count", (findings.len() - rank).into())]);
            out.push_str(&format!("\n{}\n", escape::markdown(&more)));
            break;
        }
        out.push_str(&row);
    }
    Some(out)
}

fn row(finding: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let place = format!("{}:{}:{}", entry.path, entry.start.line, entry.start.column);
    // Line breaks within a cell are tags, added after escaping.
    let lines: Vec<String> = entry.lines().map(escape::markdown).collect();
    format!(
        "| {} | {} | {} | {} |\n",
        finding.level.name(),
        finding.diagnostic.rule.name(),
        escape::markdown(&place),
        lines.join("<br>")
    )
}

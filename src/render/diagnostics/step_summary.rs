//! The findings that GitHub Actions does not show as annotations, in Markdown, for the summary of the step.

use crate::l10n::Localizer;
use crate::render::escape;

use super::github::beyond_annotations;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};
use super::{Report, summary};

/// What is kept free for the line that says how many more there are.
const CLOSING_BYTES: usize = 400;

/// A heading, how much was found, and a table of what no annotation shows, in at most `room` bytes; nothing where
/// annotations show all of it.
pub fn step_summary(report: &Report, words: &Localizer, room: usize) -> Option<String> {
    let told = beyond_annotations(report);
    if told.is_empty() {
        return None;
    }
    let mut teller = FindingFormatter::rooted(report, words);
    let heading = |name: &str| words.text(&format!("check-column-{name}"));
    let mut out = format!(
        "\n### roadmap check\n\n{}\n\n{}\n\n| | {} | {} | {} |\n|---|---|---|---|\n",
        escape::markdown(&summary(&report.counts, words)),
        escape::markdown(&words.format("check-beyond-annotations", &[("count", told.len().into())])),
        heading("rule"),
        heading("place"),
        heading("finding"),
    );
    for (rank, &told_one) in told.iter().enumerate() {
        let row = row(told_one, &teller.tell(told_one));
        if out.len() + row.len() + CLOSING_BYTES > room {
            let more = words.format("check-more-in-the-log", &[("count", (told.len() - rank).into())]);
            out.push_str(&format!("\n{}\n", escape::markdown(&more)));
            break;
        }
        out.push_str(&row);
    }
    Some(out)
}

fn row(told: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let place = format!("{}:{}:{}", entry.path, entry.start.line, entry.start.column);
    // Within a cell, a line break is a tag: it is ours, and comes after all else is escaped.
    let lines: Vec<String> = entry.lines().map(escape::markdown).collect();
    format!(
        "| {} | {} | {} | {} |\n",
        told.level.name(),
        told.found.rule.name(),
        escape::markdown(&place),
        lines.join("<br>")
    )
}

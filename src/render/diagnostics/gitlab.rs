//! A Code Quality report for GitLab: an array with an object for each finding.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use crate::diagnostic::{Fingerprints, Level};
use crate::l10n::{Localizer, punctuation};
use crate::render::escape;

use super::report::Report;
use super::resolved::FindingFormatter;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// The whole report with a final line break.
pub fn gitlab(report: &Report, words: &Localizer) -> String {
    let mut formatter = FindingFormatter::with_repo_paths(report, words);
    let mut fingerprints = Fingerprints::default();
    let semicolon = punctuation::semicolon(words.language());
    let issues = report.findings().into_iter().map(|finding| {
        let entry = formatter.resolve(finding);
        // GitLab shows it on a single line.
        let advice: Vec<&str> = entry.help_lines().collect();
        let description = match advice.as_slice() {
            [] => entry.message.clone(),
            advice => format!("{} ({})", entry.message, advice.join(semicolon)),
        };
        Issue {
            description: escape::terminal(&description).into_owned(),
            check_name: finding.diagnostic.rule.name(),
            fingerprint: report.fingerprint(finding.diagnostic, &mut fingerprints),
            severity: severity(finding.level),
            location: Location { path: entry.path, lines: Lines { begin: entry.start.line } },
        }
    });
    escape::to_json(&issues.collect::<Vec<Issue>>())
}

/// Two of GitLab's five severities; `critical` and `blocker` are for security tools.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Note | Level::Off => "info",
    }
}

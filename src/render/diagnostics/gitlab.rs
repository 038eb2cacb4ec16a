//! A Code Quality report for GitLab: one list, an object for each finding.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use crate::diagnostic::{Fingerprints, Level};
use crate::l10n::{Localizer, punctuation};
use crate::render::escape;

use super::Report;
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

/// The whole list, ending with a line break.
pub fn gitlab(report: &Report, words: &Localizer) -> String {
    let mut teller = FindingFormatter::rooted(report, words);
    let mut fingerprints = Fingerprints::default();
    let semicolon = punctuation::semicolon(words.language());
    let issues = report.told().into_iter().map(|told| {
        let entry = teller.tell(told);
        // It is shown on one line, alone.
        let advice: Vec<&str> = entry.advice().collect();
        let description = match advice.as_slice() {
            [] => entry.message.clone(),
            advice => format!("{} ({})", entry.message, advice.join(semicolon)),
        };
        Issue {
            description: escape::terminal(&description).into_owned(),
            check_name: told.found.rule.name(),
            fingerprint: report.fingerprint(told.found, &mut fingerprints),
            severity: severity(told.level),
            location: Location { path: entry.path, lines: Lines { begin: entry.start.line } },
        }
    });
    escape::to_json(&issues.collect::<Vec<Issue>>())
}

/// Of GitLab's five; `critical` and `blocker` are left to tools that look for what harms.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Note | Level::Off => "info",
    }
}

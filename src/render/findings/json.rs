//! All findings as one JSON object, described in `docs/json.md`.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Level};
use crate::render::escape;
use crate::words::Words;

use super::{Positions, Report, summary, worded};

#[derive(Serialize)]
struct Object {
    findings: Vec<Finding>,
    waived: Vec<Finding>,
    files_found: usize,
    files_read: usize,
    rules: usize,
    errors: usize,
    warnings: usize,
    waived_count: usize,
    summary: String,
}

#[derive(Serialize)]
struct Finding {
    rule: &'static str,
    level: &'static str,
    message: String,
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    label: Option<String>,
    help: Vec<String>,
    others: Vec<Other>,
}

#[derive(Serialize)]
struct Other {
    file: String,
    line: u32,
    column: u32,
    message: String,
}

/// The whole report, indented, ending with a line break.
pub fn json(report: &Report, words: &Words) -> String {
    let mut positions = Positions::new(report.sources);
    let mut of = |found: &Diagnostic, level: Level| finding(found, level, report, words, &mut positions);
    let findings = report.findings.iter().map(|found| of(found, found.level)).collect();
    let waived = report.waived.iter().map(|waived| of(&waived.finding, Level::Note)).collect();
    let counts = &report.counts;
    escape::to_json(&Object {
        findings,
        waived,
        files_found: counts.files_found,
        files_read: counts.files_read,
        rules: counts.rules,
        errors: counts.errors,
        warnings: counts.warnings,
        waived_count: counts.waived,
        summary: summary(counts, words),
    })
}

fn finding(found: &Diagnostic, level: Level, report: &Report, words: &Words, positions: &mut Positions) -> Finding {
    let said = worded(found, words);
    let (start, end) = (positions.start(found.place), positions.end(found.place));
    let other = |(place, message): (crate::source::Place, String)| {
        let at = positions.start(place);
        Other { file: report.sources.openable(place.file), line: at.line, column: at.column, message }
    };
    Finding {
        rule: found.rule.name(),
        level: level.name(),
        message: said.message,
        file: report.sources.openable(found.place.file),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        label: said.label,
        help: said.helps,
        others: said.others.into_iter().map(other).collect(),
    }
}

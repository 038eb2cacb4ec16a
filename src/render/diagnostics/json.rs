//! All findings as one JSON object, described in `docs/json.md`.

use chrono::NaiveDate;
use serde::Serialize;

use crate::diagnostic::{Applicability, Waived};
use crate::l10n::Localizer;
use crate::render::escape;

use super::report::Report;
use super::resolved::{FindingFormatter, FixEdit, OtherEntry, ResolvedFinding, ResolvedRelated};
use super::summary;

#[derive(Serialize)]
struct Object<'a> {
    findings: Vec<Finding<'a>>,
    waived: Vec<Finding<'a>>,
    files_found: usize,
    files_read: usize,
    rules: usize,
    errors: usize,
    warnings: usize,
    waived_count: usize,
    summary: String,
}

#[derive(Serialize)]
struct Finding<'a> {
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
    fixes: Vec<Fix>,
    others: Vec<Other>,
    waiver: Option<Waiver<'a>>,
}

#[derive(Serialize)]
struct Fix {
    applicability: Applicability,
    edits: Vec<Edit>,
}

/// Replaces the text between two positions; an empty `replacement` deletes it.
#[derive(Serialize)]
struct Edit {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    replacement: String,
}

#[derive(Serialize)]
struct Other {
    file: String,
    line: u32,
    column: u32,
    message: String,
}

#[derive(Serialize)]
struct Waiver<'a> {
    until: Option<NaiveDate>,
    by: Option<&'a str>,
    reason: Option<&'a str>,
}

/// The whole report, indented, with a final line break.
pub fn json(report: &Report, words: &Localizer) -> String {
    let mut formatter = FindingFormatter::with_display_paths(report, words);
    let (mut findings, mut waived) = (Vec::with_capacity(report.findings.len()), Vec::new());
    for finding in report.findings() {
        let list = if finding.waived.is_some() { &mut waived } else { &mut findings };
        let fixes = formatter.fixes(finding.diagnostic).into_iter().map(fix).collect();
        list.push(json_finding(finding, formatter.resolve(finding), fixes));
    }
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

fn fix((applicability, edits): (Applicability, Vec<FixEdit>)) -> Fix {
    let edit = |FixEdit { path, start, end, replacement, .. }| Edit {
        file: path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        replacement,
    };
    Fix { applicability, edits: edits.into_iter().map(edit).collect() }
}

fn json_finding<'a>(finding: ResolvedFinding<'a>, entry: ResolvedRelated, fixes: Vec<Fix>) -> Finding<'a> {
    let ResolvedRelated { message, label, helps, path, start, end, others, waiver: _ } = entry;
    let other =
        |OtherEntry { path, start, message, .. }| Other { file: path, line: start.line, column: start.column, message };
    let waiver = |Waived { until, by, reason, .. }: &'a Waived| Waiver {
        until: *until,
        by: by.as_deref(),
        reason: reason.as_deref(),
    };
    Finding {
        rule: finding.diagnostic.rule.name(),
        level: finding.level.name(),
        message,
        file: path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        label,
        help: helps,
        fixes,
        others: others.into_iter().map(other).collect(),
        waiver: finding.waived.map(waiver),
    }
}

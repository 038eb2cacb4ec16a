//! A SARIF 2.1.0 log, for GitHub code scanning and other viewers.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

mod log;

use crate::diagnostic::{Applicability, Fingerprints, Rule};
use crate::l10n::Localizer;
use crate::render::escape;
use crate::source::Position;

use super::message::waiver_note;
use super::report::Report;
use super::resolved::{FindingFormatter, FixEdit, ResolvedFinding, ResolvedRelated};
use log::{
    ArtifactChange, ArtifactLocation, AutomationDetails, Configuration, Driver, Fix, InsertedContent, Invocation,
    Location, Log, Message, Notification, PhysicalLocation, Region, Replacement, ReportingDescriptor, Run, SarifResult,
    Suppression, Tool,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// GitHub rejects a run with more results, so that further runs are added.
const MAX_RESULTS: usize = 25_000;

/// The root of the repository, which the consumer of the log knows.
const ROOT: &str = "%SRCROOT%";

/// The whole log with a final line break.
pub fn sarif(report: &Report, words: &Localizer) -> String {
    let mut formatter = FindingFormatter::with_repo_paths(report, words);
    let mut fingerprints = Fingerprints::default();
    let results =
        report.findings().into_iter().map(|finding| result(finding, report, &mut formatter, &mut fingerprints, words));
    let mut results = results.peekable();
    let mut runs = Vec::new();
    while runs.is_empty() || results.peek().is_some() {
        let results: Vec<SarifResult> = results.by_ref().take(MAX_RESULTS).collect();
        runs.push(run(runs.len(), results, report, words));
    }
    escape::to_json(&Log { schema: SCHEMA, version: "2.1.0", runs })
}

fn run(rank: usize, results: Vec<SarifResult>, report: &Report, explanations: &Localizer) -> Run {
    let version = env!("CARGO_PKG_VERSION");
    let rules = Rule::all().map(|rule| descriptor(rule, explanations)).collect();
    let notice = |failure| Notification { level: "error", message: message(failure) };
    Run {
        tool: Tool { driver: Driver { name: "roadmap", version, semantic_version: version, rules } },
        // The runs of a log must differ in their category, which is the part before the last slash; that of the first
        // run is left to the uploader.
        automation_details: (rank > 0).then(|| AutomationDetails { id: format!("roadmap check/{}/", rank + 1) }),
        language: explanations.language().tag(),
        column_kind: "unicodeCodePoints",
        invocations: [Invocation {
            execution_successful: report.failure.is_none(),
            tool_execution_notifications: report.failure.into_iter().map(notice).collect(),
        }],
        results: (report.failure.is_none() || !results.is_empty()).then_some(results),
    }
}

fn descriptor(rule: Rule, explanations: &Localizer) -> ReportingDescriptor {
    let name = rule.name();
    // The line breaks of the source text are not significant.
    let explanation = |part: &str| explanations.text(&format!("explain-{name}{part}")).replace('\n', " ");
    let plain = |text: &str| Message { text: escape_braces(text) };
    ReportingDescriptor {
        id: name,
        short_description: plain(&explanation("")),
        full_description: plain(&explanation(".requirement")),
        help: plain(&format!("{}\n\n{}", explanation(".why"), explanation(".fix"))),
        default_configuration: Configuration { level: rule.default_level().name() },
    }
}

fn result(
    finding: ResolvedFinding,
    report: &Report,
    formatter: &mut FindingFormatter,
    fingerprints: &mut Fingerprints,
    words: &Localizer,
) -> SarifResult {
    let entry = formatter.resolve(finding);
    let rule = finding.diagnostic.rule;
    let suppressions = finding.waived.map(|waived| {
        let path = formatter.path(waived.waiver.file);
        Suppression {
            kind: "inSource",
            status: "accepted",
            justification: escape::terminal(&waiver_note(waived, words)).into_owned(),
            location: location(&path, formatter.position(waived.waiver)),
        }
    });
    let ResolvedRelated { path, start, end, others, .. } = &entry;
    let related = others.iter().enumerate().map(|(rank, other)| Location {
        id: Some(rank + 1),
        message: Some(message(&other.message)),
        ..location(&other.path, (other.start, other.end))
    });
    let fixes = formatter
        .fixes(finding.diagnostic)
        .into_iter()
        .filter(|(applicability, _)| *applicability != Applicability::Display);
    let fixes = fixes.map(|(_, edits)| fix(edits)).collect();
    let lines: Vec<String> = entry.lines().map(text).collect();
    SarifResult {
        rule_id: rule.name(),
        // The driver lists the rules in the order of the enum.
        rule_index: rule as usize,
        level: finding.level.name(),
        message: Message { text: lines.join("\n") },
        locations: [location(path, (*start, *end))],
        related_locations: related.collect(),
        partial_fingerprints: [("roadmapFinding/v1", report.fingerprint(finding.diagnostic, fingerprints))].into(),
        fixes,
        suppressions: (!report.waived.is_empty()).then(|| suppressions.into_iter().collect()),
    }
}

/// Section 3.55: changes grouped by artifact.
fn fix(edits: Vec<FixEdit>) -> Fix {
    let mut changes: Vec<ArtifactChange> = Vec::new();
    for FixEdit { path, start, end, replacement } in edits {
        let uri = escape::uri_path(&path);
        let deleted_region =
            Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column };
        let replacement = Replacement { deleted_region, inserted_content: InsertedContent { text: replacement } };
        match changes.last_mut().filter(|last| last.artifact_location.uri == uri) {
            Some(last) => last.replacements.push(replacement),
            None => changes.push(ArtifactChange {
                artifact_location: ArtifactLocation { uri, uri_base_id: ROOT },
                replacements: vec![replacement],
            }),
        }
    }
    Fix { artifact_changes: changes }
}

fn location(path: &str, (start, end): (Position, Position)) -> Location {
    Location {
        id: None,
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: escape::uri_path(path), uri_base_id: ROOT },
            region: Region {
                start_line: start.line,
                start_column: start.column,
                end_line: end.line,
                end_column: end.column,
            },
        },
        message: None,
    }
}

fn message(line: &str) -> Message {
    Message { text: text(line) }
}

/// A plain-text line without placeholders (section 3.11.5) and links (3.11.6).
fn text(line: &str) -> String {
    escape_braces(&escape::terminal(line).replace("](", "]\\("))
}

fn escape_braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

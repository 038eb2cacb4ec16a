//! `textDocument/diagnostic` and `workspace/diagnostic`, and `textDocument/publishDiagnostics` for clients that do not
//! ask: exactly the findings of `check`.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::path::PathBuf;

use gen_lsp_types::{
    Code, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag,
    DocumentDiagnosticParams, DocumentDiagnosticReport, FullDocumentDiagnosticReport, Message, Range,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
    Uri, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport,
    WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport,
};
use rustc_hash::FxBuildHasher;
use serde_json::json;

use super::dispatch::Failure;
use super::roadmap::AlertHint;
use super::server::{Locator, Phase, Place, Server, TOP};
use super::{text_document_content, uri};
use crate::diagnostic::{self as findings, Level, Rule};
use crate::facts::{AsOf, Filter, alerts};
use crate::render::diagnostics::localize;
use crate::source::FileIx;
use crate::view::attention;

/// The most findings of one file that are sent; one more says how many are left out.
const MAX_FINDINGS: usize = 1_000;
/// The most related places that are sent with a finding.
const MAX_RELATED: usize = 100;
const SOURCE: &str = "roadmap";

/// The findings of a file. A file that is in no roadmap has none.
///
/// # Errors
/// Never.
pub fn document(server: &mut Server, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReport, Failure> {
    server.is_asked = true;
    let items = server.place(&params.text_document.uri).map(|place| of_file(&place)).unwrap_or_default();
    let result_id = digest(&items);
    Ok(if params.previous_result_id.as_deref() == Some(result_id.as_str()) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        DocumentDiagnosticReport::RelatedUnchangedDocumentDiagnosticReport(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report,
        })
    } else {
        DocumentDiagnosticReport::RelatedFullDocumentDiagnosticReport(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
        })
    })
}

/// The findings of every file of every roadmap.
///
/// # Errors
/// Never.
pub fn workspace(server: &mut Server, params: WorkspaceDiagnosticParams) -> Result<WorkspaceDiagnosticReport, Failure> {
    server.is_asked = true;
    server.refresh_all();
    let previous = params.previous_result_ids.iter();
    let previous = previous.filter_map(|known| Some((uri::to_path(&known.uri)?, known.value.as_str()))).collect();
    let reports = server.places().filter_map(|place| report(&place, &previous));
    Ok(WorkspaceDiagnosticReport { items: reports.collect() })
}

/// The report of a file; `None` if it has no findings and had none.
fn report(place: &Place, previous: &HashMap<PathBuf, &str>) -> Option<WorkspaceDocumentDiagnosticReport> {
    let items = of_file(place);
    if items.is_empty() && previous.is_empty() {
        return None;
    }
    let before = previous.get(&place.roadmap.path(place.file));
    if items.is_empty() && before.is_none() {
        return None;
    }
    let uri = place.uri(place.file);
    let version = place.document(place.file).and_then(|document| i32::try_from(document.version).ok());
    let result_id = digest(&items);
    Some(if before.is_some_and(|known| *known == result_id) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        WorkspaceDocumentDiagnosticReport::WorkspaceUnchangedDocumentDiagnosticReport(
            WorkspaceUnchangedDocumentDiagnosticReport { uri, version, unchanged_document_diagnostic_report },
        )
    } else {
        let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id: Some(result_id), items };
        WorkspaceDocumentDiagnosticReport::WorkspaceFullDocumentDiagnosticReport(
            WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report },
        )
    })
}

/// Tells the client about findings that changed: by sending them, or by asking it to ask again if files changed that
/// it did not edit.
pub fn notify(server: &mut Server) {
    let edited = std::mem::take(&mut server.edited);
    let is_told = !server.client.pulls_diagnostics || server.client.refreshes_diagnostics;
    if server.phase != Phase::Initialized || !is_told {
        return;
    }
    server.refresh_all();
    let mut is_stale = false;
    let mut messages = Vec::new();
    for at in 0..server.roadmaps.len() {
        let roadmap = &server.roadmaps[at];
        if server.client.shows_alerts {
            all_hints(&Place { server, roadmap, file: FileIx(0) });
        }
        let changed = server.roadmaps[at].changed_findings();
        let roadmap = &server.roadmaps[at];
        for path in changed {
            let absolute = roadmap.root.join(&*path);
            is_stale |= !edited.contains(&absolute) && server.is_asked;
            if !server.client.pulls_diagnostics {
                let place = roadmap.buffers.find(&path).map(|file| Place { server, roadmap, file });
                let items = place.map(|place| of_file(&place)).unwrap_or_default();
                let mut message = json!({ "uri": server.uri(&absolute), "diagnostics": items });
                if let Some(document) = server.documents.get(&absolute) {
                    message["version"] = json!(document.version);
                }
                messages.push(message);
            }
        }
    }
    for message in messages {
        server.send("textDocument/publishDiagnostics", message);
    }
    if is_stale && server.client.pulls_diagnostics {
        server.request("workspace/diagnostic/refresh", None);
        if server.client.refreshes_inlay_hints {
            server.request("workspace/inlayHint/refresh", None);
        }
    }
}

/// The findings of a file, and its alerts if the client asks for them.
pub fn of_file(place: &Place) -> Vec<Diagnostic> {
    let all = place.roadmap.findings(place.file);
    if all.is_empty() && !place.server.client.shows_alerts {
        return Vec::new();
    }
    let mut locator = place.locator();
    let mut items: Vec<Diagnostic> =
        all.iter().take(MAX_FINDINGS).map(|finding| to_diagnostic(&mut locator, finding)).collect();
    if all.len() > MAX_FINDINGS {
        let args = [("count", (all.len() - MAX_FINDINGS).into())];
        items.push(plain(top(), DiagnosticSeverity::Information, place.words().format("lsp-more-findings", &args)));
    }
    if place.server.client.shows_alerts {
        items.extend(hints(place, &mut locator));
    }
    items
}

/// A finding as the protocol has it.
pub fn to_diagnostic(locator: &mut Locator, finding: &findings::Diagnostic) -> Diagnostic {
    let words = locator.place.words();
    let message = localize(finding, words);
    let text: Vec<String> = std::iter::once(message.message).chain(message.helps).collect();
    let related = message.others.into_iter().take(MAX_RELATED);
    let related: Vec<DiagnosticRelatedInformation> =
        related.map(|(at, message)| DiagnosticRelatedInformation { location: locator.location(at), message }).collect();
    let severity = match finding.level {
        Level::Error => DiagnosticSeverity::Error,
        Level::Warning => DiagnosticSeverity::Warning,
        Level::Note | Level::Off => DiagnosticSeverity::Information,
    };
    let name = finding.rule.name();
    let href = text_document_content::rule_page(name, words.language());
    Diagnostic {
        code: Some(Code::String(name.to_owned())),
        code_description: Some(CodeDescription { href }),
        tags: (finding.rule == Rule::WaiverUnused).then(|| vec![DiagnosticTag::Unnecessary]),
        related_information: (!related.is_empty()).then_some(related),
        ..plain(locator.location(finding.place).range, severity, text.join("\n"))
    }
}

/// The alerts of a project: at the due date of the deliverable, else on the first line.
fn hints(place: &Place, locator: &mut Locator) -> Vec<Diagnostic> {
    let hint = |hint: &AlertHint| {
        let range = hint.due.map_or(top(), |due| locator.location(due).range);
        let code = Some(Code::String(hint.name.to_owned()));
        Diagnostic { code, ..plain(range, DiagnosticSeverity::Hint, hint.text.clone()) }
    };
    all_hints(place).get(&place.file).into_iter().flatten().map(hint).collect()
}

/// The alerts of all projects of the roadmap, computed once for a state of it.
fn all_hints<'s>(place: &Place<'s>) -> &'s HashMap<FileIx, Vec<AlertHint>> {
    place.roadmap.alerts.get_or_init(|| alert_hints(place))
}

fn alert_hints(place: &Place) -> HashMap<FileIx, Vec<AlertHint>> {
    let (portfolio, day) = (&place.roadmap.portfolio, place.roadmap.day);
    let mut hints: HashMap<FileIx, Vec<AlertHint>> = HashMap::new();
    for row in alerts(&AsOf::new(portfolio, day), &Filter::default()) {
        let project = portfolio.project(row.project_ix);
        let deliverable = row.deliverable.and_then(|wanted| {
            project.deliverables.iter().find(|known| known.id.value().is_some_and(|id| **id == *wanted.id))
        });
        let due = deliverable.and_then(|deliverable| deliverable.due.given()).map(|due| due.place);
        let text = attention::sentence(&[&row], day, place.words());
        hints.entry(project.file).or_default().push(AlertHint { due, name: row.what.alert().name(), text });
    }
    hints
}

fn top() -> Range {
    Range { start: TOP, end: TOP }
}

fn plain(range: Range, severity: DiagnosticSeverity, message: String) -> Diagnostic {
    Diagnostic {
        range,
        severity: Some(severity),
        code: None,
        code_description: None,
        source: Some(SOURCE.to_owned()),
        message: Message::String(message),
        tags: None,
        related_information: None,
        data: None,
    }
}

fn digest(items: &[Diagnostic]) -> String {
    format!("{:016x}", FxBuildHasher.hash_one(format!("{items:?}")))
}

impl Server {
    /// Closes a roadmap, and withdraws the findings that were sent.
    pub fn withdraw(&mut self, at: usize) {
        let roadmap = self.roadmaps.remove(at);
        if self.client.pulls_diagnostics {
            return;
        }
        let uris: Vec<Uri> = roadmap.published_files().map(|file| self.uri(&roadmap.root.join(file))).collect();
        for uri in uris {
            self.send("textDocument/publishDiagnostics", json!({ "uri": uri, "diagnostics": [] }));
        }
    }
}

//! `textDocument/codeAction`: the fixes of findings, and what can be done with what is at the cursor.

use std::ops::Range;

use chrono::{Days, Months, NaiveDate};
use gen_lsp_types::{CodeAction, CodeActionKind, CodeActionParams, CodeActionResponse, Diagnostic, WorkspaceEdit};

use super::diagnostics::to_diagnostic;
use super::dispatch::Failure;
use super::edits;
use super::outline::Outline;
use super::server::{Place, Server};
use crate::diagnostic::{self as findings, Applicability, Edit, Fix, Rule, apply_fixes, fix_all};
use crate::edit::{Change, FileChange, Operation, Step, Value, change, line_edits, path};
use crate::model::{DeliverableState, is_well_formed};
use crate::read::{self, slug};
use crate::source::{Sources, TextEdit};
use crate::view::components::capitalised;

/// The most quick fixes of a range, give or take those of one finding: nobody looks through more.
const MANY_FIXES: usize = 100;
/// The most letters of a text in a title.
const MAX_TITLE: usize = 40;

/// The actions for a range of a file.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: CodeActionParams) -> Result<Option<Vec<CodeActionResponse>>, Failure> {
    let Some(place) = server.place(&params.text_document.uri) else { return Ok(None) };
    if !place.server.client.takes_action_literals {
        // An older client knows commands only, which this server does not need.
        return Ok(None);
    }
    let only = params.context.only;
    let is_wanted = |kind: &CodeActionKind| {
        only.as_ref().is_none_or(|only| only.iter().any(|wanted| is_kind(&kind_name(kind), &kind_name(wanted))))
    };
    let mut locator = place.locator();
    let lines = place.lines(place.file);
    let span = lines.span(params.range);
    let mut actions = Vec::new();
    if is_wanted(&CodeActionKind::QuickFix) {
        let last_line = lines.line(lines.line_at(span.end));
        let range = lines.line(lines.line_at(span.start)).start..span.end.max(last_line.end);
        let touches = |finding: &&findings::Diagnostic| {
            finding.place.span.range().start <= range.end && range.start <= finding.place.span.range().end
        };
        let mut findings: Vec<findings::Diagnostic> =
            place.roadmap.findings(place.file).iter().filter(touches).cloned().collect();
        read::complete_fixes(place.roadmap.sources(), &mut findings);
        let outline = Outline::new(place.text());
        for finding in &findings {
            if actions.len() >= MANY_FIXES {
                break;
            }
            of_finding(&place, &outline, finding, &to_diagnostic(&mut locator, finding), &mut actions);
        }
    }
    if is_wanted(&CodeActionKind::RefactorRewrite) {
        of_deliverable(&place, span.start, &mut actions);
    }
    if is_wanted(&CodeActionKind::SourceFixAll) {
        actions.extend(fix_file(&place));
    }
    Ok(Some(actions.into_iter().map(CodeActionResponse::CodeAction).collect()))
}

fn kind_name(kind: &CodeActionKind) -> String {
    serde_json::to_value(kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Kinds are hierarchical: `source.fixAll` is a `source`.
fn is_kind(kind: &str, wanted: &str) -> bool {
    wanted.is_empty() || kind == wanted || kind.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
}

fn action(title: String, kind: CodeActionKind, edit: WorkspaceEdit) -> CodeAction {
    CodeAction {
        title,
        kind: Some(kind),
        diagnostics: None,
        is_preferred: None,
        disabled: None,
        edit: Some(edit),
        command: None,
        data: None,
        tags: None,
    }
}

fn of_finding(
    place: &Place,
    outline: &Outline,
    finding: &findings::Diagnostic,
    shown: &Diagnostic,
    actions: &mut Vec<CodeAction>,
) {
    let start = actions.len();
    for (rank, fix) in finding.fixes.iter().enumerate() {
        let edit = edits::of_files(place, apply_fixes(place.roadmap.sources(), [fix]).edits);
        let is_preferred = (rank == 0 && fix.applicability == Applicability::Safe).then_some(true);
        actions.push(CodeAction { is_preferred, ..action(title_of(place, fix), CodeActionKind::QuickFix, edit) });
    }
    actions.extend(add_person(place, outline, finding));
    actions.extend(waive(place, finding));
    for action in &mut actions[start..] {
        action.diagnostics = Some(vec![shown.clone()]);
    }
}

/// "Replace `a` with `b`", "Remove `a`", "Insert `b`".
fn title_of(place: &Place, fix: &Fix) -> String {
    let words = place.words();
    let (mut old, mut new) = (String::new(), String::new());
    for edit in &fix.edits {
        let Edit::Replace(file, edit) = edit else { continue };
        old.push_str(place.roadmap.sources().file(*file).text().get(edit.span.range()).unwrap_or_default());
        new.push_str(&edit.replacement);
    }
    let (old, new) = (shorten(&old), shorten(&new));
    let args = [("old", old.as_str().into()), ("new", new.as_str().into())];
    match (old.is_empty(), new.is_empty()) {
        (true, true) => words.text("lsp-action-fix"),
        (true, false) => words.format("lsp-action-insert", &args[1..]),
        (false, true) => words.format("lsp-action-remove", &args[..1]),
        (false, false) => words.format("lsp-action-replace", &args),
    }
}

fn shorten(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_TITLE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Applies the safe fixes of the file until none is left, unless one does not correct its finding.
fn fix_file(place: &Place) -> Option<CodeAction> {
    let is_safe =
        |fix: &Fix| fix.applicability == Applicability::Safe && fix.edits.iter().all(|edit| edit.file() == place.file);
    if !place.roadmap.findings(place.file).iter().any(|finding| finding.fixes.iter().any(is_safe)) {
        return None;
    }
    let mut sources: Sources = place.roadmap.sources().clone();
    let fixes = |sources: &Sources| {
        let mut findings = place.roadmap.findings_if(sources, place.file);
        read::complete_fixes(sources, &mut findings);
        findings.into_iter().filter_map(|finding| finding.fixes.into_iter().find(is_safe)).collect()
    };
    fix_all(&mut sources, fixes).ok()?;
    let edits = line_edits(place.text(), sources.file(place.file).text());
    if edits.is_empty() {
        return None;
    }
    let edit = edits::of_files(place, [(place.file, edits)]);
    Some(action(place.words().text("lsp-action-fix-all"), CodeActionKind::SourceFixAll, edit))
}

/// Delivered today, and moved by some weeks.
fn of_deliverable(place: &Place, offset: usize, actions: &mut Vec<CodeAction>) {
    let outline = Outline::new(place.text());
    let Some(header) = outline.section_at(offset) else { return };
    let [Step::Key(list), Step::Index(_)] = &*header.path else { return };
    let Some((_, project)) = place.roadmap.project_of(place.file).filter(|_| list == "deliverables") else { return };
    let is_here = |at: &Range<usize>| header.span.start <= at.start && at.start < header.span.end;
    let here = project.deliverables.iter().find(|it| is_here(&it.place.span.range()));
    let Some(deliverable) = here.filter(|it| !matches!(it.state, DeliverableState::Unreadable)) else { return };
    let title = [("title", shorten(deliverable.display_title()).into())];
    let mut add = |title: String, operations: Vec<Operation>| {
        let edit = edits::of_change(place, &Change::of(place.path(), operations));
        actions.extend(edit.map(|edit| action(title, CodeActionKind::RefactorRewrite, edit)));
    };
    if !deliverable.is_open() {
        return;
    }
    let words = place.words();
    add(words.format("lsp-action-deliver", &title), change::deliver(&header.path, place.roadmap.day, None));
    let Some(&due) = deliverable.due.value() else { return };
    for weeks in [1, 2, 4] {
        let Some(day) = due.checked_add_days(Days::new(weeks * 7)) else { continue };
        let date = crate::l10n::dates::long(words.language(), day);
        let args = [("weeks", i64::try_from(weeks).unwrap_or_default().into()), ("date", date.into())];
        add(words.format("lsp-action-move", &args), change::move_due(&header.path, day, Some("")));
    }
}

/// Adds an unknown person to `people.toml`, with the directorate left to fill in.
fn add_person(place: &Place, outline: &Outline, finding: &findings::Diagnostic) -> Option<CodeAction> {
    if finding.rule != Rule::UnknownPerson {
        return None;
    }
    let written = outline.value_at(finding.place.span.range().start)?;
    let id = if is_well_formed(&written.text, false) { written.text.clone() } else { slug(&written.text) };
    if !is_well_formed(&id, false) {
        return None;
    }
    let name = if id == written.text { name_of_id(&id) } else { written.text.trim().to_owned() };
    let entry =
        vec![("name".to_owned(), Value::Text(name.clone())), ("directorate".to_owned(), Value::Text(String::new()))];
    let mut change = Change::of("people.toml", vec![Operation::NewTable { path: path([id.as_str()]), entry }]);
    if id != written.text {
        let edit = TextEdit::new(written.span.clone(), Value::Text(id.clone()).to_toml());
        change.files.push(FileChange {
            path: place.path().into(),
            operations: vec![Operation::Texts(vec![edit])],
            new_path: None,
        });
    }
    let title = place.words().format("lsp-action-add-person", &[("name", shorten(&name).into())]);
    Some(action(title, CodeActionKind::QuickFix, edits::of_change(place, &change)?))
}

/// "Helene Guerin" of `helene-guerin`.
fn name_of_id(id: &str) -> String {
    id.split('-').map(capitalised).collect::<Vec<_>>().join(" ")
}

/// Waives a finding for a month, with the reason left to fill in.
fn waive(place: &Place, finding: &findings::Diagnostic) -> Option<CodeAction> {
    let portfolio = &place.roadmap.portfolio;
    let here = place.roadmap.project_of(place.file).map(|(ix, _)| ix).filter(|ix| finding.projects.contains(ix));
    let waiving = here.or(finding.projects.first().copied()).filter(|_| finding.rule.can_be_waived())?;
    let project = portfolio.project(waiving);
    let until: NaiveDate = place.roadmap.day.checked_add_months(Months::new(1))?;
    let by = place.roadmap.current_user().map_or("", |person| &portfolio.person(person).id);
    let entry = vec![
        ("rule".to_owned(), Value::Text(finding.rule.name().to_owned())),
        ("until".to_owned(), Value::Date(until)),
        ("reason".to_owned(), Value::Text(String::new())),
        ("by".to_owned(), Value::Text(by.to_owned())),
    ];
    let source = place.roadmap.sources().file(project.file);
    let change = Change::of(&source.path, vec![Operation::Insert { path: path(["waivers"]), entry }]);
    let title = place.words().format("lsp-action-waive", &[("rule", finding.rule.name().into())]);
    Some(action(title, CodeActionKind::QuickFix, edits::of_change(place, &change)?))
}

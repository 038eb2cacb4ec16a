//! `textDocument/prepareRename` and `textDocument/rename`: the same edits as `roadmap rename`.

use gen_lsp_types::{PrepareRenameParams, PrepareRenamePlaceholder, PrepareRenameResult, RenameParams, WorkspaceEdit};

use super::dispatch::{Failure, REQUEST_FAILED};
use super::edits;
use super::outline::Outline;
use super::server::{Place, Server};
use super::subject::Subject;
use crate::edit::rename::{self, Rename};
use crate::l10n::{Arg, Localizer};
use crate::read::IdFault;
use crate::read::table_schema::EntityKind;

/// The id at a position, if it can be renamed.
///
/// # Errors
/// If it cannot; the error says why.
pub fn prepare(server: &mut Server, params: PrepareRenameParams) -> Result<Option<PrepareRenameResult>, Failure> {
    let nothing = refused(&server.words, "lsp-rename-nothing", &[]);
    let Some((place, offset)) = server.place_at(&params.text_document_position_params) else { return Err(nothing) };
    let outline = Outline::new(place.text());
    let (subject, span) = Subject::at(&place, &outline, offset).ok_or(nothing)?;
    check(&place, &subject)?;
    let range = place.lines(place.file).range(span);
    let placeholder = subject.id;
    Ok(Some(PrepareRenameResult::PrepareRenamePlaceholder(PrepareRenamePlaceholder { range, placeholder })))
}

/// The edits that rename what is at a position.
///
/// # Errors
/// If it cannot be renamed, or not to that; the error says why.
pub fn run(server: &mut Server, params: RenameParams) -> Result<Option<WorkspaceEdit>, Failure> {
    let nothing = refused(&server.words, "lsp-rename-nothing", &[]);
    let Some((place, offset)) = server.place_at(&params.text_document_position_params) else { return Err(nothing) };
    let outline = Outline::new(place.text());
    let (subject, _) = Subject::at(&place, &outline, offset).ok_or(nothing)?;
    check(&place, &subject)?;
    let (words, sources) = (place.words(), place.roadmap.sources());
    let new = params.new_name.trim();
    let new = new.rsplit('/').next().unwrap_or(new);
    if let Some(fault) = IdFault::find(new, subject.kind.allows_capitals()) {
        return Err(refused(words, fault.message_id, &[("id", new.into())]));
    }
    if new == subject.id {
        return Ok(None);
    }
    let renaming = Rename { what: subject.kind, project: subject.project.as_deref(), old: &subject.id, new };
    if rename::is_declared(&place.roadmap.portfolio, subject.kind, renaming.project, new) {
        return Err(refused(words, "edit-rename-taken", &[("id", new.into())]));
    }
    if rename::is_ambiguous(sources, &place.roadmap.portfolio, &renaming) {
        return Err(refused(words, "edit-rename-dependency", &[("id", new.into())]));
    }
    let change = rename::rename(sources, &renaming);
    let edit = edits::of_change(&place, &change);
    edit.map(Some).ok_or_else(|| refused(words, "lsp-rename-cannot", &[]))
}

/// Refuses what is declared nowhere, what a file that is no TOML may name, and what the client cannot do.
fn check(place: &Place, subject: &Subject) -> Result<(), Failure> {
    let words = place.words();
    let id = || [("id", Arg::from(subject.id.as_str()))];
    let portfolio = &place.roadmap.portfolio;
    if !rename::is_declared(portfolio, subject.kind, subject.project.as_deref(), &subject.id) {
        return Err(refused(words, "lsp-rename-unknown", &id()));
    }
    let mut files = place.roadmap.sources().indexed();
    let broken = files.find(|(file, source)| place.roadmap.is_broken(*file) && source.text().contains(&*subject.id));
    if let Some((_, source)) = broken {
        return Err(refused(words, "edit-unreadable", &[("path", source.path.to_string().into())]));
    }
    let client = &place.server.client;
    if subject.kind == EntityKind::Project && !(client.takes_document_changes && client.renames_files) {
        return Err(refused(words, "lsp-rename-cannot", &[]));
    }
    Ok(())
}

fn refused(words: &Localizer, message: &str, args: &[(&str, Arg)]) -> Failure {
    (REQUEST_FAILED, words.format(message, args))
}

//! Edits of files as the protocol has them.

use std::collections::HashMap;

use gen_lsp_types::{
    DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, RenameFile, TextDocumentEdit,
    TextDocumentIdentifier, TextEdit as LspEdit, Uri, WorkspaceEdit,
};

use super::server::Place;
use super::uri;
use crate::edit::{self, Change, FileChange};
use crate::source::{FileIx, TextEdit};

/// The edits of a change; `None` if a file is no TOML, does not exist, or has to be renamed by a client that cannot.
pub fn of_change(place: &Place, change: &Change) -> Option<WorkspaceEdit> {
    let mut all: Vec<(FileIx, Vec<TextEdit>, Option<&FileChange>)> = Vec::new();
    for file in &change.files {
        let ix = place.roadmap.buffers.find(&file.path)?;
        let text = place.roadmap.sources().file(ix).text();
        let edited = edit::apply(text, edit::File::of(&file.path), &file.operations)?;
        let moved = file.new_path.is_some().then_some(file);
        if !edited.edits.is_empty() || moved.is_some() {
            all.push((ix, edited.edits, moved));
        }
    }
    let client = &place.server.client;
    if all.iter().any(|(.., moved)| moved.is_some()) && !(client.takes_document_changes && client.renames_files) {
        return None;
    }
    Some(workspace_edit(place, all))
}

/// Edits of files of one roadmap.
pub fn of_files(place: &Place, files: impl IntoIterator<Item = (FileIx, Vec<TextEdit>)>) -> WorkspaceEdit {
    workspace_edit(place, files.into_iter().map(|(file, edits)| (file, edits, None)).collect())
}

fn workspace_edit(place: &Place, files: Vec<(FileIx, Vec<TextEdit>, Option<&FileChange>)>) -> WorkspaceEdit {
    let none = WorkspaceEdit { changes: None, document_changes: None, change_annotations: None };
    if !place.server.client.takes_document_changes {
        let changes: HashMap<Uri, Vec<LspEdit>> =
            files.into_iter().map(|(file, edits, _)| (place.uri(file), to_lsp(place, file, edits))).collect();
        return WorkspaceEdit { changes: Some(changes), ..none };
    }
    let mut changes = Vec::new();
    for (file, edits, moved) in files {
        let version = place.document(file).and_then(|document| i32::try_from(document.version).ok());
        let uri = place.uri(file);
        if !edits.is_empty() {
            let edits = to_lsp(place, file, edits).into_iter().map(Edit::TextEdit).collect();
            let text_document_identifier = TextDocumentIdentifier { uri: uri.clone() };
            let text_document = OptionalVersionedTextDocumentIdentifier { version, text_document_identifier };
            changes.push(DocumentChange::TextDocumentEdit(TextDocumentEdit { text_document, edits }));
        }
        if let Some(new_path) = moved.and_then(|moved| moved.new_path.as_ref()) {
            let new_uri = uri::of_path(&place.roadmap.root.join(new_path));
            let rename = RenameFile { old_uri: uri, new_uri, options: None, annotation_id: None };
            changes.push(DocumentChange::RenameFile(rename));
        }
    }
    WorkspaceEdit { document_changes: Some(changes), ..none }
}

fn to_lsp(place: &Place, file: FileIx, edits: Vec<TextEdit>) -> Vec<LspEdit> {
    let lines = place.lines(file);
    let edit = |edit: TextEdit| LspEdit { range: lines.range(edit.span.range()), new_text: edit.replacement };
    edits.into_iter().map(edit).collect()
}

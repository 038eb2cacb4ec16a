//! `textDocument/didOpen`, `didChange`, `didSave` and `didClose`: the texts that the editor has open.

use std::path::{Path, PathBuf};

use gen_lsp_types::{DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, Range, Uri};
use serde_json::Value;

use super::dispatch::{Failure, INVALID_REQUEST, parse};
use super::lines::{Encoding, Lines};
use super::server::{OpenDocument, Server};
use super::uri;

/// The editor opens a file.
pub fn open(server: &mut Server, params: DidOpenTextDocumentParams) {
    let document = params.text_document;
    let Some(path) = uri::to_path(&document.uri) else { return };
    let opened = OpenDocument { uri: document.uri, version: document.version.into(), text: document.text };
    server.documents.insert(path.clone(), opened);
    put(server, &path);
}

/// The editor changes parts of a text, or all of it.
///
/// # Errors
/// If the parameters are not those of the method, or the change cannot be one of the text as it stands.
pub fn change(server: &mut Server, params: &Value) -> Result<(), Failure> {
    let document = params.get("textDocument").cloned().unwrap_or_default();
    let uri: Uri = parse(document.get("uri").cloned().unwrap_or_default())?;
    let Some(path) = uri::to_path(&uri) else { return Ok(()) };
    let encoding = server.client.encoding;
    let Some(open) = server.documents.get_mut(&path) else {
        let line = server.words.format("lsp-not-open", &[("file", path.display().to_string().into())]);
        server.log(&line);
        return Ok(());
    };
    let version = document.get("version").and_then(Value::as_i64).unwrap_or(open.version);
    if version < open.version {
        // A change of an older text would damage the newer one.
        let args = [("file", path.display().to_string().into()), ("old", version.into()), ("new", open.version.into())];
        let line = server.words.format("lsp-old-version", &args);
        server.log(&line);
        return Ok(());
    }
    let changes = params.get("contentChanges").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let applied = changes.iter().try_for_each(|change| apply(&mut open.text, change, encoding));
    open.version = version;
    put(server, &path);
    applied
}

/// Applies one change to a text.
fn apply(text: &mut String, change: &Value, encoding: Encoding) -> Result<(), Failure> {
    let Some(new) = change.get("text").and_then(Value::as_str) else {
        return Err((INVALID_REQUEST, "a change without text".to_owned()));
    };
    match change.get("range").filter(|range| !range.is_null()) {
        None => new.clone_into(text),
        Some(range) => {
            let range: Range = parse(range.clone())?;
            let span = Lines::new(text, encoding).span(range);
            text.replace_range(span, new);
        }
    }
    Ok(())
}

/// The editor saved a file; it may be the first of a roadmap.
pub fn save(server: &mut Server, params: &DidSaveTextDocumentParams) {
    if let Some(path) = uri::to_path(&params.text_document.uri) {
        server.find(&path);
    }
}

/// The editor closes a file: the text on disk counts again.
pub fn close(server: &mut Server, params: &DidCloseTextDocumentParams) {
    let Some(path) = uri::to_path(&params.text_document.uri) else { return };
    server.documents.remove(&path);
    if let Some((at, inside)) = server.find(&path) {
        let roadmap = &mut server.roadmaps[at];
        let change = roadmap.buffers.close(&inside);
        roadmap.note(change);
        server.edited.insert(path);
    }
}

/// Puts the text of an open document over its file.
fn put(server: &mut Server, path: &Path) {
    let Some((at, inside)) = server.find(path) else { return };
    let Some(document) = server.documents.get(path) else { return };
    let roadmap = &mut server.roadmaps[at];
    let change = roadmap.buffers.set(&inside, &document.text);
    roadmap.note(change);
    server.edited.insert(PathBuf::from(path));
}

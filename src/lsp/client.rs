//! What the client can do, from its `initialize` request.
//!
//! Read key by key, so that one unusual value does not cost the session.

use std::path::PathBuf;

use gen_lsp_types::Uri;
use serde_json::Value;

use super::lines::Encoding;
use super::uri;
use crate::l10n::Language;

/// The client, as far as answers depend on it.
#[derive(Debug, Default)]
pub struct Client {
    pub encoding: Encoding,
    /// The language of its user interface, if it is French or English.
    pub language: Option<Language>,
    pub folders: Vec<PathBuf>,
    /// Where the system shows the client's process while it runs; `None` if it shows none.
    process: Option<PathBuf>,
    /// It asks for diagnostics; otherwise they are sent to it.
    pub pulls_diagnostics: bool,
    pub refreshes_diagnostics: bool,
    pub refreshes_inlay_hints: bool,
    pub takes_snippets: bool,
    pub takes_document_changes: bool,
    pub renames_files: bool,
    pub registers_watchers: bool,
    pub nests_symbols: bool,
    pub takes_markdown: bool,
    pub takes_action_literals: bool,
    /// `initializationOptions.alerts`: alerts are shown as hints.
    pub shows_alerts: bool,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub fn new(params: &Value) -> Self {
        let capability = |path: &str| params.pointer(&format!("/capabilities/{path}"));
        let can = |path: &str| capability(path).and_then(Value::as_bool).unwrap_or(false);
        let lists = |path: &str, word: &str| {
            let listed = capability(path).and_then(Value::as_array);
            listed.is_some_and(|listed| listed.iter().any(|one| one.as_str() == Some(word)))
        };
        let takes_utf8 = lists("general/positionEncodings", "utf-8");
        Self {
            encoding: if takes_utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            language: params.get("locale").and_then(Value::as_str).and_then(language),
            folders: folders(params),
            process: process(params),
            pulls_diagnostics: capability("textDocument/diagnostic").is_some_and(Value::is_object),
            refreshes_diagnostics: can("workspace/diagnostics/refreshSupport"),
            refreshes_inlay_hints: can("workspace/inlayHint/refreshSupport"),
            takes_snippets: can("textDocument/completion/completionItem/snippetSupport"),
            takes_document_changes: can("workspace/workspaceEdit/documentChanges"),
            renames_files: lists("workspace/workspaceEdit/resourceOperations", "rename"),
            registers_watchers: can("workspace/didChangeWatchedFiles/dynamicRegistration"),
            nests_symbols: can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            takes_markdown: lists("textDocument/hover/contentFormat", "markdown")
                || capability("textDocument/hover/contentFormat").is_none(),
            takes_action_literals: capability("textDocument/codeAction/codeActionLiteralSupport").is_some(),
            shows_alerts: params.pointer("/initializationOptions/alerts").and_then(Value::as_bool).unwrap_or(false),
        }
    }

    /// Whether the process of the client ended.
    pub fn is_gone(&self) -> bool {
        self.process.as_ref().is_some_and(|process| !process.exists())
    }
}

/// A client in another container has a number that is unknown here: such a process is not watched.
fn process(params: &Value) -> Option<PathBuf> {
    let number = params.get("processId").and_then(Value::as_u64)?;
    Some(PathBuf::from(format!("/proc/{number}"))).filter(|process| cfg!(target_os = "linux") && process.exists())
}

/// "fr", "fr-CA", "en_GB"; `None` for other languages.
fn language(locale: &str) -> Option<Language> {
    match locale.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
        "fr" => Some(Language::Fr),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// The workspace folders, else the root of an older client.
fn folders(params: &Value) -> Vec<PathBuf> {
    let path = |uri: &Value| uri.as_str().and_then(|text| uri::to_path(&Uri(text.to_owned())));
    let listed = params.get("workspaceFolders").and_then(Value::as_array);
    let folders: Vec<PathBuf> =
        listed.into_iter().flatten().filter_map(|folder| folder.get("uri")).filter_map(path).collect();
    if !folders.is_empty() {
        return folders;
    }
    let root = params.get("rootUri").and_then(path);
    root.or_else(|| params.get("rootPath").and_then(Value::as_str).map(PathBuf::from)).into_iter().collect()
}

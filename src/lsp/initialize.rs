//! `initialize`: what client and server can do; the roadmaps of the workspace are opened.

use serde_json::{Value, json};

use super::client::Client;
use super::dispatch::Failure;
use super::lines::Encoding;
use super::server::{Phase, Server};
use super::text_document_content::SCHEME;
use crate::l10n::Localizer;

/// Answers `initialize`.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: &Value) -> Result<Value, Failure> {
    server.client = Client::new(params);
    if server.client.folders.is_empty() {
        server.client.folders.extend(server.options.folder.clone());
    }
    let language = server.options.language.or(server.client.language).unwrap_or(server.options.default_language);
    server.words = Localizer::new(language);
    server.phase = Phase::Initialized;
    let encoding = match server.client.encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16 => "utf-16",
    };
    Ok(json!({
        "serverInfo": { "name": "roadmap", "version": env!("CARGO_PKG_VERSION") },
        "capabilities": {
            "positionEncoding": encoding,
            "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
            "diagnosticProvider": {
                "identifier": "roadmap", "interFileDependencies": true, "workspaceDiagnostics": true,
            },
            "codeActionProvider": { "codeActionKinds": ["quickfix", "refactor.rewrite", "source.fixAll"] },
            "completionProvider": { "triggerCharacters": ["\"", "'", "/", "[", "="] },
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentHighlightProvider": true,
            "renameProvider": { "prepareProvider": true },
            "inlayHintProvider": true,
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "foldingRangeProvider": true,
            "documentLinkProvider": {},
            "workspace": {
                "workspaceFolders": { "supported": true, "changeNotifications": true },
                "textDocumentContent": { "schemes": [SCHEME] },
            },
        },
    }))
}

/// Opens the roadmaps of the workspace, unless that is done.
pub fn open_folders(server: &mut Server) {
    for folder in std::mem::take(&mut server.client.folders) {
        server.add_folder(&folder);
    }
}

/// Opens the roadmaps, and asks to be told when files change.
pub fn initialized(server: &mut Server) {
    open_folders(server);
    if server.client.registers_watchers {
        let watchers = ["**/roadmap.toml", "**/people.toml", "**/projects/**"];
        let watchers: Vec<Value> = watchers.iter().map(|pattern| json!({ "globPattern": pattern })).collect();
        let registration = json!({
            "id": "roadmap-files", "method": "workspace/didChangeWatchedFiles", "registerOptions": { "watchers": watchers },
        });
        server.request("client/registerCapability", Some(json!({ "registrations": [registration] })));
    }
}

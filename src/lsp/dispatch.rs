//! Calls the function of a message, and turns what comes of it into the answer.

use gen_lsp_types as lsp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::server::{Phase, Server};
use super::{
    code_action, completion, definition, diagnostics, document_highlight, document_link, document_symbol, documents,
    folding_range, hover, initialize, inlay_hint, references, rename, text_document_content, watched_files,
    workspace_symbol,
};

// The codes of errors that the protocol defines.
pub const PARSE_ERROR: i32 = -32700;
pub const INVALID_REQUEST: i32 = -32600;
const METHOD_NOT_FOUND: i32 = -32601;
const INVALID_PARAMS: i32 = -32602;
const SERVER_NOT_INITIALIZED: i32 = -32002;
const REQUEST_CANCELLED: i32 = -32800;
pub const REQUEST_FAILED: i32 = -32803;

/// An error as the protocol has it: a code, and a sentence.
pub type Failure = (i32, String);

/// Handles a message. Returns whether it ends the session.
pub fn message(server: &mut Server, mut message: Value, is_cancelled: bool) -> bool {
    let params = message.get_mut("params").map(Value::take).unwrap_or_default();
    let id = message.get("id").filter(|id| id.is_i64() || id.is_u64() || id.is_string());
    match (message.get("method"), id) {
        (Some(Value::String(method)), Some(id)) => {
            let answer = if is_cancelled {
                Err((REQUEST_CANCELLED, "cancelled".to_owned()))
            } else {
                request(server, method, params)
            };
            server.respond(id, answer);
            false
        }
        (Some(Value::String(method)), None) if message.get("id").is_none() => {
            if method == "exit" {
                return true;
            }
            notification(server, method, params);
            false
        }
        // The answer to a request of ours.
        (None, Some(_)) if message.get("result").is_some() || message.get("error").is_some() => false,
        (_, id) => {
            let id = id.cloned().unwrap_or_default();
            server.respond(&id, Err((INVALID_REQUEST, "neither a request nor a notification".to_owned())));
            false
        }
    }
}

fn request(server: &mut Server, method: &str, params: Value) -> Result<Value, Failure> {
    match (server.phase, method) {
        (Phase::Started, "initialize") => return initialize::run(server, &params),
        (Phase::Started, _) => return Err((SERVER_NOT_INITIALIZED, "`initialize` comes first".to_owned())),
        (Phase::ShutDown, _) => return Err((INVALID_REQUEST, "the session is shut down".to_owned())),
        (Phase::Initialized, "initialize") => {
            return Err((INVALID_REQUEST, "`initialize` was sent before".to_owned()));
        }
        (Phase::Initialized, "shutdown") => {
            server.phase = Phase::ShutDown;
            return Ok(Value::Null);
        }
        // Some clients ask before they send `initialized`.
        (Phase::Initialized, _) => initialize::open_folders(server),
    }
    match method {
        "textDocument/diagnostic" => call(server, params, diagnostics::document),
        "workspace/diagnostic" => call(server, params, diagnostics::workspace),
        "textDocument/codeAction" => call(server, params, code_action::run),
        "textDocument/completion" => call(server, params, completion::run),
        "textDocument/hover" => call(server, params, hover::run),
        "textDocument/definition" => call(server, params, definition::run),
        "textDocument/references" => call(server, params, references::run),
        "textDocument/documentHighlight" => call(server, params, document_highlight::run),
        "textDocument/prepareRename" => call(server, params, rename::prepare),
        "textDocument/rename" => call(server, params, rename::run),
        "textDocument/inlayHint" => call(server, params, inlay_hint::run),
        "textDocument/documentSymbol" => call(server, params, document_symbol::run),
        "workspace/symbol" => call(server, params, workspace_symbol::run),
        "textDocument/foldingRange" => call(server, params, folding_range::run),
        "textDocument/documentLink" => call(server, params, document_link::run),
        "workspace/textDocumentContent" => call(server, params, text_document_content::run),
        _ => Err((METHOD_NOT_FOUND, format!("`{method}` is not served"))),
    }
}

fn notification(server: &mut Server, method: &str, params: Value) {
    if server.phase != Phase::Initialized {
        return;
    }
    let done = match method {
        "initialized" => {
            initialize::initialized(server);
            Ok(())
        }
        "textDocument/didOpen" => parse(params).map(|params| documents::open(server, params)),
        "textDocument/didChange" => documents::change(server, &params),
        "textDocument/didSave" => parse(params).map(|params| documents::save(server, &params)),
        "textDocument/didClose" => parse(params).map(|params| documents::close(server, &params)),
        "workspace/didChangeWatchedFiles" => parse(params).map(|params| watched_files::run(server, &params)),
        "workspace/didChangeWorkspaceFolders" => parse(params).map(|params| watched_files::folders(server, &params)),
        _ => Ok(()),
    };
    if let Err((_, why)) = done {
        server.log(&format!("{method}: {why}"));
    }
}

fn call<P: DeserializeOwned, R: Serialize>(
    server: &mut Server,
    params: Value,
    run: fn(&mut Server, P) -> Result<R, Failure>,
) -> Result<Value, Failure> {
    let result = run(server, parse(params)?)?;
    serde_json::to_value(result).map_err(|why| (REQUEST_FAILED, why.to_string()))
}

/// The parameters of a message.
///
/// # Errors
/// If they are not those of its method.
pub fn parse<P: DeserializeOwned>(params: Value) -> Result<P, Failure> {
    serde_json::from_value(params).map_err(|why| (INVALID_PARAMS, why.to_string()))
}

/// The same text in Markdown, or plain for clients that do not show it.
pub fn markup(server: &Server, markdown: String) -> lsp::MarkupContent {
    let kind = if server.client.takes_markdown { lsp::MarkupKind::Markdown } else { lsp::MarkupKind::PlainText };
    lsp::MarkupContent { kind, value: markdown }
}

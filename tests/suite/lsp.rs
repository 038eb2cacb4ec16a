//! Sessions of the language server.
//!
//! `tests/lsp/<case>.txt` holds one step a line, and below a request what came back: `| ` before each line of JSON.
//! Steps: `with PATH` (a file or folder of the repository, copied beside), `start CAPABILITIES [OPTIONS]` (arguments for
//! the program in OPTIONS), `request METHOD PARAMS`, `notify METHOD PARAMS`, `open FILE`, `type FILE LINE:COLUMN TEXT`
//! (`\n` in TEXT is a line break), `at METHOD FILE LINE:COLUMN [PARAMS]` (a request for a position), `wait METHOD [FILE]`
//! (for a message of the server, about that file), `write FILE TEXT`, `rm FILE`, `bytes TEXT`, `end`. `$FOLDER` in PARAMS is the URI of the
//! folder. `#` begins a comment. `BLESS=1 cargo test` rewrites what is expected.

mod hostile;
mod random;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::editor::{Editor, uri};
use crate::support::program::copy;
use crate::support::transcripts;

/// The day of the sample.
const TODAY: &str = "2026-12-14";

#[test]
fn sessions() {
    transcripts("lsp", &['|'], |_, steps| play(steps));
}

#[test]
fn of_very_many_fixes_the_first_are_offered_and_all_at_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/smallest"), folder.path());
    let path = folder.path().join("projects/one.toml");
    let deliverable = "[[deliverables]]\ntitel = \"Many\"\nowner = \"nobody\"\n";
    let text = fs::read_to_string(&path).expect("a project") + &deliverable.repeat(300);
    fs::write(&path, text).expect("a project");
    let mut editor = Editor::start(folder.path(), &["--today", TODAY]);
    editor.initialize(folder.path(), &json!({ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }));
    let range = json!({ "start": position("0:0"), "end": position("9999:0") });
    let params = json!({ "textDocument": { "uri": uri(&path) }, "range": range, "context": { "diagnostics": [] } });
    let answer = editor.request("textDocument/codeAction", params);
    let kinds: Vec<&str> =
        answer["result"].as_array().expect("a list").iter().filter_map(|it| it["kind"].as_str()).collect();
    let count = |kind: &str| kinds.iter().filter(|it| **it == kind).count();
    assert_eq!((count("quickfix"), count("source.fixAll")), (100, 1));
}

#[cfg(target_os = "linux")]
#[test]
fn the_server_ends_with_the_process_that_started_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut parent = std::process::Command::new("sleep").arg("60").spawn().expect("sleep starts");
    let mut editor = Editor::start(folder.path(), &[]);
    editor.request("initialize", json!({ "processId": parent.id(), "capabilities": {} }));
    assert!(!editor.has_ended_after(std::time::Duration::from_secs(4)), "the process still runs");
    parent.kill().and_then(|()| parent.wait()).expect("sleep ends");
    assert!(editor.has_ended_after(std::time::Duration::from_secs(20)), "nobody is left to serve");
}

/// A session with the texts that it has open.
struct Session {
    folder: tempfile::TempDir,
    editor: Option<Editor>,
    versions: HashMap<String, i64>,
}

fn play(steps: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut session = Session { folder, editor: None, versions: HashMap::new() };
    let mut out = String::new();
    for step in steps {
        out.push_str(step);
        out.push('\n');
        let Some(answer) = session.step(step) else { continue };
        let root = uri(session.folder.path());
        let text = serde_json::to_string_pretty(&answer).expect("it is JSON").replace(&root, "$FOLDER");
        let path = session.folder.path().display().to_string();
        // Ids of results depend on the folder.
        let steady = |line: &str| match line.split_once("\"resultId\": \"") {
            Some((before, after)) if after.ends_with(',') => format!("| {before}\"resultId\": \"…\",\n"),
            Some((before, _)) => format!("| {before}\"resultId\": \"…\"\n"),
            None => format!("| {line}\n"),
        };
        out.extend(text.replace(&path, "$PATH").lines().map(steady));
    }
    out
}

impl Session {
    /// Takes a step; gives what came back.
    fn step(&mut self, step: &str) -> Option<Value> {
        let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
        let (first, more) = rest.split_once(' ').unwrap_or((rest, ""));
        match verb {
            "" | "#" => None,
            "with" => {
                let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(first);
                copy(&from, &self.folder.path().join(from.file_name().expect("a name")));
                None
            }
            "write" => {
                let path = self.folder.path().join(first);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, more.replace("\\n", "\n")).expect("a file");
                None
            }
            "rm" => {
                fs::remove_file(self.folder.path().join(first)).expect("a file");
                None
            }
            "start" => {
                let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
                let capabilities = stream.next().and_then(Result::ok).unwrap_or_else(|| json!({}));
                let options: Vec<&str> = rest[stream.byte_offset()..].split_whitespace().collect();
                let arguments = [&["--today", TODAY], options.as_slice()].concat();
                let mut editor = Editor::start(self.folder.path(), &arguments);
                editor.initialize(self.folder.path(), &capabilities);
                self.editor = Some(editor);
                None
            }
            "launch" => {
                self.editor = Some(Editor::start(self.folder.path(), &["--today", TODAY]));
                None
            }
            "request" => {
                let params = self.params(more);
                let answer = self.editor().request(first, params);
                Some(answer.get("result").or(answer.get("error")).cloned().unwrap_or_default())
            }
            "notify" => {
                let params = self.params(more);
                self.editor().notify(first, params);
                None
            }
            "open" => {
                let (uri, text) = (self.uri(first), fs::read_to_string(self.folder.path().join(first)));
                let document =
                    json!({ "uri": uri, "languageId": "toml", "version": 1, "text": text.unwrap_or_default() });
                self.versions.insert(first.to_owned(), 1);
                self.editor().notify("textDocument/didOpen", json!({ "textDocument": document }));
                None
            }
            "type" => {
                let (at, text) = more.split_once(' ').unwrap_or((more, ""));
                let (uri, position) = (self.uri(first), position(at));
                let version = self.versions.entry(first.to_owned()).or_default();
                *version += 1;
                let document = json!({ "uri": uri, "version": *version });
                let range = json!({ "start": position, "end": position });
                let change = json!({ "range": range, "text": text.replace("\\n", "\n") });
                let params = json!({ "textDocument": document, "contentChanges": [change] });
                self.editor().notify("textDocument/didChange", params);
                None
            }
            "at" => {
                let (file, rest) = more.split_once(' ').unwrap_or((more, ""));
                let (at, params) = rest.split_once(' ').unwrap_or((rest, "{}"));
                let mut params = self.params(params);
                params["textDocument"] = json!({ "uri": self.uri(file) });
                params["position"] = position(at);
                params["range"] = json!({ "start": position(at), "end": position(at) });
                let answer = self.editor().request(first, params);
                Some(answer.get("result").or(answer.get("error")).cloned().unwrap_or_default())
            }
            "wait" => {
                let uri = (!more.is_empty()).then(|| self.uri(more));
                let is_about = |params: &Value| uri.as_ref().is_none_or(|uri| params["uri"] == **uri);
                let message = self.editor().wait(|message| message["method"] == *first && is_about(&message["params"]));
                Some(message.get("params").cloned().unwrap_or_default())
            }
            "bytes" => {
                let bytes = rest.replace("\\r", "\r").replace("\\n", "\n");
                self.editor().write(bytes.as_bytes());
                None
            }
            "error" => Some(
                self.editor().wait(|message| message["id"].is_null() && message["error"].is_object())["error"]["code"]
                    .take(),
            ),
            "end" => Some(json!(self.editor().end().0)),
            _ => panic!("no step: {step}"),
        }
    }

    fn editor(&mut self) -> &mut Editor {
        self.editor.as_mut().expect("the session was started")
    }

    fn uri(&self, file: &str) -> String {
        uri(&self.folder.path().join(file))
    }

    fn params(&self, text: &str) -> Value {
        if text.is_empty() {
            return Value::Null;
        }
        let text = text.replace("$FOLDER", &uri(self.folder.path()));
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{why}: {text}"))
    }
}

/// `LINE:COLUMN`, from 0.
fn position(text: &str) -> Value {
    let (line, character) = text.split_once(':').expect("LINE:COLUMN");
    json!({ "line": line.parse::<u32>().expect("a line"), "character": character.parse::<u32>().expect("a column") })
}

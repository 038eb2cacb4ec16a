//! Rubbish, odd versions and positions, and clients that vanish: the server goes on or ends, and never panics.

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use super::TODAY;
use crate::support::editor::{Editor, uri};
use crate::support::program::copy;

fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/smallest"), &folder.path().join("roadmap"));
    folder
}

#[test]
fn a_client_that_vanishes_ends_the_process() {
    for bytes in ["", "Content-Length: 10\r\n\r\n{", "Content-Le", "rubbish"] {
        let folder = sample();
        let mut editor = Editor::start(folder.path(), &["--today", TODAY]);
        editor.write(bytes.as_bytes());
        let (code, errors) = editor.end();
        assert_eq!((code, errors.as_str()), (Some(1), ""), "{bytes:?}");
    }
}

#[test]
fn the_order_of_a_session_is_kept() {
    let folder = sample();
    let mut editor = Editor::start(folder.path(), &["--today", TODAY]);
    let code = |answer: &Value| answer["error"]["code"].as_i64();
    assert_eq!(code(&editor.request("textDocument/hover", json!({}))), Some(-32002));
    editor.initialize(folder.path(), &json!({}));
    assert_eq!(code(&editor.request("initialize", json!({}))), Some(-32600));
    assert_eq!(code(&editor.request("textDocument/hover", json!({}))), Some(-32602));
    assert_eq!(code(&editor.request("no/method", json!({}))), Some(-32601));
    assert_eq!(editor.request("shutdown", Value::Null)["result"], Value::Null);
    assert_eq!(code(&editor.request("shutdown", Value::Null)), Some(-32600));
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), (Some(0), String::new()));
}

#[test]
fn a_cancelled_request_is_answered_as_such_or_in_full() {
    let folder = sample();
    let mut editor = Editor::start(folder.path(), &["--today", TODAY]);
    editor.initialize(folder.path(), &json!({}));
    for id in 100..120 {
        editor.send(&json!({ "jsonrpc": "2.0", "id": id, "method": "workspace/symbol", "params": { "query": "" } }));
        editor.notify("$/cancelRequest", json!({ "id": id }));
    }
    for id in 100..120 {
        let answer = editor.wait(|message| message["id"] == id);
        assert!(answer["error"]["code"] == -32800 || answer["result"].is_array(), "{answer}");
    }
}

#[test]
fn any_session_is_survived() {
    let folder = sample();
    let file = uri(&folder.path().join("roadmap/projects/one.toml"));
    let number = prop_oneof![0..30_u32, Just(u32::MAX), Just(1 << 20)];
    let position =
        (number.clone(), number).prop_map(|(line, character)| json!({ "line": line, "character": character }));
    let range = (position.clone(), position.clone()).prop_map(|(start, end)| json!({ "start": start, "end": end }));
    let text = prop_oneof![
        Just("\"".to_owned()),
        Just("\r".to_owned()),
        Just("[[".to_owned()),
        Just("{ person = \"".to_owned()),
        Just("é𝄞\u{2028}\u{feff}".to_owned()),
        Just("depends-on = [\"a/b\", \"/\", 'x\n".to_owned()),
        "\\PC{0,12}",
    ];
    let method = prop_oneof![
        Just("textDocument/completion"),
        Just("textDocument/hover"),
        Just("textDocument/definition"),
        Just("textDocument/references"),
        Just("textDocument/documentHighlight"),
        Just("textDocument/prepareRename"),
        Just("textDocument/rename"),
        Just("textDocument/codeAction"),
        Just("textDocument/inlayHint"),
        Just("textDocument/documentSymbol"),
        Just("textDocument/foldingRange"),
        Just("textDocument/documentLink"),
        Just("textDocument/diagnostic"),
    ];
    let step = (range, text, method, any::<bool>(), 0..5_i64, 0..20_u8);
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let sessions = proptest::collection::vec(step, 1..25);
    let done = runner.run(&sessions, |steps| {
        let mut editor = Editor::start(folder.path(), &["--today", TODAY]);
        let capabilities = json!({ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } });
        editor.initialize(folder.path(), &capabilities);
        let document = json!({ "uri": file, "languageId": "toml", "version": 2, "text": "title = \"x\"\n[[deliverables]]\nid = \"a\"\ndue = 2026-01-02\n" });
        editor.notify("textDocument/didOpen", json!({ "textDocument": document }));
        for (range, text, method, is_whole, version, rubbish) in steps {
            let change = if is_whole { json!({ "text": text }) } else { json!({ "range": range, "text": text }) };
            let document = json!({ "uri": file, "version": version });
            editor.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
            match rubbish {
                0 => editor.write(b"rubbish\r\n\r\n"),
                1 => editor.write(b"Content-Length: 99999999999999999999\r\n\r\n"),
                2 => editor.write(b"Content-Length: 3\r\n\r\n\xff\xfe{"),
                3 => editor.notify("textDocument/didChange", json!([1, { "x": null }])),
                4 => editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": file } })),
                _ => {}
            }
            let params = json!({
                "textDocument": { "uri": file }, "position": range["start"], "range": range, "newName": text,
                "context": { "diagnostics": [], "includeDeclaration": true },
            });
            editor.request(method, params);
        }
        editor.request("shutdown", Value::Null);
        editor.notify("exit", Value::Null);
        prop_assert_eq!(editor.end(), (Some(0), String::new()));
        Ok(())
    });
    done.unwrap_or_else(|why| panic!("{why}"));
}

//! A typing session with the language server, measured.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::json;
use wait4::Wait4;

use super::{PRODUCT, generate};

/// Replays a typing session in the roadmap in `folder`: from a keystroke to its diagnostics, and a completion. The client
/// asks for diagnostics, and is told to ask again for those of other files.
pub fn typing(folder: &Path, projects: usize) {
    const KEYSTROKES: usize = 200;
    let mut server = Command::new(PRODUCT)
        .args(["lsp", "--today", generate::TODAY])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut input = server.stdin.take().expect("an input");
    let mut output = BufReader::new(server.stdout.take().expect("an output"));
    let file = walkdir::WalkDir::new(folder.join("projects")).sort_by_file_name().into_iter().filter_map(Result::ok);
    let file = file.map(walkdir::DirEntry::into_path).find(|path| path.extension().is_some()).expect("a project");
    let address = |path: &Path| url::Url::from_file_path(path).expect("it is absolute").to_string();
    let document = json!({ "uri": address(&file) });
    let mut send = |message: serde_json::Value| {
        let text = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("writes");
    };
    let refreshes = json!({ "diagnostics": { "refreshSupport": true } });
    let capabilities = json!({ "textDocument": { "diagnostic": {} }, "workspace": refreshes });
    let params = json!({ "capabilities": capabilities, "rootUri": address(folder) });
    send(json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params }));
    send(json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }));
    let text = fs::read_to_string(&file).expect("a text");
    let opened = json!({ "uri": address(&file), "languageId": "toml", "version": 0, "text": text });
    send(json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": opened } }));
    let mut await_answer = |id: usize| {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                output.read_line(&mut line).expect("reads");
                match line.trim().strip_prefix("Content-Length: ") {
                    Some(text) => length = text.parse().expect("a length"),
                    None => break,
                }
            }
            let mut bytes = vec![0; length];
            output.read_exact(&mut bytes).expect("reads");
            let message: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
            if message["id"] == id {
                break;
            }
        }
    };
    await_answer(0);
    let (mut keystrokes, mut completions) = (Vec::new(), Vec::new());
    for stroke in 1..=KEYSTROKES {
        let begun = Instant::now();
        let position = json!({ "line": 0, "character": 9 });
        let change = json!({ "range": { "start": position, "end": position }, "text": "x" });
        let versioned = json!({ "uri": document["uri"], "version": stroke });
        let params = json!({ "textDocument": versioned, "contentChanges": [change] });
        send(json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params }));
        let params = json!({ "textDocument": document });
        send(json!({ "jsonrpc": "2.0", "id": 2 * stroke, "method": "textDocument/diagnostic", "params": params }));
        await_answer(2 * stroke);
        keystrokes.push(begun.elapsed());
        let begun = Instant::now();
        let params = json!({ "textDocument": document, "position": { "line": 3, "character": 8 } });
        send(json!({ "jsonrpc": "2.0", "id": 2 * stroke + 1, "method": "textDocument/completion", "params": params }));
        await_answer(2 * stroke + 1);
        completions.push(begun.elapsed());
    }
    // The first keystroke waits for all files to be read.
    keystrokes.remove(0);
    drop(input);
    let used = server.wait4().expect("ends");
    let [keystroke, slowest, completion] =
        [(keystrokes.clone(), 50), (keystrokes, 99), (completions, 50)].map(|(mut times, rank)| {
            times.sort();
            times[times.len() * rank / 100].as_secs_f64() * 1e3
        });
    println!(
        "typing, {projects} projects: {keystroke:.1} ms from a keystroke to its diagnostics, {slowest:.1} ms at the 99th percentile, {completion:.1} ms a completion, {} MiB",
        used.rusage.maxrss / 1024 / 1024
    );
}

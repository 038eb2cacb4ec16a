//! A client of the language server, for tests.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::{Value, json};

use super::program::roadmap;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A session with the program.
pub struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// Messages of the server that nobody waited for yet.
    pub unread: VecDeque<Value>,
    requests: i64,
}

impl Editor {
    /// Starts `roadmap lsp` with these arguments in a folder.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = roadmap(folder);
        command.arg("lsp").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut output = BufReader::new(child.stdout.take().expect("it has an output"));
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        Self { child, input, messages, unread: VecDeque::new(), requests: 0 }
    }

    /// Writes bytes; a server that has ended is no error.
    pub fn write(&mut self, bytes: &[u8]) {
        if let Some(input) = &mut self.input {
            let _ = input.write_all(bytes).and_then(|()| input.flush());
        }
    }

    /// Sends a message.
    pub fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    /// Sends a notification.
    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request and waits for the answer.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = json!(self.requests);
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.wait(|message| message.get("method").is_none() && message["id"] == id)
    }

    /// The first message that is wanted; others stay in `unread`.
    pub fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&wanted) {
            return self.unread.remove(at).expect("it is there");
        }
        loop {
            match self.messages.recv_timeout(PATIENCE) {
                Ok(message) if wanted(&message) => return message,
                Ok(message) => self.unread.push_back(message),
                Err(RecvTimeoutError::Timeout) => panic!("the server does not answer"),
                Err(RecvTimeoutError::Disconnected) => panic!("the server ended: {}", self.end().1),
            }
        }
    }

    /// Opens a session for the roadmaps in a folder, with these client capabilities.
    pub fn initialize(&mut self, folder: &Path, capabilities: &Value) -> Value {
        let params = json!({ "processId": null, "rootUri": uri(folder), "capabilities": capabilities });
        let answer = self.request("initialize", params);
        self.notify("initialized", json!({}));
        answer
    }

    /// Whether the program ends within a time, with its input open.
    #[cfg(target_os = "linux")]
    pub fn has_ended_after(&self, time: Duration) -> bool {
        self.messages.recv_timeout(time) == Err(RecvTimeoutError::Disconnected)
    }

    /// Closes the input and waits for the end: the exit status and standard error.
    pub fn end(&mut self) -> (Option<i32>, String) {
        self.input = None;
        let status = self.child.wait().expect("it ends");
        let mut text = String::new();
        if let Some(errors) = &mut self.child.stderr {
            let _ = errors.read_to_string(&mut text);
        }
        (status.code(), text)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The URI of a path.
pub fn uri(path: &Path) -> String {
    url::Url::from_file_path(path).expect("it is absolute").into()
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some(text) = line.trim().strip_prefix("Content-Length: ") {
            length = text.parse().ok();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut bytes = vec![0; length?];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

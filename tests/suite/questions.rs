//! Questions at a terminal: each case is played in a real pseudo-terminal of 100 columns.
//!
//! `tests/questions/<case>.txt` holds one step a line. `with PATH` copies what that folder of the repository holds, `env
//! NAME=VALUE` sets a variable, `$ roadmap …` starts the program; then `? TEXT` waits until the terminal shows a text, after
//! what was waited for before, and `> KEYS` types: letters, and `{enter}`, `{space}`, `{esc}`, `{down}`, `{left}`, `{right}`,
//! `{home}`, `{end}`, `{delete}`, `{backspace}`, `{ctrl-a}` to `{ctrl-z}`, `{paste}` and `{pasted}` about what is pasted;
//! `= N` is the exit status, and `$ cat FILE` shows a file in lines that begin with `| `. `#` begins a comment.
//! `BLESS=1 cargo test` rewrites statuses and files, not what is waited for.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use pty_process::Size;
use pty_process::blocking::{Command, open};

use crate::support::program::{TODAY, copy, split};
use crate::support::{blessing, diff};

/// A text that is not there by then never comes.
const PATIENCE: Duration = Duration::from_secs(40);

#[test]
fn cases() {
    let only = std::env::var("CASE").unwrap_or_default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases.retain(|case| case.to_string_lossy().contains(&only));
    assert!(!cases.is_empty(), "no case is called so");
    let mut wrong = Vec::new();
    for case in cases {
        let expected = fs::read_to_string(&case).unwrap();
        let Ok(actual) = std::panic::catch_unwind(|| play(&case, &expected)) else {
            wrong.push(format!("{} cannot be played to its end", case.display()));
            continue;
        };
        if expected == actual {
            continue;
        }
        if blessing() {
            fs::write(&case, actual).unwrap();
        } else {
            wrong.push(format!("{}:\n{}", case.display(), diff(&expected, &actual)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Plays the steps of a case in a new folder, and gives them back with what came of them.
fn play(case: &Path, text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let mut environment: Vec<(String, String)> = Vec::new();
    let mut running: Option<Session> = None;
    let mut transcript = String::new();
    let steps = text.lines().filter(|line| !line.starts_with("= ") && !line.starts_with('|'));
    for line in steps.chain(["# end"]) {
        let is_typing = line.starts_with("? ") || line.starts_with("> ");
        if let Some(session) = running.take_if(|_| !is_typing) {
            transcript.push_str(&format!("= {}\n", session.end(case)));
        }
        if line == "# end" {
            break;
        }
        transcript.push_str(line);
        transcript.push('\n');
        let words = split(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => {}
            [comment, ..] if comment.starts_with('#') => {}
            ["with", path] => copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path), &root),
            ["env", pair] => {
                let (name, value) = pair.split_once('=').unwrap();
                environment.push((name.to_owned(), value.to_owned()));
            }
            ["$", "cat", file] => {
                for line in fs::read_to_string(root.join(file)).unwrap().lines() {
                    transcript.push_str(format!("| {line}").trim_end());
                    transcript.push('\n');
                }
            }
            ["$", "roadmap", arguments @ ..] => running = Some(Session::start(&root, arguments, &environment)),
            ["?", ..] => running.as_mut().expect("a program runs").wait_for(&line[2..], case),
            [">", ..] => running.as_mut().expect("a program runs").press(&line[2..]),
            _ => panic!("{}: unknown step `{line}`", case.display()),
        }
    }
    transcript
}

/// The program in a terminal.
struct Session {
    terminal: File,
    child: Child,
    bytes: Receiver<Vec<u8>>,
    raw: Vec<u8>,
    /// What follows in the text has not been waited for.
    seen: usize,
}

impl Session {
    fn start(root: &Path, arguments: &[&str], environment: &[(String, String)]) -> Self {
        let (pty, inside) = open().unwrap();
        pty.resize(Size::new(40, 100)).unwrap();
        let pinned = [
            ("ROADMAP_TODAY", TODAY),
            ("TZ", "UTC"),
            ("LANG", "C"),
            ("TERM", "xterm"),
            ("NO_COLOR", "1"),
            ("HOME", "/"),
        ];
        let command = Command::new(env!("CARGO_BIN_EXE_roadmap")).args(arguments).current_dir(root).env_clear();
        let child = command.envs(pinned).envs(environment.iter().cloned()).spawn(inside).unwrap();
        let terminal = File::from(OwnedFd::from(pty));
        let mut reader = terminal.try_clone().unwrap();
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // The system gives an error, not the end, once the program has closed the terminal.
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { terminal, child, bytes, raw: Vec::new(), seen: 0 }
    }

    fn wait_for(&mut self, text: &str, case: &Path) {
        let until = Instant::now() + PATIENCE;
        loop {
            let shown = shown(&self.raw);
            if let Some(at) = shown[self.seen..].find(text) {
                self.seen += at + text.len();
                return;
            }
            let more = self.bytes.recv_timeout(until.saturating_duration_since(Instant::now()));
            match more {
                Ok(more) => self.raw.extend(more),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    let _ = self.child.kill();
                    panic!("{}: `{text}` is not shown, but:\n{}", case.display(), &shown[self.seen..])
                }
            }
        }
    }

    fn press(&mut self, keys: &str) {
        let keys = [
            ("{enter}", "\r"),
            ("{down}", "\u{1b}[B"),
            ("{space}", " "),
            ("{esc}", "\u{1b}"),
            ("{left}", "\u{1b}[D"),
            ("{right}", "\u{1b}[C"),
            ("{home}", "\u{1b}[H"),
            ("{end}", "\u{1b}[F"),
            ("{delete}", "\u{1b}[3~"),
            ("{backspace}", "\u{7f}"),
            ("{paste}", "\u{1b}[200~"),
            ("{pasted}", "\u{1b}[201~"),
        ]
        .into_iter()
        .fold(keys.to_owned(), |keys, (name, bytes)| keys.replace(name, bytes));
        let controls = (b'a'..=b'z').map(|letter| (format!("{{ctrl-{}}}", char::from(letter)), letter - b'a' + 1));
        let keys = controls.fold(keys, |keys, (name, byte)| keys.replace(&name, &char::from(byte).to_string()));
        self.terminal.write_all(keys.as_bytes()).unwrap();
    }

    /// The exit status of the program, which has nothing more to ask.
    fn end(mut self, case: &Path) -> i32 {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(more) => self.raw.extend(more),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    let _ = self.child.kill();
                    panic!("{}: the program still waits:\n{}", case.display(), &shown(&self.raw)[self.seen..])
                }
            }
        }
        let status = self.child.wait().unwrap();
        let text = shown(&self.raw);
        assert!(!text.contains("panicked"), "{}:\n{text}", case.display());
        if std::env::var_os("SHOW").is_some() {
            eprintln!("{text}");
        }
        status.code().unwrap_or_else(|| panic!("{}: ended by {status}", case.display()))
    }
}

/// What is written, without the codes that move the cursor.
fn shown(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let mut shown = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' if letters.next() == Some('[') => {
                letters.by_ref().find(char::is_ascii_alphabetic);
            }
            '\u{1b}' | '\r' => {}
            // A case is written with the spaces of a keyboard.
            '\u{a0}' | '\u{202f}' => shown.push(' '),
            _ => shown.push(letter),
        }
    }
    shown
}

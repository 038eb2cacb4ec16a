//! Every command that the documentation shows is run, and prints what is shown.
//!
//! In a block marked `console`, lines that begin with `$ ` are commands and the others what they print; in a block
//! marked `sh` the commands are run, and their output is not shown. `BLESS=1` rewrites what is shown.

use std::fs;
use std::path::{Path, PathBuf};

/// What a reader does by hand, or what takes another program.
const NOT_RUN: &[&str] = &["cargo test", "cargo bench", "cargo install", "cargo clippy", "BLESS=1", "git ", ".ci/run"];

#[test]
fn both_readmes_tell_the_truth() {
    for page in ["README.md", "docs/README.fr.md"] {
        check(page);
    }
}

#[test]
fn the_examples_tell_the_truth() {
    for example in ["smallest", "mistakes"] {
        check(&format!("examples/{example}/README.md"));
    }
}

#[test]
fn the_notes_tell_the_truth() {
    for page in ["docs/review.en.md", "docs/review.fr.md", "docs/history.en.md", "docs/history.fr.md"] {
        check(page);
    }
}

fn check(page: &str) {
    let path = root().join(page);
    let text = fs::read_to_string(&path).expect("a page");
    let folder = working_copy();
    let mut shown = String::new();
    let mut lines = text.lines().peekable();
    let mut commands = 0;
    while let Some(line) = lines.next() {
        push(&mut shown, line);
        let compared = line == "```console";
        if !compared && line != "```sh" {
            continue;
        }
        while let Some(line) = lines.next_if(|line| *line != "```") {
            let command = if compared { line.strip_prefix("$ ") } else { Some(line) };
            // What stood under a command is replaced by what it prints now.
            let Some(command) = command else { continue };
            push(&mut shown, line);
            let command = command.split(" #").next().unwrap_or(command).trim();
            if command.is_empty() || NOT_RUN.iter().any(|prefix| command.starts_with(prefix)) {
                continue;
            }
            commands += 1;
            let output = run(command, folder.path());
            if compared {
                shown.push_str(&output);
            }
        }
    }
    assert!(commands > 0, "{page} shows no command");
    crate::support::compare(&path, &shown);
}

/// A copy of what the commands work on, so that those that write leave nothing behind.
fn working_copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    for folder in ["roadmap", "examples"] {
        crate::support::program::copy(&root().join(folder), &copy.path().join(folder));
    }
    // What is asked of git is asked of what was committed here.
    crate::support::repository::Repository::init(copy.path()).commit_folder(copy.path(), "2026-12-15 18:00:00 +0100");
    copy
}

fn run(command: &str, folder: &Path) -> String {
    let arguments = command
        .strip_prefix("cargo run --release -- ")
        .or_else(|| command.strip_prefix("roadmap"))
        .unwrap_or_else(|| panic!("not a command of ours: {command}"));
    let output = crate::support::program::roadmap(folder)
        .args(crate::support::program::split(arguments))
        .output()
        .expect("it runs");
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.code().is_some_and(|code| code < 2), "{command}: {:?}\n{stderr}", output.status);
    stdout + &stderr
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

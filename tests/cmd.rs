//! Transcripts of the command line: what was typed, and what came out on both streams.
//!
//! `tests/cmd/<case>/cmd` holds one thing a line: `with PATH` (a folder of the repository, copied beside), `cwd DIR`,
//! `env NAME=VALUE`, `roadmap …` (run), `cat FILE` (its text goes to the output), `replace FILE OLD NEW` (`\n` in NEW is a
//! line break), `rename FROM TO`, `rm PATH`, `commit TIME` (all files, to a repository that this starts where there is
//! none; the output calls them `commit-001` and so on), `tag NAME`, `branch NAME`. `stdout`, `stderr` and `status` hold
//! what is expected, one status a run; `BLESS=1 cargo test` rewrites them.

#[path = "support/repository.rs"]
mod repository;
mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use repository::Repository;

/// What a case came to.
#[derive(Default)]
struct Transcript {
    stdout: String,
    stderr: String,
    status: String,
}

#[test]
fn transcripts() {
    let only = std::env::var("CASE").unwrap_or_default();
    let mut names = support::cases("tests/cmd");
    names.retain(|case| case.to_string_lossy().contains(&only));
    let wrong: Vec<String> = names.iter().flat_map(|case| differences(case, &play(case))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let run = program(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("--help").stdout(writer).output().unwrap();
    assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap()), (Some(0), String::new()));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let run = program(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("--help").stdout(full).output().unwrap();
    let told = "error: cannot write to standard output: no room is left on the device\n";
    assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap().as_str()), (Some(2), told));
}

/// Runs what a case says, in a folder of its own.
fn play(case: &Path) -> Transcript {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let mut here = root.clone();
    let mut environment: Vec<(String, String)> = Vec::new();
    let mut commits: Vec<String> = Vec::new();
    let mut transcript = Transcript::default();
    for line in fs::read_to_string(case.join("cmd")).unwrap().lines() {
        let words = split(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => {}
            ["with", path] => {
                let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
                copy(&from, &root.join(from.file_name().unwrap()));
            }
            ["cwd", dir] => {
                here = root.join(dir);
                fs::create_dir_all(&here).unwrap();
            }
            ["env", pair] => {
                let (name, value) = pair.split_once('=').unwrap();
                environment.push((name.to_owned(), value.to_owned()));
            }
            ["replace", file, old, new] => {
                let file = here.join(file);
                let text = fs::read_to_string(&file).unwrap();
                assert!(text.contains(old), "{}: nothing to replace: {line}", case.display());
                fs::write(file, text.replacen(old, &new.replace("\\n", "\n"), 1)).unwrap();
            }
            ["rm", path] if here.join(path).is_dir() => fs::remove_dir_all(here.join(path)).unwrap(),
            ["rm", path] => fs::remove_file(here.join(path)).unwrap(),
            ["rename", from, to] => {
                let to = here.join(to);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::rename(here.join(from), to).unwrap();
            }
            ["commit", at] => {
                commits.push(Repository::of(&root).commit_folder(&root, at).to_hex_with_len(10).to_string())
            }
            ["tag", name] => Repository::of(&root).set_to_head(&format!("refs/tags/{name}")),
            ["branch", name] => Repository::of(&root).set_to_head(&format!("refs/heads/{name}")),
            ["cat", file] => transcript.stdout.push_str(&fs::read_to_string(here.join(file)).unwrap()),
            ["roadmap", arguments @ ..] => {
                let run = program(&here).args(arguments).envs(environment.iter().cloned()).output().unwrap();
                let text = |bytes| {
                    let text = String::from_utf8(bytes).unwrap().replace(root.to_str().unwrap(), "[DIR]");
                    // Ids are others whenever a file of the sample is, and as wide as these.
                    let numbered = commits.iter().enumerate();
                    numbered.fold(text, |text, (at, id)| text.replace(id, &format!("commit-{:03}", at + 1)))
                };
                transcript.stdout.push_str(&text(run.stdout));
                transcript.stderr.push_str(&text(run.stderr));
                assert!(!transcript.stderr.contains("panicked"), "{}: {line}\n{}", case.display(), transcript.stderr);
                transcript.status.push_str(&format!("{}\n", run.status.code().unwrap()));
            }
            _ => panic!("{}: what is `{line}`?", case.display()),
        }
    }
    transcript
}

/// The program in that folder, with nothing around it that would show.
fn program(here: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
    command.current_dir(here).env_clear().stdin(Stdio::null());
    command
}

/// What is not as expected; nothing when it has just been rewritten.
fn differences(case: &Path, transcript: &Transcript) -> Vec<String> {
    let texts = [("stdout", &transcript.stdout), ("stderr", &transcript.stderr), ("status", &transcript.status)];
    let mut wrong = Vec::new();
    for (name, text) in texts {
        let file = case.join(name);
        // A stream that was never blessed differs, even from nothing.
        let expected = fs::read_to_string(&file).unwrap_or_else(|_| "(no file)\n".to_owned());
        if expected == *text {
            continue;
        }
        if support::blessing() {
            fs::write(&file, text).unwrap();
        } else {
            wrong.push(format!("{}:\n{}", file.display(), support::diff(&expected, text)));
        }
    }
    wrong
}

/// Words as a shell splits them: blanks part them, quotes hold them together.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in line.chars() {
        match (letter, quote) {
            (letter, Some(open)) if letter == open => quote = None,
            (letter, Some(_)) => word.get_or_insert_default().push(letter),
            ('"' | '\'', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (' ', None) => words.extend(word.take()),
            (letter, None) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

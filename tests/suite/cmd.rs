//! Transcripts of the command line: what was typed, and what came out on both streams.
//!
//! `tests/cmd/<case>.txt` holds one step a line, and below a command what came out: `| ` before each line of standard
//! output, `! ` of standard error, `= ` before an exit status other than 0, `\` where the last line has no line break.
//! Steps: `with PATH` (a file or folder of the repository, copied beside), `cwd DIR`, `env NAME=VALUE`, `$ roadmap …`,
//! `$ cat FILE`, `replace FILE OLD NEW` (`\n` in NEW is a line break), `rename FROM TO`, `rm PATH`, `commit TIME` (all
//! files, to a repository that this starts where there is none; the output calls them `commit-001` and so on),
//! `tag NAME`, `branch NAME`. `#` begins a comment. `BLESS=1 cargo test` rewrites what is expected.

use std::fs;
use std::path::Path;

use crate::support::program::{copy, roadmap, split};
use crate::support::repository::Repository;

#[test]
fn transcripts() {
    crate::support::transcripts("cmd", &['|', '!', '=', '\\'], play);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let run = roadmap(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("--help").stdout(writer).output().unwrap();
    assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap()), (Some(0), String::new()));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let run = roadmap(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("--help").stdout(full).output().unwrap();
    let expected = "error: cannot write to standard output: no space left on the device\n";
    assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap().as_str()), (Some(2), expected));
}

/// Plays the steps of a case in a new folder, and writes them down with what came out.
fn play(case: &Path, steps: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let mut here = root.clone();
    let mut environment: Vec<(String, String)> = Vec::new();
    let mut commits: Vec<String> = Vec::new();
    let mut transcript = String::new();
    for line in steps {
        transcript.push_str(line);
        transcript.push('\n');
        let words = split(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => {}
            [comment, ..] if comment.starts_with('#') => {}
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
                let unpinned = name == "ROADMAP_TODAY" && value.is_empty();
                assert!(!unpinned, "{}: a case on no day would read the clock", case.display());
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
            ["$", "cat", file] => quote('|', &fs::read_to_string(here.join(file)).unwrap(), &mut transcript),
            ["$", "roadmap", arguments @ ..] => {
                let run = roadmap(&here).args(arguments).envs(environment.iter().cloned()).output().unwrap();
                let text = |bytes| {
                    let text = String::from_utf8(bytes).unwrap().replace(root.to_str().unwrap(), "[DIR]");
                    // Ids are others whenever a file of the sample is, and as wide as these.
                    let numbered = commits.iter().enumerate();
                    numbered.fold(text, |text, (at, id)| text.replace(id, &format!("commit-{:03}", at + 1)))
                };
                let stderr = text(run.stderr);
                assert!(!stderr.contains("panicked"), "{}: {line}\n{stderr}", case.display());
                quote('|', &text(run.stdout), &mut transcript);
                quote('!', &stderr, &mut transcript);
                let status = run.status.code().unwrap();
                if status != 0 {
                    transcript.push_str(&format!("= {status}\n"));
                }
            }
            _ => panic!("{}: unknown step `{line}`", case.display()),
        }
    }
    transcript
}

/// Appends the lines of a stream to the transcript, each behind its sign.
fn quote(sign: char, text: &str, transcript: &mut String) {
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, "\n\\\n"), |line| (line, "\n"));
        transcript.push(sign);
        if !line.is_empty() {
            transcript.push(' ');
        }
        transcript.push_str(line);
        transcript.push_str(end);
    }
}

//! The commands that edit: what they print, and every byte that they leave.
//!
//! `tests/edit/<case>/cmd` holds a command a line. The files of `tests/edit/_base` are there before, those of the case's
//! `before/` over them; `after/` holds the files that are then otherwise. `transcript` holds each command with its exit
//! status and both streams. `BLESS=1 cargo test` rewrites both.

#[path = "edit/killed.rs"]
mod killed;
#[path = "edit/random.rs"]
mod random;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support;
use crate::support::program::{copy, roadmap, split};

#[test]
fn cases() {
    let only = std::env::var("CASE").unwrap_or_default();
    let mut cases = support::cases("tests/edit");
    cases.retain(|case| !case.ends_with("_base") && case.to_string_lossy().contains(&only));
    assert!(!cases.is_empty(), "no case is called so");
    let wrong: Vec<String> = cases.iter().flat_map(|case| differences(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sequence_changes_what_it_says_and_nothing_else() {
    random::every_sequence_changes_what_it_says_and_nothing_else();
}

#[test]
fn a_kill_midway_leaves_each_file_whole_and_the_same_command_completes() {
    killed::leaves_each_file_whole_and_the_same_command_completes();
}

/// What the model of the sequences stands against.
mod lib {
    pub use roadmap::edit::{Entry, File, Operation, Step, Value, apply};
    pub use roadmap::source::TextEdit;
}

fn differences(case: &Path) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/edit/_base"), &root);
    if case.join("before").is_dir() {
        copy(&case.join("before"), &root);
    }
    let before = files(&root);
    let mut transcript = String::new();
    for line in fs::read_to_string(case.join("cmd")).unwrap().lines().filter(|line| !line.is_empty()) {
        let words = split(line);
        let run = roadmap(&root).env("ROADMAP_USER", "bob").args(&words[1..]).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(root.to_str().unwrap(), "[DIR]");
        let (stdout, stderr) = (text(run.stdout), text(run.stderr));
        assert!(!stderr.contains("panicked"), "{}: {line}\n{stderr}", case.display());
        transcript.push_str(&format!("$ {line}\n[{}]\n{stdout}", run.status.code().unwrap()));
        transcript.extend(stderr.lines().map(|line| format!("! {line}\n")));
    }
    let after: BTreeMap<PathBuf, Vec<u8>> = files(&root);
    let gone = before.keys().filter(|path| !after.contains_key(*path));
    transcript.extend(gone.map(|path| format!("gone: {}\n", path.display())));
    let changed: BTreeMap<&PathBuf, &Vec<u8>> =
        after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).collect();
    let expected = files(&case.join("after"));
    let expected_transcript = fs::read_to_string(case.join("transcript")).unwrap_or_default();
    let is_same =
        expected_transcript == transcript && expected.iter().eq(changed.iter().map(|(path, bytes)| (*path, *bytes)));
    if is_same {
        return Vec::new();
    }
    if support::blessing() {
        let _ = fs::remove_dir_all(case.join("after"));
        for (path, bytes) in changed {
            let goal = case.join("after").join(path);
            fs::create_dir_all(goal.parent().unwrap()).unwrap();
            fs::write(goal, bytes).unwrap();
        }
        fs::write(case.join("transcript"), transcript).unwrap();
        return Vec::new();
    }
    let mut wrong = vec![format!("{}:\n{}", case.display(), support::diff(&expected_transcript, &transcript))];
    for path in expected.keys().chain(changed.keys().copied()) {
        let text = |bytes: Option<&Vec<u8>>| {
            bytes.map_or_else(String::new, |bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        let (want, is) = (text(expected.get(path)), text(changed.get(path).copied()));
        if want != is {
            wrong.push(format!("{}:\n{}", path.display(), support::diff(&want, &is)));
        }
    }
    wrong
}

/// Every file with its bytes; none where there is no folder.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries =
        walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| (entry.path().strip_prefix(root).unwrap().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}

/// A copy of the base.
fn base() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/edit/_base"), folder.path());
    folder
}

#[test]
fn commands_at_once_lose_nothing() {
    let folder = base();
    let names: Vec<String> = (0..6).map(|number| format!("tag-{number}")).collect();
    let running: Vec<_> = names
        .iter()
        .map(|name| {
            let mut command = roadmap(folder.path());
            command.args(["set", "loans", &format!("tags+={name}")]);
            command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut run in running {
        assert!(run.wait().unwrap().success());
    }
    let text = fs::read_to_string(folder.path().join("projects/loans.toml")).unwrap();
    assert!(names.iter().all(|name| text.contains(name)), "{text}");
}

#[test]
fn a_text_of_a_megabyte_is_refused_and_a_hostile_one_is_escaped() {
    use std::io::Write;
    for (text, status) in [("x".repeat(1 << 20), 1), ("\u{1b}[31m \u{0} \r\n \u{202e} '''\"\"\" \u{7f}".to_owned(), 0)]
    {
        let folder = base();
        let file = folder.path().join("projects/loans.toml");
        let before = fs::read_to_string(&file).unwrap();
        let mut command = roadmap(folder.path());
        command.args(["update", "loans", "--by", "bob", "--text", "-"]);
        command
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null());
        let mut run = command.spawn().unwrap();
        run.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        assert_eq!(run.wait().unwrap().code(), Some(status));
        let after = fs::read_to_string(&file).unwrap();
        if status == 1 {
            assert!(before == after);
        } else {
            let read: toml::Table = toml::from_str(&after).unwrap();
            // Line breaks are those of the file.
            assert_eq!(read["updates"][1]["text"].as_str(), Some(text.replace("\r\n", "\n").as_str()));
            assert!(!after.contains(['\u{1b}', '\u{0}', '\u{202e}', '\u{7f}', '\r']), "{after:?}");
        }
    }
}

#[test]
#[cfg(unix)]
fn the_mode_and_a_link_inside_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = base();
    let file = folder.path().join("projects/loans.toml");
    let kept = folder.path().join("kept.toml");
    fs::rename(&file, &kept).unwrap();
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("../kept.toml", &file).unwrap();
    let run = roadmap(folder.path()).args(["set", "loans", "stage=paused"]).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(file.symlink_metadata().unwrap().is_symlink());
    assert!(fs::read_to_string(&kept).unwrap().contains("stage = \"paused\""));
    assert_eq!(kept.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    fs::remove_file(&file).unwrap();
    let outside = tempfile::tempdir().unwrap();
    fs::rename(&kept, outside.path().join("out.toml")).unwrap();
    symlink(outside.path().join("out.toml"), &file).unwrap();
    let run = roadmap(folder.path()).args(["set", "loans", "stage=active"]).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    let error = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(error.contains("could not be read") && !error.contains("TOML"), "{error}");
    assert!(fs::read_to_string(outside.path().join("out.toml")).unwrap().contains("stage = \"paused\""));
}

//! Bad input gets a clear message with file, line and column, and never a panic: what cannot be kept as a folder of cases.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

const PROJECT: &str = "projects/one.toml";

/// Ruins a copy of the smallest roadmap, checks it, and compares what is found: `file:line:column: error[rule]` each.
#[track_caller]
fn finds(ruin: impl FnOnce(&Path), expected: &[&str]) {
    let folder = smallest();
    ruin(folder.path());
    let (code, stdout, _) = roadmap(folder.path(), &["check", "--format", "short"]);
    let found: Vec<String> =
        stdout.lines().map(|line| line.find("]: ").map_or(line, |at| &line[..=at]).to_owned()).collect();
    assert_eq!(found, expected, "{stdout}");
    let errors = expected.iter().any(|line| line.contains("error["));
    assert_eq!(code, i32::from(errors));
}

fn smallest() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/smallest");
    fs::create_dir(folder.path().join("projects")).expect("a folder");
    for file in ["roadmap.toml", "people.toml", PROJECT] {
        fs::copy(from.join(file), folder.path().join(file)).expect("a copy");
    }
    folder
}

fn roadmap(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = crate::support::program::roadmap(folder).args(arguments).output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("no signal ends it"), text(output.stdout), text(output.stderr))
}

fn append(folder: &Path, file: &str, bytes: &[u8]) {
    let mut text = fs::read(folder.join(file)).expect("a file");
    text.extend_from_slice(bytes);
    fs::write(folder.join(file), text).expect("a file");
}

fn write(folder: &Path, file: &str, bytes: impl AsRef<[u8]>) {
    fs::write(folder.join(file), bytes).expect("a file");
}

#[test]
fn a_folder_called_like_a_file_is_a_folder() {
    finds(|folder| fs::create_dir(folder.join("projects/x.toml")).expect("a folder"), &[]);
}

#[test]
fn a_pipe_is_not_waited_for() {
    let pipe = |folder: &Path| {
        let made = Command::new("mkfifo").arg(folder.join("projects/x.toml")).status().expect("mkfifo runs");
        assert!(made.success());
    };
    finds(pipe, &["projects/x.toml:1:1: error[unreadable-file]"]);
}

#[test]
fn links_lead_inside_or_are_refused() {
    finds(
        |folder| symlink("/etc/passwd", folder.join("projects/x.toml")).expect("a link"),
        &["projects/x.toml:1:1: error[unreadable-file]"],
    );
    finds(
        |folder| symlink("x.toml", folder.join("projects/x.toml")).expect("a link"),
        &["projects/x.toml:1:1: error[unreadable-file]"],
    );
    finds(|folder| symlink("..", folder.join("projects/round")).expect("a link"), &[]);
}

#[test]
fn a_file_that_may_not_be_read_is_told() {
    let folder = smallest();
    let file = folder.path().join(PROJECT);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(&file).is_ok() {
        return; // The superuser may read everything.
    }
    let (code, stdout, _) = roadmap(folder.path(), &["check", "--format", "short"]);
    assert_eq!((code, stdout.lines().count()), (1, 1), "{stdout}");
}

#[test]
fn what_is_not_text_is_told_once() {
    finds(|folder| write(folder, PROJECT, b"title = \"\xe9\"\n"), &["projects/one.toml:1:1: error[unreadable-file]"]);
    finds(|folder| append(folder, PROJECT, &vec![b'#'; 1 << 20]), &["projects/one.toml:1:1: error[unreadable-file]"]);
    finds(|folder| append(folder, PROJECT, b"x = \"\0\"\n"), &["projects/one.toml:15:6: error[toml-syntax]"]);
}

#[test]
fn a_byte_order_mark_and_crlf_are_accepted() {
    let mark = |folder: &Path| {
        let text = fs::read_to_string(folder.join(PROJECT)).expect("a file").replace('\n', "\r\n");
        write(folder, PROJECT, format!("\u{feff}{text}"));
    };
    finds(mark, &[]);
}

#[test]
fn nesting_ten_thousand_deep_is_one_mistake() {
    let deep = |open: &str, close: &str| format!("x = {}1{}\n", open.repeat(10_000), close.repeat(10_000));
    finds(
        |folder| append(folder, PROJECT, deep("[", "]").as_bytes()),
        &["projects/one.toml:15:85: error[toml-syntax]"],
    );
    finds(
        |folder| append(folder, PROJECT, deep("{a=", "}").as_bytes()),
        &["projects/one.toml:15:245: error[toml-syntax]"],
    );
}

#[test]
fn forty_thousand_unknown_keys_are_all_found_and_a_hundred_shown() {
    let folder = smallest();
    let keys: String = (0..40_000).map(|number| format!("k{number} = 1\n")).collect();
    let text = fs::read_to_string(folder.path().join(PROJECT)).expect("a file");
    write(folder.path(), PROJECT, keys + &text);
    let (code, stdout, _) = roadmap(folder.path(), &["check", "--format", "short"]);
    assert_eq!((code, stdout.lines().count()), (1, 40_000));
    let (code, stdout, _) = roadmap(folder.path(), &["check"]);
    assert_eq!((code, stdout.matches("error[unknown-key]: ").count()), (1, 100));
    assert!(stdout.contains("39,900") || stdout.contains("39900"), "{}", &stdout[stdout.len() - 400..]);
}

#[test]
fn dates_at_the_ends_of_the_calendar_do_no_harm() {
    for year in ["0000", "9999"] {
        let folder = smallest();
        let text = fs::read_to_string(folder.path().join(PROJECT)).expect("a file");
        write(folder.path(), PROJECT, text.replace("2026", year));
        for today in ["0000-01-01", "2026-12-15", "9999-12-31"] {
            for command in [
                &["check"][..],
                &["status"],
                &["deadlines"],
                &["deadlines", "--within", "4000000000"],
                &["show", "one"],
            ] {
                let (code, _, stderr) = roadmap(folder.path(), &[&["--today", today], command].concat());
                assert!((0..=2).contains(&code) && !stderr.contains("panicked"), "{today} {command:?}: {stderr}");
            }
        }
    }
}

#[test]
fn numbers_beyond_64_bits_are_wrong_values() {
    let budget = b"\n[[budget]]\nyear = 99999999999999999999\nsource = \"x\"\nspent = -1\n";
    finds(
        |folder| append(folder, PROJECT, budget),
        &["projects/one.toml:17:8: error[wrong-value]", "projects/one.toml:19:9: error[wrong-value]"],
    );
}

#[test]
fn file_names_that_are_not_text_or_hold_a_newline_are_shown_escaped() {
    let folder = smallest();
    let text = fs::read(folder.path().join(PROJECT)).expect("a file");
    fs::write(folder.path().join("projects").join(OsStr::from_bytes(b"\xff.toml")), &text).expect("a file");
    fs::write(folder.path().join("projects/a\n::error::b.toml"), &text).expect("a file");
    let (code, stdout, _) = roadmap(folder.path(), &["check", "--format", "short"]);
    assert_eq!(code, 1);
    assert!(stdout.lines().all(|line| line.starts_with("projects/")), "{stdout}");
    assert_eq!(stdout.matches("[bad-id]").count(), 2, "{stdout}");
}

#[test]
fn nothing_from_a_file_acts_on_a_terminal_or_a_ci_log() {
    let folder = smallest();
    let text = fs::read_to_string(folder.path().join(PROJECT)).expect("a file");
    let title = "title = \"\\u001b[31mred\\u0007 \\u202eabc \\n::error::x ##[error] <b>\"";
    let text: String = text
        .lines()
        .map(|line| if line.starts_with("title") { title } else { line })
        .map(|line| format!("{line}\n"))
        .collect();
    write(
        folder.path(),
        PROJECT,
        text.replacen("Cabinet", "\\u001b]0;x\\u0007::error::Cabinet", 1) + "\n\"\\u001b[2J\" = 1\n",
    );
    for command in [
        &["check"][..],
        &["check", "--format", "short"],
        &["check", "--format", "json"],
        &["status"],
        &["deadlines"],
        &["show", "one"],
        &["status", "--format", "markdown"],
        &["status", "--format", "json"],
        &["show", "one", "--format", "json"],
    ] {
        let (_, stdout, stderr) = roadmap(folder.path(), command);
        for (line, text) in stdout.lines().map(|line| (line, &stdout)).chain(stderr.lines().map(|line| (line, &stderr)))
        {
            let hidden = line.chars().find(|letter| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(letter));
            assert_eq!(hidden, None, "{command:?}: {line:?} in {text}");
            assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{command:?}: {line:?}");
        }
    }
}

#[test]
fn a_roadmap_without_its_parts_says_so() {
    finds(
        |folder| fs::remove_file(folder.join("people.toml")).expect("removed"),
        &["people.toml:1:1: error[unreadable-file]"],
    );
    finds(
        |folder| write(folder, "roadmap.toml", "format = 2\nfoo = 1\n"),
        &["roadmap.toml:1:10: error[unsupported-format]"],
    );
    for ruin in [
        |folder: &Path| fs::remove_dir_all(folder.join("projects")),
        |folder: &Path| fs::remove_file(folder.join(PROJECT)),
    ] {
        let folder = smallest();
        ruin(folder.path()).expect("removed");
        let (code, _, stderr) = roadmap(folder.path(), &["check"]);
        assert_eq!(code, 2, "{stderr}");
        assert!(stderr.contains("projects"), "{stderr}");
        assert_eq!(roadmap(folder.path(), &["status"]).0, 0);
    }
    let folder = smallest();
    fs::remove_file(folder.path().join("roadmap.toml")).expect("removed");
    let (code, _, stderr) = roadmap(folder.path(), &["-C", ".", "check"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("roadmap init"), "{stderr}");
}

#[test]
fn a_full_disk_and_a_closed_pipe() {
    let folder = smallest();
    let mut command = crate::support::program::roadmap(folder.path());
    command.arg("status");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let output = command.stdout(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());

    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

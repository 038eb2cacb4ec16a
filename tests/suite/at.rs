//! `--at`: the files of the last commit give the bytes that the folder gives, whatever is asked of them.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::repository::Repository;

fn roadmap(folder: &Path, arguments: &[&str]) -> Output {
    crate::support::program::roadmap(folder).args(arguments).output().unwrap()
}

/// The sample's folder, alone in a repository, committed whole.
fn committed_sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap");
    for entry in walkdir::WalkDir::new(&sample) {
        let entry = entry.unwrap();
        let target = folder.path().join("roadmap").join(entry.path().strip_prefix(&sample).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    Repository::of(folder.path()).commit_folder(folder.path(), "2026-12-15 18:00:00 +0100");
    folder
}

#[test]
fn the_last_commit_gives_what_the_folder_gives() {
    let folder = committed_sample();
    let today = ["--today", "2026-12-15"];
    for command in [
        &["status"][..],
        &["status", "--format", "json"],
        &["deadlines", "--format", "markdown"],
        &["show", "identite-commune"],
        &["explain"],
        &["export", "--markdown", "--out", "-"],
        &["export", "--html", "--out", "-"],
        &["export", "--pdf", "--out", "-", "--month", "2026-11"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github", "--waived"],
        &["check", "--format", "gitlab"],
    ] {
        let now = roadmap(folder.path(), &[command, &today].concat());
        let then = roadmap(folder.path(), &[command, &["--at", "HEAD"]].concat());
        assert!(now.status.code() == Some(0) && !now.stdout.is_empty(), "{command:?}: {now:?}");
        assert!(now == then, "{command:?}: {} and {} bytes", now.stdout.len(), then.stdout.len());
    }
}

#[test]
fn the_report_names_its_commit_and_says_when_files_were_changed_since() {
    let folder = committed_sample();
    let id = Repository::of(folder.path()).gix.head_id().unwrap().to_hex_with_len(10).to_string();
    let report = |more: &[&str]| {
        let arguments = [&["export", "--markdown", "--out", "-", "--today", "2026-12-15"], more].concat();
        let report = roadmap(folder.path(), &arguments);
        assert_eq!(report.status.code(), Some(0), "{report:?}");
        String::from_utf8(report.stdout).unwrap()
    };
    let line = |text: &str| text.lines().find(|line| line.contains(&id)).map(str::to_owned);
    let clean = format!("Situation au mardi 15 décembre 2026 · commit {id} du 15 déc. 2026");
    assert_eq!(line(&report(&[])), Some(clean.clone()));
    let file = folder.path().join("roadmap/projects/_notes.toml");
    fs::write(file, "x").unwrap();
    assert_eq!(line(&report(&[])), Some(clean.clone()), "it is not read");
    fs::copy(
        folder.path().join("roadmap/projects/grainotheque.toml"),
        folder.path().join("roadmap/projects/grainotheque-2.toml"),
    )
    .unwrap();
    let changed = format!("{clean}, avec des modifications absentes de ce commit");
    assert_eq!(line(&report(&["--force"])), Some(changed));
    assert_eq!(line(&report(&["--at", "HEAD"])), Some(clean));
    let english = format!("As of Tuesday 15 December 2026 · commit {id} of 15 Dec 2026, with uncommitted changes");
    assert_eq!(line(&report(&["--force", "--lang", "en"])), Some(english));
    fs::remove_dir_all(folder.path().join(".git")).unwrap();
    assert!(report(&["--force"]).contains("Situation au mardi 15 décembre 2026\n"));
}

#[test]
fn a_report_of_a_broken_repository_is_written_and_says_what_it_lacks() {
    let folder = committed_sample();
    fs::write(folder.path().join(".git/config"), "[core\n").unwrap();
    let report = roadmap(folder.path(), &["export", "--markdown", "--out", "-", "--today", "2026-12-15"]);
    assert_eq!(report.status.code(), Some(0));
    let errors = String::from_utf8(report.stderr).unwrap();
    assert!(errors.starts_with("the report does not name the commit it was made from: cannot open"), "{errors}");
}

#[test]
fn a_bare_repository_holds_a_roadmap_that_is_checked_out_nowhere() {
    let sample = committed_sample();
    fs::remove_dir_all(sample.path().join(".git")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    Repository::init_bare(folder.path()).commit_folder(sample.path(), "2026-12-15 18:00:00 +0100");
    let there = roadmap(sample.path(), &["status", "--today", "2026-12-15"]);
    for arguments in
        [&["status", "--at", "main"][..], &["status", "-C", ".", "--at", "2026-12-20", "--today", "2026-12-15"]]
    {
        let bare = roadmap(folder.path(), arguments);
        assert!(bare == there, "{bare:?}");
    }
    let elsewhere = roadmap(folder.path(), &["status", "-C", "refs", "--at", "main"]);
    assert!(elsewhere == there, "git's own folders lie in no commit");
    let unasked = roadmap(folder.path(), &["status", "--lang", "en"]);
    let errors = String::from_utf8(unasked.stderr).unwrap();
    assert!(errors.contains("--at HEAD shows it"), "{errors}");
}

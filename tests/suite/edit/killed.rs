//! The program killed midway: every file is whole, and the same command completes what was begun.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::program::roadmap;

const PROJECTS: usize = 40;
const ROUNDS: u32 = 12;

pub fn leaves_each_file_whole_and_the_same_command_completes() {
    completes(&["person", "bob", "robert"], |text| text.to_owned());
    completes(&["deliverable", "loans/charter", "rules"], |text| text.replace("[\"charter\"]", "[\"loans/charter\"]"));
}

/// Kills the rename of `named` again and again, in a roadmap with many files that `copy` makes of the first.
fn completes(named: &[&str], copy: impl Fn(&str) -> String) {
    let folder = super::base();
    let root = folder.path();
    let text = fs::read_to_string(root.join("projects/loans.toml")).unwrap();
    for number in 0..PROJECTS {
        fs::write(root.join(format!("projects/loans-{number}.toml")), copy(&text)).unwrap();
    }
    let before = files(root);
    let rename = || {
        let mut command = roadmap(root);
        command.arg("rename").args(named).arg("--force").stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let start = Instant::now();
    assert!(rename().status().unwrap().success());
    let whole = start.elapsed();
    let after = files(root);
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before.iter().all(|(path, text)| !path.starts_with("projects/") || after[path] != *text));
    let mut midway = 0;
    for round in 0..ROUNDS {
        for (path, text) in &before {
            fs::write(root.join(path), text).unwrap();
        }
        let mut run = rename().spawn().unwrap();
        std::thread::sleep(whole * round / ROUNDS + Duration::from_micros(300));
        run.kill().unwrap();
        run.wait().unwrap();
        let left = files(root);
        for (path, text) in &left {
            assert!(*text == before[path] || *text == after[path], "round {round}: {path} is torn:\n{text}");
        }
        midway += usize::from(left != before && left != after);
        assert!(rename().status().unwrap().success(), "round {round}");
        assert_eq!(files(root), after, "round {round}");
    }
    eprintln!("killed midway in {midway} of {ROUNDS} rounds");
}

/// The text of each file of the roadmap by its path; what a killed program leaves beside them is not read.
fn files(root: &Path) -> BTreeMap<String, String> {
    let entries =
        walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named = entries.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        (path, text)
    });
    named.filter(|(path, _)| !path.rsplit('/').next().unwrap().starts_with('.')).collect()
}

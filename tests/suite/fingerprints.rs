//! The identity of findings: what changes it, and what does not, in every format that carries it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::program::{copy, roadmap};

/// A finding's fingerprint with what it was about: its rule and its file.
type Known = BTreeMap<String, (String, String)>;

/// The fingerprints of a roadmap as GitLab and SARIF have them.
fn fingerprints(folder: &Path, language: &str) -> Known {
    let output = |format: &str| {
        let run = roadmap(folder).args(["--lang", language, "check", "--format", format]).output().unwrap();
        serde_json::from_slice::<Value>(&run.stdout).unwrap()
    };
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let issues = output("gitlab");
    let issues = issues.as_array().unwrap();
    let gitlab: Known = issues
        .iter()
        .map(|issue| (text(&issue["fingerprint"]), (text(&issue["check_name"]), text(&issue["location"]["path"]))))
        .collect();
    assert_eq!(gitlab.len(), issues.len(), "each finding has a fingerprint of its own");
    let log = output("sarif");
    let results = log["runs"][0]["results"].as_array().unwrap().iter();
    let sarif: Vec<String> = results
        .flat_map(|result| result["partialFingerprints"].as_object().unwrap().values().map(text).collect::<Vec<_>>())
        .collect();
    let mut sorted = sarif.clone();
    sorted.sort();
    assert_eq!(sorted, gitlab.keys().cloned().collect::<Vec<_>>(), "both formats know a finding by the same");
    gitlab
}

fn with_mistakes() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/mistakes"), folder.path());
    folder
}

fn change(file: &Path, edit: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, edit(text)).unwrap();
}

fn project_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let files = walkdir::WalkDir::new(folder.join("projects")).into_iter().map(|entry| entry.unwrap().into_path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect()
}

#[test]
fn hints_lines_and_languages_change_no_fingerprint() {
    let folder = with_mistakes();
    let before = fingerprints(folder.path(), "en");
    assert!(before.len() > 10, "{before:?}");
    assert_eq!(before, fingerprints(folder.path(), "fr"));
    for file in project_files(folder.path()) {
        change(&file, |text| format!("# A comment\n\n\n{text}"));
    }
    assert_eq!(before, fingerprints(folder.path(), "en"), "lines are no part of it");
    // Somebody who could join any team, a name near to others, and a project that has nothing to do with the rest.
    change(&folder.path().join("people.toml"), |text| {
        format!(
            "{text}\n[aaron-free]\nname = \"Aaron Free\"\ndirectorate = \"MED\"\n\n[zoe-free]\nname = \"Zoé Free\"\ndirectorate = \"NUM\"\n"
        )
    });
    fs::write(
        folder.path().join("projects/aaa.toml"),
        "title = \"Another\"\nsummary = \"One\"\nstage = \"proposed\"\nlead = \"aaron-free\"\n",
    )
    .unwrap();
    let after = fingerprints(folder.path(), "en");
    let lost: Vec<_> = before.iter().filter(|(known, _)| !after.contains_key(*known)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn a_project_keeps_its_fingerprints_in_another_folder() {
    let folder = with_mistakes();
    let before = fingerprints(folder.path(), "en");
    fs::create_dir(folder.path().join("projects/old")).unwrap();
    for file in project_files(folder.path()) {
        if file.parent() == Some(&folder.path().join("projects")) {
            fs::rename(&file, folder.path().join("projects/old").join(file.file_name().unwrap())).unwrap();
        }
    }
    let after = fingerprints(folder.path(), "en");
    let keys = |known: &Known| known.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&before), keys(&after));
}

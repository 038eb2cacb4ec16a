//! `roadmap history` in repositories of every kind: merges, links, roadmaps that were moved, and objects that are not there.

mod broken;
mod cache;
mod ways;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::repository::{Files, Put, Repository, check_out};
use gix::ObjectId;
use roadmap::source::Unreadable;
use roadmap::source::git::{self, Content};
use serde_json::{Value, json};

const SETTINGS: Put = Put::Text(
    "format = 1\ntitle = \"S\"\ntimezone = \"Europe/Paris\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n",
);
const PEOPLE: Put = Put::Text("[ann]\nname = \"Ann\"\ndirectorate = \"A\"\n");

/// A project with a deliverable for each date.
fn project(dates: &[&str]) -> String {
    let mut text = "title = \"P\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n".to_owned();
    for (at, due) in dates.iter().enumerate() {
        text += &format!("[[deliverables]]\nid = \"d{at}\"\ntitle = \"D{at}\"\ndue = {due}\n");
    }
    text
}

/// A roadmap in that folder of the repository, with those files of projects.
struct Made<'a> {
    folder: &'a str,
    projects: Vec<(&'a str, Put<'a>)>,
}

impl Made<'_> {
    fn files<T>(&self, then: impl FnOnce(&Files) -> T) -> T {
        let at = |path: &str| if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) };
        let mut files = vec![(at("roadmap.toml"), SETTINGS), (at("people.toml"), PEOPLE)];
        files.extend(self.projects.iter().map(|(path, put)| (at(path), *put)));
        let files: Vec<(&str, Put)> = files.iter().map(|(path, put)| (&**path, *put)).collect();
        then(&files)
    }
}

/// Commits a roadmap with one project of those dates.
fn commit(repository: &Repository, dates: &[&str], day: &str) -> ObjectId {
    let text = project(dates);
    let made = Made { folder: "roadmap", projects: vec![("projects/a.toml", Put::Text(&text))] };
    made.files(|files| repository.commit(files, &noon(day)))
}

fn noon(day: &str) -> String {
    format!("{day} 12:00:00 +0000")
}

struct Output {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Output {
    fn json(&self) -> Value {
        assert_eq!(self.status, Some(0), "{}", self.stderr);
        serde_json::from_str(&self.stdout).expect("JSON")
    }
}

fn roadmap(folder: &Path, arguments: &[&str]) -> Output {
    let run = crate::support::program::roadmap(folder).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let output = Output { status: run.status.code(), stdout: text(run.stdout), stderr: text(run.stderr) };
    assert!(!output.stderr.contains("panicked"), "{}", output.stderr);
    output
}

/// The moves of the first deliverable of each project: the day, and by how many days.
fn moves(history: &Value) -> Vec<(String, Vec<(String, i64)>)> {
    let projects = history["projects"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let moves = |project: &Value| {
        let moves = project["deliverables"][0]["moves"].as_array().cloned().unwrap_or_default();
        moves.iter().map(|moved| (text(&moved["on"]), moved["days"].as_i64().unwrap())).collect()
    };
    projects.iter().map(|project| (text(&project["id"]), moves(project))).collect()
}

fn of(id: &str, moves: &[(&str, i64)]) -> (String, Vec<(String, i64)>) {
    (id.to_owned(), moves.iter().map(|(on, days)| ((*on).to_owned(), *days)).collect())
}

const JSON: &[&str] = &["history", "--at", "HEAD", "--format", "json"];

#[test]
fn every_kind_of_repository_has_a_history() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str| folder.path().join(name);
    let expected = [of("a", &[("2026-01-06", 7)])];
    for (name, repository) in [
        ("sha256", Repository::init_sha256(&made("sha256"))),
        ("bare", Repository::init_bare(&made("bare"))),
        ("plain", Repository::init(&made("plain"))),
    ] {
        commit(&repository, &["2026-03-02"], "2026-01-05");
        commit(&repository, &["2026-03-09"], "2026-01-06");
        assert_eq!(moves(&roadmap(&made(name), JSON).json()), expected, "{name}");
    }
    // No commit, and no roadmap in any.
    Repository::init(&made("empty"));
    let text = project(&["2026-03-02"]);
    let sample = Made { folder: "roadmap", projects: vec![("projects/a.toml", Put::Text(&text))] };
    sample.files(|files| check_out(files, &made("empty")));
    let output = roadmap(&made("empty"), &["history"]);
    assert_eq!((output.status, &*output.stdout), (Some(2), ""));
    assert_eq!(
        output.stderr,
        concat!(
            "error: this repository has no commit yet\n",
            "  help: to commit the files: git add ., then git commit -m \"Start the roadmap\"\n"
        )
    );
    Repository::init(&made("other")).commit(&[("README.md", Put::Text("x"))], &noon("2026-01-05"));
    sample.files(|files| check_out(files, &made("other")));
    let output = roadmap(&made("other"), &["history"]);
    assert_eq!(output.status, Some(0), "{}", output.stderr);
    assert!(output.stdout.contains("No commit contains this roadmap yet"), "{}", output.stdout);
    // The sheet says the same with a history and without one, where nothing moved.
    let there = roadmap(&made("other"), &["show", "a"]);
    let here = roadmap(&made("plain"), &["show", "a", "--at", "HEAD~1", "--today", "2026-12-15"]);
    assert_eq!((&there.stdout, there.status), (&here.stdout, Some(0)));
}

/// The files that are not committed are the last state; where they are those of the last commit, they add nothing.
#[test]
fn the_folder_counts_as_the_last_state() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    commit(&repository, &["2026-03-02"], "2026-01-05");
    let text = project(&["2026-03-02"]).replace('\n', "\r\n");
    let made = Made { folder: "roadmap", projects: vec![("projects/a.toml", Put::Text(&text))] };
    made.files(|files| check_out(files, folder.path()));
    let json = &["history", "--format", "json"];
    let clean = roadmap(folder.path(), json).json();
    assert_eq!(moves(&clean), [of("a", &[])]);
    let file = folder.path().join("roadmap/projects/a.toml");
    fs::write(&file, project(&["2026-03-04"])).unwrap();
    let history = roadmap(folder.path(), json).json();
    assert_eq!(moves(&history), [of("a", &[("2026-12-15", 2)])]);
    assert_eq!(history["projects"][0]["deliverables"][0]["moves"][0]["commit"], Value::Null);
    fs::write(&file, "title = ").unwrap();
    let history = roadmap(folder.path(), json).json();
    assert_eq!((moves(&history), history["skipped"][0]["commit"].clone()), (vec![of("a", &[])], Value::Null));
    fs::rename(&file, folder.path().join("roadmap/projects/b.toml")).unwrap();
    fs::write(folder.path().join("roadmap/projects/b.toml"), project(&["2026-03-04"])).unwrap();
    let history = roadmap(folder.path(), json).json();
    assert_eq!(moves(&history), [of("b", &[("2026-12-15", 2)])], "renamed, and moved at once");
    assert_eq!(history["gone"], json!([]));
}

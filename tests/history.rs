//! `roadmap history` in repositories of every kind: merges, links, roadmaps that were moved, and objects that are not there.

#[path = "support/repository.rs"]
mod repository;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use gix::ObjectId;
use repository::{Files, Put, Repository, check_out};
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

struct Said {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Said {
    fn json(&self) -> Value {
        assert_eq!(self.status, Some(0), "{}", self.stderr);
        serde_json::from_str(&self.stdout).expect("JSON")
    }
}

fn roadmap(folder: &Path, arguments: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
    let run = command.current_dir(folder).env_clear().args(["--today", "2026-12-15"]).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let said = Said { status: run.status.code(), stdout: text(run.stdout), stderr: text(run.stderr) };
    assert!(!said.stderr.contains("panicked"), "{}", said.stderr);
    said
}

/// The moves of the first deliverable of each project: the day, and by how many days.
fn moves(told: &Value) -> Vec<(String, Vec<(String, i64)>)> {
    let projects = told["projects"].as_array().unwrap();
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
fn what_a_merge_brings_moves_on_the_day_of_the_merge() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    let put = |name: &str, dates: &[&str], day: &str, parents: &[ObjectId]| {
        let text = project(dates);
        let made = Made { folder: "roadmap", projects: vec![("projects/a.toml", Put::Text(&text))] };
        made.files(|files| repository.commit_to(name, files, &noon(day), parents))
    };
    let first = put("refs/heads/main", &["2026-03-02"], "2026-01-05", &[]);
    let there = put("refs/heads/topic", &["2026-03-04"], "2026-01-06", &[first]);
    let back = put("refs/heads/topic", &["2026-03-12"], "2026-01-07", &[there]);
    let here = put("refs/heads/main", &["2026-03-02"], "2026-01-08", &[first]);
    let merge = put("refs/heads/main", &["2026-03-12"], "2026-01-20", &[here, back]);
    // A merge that takes nothing of what it merges; a revert of the other.
    let never = put("refs/heads/never", &["2026-09-02"], "2026-01-21", &[merge]);
    let ours = put("refs/heads/main", &["2026-03-12"], "2026-01-22", &[merge, never]);
    put("refs/heads/main", &["2026-03-02"], "2026-01-26", &[ours]);
    let told = roadmap(folder.path(), JSON).json();
    assert_eq!(moves(&told), [of("a", &[("2026-01-20", 10), ("2026-01-26", -10)])]);
    assert_eq!((&told["commits"], &told["figures"]["unchanged"]), (&json!(5), &json!(1)));
    let on_topic = roadmap(folder.path(), &["history", "--at", "topic", "--format", "json"]).json();
    assert_eq!(moves(&on_topic), [of("a", &[("2026-01-06", 2), ("2026-01-07", 8)])]);
    // What was amended is in no branch any more: only what stands in its place counts.
    put("refs/heads/amended", &["2026-03-05"], "2026-01-27", &[first]);
    let amended = roadmap(folder.path(), &["history", "--at", "amended", "--format", "json"]).json();
    assert_eq!(moves(&amended), [of("a", &[("2026-01-27", 3)])]);
}

#[test]
fn a_roadmap_that_lay_elsewhere_is_followed() {
    for (before, after) in [("", "roadmap"), ("roadmap", "plans/feuille de route é"), ("a/b/c", ""), ("old", "old/new")]
    {
        let folder = tempfile::tempdir().unwrap();
        let repository = Repository::init(folder.path());
        let put = |folder: &str, dates: &[&str], day: &str| {
            let text = project(dates);
            let made = Made { folder, projects: vec![("projects/été/a.toml", Put::Text(&text))] };
            made.files(|files| {
                let beside = ("docs/projects/notes.toml", Put::Text("x = 1\n"));
                let files = [files, &[beside]].concat();
                repository.commit(&files, &noon(day));
                check_out(&files, repository.gix.workdir().unwrap());
            });
        };
        put(before, &["2026-03-02"], "2026-01-05");
        put(before, &["2026-03-03"], "2026-01-06");
        // With the folder a date moves too: the settings tell that it is the same roadmap.
        put(after, &["2026-03-05"], "2026-01-07");
        put(after, &["2026-03-09"], "2026-01-08");
        let here = folder.path().join(after);
        let told = roadmap(&here, &["history", "-C", ".", "--format", "json"]).json();
        let expected = of("a", &[("2026-01-06", 1), ("2026-01-07", 2), ("2026-01-08", 4)]);
        assert_eq!(moves(&told), [expected], "{before:?} to {after:?}");
        assert_eq!(told["commits"], 4);
    }
}

#[test]
#[cfg(unix)]
fn what_a_link_leads_to_moves_though_the_link_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    let put = |dates: &[&str], link: Put, day: &str| {
        let text = project(dates);
        let projects = vec![
            ("shared/a.toml", Put::Text(&text)),
            ("projects/a.toml", link),
            ("projects/theirs", Put::Submodule),
            ("projects/_old", Put::Link("../shared")),
            ("projects/nowhere.toml", Put::Link("no-such-file.toml")),
        ];
        let made = Made { folder: "roadmap", projects };
        made.files(|files| repository.commit(files, &noon(day)));
    };
    let moved = project(&["2026-03-20"]);
    put(&["2026-03-02"], Put::Link("../shared/a.toml"), "2026-01-05");
    put(&["2026-03-09"], Put::Link("../shared/a.toml"), "2026-01-06");
    put(&["2026-03-10"], Put::Text(&moved), "2026-01-07");
    put(&["2026-03-10"], Put::Link("../shared/a.toml"), "2026-01-08");
    put(&["2026-03-10"], Put::Link("../shared/"), "2026-01-09");
    put(&["2026-03-11"], Put::Link("../shared/a.toml"), "2026-01-10");
    let told = roadmap(folder.path(), JSON).json();
    let expected = of("a", &[("2026-01-06", 7), ("2026-01-07", 11), ("2026-01-08", -10), ("2026-01-10", 1)]);
    assert_eq!(moves(&told), [expected, of("nowhere", &[])]);
    assert_eq!(told["skipped"].as_array().unwrap().len(), 1, "the link that leads nowhere, once");
}

/// Whatever a commit does to files, folders and links: what the steps to it add up to is what a listing of it holds.
#[test]
fn the_steps_add_up_to_what_each_commit_holds() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    // Names that git sorts in its own way, one of a folder, of a file, of a link and of nothing in turn.
    let names = ["a", "a.toml", "a-b.toml", "a.toml.toml", "b.toml", "_c.toml", ".d.toml", "é.toml", "f.toml"];
    let mut chance = 7_u32;
    let mut below = |bound: u32| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (chance >> 16) % bound
    };
    let texts = ["title = 1\n", "title = 2\n"];
    let mut commits = Vec::new();
    for at in 0..60 {
        let mut files: Vec<(String, Put)> = Vec::new();
        for name in names {
            let text = Put::Text(texts[below(2) as usize]);
            match below(7) {
                0 => {}
                1 => files.push((format!("projects/{name}/x.toml"), text)),
                2 => files.push((format!("projects/{name}/sub/{name}"), text)),
                3 => files.push((format!("projects/{name}"), Put::Link("../shared.toml"))),
                4 => files.push((format!("projects/{name}"), Put::Link("b.toml"))),
                5 if below(4) == 0 => files.push((format!("projects/{name}"), Put::Submodule)),
                _ => files.push((format!("projects/{name}"), text)),
            }
        }
        files.push(("shared.toml".to_owned(), Put::Text(texts[below(2) as usize])));
        let projects = files.iter().map(|(path, put)| (&**path, *put)).collect();
        let made = Made { folder: "roadmap", projects };
        commits.push(made.files(|files| repository.commit(files, &format!("2026-01-01 00:{at:02}:00 +0000"))));
    }
    let opened = git::Repository::around(&folder.path().join(".git")).unwrap();
    let trail = opened.trail(&opened.head().unwrap(), "roadmap");
    assert_eq!(trail.len(), commits.len());
    let mut now: BTreeMap<Box<str>, Content> = BTreeMap::new();
    let mut steps = trail.steps().peekable();
    for id in commits {
        if let Some(step) = steps.next_if(|step| step.commit.id == id) {
            for changed in step.changed.unwrap() {
                let before = match &changed.content {
                    Some(content) => now.insert(changed.path.clone(), content.clone()),
                    None => now.remove(&changed.path),
                };
                assert_ne!(before, changed.content, "{}: nothing changed", changed.path);
            }
        }
        let listing = opened.listing(&opened.commit_of(id).unwrap(), "roadmap").unwrap().expect("a roadmap");
        let listed: BTreeMap<Box<str>, Content> = listing
            .entries
            .into_iter()
            .filter(|entry| entry.path.starts_with("projects"))
            // Another repository is no file of a project.
            .filter(|entry| entry.content != Content::Unreadable(Unreadable::OtherRepository))
            .map(|entry| (entry.path, entry.content))
            .collect();
        assert_eq!(now, listed, "{id}");
    }
    assert!(steps.next().is_none());
}

#[test]
fn objects_that_are_not_there_are_told_and_the_rest_is() {
    let broken = |take: &dyn Fn(&Repository, &[ObjectId])| {
        let folder = tempfile::tempdir().unwrap();
        let repository = Repository::init(folder.path());
        let dates = ["2026-03-02", "2026-03-03", "2026-03-05", "2026-03-09"];
        let commits: Vec<ObjectId> = dates
            .iter()
            .enumerate()
            .map(|(at, due)| commit(&repository, &[due], &format!("2026-01-0{}", at + 1)))
            .collect();
        take(&repository, &commits);
        let said = roadmap(folder.path(), JSON);
        let told = said.json();
        let why: Vec<Value> =
            told["skipped"].as_array().unwrap().iter().map(|skipped| skipped["why"].clone()).collect();
        (moves(&told)[0].1.clone(), told["commits"].as_u64().unwrap(), why, told["broken"].clone(), said.stderr)
    };
    let object = |repository: &Repository, commit: ObjectId, path: &str| -> ObjectId {
        let tree = repository.gix.find_commit(commit).unwrap().tree().unwrap();
        tree.lookup_entry_by_path(path).unwrap().expect("it is there").object_id()
    };
    let day = |day: &str, days: i64| (day.to_owned(), days);
    let all = [day("2026-01-02", 1), day("2026-01-03", 2), day("2026-01-04", 4)];

    let (moves, commits, why, is_broken, stderr) = broken(&|_, _| {});
    assert_eq!((moves, commits, why.len(), is_broken, &*stderr), (all.to_vec(), 4, 0, json!(false), ""));

    // A file: what was known of it holds.
    let (moves, commits, why, is_broken, stderr) = broken(&|repository, commits| {
        let lost = object(repository, commits[1], "roadmap/projects/a.toml");
        fs::remove_file(repository.loose(lost)).unwrap();
    });
    assert_eq!((moves, commits), (vec![day("2026-01-03", 3), day("2026-01-04", 4)], 4));
    assert_eq!((why, is_broken), (vec![json!("missing")], json!(true)));
    assert!(stderr.contains("lacks the object") && stderr.contains("git fsck"), "{stderr}");

    // The first one: the first date is the first that can be read.
    let (moves, commits, why, _, _) = broken(&|repository, commits| {
        let lost = object(repository, commits[0], "roadmap/projects/a.toml");
        fs::remove_file(repository.loose(lost)).unwrap();
    });
    assert_eq!((moves, commits, why.len()), (vec![day("2026-01-03", 2), day("2026-01-04", 4)], 4, 1));

    // In a clone that leaves out what it does not need, all of them at once.
    let (moves, commits, why, _, stderr) = broken(&|repository, commits| {
        for &commit in &commits[..3] {
            fs::remove_file(repository.loose(object(repository, commit, "roadmap/projects/a.toml"))).unwrap();
        }
        let config = repository.gix.git_dir().join("config");
        let text = fs::read_to_string(&config).unwrap();
        fs::write(config, text + "[remote \"origin\"]\npromisor = true\n").unwrap();
    });
    assert_eq!((moves, commits, why.len()), (vec![], 4, 3));
    assert!(stderr.contains("cloned without everything") && stderr.contains("--no-filter"), "{stderr}");

    // A folder: the commits that have it tell nothing.
    let (moves, commits, _, is_broken, _) = broken(&|repository, commits| {
        fs::remove_file(repository.loose(object(repository, commits[1], "roadmap/projects"))).unwrap();
    });
    assert_eq!((moves, commits, is_broken), (vec![day("2026-01-03", 3), day("2026-01-04", 4)], 4, json!(true)));

    // A folder on the way, or a commit: nobody can look behind it.
    for path in ["roadmap", ""] {
        let (moves, commits, why, is_broken, stderr) = broken(&|repository, commits| {
            let lost = if path.is_empty() { commits[1] } else { object(repository, commits[1], path) };
            fs::remove_file(repository.loose(lost)).unwrap();
        });
        assert_eq!((moves, commits, why.len()), (vec![day("2026-01-04", 4)], 2, 0), "{path:?}: {stderr}");
        assert_eq!(is_broken, json!(true));
    }

    // One that is there, and cannot be read.
    let (moves, _, why, _, stderr) = broken(&|repository, commits| {
        let lost = repository.loose(object(repository, commits[1], "roadmap/projects/a.toml"));
        fs::remove_file(&lost).unwrap();
        fs::write(lost, "no object").unwrap();
    });
    assert_eq!((moves.len(), why.len()), (2, 1));
    assert!(stderr.contains("cannot read the object"), "{stderr}");
}

#[test]
fn a_shallow_clone_says_how_far_back_it_could_look() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    let first = commit(&repository, &["2026-03-02"], "2026-01-05");
    let second = commit(&repository, &["2026-03-09"], "2026-01-06");
    commit(&repository, &["2026-03-10"], "2026-01-07");
    fs::remove_file(repository.loose(first)).unwrap();
    fs::write(repository.gix.git_dir().join("shallow"), format!("{second}\n")).unwrap();
    let said = roadmap(folder.path(), JSON);
    let told = said.json();
    assert_eq!(moves(&told), [of("a", &[("2026-01-07", 1)])]);
    assert_eq!((&told["commits"], &told["since"], &told["shallow"]), (&json!(2), &json!("2026-01-06"), &json!(true)));
    assert_eq!((&told["broken"], &*said.stderr), (&json!(false), ""));
    let said = roadmap(folder.path(), &["history", "--at", "HEAD"]);
    assert!(said.stdout.contains("lacks older commits: what was planned before 6 January 2026"), "{}", said.stdout);
    // What others would add of the first plan is not known, and not said.
    let asked: [&[&str]; 3] =
        [&["status", "--at", "HEAD"], &["show", "a", "--at", "HEAD"], &["diff", "HEAD~1", "HEAD"]];
    for arguments in asked {
        let said = roadmap(folder.path(), arguments);
        assert!(!said.stdout.is_empty() && !said.stdout.contains("irst planned"), "{arguments:?}: {}", said.stdout);
    }
}

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
    let said = roadmap(&made("empty"), &["history"]);
    assert_eq!((said.status, &*said.stdout), (Some(2), ""));
    assert_eq!(said.stderr, "error: nothing has been committed to this repository yet\n");
    Repository::init(&made("other")).commit(&[("README.md", Put::Text("x"))], &noon("2026-01-05"));
    sample.files(|files| check_out(files, &made("other")));
    let said = roadmap(&made("other"), &["history"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert!(said.stdout.contains("No commit holds this roadmap yet"), "{}", said.stdout);
    // The sheet says the same with a history and without one, where nothing moved.
    let there = roadmap(&made("other"), &["show", "a"]);
    let here = roadmap(&made("plain"), &["show", "a", "--at", "HEAD~1", "--today", "2026-12-15"]);
    assert_eq!((&there.stdout, there.status), (&here.stdout, Some(0)));
}

#[test]
fn ugly_files_are_skipped_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    let large = vec![b'#'; (1 << 20) + 1];
    let many = project(&["2026-03-02"; 3_000]);
    let put = |put: Put, day: &str| {
        let projects = vec![
            ("projects/a.toml", put),
            ("projects/many.toml", Put::Text(&many)),
            ("projects/b.toml/a.toml.bak", Put::Text("x")),
            ("projects/c.toml/d.toml", Put::Text("")),
            ("projects/C'est l’été.toml", Put::Text("title = \"É\"\n[[deliverables]]\nid = \"x\"\ndue = 2026-01-01\n")),
        ];
        Made { folder: "roadmap", projects }.files(|files| repository.commit(files, &noon(day)));
    };
    let (first, second) = (project(&["2026-03-02"]), project(&["2026-03-09"]));
    put(Put::Text(&first), "2026-01-05");
    put(Put::Bytes(&large), "2026-01-06");
    put(Put::Bytes(b"title = \"\xe9\"\n"), "2026-01-07");
    put(Put::Text("title = \n"), "2026-01-08");
    put(Put::Text("[[deliverables]]\nid = \"d0\"\ndue = \"soon\"\n"), "2026-01-09");
    put(Put::Text("deliverables = [1, 2]\n"), "2026-01-10");
    put(Put::Text(&second), "2026-01-11");
    let told = roadmap(folder.path(), JSON).json();
    assert_eq!(moves(&told)[1], of("a", &[("2026-01-11", 7)]));
    let skipped: Vec<(&Value, &Value)> =
        told["skipped"].as_array().unwrap().iter().map(|skipped| (&skipped["on"], &skipped["why"])).collect();
    let malformed = json!("malformed");
    let days = ["2026-01-06", "2026-01-07", "2026-01-08"].map(|day| json!(day));
    assert_eq!(skipped, days.iter().map(|day| (day, &malformed)).collect::<Vec<_>>());
    let said = roadmap(folder.path(), &["history", "--at", "HEAD"]);
    assert!(said.stdout.contains("projects/a.toml could not be read as 3 commits, the first of 6"), "{}", said.stdout);
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
    let told = roadmap(folder.path(), json).json();
    assert_eq!(moves(&told), [of("a", &[("2026-12-15", 2)])]);
    assert_eq!(told["projects"][0]["deliverables"][0]["moves"][0]["commit"], Value::Null);
    fs::write(&file, "title = ").unwrap();
    let told = roadmap(folder.path(), json).json();
    assert_eq!((moves(&told), told["skipped"][0]["commit"].clone()), (vec![of("a", &[])], Value::Null));
    fs::rename(&file, folder.path().join("roadmap/projects/b.toml")).unwrap();
    fs::write(folder.path().join("roadmap/projects/b.toml"), project(&["2026-03-04"])).unwrap();
    let told = roadmap(folder.path(), json).json();
    assert_eq!(moves(&told), [of("b", &[("2026-12-15", 2)])], "renamed, and moved at once");
    assert_eq!(told["gone"], json!([]));
}

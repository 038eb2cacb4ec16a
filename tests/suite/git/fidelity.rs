//! What git does to files on their way between a commit and the folder is no change of theirs.

use std::process::Output;

use gix::index::entry::Flags;

use super::*;
use crate::support::program;
use crate::support::repository::set_time;

const PROJECT_TEXT: &str =
    "title = \"P\" # $Id$\nsummary = \"\"\"one\ntwo\"\"\"\nstage = \"proposed\"\nlead = \"ann\"\n";

/// A repository with a project, checked out in the folder.
fn repository(folder: &Path) -> Made {
    let made = Made::init(folder);
    let files =
        files(&[("roadmap/projects/a.toml", PROJECT), ("roadmap/projects/sub/b.toml", Put::Text(PROJECT_TEXT))]);
    made.commit(&files, NOON);
    check_out(&files, folder);
    made
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program::roadmap(folder).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// How many files `diff` finds changed in the folder, how many of them in layout alone, and what it says beside.
fn diff(folder: &Path) -> (usize, u64, String) {
    let run = run(folder, &["diff", "HEAD", "--format", "json"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let answer: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let quiet = &answer["quiet"];
    let count = |key: &str| quiet[key].as_u64().unwrap();
    (answer["files"].as_array().unwrap().len(), count("layouts") + count("comments"), text(&run.stderr))
}

fn is_changed(folder: &Path) -> bool {
    let run = run(folder, &["export", "--markdown", "--force", "--out", "-"]);
    text(&run.stdout).contains("uncommitted changes")
}

#[test]
fn what_a_checkout_changes_is_no_change() {
    let expanded = "$Id: 4633e576797873fc02d85f14d7435d8e7610be75 $";
    type Change<'a> = &'a dyn Fn(&str) -> String;
    let changes: [(&str, Change); 4] = [
        ("nothing", &|text| text.to_owned()),
        ("ends of lines", &|text| text.replace('\n', "\r\n")),
        ("ident", &|text| text.replace("$Id$", expanded)),
        ("both", &|text| text.replace("$Id$", expanded).replace('\n', "\r\n")),
    ];
    for (what, change) in changes {
        let folder = tempfile::tempdir().unwrap();
        repository(folder.path());
        let path = folder.path().join("roadmap/projects/sub/b.toml");
        fs::write(&path, change(PROJECT_TEXT)).unwrap();
        assert_eq!(diff(folder.path()), (0, 0, String::new()), "{what}");
        assert!(!is_changed(folder.path()), "{what}");
        // A real change beside it is one, and nothing else is.
        fs::write(&path, change(&PROJECT_TEXT.replace("\"P\"", "\"Q\""))).unwrap();
        assert_eq!(diff(folder.path()).0, 1, "{what}");
        assert!(is_changed(folder.path()), "{what}");
        let changed = run(folder.path(), &["diff", "HEAD", "--format", "json"]);
        let answer: serde_json::Value = serde_json::from_slice(&changed.stdout).unwrap();
        assert_eq!(answer["files"][0]["entries"][0]["values"].as_array().unwrap().len(), 1, "{what}");
        fs::write(&path, change(&PROJECT_TEXT.replace("title = \"P\"", "title  =  \"P\""))).unwrap();
        assert_eq!((diff(folder.path()).0, diff(folder.path()).1 > 0), (0, true), "{what}");
    }
}

/// What a filter makes of a file, only the index says.
#[test]
fn a_file_that_a_filter_changes_is_as_the_index_says() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let attributes = ("roadmap/.gitattributes", Put::Text("projects/sub/*.toml filter=secret\n"));
    let kept = files(&[attributes, ("roadmap/projects/sub/b.toml", Put::Text("version of the filter\n"))]);
    made.commit(&kept, NOON);
    let out = files(&[attributes, ("roadmap/projects/sub/b.toml", Put::Text(PROJECT_TEXT))]);
    check_out(&out, folder.path());
    for (path, _) in &out {
        set_time(&folder.path().join(path), std::time::SystemTime::now() - std::time::Duration::from_secs(120));
    }
    made.index(folder.path());
    assert_eq!(diff(folder.path()), (0, 0, String::new()));
    assert!(!is_changed(folder.path()));
    fs::write(folder.path().join("roadmap/projects/sub/b.toml"), PROJECT_TEXT.replace("\"P\"", "\"Q\"")).unwrap();
    assert!(is_changed(folder.path()));
}

#[test]
fn a_file_that_is_not_checked_out_is_not_removed() {
    for is_there in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let made = repository(folder.path());
        let mut index = made.index(folder.path());
        let at = index.entry_index_by_path("roadmap/projects/sub/b.toml".into()).unwrap();
        let entry = &mut index.entries_mut()[at];
        entry.flags |= Flags::EXTENDED | Flags::SKIP_WORKTREE;
        let id = entry.id;
        made.write_index(&mut index);
        fs::remove_dir_all(folder.path().join("roadmap/projects/sub")).unwrap();
        if !is_there {
            // As in a partial clone.
            fs::remove_file(made.loose(id)).unwrap();
        }
        let (files, layouts, notice) = diff(folder.path());
        assert_eq!((files, layouts), (0, 0));
        assert!(notice.contains("not checked out") && notice.contains("projects/sub/b.toml"), "{notice}");
        let check = run(folder.path(), &["check"]);
        let counted = if is_there { "Checked 4 of 4 files" } else { "Checked 3 of 4 files" };
        assert!(text(&check.stdout).contains(counted), "{}", text(&check.stdout));
        assert!(text(&check.stderr).contains("not checked out"), "{}", text(&check.stderr));
        let history = run(folder.path(), &["history", "--format", "json"]);
        let answer: serde_json::Value = serde_json::from_slice(&history.stdout).unwrap();
        assert_eq!(answer["gone"], serde_json::json!([]));
        // One that is there all the same is read as it is, and nothing is to be answer.
        fs::create_dir_all(folder.path().join("roadmap/projects/sub")).unwrap();
        fs::write(folder.path().join("roadmap/projects/sub/b.toml"), PROJECT_TEXT).unwrap();
        assert_eq!(text(&run(folder.path(), &["check"]).stderr), "");
    }
}

#[test]
fn a_reftable_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    repository(folder.path());
    let path = folder.path().join(".git/config");
    let config = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        config.replace("repositoryformatversion = 0", "repositoryformatversion = 1")
            + "[extensions]\n\trefStorage = reftable\n",
    )
    .unwrap();
    for command in ["history", "diff"] {
        let run = run(folder.path(), &[command]);
        let errors = text(&run.stderr);
        assert_eq!(run.status.code(), Some(2));
        assert!(errors.contains("reftable") && errors.contains("git refs migrate --ref-format=files"), "{errors}");
    }
    // What needs no repository does without.
    assert_eq!(run(folder.path(), &["status"]).status.code(), Some(0));
}

#[test]
fn an_unknown_default_branch_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let made = repository(folder.path());
    made.set_to_head("refs/heads/trunk");
    fs::write(folder.path().join(".git/HEAD"), "ref: refs/heads/trunk\n").unwrap();
    let notices = |arguments: &[&str]| {
        let run = run(folder.path(), arguments);
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        text(&run.stderr)
    };
    assert_eq!(notices(&["diff"]), "");
    fs::remove_file(folder.path().join(".git/refs/heads/main")).unwrap();
    let notice = notices(&["diff"]);
    assert!(notice.contains("no default branch was found") && notice.contains("roadmap diff BRANCH"), "{notice}");
    assert!(notices(&["diff", "--lang", "fr"]).contains("aucune branche par défaut"));
    assert_eq!(notices(&["diff", "trunk"]), "");
    // The one that the remote repository shows first, whatever it is called.
    let config = fs::read_to_string(folder.path().join(".git/config")).unwrap();
    fs::write(folder.path().join(".git/config"), config + "[remote \"upstream\"]\n\turl = https://example.org/r.git\n")
        .unwrap();
    made.set_to_head("refs/remotes/upstream/trunk");
    fs::write(folder.path().join(".git/refs/remotes/upstream/HEAD"), "ref: refs/remotes/upstream/trunk\n").unwrap();
    assert_eq!(notices(&["diff"]), "");
}

#[test]
fn a_commit_without_a_usable_date_is_dated_like_its_neighbour() {
    let dates = ["99999999999999999 +0000", "253402300800 +0000", "-62135596801 +0000", "x"];
    for absurd in dates {
        for place in [0, 1, 2] {
            let folder = tempfile::tempdir().unwrap();
            let made = Made::init(folder.path());
            for (at, day) in ["2026-01-05", "2026-01-06", "2026-01-07"].into_iter().enumerate() {
                let due =
                    format!("{PROJECT_TEXT}[[deliverables]]\nid = \"d\"\ntitle = \"D\"\ndue = 2026-03-0{}\n", at + 1);
                let files = files(&[("roadmap/projects/a.toml", Put::Text(&due))]);
                check_out(&files, folder.path());
                let tree = made.tree(&files);
                let parents: Vec<_> = made.gix.head_id().map(|id| id.detach()).into_iter().collect();
                let time = gix::date::parse(&format!("{day} 12:00:00 +0000"), None).unwrap().to_string();
                made.commit_tree_dated(tree, if at == place { absurd } else { &time }, &parents);
            }
            for is_kept in [false, true] {
                let history = run(folder.path(), &["history", "--format", "json"]);
                assert_eq!(history.status.code(), Some(0), "{absurd} {place} {is_kept}: {}", text(&history.stderr));
                let answer: serde_json::Value = serde_json::from_slice(&history.stdout).unwrap();
                let moves = &answer["projects"][0]["deliverables"][0]["moves"];
                let days: Vec<&str> = moves.as_array().unwrap().iter().map(|it| it["on"].as_str().unwrap()).collect();
                let expected =
                    [["2026-01-06", "2026-01-07"], ["2026-01-05", "2026-01-07"], ["2026-01-06", "2026-01-06"]];
                assert_eq!(days, expected[place], "{absurd}");
                assert!(text(&history.stderr).contains("impossible date"), "{}", text(&history.stderr));
            }
            assert_eq!(run(folder.path(), &["status", "--at", "2026-01-06"]).status.code(), Some(0));
        }
    }
}

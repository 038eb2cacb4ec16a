//! What a person writes, and the commit that it means.

use super::*;

#[test]
fn a_day_means_the_last_commit_of_its_evening() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let first = made.commit(&files(&[]), "2026-11-02 09:00:00 +0100");
    let second = made.commit(&files(&[("a", PROJECT)]), "2026-11-30 23:30:00 +0100");
    // Written before, on a branch that was merged after.
    let branched = made.commit_to("refs/heads/b", &files(&[("b", PROJECT)]), "2026-11-29 12:00:00 +0100", &[first]);
    let merged = made.commit_to("HEAD", &files(&[("c", PROJECT)]), "2026-12-04 08:00:00 +0100", &[second, branched]);
    let repository = Repository::around(folder.path()).unwrap();
    let by = |text: &str, zone: &str| repository.commit_by(day(text), &zoned(zone)).map(|commit| commit.id);
    assert_eq!(by("2026-11-30", "Europe/Paris"), Ok(second));
    assert_eq!(by("2026-11-30", "Asia/Tokyo"), Ok(first));
    assert_eq!(by("2026-12-01", "Asia/Tokyo"), Ok(second));
    assert_eq!(by("2026-12-04", "Europe/Paris"), Ok(merged));
    assert_eq!(by("2030-01-01", "Europe/Paris"), Ok(merged));
    assert_eq!(by("2026-11-02", "Pacific/Kiritimati"), Ok(first));
    let before = GitError::BeforeFirst { day: day("2026-11-01"), first: day("2026-11-02"), shallow: false };
    assert_eq!(by("2026-11-01", "Europe/Paris"), Err(before));
    assert_eq!(repository.commit("HEAD").unwrap().day(&zoned("Europe/Paris")), day("2026-12-04"));
    assert_eq!(repository.commit("HEAD~1").unwrap().day(&zoned("Asia/Tokyo")), day("2026-12-01"));

    let line: Result<Vec<_>, _> =
        repository.first_parents(&repository.head().unwrap()).map(|commit| commit.map(|commit| commit.id)).collect();
    assert_eq!(line.unwrap(), [merged, second, first]);
    let all: Result<Vec<_>, _> = repository
        .ancestors(&repository.head().unwrap())
        .unwrap()
        .map(|commit| commit.map(|commit| commit.id))
        .collect();
    assert_eq!(all.unwrap(), [merged, second, branched, first]);
    let commit = |text: &str| repository.commit(text).unwrap();
    assert_eq!(repository.merge_base(&commit("b"), &commit("HEAD~1")).unwrap().unwrap().id, first);
    assert_eq!(repository.merge_base(&commit("b"), &commit("main")).unwrap().unwrap().id, branched);
}

/// One commit with a wrong date, early or late, changes nothing for the days that it is not dated in.
#[test]
fn a_day_means_the_same_commit_beside_one_with_a_wrong_date() {
    for wrong in ["2002-01-08 12:00:00 +0000", "2026-01-10 12:00:00 +0000", "2041-01-01 12:00:00 +0000"] {
        let folder = tempfile::tempdir().unwrap();
        let made = Made::init(folder.path());
        let days = ["2026-01-05", "2026-01-06", "2026-02-20", "2026-02-21", "2026-02-22"];
        let mut ids: Vec<_> = Vec::new();
        for (at, day) in days.into_iter().enumerate() {
            ids.push(made.commit(&files(&[]), &format!("{day} 12:00:00 +0000")));
            if at == 2 {
                made.commit(&files(&[]), wrong);
            }
        }
        let repository = Repository::around(folder.path()).unwrap();
        let by = |text: &str| repository.commit_by(day(text), &zoned("Europe/Paris")).map(|commit| commit.id);
        assert_eq!(by("2026-01-05"), Ok(ids[0]), "{wrong}");
        assert_eq!(by("2026-01-31"), Ok(ids[1]), "{wrong}");
        assert_eq!(by("2026-02-22"), Ok(ids[4]), "{wrong}");
    }
}

#[test]
fn the_default_branch_is_the_one_that_the_remote_shows_first() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let first = made.commit(&files(&[]), NOON);
    let second = made.commit(&files(&[("a", PROJECT)]), NOON);
    let repository = || Repository::around(folder.path()).unwrap();
    let default = || repository().default_branch().unwrap().map(|(name, commit)| (name, commit.id));
    assert_eq!(default(), Some(("main".to_owned(), second)));
    made.set("refs/remotes/origin/stable", first);
    fs::write(folder.path().join(".git/refs/remotes/origin/HEAD"), "ref: refs/remotes/origin/stable\n").unwrap();
    assert_eq!(default(), Some(("origin/stable".to_owned(), first)));
    fs::remove_dir_all(folder.path().join(".git/refs/remotes")).unwrap();
    made.set("refs/heads/master", first);
    assert_eq!(default(), Some(("main".to_owned(), second)));
    fs::remove_file(folder.path().join(".git/refs/heads/main")).unwrap();
    assert_eq!(default(), Some(("master".to_owned(), first)));
    fs::remove_file(folder.path().join(".git/refs/heads/master")).unwrap();
    assert_eq!(default(), None);
}

#[test]
fn a_revision_that_leads_to_no_commit_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let empty = Repository::around(folder.path()).unwrap();
    assert_eq!(empty.head(), Err(GitError::NothingCommitted));
    assert_eq!(empty.commit("HEAD"), Err(GitError::NothingCommitted));
    assert_eq!(empty.commit("main"), Err(GitError::NothingCommitted));
    assert_eq!(empty.commit_by(day("2026-12-15"), &Zone::default()), Err(GitError::NothingCommitted));

    let id = made.commit(&files(&[]), NOON);
    let tree = made.gix.find_commit(id).unwrap().tree_id().unwrap().detach();
    let blob = made.gix.write_blob("x").unwrap().detach();
    made.tag("of-a-commit", id);
    made.tag("of-a-tag", made.tag("inner", id));
    made.tag("of-a-tree", tree);
    made.tag("of-a-file", blob);
    made.set("refs/heads/dev", id);
    let repository = Repository::around(folder.path()).unwrap();
    for text in [
        "HEAD",
        "@",
        "main",
        "dev",
        "heads/dev",
        "of-a-commit",
        "of-a-tag",
        "HEAD^0",
        &id.to_string(),
        &id.to_string()[..9],
    ] {
        assert_eq!(repository.commit(text).map(|commit| commit.id), Ok(id), "{text}");
    }
    let no_commit = |text: &str, kind| GitError::NotACommit { text: text.to_owned(), kind };
    for text in ["of-a-tree", &tree.to_string(), "HEAD^{tree}", "HEAD:roadmap"] {
        assert_eq!(repository.commit(text), Err(no_commit(text, ObjectKind::Tree)));
    }
    for text in ["of-a-file", &blob.to_string(), "HEAD:roadmap/people.toml"] {
        assert_eq!(repository.commit(text), Err(no_commit(text, ObjectKind::Blob)));
    }
    for text in ["main..dev", "^main", "main...dev", "main^@"] {
        assert_eq!(repository.commit(text), Err(GitError::NotOneCommit { text: text.to_owned() }));
    }
    for text in
        ["", " ", "mian", "HEAD~7", "0000000", &"0".repeat(40), "no such", "--", "~", "@{99}", "HEAD:no", "\u{0}", "é"]
    {
        let names = ["dev", "main", "inner", "of-a-commit", "of-a-file", "of-a-tag", "of-a-tree"].map(str::to_owned);
        let none = GitError::NoSuchRevision { text: text.to_owned(), names: names.to_vec(), shallow: false };
        assert_eq!(repository.commit(text), Err(none), "{text:?}");
    }
}

#[test]
fn digits_that_several_objects_begin_with_are_ambiguous() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let mut seen: std::collections::HashMap<String, ObjectId> = std::collections::HashMap::new();
    let mut number = 0;
    let digits = loop {
        number += 1;
        let id = made.commit_to(&format!("refs/heads/b{number}"), &files(&[]), &format!("@{number} +0000"), &[]);
        let digits = id.to_string()[..4].to_owned();
        if seen.insert(digits.clone(), id).is_some() {
            break digits;
        }
    };
    let repository = Repository::around(folder.path()).unwrap();
    let Err(GitError::Ambiguous { candidates, .. }) = repository.commit(&digits) else { panic!("it is clear") };
    assert_eq!(candidates.len(), 2);
    assert!(candidates.iter().all(|candidate| candidate.kind == Some(ObjectKind::Commit)));
}

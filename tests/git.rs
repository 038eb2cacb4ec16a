//! Which files of a commit are read, from which repository, and what is said where it is none.

#[path = "support/repository.rs"]
mod repository;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use gix::ObjectId;
use repository::{Files, Put, Repository as Made, check_out};
use roadmap::source::git::{Commit, GitError, Known, ObjectKind, Repository};
use roadmap::source::{self, MAX_FILE_BYTES, SourceFile, Sources, Zone};

const ROADMAP: Put = Put::Text("format = 1\ntitle = \"S\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n");
const PEOPLE: Put = Put::Text("[ann]\nname = \"Ann\"\ndirectorate = \"A\"\n");
const PROJECT: Put = Put::Text("title = \"P\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n");
const OTHER: Put = Put::Text("title = \"O\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n");
const NOON: &str = "2026-12-15 12:00:00 +0000";

/// A roadmap in `roadmap/`, with more files.
fn files<'a>(more: &Files<'a>) -> Vec<(&'a str, Put<'a>)> {
    let own = [("roadmap/roadmap.toml", ROADMAP), ("roadmap/people.toml", PEOPLE)];
    own.into_iter().chain(more.iter().copied()).collect()
}

fn read(repository: &Repository, commit: &Commit) -> Sources {
    let listing = repository.listing(commit, repository.folder()).unwrap().expect("a roadmap");
    repository.read(&listing, &Known::default(), String::new()).unwrap()
}

/// What the files of `folder` and those of its last commit are.
fn both(folder: &Path) -> (Sources, Sources) {
    let repository = Repository::around(folder).unwrap();
    (source::load(folder).unwrap(), read(&repository, &repository.head().unwrap()))
}

fn shown(sources: &Sources) -> Vec<String> {
    sources.files.iter().map(|file: &SourceFile| format!("{}: {:?}", file.path, file.text)).collect()
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.files.iter().map(|file| &*file.path).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn zoned(name: &str) -> Zone {
    Zone::named(name).expect("a time zone")
}

#[test]
fn a_commit_gives_the_files_that_a_checkout_of_it_gives() {
    let large = vec![b'#'; usize::try_from(MAX_FILE_BYTES).unwrap()];
    let larger = vec![b'#'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    let files = files(&[
        ("roadmap/projects/a.toml", PROJECT),
        ("roadmap/projects/Sub folder/b.toml", PROJECT),
        ("roadmap/projects/c.toml/d.toml", PROJECT),
        ("roadmap/projects/e-f.toml", PROJECT),
        ("roadmap/projects/e/f.toml", PROJECT),
        ("roadmap/projects/é/ç.toml", PROJECT),
        ("roadmap/projects/_t.toml", PROJECT),
        ("roadmap/projects/.t.toml", PROJECT),
        ("roadmap/projects/_old/x.toml", PROJECT),
        ("roadmap/projects/notes.md", PROJECT),
        ("roadmap/projects/x.TOML", PROJECT),
        ("roadmap/projects/x.toml.bak", PROJECT),
        ("roadmap/notes.toml", PROJECT),
        ("roadmap/projects/bom.toml", Put::Bytes(b"\xef\xbb\xbftitle = \"B\"\r\n")),
        ("roadmap/projects/latin.toml", Put::Bytes(b"title = \"\xe9\"\n")),
        ("roadmap/projects/large.toml", Put::Bytes(&large)),
        ("roadmap/projects/larger.toml", Put::Bytes(&larger)),
        ("roadmap/projects/empty.toml", Put::Text("")),
        ("outside.toml", PROJECT),
    ]);
    let folder = tempfile::tempdir().unwrap();
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let (checked_out, committed) = both(&folder.path().join("roadmap"));
    assert_eq!(shown(&committed), shown(&checked_out));
    assert_eq!(committed.files.len(), 13);
}

#[test]
fn a_file_that_is_never_unpacked_is_told_by_its_size() {
    let huge = vec![b'#'; (16 << 20) + 1];
    let files = files(&[("roadmap/projects/huge.toml", Put::Bytes(&huge)), ("roadmap/projects/a.toml", PROJECT)]);
    let folder = tempfile::tempdir().unwrap();
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let (checked_out, committed) = both(&folder.path().join("roadmap"));
    assert_eq!(shown(&committed), shown(&checked_out));
}

#[test]
#[cfg(unix)]
fn links_lead_where_they_lead_in_a_checkout() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().canonicalize().unwrap();
    let whole_inside = format!("{}/roadmap/elsewhere/x.toml", whole.display());
    let whole_outside = format!("{}/outside.toml", whole.display());
    let files = files(&[
        ("outside.toml", PROJECT),
        ("beside/x.toml", OTHER),
        ("back", Put::Link("roadmap")),
        ("roadmap/elsewhere/x.toml", OTHER),
        ("roadmap/projects/_template.toml", PROJECT),
        ("roadmap/projects/a.toml", Put::Link("_template.toml")),
        ("roadmap/projects/b.toml", Put::Link("a.toml")),
        ("roadmap/projects/c.toml", Put::Link("../elsewhere/x.toml")),
        ("roadmap/projects/d.toml", Put::Link("../../back/elsewhere/./x.toml")),
        ("roadmap/projects/e.toml", Put::Link(&whole_inside)),
        ("roadmap/projects/folder", Put::Link("../elsewhere")),
        ("roadmap/projects/folder.toml", Put::Link("../elsewhere")),
        ("roadmap/projects/folder-out.toml", Put::Link("../../beside")),
        ("roadmap/projects/g.toml", Put::Link("folder/x.toml")),
        ("roadmap/projects/in-a-circle.toml", Put::Link("in-a-circle.toml")),
        ("roadmap/projects/nowhere.toml", Put::Link("no-such-file.toml")),
        ("roadmap/projects/through.toml", Put::Link("_template.toml/x.toml")),
        ("roadmap/projects/empty.toml", Put::Link("no/such/folder/x.toml")),
        ("roadmap/projects/out.toml", Put::Link("../../outside.toml")),
        ("roadmap/projects/out-whole.toml", Put::Link(&whole_outside)),
        ("roadmap/projects/out-far.toml", Put::Link("/etc/passwd")),
    ]);
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let (checked_out, committed) = both(&folder.path().join("roadmap"));
    assert_eq!(shown(&committed), shown(&checked_out));
    assert_eq!(committed.files.len(), 15);
}

#[test]
#[cfg(unix)]
fn people_and_settings_may_be_links_and_projects_may_not() {
    let files = [
        ("r/roadmap.toml", Put::Link("real.toml")),
        ("r/real.toml", ROADMAP),
        ("r/people.toml/x", PEOPLE),
        ("r/projects", Put::Link("elsewhere")),
        ("r/elsewhere/x.toml", PROJECT),
    ];
    let folder = tempfile::tempdir().unwrap();
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let (checked_out, committed) = both(&folder.path().join("r"));
    assert_eq!(shown(&committed), shown(&checked_out));
    assert_eq!(paths(&committed), ["people.toml", "roadmap.toml"]);
}

#[test]
fn a_submodule_among_the_projects_is_told_and_one_beside_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&[
        ("beside", Put::Submodule),
        ("roadmap/projects/a.toml", PROJECT),
        ("roadmap/projects/theirs", Put::Submodule),
        ("roadmap/projects/_theirs", Put::Submodule),
    ]);
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let repository = Repository::around(&folder.path().join("roadmap")).unwrap();
    let committed = read(&repository, &repository.head().unwrap());
    assert_eq!(paths(&committed), ["people.toml", "projects/a.toml", "projects/theirs", "roadmap.toml"]);
    let (_, found) = roadmap::read::read(&committed);
    let found: Vec<_> = found.iter().map(|found| (found.place.file.0, found.says)).collect();
    assert_eq!(found, [(2, "unreadable-file-other-repository")]);
}

#[test]
fn every_kind_of_repository_is_found_from_the_roadmap_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&[("roadmap/projects/a.toml", PROJECT)]);
    let made = |name: &str| folder.path().join(name);

    // Of another hash.
    check_out(&files, &made("sha256"));
    let sha256 = Made::init_sha256(&made("sha256"));
    let id = sha256.commit(&files, NOON);
    let (checked_out, committed) = both(&made("sha256/roadmap"));
    assert_eq!((id.to_string().len(), shown(&committed)), (64, shown(&checked_out)));

    // A linked work tree, that stands at another branch.
    check_out(&files, &made("main"));
    let main = Made::init(&made("main"));
    let first = main.commit(&files, NOON);
    let more = [&files[..], &[("roadmap/projects/b.toml", OTHER)]].concat();
    main.commit_to("refs/heads/other", &more, NOON, &[first]);
    check_out(&more, &made("linked"));
    let own = made("main").join(".git/worktrees/linked");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("HEAD"), "ref: refs/heads/other\n").unwrap();
    fs::write(own.join("commondir"), "../..\n").unwrap();
    fs::write(own.join("gitdir"), format!("{}\n", made("linked/.git").display())).unwrap();
    fs::write(made("linked/.git"), format!("gitdir: {}\n", own.display())).unwrap();
    let (checked_out, committed) = both(&made("linked/roadmap"));
    assert_eq!((committed.files.len(), shown(&committed)), (4, shown(&checked_out)));

    // A submodule, whose own repository lies in that of the one around it.
    fs::create_dir_all(made("main/.git/modules")).unwrap();
    let sub = Made::init(&made("sub"));
    check_out(&files, &made("main/sub"));
    sub.commit(&files, NOON);
    fs::rename(made("sub/.git"), made("main/.git/modules/sub")).unwrap();
    fs::write(made("main/sub/.git"), "gitdir: ../.git/modules/sub\n").unwrap();
    let (checked_out, committed) = both(&made("main/sub/roadmap"));
    assert_eq!((committed.files.len(), shown(&committed)), (3, shown(&checked_out)));

    // One that is the roadmap itself, with a name that is not ASCII.
    let own = [("roadmap.toml", ROADMAP), ("people.toml", PEOPLE), ("projects/été.toml", PROJECT)];
    check_out(&own, &made("feuille de route é"));
    Made::init(&made("feuille de route é")).commit(&own, NOON);
    let (checked_out, committed) = both(&made("feuille de route é"));
    assert_eq!((committed.files.len(), shown(&committed)), (3, shown(&checked_out)));

    // Deep in it, with names that are not ASCII.
    let deep: Vec<(String, Put)> = own.iter().map(|(path, put)| (format!("à/ç/{path}"), *put)).collect();
    let deep: Vec<(&str, Put)> = deep.iter().map(|(path, put)| (&**path, *put)).collect();
    check_out(&deep, &made("deep"));
    Made::init(&made("deep")).commit(&deep, NOON);
    assert_eq!(Repository::around(&made("deep/à/ç")).unwrap().folder(), "à/ç");
    let (checked_out, committed) = both(&made("deep/à/ç"));
    assert_eq!((committed.files.len(), shown(&committed)), (3, shown(&checked_out)));

    // A bare one.
    Made::init_bare(&made("bare.git")).commit(&files, NOON);
    let bare = Repository::around(&made("bare.git")).unwrap();
    let head = bare.head().unwrap();
    assert_eq!((bare.folder(), bare.work_tree()), ("", None));
    let found = bare.find(&head, "", false).unwrap().expect("a roadmap");
    assert_eq!(found, "roadmap");
    let listing = bare.listing(&head, &found).unwrap().unwrap();
    assert_eq!(listing.entries.len(), 3);
}

#[test]
fn packs_and_packed_references_are_read() {
    // Made by git: `git gc` of two commits, the first one tagged `première` with a message.
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/git/packed");
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(&packed) {
        let entry = entry.unwrap();
        let target = folder.path().join("packed.git").join(entry.path().strip_prefix(&packed).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    // Folders of git's that are empty in the pack's repository, and that no commit of ours can hold.
    fs::create_dir_all(folder.path().join("packed.git/refs/heads")).unwrap();
    let repository = Repository::around(&folder.path().join("packed.git")).unwrap();
    assert_eq!(repository.names(), ["main", "première"]);
    let of = |text: &str| {
        let commit = repository.commit(text).unwrap();
        let listing = repository.listing(&commit, "roadmap").unwrap().unwrap();
        paths(&repository.read(&listing, &Known::default(), String::new()).unwrap()).len()
    };
    assert_eq!((of("première"), of("main"), of("main~1"), of("HEAD^")), (3, 42, 3, 3));
}

#[test]
fn what_is_known_is_not_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&[("roadmap/projects/a.toml", PROJECT), ("roadmap/projects/b.toml", OTHER)]);
    check_out(&files, folder.path());
    let made = Made::init(folder.path());
    made.commit(&files, NOON);
    for put in [ROADMAP, PEOPLE, PROJECT, OTHER] {
        let Put::Text(text) = put else { unreachable!() };
        let id = made.gix.write_blob(text).unwrap().detach();
        fs::remove_file(made.loose(id)).unwrap();
    }
    let repository = Repository::around(&folder.path().join("roadmap")).unwrap();
    let listing = repository.listing(&repository.head().unwrap(), "roadmap").unwrap().unwrap();
    let sources = source::load(&folder.path().join("roadmap")).unwrap();
    let mut known = Known::default();
    known.add_files(&sources, std::time::SystemTime::now(), &repository);
    let committed = repository.read(&listing, &known, String::new()).unwrap();
    assert_eq!(shown(&committed), shown(&sources));
    let mut known = Known::default();
    known.add_commit(&listing, &committed);
    assert_eq!(shown(&repository.read(&listing, &known, String::new()).unwrap()), shown(&sources));
    let missing = repository.read(&listing, &Known::default(), String::new()).unwrap_err();
    assert!(matches!(missing, GitError::Missing { partial: false, .. }), "{missing:?}");
}

#[test]
fn a_folder_that_was_changed_differs_from_its_commit() {
    let folder = tempfile::tempdir().unwrap();
    let files =
        files(&[("roadmap/projects/a.toml", PROJECT), ("roadmap/projects/b.toml", Put::Bytes(b"\xef\xbb\xbfx\ny\n"))]);
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let repository = Repository::around(&folder.path().join("roadmap")).unwrap();
    let listing = repository.listing(&repository.head().unwrap(), "roadmap").unwrap().unwrap();
    let differs = || repository.differs(&listing, &source::load(&folder.path().join("roadmap")).unwrap()).unwrap();
    let project = folder.path().join("roadmap/projects/b.toml");
    assert!(!differs());
    fs::write(&project, "x\r\ny\r\n").unwrap();
    assert!(!differs(), "git changes ends of lines on the way");
    fs::write(folder.path().join("roadmap/notes.md"), "x").unwrap();
    assert!(!differs(), "it is no file of the roadmap");
    fs::write(&project, "x\ny").unwrap();
    assert!(differs());
    fs::write(&project, b"\xff").unwrap();
    assert!(differs());
    fs::rename(&project, folder.path().join("roadmap/projects/c.toml")).unwrap();
    assert!(differs());
    fs::remove_file(folder.path().join("roadmap/projects/c.toml")).unwrap();
    assert!(differs());
}

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

#[test]
fn a_copy_that_lacks_commits_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let first = made.commit(&files(&[]), "2026-11-02 09:00:00 +0100");
    let second = made.commit(&files(&[("a", PROJECT)]), "2026-11-03 09:00:00 +0100");
    fs::write(folder.path().join(".git/shallow"), format!("{second}\n")).unwrap();
    fs::remove_file(made.loose(first)).unwrap();
    let repository = Repository::around(folder.path()).unwrap();
    assert!(repository.is_shallow());
    let all = repository.ancestors(&repository.head().unwrap()).unwrap();
    let all: Result<Vec<_>, _> = all.map(|commit| commit.map(|commit| commit.id)).collect();
    assert_eq!(all.unwrap(), [second]);
    let before = GitError::BeforeFirst { day: day("2026-11-02"), first: day("2026-11-03"), shallow: true };
    assert_eq!(repository.commit_by(day("2026-11-02"), &Zone::default()), Err(before));
    for text in ["HEAD~1", &first.to_string()] {
        let error = repository.commit(text).unwrap_err();
        assert!(matches!(error, GitError::NoSuchRevision { shallow: true, .. }), "{text}: {error:?}");
    }
}

#[test]
fn what_is_missing_or_broken_is_told_with_its_object() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let id = made.commit(&files(&[("roadmap/projects/a.toml", PROJECT)]), NOON);
    let blob = made
        .gix
        .write_blob(b"title = \"P\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n")
        .unwrap()
        .detach();
    let tree = made.gix.find_commit(id).unwrap().tree_id().unwrap().detach();
    let repository = || Repository::around(&folder.path().join("roadmap")).unwrap();
    fs::create_dir_all(folder.path().join("roadmap")).unwrap();
    let answer = || {
        let repository = repository();
        let listing = repository.listing(&repository.head()?, "roadmap")?.expect("a roadmap");
        repository.read(&listing, &Known::default(), String::new()).map(|sources| sources.files.len())
    };
    assert_eq!(answer(), Ok(3));
    for object in [blob, tree, id] {
        let kept = fs::read(made.loose(object)).unwrap();
        fs::remove_file(made.loose(object)).unwrap();
        assert_eq!(answer(), Err(GitError::Missing { object, partial: false }));
        for broken in [&b"x"[..], &b""[..], &kept[..kept.len() / 2]] {
            fs::write(made.loose(object), broken).unwrap();
            let error = answer().unwrap_err();
            assert!(matches!(error, GitError::Corrupt { object: told, .. } if told == object), "{error:?}");
        }
        // Another object under the name of this one.
        fs::copy(made.loose(if object == blob { tree } else { blob }), made.loose(object)).unwrap();
        let error = answer().unwrap_err();
        let told = match &error {
            GitError::Corrupt { object, .. } => *object,
            // Nobody promised more of what HEAD leads to.
            GitError::NotACommit { text, .. } if text == "HEAD" => id,
            _ => panic!("{error:?}"),
        };
        assert_eq!(told, object);
        fs::write(made.loose(object), kept).unwrap();
    }
    assert_eq!(answer(), Ok(3));
    fs::remove_file(made.loose(blob)).unwrap();
    let config = folder.path().join(".git/config");
    let settings = fs::read_to_string(&config).unwrap();
    fs::write(&config, settings.clone() + "[remote \"origin\"]\n\tpromisor = true\n").unwrap();
    assert_eq!(answer(), Err(GitError::Missing { object: blob, partial: true }));
    fs::write(&config, "[core\n").unwrap();
    let error = Repository::around(folder.path()).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
    fs::write(&config, settings.replace("repositoryformatversion = 0", "repositoryformatversion = 99")).unwrap();
    let error = Repository::around(folder.path()).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
}

#[test]
fn a_folder_in_no_repository_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let error = Repository::around(folder.path()).err();
    assert_eq!(error, Some(GitError::NoRepository { folder: folder.path().to_owned() }));
    let error = Repository::around(&folder.path().join("no such folder")).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
}

#[test]
fn a_roadmap_that_was_not_there_yet_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    made.commit(&[("README.md", PROJECT)], NOON);
    made.commit(&[("roadmap", PROJECT)], NOON);
    made.commit(&[("roadmap/roadmap.toml/x", PROJECT)], NOON);
    made.commit(&files(&[]), NOON);
    let repository = Repository::around(folder.path()).unwrap();
    let listed = |text: &str| repository.listing(&repository.commit(text).unwrap(), "roadmap").unwrap().is_some();
    assert_eq!([listed("HEAD~3"), listed("HEAD~2"), listed("HEAD~1"), listed("HEAD")], [false, false, false, true]);
    let found = |from: &str, upwards| repository.find(&repository.head().unwrap(), from, upwards).unwrap();
    assert_eq!(found("roadmap", false), Some("roadmap".to_owned()));
    assert_eq!(found("roadmap/projects/x", true), Some("roadmap".to_owned()));
    assert_eq!(found("a/b", true), Some("roadmap".to_owned()));
    assert_eq!(found("a/b", false), None);
    assert_eq!(found("", false), Some("roadmap".to_owned()));
}

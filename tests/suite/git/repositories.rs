//! Repositories of every kind, found from a folder in them.

use super::*;

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
    assert_eq!(Repository::discover(&made("deep/à/ç")).unwrap().folder(), "à/ç");
    let (checked_out, committed) = both(&made("deep/à/ç"));
    assert_eq!((committed.files.len(), shown(&committed)), (3, shown(&checked_out)));

    // A bare one.
    Made::init_bare(&made("bare.git")).commit(&files, NOON);
    let bare = Repository::discover(&made("bare.git")).unwrap();
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
    let repository = Repository::discover(&folder.path().join("packed.git")).unwrap();
    assert_eq!(repository.names(), ["main", "première"]);
    let of = |text: &str| {
        let commit = repository.commit(text).unwrap();
        let listing = repository.listing(&commit, "roadmap").unwrap().unwrap();
        paths(&repository.read(&listing, &BlobCache::default(), String::new()).unwrap()).len()
    };
    assert_eq!((of("première"), of("main"), of("main~1"), of("HEAD^")), (3, 42, 3, 3));
}

#[test]
fn a_folder_in_no_repository_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let error = Repository::discover(folder.path()).err();
    assert_eq!(error, Some(GitError::NoRepository { folder: folder.path().to_owned() }));
    let error = Repository::discover(&folder.path().join("no such folder")).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
}

//! Which files a commit holds, and what stands in them.

use super::*;

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
    let repository = Repository::discover(&folder.path().join("roadmap")).unwrap();
    let committed = read(&repository, &repository.head().unwrap());
    assert_eq!(paths(&committed), ["people.toml", "projects/a.toml", "projects/theirs", "roadmap.toml"]);
    let (_, found) = roadmap::read::read(&committed);
    let found: Vec<_> = found.iter().map(|found| (found.place.file.0, found.message_id)).collect();
    assert_eq!(found, [(2, "unreadable-file-other-repository")]);
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
    let repository = Repository::discover(&folder.path().join("roadmap")).unwrap();
    let listing = repository.listing(&repository.head().unwrap(), "roadmap").unwrap().unwrap();
    let sources = source::load(&folder.path().join("roadmap")).unwrap();
    let mut known = BlobCache::default();
    known.add_files(&sources, std::time::SystemTime::now(), &repository);
    let committed = repository.read(&listing, &known, String::new()).unwrap();
    assert_eq!(shown(&committed), shown(&sources));
    let mut known = BlobCache::default();
    known.add_commit(&listing, &committed);
    assert_eq!(shown(&repository.read(&listing, &known, String::new()).unwrap()), shown(&sources));
    let missing = repository.read(&listing, &BlobCache::default(), String::new()).unwrap_err();
    assert!(matches!(missing, GitError::Missing { partial: false, .. }), "{missing:?}");
}

#[test]
fn a_folder_that_was_changed_differs_from_its_commit() {
    let folder = tempfile::tempdir().unwrap();
    let files =
        files(&[("roadmap/projects/a.toml", PROJECT), ("roadmap/projects/b.toml", Put::Bytes(b"\xef\xbb\xbfx\ny\n"))]);
    check_out(&files, folder.path());
    Made::init(folder.path()).commit(&files, NOON);
    let repository = Repository::discover(&folder.path().join("roadmap")).unwrap();
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
fn a_roadmap_that_was_not_there_yet_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    made.commit(&[("README.md", PROJECT)], NOON);
    made.commit(&[("roadmap", PROJECT)], NOON);
    made.commit(&[("roadmap/roadmap.toml/x", PROJECT)], NOON);
    made.commit(&files(&[]), NOON);
    let repository = Repository::discover(folder.path()).unwrap();
    let listed = |text: &str| repository.listing(&repository.commit(text).unwrap(), "roadmap").unwrap().is_some();
    assert_eq!([listed("HEAD~3"), listed("HEAD~2"), listed("HEAD~1"), listed("HEAD")], [false, false, false, true]);
    let found = |from: &str, upwards| repository.find(&repository.head().unwrap(), from, upwards).unwrap();
    assert_eq!(found("roadmap", false), Some("roadmap".to_owned()));
    assert_eq!(found("roadmap/projects/x", true), Some("roadmap".to_owned()));
    assert_eq!(found("a/b", true), Some("roadmap".to_owned()));
    assert_eq!(found("a/b", false), None);
    assert_eq!(found("", false), Some("roadmap".to_owned()));
}

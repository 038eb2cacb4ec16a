//! What a repository lacks, and what cannot be read in it.

use super::*;

#[test]
fn a_copy_that_lacks_commits_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let made = Made::init(folder.path());
    let first = made.commit(&files(&[]), "2026-11-02 09:00:00 +0100");
    let second = made.commit(&files(&[("a", PROJECT)]), "2026-11-03 09:00:00 +0100");
    fs::write(folder.path().join(".git/shallow"), format!("{second}\n")).unwrap();
    fs::remove_file(made.loose(first)).unwrap();
    let repository = Repository::discover(folder.path()).unwrap();
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
    let repository = || Repository::discover(&folder.path().join("roadmap")).unwrap();
    fs::create_dir_all(folder.path().join("roadmap")).unwrap();
    let answer = || {
        let repository = repository();
        let listing = repository.listing(&repository.head()?, "roadmap")?.expect("a roadmap");
        repository.read(&listing, &BlobCache::default(), String::new()).map(|sources| sources.files.len())
    };
    assert_eq!(answer(), Ok(3));
    for object in [blob, tree, id] {
        let kept = fs::read(made.loose(object)).unwrap();
        fs::remove_file(made.loose(object)).unwrap();
        assert_eq!(answer(), Err(GitError::Missing { object, partial: false }));
        for broken in [&b"x"[..], &b""[..], &kept[..kept.len() / 2]] {
            fs::write(made.loose(object), broken).unwrap();
            let error = answer().unwrap_err();
            assert!(matches!(error, GitError::Corrupt { object: reported, .. } if reported == object), "{error:?}");
        }
        // Another object under the name of this one.
        fs::copy(made.loose(if object == blob { tree } else { blob }), made.loose(object)).unwrap();
        let error = answer().unwrap_err();
        let reported = match &error {
            GitError::Corrupt { object, .. } => *object,
            // Nobody promised more of what HEAD leads to.
            GitError::NotACommit { text, .. } if text == "HEAD" => id,
            _ => panic!("{error:?}"),
        };
        assert_eq!(reported, object);
        fs::write(made.loose(object), kept).unwrap();
    }
    assert_eq!(answer(), Ok(3));
    fs::remove_file(made.loose(blob)).unwrap();
    let config = folder.path().join(".git/config");
    let settings = fs::read_to_string(&config).unwrap();
    fs::write(&config, settings.clone() + "[remote \"origin\"]\n\tpromisor = true\n").unwrap();
    assert_eq!(answer(), Err(GitError::Missing { object: blob, partial: true }));
    fs::write(&config, "[core\n").unwrap();
    let error = Repository::discover(folder.path()).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
    fs::write(&config, settings.replace("repositoryformatversion = 0", "repositoryformatversion = 99")).unwrap();
    let error = Repository::discover(folder.path()).err().unwrap();
    assert!(matches!(error, GitError::Unopenable { .. }), "{error:?}");
}

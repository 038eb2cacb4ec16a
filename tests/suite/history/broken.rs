//! Histories of which something is missing or cannot be read.

use super::*;

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
        let output = roadmap(folder.path(), JSON);
        let history = output.json();
        let why: Vec<Value> =
            history["skipped"].as_array().unwrap().iter().map(|skipped| skipped["why"].clone()).collect();
        (
            moves(&history)[0].1.clone(),
            history["commits"].as_u64().unwrap(),
            why,
            history["broken"].clone(),
            output.stderr,
        )
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
    assert!(stderr.contains("is a partial clone") && stderr.contains("--no-filter"), "{stderr}");

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
    let output = roadmap(folder.path(), JSON);
    let history = output.json();
    assert_eq!(moves(&history), [of("a", &[("2026-01-07", 1)])]);
    assert_eq!(
        (&history["commits"], &history["since"], &history["shallow"]),
        (&json!(2), &json!("2026-01-06"), &json!(true))
    );
    assert_eq!((&history["broken"], &*output.stderr), (&json!(false), ""));
    let output = roadmap(folder.path(), &["history", "--at", "HEAD"]);
    assert!(output.stdout.contains("lacks older commits: what was planned before 6 January 2026"), "{}", output.stdout);
    // What others would add of the first plan is not known, and not output.
    let asked: [&[&str]; 3] =
        [&["status", "--at", "HEAD"], &["show", "a", "--at", "HEAD"], &["diff", "HEAD~1", "HEAD"]];
    for arguments in asked {
        let output = roadmap(folder.path(), arguments);
        assert!(
            !output.stdout.is_empty() && !output.stdout.contains("irst planned"),
            "{arguments:?}: {}",
            output.stdout
        );
    }
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
    let history = roadmap(folder.path(), JSON).json();
    assert_eq!(moves(&history)[1], of("a", &[("2026-01-11", 7)]));
    let skipped: Vec<(&Value, &Value)> =
        history["skipped"].as_array().unwrap().iter().map(|skipped| (&skipped["on"], &skipped["why"])).collect();
    let malformed = json!("malformed");
    let days = ["2026-01-06", "2026-01-07", "2026-01-08"].map(|day| json!(day));
    assert_eq!(skipped, days.iter().map(|day| (day, &malformed)).collect::<Vec<_>>());
    let output = roadmap(folder.path(), &["history", "--at", "HEAD"]);
    assert!(
        output.stdout.contains("projects/a.toml could not be read as it was in 3 commits, the first of 6"),
        "{}",
        output.stdout
    );
}

//! The way of a roadmap through the commits: merges, moves and links.

use super::*;

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
    let history = roadmap(folder.path(), JSON).json();
    assert_eq!(moves(&history), [of("a", &[("2026-01-20", 10), ("2026-01-26", -10)])]);
    assert_eq!((&history["commits"], &history["figures"]["unchanged"]), (&json!(5), &json!(1)));
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
        let history = roadmap(&here, &["history", "-C", ".", "--format", "json"]).json();
        let expected = of("a", &[("2026-01-06", 1), ("2026-01-07", 2), ("2026-01-08", 4)]);
        assert_eq!(moves(&history), [expected], "{before:?} to {after:?}");
        assert_eq!(history["commits"], 4);
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
    let history = roadmap(folder.path(), JSON).json();
    let expected = of("a", &[("2026-01-06", 7), ("2026-01-07", 11), ("2026-01-08", -10), ("2026-01-10", 1)]);
    assert_eq!(moves(&history), [expected, of("nowhere", &[])]);
    assert_eq!(history["skipped"].as_array().unwrap().len(), 1, "the link that leads nowhere, once");
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
    let opened = git::Repository::discover(&folder.path().join(".git")).unwrap();
    let trail = opened.file_history(&opened.head().unwrap(), "roadmap");
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

/// A change of dates is history with the history of those projects, whatever was renamed on the way.
#[test]
fn what_changed_is_told_with_its_history() {
    let plan = |title: &str, due: &str| project(&[due]).replace("title = \"P\"", &format!("title = \"{title}\""));
    let dates = [("2026-03-02", "2026-04-01"), ("2026-03-09", "2026-04-08"), ("2026-03-16", "2026-04-15")];
    for (first, then) in [("a", "a"), ("a", "c")] {
        let folder = tempfile::tempdir().unwrap();
        let repository = Repository::init(folder.path());
        let path = |name: &str| format!("projects/{name}.toml");
        let put = |name: &str, (one, other): (&str, &str), day: &str| {
            let texts =
                [(path(name), plan("A", one)), (path("b"), plan("B", other)), (path("o"), plan("O", "2026-05-01"))];
            let projects = texts.iter().map(|(path, text)| (&**path, Put::Text(text))).collect();
            Made { folder: "", projects }.files(|files| {
                repository.commit(files, &noon(day));
                check_out(files, folder.path());
            });
        };
        put(first, dates[0], "2026-01-05");
        fs::remove_file(folder.path().join(path(first))).unwrap();
        put(then, dates[0], "2026-01-06");
        put(then, dates[1], "2026-01-07");
        put(then, dates[2], "2026-01-08");
        let history = |arguments: &[&str]| {
            let changes = roadmap(folder.path(), &[&["diff", "--format", "json"], arguments].concat()).json();
            let dates = |file: &Value| {
                (file["id"].clone(), file["entries"].as_array().unwrap().last().unwrap()["dates"].clone())
            };
            changes["files"].as_array().unwrap().iter().map(dates).collect::<Vec<_>>()
        };
        let of = |id: &str, first: &str, moves: usize| (json!(id), json!({ "first": first, "moves": moves }));
        let mut expected = vec![of("b", dates[0].1, 2), of(then, dates[0].0, 2)];
        expected.sort_by_key(|(id, _)| id.to_string());
        assert_eq!(history(&["HEAD~1", "HEAD"]), expected, "{then}");
        // Renamed in the folder, and moved at once.
        fs::remove_file(folder.path().join(path(then))).unwrap();
        fs::write(folder.path().join(path("d")), plan("A", "2026-03-20")).unwrap();
        assert_eq!(history(&["HEAD"]), [of("d", dates[0].0, 3)], "{then}");
    }
}

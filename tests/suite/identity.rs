//! Which project is which over time, from scripts of what commits left: the cases in `tests/identity/`, and random histories.
//!
//! `commits` holds commits one after the other. `on DAY` begins one; `--- PATH` begins a file with its text below, `--- PATH gone`
//! takes one away. What a commit does not name stays. `expected` says what `history` follows, and what `diff` says of each commit.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use roadmap::facts::changes;
use roadmap::facts::slips::{Changed, File, FileContents, FileState, Slips, Snapshot, Unread, Version, slips};
use roadmap::model::FileValues;
use roadmap::read;
use roadmap::source::{SourceFile, Sources};

use crate::support;

type State = BTreeMap<String, String>;

/// The texts of the files, by their own bytes.
struct Texts;

impl FileContents for Texts {
    fn load(&mut self, files: &[File]) -> Vec<Option<FileValues>> {
        let values = |(path, version): &File| {
            let text = String::from_utf8(version.expect("all is committed").bytes().to_vec()).unwrap();
            read::file_values(&SourceFile { path: (*path).into(), text: Ok(text.into()) })
        };
        files.iter().map(values).collect()
    }
}

#[test]
fn every_case_is_followed_as_expected() {
    for case in support::cases("tests/identity") {
        let commits = played(&fs::read_to_string(case.join("commits")).expect("the commits of the case"));
        let mut out = String::new();
        let followed = followed(&commits);
        for project in &followed.projects {
            let paths: Vec<&str> = project.paths.iter().map(|(_, path)| &**path).collect();
            let _ = writeln!(out, "{}", paths.join(" -> "));
            for known in &project.deliverables {
                let ids: Vec<&str> = known.former_ids.iter().chain([&known.id]).map(|id| &**id).collect();
                let _ = writeln!(out, "  {}: first {}, {:+} days", ids.join(" -> "), known.first, known.days);
            }
        }
        for gone in &followed.gone {
            let _ = writeln!(out, "gone: {}, on {}", gone.id, gone.on);
        }
        for doubt in &followed.doubts {
            let _ = writeln!(out, "perhaps one: {} (gone on {}), {}", doubt.gone_id, doubt.gone_on, doubt.came_id);
        }
        for pair in commits.windows(2) {
            for (was, is) in renames(&pair[0].1, &pair[1].1) {
                let _ = writeln!(out, "diff of {}: {was} -> {is}", pair[1].0);
            }
        }
        support::compare(case.join("expected"), &out);
        for at in 1..=commits.len() {
            agree(&commits[..at], &self::followed(&commits[..at]));
        }
    }
}

/// What `diff` says of the last commit is what `history` says of it.
fn agree(commits: &[(NaiveDate, State)], followed: &Slips) {
    let [.., (_, before), (day, after)] = commits else { return };
    let of_history = followed.projects.iter().filter_map(|project| match project.paths.as_slice() {
        // What comes back was not there before.
        [.., (_, was), (on, is)] if on == day && before.contains_key(&**was) => Some((was.to_string(), is.to_string())),
        _ => None,
    });
    let (mut of_history, mut of_diff) = (of_history.collect::<Vec<_>>(), renames(before, after));
    of_history.sort();
    of_diff.sort();
    assert_eq!(of_diff, of_history, "on {day}");
}

/// The paths, before and after, of the files that have another one since, as `diff` tells them.
fn renames(before: &State, after: &State) -> Vec<(String, String)> {
    let sources = |state: &State| {
        let files = state.iter().map(|(path, text)| SourceFile { path: (**path).into(), text: Ok((**text).into()) });
        Sources { files: files.collect(), ..Sources::default() }
    };
    let (old, new) = read::changed_values(&sources(before), &sources(after));
    changes::renamed_files(&old, &new).into_iter().map(|(was, is)| (was.to_owned(), is.to_owned())).collect()
}

fn followed(commits: &[(NaiveDate, State)]) -> Slips {
    let mut before = State::new();
    let mut snapshots = Vec::new();
    for (day, state) in commits {
        let gone = before.keys().filter(|path| !state.contains_key(*path));
        let mut changed: Vec<Changed> = gone.map(|path| changed(path, FileState::Removed, None)).collect();
        for (path, text) in state.iter().filter(|(path, text)| before.get(*path) != Some(text)) {
            let plan = read::plan(text);
            let found = plan.map_or(FileState::Unread(Unread::Malformed), |plan| FileState::Planned(Rc::new(plan)));
            changed.push(self::changed(path, found, Some(Version::new(text.as_bytes()))));
        }
        changed.sort_by(|one, other| one.path.cmp(&other.path));
        snapshots.push(Snapshot { commit: None, day: *day, changed });
        before.clone_from(state);
    }
    slips(snapshots, &mut Texts, NaiveDate::from_ymd_opt(2030, 1, 1).unwrap())
}

fn changed(path: &str, found: FileState, version: Option<Version>) -> Changed {
    Changed { path: path.into(), id: roadmap::model::project_id(path).into(), found, version }
}

fn played(script: &str) -> Vec<(NaiveDate, State)> {
    let mut commits: Vec<(NaiveDate, State)> = Vec::new();
    let mut file: Option<String> = None;
    for line in script.lines() {
        if let Some(day) = line.strip_prefix("on ").filter(|day| !day.contains('=')) {
            let state = commits.last().map(|(_, state)| state.clone()).unwrap_or_default();
            commits.push((day.parse().unwrap(), state));
            file = None;
        } else if let Some(path) = line.strip_prefix("--- ") {
            let (_, state) = commits.last_mut().expect("a commit comes first");
            file = match path.strip_suffix(" gone") {
                Some(path) => {
                    state.remove(path).unwrap_or_else(|| panic!("{path} is not there"));
                    None
                }
                None => {
                    state.insert(path.to_owned(), String::new());
                    Some(path.to_owned())
                }
            };
        } else if let Some(path) = &file {
            *commits.last_mut().unwrap().1.get_mut(path).unwrap() += &format!("{line}\n");
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "what is {line:?}?");
        }
    }
    commits
}

/// A word of its own for each number: other numbers behind the same words are another edition.
fn word(number: usize) -> String {
    let letters = ["ba", "ke", "li", "mo", "nu", "py"];
    [letters[number / 36 % 6], letters[number / 6 % 6], letters[number % 6]].concat()
}

/// A project as a random history knows it, whatever its files say.
#[derive(Debug, Clone)]
struct True {
    path: String,
    title: String,
    edition: u32,
    texts: [usize; 2],
    team: usize,
    due: NaiveDate,
    first: NaiveDate,
    is_delivered: bool,
}

const TEXTS: [&str; 8] = [
    "Borrow objects such as sewing machines and telescopes as one borrows books today",
    "Every visitor finds the way to the reading rooms without asking anybody twice",
    "Concerts on Sunday afternoons by students of the conservatory next door",
    "Scanned manuscripts published with their transcriptions under an open licence",
    "Homework help after school hours with volunteers from three universities",
    "Heating replaced by geothermal pumps before the winter of the jubilee",
    "Podcast about forgotten women authors recorded inside our own stacks",
    "Accessible catalogue tested monthly by people who use screen readers",
];

impl True {
    fn text(&self) -> String {
        let [summary, objective] = self.texts.map(|at| TEXTS[at]);
        let delivered = if self.is_delivered { "delivered = 2026-01-02\n" } else { "" };
        let update = if self.is_delivered {
            "[[updates]]\non = 2026-01-03\nby = \"ann\"\nhealth = \"on-track\"\ntext = \"The charter is signed\"\n"
        } else {
            ""
        };
        format!(
            "title = \"{} {}\"\nsummary = \"{summary}\"\nstage = \"active\"\nlead = \"lead-{team}\"\ncontributors = [\"a-{team}\", \"b-{team}\"]\n\
             objectives = [\"{objective}\"]\n[[deliverables]]\nid = \"charter\"\ntitle = \"Charter\"\ndue = {}\n{delivered}\
             [[deliverables]]\nid = \"opening\"\ntitle = \"Opening\"\ndue = {}\n{update}",
            self.title,
            self.edition,
            self.due - Days::new(30),
            self.due,
            team = self.team,
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(2026), cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Projects that are edited, renamed with edits, moved, swapped, removed and copied for the next season, several in one
    /// commit: each is followed from its own first date, and no other.
    #[test]
    fn each_project_keeps_its_own_first_date(steps in proptest::collection::vec((0u8..8, 0usize..8, 0usize..8, 0u64..20, any::<bool>()), 1..24)) {
        let start = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let mut projects: Vec<True> = Vec::new();
        let mut made = 0;
        let mut add = |projects: &mut Vec<True>, day: NaiveDate| {
            let due = day + Days::new(60 + made as u64 * 3);
            projects.push(True {
                path: format!("projects/p{made}.toml"),
                title: format!("{} {}", ["Lending", "Signs", "Concert", "Scans", "Homework", "Heating", "Podcast"][made % 7], ["north", "south", "east"][made % 3]),
                edition: 1,
                texts: [made % 8, (made * 3 + 1 + made / 8) % 8],
                team: made,
                due,
                first: due,
                is_delivered: made.is_multiple_of(2),
            });
            made += 1;
        };
        for _ in 0..3 {
            add(&mut projects, start);
        }
        let state = |projects: &[True]| projects.iter().map(|it| (it.path.clone(), it.text())).collect::<State>();
        let mut commits = vec![(start, state(&projects))];
        let mut touched: Vec<String> = Vec::new();
        let mut names = 0;
        for (at, (what, one, other, days, with_next)) in steps.into_iter().enumerate() {
            let day = start + Days::new(at as u64 + 1);
            names += 1;
            let (one, other) = (one % projects.len().max(1), other % projects.len().max(1));
            // Within one commit each file is touched once.
            let is_free = |projects: &[True], at: usize| projects.get(at).is_some_and(|it| !touched.contains(&it.path));
            match what {
                0 => add(&mut projects, day),
                1 if is_free(&projects, one) => projects[one].due = projects[one].due + Days::new(days),
                2 if is_free(&projects, one) => {
                    let it = &mut projects[one];
                    it.path = format!("projects/{}-{}.toml", ["aaa", "renamed", "zzz"][names % 3], word(names));
                    it.due = it.due + Days::new(days);
                    it.texts[1] = (it.texts[1] + usize::from(days > 10)) % 8;
                }
                3 if is_free(&projects, one) => {
                    let name = projects[one].path.rsplit('/').next().unwrap().to_owned();
                    projects[one].path = format!("projects/sub{names}/{name}");
                }
                4 if is_free(&projects, one) && projects.len() > 2 => drop(projects.remove(one)),
                5 | 6 if is_free(&projects, one) => {
                    // The next season, copied from this one, which stays or goes.
                    let mut next = projects[one].clone();
                    next.path = format!("projects/season-{names}.toml");
                    next.edition += 1;
                    next.due = next.due + Days::new(364);
                    next.first = next.due;
                    next.is_delivered = false;
                    if what == 6 {
                        projects.remove(one);
                    }
                    projects.push(next);
                }
                7 if one != other && is_free(&projects, one) && is_free(&projects, other) => {
                    let path = projects[one].path.clone();
                    projects[one].path = std::mem::replace(&mut projects[other].path, path);
                }
                _ => {}
            }
            let before = &commits.last().unwrap().1;
            let now = state(&projects);
            touched = now.iter().filter(|(path, text)| before.get(*path) != Some(text)).map(|(path, _)| path.clone()).collect();
            if !with_next {
                commits.push((day, now));
                touched.clear();
            }
        }
        commits.push((start + Days::new(40), state(&projects)));
        let followed = followed(&commits);
        for project in &projects {
            let known = followed.project(&project.path).and_then(|it| it.of("opening")).expect("it is there");
            prop_assert_eq!((known.first, known.due), (project.first, Some(project.due)), "{}\n{:#?}", project.path, commits);
        }
        agree(&commits, &followed);
    }
}

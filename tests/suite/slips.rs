//! The ledger of slips, from scripts of what commits left: the cases in `tests/slips/`.
//!
//! `commits` holds one thing a line. `on DAY COMMIT` begins a commit (`-`: not committed yet); `PATH` begins a file, with
//! `gone`, `malformed` or `missing` behind it, or `over` and `partly`; under it each deliverable: an id, the date (`-`:
//! one that cannot be read; `none`: not dated yet), then `delivered DAY`, `dropped DAY` or `unreadable` where it is so, and `why` with all that follows. `day DAY` is
//! the day that the ledger is reckoned on. `BLESS=1` rewrites `expected`.

use std::fmt::Write as _;
use std::fs;
use std::rc::Rc;

use chrono::NaiveDate;
use roadmap::facts::slips::{Changed, FileState, NoContents, SlipStatistics, Slips, Snapshot, Unread, history, slips};
use roadmap::model::{Plan, Planned, PlannedState};
use serde_json::json;

#[test]
fn every_case_gives_its_ledger() {
    for case in crate::support::cases("tests/slips") {
        let script = fs::read_to_string(case.join("commits")).expect("the commits of the case");
        let (snapshots, day) = played(&script);
        let all = slips(snapshots.clone(), &mut NoContents, day);
        crate::support::compare(case.join("expected"), &shown(&all, day));
        the_moves_lead_from_the_first_date_to_the_last(&all);
        // Asked on the last day of all, everything that is dated has happened.
        the_moves_lead_from_the_first_date_to_the_last(&slips(snapshots, &mut NoContents, NaiveDate::MAX));
    }
}

fn the_moves_lead_from_the_first_date_to_the_last(slips: &Slips) {
    for known in slips.projects.iter().flat_map(|project| &project.deliverables) {
        let mut at = known.first;
        for moved in &known.moves {
            assert_eq!((moved.from, moved.to.signed_duration_since(at).num_days()), (at, moved.days), "{known:?}");
            assert_ne!(moved.days, 0, "{known:?}");
            at = moved.to;
        }
        assert_eq!(
            (at, known.moves.iter().map(|moved| moved.days).sum::<i64>()),
            (known.due.unwrap_or(at), known.days),
            "{known:?}"
        );
    }
}

/// Ten thousand projects that all come at once, move at once, and go at once.
#[test]
fn a_large_roadmap_is_followed_in_no_time() {
    const PROJECTS: usize = 10_000;
    let all = |folder: &str, prefix: &str, due: &str| -> Vec<Changed> {
        let plan = |at: usize| {
            let planned = (0..3).map(|rank| planned(&format!("d{at}-{rank}"), due));
            Plan { title: None, is_over: false, complete: true, deliverables: planned.map(Into::into).collect() }
        };
        let changed = |at: usize| Changed {
            path: format!("{folder}/{prefix}{at:05}.toml").into(),
            id: format!("{prefix}{at:05}").into(),
            found: FileState::Planned(Rc::new(plan(at))),
            version: None,
        };
        (0..PROJECTS).map(changed).collect()
    };
    let gone = |files: &[Changed]| -> Vec<Changed> {
        files.iter().map(|file| Changed { found: FileState::Removed, ..file.clone() }).collect()
    };
    let first = all("projects", "a", "2026-03-01");
    let moved = all("projects/sub", "a", "2026-03-11");
    let renamed = all("projects/sub", "b", "2026-03-11");
    let snapshot =
        |at: u32, changed: Vec<Changed>| Snapshot { commit: None, day: day(&format!("2026-01-0{at}")), changed };
    let steps = [
        snapshot(1, first.clone()),
        snapshot(2, [gone(&first), moved.clone()].concat()),
        snapshot(3, [gone(&moved), renamed].concat()),
    ];
    let slips = slips(steps, &mut NoContents, day("2026-01-04"));
    assert_eq!(slips.projects.len(), PROJECTS);
    let known = slips.project("projects/sub/b00007.toml").and_then(|project| project.of("d7-1")).expect("it is there");
    assert_eq!((known.first, known.days, known.since), (day("2026-03-01"), 10, day("2026-01-01")));
    let history = history(&slips, day("2026-01-04"), None, None);
    assert_eq!((history.figures.deliverables, history.figures.mean_days), (3 * PROJECTS, Some(10.0)));
}

/// Means are slips to a tenth, halves away from nothing.
#[test]
fn means_are_rounded_alike_on_both_sides() {
    let mean = |dates: &[(&str, &str)]| {
        let one = |due: usize| -> Vec<Planned> {
            dates
                .iter()
                .enumerate()
                .map(|(at, dates)| planned(&format!("d{at}"), if due == 0 { dates.0 } else { dates.1 }))
                .collect()
        };
        let snapshots = (0..2).map(|due| {
            let plan = Plan {
                title: None,
                is_over: false,
                complete: true,
                deliverables: one(due).into_iter().map(Into::into).collect(),
            };
            let found = FileState::Planned(Rc::new(plan));
            Snapshot {
                commit: None,
                day: day("2026-01-01"),
                changed: vec![Changed { path: "projects/a.toml".into(), id: "a".into(), found, version: None }],
            }
        });
        let slips = slips(snapshots, &mut NoContents, day("2026-01-02"));
        SlipStatistics::compute(&slips.projects[0].deliverables, day("2026-01-02")).mean_days
    };
    let still = ("2026-03-01", "2026-03-01");
    assert_eq!(mean(&[("2026-03-01", "2026-03-02"), still, still, still]), Some(0.3));
    assert_eq!(mean(&[("2026-03-02", "2026-03-01"), still, still, still]), Some(-0.3));
    assert_eq!(mean(&[("2026-03-01", "2026-03-11"), still, still]), Some(3.3));
    assert_eq!(mean(&[("0000-01-01", "9999-12-31")]), Some(3_652_424.0));
    assert_eq!(mean(&[]), None);
}

fn shown(slips: &Slips, day: NaiveDate) -> String {
    let mut out = String::new();
    for project in &slips.projects {
        let figures = SlipStatistics::compute(&project.deliverables, day);
        let _ = writeln!(out, "{} ({}, {})", project.path, project.id, project.title);
        for known in &project.deliverables {
            let _ = writeln!(out, "  {}: {}", known.id, json!(known.state));
            let now = known.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
            let _ = writeln!(out, "    {} since {}, now {now}: {:+}", known.first, known.since, known.days);
            for moved in &known.moves {
                let commit = moved.commit.as_deref().unwrap_or("-");
                let why = moved.why.as_deref().unwrap_or("-");
                let _ = writeln!(
                    out,
                    "    {} {commit}: {} to {}, {:+} ({why})",
                    moved.on, moved.from, moved.to, moved.days
                );
            }
        }
        let _ = writeln!(out, "  {}", json!(figures));
    }
    for gone in &slips.gone {
        let _ = writeln!(out, "gone: {}", json!(gone));
    }
    for doubt in &slips.doubts {
        let _ = writeln!(out, "doubt: {}", json!(doubt));
    }
    for skipped in &slips.skipped {
        let _ = writeln!(out, "skipped: {}", json!(skipped));
    }
    let _ = writeln!(out, "{}", json!(history(slips, day, None, None).figures));
    out
}

fn played(script: &str) -> (Vec<Snapshot>, NaiveDate) {
    let mut snapshots: Vec<Snapshot> = Vec::new();
    let mut plans: Vec<(String, Plan)> = Vec::new();
    let mut on = None;
    let finish = |snapshots: &mut Vec<Snapshot>, plans: &mut Vec<(String, Plan)>| {
        for (path, plan) in plans.drain(..) {
            let snapshot = snapshots.last_mut().expect("a commit comes first");
            snapshot.changed.push(changed(&path, FileState::Planned(Rc::new(plan))));
        }
    };
    for line in script.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match (line.starts_with(' '), words.as_slice()) {
            (false, ["on", when, commit]) => {
                finish(&mut snapshots, &mut plans);
                let commit = Some(*commit).filter(|commit| *commit != "-").map(Box::from);
                snapshots.push(Snapshot { commit, day: day(when), changed: Vec::new() });
            }
            (false, ["day", when]) => on = Some(day(when)),
            (false, [path, what @ ("gone" | "malformed" | "missing")]) => {
                let found = match *what {
                    "gone" => FileState::Removed,
                    "malformed" => FileState::Unread(Unread::Malformed),
                    _ => FileState::Unread(Unread::Missing),
                };
                snapshots.last_mut().expect("a commit comes first").changed.push(changed(path, found));
            }
            (false, [path, flags @ ..]) => {
                let title = flags.iter().find_map(|flag| flag.strip_prefix("title=")).map(Box::from);
                let (is_over, complete) = (flags.contains(&"over"), !flags.contains(&"partly"));
                plans.push(((*path).to_owned(), Plan { title, is_over, complete, deliverables: Vec::new() }));
            }
            (true, [id, due, rest @ ..]) => {
                let (_, plan) = plans.last_mut().expect("a file comes first");
                plan.deliverables.push(deliverable(id, due, rest).into());
            }
            _ => panic!("what is {line:?}?"),
        }
    }
    finish(&mut snapshots, &mut plans);
    (snapshots, on.expect("a day"))
}

fn deliverable(id: &str, due: &str, mut rest: &[&str]) -> Planned {
    let is_undated = due == "none";
    let due = (due != "-" && !is_undated).then(|| day(due));
    let mut deliverable = Planned { due, is_undated, ..planned(id, "2026-01-01") };
    loop {
        rest = match rest {
            [] => return deliverable,
            ["delivered", on, rest @ ..] => {
                deliverable.state = PlannedState::Delivered(day(on));
                rest
            }
            ["dropped", on, rest @ ..] => {
                deliverable.state = PlannedState::Dropped(day(on));
                rest
            }
            ["unreadable", rest @ ..] => {
                deliverable.state = PlannedState::Unreadable;
                rest
            }
            ["titled", title, rest @ ..] => {
                deliverable.title = (*title).into();
                rest
            }
            ["why", why @ ..] => {
                deliverable.why = Some(why.join(" ").into());
                &[]
            }
            _ => panic!("what is {rest:?}?"),
        };
    }
}

fn planned(id: &str, due: &str) -> Planned {
    Planned {
        id: id.into(),
        title: id.into(),
        due: Some(day(due)),
        is_undated: false,
        state: PlannedState::Open,
        why: None,
    }
}

fn changed(path: &str, found: FileState) -> Changed {
    Changed { path: path.into(), id: roadmap::model::project_id(path).into(), found, version: None }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text:?} is no day: {error}"))
}

//! A thousand generated projects: healthy ones give not one finding, and of planted faults each is found in its file.

mod faults;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use roadmap::diagnostic::Rule;
use roadmap::source::Sources;
use roadmap::{read, rules, source};

use faults::{FAULTS, Fault, OF_A_HUB, OF_PEOPLE};

const PROJECTS: usize = 1_000;
/// How many projects have each fault.
const EACH: usize = 5;
/// The projects that others depend on come first; those behind them can have any fault without touching another.
const FIRST: usize = PROJECTS / 20;

#[test]
fn a_healthy_roadmap_gives_not_one_finding() {
    for projects in [1, 20, PROJECTS] {
        let folder = tempfile::tempdir().expect("a folder");
        crate::generate::roadmap(folder.path(), projects).expect("writes");
        assert_eq!(found(folder.path()), BTreeSet::new(), "{projects} projects");
    }
}

#[test]
fn every_planted_fault_is_found_in_its_file_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::generate::roadmap(folder.path(), PROJECTS).expect("writes");
    faults::prepare(folder.path());
    assert_eq!(found(folder.path()), BTreeSet::new(), "people and settings alone are no fault");
    let mut planted: BTreeSet<_> = plant(&OF_PEOPLE, "people.toml", folder.path()).into_iter().collect();
    planted.extend((0..EACH).flat_map(|rank| plant(&OF_A_HUB, &project(rank), folder.path())));
    for (at, fault) in FAULTS.iter().enumerate() {
        for turn in 0..EACH {
            // Spread over the sub-folders, and over teams of all sizes.
            let rank = FIRST + turn * (PROJECTS - FIRST) / EACH + at * 4 + turn;
            planted.extend(plant(fault, &project(rank), folder.path()));
        }
    }
    let found = found(folder.path());
    let missed: Vec<_> = planted.difference(&found).collect();
    let more: Vec<_> = found.difference(&planted).collect();
    assert!(missed.is_empty() && more.is_empty(), "missed: {missed:#?}\nfound besides: {more:#?}");
}

#[test]
fn every_rule_has_a_fault() {
    let others = [&OF_PEOPLE, &OF_A_HUB];
    let planted: BTreeSet<&str> = FAULTS.iter().chain(others).flat_map(|fault| fault.rules).copied().collect();
    let without: Vec<&str> = Rule::all().map(Rule::name).filter(|name| !planted.contains(name)).collect();
    // Of the first nothing else would be judged, the second speaks of `roadmap.toml` alone; the generated teams share people,
    // and turn the last off.
    assert_eq!(without, ["unsupported-format", "cancelled-not-scheduled", "double-booked"]);
}

fn project(rank: usize) -> String {
    format!("projects/lot-{:03}/projet-{rank}.toml", rank / 500)
}

/// Puts the fault into the file; gives it with the rules that are to find it.
fn plant(fault: &Fault, path: &str, folder: &Path) -> Vec<(String, &'static str)> {
    let healthy = fs::read_to_string(folder.join(path)).expect("a file");
    let faulty = (fault.put)(&healthy);
    assert_ne!(faulty, healthy.as_bytes(), "{:?} changes nothing in {path}", fault.rules);
    fs::write(folder.join(path), faulty).expect("writes");
    fault.rules.iter().map(|rule| (path.to_owned(), *rule)).collect()
}

/// Every finding: its file and its rule.
fn found(folder: &Path) -> BTreeSet<(String, &'static str)> {
    let sources: Sources = source::load(folder).expect("a roadmap");
    let (portfolio, found) = read::read(&sources);
    let day = crate::generate::TODAY.parse().expect("a date");
    let verdict = rules::check(&portfolio, day, found);
    assert!(verdict.waived.is_empty());
    let findings = verdict.findings.iter();
    findings.map(|found| (sources.file(found.place.file).path.to_string(), found.rule.name())).collect()
}

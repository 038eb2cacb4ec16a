//! What `check` finds in small roadmaps: one folder a case, `tests/check/<rule>/<case>/`.
//!
//! A case takes `roadmap.toml` and `people.toml` from `tests/check/_base/` where it has none of its own. Its
//! `expected.txt` says what is found, one line each: place, level and rule, sorted; waived findings as notes.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use roadmap::diagnostic::{Diagnostic, Group, Level, Rule, Verdict};
use roadmap::render::findings::{Counts, Look, Report, human};
use roadmap::source::{LineIndex, SourceFile, Sources};
use roadmap::words::{Language, Words};
use roadmap::{read, rules};

const BASE: &str = "tests/check/_base";

/// The day on which waivers are looked at.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 12, 1).unwrap()
}

#[test]
fn every_case_finds_what_it_expects() {
    let wrong = cases().into_iter().filter(|case| {
        let sources = sources(case);
        let told = told(&sources, &judge(&sources));
        // Each case is told by `compare`; the count at the end says how many there are.
        std::panic::catch_unwind(|| support::compare(case.join("expected.txt"), &told)).is_err()
    });
    assert_eq!(wrong.count(), 0, "cases differ");
}

#[test]
fn every_judged_rule_fires_in_a_case_of_its_own_name() {
    for rule in Rule::all() {
        let own = match rule.group() {
            Group::Reading | Group::References => continue,
            Group::Team | Group::Deliverables | Group::Dependencies => true,
            Group::Waivers => rule != Rule::RuleUnknown,
        };
        let fires = || {
            support::cases(format!("tests/check/{}", rule.name()))
                .iter()
                .any(|case| judge(&sources(case)).findings.iter().any(|found| found.rule == rule))
        };
        assert!(!own || fires(), "{} never fires in tests/check/{}", rule.name(), rule.name());
    }
}

/// Every finding can be said; those of the rules that are judged here stand, drawn, in a file for each language.
#[test]
fn every_case_says_what_it_finds_in_both_languages() {
    for language in [Language::En, Language::Fr] {
        let words = Words::new(language);
        let mut said: BTreeMap<&str, String> = BTreeMap::new();
        for case in cases() {
            let sources = sources(&case);
            let verdict = judge(&sources);
            let waived: Vec<Diagnostic> = verdict.waived.into_iter().map(|waived| waived.finding).collect();
            for finding in verdict.findings.iter().chain(&waived) {
                let drawn = drawn(&sources, finding, &words);
                let is_own = case.parent().is_some_and(|group| group.ends_with(finding.rule.name()));
                if is_own && finding.level != Level::Note {
                    let name = case.file_name().unwrap_or_default().to_string_lossy();
                    said.entry(finding.rule.name()).or_default().push_str(&format!("--- {name}\n{drawn}"));
                }
            }
        }
        for (rule, said) in said {
            support::compare(format!("tests/check/{rule}/{}.txt", language.tag()), &said);
        }
    }
}

/// As `check` draws it.
fn drawn(sources: &Sources, finding: &Diagnostic, words: &Words) -> String {
    let findings = std::slice::from_ref(finding);
    let report = Report { sources, findings, waived: &[], counts: Counts::default(), root: "", failure: None };
    human(&report, words, Look { styled: false, width: 120, whole: false })
}

fn judge(sources: &Sources) -> Verdict {
    let (portfolio, found) = read::read(sources);
    rules::judge(&portfolio, day(), found)
}

/// Findings and notes, one line each, in the order of their places.
fn told(sources: &Sources, verdict: &Verdict) -> String {
    let mut found: Vec<&Diagnostic> = verdict.findings.iter().collect();
    found.extend(verdict.waived.iter().map(|waived| &waived.finding));
    found.sort_by_key(|found| (found.place.file, found.place.span.start, found.rule.name()));
    found.iter().map(|found| line(sources, found)).collect()
}

fn line(sources: &Sources, found: &Diagnostic) -> String {
    let file = sources.file(found.place.file);
    let at = LineIndex::new(file.text()).position(file.text(), found.place.span.start);
    format!("{}:{}:{}: {}[{}]\n", file.path, at.line, at.column, found.level.name(), found.rule.name())
}

fn cases() -> Vec<PathBuf> {
    let groups = support::cases("tests/check").into_iter().filter(|group| !group.ends_with("_base"));
    groups.flat_map(support::cases).collect()
}

/// The files of a case, those of the base filled in, in the order of their paths.
fn sources(case: &Path) -> Sources {
    let mut files: Vec<SourceFile> = Vec::new();
    for name in ["people.toml", "roadmap.toml"] {
        let own = case.join(name);
        let path = if own.exists() { own } else { Path::new(env!("CARGO_MANIFEST_DIR")).join(BASE).join(name) };
        files.push(source(name, &path));
    }
    for entry in walkdir::WalkDir::new(case.join("projects")).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_some_and(|extension| extension == "toml") {
            let path = entry.path().strip_prefix(case).unwrap().to_str().unwrap().replace('\\', "/");
            files.push(source(&path, entry.path()));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Sources { prefix: String::new(), files }
}

fn source(path: &str, open: &Path) -> SourceFile {
    let text = fs::read_to_string(open).unwrap_or_else(|error| panic!("cannot read {}: {error}", open.display()));
    SourceFile { path: path.into(), text: Ok(text.into()) }
}

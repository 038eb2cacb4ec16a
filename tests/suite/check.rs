//! What `check` finds in small roadmaps: one folder a case, `tests/check/<rule>/<case>/`.
//!
//! A case takes `roadmap.toml` and `people.toml` from `tests/check/_base/` where it has none of its own. Its
//! `expected.txt` says what is found, one line each: place, level and rule, sorted; waived findings as notes.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::support::case::sources;
use chrono::NaiveDate;
use roadmap::diagnostic::{CheckResult, Diagnostic, Level, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{Counts, HumanOptions, Report, human};
use roadmap::source::{LineIndex, Sources};
use roadmap::{read, rules};

/// The day on which waivers are looked at.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 12, 1).unwrap()
}

#[test]
fn every_case_finds_what_it_expects() {
    let wrong = cases().into_iter().filter(|case| {
        let sources = sources(case);
        let printed = transcript(&sources, &judge(&sources));
        // Each case is told by `compare`; the count at the end says how many there are.
        std::panic::catch_unwind(|| crate::support::compare(case.join("expected.txt"), &printed)).is_err()
    });
    assert_eq!(wrong.count(), 0, "cases differ");
}

/// One that fires, one near miss, and one among other mistakes, none of which hides another.
#[test]
fn every_rule_has_three_kinds_of_case_of_its_own() {
    let mut lacking = Vec::new();
    for rule in Rule::all() {
        let verdicts: Vec<CheckResult> = crate::support::cases(format!("tests/check/{}", rule.name()))
            .iter()
            .map(|case| judge(&sources(case)))
            .collect();
        let fires = |verdict: &CheckResult| verdict.findings.iter().any(|found| found.rule == rule);
        let in_company = |verdict: &CheckResult| verdict.findings.iter().any(|found| found.rule != rule);
        // Of a format that is not known nothing else is judged: its company is never told.
        let alone = rule == Rule::UnsupportedFormat;
        let kinds = [
            ("fires", verdicts.iter().any(fires)),
            ("is near and nothing is wrong", verdicts.iter().any(|verdict| verdict.findings.is_empty())),
            ("is in company", alone || verdicts.iter().any(|verdict| fires(verdict) && in_company(verdict))),
        ];
        let none = kinds.into_iter().filter(|(_, is_there)| !is_there);
        lacking.extend(none.map(|(kind, _)| format!("{}: no case in which it {kind}", rule.name())));
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// Every finding can be texts; those of the rules that are judged here stand, drawn, in a file for each language.
#[test]
fn every_case_says_what_it_finds_in_both_languages() {
    for language in [Language::En, Language::Fr] {
        let words = Localizer::new(language);
        let mut texts: BTreeMap<&str, String> = BTreeMap::new();
        for case in cases() {
            let sources = sources(&case);
            let verdict = judge(&sources);
            let waived: Vec<Diagnostic> = verdict.waived.into_iter().map(|waived| waived.finding).collect();
            for finding in verdict.findings.iter().chain(&waived) {
                let drawn = drawn(&sources, finding, &words);
                let is_own = case.parent().is_some_and(|group| group.ends_with(finding.rule.name()));
                if is_own && finding.level != Level::Note {
                    let name = case.file_name().unwrap_or_default().to_string_lossy();
                    texts.entry(finding.rule.name()).or_default().push_str(&format!("--- {name}\n{drawn}"));
                }
            }
        }
        for (rule, texts) in texts {
            crate::support::compare(format!("tests/check/{rule}/{}.txt", language.tag()), &texts);
        }
    }
}

/// As `check` draws it.
fn drawn(sources: &Sources, finding: &Diagnostic, words: &Localizer) -> String {
    let findings = std::slice::from_ref(finding);
    let report = Report { sources, findings, waived: &[], counts: Counts::default(), root: "", failure: None };
    human(&report, words, HumanOptions { styled: false, width: 120, show_all: false, shows_fixes: true })
}

fn judge(sources: &Sources) -> CheckResult {
    let (portfolio, found) = read::read(sources);
    rules::check(&portfolio, day(), found)
}

/// Findings and notes, one line each, in the order of their places.
fn transcript(sources: &Sources, verdict: &CheckResult) -> String {
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
    let groups = crate::support::cases("tests/check").into_iter().filter(|group| !group.ends_with("_base"));
    groups.flat_map(crate::support::cases).collect()
}

//! What `diff` tells of two states of small roadmaps: one folder a case, `tests/diff/<case>/{before,after}/`.
//!
//! A state takes the files that it does not have from `tests/diff/_base/`; a file that holds nothing but `gone` is taken
//! away. `en.txt` and `fr.txt` say what is changes_document; `BLESS=1 cargo test` rewrites them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use roadmap::diagnostic::{CheckResult, Comparison};
use roadmap::facts::changes::{self, Changes, FormattingChanges, State};
use roadmap::l10n::{Language, Localizer};
use roadmap::model::Portfolio;
use roadmap::render::diagnostics::localize_difference;
use roadmap::render::terminal::{self, TerminalOptions};
use roadmap::render::{escape, markdown};
use roadmap::source::{SourceFile, Sources};
use roadmap::view::changes::RevisionNames;
use roadmap::view::document::Document;
use roadmap::{read, rules, view};

/// A roadmap, read and judged.
struct Read {
    sources: Sources,
    portfolio: Portfolio,
    verdict: CheckResult,
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 15).unwrap()
}

#[test]
fn every_case_is_told_as_expected() {
    let names = crate::support::cases("tests/diff");
    let cases = names.into_iter().filter(|case| !case.ends_with("_base"));
    let wrong = cases.filter(|case| {
        let (before, after) = (read_state(case, "before"), read_state(case, "after"));
        [Language::En, Language::Fr].into_iter().any(|language| {
            let document = changes_document(&before, &after, language);
            let text = terminal::render(&document, TerminalOptions { width: 100, colour: false });
            let expected = case.join(format!("{}.txt", language.tag()));
            std::panic::catch_unwind(|| crate::support::compare(expected, &text)).is_err()
        })
    });
    assert_eq!(wrong.count(), 0, "cases differ");
}

#[test]
fn beside_another_state_a_roadmap_reads_as_it_does_alone() {
    for case in crate::support::cases("tests/diff") {
        let states = ["before", "after"].map(|state| read_state(&case, state).sources);
        for [these, those] in [[0, 1], [1, 0]] {
            let (portfolio, found) = read::read(&states[those]);
            let with_findings = found.iter().map(|finding| finding.place.file).collect();
            let unchanged = read::ReusableParse::compare(&states[these], &states[those], &portfolio, &with_findings);
            let alone = format!("{:#?}", read::read(&states[these]));
            assert_eq!(
                format!("{:#?}", read::read_incremental(&states[these], &unchanged)),
                alone,
                "{}",
                case.display()
            );
        }
    }
}

#[test]
fn nothing_differs_from_itself() {
    for case in crate::support::cases("tests/diff") {
        let (one, same) = (read_state(&case, "after"), read_state(&case, "after"));
        compared(&one, &same, |found| {
            assert!(
                found.files.is_empty() && found.quiet == FormattingChanges::default(),
                "{}: {found:?}",
                case.display()
            );
            assert!(found.consequences.slips.is_empty() && found.consequences.shares.is_empty(), "{}", case.display());
        });
    }
}

#[test]
fn the_way_back_mirrors_the_way_there() {
    for case in crate::support::cases("tests/diff") {
        let (before, after) = (read_state(&case, "before"), read_state(&case, "after"));
        assert_eq!(
            compared(&before, &after, |found| signs(found, false)),
            compared(&after, &before, |found| signs(found, true)),
            "{}",
            case.display()
        );
    }
}

/// A comment in a pull request must not call anybody, nor refer to anything.
#[test]
fn markdown_calls_nobody() {
    for case in crate::support::cases("tests/diff") {
        let (before, after) = (read_state(&case, "before"), read_state(&case, "after"));
        let text = markdown::render(&changes_document(&before, &after, Language::En));
        for call in ["@claire", "#42", "<script"] {
            assert!(!text.contains(call), "{}: {call} in {text}", case.display());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(2026), cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever line of the sample changes, something is changes_document or counted.
    #[test]
    fn a_change_of_any_line_is_told_or_counted(file in 0usize..64, line in 0usize..400, how in 0u8..3) {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap");
        let before = read_sources(roadmap::source::load(&sample).unwrap());
        let mut sources = roadmap::source::load(&sample).unwrap();
        let file = file % sources.files.len();
        let text = sources.files[file].text().to_owned();
        let lines: Vec<&str> = text.lines().collect();
        let at = line % lines.len();
        let changed = match how {
            0 => lines[at].replace('2', "3"),
            1 => lines[at].replace('e', "é"),
            _ => format!("{} ", lines[at]),
        };
        prop_assume!(changed != lines[at]);
        let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
        lines[at] = changed;
        sources.files[file].text = Ok((lines.join("\n") + "\n").into());
        let after = read_sources(sources);
        let is_reported = compared(&before, &after, |found| {
            !found.files.is_empty() || found.quiet != FormattingChanges::default() || !found.unread.is_empty()
        });
        prop_assert!(is_reported, "{}: nothing is told of {:?}", after.sources.files[file].path, lines[at]);
        terminal::render(&changes_document(&before, &after, Language::Fr), TerminalOptions { width: 80, colour: false });
    }
}

/// Each value that differs, and which way.
fn signs(changes: &Changes, mirrored: bool) -> Vec<String> {
    let mut signs = Vec::new();
    for file in &changes.files {
        for entry in &file.entries {
            for value in &entry.values {
                let (one, other) = if mirrored { (value.after, value.before) } else { (value.before, value.after) };
                signs.push(format!("{:?} {} {:?} -> {:?}", file.kind, value.key, one, other));
            }
        }
    }
    signs.sort();
    signs
}

/// What `look` sees of the changes from one to the other.
fn compared<T>(before: &Read, after: &Read, look: impl FnOnce(&Changes) -> T) -> T {
    let (old, new) = read::changed_values(&before.sources, &after.sources);
    let before = State { portfolio: &before.portfolio, values: &old };
    let after = State { portfolio: &after.portfolio, values: &new };
    look(&changes::changes(before, after, day()))
}

fn changes_document(before: &Read, after: &Read, language: Language) -> Document {
    let words = Localizer::new(language);
    let between = RevisionNames { before: "main", after: "HEAD", prefix: "" };
    compared(before, after, |found| {
        escape::to_json(found);
        let comparison = Comparison::new(&before.sources, &after.sources, &found.moved);
        let difference = comparison.difference(&before.verdict, &after.verdict, &found.unread_now());
        let findings = localize_difference(&difference, &before.sources, &after.sources, &words);
        view::changes::changes(&before.portfolio, &after.portfolio, found, &findings, between, &words)
    })
}

fn read_state(case: &Path, state: &str) -> Read {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/_base");
    for folder in [base, case.join(state)] {
        for entry in walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() && entry.path().extension().is_some_and(|extension| extension == "toml") {
                let path = entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files.retain(|_, text| text.trim() != "gone");
    let files = files.into_iter().map(|(path, text)| SourceFile { path: path.into(), text: Ok(text.into()) });
    read_sources(Sources { files: files.collect(), ..Sources::default() })
}

fn read_sources(sources: Sources) -> Read {
    let (portfolio, found) = read::read(&sources);
    let verdict = rules::check(&portfolio, day(), found);
    Read { sources, portfolio, verdict }
}

/// A key or a table of the format that had no name would stand in the text as it is written.
#[test]
fn every_key_has_a_name_that_people_use() {
    use roadmap::read::format::{PERSON, PROJECT, ROADMAP};
    use roadmap::read::table_schema::{TableSchema, ValueKind};
    fn missing(shape: &TableSchema, words: &Localizer, into: &mut Vec<String>) {
        for key in shape.keys {
            let (name, inner) = match key.kind {
                ValueKind::Table(inner) | ValueKind::Tables(inner) | ValueKind::ById(_, inner) => {
                    ("table", Some(inner))
                }
                ValueKind::Levels => ("table", None),
                _ => ("key", None),
            };
            let name = format!("diff-{name}-{}", key.name);
            if !words.has(&name) {
                into.push(name);
            }
            if let Some(inner) = inner {
                missing(inner, words, into);
            }
        }
    }
    let words = Localizer::new(Language::En);
    let mut names = Vec::new();
    for shape in [&ROADMAP, &PERSON, &PROJECT] {
        missing(shape, &words, &mut names);
    }
    assert_eq!(names, Vec::<String>::new());
}

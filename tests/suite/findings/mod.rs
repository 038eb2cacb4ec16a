//! Findings as they are printed: for people, for editors, for programs, where changes are reviewed; in both languages.

mod drawing;
mod github;
mod gitlab;
mod junit;
mod many;
mod sarif;

use std::fs;
use std::path::Path;

use roadmap::diagnostic::{Diagnostic, Level, Rule, Waived};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{self, Counts, HumanOptions, Report, summary};
use roadmap::source::{FileIx, FileSpan, SourceFile, Sources, Span};
use serde_json::Value;

/// Every format: its name, what its files are called, and what draws it.
type Format = (&'static str, &'static str, fn(&Report, &Localizer) -> String);
const FORMATS: &[Format] = &[
    ("human", "txt", |report, words| diagnostics::human(report, words, PLAIN)),
    ("short", "txt", diagnostics::short),
    ("json", "json", diagnostics::json),
    ("github", "txt", diagnostics::github),
    ("gitlab", "json", diagnostics::gitlab),
    ("sarif", "json", diagnostics::sarif),
    ("junit", "xml", |report, words| diagnostics::junit(report, words, junit::suite(false))),
];

const PLAIN: HumanOptions = HumanOptions { styled: false, width: 100, show_all: false, shows_fixes: true };

const ROADMAP: &str = r#"format = 1
title = "Expositions"
language = "fr"
timezone = "Europe/Pari"
owners = ["DBRD", "CNUM"]

[directorates.DBRD]
name = "Bâtiments"

[directorates.CNUM]
name = "Numérique"
"#;

const PEOPLE: &str = r#"[claire-moreau]
name = "Claire Moreau"
directorate = "DBRD"

[hugo-petit]
name = "Hugo Petit"
directorate = "DBRD"
"#;

const PROJECT: &str = r#"title = "Prêt d’objets"
status = "activ"
lead = "claire-moraeu"
start = 2026-13-01
colour = "bleu"
"#;

const SECOND: &str = r#"title = "Visites"
status = "active"
lead = "claire-moraeu"
contributors = ["hugo-petit", "claire-moreau", "hugo-petit"]

[[deliverables]]
id = "plan"
title = ""

[[deliverables]]
id = "plan"
title = "Plan"
due = "2026-05-01"
"#;

/// What files may hold to be taken for something else: by a terminal, the log of a continuous check, Markdown, XML, a
/// SARIF viewer.
const HOSTILE: &str =
    "\u{1b}[31m\u{202e}evil\u{9b}2J ##[error]x %0A%25 ]]> &<>\"' @claire #123 [a](https://x.example) {0}";

#[test]
fn the_formats_in_both_languages() {
    let sources = roadmap(&[
        ("roadmap.toml", ROADMAP),
        ("people.toml", PEOPLE),
        ("projects/loans.toml", PROJECT),
        ("projects/visits.toml", SECOND),
        ("projects/archive/visits.toml", ""),
    ]);
    let found = check(&sources);
    let (last, rest) = found.split_last().expect("there are mistakes");
    let waived = [waived(last.clone())];
    let report = report(&sources, rest, &waived);
    for &(format, extension, draw) in FORMATS {
        for language in [Language::En, Language::Fr] {
            let drawn = draw(&report, &Localizer::new(language));
            compare(&format!("{format}.{}.{extension}", language.tag()), &drawn);
        }
    }
    let styled = diagnostics::human(&report, &Localizer::new(Language::En), HumanOptions { styled: true, ..PLAIN });
    assert!(styled.contains('\u{1b}'));
}

#[test]
fn only_sentences_change_with_the_language() {
    const SENTENCES: &[&str] =
        &["message", "label", "help", "summary", "description", "text", "justification", "language"];
    let sources = roadmap(&[("roadmap.toml", ROADMAP), ("people.toml", PEOPLE), ("projects/visits.toml", SECOND)]);
    let found = check(&sources);
    let waived = [waived(found[0].clone())];
    let report = report(&sources, &found[1..], &waived);
    for &(format, extension, draw) in FORMATS {
        let [en, fr] = [Language::En, Language::Fr].map(|language| draw(&report, &Localizer::new(language)));
        assert_ne!(en, fr, "{format}");
        if extension == "json" {
            let [en, fr] = [en, fr].map(|text| without(serde_json::from_str(&text).expect("JSON"), SENTENCES));
            assert_eq!(en, fr, "{format}");
        }
    }
    let heads = |text: String| {
        let head = |line: &str| line.split_once("]: ").expect("a rule").0.to_owned();
        text.lines().map(head).collect::<Vec<String>>()
    };
    let [en, fr] =
        [Language::En, Language::Fr].map(|language| heads(diagnostics::short(&report, &Localizer::new(language))));
    assert_eq!(en, fr);
}

/// The value without what stands under these keys, at any depth.
fn without(value: Value, keys: &[&str]) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(|value| without(value, keys)).collect(),
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(key, _)| !keys.contains(&key.as_str()));
            kept.map(|(key, value)| (key, without(value, keys))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

#[test]
fn hostile_text_is_shown_not_obeyed() {
    let sources = hostile();
    let found = check(&sources);
    let report = Report { root: "::error::/", ..report(&sources, &found, &[]) };
    for &(format, extension, draw) in FORMATS {
        for language in [Language::En, Language::Fr] {
            let drawn = draw(&report, &Localizer::new(language));
            let hidden = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!drawn.contains(hidden), "{format}: {drawn:?}");
            assert!(!drawn.contains("##["), "{format}: {drawn}");
            if format != "github" {
                assert!(!drawn.lines().any(|line| line.trim_start().starts_with("::")), "{format}: {drawn}");
            }
            if matches!(format, "short" | "github") {
                assert_eq!(drawn.lines().count(), found.len(), "{format}: {drawn}");
            }
            compare(&format!("hostile.{format}.{}.{extension}", language.tag()), &drawn);
        }
    }
}

#[test]
fn the_summary_counts_in_both_languages() {
    let one =
        Counts { files_found: 1, files_read: 1, rules: 1, errors: 1, warnings: 1, waived: 1, ..Counts::default() };
    let many =
        Counts { files_found: 14, files_read: 13, rules: 42, errors: 2, warnings: 3, waived: 2, ..Counts::default() };
    let none = Counts { files_found: 14, files_read: 14, rules: 42, ..Counts::default() };
    let (en, fr) = (Localizer::new(Language::En), Localizer::new(Language::Fr));
    assert_eq!(summary(&one, &en), "Checked 1 of 1 file, 1 rule: 1 error, 1 warning, 1 waived.");
    assert_eq!(summary(&many, &en), "Checked 13 of 14 files, 42 rules: 2 errors, 3 warnings, 2 waived.");
    assert_eq!(summary(&none, &en), "Checked 14 of 14 files, 42 rules: 0 errors, 0 warnings.");
    assert_eq!(summary(&one, &fr), "1 fichier vérifié sur 1, 1 règle\u{a0}: 1 erreur, 1 avertissement, 1 dérogation.");
    assert_eq!(
        summary(&many, &fr),
        "13 fichiers vérifiés sur 14, 42 règles\u{a0}: 2 erreurs, 3 avertissements, 2 dérogations."
    );
    assert_eq!(summary(&none, &fr), "14 fichiers vérifiés sur 14, 42 règles\u{a0}: 0 erreur, 0 avertissement.");
}

/// Holds what was drawn to the file of that name, without the explanations of the rules, which stand in every log.
fn compare(name: &str, drawn: &str) {
    let path = format!("tests/findings/{name}");
    let Some(begin) = drawn.find("\"rules\": [") else { return crate::support::compare(path, drawn) };
    let end = begin + drawn[begin..].find("\n          ]").expect("the list ends");
    crate::support::compare(path, &format!("{}\"rules\": [\n            …{}", &drawn[..begin], &drawn[end..]));
}

/// A roadmap whose files try everything.
fn hostile() -> Sources {
    let quoted: String =
        HOSTILE.chars().flat_map(|c| format!("\\U{:08x}", u32::from(c)).chars().collect::<Vec<_>>()).collect();
    let broken = "title = \"Prêt\"\nstatus = \"\u{1b}[31m\u{202e}evil\"\n\"::error::x ##[group]\" = 1\nlead = \"##[error]\u{7f}\u{9b}2J\"\n";
    let project = format!(
        "title = \"::error::\\r\\n::warning::\\u0000\"\nsummary = \"x\"\nstage = \"proposed\"\nlead = \"{quoted}\"\n\"::{quoted}\" = 1\n"
    );
    let sources = roadmap(&[
        ("roadmap.toml", ROADMAP),
        ("people.toml", PEOPLE),
        ("projects/evil\n::error::name\u{1b}[2J.toml", broken),
        ("projects/raw.toml", "title = \"a\u{1b}[2Jb\u{202e}c\"\nstatus = \"draft\"\ntitle = \"x\"\n\u{1b}[2J\n"),
        ("projects/said ##[x] %41,a=b é & <b>.toml", &project),
    ]);
    Sources { prefix: "::error::/".to_owned(), ..sources }
}

/// A finding as a waiver leaves it.
fn waived(finding: Diagnostic) -> Waived {
    let waiver = finding.place;
    let until = chrono::NaiveDate::from_ymd_opt(2027, 1, 31);
    let (by, reason) = ("Anaïs Bernard", "Le service public d’abord");
    let finding = Diagnostic { level: Level::Note, ..finding };
    Waived { finding, waiver, until, by: Some(by.to_owned()), reason: Some(reason.to_owned()) }
}

fn diagnostic(rule: Rule, says: &'static str, span: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::new(rule, FileSpan { file: FileIx(0), span: Span::new(span) }, says)
}

fn one(text: &str) -> Sources {
    let file = SourceFile { path: "file.toml".into(), text: Ok(text.into()) };
    Sources { prefix: String::new(), files: vec![file] }
}

/// A roadmap of these files, loaded; paths are printed as if the working directory were above it.
fn roadmap(files: &[(&str, &str)]) -> Sources {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(Path::new(path));
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let sources = roadmap::source::load(folder.path()).expect("a roadmap");
    Sources { prefix: "roadmap/".to_owned(), ..sources }
}

fn check(sources: &Sources) -> Vec<Diagnostic> {
    let (_, mut found) = roadmap::read::read(sources);
    found.sort_by_key(|found| (found.place, found.rule.name()));
    found
}

fn report<'a>(sources: &'a Sources, findings: &'a [Diagnostic], waived: &'a [Waived]) -> Report<'a> {
    let of = |level| findings.iter().filter(|found| found.level == level).count();
    let counts = Counts {
        files_found: sources.files.len(),
        files_read: sources.files.iter().filter(|file| file.text.is_ok()).count(),
        rules: Rule::all().len(),
        errors: of(Level::Error),
        warnings: of(Level::Warning),
        waived: waived.len(),
        only_new: false,
    };
    Report { sources, findings, waived, counts, root: "plans/2027/", failure: None }
}

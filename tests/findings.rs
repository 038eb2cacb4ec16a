//! Findings as they are printed: for people, for editors, for programs, in both languages.

mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use roadmap::diagnostic::{Diagnostic, Level, Rule, Waived};
use roadmap::render::findings::{Counts, Look, Report, human, json, short, summary};
use roadmap::source::{FileIx, LineIndex, Place, SourceFile, Sources, Span};
use roadmap::words::{Language, Words};

const PLAIN: Look = Look { styled: false, width: 100, whole: false };

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
    let waived = [Waived { finding: last.clone(), waiver: last.place, until: None, by: None, reason: None }];
    let report = report(&sources, rest, &waived);
    for (language, tag) in [(Language::En, "en"), (Language::Fr, "fr")] {
        let words = Words::new(language);
        support::compare(format!("tests/findings/human.{tag}.txt"), &human(&report, &words, PLAIN));
        support::compare(format!("tests/findings/short.{tag}.txt"), &short(&report, &words));
        support::compare(format!("tests/findings/json.{tag}.json"), &json(&report, &words));
    }
    let styled = human(&report, &Words::new(Language::En), Look { styled: true, ..PLAIN });
    assert!(styled.contains('\u{1b}'));
    serde_json::from_str::<serde_json::Value>(&json(&report, &Words::new(Language::Fr))).expect("it is JSON");
}

#[test]
fn hostile_text_is_shown_not_obeyed() {
    let evil = "title = \"Prêt\"\nstatus = \"\u{1b}[31m\u{202e}evil\"\n\"::error::x ##[group]\" = 1\nlead = \"##[error]\u{7f}\u{9b}2J\"\n";
    let sources = roadmap(&[
        ("roadmap.toml", ROADMAP),
        ("people.toml", PEOPLE),
        ("projects/evil\n::error::name\u{1b}[2J.toml", evil),
        ("projects/raw.toml", "title = \"a\u{1b}[2Jb\u{202e}c\"\nstatus = \"draft\"\ntitle = \"x\"\n\u{1b}[2J\n"),
    ]);
    let sources = Sources { prefix: "::error::/".to_owned(), ..sources };
    let found = check(&sources);
    let report = report(&sources, &found, &[]);
    for language in [Language::En, Language::Fr] {
        let words = Words::new(language);
        let texts = [human(&report, &words, PLAIN), short(&report, &words), json(&report, &words)];
        for text in &texts {
            let hidden = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!text.contains(hidden), "{text:?}");
        }
        for text in &texts[..2] {
            assert!(!text.contains("##["), "{text}");
            assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{text}");
        }
        assert_eq!(texts[1].lines().count(), found.len());
        serde_json::from_str::<serde_json::Value>(&texts[2]).expect("it is JSON");
        support::compare(format!("tests/findings/hostile.{}.txt", words.say("check-help")), &texts[0]);
    }
}

#[test]
fn a_long_line_is_cut_around_the_mistake() {
    let blank = "é".repeat(250_000);
    let text = format!("title = \"{blank}\"\nstatus = [\"{blank}\", 3]\n");
    let sources = one(&text);
    let at = text.find("3]").expect("it is there");
    let found = [diagnostic(Rule::UnknownKey, "unknown-key", at..at + 1).with("key", blank.as_str())];
    let report = report(&sources, &found, &[]);
    let words = Words::new(Language::En);
    let text = human(&report, &words, PLAIN);
    assert!(text.len() < 4_000, "{} bytes", text.len());
    assert!(text.contains("file.toml:2:250015"), "{text}");
    assert!(text.lines().any(|line| line.contains(", 3]")), "{text}");
    assert!(short(&report, &words).len() < 1_000);
}

#[test]
fn forty_thousand_findings_are_counted_and_quick() {
    // One line, not of ASCII alone, and a mistake at every few bytes of it.
    let text = "é = 1, ".repeat(40_000);
    let sources = one(&text);
    let step = text.len() / 40_000;
    let found: Vec<Diagnostic> = (0..40_000)
        .map(|n| {
            let at = n * step;
            let first = Place { file: FileIx(0), span: Span::new(0..2) };
            let near = Place { file: FileIx(0), span: Span::new(at..at + 2) };
            diagnostic(Rule::UnknownKey, "unknown-key", at..at + 2)
                .with("key", "é")
                .other(near, "duplicate-id.first")
                .other(first, "duplicate-id.first")
        })
        .collect();
    let report = report(&sources, &found, &[]);
    let words = Words::new(Language::En);
    let begun = Instant::now();
    assert_eq!(short(&report, &words).lines().count(), 40_000);
    assert!(json(&report, &words).contains(&format!("\"column\": {},", 39_999 * 7 + 1)));
    let text = human(&report, &words, PLAIN);
    assert!(text.contains("39900 more findings are not shown"), "{text}");
    assert!(text.contains("40,000  error[unknown-key]"), "{text}");
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}, unoptimized", begun.elapsed());
}

#[test]
fn all_of_very_many_findings_are_drawn_on_demand() {
    let text = "key = 1\n".repeat(5_000);
    let sources = one(&text);
    let found: Vec<Diagnostic> =
        (0..5_000).map(|n| diagnostic(Rule::UnknownKey, "unknown-key", n * 8..n * 8 + 3).with("key", "key")).collect();
    let report = report(&sources, &found, &[]);
    let words = Words::new(Language::En);
    let drawn = |whole| human(&report, &words, Look { whole, ..PLAIN });
    let (first, all) = (drawn(false), drawn(true));
    assert_eq!(first.matches("error[unknown-key]:").count(), 100);
    assert!(first.contains("4900 more findings are not shown; `roadmap check --all` shows them"), "{first}");
    assert!(all.starts_with(&first[..first.find("4900 more").expect("it is there")]));
    assert_eq!(all.matches("error[unknown-key]:").count(), 5_000);
    assert!(all.contains("file.toml:5000:1") && !all.contains("not shown"));
}

#[test]
fn of_very_many_places_the_first_are_drawn_and_all_on_demand() {
    let files =
        (0..10_000).map(|n| SourceFile { path: format!("p{n}.toml").into(), text: Ok("depends-on = []\n".into()) });
    let sources = Sources { prefix: String::new(), files: files.collect() };
    let place = |n| Place { file: FileIx(n), span: Span::new(0..10) };
    let over = |many: u32| {
        let first = diagnostic(Rule::DuplicateId, "duplicate-id-owner", 0..10);
        [(1..=many).fold(first, |found, n| found.other(place(n), "duplicate-id.first"))]
    };
    for (language, more) in [
        (Language::En, "note: and 9987 more places; `roadmap check --all` shows them"),
        (Language::Fr, "note: et 9987 autres endroits\u{202f}; `roadmap check --all` les montre"),
    ] {
        let words = Words::new(language);
        let found = over(9_999);
        let report = report(&sources, &found, &[]);
        let drawn = |whole| human(&report, &words, Look { whole, ..PLAIN });
        let (first, all) = (drawn(false), drawn(true));
        assert!(first.contains("p12.toml:1:1") && !first.contains("p13.toml"), "{first}");
        assert!(first.contains(more), "{first}");
        let places = all.lines().filter(|line| line.ends_with(".toml:1:1")).count();
        assert!(places == 10_000 && !all.contains("--all"), "{places}");
        assert_eq!(short(&report, &words).lines().count(), 1);
        assert!(json(&report, &words).contains("p9999.toml"));
    }
    // One place more than are drawn would take as much room as the line that counts it.
    let found = over(13);
    assert!(human(&report(&sources, &found, &[]), &Words::new(Language::En), PLAIN).contains("p13.toml:1:1"));
}

#[test]
fn marks_anywhere_are_drawn() {
    let text = "a = 1\r\nb = [\r\n  \"é\",\r\n]\n\n\tc = \"œ\"\n".to_owned() + &"x = 2\n".repeat(30) + "last = 1";
    let sources = one(&text);
    let words = Words::new(Language::Fr);
    for start in 0..=text.len() + 2 {
        for length in [0, 1, 3, 40, 500] {
            let other = Place { file: FileIx(0), span: Span::new(text.len() - start.min(text.len())..text.len()) };
            let found = diagnostic(Rule::UnknownKey, "toml-syntax", start..start + length)
                .with("text", "?")
                .other(other, "toml-syntax-first");
            let found = [found];
            assert!(human(&report(&sources, &found, &[]), &words, PLAIN).contains("error[unknown-key]"));
        }
    }
}

#[test]
fn columns_count_characters_on_long_lines_too() {
    for text in ["é".repeat(900) + "\n" + &"aé€😀\n".repeat(300), "a".repeat(1024), String::new()] {
        let index = LineIndex::new(&text);
        for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            let position = index.position(&text, u32::try_from(at).expect("it is small"));
            assert_eq!((position.line as usize, position.column as usize), (line, column), "at {at}");
        }
    }
}

#[test]
fn far_places_of_a_file_stand_apart() {
    let text = "first = 1\n".to_owned() + &"x = 2\n".repeat(5_000) + "last = 1\n";
    let sources = one(&text);
    let first = Place { file: FileIx(0), span: Span::new(0..5) };
    let at = text.len() - 9;
    let found = [diagnostic(Rule::DuplicateId, "duplicate-id-owner", at..at + 4).other(first, "duplicate-id.first")];
    let text = human(&report(&sources, &found, &[]), &Words::new(Language::En), PLAIN);
    assert!(text.contains("file.toml:5002:1") && text.contains("file.toml:1:1"), "{text}");
    assert!(text.lines().count() < 20, "{text}");
}

#[test]
fn the_summary_counts_in_both_languages() {
    let one = Counts { files_found: 1, files_read: 1, rules: 1, errors: 1, warnings: 1, waived: 1 };
    let many = Counts { files_found: 14, files_read: 13, rules: 42, errors: 2, warnings: 3, waived: 2 };
    let none = Counts { files_found: 14, files_read: 14, rules: 42, ..Counts::default() };
    let (en, fr) = (Words::new(Language::En), Words::new(Language::Fr));
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

fn diagnostic(rule: Rule, says: &'static str, span: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::new(rule, Place { file: FileIx(0), span: Span::new(span) }, says)
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
    };
    Report { sources, findings, waived, counts }
}

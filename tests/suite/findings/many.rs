//! Thousands of findings, and of places of one: quick in every format, cut for people alone.

use roadmap::diagnostic::{Diagnostic, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{HumanOptions, human, json, short};
use roadmap::source::{FileIx, FileSpan, SourceFile, Sources, Span};

use super::{FORMATS, PLAIN, diagnostic, one, report};

#[test]
fn forty_thousand_findings_are_told_in_every_format() {
    // One line, not of ASCII alone, and a mistake at every few bytes of it.
    let text = "é = 1, ".repeat(40_000);
    let sources = one(&text);
    let step = text.len() / 40_000;
    let found: Vec<Diagnostic> = (0..40_000)
        .map(|n| {
            let at = n * step;
            let first = FileSpan { file: FileIx(0), span: Span::new(0..2) };
            let near = FileSpan { file: FileIx(0), span: Span::new(at..at + 2) };
            diagnostic(Rule::UnknownKey, "unknown-key", at..at + 2)
                .with("key", "é")
                .with_related(near, "duplicate-id.first")
                .with_related(first, "duplicate-id.first")
        })
        .collect();
    let report = report(&sources, &found, &[]);
    let words = Localizer::new(Language::En);
    for &(format, _, draw) in FORMATS {
        let drawn = draw(&report, &words);
        let count = match format {
            "human" => drawn.matches("error[unknown-key]:").count(),
            "json" => drawn.matches("\"rule\": \"unknown-key\"").count(),
            "gitlab" => drawn.matches("\"check_name\": \"unknown-key\"").count(),
            "sarif" => drawn.matches("\"ruleId\": \"unknown-key\"").count(),
            "junit" => drawn.matches(": error[unknown-key]:").count(),
            "short" | "github" => drawn.lines().count(),
            other => panic!("what does {other} look like?"),
        };
        assert_eq!(count, if format == "human" { 100 } else { 40_000 }, "{format}");
        match format {
            "human" => {
                assert!(drawn.contains("39900 more findings are not shown"), "{drawn}");
                assert!(drawn.contains("40,000  error[unknown-key]"), "{drawn}");
            }
            "json" => assert!(drawn.contains(&format!("\"column\": {},", 39_999 * 7 + 1))),
            _ => {}
        }
    }
}

#[test]
fn all_of_very_many_findings_are_drawn_on_demand() {
    let text = "key = 1\n".repeat(5_000);
    let sources = one(&text);
    let found: Vec<Diagnostic> =
        (0..5_000).map(|n| diagnostic(Rule::UnknownKey, "unknown-key", n * 8..n * 8 + 3).with("key", "key")).collect();
    let report = report(&sources, &found, &[]);
    let words = Localizer::new(Language::En);
    let drawn = |whole| human(&report, &words, HumanOptions { show_all: whole, ..PLAIN });
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
    let place = |n| FileSpan { file: FileIx(n), span: Span::new(0..10) };
    let over = |many: u32| {
        let first = diagnostic(Rule::DuplicateId, "duplicate-id-owner", 0..10);
        [(1..=many).fold(first, |found, n| found.with_related(place(n), "duplicate-id.first"))]
    };
    for (language, more) in [
        (Language::En, "note: and 9987 more places; `roadmap check --all` shows them"),
        (Language::Fr, "note\u{a0}: et 9987 autres endroits\u{202f}; `roadmap check --all` les affiche"),
    ] {
        let words = Localizer::new(language);
        let found = over(9_999);
        let report = report(&sources, &found, &[]);
        let drawn = |whole| human(&report, &words, HumanOptions { show_all: whole, ..PLAIN });
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
    assert!(human(&report(&sources, &found, &[]), &Localizer::new(Language::En), PLAIN).contains("p13.toml:1:1"));
}

//! JUnit reports: after the schema, and with test cases that fail exactly when the check does.

use roadmap::diagnostic::{Diagnostic, Level, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{Report, Suite, junit};
use roadmap::source::{FileIx, SourceFile, Sources, Unreadable};
use roxmltree::{Document, Node};

use super::{check, diagnostic, hostile, report, waived};

type Names = &'static [&'static str];

/// Elements with the attributes that they must have, those that they may have, and the elements in them, in order; `?`
/// and `*` say how many. The schema itself is asked in `.ci/run`.
const SCHEMA: &[(&str, Names, Names, Names)] = &[
    ("testsuites", &[], &[], &["testsuite*"]),
    (
        "testsuite",
        &["name", "timestamp", "hostname", "tests", "failures", "errors", "time", "package", "id"],
        &["skipped"],
        &["properties", "testcase*", "system-out", "system-err"],
    ),
    ("properties", &[], &[], &["property*"]),
    ("property", &["name", "value"], &[], &[]),
    ("testcase", &["name", "classname", "time"], &[], &["skipped?", "error?", "failure?"]),
    ("skipped", &[], &["message"], &[]),
    ("error", &["type"], &["message"], &[]),
    ("failure", &["type"], &["message"], &[]),
    ("system-out", &[], &[], &[]),
    ("system-err", &[], &[], &[]),
];

pub fn suite(strict: bool) -> Suite {
    Suite { day: chrono::NaiveDate::from_ymd_opt(2026, 12, 15).expect("a day"), strict }
}

#[test]
fn a_rule_in_a_file_is_a_test_case() {
    let sources = files(&["clean", "errors", "warnings", "waived", "missing"]);
    let of = |file: u32, rule, level, at| {
        let found = diagnostic(rule, "unknown-key", at..at + 1).with("key", format!("key {at}"));
        Diagnostic { level, place: roadmap::source::FileSpan { file: FileIx(file), ..found.place }, ..found }
    };
    let found = [
        of(1, Rule::TeamSize, Level::Error, 0),
        of(1, Rule::UnknownKey, Level::Error, 1),
        of(1, Rule::TeamSize, Level::Error, 2),
        of(1, Rule::TeamSize, Level::Error, 3),
        of(2, Rule::SponsorMissing, Level::Warning, 0),
        of(3, Rule::Overspent, Level::Error, 0),
    ];
    let waived = [waived(of(3, Rule::Overspent, Level::Error, 1))];
    for (strict, failures) in [(false, 3), (true, 4)] {
        let xml = junit(&report(&sources, &found, &waived), &Localizer::new(Language::En), suite(strict));
        let document = valid(&xml);
        let cases: Vec<(&str, &str, &str)> = cases(&document)
            .map(|case| (case.attribute("classname").unwrap(), case.attribute("name").unwrap(), outcome(case)))
            .collect();
        let warned = if strict { "failure" } else { "" };
        assert_eq!(
            cases,
            [
                ("plans/2027/clean.toml", "roadmap check", ""),
                ("plans/2027/errors.toml", "team-size", "failure"),
                ("plans/2027/errors.toml", "unknown-key", "failure"),
                ("plans/2027/warnings.toml", "sponsor-missing", warned),
                ("plans/2027/waived.toml", "overspent", "failure"),
                ("plans/2027/waived.toml", "overspent (waived)", "skipped"),
            ]
        );
        let suite = element(&document, "testsuite");
        let counted = ["tests", "failures", "errors", "skipped"].map(|name| suite.attribute(name).unwrap().to_owned());
        assert_eq!(counted, ["6".to_owned(), failures.to_string(), "0".to_owned(), "1".to_owned()]);
        let output = element(&document, "system-out").text().unwrap();
        assert_eq!(output.contains("warning[sponsor-missing]"), !strict, "{output}");
        assert!(output.ends_with("Checked 4 of 5 files, 45 rules: 5 errors, 1 warning, 1 waived.\n"), "{output}");
        let first = element(&document, "failure");
        assert_eq!(first.attribute("message"), Some("unknown key: `key 0`, and 2 more"));
        assert_eq!(first.text().unwrap().matches("error[team-size]").count(), 3);
        let skipped = element(&document, "skipped").attribute("message");
        assert_eq!(skipped, Some("waived until 31 January 2027 by Anaïs Bernard: Le service public d’abord"));
    }
}

#[test]
fn a_check_that_could_not_be_made_does_not_pass() {
    let sources = files(&[]);
    let failed = Report { failure: Some("no project file in projects"), ..report(&sources, &[], &[]) };
    let xml = junit(&failed, &Localizer::new(Language::En), suite(false));
    let document = valid(&xml);
    assert_eq!(element(&document, "error").attribute("message"), Some("no project file in projects"));
    assert_eq!(element(&document, "testsuite").attribute("errors"), Some("1"));
}

#[test]
fn whatever_files_hold_is_text_in_the_report() {
    let sources = hostile();
    let found = check(&sources);
    for language in [Language::En, Language::Fr] {
        let xml = junit(&report(&sources, &found, &[]), &Localizer::new(language), suite(false));
        let document = valid(&xml);
        let case = cases(&document).find(|case| case.attribute("name") == Some("unknown-person")).unwrap();
        let message = element_in(case, "failure").attribute("message").unwrap();
        assert!(message.contains("]]> &<>\"' @claire #123 [a](https://x.example) {0}"), "{message}");
        assert!(message.contains("\\u{1b}[31m\\u{202e}evil\\u{9b}2J ##\\u{5b}error]x %0A%25"), "{message}");
    }
    let sources = files(&["\u{fffe}\u{ffff}\u{0}"]);
    valid(&junit(&report(&sources, &[], &[]), &Localizer::new(Language::En), suite(false)));
}

/// Reads it, and holds every element to [`SCHEMA`].
pub fn valid(xml: &str) -> Document<'_> {
    let document = Document::parse(xml).unwrap_or_else(|why| panic!("{why}: {xml}"));
    assert!(document.root_element().has_tag_name("testsuites"));
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let (_, must, may, children) = SCHEMA.iter().find(|row| row.0 == name).unwrap_or_else(|| panic!("{name}"));
        for attribute in *must {
            assert!(node.attribute(*attribute).is_some_and(|value| !value.is_empty()), "{name} lacks {attribute}");
        }
        for attribute in node.attributes() {
            assert!(
                must.contains(&attribute.name()) || may.contains(&attribute.name()),
                "{name}: {}",
                attribute.name()
            );
        }
        let mut held = node.children().filter(Node::is_element).map(|child| child.tag_name().name()).peekable();
        for child in *children {
            let (child, many) = (child.trim_end_matches(['*', '?']), child.ends_with('*'));
            let mut count = 0;
            while held.next_if_eq(&child).is_some() {
                count += 1;
            }
            assert!(many || count <= 1, "{name}: {count} {child}");
        }
        assert_eq!(held.next(), None, "in {name}");
    }
    let suite = element(&document, "testsuite");
    let counted = |name: &str| suite.attribute(name).unwrap().parse::<usize>().unwrap();
    for (attribute, outcome_is) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")] {
        assert_eq!(counted(attribute), cases(&document).filter(|&case| outcome(case) == outcome_is).count());
    }
    assert_eq!(counted("tests"), cases(&document).count());
    assert_eq!(suite.attribute("timestamp"), Some("2026-12-15T00:00:00"));
    document
}

fn cases<'a, 'i>(document: &'a Document<'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(|node| node.has_tag_name("testcase"))
}

fn outcome<'a>(case: Node<'a, '_>) -> &'a str {
    case.first_element_child().map_or("", |child| child.tag_name().name())
}

fn element<'a, 'i>(document: &'a Document<'i>, name: &str) -> Node<'a, 'i> {
    element_in(document.root(), name)
}

fn element_in<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Node<'a, 'i> {
    node.descendants().find(|node| node.has_tag_name(name)).unwrap_or_else(|| panic!("no {name}"))
}

/// Files of these names; the one called `missing` is not there.
fn files(names: &[&str]) -> Sources {
    let file = |name: &&str| {
        let text = if *name == "missing" { Err(Unreadable::Missing) } else { Ok("a = 1\n".into()) };
        SourceFile { path: format!("{name}.toml").into(), text }
    };
    Sources { prefix: String::new(), files: names.iter().map(file).collect() }
}

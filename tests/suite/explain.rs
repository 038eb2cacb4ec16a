//! What `explain` says: complete in both languages, its examples held to their rules, and its pages in `docs/` fresh.

mod frame;

use std::collections::BTreeSet;

use frame::Files;
use roadmap::diagnostic::{CheckResult, Diagnostic, Level, Rule};
use roadmap::facts::{Topic, catalogue};
use roadmap::l10n::examples::EXAMPLES;
use roadmap::l10n::{Language, Localizer};
use roadmap::model::Roadmap;
use roadmap::render::markdown;
use roadmap::view::explain;

const LANGUAGES: [Language; 2] = [Language::En, Language::Fr];

#[test]
fn everything_is_explained_in_both_languages() {
    for language in LANGUAGES {
        let explanations = Localizer::new(language);
        for topic in Topic::all() {
            let parts = match topic {
                Topic::Rule(_) => ["", ".requirement", ".why", ".fix"],
                Topic::Alert(_) => ["", ".when", ".assignee", ".action"],
            };
            for part in parts {
                let name = format!("explain-{}{part}", topic.name());
                assert!(explanations.has(&name), "no {name} in {}", language.tag());
                let text = explanations.text(&name);
                assert_eq!(text.matches('`').count() % 2, 0, "{name}: a backtick without its other: {text}");
                assert_eq!(text.ends_with('.'), !part.is_empty(), "{name}: {text}");
            }
        }
    }
}

#[test]
fn every_rule_has_an_example() {
    let examples: Vec<&str> = EXAMPLES.iter().map(|example| example.rule).collect();
    assert_eq!(examples, Rule::all().map(Rule::name).collect::<Vec<_>>());
    let folders: BTreeSet<String> = crate::support::cases("src/l10n/examples")
        .iter()
        .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
        .collect();
    assert_eq!(folders, examples.into_iter().map(str::to_owned).collect());
}

#[test]
fn every_example_breaks_its_rule_alone_until_it_is_fixed() {
    assert_eq!(rules(&frame::bare().judge()), [] as [&str; 0]);
    for example in EXAMPLES {
        assert_eq!(rules(&frame::broken(example).judge()), expected(example.rule), "{} broken", example.rule);
        assert_eq!(rules(&frame::fixed(example).judge()), [] as [&str; 0], "{} fixed", example.rule);
    }
}

#[test]
fn every_example_is_silent_when_its_rule_is_off() {
    for rule in Rule::all().filter(|rule| rule.can_be_set()) {
        for level in [Level::Off, Level::Warning, Level::Error] {
            let mut files = broken(rule);
            files.append("roadmap.toml", &format!("\n[rules]\n{} = \"{}\"\n", rule.name(), level.name()));
            let verdict = files.judge();
            let levels: Vec<Level> = of(&verdict, rule).map(|found| found.level).collect();
            let reported = if level == Level::Off { vec![] } else { vec![level] };
            assert_eq!(levels, reported, "{} as {}", rule.name(), level.name());
            let others = rules(&verdict).into_iter().filter(|name| *name != rule.name()).collect::<Vec<_>>();
            let expected: Vec<_> = expected(rule.name()).into_iter().filter(|name| *name != rule.name()).collect();
            assert_eq!(others, expected, "{} as {}", rule.name(), level.name());
        }
    }
}

#[test]
fn every_example_that_can_be_waived_becomes_a_note() {
    for rule in Rule::all().filter(|rule| rule.can_be_waived()) {
        let mut files = broken(rule);
        let path = {
            let verdict = files.judge();
            let found = of(&verdict, rule).next().expect("it is broken");
            files.path_of(found)
        };
        files.append(&path, &frame::waiver(rule.name(), "2026-12-15"));
        let verdict = files.judge();
        assert_eq!(rules(&verdict), [] as [&str; 0], "{} waived", rule.name());
        let notes: Vec<_> = verdict.waived.iter().map(|waived| (waived.finding.rule, waived.finding.level)).collect();
        assert_eq!(notes, [(rule, Level::Note)]);
        assert_eq!(verdict.waived[0].until, Some(frame::day()), "to the end of its last day");
    }
}

#[test]
fn what_cannot_be_set_or_waived_is_told_and_stays_an_error() {
    for rule in Rule::all() {
        if !rule.can_be_set() {
            let mut files = frame::bare();
            files.append("roadmap.toml", &format!("\n[rules]\n{} = \"off\"\n", rule.name()));
            assert_eq!(rules(&files.judge()), ["rule-unknown"], "{} set", rule.name());
        }
        if !rule.can_be_waived() {
            let mut files = frame::bare();
            files.append("projects/pret-d-objets.toml", &frame::waiver(rule.name(), "2026-12-15"));
            assert_eq!(rules(&files.judge()), ["rule-unknown"], "{} waived", rule.name());
        }
    }
}

#[test]
fn the_pages_in_docs_are_fresh() {
    for (language, other) in
        [(Language::En, "*[En français](rules.fr.md)*"), (Language::Fr, "*[In English](rules.en.md)*")]
    {
        let explanations = Localizer::new(language);
        let explained = explain::explained(catalogue(&Roadmap::default()), &explanations);
        let page = markdown::render(&explain::page(&explained, &explanations));
        let page = page.replacen("\n\n", &format!("\n\n{other}\n\n"), 1);
        crate::support::compare(format!("docs/rules.{}.md", language.tag()), &page);
    }
}

fn broken(rule: Rule) -> Files {
    let example = EXAMPLES.iter().find(|example| example.rule == rule.name()).expect("every rule has one");
    frame::broken(example)
}

/// What the broken example of a rule is to give: the rule alone. A waiver cannot have ended unless what it excused is
/// back.
fn expected(rule: &'static str) -> Vec<&'static str> {
    if rule == "waiver-expired" { vec!["lead-is-coordinator", rule] } else { vec![rule] }
}

fn rules(verdict: &CheckResult) -> Vec<&'static str> {
    verdict.findings.iter().map(|found| found.rule.name()).collect()
}

fn of(verdict: &CheckResult, rule: Rule) -> impl Iterator<Item = &Diagnostic> {
    verdict.findings.iter().filter(move |found| found.rule == rule)
}

//! The messages of both languages: the same names, the same variables, and French typography.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use roadmap::l10n::{EN, FR, Language, Localizer};

#[test]
fn both_languages_have_the_same_messages() {
    assert_eq!(EN.len(), FR.len());
    for (rank, (en, fr)) in EN.iter().zip(FR).enumerate() {
        let (en, fr) = (messages(en), messages(fr));
        let names = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
        let apart: Vec<_> = names(&en).symmetric_difference(&names(&fr)).cloned().collect();
        assert!(apart.is_empty(), "file {rank}: only in one language: {apart:?}");
        for (name, variables) in &en {
            assert_eq!(variables, &fr[name], "file {rank}: the variables of {name}");
        }
    }
}

/// Messages are found by their names alone, whatever file they stand in.
#[test]
fn every_message_is_found_by_a_name_of_its_own() {
    for (language, sources) in [(Language::En, EN), (Language::Fr, FR)] {
        let words = Localizer::new(language);
        let mut names = BTreeSet::new();
        for name in sources.iter().flat_map(|source| messages(source).into_keys()) {
            assert!(words.has(&name), "{name} is written in {}, and not found", language.tag());
            assert!(names.insert(name.clone()), "two messages are called {name}");
        }
        assert!(!words.has("no-such-message") && !words.has("cli-quoted.no-such-part"));
    }
}

/// Plain spaces before these marks would let them begin a line; the sets are those of French typography.
#[test]
fn french_marks_stand_behind_no_break_spaces() {
    for source in FR {
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            check_french_marks(&format!("line {}", number + 1), line);
            assert!(!line.contains('\''), "line {}: a typewriter apostrophe in {line:?}", number + 1);
        }
    }
}

#[test]
fn french_marks_in_the_documentation_stand_behind_no_break_spaces() {
    let docs = std::fs::read_dir("docs").expect("docs").map(|entry| entry.expect("a file").path());
    let pages: Vec<_> = docs.filter(|path| path.to_string_lossy().ends_with(".fr.md")).collect();
    assert!(pages.len() > 5, "{pages:?}");
    for path in pages {
        let page = std::fs::read_to_string(&path).expect("a page");
        let mut is_code = false;
        for (number, line) in page.lines().enumerate() {
            is_code ^= line.starts_with("```");
            if !is_code {
                check_french_marks(&format!("{}:{}", path.display(), number + 1), line);
            }
        }
    }
}

fn check_french_marks(place: &str, line: &str) {
    for mark in [" ;", " !", " ?", " »", "« ", " %", "\u{a0};", "\u{a0}!", "\u{a0}?"] {
        assert!(!line.contains(mark), "{place}: {mark:?} in {line:?}");
    }
    assert!(!line.contains(" : ") && !line.ends_with(" :"), "{place}: \" :\" in {line:?}");
}

/// One word for one thing: the left ones have another word in the glossary of `CONTRIBUTING.md`.
#[test]
fn the_words_of_the_glossary_are_used() {
    let other_words = [
        (EN, ["mend", "mended", "told", "reckon", "reckoned", "taken out"].as_slice()),
        (FR, ["remis", "remise", "remettre", "constat", "constats", "récrire", "dit oui"].as_slice()),
    ];
    for (sources, words) in other_words {
        for line in sources.iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text).to_lowercase();
            let spaced = format!(" {} ", text.replace(|mark: char| !mark.is_alphanumeric(), " "));
            for word in words {
                assert!(!spaced.contains(&format!(" {word} ")), "{word:?} in {line:?}");
            }
        }
    }
}

/// Each message and attribute by name, with the variables it speaks of.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name.to_owned();
        for attribute in &message.attributes {
            found.insert(format!("{name}.{}", attribute.id.name), variables(&attribute.value));
        }
        if let Some(value) = &message.value {
            found.insert(name, variables(value));
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, found),
            Expression::Select { selector, variants } => {
                variable(selector, found);
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                variable(inline, found);
            }
        }
        _ => {}
    }
}

#[test]
fn names_sort_as_in_a_dictionary_and_numbers_by_what_they_count() {
    let mut names = ["Lot 10", "œuvres", "Lot 2", "Oiseaux", "étape", "Escape game", "Zinc"];
    roadmap::l10n::sorting::sort_by_text(&mut names, |name| name);
    assert_eq!(names, ["Escape game", "étape", "Lot 2", "Lot 10", "œuvres", "Oiseaux", "Zinc"]);
}

/// `--format short`, `diff` and the annotations of a forge show the sentence without the lines that it speaks of.
#[test]
fn every_finding_names_its_subject() {
    let pointing = |language, word: &str| match language {
        Language::En => matches!(word, "this" | "these" | "that" | "those" | "it" | "they" | "here"),
        Language::Fr => {
            let plain =
                matches!(word, "ce" | "cet" | "cette" | "ces" | "ceci" | "cela" | "celui-ci" | "celle-ci" | "ici");
            plain || word.starts_with("c’") || matches!(word, "elle" | "elles" | "ils")
        }
    };
    for (language, sources) in [(Language::En, EN), (Language::Fr, FR)] {
        let findings = sources.iter().find(|source| source.contains("\nteam-size-few = ")).expect("findings.ftl");
        let resource = fluent_syntax::parser::parse(*findings).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut looked_at = 0;
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let is_rule = roadmap::diagnostic::Rule::all().any(|rule| name.starts_with(rule.name()));
            let Some(PatternElement::TextElement { value }) = message.value.as_ref().and_then(|it| it.elements.first())
            else {
                continue;
            };
            if is_rule && !["toml-syntax-before-this", "toml-syntax-first"].contains(&name) {
                looked_at += 1;
                let first = value.split_whitespace().next().unwrap_or("").to_lowercase();
                assert!(!pointing(language, &first), "{name} begins with {first:?} in {}", language.tag());
            }
        }
        assert!(looked_at > 50, "{looked_at} messages of findings");
    }
}

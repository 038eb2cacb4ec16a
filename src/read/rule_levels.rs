//! Reads `[rules]`: the levels of rules and alerts by name.

use super::slug::slug;
use super::syntax_hints::guess_word;
use super::tree::{NodeIx, ROOT, Value};
use super::validate::{ValidatedTree, with_guess};
use crate::diagnostic::{Alert, Applicability, Diagnostic, FindingArg, Level, Rule};
use crate::source::FileSpan;
use crate::spelling::{only_nearest, within_one_edit};

/// The valid levels, and the alerts turned off.
pub fn levels(validated: &mut ValidatedTree, words: &'static [&'static str]) -> (Vec<(Rule, Level)>, Vec<Alert>) {
    let (mut levels, mut off) = (Vec::new(), Vec::new());
    let Some(table) = validated.tree.get(ROOT, "rules").filter(|&node| !validated.tree.node(node).unreadable) else {
        return (levels, off);
    };
    let entries: Vec<NodeIx> = validated.tree.children(table).collect();
    for entry in entries {
        let node = validated.tree.node(entry);
        let (name, place) = (node.key.to_string(), validated.place(node.key_span));
        if let Some(rule) = Rule::from_name(&name) {
            if !rule.can_be_set() {
                validated.refuse(entry, not_settable(&name, place));
            } else if let Some(level) = level(validated, entry, &name, words) {
                levels.push((rule, level));
            }
        } else if let Some(alert) = Alert::from_name(&name) {
            match level(validated, entry, &name, words) {
                Some(Level::Off) => off.push(alert),
                Some(_) => validated.refuse(entry, validated.wrong(entry, "wrong-value-alert-level")),
                None => {}
            }
        } else {
            validated.refuse(entry, unknown_rule(&name, place, str::to_owned));
        }
    }
    (levels, off)
}

/// The finding for an unknown rule, with the nearest rule; `quote` renders a name as it should be written.
pub fn unknown_rule(name: &str, place: FileSpan, quote: fn(&str) -> String) -> Diagnostic {
    with_nearest_rule(name, place, quote, &|| Rule::all().map(Rule::name).chain(Alert::ALL.map(Alert::name)).collect())
}

/// Like [`unknown_rule`], for a waiver, which only some rules allow.
pub fn unknown_waived_rule(name: &str, place: FileSpan, quote: fn(&str) -> String) -> Diagnostic {
    with_nearest_rule(name, place, quote, &|| Rule::all().filter(|rule| rule.can_be_waived()).map(Rule::name).collect())
}

fn with_nearest_rule(
    name: &str,
    place: FileSpan,
    quote: fn(&str) -> String,
    names: &dyn Fn() -> Vec<&'static str>,
) -> Diagnostic {
    let listed = names();
    let names = || listed.iter().copied();
    let diagnostic = Diagnostic::new(Rule::RuleUnknown, place, "rule-unknown").with("name", name);
    let slug = slug(name);
    let certain = names().find(|rule| *rule == slug).or_else(|| within_one_edit(&slug, names()));
    match (certain, only_nearest(&slug, names())) {
        (Some(rule), _) => diagnostic.with_suggestion(Some(rule)).with_replacement(Applicability::Safe, quote(rule)),
        (None, Some(rule)) => {
            diagnostic.with_suggestion(Some(rule)).with_replacement(Applicability::Display, quote(rule))
        }
        (None, None) => diagnostic,
    }
}

/// The finding for a rule whose level cannot be changed.
fn not_settable(name: &str, place: FileSpan) -> Diagnostic {
    Diagnostic::new(Rule::RuleUnknown, place, "rule-unknown-fixed").with("name", name)
}

fn level(validated: &mut ValidatedTree, entry: NodeIx, name: &str, words: &'static [&'static str]) -> Option<Level> {
    let Value::Text(word) = &validated.tree.node(entry).value else {
        validated
            .refuse(entry, validated.wrong(entry, "wrong-value-level").with("value", "").with("words", any_of(words)));
        return None;
    };
    match &**word {
        "error" => Some(Level::Error),
        "warning" => Some(Level::Warning),
        "off" => Some(Level::Off),
        other => {
            let guess = guess_word(other, words);
            let diagnostic =
                validated.wrong(entry, "wrong-value-level").with("value", other).with("words", any_of(words));
            debug_assert_eq!(name, &*validated.tree.node(entry).key);
            validated.refuse(entry, with_guess(diagnostic, guess));
            None
        }
    }
}

fn any_of(words: &[&str]) -> FindingArg {
    FindingArg::Any(words.iter().map(|&word| word.to_owned()).collect())
}

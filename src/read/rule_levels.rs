//! `[rules]`: the levels of rules and alerts, by name.

use super::slug::slug;
use super::syntax_hints::guess_word;
use super::tree::{NodeIx, ROOT, Value};
use super::validate::{ValidatedTree, guessed};
use crate::diagnostic::{Alert, Applicability, Diagnostic, FindingArg, Level, Rule};
use crate::source::FileSpan;
use crate::spelling::{only_nearest, within_one_edit};

/// The levels that could be read, and the alerts turned off.
pub fn levels(judged: &mut ValidatedTree, words: &'static [&'static str]) -> (Vec<(Rule, Level)>, Vec<Alert>) {
    let (mut levels, mut off) = (Vec::new(), Vec::new());
    let Some(table) = judged.tree.get(ROOT, "rules").filter(|&node| !judged.tree.node(node).unreadable) else {
        return (levels, off);
    };
    let entries: Vec<NodeIx> = judged.tree.children(table).collect();
    for entry in entries {
        let node = judged.tree.node(entry);
        let (name, place) = (node.key.to_string(), judged.place(node.key_span));
        if let Some(rule) = Rule::named(&name) {
            if !rule.can_be_set() {
                judged.refuse(entry, not_settable(&name, place));
            } else if let Some(level) = level(judged, entry, &name, words) {
                levels.push((rule, level));
            }
        } else if let Some(alert) = Alert::named(&name) {
            match level(judged, entry, &name, words) {
                Some(Level::Off) => off.push(alert),
                Some(_) => judged.refuse(entry, judged.wrong(entry, "wrong-value-alert-level")),
                None => {}
            }
        } else {
            judged.refuse(entry, unknown_rule(&name, place, str::to_owned));
        }
    }
    (levels, off)
}

/// A name that is no rule, with the nearest that is one; `quote` writes it as it is to stand there.
pub fn unknown_rule(name: &str, place: FileSpan, quote: fn(&str) -> String) -> Diagnostic {
    with_meant_rule(name, place, quote, &|| Rule::all().map(Rule::name).chain(Alert::ALL.map(Alert::name)).collect())
}

/// The same in a waiver: some rules alone can be waived.
pub fn unknown_waived_rule(name: &str, place: FileSpan, quote: fn(&str) -> String) -> Diagnostic {
    with_meant_rule(name, place, quote, &|| Rule::all().filter(|rule| rule.can_be_waived()).map(Rule::name).collect())
}

fn with_meant_rule(
    name: &str,
    place: FileSpan,
    quote: fn(&str) -> String,
    names: &dyn Fn() -> Vec<&'static str>,
) -> Diagnostic {
    let listed = names();
    let names = || listed.iter().copied();
    let diagnostic = Diagnostic::new(Rule::RuleUnknown, place, "rule-unknown").with("name", name);
    let slug = slug(name);
    let sure = names().find(|rule| *rule == slug).or_else(|| within_one_edit(&slug, names()));
    match (sure, only_nearest(&slug, names())) {
        (Some(rule), _) => diagnostic.suggesting(Some(rule)).replacing(Applicability::Safe, quote(rule)),
        (None, Some(rule)) => diagnostic.suggesting(Some(rule)).replacing(Applicability::Display, quote(rule)),
        (None, None) => diagnostic,
    }
}

/// A rule whose level is fixed.
fn not_settable(name: &str, place: FileSpan) -> Diagnostic {
    Diagnostic::new(Rule::RuleUnknown, place, "rule-unknown-fixed").with("name", name)
}

fn level(judged: &mut ValidatedTree, entry: NodeIx, name: &str, words: &'static [&'static str]) -> Option<Level> {
    let Value::Text(word) = &judged.tree.node(entry).value else {
        judged.refuse(entry, judged.wrong(entry, "wrong-value-level").with("value", "").with("words", any(words)));
        return None;
    };
    match &**word {
        "error" => Some(Level::Error),
        "warning" => Some(Level::Warning),
        "off" => Some(Level::Off),
        other => {
            let guess = guess_word(other, words);
            let diagnostic = judged.wrong(entry, "wrong-value-level").with("value", other).with("words", any(words));
            debug_assert_eq!(name, &*judged.tree.node(entry).key);
            judged.refuse(entry, guessed(diagnostic, guess));
            None
        }
    }
}

fn any(words: &[&str]) -> FindingArg {
    FindingArg::Any(words.iter().map(|&word| word.to_owned()).collect())
}

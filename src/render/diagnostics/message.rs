//! A finding in words: its sentence, what stands under the text, the helps, and what is said at other places.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FindingArg, Waived};
use crate::l10n::{Arg, Language, Localizer, dates};
use crate::source::FileSpan;
use crate::view::components::amount;

/// Longer texts of a file are cut in a message, which is for reading.
const LONGEST: usize = 200;

/// The words of one finding; text from files stands in them as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalizedMessage {
    pub message: String,
    /// Stands under the text at fault.
    pub label: Option<String>,
    pub helps: Vec<String>,
    pub others: Vec<(FileSpan, String)>,
}

/// Says a finding in the language of `words`.
pub fn worded(diagnostic: &Diagnostic, words: &Localizer) -> LocalizedMessage {
    let facts = args(&diagnostic.facts, words);
    let part = |name: &str| {
        let name = format!("{}.{name}", diagnostic.says);
        words.has(&name).then(|| words.format(&name, &facts))
    };
    let helps = if diagnostic.helps.is_empty() {
        part("help").into_iter().collect()
    } else {
        diagnostic.helps.iter().map(|help| words.format(help, &facts)).collect()
    };
    let others = diagnostic.others.iter().map(|other| {
        let said = if other.facts.is_empty() {
            words.format(other.says, &facts)
        } else {
            // A fact of the place goes before one of the finding that has the same name.
            let theirs = args(&other.facts, words);
            let both: BTreeMap<&str, Arg> = facts.iter().cloned().chain(theirs).collect();
            words.format(other.says, &both.into_iter().collect::<Vec<_>>())
        };
        (other.place, said)
    });
    LocalizedMessage {
        message: words.format(diagnostic.says, &facts),
        label: part("label"),
        helps,
        others: others.collect(),
    }
}

/// Until when a finding is waived, by whom, and why.
pub fn waiver_note(waived: &Waived, words: &Localizer) -> String {
    match (waived.until, &waived.by, &waived.reason) {
        (Some(until), Some(by), Some(reason)) => words.format(
            "waiver-note",
            &[
                ("waived-until", dates::long(words.language(), until).into()),
                ("waived-by", whole_or_cut(by).into()),
                ("waived-reason", whole_or_cut(reason).into()),
            ],
        ),
        // Something in the waiver could not be read, and has been told.
        _ => words.text("waiver-note-unread"),
    }
}

fn args<'a>(facts: &'a [(&'static str, FindingArg)], words: &Localizer) -> Vec<(&'static str, Arg<'a>)> {
    let currency = facts.iter().find_map(|(name, fact)| match fact {
        FindingArg::Text(code) if *name == "currency" => Some(code.as_str()),
        _ => None,
    });
    let arg = |fact: &'a FindingArg| match (fact, currency) {
        // The counts of a finding that names a currency are amounts in it.
        (FindingArg::Count(count), Some(currency)) => Arg::Owned(amount(words, *count, currency)),
        _ => arg(fact, words),
    };
    facts.iter().map(|(name, fact)| (*name, arg(fact))).collect()
}

fn arg<'a>(fact: &'a FindingArg, words: &Localizer) -> Arg<'a> {
    match fact {
        FindingArg::Text(text) => match cut(text) {
            Some(short) => Arg::Owned(format!("{short}…")),
            None => Arg::Text(text),
        },
        FindingArg::Count(count) => Arg::Count(*count),
        FindingArg::Day(day) => Arg::Owned(dates::long(words.language(), *day)),
        FindingArg::All(names) => {
            let names: Vec<String> = names.iter().map(|name| whole_or_cut(name)).collect();
            Arg::Owned(words.list(&names))
        }
        FindingArg::Any(choices) => {
            let choices: Vec<String> = choices.iter().map(|choice| format!("`{}`", whole_or_cut(choice))).collect();
            Arg::Owned(any(&choices, words.language()))
        }
    }
}

/// "a, b or c".
fn any(choices: &[String], language: Language) -> String {
    let or = match language {
        Language::En => " or ",
        Language::Fr => " ou ",
    };
    match choices {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{or}{last}", first.join(", ")),
    }
}

/// The beginning of a text that is too long.
fn cut(text: &str) -> Option<&str> {
    text.char_indices().nth(LONGEST).map(|(end, _)| &text[..end])
}

fn whole_or_cut(text: &str) -> String {
    cut(text).map_or_else(|| text.to_owned(), |short| format!("{short}…"))
}

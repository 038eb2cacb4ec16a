//! A finding in words: its sentence, what stands under the text, the helps, and what is said at other places.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fact, Waived};
use crate::source::Place;
use crate::view::parts::amount;
use crate::words::{Arg, Language, Words, dates};

/// Longer texts of a file are cut in a message, which is for reading.
const LONGEST: usize = 200;

/// The words of one finding; text from files stands in them as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Worded {
    pub message: String,
    /// Stands under the text at fault.
    pub label: Option<String>,
    pub helps: Vec<String>,
    pub others: Vec<(Place, String)>,
}

/// Says a finding in the language of `words`.
pub fn worded(diagnostic: &Diagnostic, words: &Words) -> Worded {
    let facts = args(&diagnostic.facts, words);
    let part = |name: &str| {
        let name = format!("{}.{name}", diagnostic.says);
        words.has(&name).then(|| words.say_with(&name, &facts))
    };
    let helps = if diagnostic.helps.is_empty() {
        part("help").into_iter().collect()
    } else {
        diagnostic.helps.iter().map(|help| words.say_with(help, &facts)).collect()
    };
    let others = diagnostic.others.iter().map(|other| {
        let said = if other.facts.is_empty() {
            words.say_with(other.says, &facts)
        } else {
            // A fact of the place goes before one of the finding that has the same name.
            let theirs = args(&other.facts, words);
            let both: BTreeMap<&str, Arg> = facts.iter().cloned().chain(theirs).collect();
            words.say_with(other.says, &both.into_iter().collect::<Vec<_>>())
        };
        (other.place, said)
    });
    Worded { message: words.say_with(diagnostic.says, &facts), label: part("label"), helps, others: others.collect() }
}

/// Until when a finding is waived, by whom, and why.
pub fn waiver_note(waived: &Waived, words: &Words) -> String {
    match (waived.until, &waived.by, &waived.reason) {
        (Some(until), Some(by), Some(reason)) => words.say_with(
            "waiver-note",
            &[
                ("waived-until", dates::long(words.language(), until).into()),
                ("waived-by", whole_or_cut(by).into()),
                ("waived-reason", whole_or_cut(reason).into()),
            ],
        ),
        // Something in the waiver could not be read, and has been told.
        _ => words.say("waiver-note-unread"),
    }
}

fn args<'a>(facts: &'a [(&'static str, Fact)], words: &Words) -> Vec<(&'static str, Arg<'a>)> {
    let currency = facts.iter().find_map(|(name, fact)| match fact {
        Fact::Text(code) if *name == "currency" => Some(code.as_str()),
        _ => None,
    });
    let arg = |fact: &'a Fact| match (fact, currency) {
        // The counts of a finding that names a currency are amounts in it.
        (Fact::Count(count), Some(currency)) => Arg::Owned(amount(words, *count, currency)),
        _ => arg(fact, words),
    };
    facts.iter().map(|(name, fact)| (*name, arg(fact))).collect()
}

fn arg<'a>(fact: &'a Fact, words: &Words) -> Arg<'a> {
    match fact {
        Fact::Text(text) => match cut(text) {
            Some(short) => Arg::Owned(format!("{short}…")),
            None => Arg::Text(text),
        },
        Fact::Count(count) => Arg::Count(*count),
        Fact::Day(day) => Arg::Owned(dates::long(words.language(), *day)),
        Fact::All(names) => {
            let names: Vec<String> = names.iter().map(|name| whole_or_cut(name)).collect();
            Arg::Owned(words.list(&names))
        }
        Fact::Any(choices) => {
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

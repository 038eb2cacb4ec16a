//! Localizes a finding: its sentence, label, helps and related messages.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FindingArg, Waived};
use crate::l10n::{Arg, Language, Localizer, dates};
use crate::source::FileSpan;
use crate::view::components::amount;

/// Longer texts from files are truncated in messages.
const MAX_TEXT_CHARS: usize = 200;

/// The texts of one finding; texts from files in them are not escaped yet.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalizedMessage {
    /// The sentence.
    pub message: String,
    /// The label of the text at fault.
    pub label: Option<String>,
    /// What to do.
    pub helps: Vec<String>,
    /// Related places with their messages.
    pub others: Vec<(FileSpan, String)>,
}

/// Localizes a finding.
pub fn localize(diagnostic: &Diagnostic, words: &Localizer) -> LocalizedMessage {
    let args = resolve_args(&diagnostic.args, words);
    let part = |name: &str| {
        let name = format!("{}.{name}", diagnostic.message_id);
        words.has(&name).then(|| words.format(&name, &args))
    };
    let helps = if diagnostic.helps.is_empty() {
        part("help").into_iter().collect()
    } else {
        diagnostic.helps.iter().map(|help| words.format(help, &args)).collect()
    };
    let others = diagnostic.related.iter().map(|other| {
        let message = if other.args.is_empty() {
            words.format(other.message_id, &args)
        } else {
            // An argument of the place overrides one of the finding with the same name.
            let theirs = resolve_args(&other.args, words);
            let both: BTreeMap<&str, Arg> = args.iter().cloned().chain(theirs).collect();
            words.format(other.message_id, &both.into_iter().collect::<Vec<_>>())
        };
        (other.place, message)
    });
    LocalizedMessage {
        message: words.format(diagnostic.message_id, &args),
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
                ("waived-by", shorten(by).into()),
                ("waived-reason", shorten(reason).into()),
            ],
        ),
        // An unreadable value in the waiver has its own finding.
        _ => words.text("waiver-note-unread"),
    }
}

fn resolve_args<'a>(args: &'a [(&'static str, FindingArg)], words: &Localizer) -> Vec<(&'static str, Arg<'a>)> {
    let currency = args.iter().find_map(|(name, arg)| match arg {
        FindingArg::Text(code) if *name == "currency" => Some(code.as_str()),
        _ => None,
    });
    let resolve = |arg: &'a FindingArg| match (arg, currency) {
        // In a finding with a currency, numbers are amounts.
        (FindingArg::Count(count), Some(currency)) => Arg::Owned(amount(words, *count, currency)),
        _ => resolve_arg(arg, words),
    };
    args.iter().map(|(name, arg)| (*name, resolve(arg))).collect()
}

fn resolve_arg<'a>(arg: &'a FindingArg, words: &Localizer) -> Arg<'a> {
    match arg {
        FindingArg::Text(text) => match truncate(text) {
            Some(short) => Arg::Owned(format!("{short}…")),
            None => Arg::Text(text),
        },
        FindingArg::Count(count) => Arg::Count(*count),
        FindingArg::Day(day) => Arg::Owned(dates::long(words.language(), *day)),
        FindingArg::All(names) => {
            let names: Vec<String> = names.iter().map(|name| shorten(name)).collect();
            Arg::Owned(words.list(&names))
        }
        FindingArg::Any(choices) => {
            let choices: Vec<String> = choices.iter().map(|choice| format!("`{}`", shorten(choice))).collect();
            Arg::Owned(any_of(&choices, words.language()))
        }
    }
}

/// "a, b or c".
fn any_of(choices: &[String], language: Language) -> String {
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

/// A too long text, truncated.
fn truncate(text: &str) -> Option<&str> {
    text.char_indices().nth(MAX_TEXT_CHARS).map(|(end, _)| &text[..end])
}

fn shorten(text: &str) -> String {
    truncate(text).map_or_else(|| text.to_owned(), |short| format!("{short}…"))
}

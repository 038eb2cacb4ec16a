//! A value of a known kind, as TOML writes it, from what people write for it.

use super::{dates, days, numbers, texts, times, words};
use crate::model::Zone;
use crate::read::format::FORMAT;
use crate::read::table_schema::ValueKind;

/// What `text` means where a value of this kind stands; `None` where nobody can tell, or where it may be two things.
pub fn literal(kind: &ValueKind, text: &str) -> Option<String> {
    match kind {
        ValueKind::Date => match dates::meant(text)? {
            dates::DateGuess::Day(day) => Some(day.to_string()),
            dates::DateGuess::Month(_)
            | dates::DateGuess::NoYear
            | dates::DateGuess::ShortYear
            | dates::DateGuess::TooLate(_) => None,
        },
        ValueKind::Time => times::parse(text).map(|time| time.to_string()),
        ValueKind::Integer { min, max } => {
            let meant = numbers::meant(text)?;
            let within = |number: &&str| number.parse().is_ok_and(|number: i64| (*min..=*max).contains(&number));
            match meant {
                numbers::NumberGuess::Whole(number) => Some(number).filter(|number| within(&&**number)),
                // It must not be rounded for somebody.
                numbers::NumberGuess::Between(..) => None,
                numbers::NumberGuess::Either(one, other) => {
                    let mut fitting = [one, other].into_iter().filter(|number| within(&&**number));
                    fitting.next().filter(|_| fitting.next().is_none())
                }
            }
        }
        ValueKind::Format => match numbers::meant(text)? {
            numbers::NumberGuess::Whole(number) => Some(number).filter(|number| *number == FORMAT.to_string()),
            numbers::NumberGuess::Between(..) | numbers::NumberGuess::Either(..) => None,
        },
        ValueKind::Boolean => truth(text).map(|truth| truth.to_string()),
        ValueKind::Word(words) => match words::guess(texts::bare(text), words)? {
            words::Guess::Sure(word) => Some(texts::quoted(word)),
            words::Guess::Near(_) => None,
        },
        ValueKind::MeetingDay { .. } => days::meeting_day(texts::bare(text)).map(|day| texts::quoted(&day)),
        ValueKind::TimeZone => words::time_zone(texts::bare(text), &Zone::names()).map(texts::quoted),
        ValueKind::Currency => words::currency(texts::bare(text)).map(|code| texts::quoted(&code)),
        ValueKind::Text
        | ValueKind::Url
        | ValueKind::Id
        | ValueKind::Reference(_)
        | ValueKind::Dependency
        | ValueKind::Rule => Some(texts::quoted(texts::bare(text))),
        ValueKind::List(of) | ValueKind::OneOrMore(of) => Some(texts::list_of(of, text)),
        ValueKind::Table(_) | ValueKind::Tables(_) | ValueKind::ById(..) | ValueKind::Levels => None,
    }
}

/// What stands at a key of any of these kinds, where all of them agree.
pub fn of_kinds(kinds: &[&ValueKind], text: &str) -> Option<String> {
    let (first, others) = kinds.split_first()?;
    let first = literal(first, text)?;
    others.iter().all(|kind| literal(kind, text).as_ref() == Some(&first)).then_some(first)
}

/// Yes or no.
pub fn truth(text: &str) -> Option<bool> {
    match &*text.trim().trim_matches(['"', '\'']).to_lowercase() {
        "true" | "yes" | "y" | "oui" | "o" | "vrai" | "1" | "on" => Some(true),
        "false" | "no" | "n" | "non" | "faux" | "0" | "off" => Some(false),
        _ => None,
    }
}

//! Converts what people write to the TOML form of a value of a known kind.

use super::{dates, days, numbers, texts, times, words};
use crate::model::Zone;
use crate::read::basic_string;
use crate::read::format::FORMAT;
use crate::read::table_schema::ValueKind;

/// The TOML form of `text` for this kind; `None` if it is unclear or ambiguous.
pub fn to_toml(kind: &ValueKind, text: &str) -> Option<String> {
    match kind {
        ValueKind::Date => match dates::parse_date(text)? {
            dates::DateGuess::Day(day) => Some(day.to_string()),
            dates::DateGuess::Month(_)
            | dates::DateGuess::NoYear
            | dates::DateGuess::ShortYear
            | dates::DateGuess::DayTooHigh(_) => None,
        },
        ValueKind::Time => times::parse(text).map(|time| time.to_string()),
        ValueKind::Integer { min, max } => {
            let guess = numbers::parse_number(text)?;
            let within = |number: &&str| number.parse().is_ok_and(|number: i64| (*min..=*max).contains(&number));
            match guess {
                numbers::NumberGuess::Whole(number) => Some(number).filter(|number| within(&&**number)),
                // Never round on behalf of the user.
                numbers::NumberGuess::Between(..) => None,
                numbers::NumberGuess::Either(one, other) => {
                    let mut fitting = [one, other].into_iter().filter(|number| within(&&**number));
                    fitting.next().filter(|_| fitting.next().is_none())
                }
            }
        }
        ValueKind::Format => match numbers::parse_number(text)? {
            numbers::NumberGuess::Whole(number) => Some(number).filter(|number| *number == FORMAT.to_string()),
            numbers::NumberGuess::Between(..) | numbers::NumberGuess::Either(..) => None,
        },
        ValueKind::Boolean => parse_bool(text).map(|truth| truth.to_string()),
        ValueKind::Word(words) => match words::guess(texts::unquote(text), words)? {
            words::Guess::Certain(word) => Some(basic_string(word)),
            words::Guess::Near(_) => None,
        },
        ValueKind::MeetingDay { .. } => days::parse_meeting_day(texts::unquote(text)).map(|day| basic_string(&day)),
        ValueKind::TimeZone => words::time_zone(texts::unquote(text), &Zone::names()).map(basic_string),
        ValueKind::Currency => words::currency(texts::unquote(text)).map(|code| basic_string(&code)),
        ValueKind::Text
        | ValueKind::Url
        | ValueKind::Id
        | ValueKind::Reference(_)
        | ValueKind::Dependency
        | ValueKind::Rule => Some(basic_string(texts::unquote(text))),
        ValueKind::List(of) | ValueKind::OneOrMore(of) => texts::list_of(of, text),
        ValueKind::Table(_) | ValueKind::Tables(_) | ValueKind::ById(..) | ValueKind::Levels => None,
    }
}

/// The TOML form for a key that may be of several kinds, if all of them agree.
pub fn to_toml_any(kinds: &[&ValueKind], text: &str) -> Option<String> {
    let (first, others) = kinds.split_first()?;
    let first = to_toml(first, text)?;
    others.iter().all(|kind| to_toml(kind, text).as_ref() == Some(&first)).then_some(first)
}

/// Parses yes or no.
pub fn parse_bool(text: &str) -> Option<bool> {
    match &*text.trim().trim_matches(['"', '\'']).to_lowercase() {
        "true" | "yes" | "y" | "oui" | "o" | "vrai" | "1" | "on" => Some(true),
        "false" | "no" | "n" | "non" | "faux" | "0" | "off" => Some(false),
        _ => None,
    }
}

//! A value of a known kind, as TOML writes it, from what people write for it.

use super::{dates, days, numbers, texts, times, words};
use crate::model::Zone;
use crate::read::format::FORMAT;
use crate::read::shape::Kind;

/// What `text` means where a value of this kind stands; `None` where nobody can tell, or where it may be two things.
pub fn literal(kind: &Kind, text: &str) -> Option<String> {
    match kind {
        Kind::Date => match dates::meant(text)? {
            dates::Meant::Day(day) => Some(day.to_string()),
            dates::Meant::Month(_) | dates::Meant::NoYear | dates::Meant::ShortYear | dates::Meant::TooLate(_) => None,
        },
        Kind::Time => times::parse(text).map(|time| time.to_string()),
        Kind::Integer { min, max } => {
            let meant = numbers::meant(text)?;
            let within = |number: &&str| number.parse().is_ok_and(|number: i64| (*min..=*max).contains(&number));
            match meant {
                numbers::Meant::Whole(number) => Some(number).filter(|number| within(&&**number)),
                // It must not be rounded for somebody.
                numbers::Meant::Between(..) => None,
                numbers::Meant::Either(one, other) => {
                    let mut fitting = [one, other].into_iter().filter(|number| within(&&**number));
                    fitting.next().filter(|_| fitting.next().is_none())
                }
            }
        }
        Kind::Format => match numbers::meant(text)? {
            numbers::Meant::Whole(number) => Some(number).filter(|number| *number == FORMAT.to_string()),
            numbers::Meant::Between(..) | numbers::Meant::Either(..) => None,
        },
        Kind::Boolean => truth(text).map(|truth| truth.to_string()),
        Kind::Word(words) => match words::guess(texts::bare(text), words)? {
            words::Guess::Sure(word) => Some(texts::quoted(word)),
            words::Guess::Near(_) => None,
        },
        Kind::MeetingDay { .. } => days::meeting_day(texts::bare(text)).map(|day| texts::quoted(&day)),
        Kind::TimeZone => words::time_zone(texts::bare(text), &Zone::names()).map(texts::quoted),
        Kind::Currency => words::currency(texts::bare(text)).map(|code| texts::quoted(&code)),
        Kind::Text | Kind::Id | Kind::Reference(_) | Kind::Dependency | Kind::Rule => {
            Some(texts::quoted(texts::bare(text)))
        }
        Kind::List(of) | Kind::OneOrMore(of) => Some(texts::list_of(of, text)),
        Kind::Table(_) | Kind::Tables(_) | Kind::ById(..) | Kind::Levels => None,
    }
}

/// What stands at a key of any of these kinds, where all of them agree.
pub fn of_kinds(kinds: &[&Kind], text: &str) -> Option<String> {
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

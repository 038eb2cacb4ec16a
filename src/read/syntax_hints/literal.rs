//! Converts what people write to the TOML form of a value of a known kind.

use super::{dates, days, numbers, times, words};
use crate::model::{Zone, is_well_formed};
use crate::read::basic_string;
use crate::read::format::FORMAT;
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::spelling::is_invisible;

/// Quotation marks that people and word processors use.
pub const QUOTATION_MARKS: [char; 12] = ['"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '`'];

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
        ValueKind::Word(words) => match words::guess(unquote(text), words)? {
            words::Guess::Certain(word) => Some(basic_string(word)),
            words::Guess::Near(_) => None,
        },
        ValueKind::MeetingDay { .. } => days::parse_meeting_day(unquote(text)).map(|day| basic_string(&day)),
        ValueKind::TimeZone => words::time_zone(unquote(text), &Zone::names()).map(basic_string),
        ValueKind::Currency => words::currency(unquote(text)).map(|code| basic_string(&code)),
        ValueKind::Text
        | ValueKind::Url
        | ValueKind::Id
        | ValueKind::Reference(_)
        | ValueKind::Dependency
        | ValueKind::Rule => Some(basic_string(unquote(text))),
        ValueKind::List(of) | ValueKind::OneOrMore(of) => list_of(of, text),
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

/// The list that was meant by texts separated by commas or line breaks; `None` if their ends are uncertain.
pub fn list_of(of: &ValueKind, written: &str) -> Option<String> {
    let inner = written.trim();
    let is_bracketed = inner.starts_with('[') || inner.ends_with(']');
    let inner = inner.trim_start_matches('[').trim_end_matches(']');
    let parts = if is_bracketed { inner.split([',', ';', '\n']).collect() } else { parts(of, inner)? };
    let entries: Vec<&str> = parts.into_iter().map(unquote).filter(|entry| !entry.is_empty()).collect();
    if entries.iter().any(|entry| entry.contains(['"', '=', '#', '[', ']', '{', '}'])) {
        return None;
    }
    Some(format!("[{}]", entries.into_iter().map(basic_string).collect::<Vec<_>>().join(", ")))
}

/// The entries of a text without brackets. Commas also occur in sentences and in "MARTIN, Léa", so they only separate
/// ids and short words; `None` if a text may be one entry or several.
fn parts<'t>(of: &ValueKind, text: &'t str) -> Option<Vec<&'t str>> {
    let separators: &[char] = if matches!(of, ValueKind::Text) { &['\n'] } else { &['\n', ';'] };
    let lines: Vec<&str> = text.split(separators).map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1 {
        return Some(lines);
    }
    let is_quoted = |part: &&str| part.starts_with(QUOTATION_MARKS) && part.ends_with(QUOTATION_MARKS);
    let by_comma: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if by_comma.iter().all(is_quoted) {
        return Some(by_comma);
    }
    let is_id = |part: &str| {
        is_well_formed(unquote(part), true)
            && (!matches!(of, ValueKind::Reference(EntityKind::Person)) || is_well_formed(unquote(part), false))
    };
    let ids: Vec<&str> = by_comma
        .iter()
        .flat_map(|part| ["et ", "and "].iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part).split(" et "))
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split('&'))
        .map(str::trim)
        .collect();
    match of {
        ValueKind::Reference(_) | ValueKind::Dependency => {
            let is_one = |part: &&str| part.split('/').all(is_id);
            Some(if ids.iter().all(is_one) { ids } else { vec![text] })
        }
        ValueKind::Text => words_or_sentence(text),
        _ if by_comma.iter().all(|part| part.split_whitespace().count() <= 2 && !part.ends_with('.')) => Some(by_comma),
        _ => Some(vec![text]),
    }
}

/// Short words without a capital are entries; a text with a capital at its beginning only is a sentence, one entry.
fn words_or_sentence(text: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let has_capital = |part: &&str| unquote(part).starts_with(char::is_uppercase);
    let is_short = |part: &&str| part.split_whitespace().count() <= 3 && !part.ends_with('.');
    if words.len() == 1 {
        return Some(vec![text]);
    }
    match words.split_first() {
        Some((first, others)) if has_capital(first) && !others.iter().any(has_capital) => Some(vec![text]),
        _ if words.iter().all(|part| is_short(part) && !has_capital(part)) => Some(words),
        _ => None,
    }
}

/// Without the marks around it, of whatever kind.
pub fn unquote(written: &str) -> &str {
    let is_rim = |letter: char| letter.is_whitespace() || is_invisible(letter);
    let inner = written.trim_matches(is_rim);
    let inner = inner.strip_prefix(QUOTATION_MARKS).unwrap_or(inner);
    inner.strip_suffix(QUOTATION_MARKS).unwrap_or(inner).trim_matches(is_rim)
}

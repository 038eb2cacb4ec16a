//! Recognizes dates as people write them.

use chrono::{Datelike, Months, NaiveDate};

use super::days;
use crate::read::slug::slug;

/// The possible meaning of a text that looks like a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateGuess {
    /// A date.
    Day(NaiveDate),
    /// A month without a day; holds its last day.
    Month(NaiveDate),
    /// A day and a month without a year.
    NoYear,
    /// Three two-digit numbers: the year may be first or last.
    ShortYear,
    /// A day that the month does not have; holds its last day.
    DayTooHigh(NaiveDate),
}

/// The months in French and English, without accents.
#[rustfmt::skip]
const MONTHS: [[&str; 2]; 12] = [
    ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"],
    ["juin", "june"], ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"],
    ["novembre", "november"], ["decembre", "december"],
];

/// Dashes other than the ASCII hyphen.
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Interprets `text` as a date. Before a year of four digits stand the day and the month, in this order.
pub fn parse_date(text: &str) -> Option<DateGuess> {
    let text = text.trim();
    // Any other character carries meaning that would be lost: "2026-12-15 ?".
    if text.chars().any(|letter| !letter.is_alphanumeric() && !is_separator(letter)) {
        return None;
    }
    // A part is still to be written: "2026-12-1_".
    let is_open_end = |letter| matches!(letter, '-' | '/' | '_') || is_dash(letter);
    if text.starts_with(is_open_end) || text.ends_with(is_open_end) {
        return None;
    }
    let lower = slug(text);
    let (weekdays, parts): (Vec<&str>, Vec<&str>) = lower
        .split('-')
        .filter(|part| !FILLERS.contains(part))
        .partition(|part| days::weekday(part).is_some() && month_named(part).is_none());
    let guess = match parts.as_slice() {
        [one, two, three] if [one, two, three].iter().all(|part| is_two_digits(part)) => {
            match (from_parts(one, two, three), from_parts(three, two, one)) {
                (Some(day), None) | (None, Some(day)) => Some(DateGuess::Day(day)),
                (Some(_), Some(_)) => Some(DateGuess::ShortYear),
                (None, None) => None,
            }
        }
        [one, two, three] => from_three_parts(one, two, three),
        [one, two] => from_two_parts(one, two),
        [whole] if text == *whole && whole.len() == 8 => {
            let (year, month, day) = (year(&whole[..4])?, number(&whole[4..6])?, number(&whole[6..])?);
            NaiveDate::from_ymd_opt(year, month, day).map(DateGuess::Day)
        }
        _ => None,
    }?;
    // If the weekday does not match the date, one of the two is wrong.
    let is_on = |day: NaiveDate| weekdays.iter().all(|name| days::weekday(name) == Some(day.weekday()));
    match guess {
        DateGuess::Day(day) if weekdays.len() <= 1 && is_on(day) => Some(guess),
        DateGuess::Day(_) => None,
        DateGuess::Month(_) | DateGuess::NoYear | DateGuess::ShortYear | DateGuess::DayTooHigh(_) => Some(guess),
    }
}

/// Separators between the parts of a date.
fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || is_dash(letter) || matches!(letter, '-' | '/' | '.' | ',' | '_')
}

fn is_two_digits(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn from_parts(year_part: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year(year_part)?, number(month)?, number(day)?)
}

/// A month and a year, or a day and a month.
fn from_two_parts(one: &str, two: &str) -> Option<DateGuess> {
    let is_year = |part: &str| part.len() == 4 && year(part).is_some();
    let month = |part: &str| number(part).filter(|month| (1..=12).contains(month) && part.len() <= 2);
    match (month_named(one), month_named(two)) {
        (Some(_), Some(_)) => None,
        (Some(month), None) if is_year(two) => last_day(year(two)?, month).map(DateGuess::Month),
        (None, Some(month)) if is_year(one) => last_day(year(one)?, month).map(DateGuess::Month),
        (Some(_), None) => ordinal(two).filter(|day| (1..=31).contains(day)).map(|_| DateGuess::NoYear),
        (None, Some(_)) => ordinal(one).filter(|day| (1..=31).contains(day)).map(|_| DateGuess::NoYear),
        (None, None) if is_year(one) => last_day(year(one)?, month(two)?).map(DateGuess::Month),
        (None, None) if is_year(two) => last_day(year(two)?, month(one)?).map(DateGuess::Month),
        (None, None) => None,
    }
}

fn from_three_parts(one: &str, two: &str, three: &str) -> Option<DateGuess> {
    if let Some(year) = year(one).filter(|_| one.len() == 4) {
        let month = short_number(two).or_else(|| month_named(two))?;
        return day_or_last(year, month, ordinal(three)?);
    }
    let year = year(three)?;
    if let Some(month) = month_named(two) {
        return day_or_last(year, month, ordinal(one)?);
    }
    if let Some(month) = month_named(one) {
        return day_or_last(year, month, ordinal(two)?);
    }
    // "12/15/2026" may have the month first, or a slip of the pen.
    day_or_last(year, short_number(two)?, short_number(one)?)
}

fn day_or_last(year: i32, month: u32, day: u32) -> Option<DateGuess> {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => Some(DateGuess::Day(day)),
        None if (29..=31).contains(&day) => last_day(year, month).map(DateGuess::DayTooHigh),
        None => None,
    }
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt().filter(|day| day.day() > 27)
}

/// A four-digit year, or a two-digit year of this century.
fn year(text: &str) -> Option<i32> {
    let number = i32::try_from(number(text)?).ok()?;
    match text.len() {
        4 if number >= 1000 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    let is_short = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { text.parse().ok() } else { None }
}

/// A number of at most two digits.
fn short_number(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() <= 2)
}

/// "5", "1er", "2nd".
fn ordinal(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    matches!(&text[digits.len()..], "" | "er" | "e" | "st" | "nd" | "rd" | "th").then(|| short_number(digits))?
}

/// The month with that name or unique abbreviation of at least three letters.
fn month_named(text: &str) -> Option<u32> {
    let begin_so = |names: &[&str; 2]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    let mut months = (1..).zip(&MONTHS).filter(|(_, names)| begin_so(names));
    months.next().filter(|_| months.next().is_none()).map(|(month, _)| month)
}

/// Words without meaning between the parts.
const FILLERS: [&str; 9] = ["le", "the", "of", "de", "on", "au", "du", "d", "l"];

#[cfg(test)]
mod tests {
    use super::{DateGuess, parse_date};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_known_as_people_write_them() {
        for text in [
            "15/01/2027",
            "15.1.27",
            "15/1/2027",
            "15 janvier 2027",
            "le vendredi 15 janv. 2027",
            "January 15th, 2027",
            "2027/1/15",
            "15-janv-2027",
            "20270115",
            "2027.01.15",
            "15 jan 27",
            "2027 janvier 15",
        ] {
            assert_eq!(parse_date(text), Some(DateGuess::Day(day("2027-01-15"))), "{text}");
        }
        assert_eq!(parse_date("1er août 2027"), Some(DateGuess::Day(day("2027-08-01"))));
        assert_eq!(parse_date("05/02/2027"), Some(DateGuess::Day(day("2027-02-05"))));
        for text in ["15-12-26", "22/12/15", "15/12/22", "22.12.15", "31 12 22"] {
            assert_eq!(parse_date(text), Some(DateGuess::ShortYear), "{text}");
        }
        assert_eq!(parse_date("32-12-15"), Some(DateGuess::Day(day("2032-12-15"))));
        for text in ["février 2028", "2028-02", "02/2028", "2028 fév."] {
            assert_eq!(parse_date(text), Some(DateGuess::Month(day("2028-02-29"))), "{text}");
        }
        assert_eq!(parse_date("2027-02-30"), Some(DateGuess::DayTooHigh(day("2027-02-28"))));
        assert_eq!(parse_date("4 Oct"), Some(DateGuess::NoYear));
        for text in [
            "",
            "12000",
            "2027",
            "1-2",
            "2022-2023",
            "2027-01-15 ?",
            "jeudi 15 janvier 2027",
            "3 ateliers 2027",
            "2027-13-01",
            "2027-15-12",
            "99/99/9999",
            "01/15/2027",
            "2027-010-1",
            "2027-12-1_",
            "2027-12-",
            "-2027-12-01",
            "mars",
            "1/2/3/4",
            "marseille 12, 2027",
            "ma 12 2027",
            "jui 12 2027",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}

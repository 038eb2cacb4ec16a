//! Dates as people write them, and as TOML does.

use chrono::{Datelike, Months, NaiveDate};

use crate::read::slug::slug;

/// What a text that looks like a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    Day(NaiveDate),
    /// The day may stand before the month or behind it.
    Either(NaiveDate, NaiveDate),
    /// A month without a day: the last day of it.
    Month(NaiveDate),
    /// A day and a month.
    NoYear,
    /// A month has fewer days: the last day of it.
    TooLate(NaiveDate),
}

/// The months in French and English, accents off.
#[rustfmt::skip]
const MONTHS: [[&str; 2]; 12] = [
    ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"],
    ["juin", "june"], ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"],
    ["novembre", "november"], ["decembre", "december"],
];

/// Marks that look like the hyphen of a keyboard, and are none.
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// What `text` means as a date; `day_first` says what stands first where it is not known.
pub fn meant(text: &str, day_first: bool) -> Option<Meant> {
    let lower = slug(text);
    let parts: Vec<&str> = lower.split('-').filter(|part| !is_filler(part)).collect();
    match parts.as_slice() {
        [one, two, three] => of_three(one, two, three, day_first),
        [one, two] => match (month_named(one), month_named(two)) {
            (Some(month), None) => match year(two).filter(|_| two.len() == 4) {
                Some(year) => last_day(year, month).map(Meant::Month),
                None => ordinal(two).filter(|day| (1..=31).contains(day)).map(|_| Meant::NoYear),
            },
            (None, Some(_)) => ordinal(one).filter(|day| (1..=31).contains(day)).map(|_| Meant::NoYear),
            (Some(_), Some(_)) | (None, None) => None,
        },
        [whole] if text.trim() == *whole && whole.len() == 8 => {
            let (year, month, day) = (year(&whole[..4])?, number(&whole[4..6])?, number(&whole[6..])?);
            NaiveDate::from_ymd_opt(year, month, day).map(Meant::Day)
        }
        _ => None,
    }
}

fn of_three(one: &str, two: &str, three: &str, day_first: bool) -> Option<Meant> {
    if let Some(year) = year(one).filter(|_| one.len() == 4) {
        let month = number(two).or_else(|| month_named(two))?;
        return day_of(year, month, number(three)?);
    }
    let year = year(three)?;
    if let Some(month) = month_named(two) {
        return day_of(year, month, ordinal(one)?);
    }
    if let Some(month) = month_named(one) {
        return day_of(year, month, ordinal(two)?);
    }
    let (first, second) = (number(one)?, number(two)?);
    match (NaiveDate::from_ymd_opt(year, second, first), NaiveDate::from_ymd_opt(year, first, second)) {
        (Some(day), Some(other)) if day != other && !day_first => Some(Meant::Either(day, other)),
        (Some(day), _) => Some(Meant::Day(day)),
        (None, Some(other)) if !day_first => Some(Meant::Day(other)),
        (None, _) => day_of(year, second, first),
    }
}

fn day_of(year: i32, month: u32, day: u32) -> Option<Meant> {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => Some(Meant::Day(day)),
        None if (29..=31).contains(&day) => last_day(year, month).map(Meant::TooLate),
        None => None,
    }
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt().filter(|day| day.day() > 27)
}

/// A year of four digits, or of two in this century.
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

/// "5", "1er", "2nd".
fn ordinal(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    matches!(&text[digits.len()..], "" | "er" | "e" | "st" | "nd" | "rd" | "th").then(|| number(digits))?
}

/// The month whose name is `text`, or begins so: three letters at least, and those of one month alone.
fn month_named(text: &str) -> Option<u32> {
    let begin_so = |names: &[&str; 2]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    let mut months = (1..).zip(&MONTHS).filter(|(_, names)| begin_so(names));
    months.next().filter(|_| months.next().is_none()).map(|(month, _)| month)
}

/// Days of the week, and small words between the parts.
fn is_filler(part: &str) -> bool {
    const WORDS: [&str; 20] = [
        "le",
        "the",
        "of",
        "de",
        "on",
        "au",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    WORDS.contains(&part)
}

#[cfg(test)]
mod tests {
    use super::{Meant, meant};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_known_as_people_write_them() {
        for text in
            ["15/01/2027", "15.1.27", "15 janvier 2027", "le vendredi 15 janv. 2027", "January 15th, 2027", "2027/1/15"]
        {
            assert_eq!(meant(text, false), Some(Meant::Day(day("2027-01-15"))), "{text}");
        }
        assert_eq!(meant("1er août 2027", false), Some(Meant::Day(day("2027-08-01"))));
        assert_eq!(meant("05/02/2027", true), Some(Meant::Day(day("2027-02-05"))));
        assert_eq!(meant("05/02/2027", false), Some(Meant::Either(day("2027-02-05"), day("2027-05-02"))));
        assert_eq!(meant("février 2028", true), Some(Meant::Month(day("2028-02-29"))));
        assert_eq!(meant("2027-02-30", true), Some(Meant::TooLate(day("2027-02-28"))));
        assert_eq!(meant("4 Oct", true), Some(Meant::NoYear));
        for text in [
            "",
            "12000",
            "2027",
            "1-2",
            "3 ateliers 2027",
            "2027-13-01",
            "99/99/9999",
            "mars",
            "1/2/3/4",
            "marseille 12, 2027",
            "ma 12 2027",
            "jui 12 2027",
        ] {
            assert_eq!(meant(text, true), None, "{text}");
        }
    }
}

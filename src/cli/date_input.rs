//! Parses dates of arguments.

use chrono::{Days, NaiveDate};

use super::CommandError;
use super::name_lookup::fold;
use crate::read::{DateGuess, parse_date};

/// A date, or a number of days after the reference day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateInput {
    Day(NaiveDate),
    /// 0 days after is `today`.
    After(u64),
}

impl DateInput {
    /// Parses `2026-12-15`, `15/12/2026`, `15 December 2026`, `15 décembre 2026`, `today`, `aujourd’hui`, `+7` (days)
    /// or `+2w` (weeks). `option` is named in the error.
    ///
    /// # Errors
    /// If `text` is none of these, or no valid date.
    pub fn parse(option: &str, text: &str) -> Result<Self, CommandError> {
        match relative(text) {
            Some(days) => Ok(Self::After(days)),
            None => absolute(text).map(Self::Day).map_err(|why| why.failure(option, text, "cli-date-forms-relative")),
        }
    }

    /// The date relative to `today`; `None` if it is out of range.
    pub fn on(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::After(days) => today.checked_add_days(Days::new(days)),
        }
    }
}

/// Parses a complete date in one of the absolute forms.
///
/// # Errors
/// If `text` is in none of them, or no valid date.
pub fn parse_day(option: &str, text: &str) -> Result<NaiveDate, CommandError> {
    absolute(text).map_err(|why| why.failure(option, text, "cli-date-forms"))
}

/// The date in `text`, if it is one.
pub fn day(text: &str) -> Option<NaiveDate> {
    absolute(text).ok()
}

/// The first day of a month: `2026-12`, `12/2026`, `December 2026`, `décembre 2026`.
pub fn month(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let (year, month) = match parts.as_slice() {
        [year, month] if year.len() == 4 => (*year, *month),
        [month, year] if year.len() == 4 => (*year, *month),
        _ => {
            return match parse_date(text) {
                Some(DateGuess::Month(last)) => chrono::Datelike::with_day(&last, 1),
                _ => None,
            };
        }
    };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, number(month)?, 1)
}

/// Whether `text` consists of groups of digits of those lengths, separated by hyphens.
pub fn has_form(text: &str, lengths: &[usize]) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.len() == lengths.len()
        && groups
            .iter()
            .zip(lengths)
            .all(|(group, &length)| group.len() == length && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Why a text is not a date.
enum NotADay {
    Unreadable,
    NoYear,
    /// Three numbers of two digits.
    ShortYear,
    Month,
    /// A day that the month does not have, with the last day that it has, if known.
    NoSuchDay(Option<NaiveDate>),
}

impl NotADay {
    /// The error; `forms` is the message about valid forms.
    fn failure(&self, option: &str, text: &str, forms: &str) -> CommandError {
        let args = [("option", option.into()), ("text", text.into())];
        let error = |message| CommandError::new(message, &args);
        let suggest = |failure: CommandError, day: NaiveDate| {
            failure.help("cli-did-you-mean", &[("nearest", day.to_string().into())])
        };
        match self {
            Self::Unreadable => error("cli-not-a-date").help(forms, &[]),
            Self::NoYear => error("cli-date-without-year").help(forms, &[]),
            Self::ShortYear => error("cli-date-short-year").help(forms, &[]),
            Self::Month => error("cli-date-without-day").help(forms, &[]),
            Self::NoSuchDay(Some(last)) => suggest(error("cli-no-such-day"), *last),
            Self::NoSuchDay(None) => error("cli-no-such-day"),
        }
    }
}

fn absolute(text: &str) -> Result<NaiveDate, NotADay> {
    let text = text.trim();
    if has_form(text, &[4, 2, 2])
        && let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d")
    {
        return Ok(day);
    }
    match parse_date(text) {
        Some(DateGuess::Day(day)) => Ok(day),
        Some(DateGuess::Month(_)) => Err(NotADay::Month),
        Some(DateGuess::NoYear) => Err(NotADay::NoYear),
        Some(DateGuess::ShortYear) => Err(NotADay::ShortYear),
        Some(DateGuess::DayTooHigh(last)) => Err(NotADay::NoSuchDay(Some(last))),
        None if has_form(text, &[4, 2, 2]) => Err(NotADay::NoSuchDay(None)),
        None => Err(NotADay::Unreadable),
    }
}

/// The days in `today`, `+7`, `+7d`, `+2w`; `j` and `s` are French for days and weeks.
fn relative(text: &str) -> Option<u64> {
    if matches!(fold(text).as_str(), "today" | "aujourd-hui" | "aujourdhui") {
        return Some(0);
    }
    let count = text.trim().strip_prefix('+')?.trim_start();
    let digits = count.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let days = match &count[digits.len()..] {
        "" | "d" | "j" => 1,
        "w" | "s" => 7,
        _ => return None,
    };
    let number = digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)?;
    number.parse::<u64>().ok()?.checked_mul(days)
}

#[cfg(test)]
mod tests {
    use super::{DateInput, absolute, month, relative};
    use chrono::NaiveDate;

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 5).unwrap();
        for text in ["2026-12-05", "05/12/2026", "5.12.2026", "5 décembre 2026", "le 5 déc. 2026", "December 5, 2026"]
        {
            assert_eq!(absolute(text).ok(), Some(day), "{text}");
        }
        for text in ["", "2026", "2026-13-05", "5 décembre", "décembre 2026", "tomorrow", "2026-02-30"] {
            assert_eq!(absolute(text).ok(), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_today() {
        let days = [("+7", 7), ("+2w", 14), ("+2s", 14), ("+3j", 3), ("today", 0), ("Aujourd’hui", 0), ("+0", 0)];
        for (text, expected) in days {
            assert_eq!(relative(text), Some(expected), "{text}");
        }
        for text in ["+", "7", "-7", "+7m", "+w", "++7", "+-7", "+99999999999999999999"] {
            assert_eq!(relative(text), None, "{text}");
        }
        assert_eq!(DateInput::After(u64::MAX).on(NaiveDate::MAX), None);
    }

    #[test]
    fn months_are_read_as_people_write_them() {
        let december = NaiveDate::from_ymd_opt(2026, 12, 1);
        for text in ["2026-12", "12/2026", "décembre 2026", "Dec 2026"] {
            assert_eq!(month(text), december, "{text}");
        }
        for text in ["2026-13", "2026", "12", "", "2026-12-05", "12-26", "+026-12"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}

//! The month and the reference day of a report.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::cli::{CommandError, date_input};
use crate::facts;
use crate::l10n::{Localizer, dates};
use crate::model::Portfolio;

/// The first day of the month `text`.
///
/// # Errors
/// If it is not a month.
pub fn first_day(text: &str) -> Result<NaiveDate, CommandError> {
    date_input::month(text).ok_or_else(|| CommandError::new("cli-not-a-month", &[("text", text.into())]))
}

/// The reference day of the month's report: its last day, or `today` within it.
///
/// # Errors
/// If the month has not begun, or is before the start of the roadmap.
pub fn reckoned_on(
    first: Option<NaiveDate>,
    today: NaiveDate,
    portfolio: &Portfolio,
    words: &Localizer,
) -> Result<NaiveDate, CommandError> {
    let Some(first) = first else { return Ok(today) };
    if (first.year(), first.month()) == (today.year(), today.month()) {
        return Ok(today);
    }
    let last = first.checked_add_months(Months::new(1)).map_or(NaiveDate::MAX, |next| next - Days::new(1));
    let begun = facts::start_date(portfolio).filter(|&begun| begun <= today);
    let month = dates::month(words.language(), first);
    let failure = if first > today {
        let today = dates::long(words.language(), today);
        CommandError::new("cli-future-month", &[("month", month.into()), ("today", today.into())])
    } else if let Some(begun) = begun.filter(|&begun| last < begun) {
        let begun = dates::long(words.language(), begun);
        CommandError::new("cli-month-before", &[("month", month.into()), ("begun", begun.into())])
    } else {
        return Ok(last);
    };
    let number = |day: NaiveDate| format!("{:04}-{:02}", day.year(), day.month());
    let (from, to) = (number(begun.unwrap_or(today)), number(today));
    Err(if from == to {
        failure.help("cli-month-only", &[("month", to.into())])
    } else {
        failure.help("cli-months-between", &[("from", from.into()), ("to", to.into())])
    })
}

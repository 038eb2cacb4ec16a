//! The day to reckon from. The only place that looks at the clock.

use chrono::{NaiveDate, Utc};

use super::{Failure, Surroundings};
use crate::model::Zone;
use crate::words::Words;

/// The day that was asked for: `--today`, else `ROADMAP_TODAY`.
///
/// # Errors
/// When it is no day of the calendar.
pub fn asked(option: Option<&str>, surroundings: &Surroundings, words: &Words) -> Result<Option<NaiveDate>, Failure> {
    let from_environment = surroundings.today.as_ref().map(|text| text.to_string_lossy());
    let (name, text) = match (option, &from_environment) {
        (Some(text), _) => ("--today", text),
        (None, Some(text)) => ("ROADMAP_TODAY", text.as_ref()),
        (None, None) => return Ok(None),
    };
    parse_option(name, text, words).map(Some)
}

/// The day that the option `name` gives.
///
/// # Errors
/// When `text` is no day of the calendar.
pub fn parse_option(name: &str, text: &str, words: &Words) -> Result<NaiveDate, Failure> {
    parse(text).ok_or_else(|| {
        let message = if has_form(text, &[4, 2, 2]) { "cli-no-such-day" } else { "cli-not-a-date" };
        Failure::new(words, message, &[("option", name.into()), ("text", text.into())])
    })
}

/// The day by the clock, in the time zone of the roadmap.
pub fn by_the_clock(zone: &Zone) -> NaiveDate {
    zone.day(Utc::now())
}

/// Whether `text` is digits in groups of those lengths, with hyphens between.
pub fn has_form(text: &str, lengths: &[usize]) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.len() == lengths.len()
        && groups
            .iter()
            .zip(lengths)
            .all(|(group, &length)| group.len() == length && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "2026-12-15", written in full as in the files.
pub fn parse(text: &str) -> Option<NaiveDate> {
    has_form(text, &[4, 2, 2]).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

//! The day to reckon from. The only place that looks at the clock.

use chrono::{NaiveDate, Utc};

pub use super::date_input::{day as parse, has_form};
use super::{CommandError, Environment, date_input};
use crate::model::Zone;

/// The day that was asked for: `--today`, else `ROADMAP_TODAY`.
///
/// # Errors
/// When it is no day of the calendar.
pub fn asked(option: Option<&str>, surroundings: &Environment) -> Result<Option<NaiveDate>, CommandError> {
    let from_environment = surroundings.today.as_ref().map(|text| text.to_string_lossy());
    let (name, text) = match (option, &from_environment) {
        (Some(text), _) => ("--today", text),
        (None, Some(text)) => ("ROADMAP_TODAY", text.as_ref()),
        (None, None) => return Ok(None),
    };
    date_input::parse_day(name, text).map(Some)
}

/// The day by the clock, in the time zone of the roadmap.
pub fn by_the_clock(zone: &Zone) -> NaiveDate {
    zone.day(Utc::now())
}

//! The reference day. The only place that reads the clock.

use chrono::{NaiveDate, Utc};

pub use super::date_input::{day as parse, has_form};
use super::{CommandError, Environment, date_input};
use crate::model::Zone;

/// The given day: `--today`, else `ROADMAP_TODAY`.
///
/// # Errors
/// If it is not a valid date.
pub fn requested(option: Option<&str>, environment: &Environment) -> Result<Option<NaiveDate>, CommandError> {
    let from_environment = environment.today.as_ref().map(|text| text.to_string_lossy());
    let (name, text) = match (option, &from_environment) {
        (Some(text), _) => ("--today", text),
        (None, Some(text)) => ("ROADMAP_TODAY", text.as_ref()),
        (None, None) => return Ok(None),
    };
    date_input::parse_day(name, text).map(Some)
}

/// The current date in the time zone of the roadmap.
pub fn today_in(zone: &Zone) -> NaiveDate {
    zone.day(Utc::now())
}

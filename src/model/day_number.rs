//! Serializes days as their number since 1 January of year 1, in the form of `#[serde(with = "day_number")]`: in binary
//! forms a number is smaller, and read faster, than a text.

use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Serializes a day.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    day.num_days_from_ce().serialize(serializer)
}

/// Deserializes a day.
///
/// # Errors
/// If there is no number, or it is beyond the calendar.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let number = i32::deserialize(deserializer)?;
    NaiveDate::from_num_days_from_ce_opt(number).ok_or_else(|| D::Error::custom("a day beyond the calendar"))
}

/// The same for a day that may be absent.
pub mod option {
    use super::{Datelike, Deserialize, Deserializer, Error, NaiveDate, Serialize, Serializer};

    /// Serializes a day, or its absence.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.num_days_from_ce()).serialize(serializer)
    }

    /// Deserializes a day, or its absence.
    ///
    /// # Errors
    /// If a number is beyond the calendar.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        let Some(number) = Option::<i32>::deserialize(deserializer)? else { return Ok(None) };
        let day = NaiveDate::from_num_days_from_ce_opt(number);
        day.map(Some).ok_or_else(|| D::Error::custom("a day beyond the calendar"))
    }
}

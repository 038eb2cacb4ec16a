//! Meeting series: who meets, how often, and on which days not or besides.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::{Field, Id, List};
use crate::source::FileSpan;

/// `[meetings.<id>]`.
#[derive(Debug)]
pub struct Meeting {
    pub id: Id,
    pub place: FileSpan,
    pub name: Field<Box<str>>,
    pub who: Field<Attendees>,
    pub every: Field<Recurrence>,
    pub on: Field<MeetingDay>,
    pub at: Field<NaiveTime>,
    pub until: Field<NaiveTime>,
    /// Where they meet.
    pub venue: Field<Box<str>>,
    /// First date it may fall on.
    pub from: Field<NaiveDate>,
    pub to: Field<NaiveDate>,
    pub cancelled: List<Cancelled>,
    pub extra: List<Extra>,
}

impl Meeting {
    /// Whether the date of the series on `day` is cancelled, or replaced by an extra one.
    pub fn is_cancelled(&self, day: NaiveDate) -> bool {
        self.cancelled.iter().any(|cancelled| cancelled.on.value() == Some(&day))
            || self.extra.iter().any(|extra| extra.instead_of.value() == Some(&day))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Attendees {
    Teams,
    Coordinators,
    Committee,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recurrence {
    /// Every so many weeks: 1 or 2.
    Weeks(u32),
    /// Every so many months: 1 or 3.
    Months(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingDay {
    Weekday(Weekday),
    /// "first thursday" is 1, "fourth friday" 4.
    Nth(u32, Weekday),
    Last(Weekday),
}

/// A date of the series that does not take place.
#[derive(Debug)]
pub struct Cancelled {
    pub on: Field<NaiveDate>,
    pub why: Field<Box<str>>,
}

/// A date besides the series.
#[derive(Debug)]
pub struct Extra {
    pub on: Field<NaiveDate>,
    pub at: Field<NaiveTime>,
    pub until: Field<NaiveTime>,
    pub venue: Field<Box<str>>,
    pub why: Field<Box<str>>,
    /// The date of the series that it replaces, which is then cancelled.
    pub instead_of: Field<NaiveDate>,
}

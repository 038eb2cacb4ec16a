//! Meeting series: who meets, how often, and exceptions.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::{Field, Id, List};
use crate::source::FileSpan;

/// A meeting series: `[meetings.<id>]`.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// The header of its table.
    pub place: FileSpan,
    /// Its name.
    pub name: Field<Box<str>>,
    /// Who attends.
    pub who: Field<Attendees>,
    /// How often it takes place.
    pub every: Field<Recurrence>,
    /// On which day.
    pub on: Field<MeetingDay>,
    /// When it starts.
    pub at: Field<NaiveTime>,
    /// When it ends.
    pub until: Field<NaiveTime>,
    /// Where it takes place.
    pub venue: Field<Box<str>>,
    /// The first possible date.
    pub from: Field<NaiveDate>,
    /// The last possible date.
    pub to: Field<NaiveDate>,
    /// Cancelled dates.
    pub cancelled: List<Cancelled>,
    /// Additional dates.
    pub extra: List<Extra>,
}

impl Meeting {
    /// The name, or the id if there is no readable name.
    pub fn display_name(&self) -> &str {
        self.name.value().map_or(&*self.id, |name| name)
    }

    /// Whether the date of the series on `day` is cancelled, or replaced by an extra one.
    pub fn is_cancelled(&self, day: NaiveDate) -> bool {
        self.cancelled.iter().any(|cancelled| cancelled.on.value() == Some(&day))
            || self.extra.iter().any(|extra| extra.instead_of.value() == Some(&day))
    }
}

/// Who attends a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Attendees {
    /// All teams.
    Teams,
    /// The coordinators.
    Coordinators,
    /// The committee.
    Committee,
}

/// The interval of a meeting series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recurrence {
    /// Every 1 or 2 weeks.
    Weeks(u32),
    /// Every 1 or 3 months.
    Months(u32),
}

/// The day of a meeting series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingDay {
    /// Every such weekday.
    Weekday(Weekday),
    /// The nth such weekday of the month: "first thursday" is 1, "fourth friday" 4.
    Nth(u32, Weekday),
    /// The last such weekday of the month.
    Last(Weekday),
}

/// A cancelled date of a series.
#[derive(Debug, Clone)]
pub struct Cancelled {
    /// The date.
    pub on: Field<NaiveDate>,
    /// The reason.
    pub why: Field<Box<str>>,
}

/// An additional date of a series.
#[derive(Debug, Clone)]
pub struct Extra {
    /// The date.
    pub on: Field<NaiveDate>,
    /// When it starts.
    pub at: Field<NaiveTime>,
    /// When it ends.
    pub until: Field<NaiveTime>,
    /// Where it takes place.
    pub venue: Field<Box<str>>,
    /// The reason.
    pub why: Field<Box<str>>,
    /// The date of the series that it replaces, which is then cancelled.
    pub instead_of: Field<NaiveDate>,
}

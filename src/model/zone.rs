//! A time zone of the IANA database, which is built in: what a roadmap means does not depend on the machine.

use chrono::NaiveDate;
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

impl Zone {
    /// The zone of that name, in the database's own capitals.
    pub fn named(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        (zone.iana_name() == Some(name) && !zone.is_unknown()).then_some(Self(zone))
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().expect("a zone is made by its name, or is UTC")
    }

    /// All names, sorted.
    pub fn names() -> Vec<String> {
        let mut names: Vec<String> = TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect();
        names.sort_unstable();
        names
    }

    /// The day that it is in this zone at that time.
    pub fn day(&self, time: Timestamp) -> NaiveDate {
        let day = self.0.to_datetime(time).date();
        NaiveDate::from_ymd_opt(day.year().into(), day.month().unsigned_abs().into(), day.day().unsigned_abs().into())
            .expect("a day of one calendar is a day of the other")
    }
}

//! Time zones of the built-in IANA database, so that results do not depend on the machine.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The database's entry for machines without a configured zone; it belongs to no place.
const UNSET: &str = "Factory";

/// A time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// UTC.
impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

impl Zone {
    /// The zone with that name, matched as in the database.
    pub fn named(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        (zone.iana_name() == Some(name) && name != UNSET && !zone.is_unknown()).then_some(Self(zone))
    }

    /// Its IANA name, such as `Europe/Paris`.
    pub fn name(&self) -> &str {
        self.0.iana_name().expect("a zone is made by its name, or is UTC")
    }

    /// All names, sorted.
    pub fn names() -> Vec<String> {
        let database = TimeZoneDatabase::bundled();
        let names = database.available().map(|name| name.to_string());
        let mut names: Vec<String> = names.filter(|name| name != UNSET).collect();
        names.sort_unstable();
        names
    }

    /// The date at that time in this zone.
    pub fn day(&self, time: DateTime<Utc>) -> NaiveDate {
        // A commit's time may be beyond the range of the database; the nearest time in range is used.
        let end = if time.timestamp() < 0 { Timestamp::MIN } else { Timestamp::MAX };
        let counted = Timestamp::from_second(time.timestamp()).unwrap_or(end);
        let offset = TimeDelta::seconds(self.0.to_offset(counted).seconds().into());
        time.naive_utc().checked_add_signed(offset).unwrap_or(time.naive_utc()).date()
    }

    /// Converts many times to dates, faster if each is close to the one before.
    pub fn days(&self) -> impl FnMut(DateTime<Utc>) -> NaiveDate {
        let zone = self.clone();
        // Until the next transition the date follows from the last offset.
        let mut known: Option<(i64, i64, TimeDelta)> = None;
        move |time| {
            let seconds = time.timestamp();
            if let Some((from, until, offset)) = known
                && (from..until).contains(&seconds)
                && let Some(local) = time.naive_utc().checked_add_signed(offset)
            {
                return local.date();
            }
            if let Ok(counted) = Timestamp::from_second(seconds) {
                let until = zone.0.following(counted).next().map_or(i64::MAX, |next| next.timestamp().as_second());
                known = Some((seconds, until, TimeDelta::seconds(zone.0.to_offset(counted).seconds().into())));
            }
            zone.day(time)
        }
    }
}

//! Time zones of the built-in IANA database, so that results do not depend on the machine.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
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

/// A period of the year with one offset from UTC, as calendars describe zones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observance {
    /// Whether it is daylight saving time.
    pub is_daylight: bool,
    /// Its abbreviation, such as CET.
    pub name: String,
    /// The offset before, in seconds east of UTC.
    pub offset_from: i32,
    /// The offset, in seconds east of UTC.
    pub offset_to: i32,
    /// When it begins first, in the local time before.
    pub first: NaiveDateTime,
    /// When it begins each year, if that follows a rule.
    pub yearly: Option<YearlyRule>,
    /// When else it begins, without a rule.
    pub further: Vec<NaiveDateTime>,
}

/// A day of each year: the last Sunday of March.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearlyRule {
    /// The month, from 1.
    pub month: u32,
    /// Which one of the month, from 1, or -1 for the last.
    pub nth: i32,
    /// The weekday.
    pub weekday: Weekday,
}

/// From so many transitions on, a rule is safe to tell from chance.
const MIN_TRANSITIONS: usize = 3;

impl Zone {
    /// The periods of the years `from` to `to`, inclusive; `from` itself may lack its beginning.
    pub fn observances(&self, from: i32, to: i32) -> Vec<Observance> {
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
        let (begin, end) = (day(from), day(to.saturating_add(1)));
        let seconds =
            |time: NaiveDateTime| Timestamp::from_second(time.and_utc().timestamp()).unwrap_or(Timestamp::MAX);
        let mut before = self.0.to_offset_info(seconds(begin));
        let (is_daylight, name) = (before.dst().is_dst(), before.abbreviation().to_owned());
        let offset = before.offset().seconds();
        let mut observances = vec![Observance {
            is_daylight,
            name,
            offset_from: offset,
            offset_to: offset,
            first: begin,
            yearly: None,
            further: Vec::new(),
        }];
        let mut groups: Vec<Observance> = Vec::new();
        let transitions = self.0.following(seconds(begin)).take_while(|it| it.timestamp() < seconds(end));
        for transition in transitions {
            let offset_from = before.offset().seconds();
            let at = DateTime::from_timestamp(transition.timestamp().as_second(), 0).unwrap_or_default().naive_utc();
            let first = at.checked_add_signed(TimeDelta::seconds(offset_from.into())).unwrap_or(at);
            before = self.0.to_offset_info(transition.timestamp());
            let observance = Observance {
                is_daylight: transition.dst().is_dst(),
                name: transition.abbreviation().to_owned(),
                offset_from,
                offset_to: transition.offset().seconds(),
                first,
                yearly: None,
                further: Vec::new(),
            };
            match groups.iter_mut().find(|known| known.is_like(&observance)) {
                Some(known) => known.further.push(first),
                None => groups.push(observance),
            }
        }
        groups.iter_mut().for_each(|group| group.find_rule(to));
        // Rules hold from their first year on, so that nothing before them needs to be described.
        if !groups.is_empty() && groups.iter().all(|group| group.yearly.is_some()) {
            observances.clear();
        }
        observances.extend(groups);
        observances
    }
}

impl Observance {
    fn is_like(&self, other: &Self) -> bool {
        (self.is_daylight, &self.name, self.offset_from, self.offset_to)
            == (other.is_daylight, &other.name, other.offset_from, other.offset_to)
    }

    /// Replaces the times by a rule, if they follow one, each year once until `to`: a rule has no end.
    fn find_rule(&mut self, to: i32) {
        let times: Vec<NaiveDateTime> = std::iter::once(self.first).chain(self.further.iter().copied()).collect();
        let are_yearly = times.windows(2).all(|pair| pair[1].year() == pair[0].year() + 1);
        let are_alike = times.iter().all(|time| {
            (time.month(), time.weekday(), time.time()) == (self.first.month(), self.first.weekday(), self.first.time())
        });
        let goes_on = times.last().is_some_and(|last| last.year() >= to);
        if times.len() < MIN_TRANSITIONS || !goes_on || !are_yearly || !are_alike {
            return;
        }
        let is_last = |time: &NaiveDateTime| {
            time.date().checked_add_days(Days::new(7)).is_some_and(|next| next.month() != time.month())
        };
        let week = |time: &NaiveDateTime| time.day().div_ceil(7);
        let nth = if times.iter().all(is_last) {
            -1
        } else if times.iter().all(|time| week(time) == week(&self.first)) {
            i32::try_from(week(&self.first)).unwrap_or(1)
        } else {
            return;
        };
        self.yearly = Some(YearlyRule { month: self.first.month(), nth, weekday: self.first.weekday() });
        self.further.clear();
    }
}

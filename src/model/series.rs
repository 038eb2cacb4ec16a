//! The rhythm of a meeting series: the dates that follow from `every`, `on`, `from` and `to`.
//!
//! Dates are found by arithmetic from the first one, so that a series of ten thousand years costs no more than one of
//! a season.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{Meeting, MeetingDay, Recurrence};

/// The dates on which a series falls by its rhythm alone, cancelled ones and closed days included.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    rhythm: Rhythm,
    /// The first date.
    first: NaiveDate,
    to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy)]
enum Rhythm {
    Days(u64),
    Months(u32, InMonth),
}

#[derive(Debug, Clone, Copy)]
enum InMonth {
    Nth(u32, Weekday),
    Last(Weekday),
}

impl Series {
    /// `None` if a key that it needs could not be read, or `every` and `on` do not go together.
    pub fn new(meeting: &Meeting) -> Option<Self> {
        let from = *meeting.from.value()?;
        if meeting.to.is_unreadable() {
            return None;
        }
        let (rhythm, first) = match (*meeting.every.value()?, *meeting.on.value()?) {
            (Recurrence::Weeks(weeks), MeetingDay::Weekday(weekday)) => {
                let ahead = weekday.days_since(from.weekday());
                (Rhythm::Days(u64::from(weeks.max(1)) * 7), from.checked_add_days(Days::new(ahead.into()))?)
            }
            (Recurrence::Months(months), MeetingDay::Nth(nth, weekday)) => {
                monthly(months, InMonth::Nth(nth, weekday), from)?
            }
            (Recurrence::Months(months), MeetingDay::Last(weekday)) => monthly(months, InMonth::Last(weekday), from)?,
            (Recurrence::Weeks(_), MeetingDay::Nth(..) | MeetingDay::Last(_))
            | (Recurrence::Months(_), MeetingDay::Weekday(_)) => return None,
        };
        Some(Self { rhythm, first, to: meeting.to.value().copied() })
    }

    /// The first date on `day` or later.
    pub fn first_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let on = if day <= self.first {
            self.first
        } else {
            match self.rhythm {
                Rhythm::Days(step) => {
                    let behind = u64::try_from(day.signed_duration_since(self.first).num_days()).ok()?;
                    self.first.checked_add_days(Days::new(behind.div_ceil(step) * step))?
                }
                Rhythm::Months(step, in_month) => {
                    let (first, month) = (month_rank(self.first), month_rank(day));
                    let step = i64::from(step);
                    let rank = first + (month - first) / step * step;
                    let on = in_month.of(rank)?;
                    if on < day { in_month.of(rank + step)? } else { on }
                }
            }
        };
        Some(on).filter(|&on| self.to.is_none_or(|to| on <= to))
    }

    /// The last date on `day` or earlier.
    pub fn last_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        let last = self.to.map_or(day, |to| to.min(day));
        // From so far back, the series falls at least once by then.
        let back = match self.rhythm {
            Rhythm::Days(step) => last.checked_sub_days(Days::new(step.saturating_sub(1))),
            Rhythm::Months(step, _) => last.checked_sub_months(Months::new(step + 1)),
        };
        self.dates_from(back.unwrap_or(self.first)).take_while(|&on| on <= last).last()
    }

    /// The dates on `day` or later, in order.
    pub fn dates_from(self, day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let after = move |on: &NaiveDate| on.succ_opt().and_then(|day| self.first_from(day));
        std::iter::successors(self.first_from(day), after)
    }

    /// Whether the series falls on `day`.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.first_from(day) == Some(day)
    }
}

impl InMonth {
    fn of(self, month_rank: i64) -> Option<NaiveDate> {
        let year = i32::try_from(month_rank.div_euclid(12)).ok()?;
        let month = u32::try_from(month_rank.rem_euclid(12)).ok()? + 1;
        match self {
            Self::Nth(nth, weekday) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(nth).ok()?)
            }
            Self::Last(weekday) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5)
                .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, weekday, 4)),
        }
    }
}

/// The rhythm and its first date: the first such day on `from` or later, and from there on every so many months.
fn monthly(months: u32, in_month: InMonth, from: NaiveDate) -> Option<(Rhythm, NaiveDate)> {
    let rank = month_rank(from);
    let first = in_month.of(rank).filter(|&on| on >= from).or_else(|| in_month.of(rank + 1))?;
    Some((Rhythm::Months(months.max(1), in_month), first))
}

/// Months since the year 0.
fn month_rank(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

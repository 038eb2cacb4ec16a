//! The dates of a meeting series, without cancelled dates and closed days, with extra dates.
//!
//! Dates are computed from the first one, so that the cost does not depend on the length of the series.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::model::{Meeting, MeetingDay, Recurrence, Roadmap};

/// The first date of `meeting` on or after `day`.
///
/// A closed day or a cancellation removes a regular date; an extra date always holds.
pub fn first_from(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    let regular = first_regular(roadmap, meeting, day);
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied()).filter(|&on| on >= day).min();
    regular.into_iter().chain(extra).min()
}

/// The first date of `meeting` after `day`.
pub fn first_after(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    first_from(roadmap, meeting, day.succ_opt()?)
}

/// The dates of `meeting` from `from` to `to` inclusive, sorted, without duplicates.
pub fn dates(roadmap: &Roadmap, meeting: &Meeting, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let mut dates = Vec::new();
    let mut next = first_regular(roadmap, meeting, from);
    while let Some(on) = next.filter(|&on| on <= to) {
        dates.push(on);
        next = on.succ_opt().and_then(|day| first_regular(roadmap, meeting, day));
    }
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied());
    dates.extend(extra.filter(|on| (from..=to).contains(on)));
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The regular dates of `meeting` from `from` to `to` inclusive, including cancelled ones and closed days.
pub fn series(meeting: &Meeting, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let Some(series) = Series::of(meeting) else { return Vec::new() };
    let first = series.first_from(from);
    let after = |on: &NaiveDate| on.succ_opt().and_then(|day| series.first_from(day));
    std::iter::successors(first, after).take_while(|&on| on <= to).collect()
}

/// The `n`-th (from 1) of the sorted `dates` from `start` on.
pub fn nth_since(dates: &[NaiveDate], start: NaiveDate, n: u32) -> Option<NaiveDate> {
    let first = dates.partition_point(|&on| on < start);
    let ahead = usize::try_from(n.checked_sub(1)?).ok()?;
    dates.get(first.checked_add(ahead)?).copied()
}

/// The first regular date on or after `day` that is neither cancelled nor closed.
fn first_regular(roadmap: &Roadmap, meeting: &Meeting, mut day: NaiveDate) -> Option<NaiveDate> {
    let series = Series::of(meeting)?;
    // Each iteration passes a cancelled date or a closed period, so there are no more iterations than these.
    loop {
        let on = series.first_from(day)?;
        if let Some(closed) = roadmap.closed_on(on) {
            let end = closed.to.value().copied().unwrap_or(on).max(on);
            day = end.succ_opt()?;
        } else if meeting.cancelled.iter().any(|cancelled| cancelled.on.value() == Some(&on)) {
            day = on.succ_opt()?;
        } else {
            return Some(on);
        }
    }
}

/// The regular rhythm of a series.
struct Series {
    rhythm: Rhythm,
    /// The first date.
    first: NaiveDate,
    to: Option<NaiveDate>,
}

#[derive(Clone, Copy)]
enum Rhythm {
    Days(u64),
    Months(u32, MonthDay),
}

#[derive(Clone, Copy)]
enum MonthDay {
    Nth(u32, Weekday),
    Last(Weekday),
}

impl Series {
    /// `None` if a required key could not be read, or if `every` and `on` do not fit together.
    fn of(meeting: &Meeting) -> Option<Self> {
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
                monthly(months, MonthDay::Nth(nth, weekday), from)?
            }
            (Recurrence::Months(months), MeetingDay::Last(weekday)) => monthly(months, MonthDay::Last(weekday), from)?,
            (Recurrence::Weeks(_), MeetingDay::Nth(..) | MeetingDay::Last(_))
            | (Recurrence::Months(_), MeetingDay::Weekday(_)) => return None,
        };
        Some(Self { rhythm, first, to: meeting.to.value().copied() })
    }

    fn first_from(&self, day: NaiveDate) -> Option<NaiveDate> {
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
}

impl MonthDay {
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

/// A monthly rhythm and its first date: the first matching day on or after `from`, then every `months` months.
fn monthly(months: u32, in_month: MonthDay, from: NaiveDate) -> Option<(Rhythm, NaiveDate)> {
    let rank = month_rank(from);
    let first = in_month.of(rank).filter(|&on| on >= from).or_else(|| in_month.of(rank + 1))?;
    Some((Rhythm::Months(months.max(1), in_month), first))
}

/// The number of months since the year 0.
fn month_rank(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

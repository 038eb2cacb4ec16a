//! The dates of a meeting series, without cancelled dates and closed days, with extra dates.
//!
//! Dates are computed from the first one, so that the cost does not depend on the length of the series.

use chrono::NaiveDate;

use crate::model::{Meeting, Roadmap, Series};

/// The first date of `meeting` on or after `day`.
///
/// A closed day or a cancellation removes a regular date; an extra date always holds.
pub fn first_from(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    let regular = Series::new(meeting).and_then(|series| first_regular(roadmap, meeting, &series, day));
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied()).filter(|&on| on >= day).min();
    regular.into_iter().chain(extra).min()
}

/// The first date of `meeting` after `day`.
pub fn first_after(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    first_from(roadmap, meeting, day.succ_opt()?)
}

/// The last date of `meeting` on or before `day`.
pub fn last_by(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied()).filter(|&on| on <= day).max();
    last_regular(roadmap, meeting, day).max(extra)
}

/// The dates of `meeting` from `from` to `to` inclusive, sorted, without duplicates.
pub fn dates(roadmap: &Roadmap, meeting: &Meeting, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let mut dates = Vec::new();
    if let Some(series) = Series::new(meeting) {
        let mut next = first_regular(roadmap, meeting, &series, from);
        while let Some(on) = next.filter(|&on| on <= to) {
            dates.push(on);
            next = on.succ_opt().and_then(|day| first_regular(roadmap, meeting, &series, day));
        }
    }
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied());
    dates.extend(extra.filter(|on| (from..=to).contains(on)));
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The `n`-th (from 1) of the sorted `dates` from `start` on.
pub fn nth_since(dates: &[NaiveDate], start: NaiveDate, n: u32) -> Option<NaiveDate> {
    let first = dates.partition_point(|&on| on < start);
    let ahead = usize::try_from(n.checked_sub(1)?).ok()?;
    dates.get(first.checked_add(ahead)?).copied()
}

/// The first regular date on or after `day` that is neither cancelled nor closed.
fn first_regular(roadmap: &Roadmap, meeting: &Meeting, series: &Series, mut day: NaiveDate) -> Option<NaiveDate> {
    // Each iteration passes a cancelled date or a closed period, so there are no more iterations than these.
    loop {
        let on = series.first_from(day)?;
        if let Some(closed) = roadmap.closed_on(on) {
            let end = closed.to.value().copied().unwrap_or(on).max(on);
            day = end.succ_opt()?;
        } else if meeting.is_cancelled(on) {
            day = on.succ_opt()?;
        } else {
            return Some(on);
        }
    }
}

/// The last regular date on or before `day` that is neither cancelled nor closed.
fn last_regular(roadmap: &Roadmap, meeting: &Meeting, mut day: NaiveDate) -> Option<NaiveDate> {
    let series = Series::new(meeting)?;
    // As in [`first_regular`].
    loop {
        let on = series.last_by(day)?;
        if let Some(closed) = roadmap.closed_on(on) {
            day = closed.from.value().copied().unwrap_or(on).min(on).pred_opt()?;
        } else if meeting.is_cancelled(on) {
            day = on.pred_opt()?;
        } else {
            return Some(on);
        }
    }
}

//! On which days a meeting series takes place: cancelled dates and closed days out, extra dates in.

use chrono::NaiveDate;

use crate::model::{Meeting, Roadmap, Series};

/// The first date of `meeting` on `day` or later.
///
/// A closed day or a cancellation takes out a date of the series; an extra date holds whatever the day.
pub fn first_from(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    let regular = first_regular(roadmap, meeting, day);
    let extra = meeting.extra.iter().filter_map(|extra| extra.on.value().copied()).filter(|&on| on >= day).min();
    regular.into_iter().chain(extra).min()
}

/// The first date of `meeting` after `day`.
pub fn first_after(roadmap: &Roadmap, meeting: &Meeting, day: NaiveDate) -> Option<NaiveDate> {
    first_from(roadmap, meeting, day.succ_opt()?)
}

/// Every date of `meeting` from `from` to `to`, both included, in order, each once.
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

/// Every date of the bare series from `from` to `to`, both included: also those cancelled or on closed days.
pub fn series(meeting: &Meeting, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let Some(series) = Series::new(meeting) else { return Vec::new() };
    let first = series.first_from(from);
    let after = |on: &NaiveDate| on.succ_opt().and_then(|day| series.first_from(day));
    std::iter::successors(first, after).take_while(|&on| on <= to).collect()
}

/// The date that stands `n`-th (from 1) among the sorted `dates` from `start` on.
pub fn nth_since(dates: &[NaiveDate], start: NaiveDate, n: u32) -> Option<NaiveDate> {
    let first = dates.partition_point(|&on| on < start);
    let ahead = usize::try_from(n.checked_sub(1)?).ok()?;
    dates.get(first.checked_add(ahead)?).copied()
}

/// The first date of the series itself on `day` or later that is neither cancelled nor closed.
fn first_regular(roadmap: &Roadmap, meeting: &Meeting, mut day: NaiveDate) -> Option<NaiveDate> {
    let series = Series::new(meeting)?;
    // Every turn leaves a cancelled date or a closed period behind for good: the turns are as many as these.
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

//! Which date an agenda is for.

use chrono::NaiveDate;

use crate::facts::display_names::NameRef;
use crate::facts::meetings::{Occurrence, last_held, next_held, of_series};
use crate::model::{MeetingIx, Roadmap};

/// Why there is no date to make an agenda for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMeeting<'a> {
    /// The roadmap has no series.
    NoSeries,
    /// No series, or not this one, has a date to come.
    NoDate {
        /// The series; `None` if none was named.
        meeting: Option<NameRef<'a>>,
        /// Its last date.
        last: Option<NaiveDate>,
    },
    /// No meeting takes place on that day.
    NotThatDay {
        /// The series, if one was asked for.
        meeting: Option<NameRef<'a>>,
        /// A date of that day that does not take place.
        not_held: Option<Box<Occurrence<'a>>>,
        /// The nearest dates before and after.
        before: Option<Box<Occurrence<'a>>>,
        /// The nearest date after; `None` if there is none.
        after: Option<Box<Occurrence<'a>>>,
    },
}

/// The date of an agenda, and those of other series on the same day: the one on `on`, else the next one from `day`; of
/// one series, or of any.
///
/// # Errors
/// If there is none.
pub fn choose(
    roadmap: &Roadmap,
    meeting: Option<MeetingIx>,
    on: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<(Occurrence<'_>, Vec<Occurrence<'_>>), NoMeeting<'_>> {
    if roadmap.meetings.entries.is_empty() {
        return Err(NoMeeting::NoSeries);
    }
    let all = || roadmap.meetings().map(|(ix, _)| ix).collect();
    let series: Vec<MeetingIx> = meeting.map_or_else(all, |one| vec![one]);
    let named = meeting.map(|ix| NameRef::meeting(roadmap.meeting(ix)));
    let soonest = |day: NaiveDate| {
        let next = series.iter().filter_map(|&ix| next_held(roadmap, ix, day));
        next.min_by_key(|date| (date.on, date.at))
    };
    let latest = |day: NaiveDate| {
        let last = series.iter().filter_map(|&ix| last_held(roadmap, ix, day));
        last.max_by_key(|date| (date.on, date.at))
    };
    let on = match on {
        Some(on) => on,
        None => match soonest(day) {
            Some(next) => next.on,
            None => return Err(NoMeeting::NoDate { meeting: named, last: latest(day).map(|date| date.on) }),
        },
    };
    let mut of_day: Vec<Occurrence> = series.iter().flat_map(|&ix| of_series(roadmap, ix, on, on)).collect();
    of_day.sort_by_key(|date| (!date.is_held(), date.at));
    match of_day.first() {
        Some(first) if first.is_held() => {
            let others = of_day.iter().skip(1).filter(|date| date.is_held() && date.meeting_ix != first.meeting_ix);
            Ok((*first, others.copied().collect()))
        }
        not_held => Err(NoMeeting::NotThatDay {
            meeting: named,
            not_held: not_held.copied().map(Box::new),
            before: on.pred_opt().and_then(latest).map(Box::new),
            after: on.succ_opt().and_then(soonest).map(Box::new),
        }),
    }
}

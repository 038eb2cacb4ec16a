//! The dates of meeting series: those that take place, those that do not and why, and closed days.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::display_names::NameRef;
use crate::model::{Attendees, Extra, Field, Meeting, MeetingIx, Roadmap, Series};

/// A date of a meeting series, whether it takes place or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Occurrence<'a> {
    /// The date.
    pub on: NaiveDate,
    /// The date that identifies it when it moves: the one that it replaces, else its own.
    pub original: NaiveDate,
    /// The meeting series.
    pub meeting: NameRef<'a>,
    /// Who attends.
    pub who: Option<Attendees>,
    /// Whether it takes place, and if not, why.
    #[serde(flatten)]
    pub state: OccurrenceState<'a>,
    /// When it starts, in the time zone of the roadmap.
    pub at: Option<NaiveTime>,
    /// When it ends.
    pub until: Option<NaiveTime>,
    /// Where it takes place.
    pub place: Option<&'a str>,
    /// The reason of an additional, moved or cancelled date.
    pub why: Option<&'a str>,
    /// The index of the series.
    #[serde(skip)]
    pub meeting_ix: MeetingIx,
}

/// Whether a date of a series takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum OccurrenceState<'a> {
    /// It takes place as the series says, perhaps at other hours or in another place.
    Regular,
    /// It takes place in addition to the series.
    Extra,
    /// It takes place instead of the date `moved_from`.
    Moved {
        /// The date of the series.
        moved_from: NaiveDate,
    },
    /// It does not take place: the date `moved_to` replaces it.
    Replaced {
        /// The date that replaces it.
        moved_to: NaiveDate,
    },
    /// It does not take place: it is cancelled.
    Cancelled,
    /// It does not take place: the day is closed.
    Closed {
        /// The name of the closed period.
        closed: Option<&'a str>,
    },
}

/// A period in which nothing is due and nobody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClosedRow<'a> {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Its name.
    pub name: Option<&'a str>,
}

impl OccurrenceState<'_> {
    /// Whether it takes place.
    pub fn is_held(self) -> bool {
        match self {
            Self::Regular | Self::Extra | Self::Moved { .. } => true,
            Self::Replaced { .. } | Self::Cancelled | Self::Closed { .. } => false,
        }
    }
}

impl Occurrence<'_> {
    /// Whether it takes place.
    pub fn is_held(&self) -> bool {
        self.state.is_held()
    }
}

/// The dates of all series from `from` to `to`, inclusive, by date and time; of equal ones, those that take place first.
pub fn occurrences(roadmap: &Roadmap, from: NaiveDate, to: NaiveDate) -> Vec<Occurrence<'_>> {
    let mut rows: Vec<Occurrence> = roadmap.meetings().flat_map(|(ix, _)| of_series(roadmap, ix, from, to)).collect();
    rows.sort_by_key(|row| (row.on, !row.is_held(), row.at));
    rows
}

/// The dates of one series from `from` to `to`, inclusive, by date and time.
///
/// An entry of `extra` stands for whatever else its day is: a closed day, a cancelled date, or a date of the series, whose
/// hours and place it replaces.
pub fn of_series(roadmap: &Roadmap, ix: MeetingIx, from: NaiveDate, to: NaiveDate) -> Vec<Occurrence<'_>> {
    within(roadmap, ix, [from, to], to)
}

/// The dates of one series until `last`, or until its end if it has one, and its extra dates, however far ahead they are.
pub fn of_series_until(roadmap: &Roadmap, ix: MeetingIx, last: NaiveDate) -> Vec<Occurrence<'_>> {
    let last = roadmap.meeting(ix).to.or_default(last).unwrap_or(last);
    within(roadmap, ix, [NaiveDate::MIN, last], NaiveDate::MAX)
}

/// The dates of one series in a period, and its extra dates from the beginning of the period to `last_extra`.
fn within(roadmap: &Roadmap, ix: MeetingIx, [from, to]: [NaiveDate; 2], last_extra: NaiveDate) -> Vec<Occurrence<'_>> {
    let meeting = roadmap.meeting(ix);
    let series = Series::new(meeting);
    let extra_days: HashSet<NaiveDate> = meeting.extra.iter().filter_map(|extra| extra.on.value().copied()).collect();
    let cancelled: HashMap<NaiveDate, Option<&str>> =
        meeting.cancelled.iter().filter_map(|it| Some((*it.on.value()?, text(&it.why)))).collect();
    let replaced: HashMap<NaiveDate, &Extra> =
        meeting.extra.iter().filter_map(|extra| Some((*extra.instead_of.value()?, extra))).collect();
    let of_rhythm = series.into_iter().flat_map(|series| series.dates_from(from)).take_while(|&on| on <= to);
    let regular = of_rhythm.filter(|on| !extra_days.contains(on)).map(|on| {
        let moved = replaced.get(&on).and_then(|extra| Some((*extra.on.value()?, text(&extra.why))));
        let (state, why) = match (moved, roadmap.closed_on(on)) {
            (Some((moved_to, why)), _) => (OccurrenceState::Replaced { moved_to }, why),
            (None, Some(closed)) => (OccurrenceState::Closed { closed: text(&closed.name) }, None),
            (None, None) => match cancelled.get(&on) {
                Some(why) => (OccurrenceState::Cancelled, *why),
                // The date that replaces it could not be read.
                None if replaced.contains_key(&on) => (OccurrenceState::Cancelled, None),
                None => (OccurrenceState::Regular, None),
            },
        };
        Occurrence { state, why, ..as_usual(meeting, ix, on) }
    });
    let extra = meeting.extra.iter().filter_map(|extra| {
        let on = *extra.on.value().filter(|on| (from..=last_extra).contains(on))?;
        let is_regular = series.is_some_and(|series| series.falls_on(on));
        Some(additional(meeting, ix, extra, on, is_regular))
    });
    let mut rows: Vec<Occurrence> = regular.chain(extra).collect();
    rows.sort_by_key(|row| (row.on, row.at));
    rows.dedup_by(|later, earlier| (later.on, later.at, later.until) == (earlier.on, earlier.at, earlier.until));
    rows
}

/// The first date of a series on or after `day` that takes place.
pub fn next_held(roadmap: &Roadmap, ix: MeetingIx, day: NaiveDate) -> Option<Occurrence<'_>> {
    let on = super::calendar::first_from(roadmap, roadmap.meeting(ix), day)?;
    of_series(roadmap, ix, on, on).into_iter().find(Occurrence::is_held)
}

/// The last date of a series on or before `day` that takes place.
pub fn last_held(roadmap: &Roadmap, ix: MeetingIx, day: NaiveDate) -> Option<Occurrence<'_>> {
    let on = super::calendar::last_by(roadmap, roadmap.meeting(ix), day)?;
    of_series(roadmap, ix, on, on).into_iter().find(Occurrence::is_held)
}

/// The closed periods that touch the days from `from` to `to`, in order.
pub fn closed_periods(roadmap: &Roadmap, from: NaiveDate, to: NaiveDate) -> Vec<ClosedRow<'_>> {
    let closed = roadmap.closed.iter().filter_map(|closed| {
        let first = *closed.from.value()?;
        let last = closed.to.or_default(first)?;
        (first <= to && last >= from).then_some(ClosedRow { from: first, to: last, name: text(&closed.name) })
    });
    let mut closed: Vec<_> = closed.collect();
    closed.sort_by_key(|row| (row.from, row.to));
    closed
}

fn as_usual(meeting: &Meeting, meeting_ix: MeetingIx, on: NaiveDate) -> Occurrence<'_> {
    Occurrence {
        on,
        original: on,
        meeting: NameRef::meeting(meeting),
        who: meeting.who.value().copied(),
        state: OccurrenceState::Regular,
        at: meeting.at.value().copied(),
        until: meeting.until.value().copied(),
        place: text(&meeting.venue),
        why: None,
        meeting_ix,
    }
}

/// An entry of `extra`: its hours and place stand for those of the series.
fn additional<'a>(
    meeting: &'a Meeting,
    ix: MeetingIx,
    extra: &'a Extra,
    on: NaiveDate,
    is_regular: bool,
) -> Occurrence<'a> {
    let usual = as_usual(meeting, ix, on);
    let moved_from = extra.instead_of.value().copied().filter(|&original| original != on);
    // An end that goes with other hours does not go with these.
    let until = match (extra.at.value(), &extra.until) {
        (_, Field::Given(until)) => Some(until.value),
        (Some(_), Field::Absent | Field::Unreadable) => None,
        (None, Field::Absent | Field::Unreadable) => usual.until,
    };
    Occurrence {
        original: moved_from.unwrap_or(on),
        state: match moved_from {
            Some(moved_from) => OccurrenceState::Moved { moved_from },
            None if is_regular => OccurrenceState::Regular,
            None => OccurrenceState::Extra,
        },
        at: extra.at.value().copied().or(usual.at),
        until,
        place: text(&extra.venue).or(usual.place),
        why: text(&extra.why),
        ..usual
    }
}

fn text(field: &Field<Box<str>>) -> Option<&str> {
    field.value().map(|text| text.trim()).filter(|text| !text.is_empty())
}

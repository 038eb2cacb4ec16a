//! The calendar of meetings: which take place, which do not, and closed days.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::calendar;
use super::display_names::PersonName;
use crate::model::{Attendees, Meeting, Roadmap};

/// The calendar of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agenda<'a> {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Meetings that take place.
    pub meetings: Vec<MeetingRow<'a>>,
    /// Regular dates without a meeting.
    pub not_held: Vec<NotHeld<'a>>,
    /// Closed periods.
    pub closed: Vec<ClosedRow<'a>>,
}

/// A meeting on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MeetingRow<'a> {
    /// The date.
    pub on: NaiveDate,
    /// The meeting series.
    pub meeting: PersonName<'a>,
    /// Who attends.
    pub who: Option<Attendees>,
    /// When it starts.
    pub at: Option<NaiveTime>,
    /// When it ends.
    pub until: Option<NaiveTime>,
    /// Where it takes place.
    pub place: Option<&'a str>,
    /// Whether it is an extra date, and the reason.
    pub extra: bool,
    /// The reason.
    pub why: Option<&'a str>,
}

/// A regular date on which nobody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NotHeld<'a> {
    /// The date.
    pub on: NaiveDate,
    /// The meeting series.
    pub meeting: PersonName<'a>,
    /// Who attends.
    pub who: Option<Attendees>,
    /// When it would start.
    pub at: Option<NaiveTime>,
    /// When it would end.
    pub until: Option<NaiveTime>,
    /// Whether the day is closed; otherwise the date was cancelled.
    pub closed: bool,
    /// The name of the closed period, or the reason of the cancellation.
    pub why: Option<&'a str>,
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

/// The calendar from `from` to `to`, inclusive.
pub fn agenda(roadmap: &Roadmap, from: NaiveDate, to: NaiveDate) -> Agenda<'_> {
    let mut not_held: Vec<_> = roadmap.meetings.iter().flat_map(|it| cancelled(roadmap, it, from, to)).collect();
    not_held.sort_by_key(|row| (row.on, row.at));
    let closed = roadmap.closed.iter().filter_map(|closed| {
        let first = *closed.from.value()?;
        let last = closed.to.or_default(first)?;
        let name = closed.name.value().map(|name| &**name);
        (first <= to && last >= from).then_some(ClosedRow { from: first, to: last, name })
    });
    let mut closed: Vec<_> = closed.collect();
    closed.sort_by_key(|row| (row.from, row.to));
    Agenda { from, to, meetings: meetings(roadmap, from, to), not_held, closed }
}

/// Every meeting from `from` to `to`, inclusive, sorted by date and time.
pub fn meetings(roadmap: &Roadmap, from: NaiveDate, to: NaiveDate) -> Vec<MeetingRow<'_>> {
    let mut rows = Vec::new();
    for meeting in &roadmap.meetings {
        for on in calendar::dates(roadmap, meeting, from, to) {
            // An extra date may have its own time and place; the rest is as usual.
            let extra = meeting.extra.iter().find(|extra| extra.on.value() == Some(&on));
            let (at, until) = match extra.and_then(|extra| extra.at.value()) {
                Some(&at) => (Some(at), extra.and_then(|extra| extra.until.value().copied())),
                None => (meeting.at.value().copied(), meeting.until.value().copied()),
            };
            let place = extra.and_then(|extra| extra.venue.value()).or(meeting.venue.value());
            rows.push(MeetingRow {
                on,
                meeting: PersonName::meeting(meeting),
                who: meeting.who.value().copied(),
                at,
                until,
                place: place.map(|place| &**place),
                extra: extra.is_some(),
                why: extra.and_then(|extra| extra.why.value()).map(|why| &**why),
            });
        }
    }
    rows.sort_by_key(|row| (row.on, row.at));
    rows
}

/// The regular dates that were cancelled or fall on closed days, unless an extra date replaces them.
fn cancelled<'a>(roadmap: &'a Roadmap, meeting: &'a Meeting, from: NaiveDate, to: NaiveDate) -> Vec<NotHeld<'a>> {
    let held = calendar::dates(roadmap, meeting, from, to);
    let off = calendar::series(meeting, from, to).into_iter().filter(|on| !held.contains(on));
    off.map(|on| {
        let closed = roadmap.closed_on(on);
        let cancelled = meeting.cancelled.iter().find(|cancelled| cancelled.on.value() == Some(&on));
        let replacing = meeting.extra.iter().find(|extra| extra.instead_of.value() == Some(&on));
        let why = match closed {
            Some(closed) => closed.name.value(),
            None => cancelled.map_or_else(|| replacing.and_then(|extra| extra.why.value()), |it| it.why.value()),
        };
        NotHeld {
            on,
            meeting: PersonName::meeting(meeting),
            who: meeting.who.value().copied(),
            at: meeting.at.value().copied(),
            until: meeting.until.value().copied(),
            closed: closed.is_some(),
            why: why.map(|why| &**why),
        }
    })
    .collect()
}

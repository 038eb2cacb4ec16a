//! Which meetings take place from one day to another, which do not, and on which days everything is closed.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::calendar;
use super::display_names::PersonName;
use crate::model::{Attendees, Meeting, Roadmap};

/// What the calendar holds for some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agenda<'a> {
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    pub meetings: Vec<MeetingRow<'a>>,
    pub not_held: Vec<NotHeld<'a>>,
    pub closed: Vec<ClosedRow<'a>>,
}

/// One meeting on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MeetingRow<'a> {
    pub on: NaiveDate,
    pub meeting: PersonName<'a>,
    pub who: Option<Attendees>,
    pub at: Option<NaiveTime>,
    pub until: Option<NaiveTime>,
    pub place: Option<&'a str>,
    /// Whether it takes place besides the series, and why.
    pub extra: bool,
    pub why: Option<&'a str>,
}

/// A date of a series on which nobody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NotHeld<'a> {
    pub on: NaiveDate,
    pub meeting: PersonName<'a>,
    pub who: Option<Attendees>,
    pub at: Option<NaiveTime>,
    pub until: Option<NaiveTime>,
    /// Whether the day is closed; else the date was cancelled.
    pub closed: bool,
    /// The name of the closed days, or why the date was cancelled.
    pub why: Option<&'a str>,
}

/// Days on which nothing falls due and nobody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClosedRow<'a> {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub name: Option<&'a str>,
}

/// The calendar from `from` to `to`, both included.
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

/// Every meeting from `from` to `to`, both included, by date and hour.
pub fn meetings(roadmap: &Roadmap, from: NaiveDate, to: NaiveDate) -> Vec<MeetingRow<'_>> {
    let mut rows = Vec::new();
    for meeting in &roadmap.meetings {
        for on in calendar::dates(roadmap, meeting, from, to) {
            // An extra date may have hours and a place of its own; what it does not say is as ever.
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

/// The dates of the series that were cancelled or fall on closed days, and that no extra date brings back.
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

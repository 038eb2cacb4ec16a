//! Which meetings take place from one day to another.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::calendar;
use super::names::PersonName;
use crate::model::{Roadmap, Who};

/// One meeting on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MeetingRow<'a> {
    pub on: NaiveDate,
    pub meeting: PersonName<'a>,
    pub who: Option<Who>,
    pub at: Option<NaiveTime>,
    pub until: Option<NaiveTime>,
    pub place: Option<&'a str>,
    /// Why it takes place besides the series.
    pub why: Option<&'a str>,
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
                why: extra.and_then(|extra| extra.why.value()).map(|why| &**why),
            });
        }
    }
    rows.sort_by_key(|row| (row.on, row.at));
    rows
}

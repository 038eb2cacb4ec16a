//! Words for the dates of meetings: day, hours, attendees, what is special about a date.

use chrono::{NaiveDate, NaiveTime};

use super::components::{brief_date_near, date_near, with_reason};
use crate::facts::meetings::ClosedRow;
use crate::facts::{Occurrence, OccurrenceState};
use crate::l10n::{Localizer, dates};
use crate::model::Attendees;

/// "Thu 14 Jan", with the year if the date is far from `today`.
pub fn day(on: NaiveDate, today: NaiveDate, words: &Localizer) -> String {
    format!("{} {}", dates::short_weekday(words.language(), on), brief_date_near(words, on, today))
}

/// "9:00 – 12:30"; empty without a start.
pub fn hours(at: Option<NaiveTime>, until: Option<NaiveTime>, words: &Localizer) -> String {
    let hour = |time| dates::hour(words.language(), time);
    match (at, until) {
        (Some(at), Some(until)) => format!("{} – {}", hour(at), hour(until)),
        (Some(at), None) => hour(at),
        (None, _) => String::new(),
    }
}

/// "all teams"; empty if it could not be read.
pub fn attendees(who: Option<Attendees>, words: &Localizer) -> String {
    who.map_or_else(String::new, |who| {
        words.text(match who {
            Attendees::Teams => "report-who-teams",
            Attendees::Coordinators => "report-who-coordinators",
            Attendees::Committee => "report-who-committee",
        })
    })
}

/// What is special about a date: "does not take place: winter break"; empty for an ordinary one.
pub fn remark(row: &Occurrence, words: &Localizer) -> String {
    let day = |on: NaiveDate| day(on, row.on, words);
    let remark = match row.state {
        OccurrenceState::Regular => return row.why.map(str::to_owned).unwrap_or_default(),
        OccurrenceState::Extra => return row.why.map_or_else(|| words.text("report-meeting-extra"), str::to_owned),
        OccurrenceState::Moved { moved_from } => words.format("meeting-moved-from", &[("on", day(moved_from).into())]),
        OccurrenceState::Replaced { moved_to } => words.format("meeting-moved-to", &[("on", day(moved_to).into())]),
        OccurrenceState::Cancelled => words.text("report-meeting-off"),
        OccurrenceState::Closed { closed: Some(name) } => {
            return words.format("report-meeting-closed", &[("name", name.into())]);
        }
        OccurrenceState::Closed { closed: None } => return words.text("report-meeting-off"),
    };
    with_reason(remark, row.why, words)
}

/// "from 24 December to 3 January (winter break)".
pub fn closed_period(row: &ClosedRow, today: NaiveDate, words: &Localizer) -> String {
    let date = |on: NaiveDate| date_near(words, on, today);
    let when = if row.from == row.to {
        date(row.from)
    } else {
        words.format("term-from-to", &[("from", date(row.from).into()), ("to", date(row.to).into())])
    };
    match row.name {
        Some(name) => format!("{when} ({name})"),
        None => when,
    }
}

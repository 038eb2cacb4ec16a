//! The calendar of a roadmap, in words: meetings and due dates, independent of its file format.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use crate::facts::AsOf;
use crate::facts::attendance::Attendance;
use crate::facts::calendar_events::{
    DateState, DueDate, DueState, MeetingDate, Selection, attendance, due_dates, is_selected, meeting_dates,
};
use crate::l10n::{Language, Localizer, dates};
use crate::link;
pub use crate::model::{Observance, YearlyRule};
use crate::model::{PersonIx, Portfolio, Ref};
use crate::view::components::{capitalised, with_reason};
use crate::view::meeting_words::attendees;

/// The time stamp of files in no repository, whose age is unknown.
const NO_STAMP: DateTime<Utc> = DateTime::UNIX_EPOCH;

/// The names of the zone in which hours are written as they are in UTC.
const UTC: [&str; 2] = ["UTC", "Etc/UTC"];

/// A calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Its language.
    pub language: Language,
    /// Its name.
    pub name: String,
    /// The time zone of its hours; `None` for UTC.
    pub zone: Option<CalendarZone>,
    /// When its content was last changed.
    pub stamp: DateTime<Utc>,
    /// Its events, by date.
    pub events: Vec<Event>,
}

/// A time zone, as a calendar describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarZone {
    /// Its name in the IANA database.
    pub name: String,
    /// Its periods.
    pub observances: Vec<Observance>,
}

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its identity, which outlives moves.
    pub uid: String,
    /// How often it changed.
    pub sequence: usize,
    /// Its title.
    pub summary: String,
    /// Its description, in lines.
    pub description: Vec<String>,
    /// Where it takes place.
    pub place: Option<String>,
    /// A link to more.
    pub url: Option<String>,
    /// When it takes place.
    pub when: When,
    /// Whether it was cancelled.
    pub is_cancelled: bool,
    /// Whether people are busy meanwhile.
    pub is_busy: bool,
    /// What it is, in one word.
    pub category: String,
    /// Its colour, by its name in CSS.
    pub colour: &'static str,
    /// Who attends, with e-mail addresses; empty unless they were requested.
    pub attendees: Vec<Attendee>,
}

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// All day.
    Day(NaiveDate),
    /// From an hour on, to another one if known.
    Hours(NaiveDate, NaiveTime, Option<NaiveTime>),
}

/// A person who attends.
#[derive(Debug, Clone, PartialEq)]
pub struct Attendee {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// What a calendar shows, and what git knows about it.
pub struct Options<'o> {
    /// Which events.
    pub selection: Selection,
    /// Whether delivered and dropped deliverables are shown too.
    pub all: bool,
    /// Whether attendees are named with their e-mail addresses.
    pub attendees: bool,
    /// When the files last changed.
    pub made: Option<DateTime<Utc>>,
    /// The last day of series without end.
    pub last: NaiveDate,
    /// How often each date changed, by identity.
    pub changes: &'o HashMap<String, usize>,
}

/// The calendar of the roadmap.
pub fn calendar(on: &AsOf, options: &Options, words: &Localizer) -> Calendar {
    let portfolio = on.portfolio;
    let meetings = meeting_dates(&portfolio.roadmap, options.last);
    let attendance = attendance(portfolio, options.selection);
    let selected = meetings.iter().filter(|date| is_selected(portfolio, options.selection, date, &attendance));
    let mut events: Vec<Event> = selected.map(|date| meeting(portfolio, date, &attendance, options, words)).collect();
    let due = due_dates(on, options.selection, options.all);
    events.extend(due.iter().map(|date| deliverable(portfolio, date, options, words)));
    events.sort_by_key(|event| event.when.day());
    Calendar {
        language: words.language(),
        name: name(portfolio, options.selection, words),
        zone: zone(portfolio, &events, options.last.year()),
        stamp: options.made.unwrap_or(NO_STAMP),
        events,
    }
}

impl When {
    /// The day.
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Hours(day, ..) => *day,
        }
    }
}

/// "Season 2026–2027", or "Season 2026–2027: Claire Moreau".
fn name(portfolio: &Portfolio, selection: Selection, words: &Localizer) -> String {
    let title = portfolio.roadmap.title.value().map_or("", |title| title);
    let of = match selection {
        Selection::Everything => return title.to_owned(),
        Selection::Person(ix) => portfolio.person(ix).display_name(),
        Selection::Project(ix) => portfolio.project(ix).display_title(),
        Selection::Meeting(ix) => portfolio.roadmap.meeting(ix).display_name(),
    };
    format!("{title}{}{of}", words.text("attention-colon"))
}

/// The zone of the roadmap with its changes of hour around the events, or around `year` without any.
fn zone(portfolio: &Portfolio, events: &[Event], year: i32) -> Option<CalendarZone> {
    let zone = portfolio.roadmap.timezone();
    let first = events.first().map_or(year, |event| event.when.day().year());
    let last = events.last().map_or(year, |event| event.when.day().year());
    // A rule shows only over some years.
    let observances = || zone.observances(first.saturating_sub(1), last.min(first + MAX_YEARS).saturating_add(3));
    // A calendar has at least one component.
    let is_described = events.is_empty() || !UTC.contains(&zone.name());
    is_described.then(|| CalendarZone { name: zone.name().to_owned(), observances: observances() })
}

/// The most years whose changes of hour are looked at: later ones follow the same rule.
const MAX_YEARS: i32 = 100;

fn meeting(
    portfolio: &Portfolio,
    date: &MeetingDate,
    attendance: &Attendance,
    options: &Options,
    words: &Localizer,
) -> Event {
    let name = date.meeting.name;
    let takes_place = date.state.takes_place();
    let summary =
        if takes_place { name.to_owned() } else { words.format("calendar-cancelled", &[("title", name.into())]) };
    let named = |ix: PersonIx| attendee(portfolio, ix);
    let attendees = match date.who.filter(|_| options.attendees && takes_place) {
        Some(who) => attendance.attendees(who, date.on).into_iter().filter_map(named).collect(),
        None => Vec::new(),
    };
    let identity = date.identity();
    Event {
        uid: format!("meeting.{identity}@roadmap"),
        sequence: options.changes.get(&identity).copied().unwrap_or(0),
        summary,
        description: meeting_description(date, words),
        place: date.place.map(str::to_owned),
        url: None,
        when: match date.at {
            Some(at) => When::Hours(date.on, at, date.until.filter(|&until| until > at)),
            None => When::Day(date.on),
        },
        is_cancelled: !takes_place,
        is_busy: takes_place,
        category: words.text("calendar-meeting"),
        colour: "steelblue",
        attendees,
    }
}

/// Who attends, and what is unusual about the date.
fn meeting_description(date: &MeetingDate, words: &Localizer) -> Vec<String> {
    let who = date.who.map(|_| words.format("calendar-for", &[("who", attendees(date.who, words).into())]));
    let why = date.why;
    let original = dates::full(words.language(), date.original);
    let remark = match date.state {
        DateState::Held => why.unwrap_or_default().to_owned(),
        DateState::Extra => with_reason(words.text("report-meeting-extra"), why, words),
        DateState::Moved => with_reason(words.format("calendar-moved", &[("from", original.into())]), why, words),
        DateState::Cancelled => with_reason(words.text("report-meeting-off"), why, words),
        DateState::Closed => words.format("report-meeting-closed", &[("name", why.unwrap_or_default().into())]),
    };
    let remark = capitalised(&remark);
    [who.unwrap_or_default(), remark].into_iter().filter(|line| !line.is_empty()).collect()
}

fn deliverable(portfolio: &Portfolio, date: &DueDate, options: &Options, words: &Localizer) -> Event {
    let owner = date.owner.map(|owner| words.format("calendar-owner", &[("name", owner.name.into())]));
    let on = || dates::full(words.language(), date.on);
    let state = match date.state {
        DueState::Open => None,
        DueState::Delivered => Some(words.format("calendar-delivered", &[("on", on().into())])),
        DueState::Dropped => Some(words.text("calendar-dropped")),
    };
    let link = date.link.and_then(link::usable_url);
    let attendee = match date.owner_ref {
        Some(Ref::Known(ix)) if options.attendees => attendee(portfolio, *ix),
        Some(_) | None => None,
    };
    Event {
        uid: format!("deliverable.{}.{}@roadmap", date.project.id, date.deliverable.id),
        sequence: date.changes,
        summary: format!("{}{}{}", date.project.title, words.text("attention-colon"), date.deliverable.title),
        description: state.into_iter().chain(owner).collect(),
        place: None,
        url: link,
        when: When::Day(date.on),
        is_cancelled: date.state == DueState::Dropped,
        is_busy: false,
        category: words.text("column-deliverable"),
        colour: "darkorange",
        attendees: attendee.into_iter().collect(),
    }
}

/// `None` without an e-mail address.
fn attendee(portfolio: &Portfolio, ix: PersonIx) -> Option<Attendee> {
    let person = portfolio.person(ix);
    let email = person.email.value()?.trim();
    let is_address = email.contains('@') && email.chars().all(|letter| letter.is_ascii_graphic());
    is_address.then(|| Attendee { name: person.display_name().to_owned(), email: email.to_owned() })
}

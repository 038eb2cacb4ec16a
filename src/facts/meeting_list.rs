//! The meetings to come, with who of those concerned is away.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::as_of::AsOf;
use super::attendance::{Absences, Attendance, AwayPerson};
use super::display_names::NameRef;
use super::filter::Filter;
use super::meetings::{ClosedRow, Occurrence, closed_periods, last_held, next_held, of_series};
use crate::model::{Attendees, MeetingIx, PersonIx};

/// The meetings of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingList<'a> {
    /// The reference day, the first day of the period.
    pub day: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// The time zone of the hours.
    pub timezone: String,
    /// The dates by day and time, held or not.
    pub meetings: Vec<MeetingDate<'a>>,
    /// The closed periods.
    pub closed: Vec<ClosedRow<'a>>,
    /// The series without a date in the period that takes place.
    pub without_date: Vec<SeriesWithoutDate<'a>>,
    /// The people of the filter who are gone, with their last day.
    #[serde(skip)]
    pub gone: Vec<(NameRef<'a>, NaiveDate)>,
    /// Whether the filter has people, and all of them are gone.
    #[serde(skip)]
    pub are_all_gone: bool,
}

/// A date of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingDate<'a> {
    /// The date.
    #[serde(flatten)]
    pub date: Occurrence<'a>,
    /// The day of the week: "thursday".
    pub weekday: &'static str,
    /// The number of days until then.
    pub days_left: i64,
    /// Who of those concerned is away, if it takes place.
    pub away: Vec<AwayPerson<'a>>,
}

/// A series without a date in the period that takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SeriesWithoutDate<'a> {
    /// The series.
    pub meeting: NameRef<'a>,
    /// The last date that took place before the period.
    pub last: Option<NaiveDate>,
    /// The first date that takes place after the period, and that one of the people of the filter attends.
    pub next: Option<NaiveDate>,
    /// Whether it takes place after the period, even if none of those people attends.
    #[serde(skip)]
    pub is_held_later: bool,
}

/// Which meetings are listed.
#[derive(Debug, Clone, Default)]
pub struct MeetingFilter {
    /// These series; all if empty.
    pub meetings: Vec<MeetingIx>,
    /// Meetings that one of these people attends; all if empty.
    pub people: Vec<PersonIx>,
}

/// The meetings from the reference day to `until`, inclusive.
pub fn meeting_list<'a>(on: &AsOf<'a>, until: NaiveDate, filter: &MeetingFilter) -> MeetingList<'a> {
    let roadmap = &on.portfolio.roadmap;
    let attendance = Attendance::new(on.portfolio, &Filter::default());
    let mut dates: Vec<Occurrence> = Vec::new();
    let mut without_date = Vec::new();
    for (ix, meeting) in roadmap.meetings() {
        let who = meeting.who.value().copied();
        if !filter.passes(ix, who, on.day, &attendance) {
            continue;
        }
        let mut of_meeting = of_series(roadmap, ix, on.day, until);
        of_meeting.retain(|date| filter.passes_date(date, &attendance));
        if !of_meeting.iter().any(Occurrence::is_held) {
            let before = on.day.pred_opt().and_then(|day| last_held(roadmap, ix, day));
            let after = until.succ_opt();
            let next = after.and_then(|day| filter.next_date(on, ix, who, day, &attendance));
            without_date.push(SeriesWithoutDate {
                meeting: NameRef::meeting(meeting),
                last: before.map(|date| date.on),
                next,
                is_held_later: next.is_some() || after.is_some_and(|day| next_held(roadmap, ix, day).is_some()),
            });
        }
        dates.extend(of_meeting);
    }
    dates.sort_by_key(|date| (date.on, !date.is_held(), date.at));
    let mut away = AwayByAttendees::new(&attendance);
    let meetings = dates.into_iter().map(|date| MeetingDate {
        weekday: weekday(date.on),
        days_left: date.on.signed_duration_since(on.day).num_days(),
        away: if date.is_held() { away.on(&date) } else { Vec::new() },
        date,
    });
    let gone = filter.gone(on);
    MeetingList {
        day: on.day,
        until,
        timezone: roadmap.timezone().name().to_owned(),
        meetings: meetings.collect(),
        closed: closed_periods(roadmap, on.day, until),
        without_date,
        are_all_gone: !gone.is_empty() && gone.len() == filter.people.len(),
        gone,
    }
}

/// The name of the weekday, as in the files.
pub fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// Who is away, by kind of meeting, for queries by ascending day.
struct AwayByAttendees<'t, 'a> {
    teams: Absences<'t, 'a>,
    coordinators: Absences<'t, 'a>,
}

impl<'t, 'a> AwayByAttendees<'t, 'a> {
    fn new(attendance: &'t Attendance<'a>) -> Self {
        Self {
            teams: attendance.absences(Attendees::Teams),
            coordinators: attendance.absences(Attendees::Coordinators),
        }
    }

    fn on(&mut self, date: &Occurrence) -> Vec<AwayPerson<'a>> {
        match date.who {
            Some(Attendees::Teams) => self.teams.on(date.on),
            Some(Attendees::Coordinators) => self.coordinators.on(date.on),
            Some(Attendees::Committee) | None => Vec::new(),
        }
    }
}

impl MeetingFilter {
    /// Whether the series is asked for, and one of the people attends it on some day from `day`.
    fn passes(&self, ix: MeetingIx, who: Option<Attendees>, day: NaiveDate, attendance: &Attendance) -> bool {
        (self.meetings.is_empty() || self.meetings.contains(&ix)) && self.first_day(who, day, attendance).is_some()
    }

    /// The first day from `day` on which one of the people attends meetings of `who`; `day` if no people are asked for.
    fn first_day(&self, who: Option<Attendees>, day: NaiveDate, attendance: &Attendance) -> Option<NaiveDate> {
        if self.people.is_empty() {
            return Some(day);
        }
        let who = who?;
        self.people.iter().filter_map(|&person| attendance.first_day(person, who, day)).min()
    }

    /// The first date of the series from `day` that takes place and passes.
    fn next_date(
        &self,
        on: &AsOf,
        ix: MeetingIx,
        who: Option<Attendees>,
        mut day: NaiveDate,
        attendance: &Attendance,
    ) -> Option<NaiveDate> {
        // Each round passes the end of a stay in a team.
        loop {
            let next = next_held(&on.portfolio.roadmap, ix, self.first_day(who, day, attendance)?)?;
            if self.passes_date(&next, attendance) {
                return Some(next.on);
            }
            day = next.on.succ_opt()?;
        }
    }

    fn gone<'a>(&self, on: &AsOf<'a>) -> Vec<(NameRef<'a>, NaiveDate)> {
        let people = self.people.iter().map(|&ix| on.portfolio.person(ix));
        let gone = people.filter(|person| person.left_before(on.day));
        gone.filter_map(|person| Some((NameRef::person(person), *person.left.value()?))).collect()
    }

    fn passes_date(&self, date: &Occurrence, attendance: &Attendance) -> bool {
        let attends = |&person: &PersonIx| date.who.is_some_and(|who| attendance.attends(person, who, date.on));
        self.people.is_empty() || self.people.iter().any(attends)
    }
}

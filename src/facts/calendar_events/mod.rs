//! What a calendar shows: every date of the meeting series, held, moved or cancelled, and the due dates of deliverables.
//!
//! Nothing here depends on the reference day, so that the same files give the same calendar.

mod latest_date;

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate, NaiveTime};
use serde::Serialize;

use latest_date::latest_date;

use super::as_of::AsOf;
use super::display_names::{PersonName, TitleRef};
use crate::model::{
    Attendees, Deliverable, DeliverableState, Extra, Field, Guest, Meeting, MeetingIx, PersonIx, PersonRef, Portfolio,
    Project, ProjectIx, Ref, Roadmap, Series,
};

/// How many months a series without end is shown for.
const MONTHS_AHEAD: u32 = 12;

/// Which events a calendar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Selection {
    /// All of them.
    #[default]
    Everything,
    /// The meetings that a person attends, and the deliverables that the person owns.
    Person(PersonIx),
    /// The sessions of a project's team, and its deliverables.
    Project(ProjectIx),
    /// The dates of one series.
    Meeting(MeetingIx),
}

/// A date of a meeting series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MeetingDate<'a> {
    /// The meeting series.
    pub meeting: PersonName<'a>,
    /// Who attends.
    pub who: Option<Attendees>,
    /// The date that identifies it, even after a move: that of the series, else its own.
    pub original: NaiveDate,
    /// The date.
    pub on: NaiveDate,
    /// When it starts.
    pub at: Option<NaiveTime>,
    /// When it ends.
    pub until: Option<NaiveTime>,
    /// Where it takes place.
    pub place: Option<&'a str>,
    /// Whether it takes place.
    pub state: DateState,
    /// Why it is moved, added or cancelled, or the name of the closed period.
    pub why: Option<&'a str>,
}

/// Whether a date takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DateState {
    /// As the series says.
    Held,
    /// In addition to the series.
    Extra,
    /// Instead of the original date.
    Moved,
    /// Cancelled.
    Cancelled,
    /// Not held, as the day is closed.
    Closed,
}

/// A deliverable on its due date, or, once delivered, on that of its delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDate<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The date.
    pub on: NaiveDate,
    /// Whether it is still open.
    pub state: DueState,
    /// Its owner, else the lead.
    pub owner: Option<PersonName<'a>>,
    /// The owner as a reference.
    pub owner_ref: Option<&'a PersonRef>,
    /// Where to find it.
    pub link: Option<&'a str>,
    /// How often its date moved or its state changed, as far as git tells.
    pub changes: usize,
}

/// The state of a deliverable in the files, whatever the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueState {
    /// Neither delivered nor dropped.
    Open,
    /// Delivered.
    Delivered,
    /// Dropped.
    Dropped,
}

impl DateState {
    /// Whether the meeting takes place.
    pub fn takes_place(self) -> bool {
        match self {
            Self::Held | Self::Extra | Self::Moved => true,
            Self::Cancelled | Self::Closed => false,
        }
    }
}

/// The dates of all series, sorted by date and time. Series without end go on until `last`.
pub fn meeting_dates(roadmap: &Roadmap, last: NaiveDate) -> Vec<MeetingDate<'_>> {
    let mut dates: Vec<MeetingDate> =
        roadmap.meetings.iter().flat_map(|meeting| dates_of(roadmap, meeting, last)).collect();
    dates.sort_by_key(|date| (date.on, date.at));
    dates
}

/// The last day of series without end: twelve months after `day`, else after the latest date in the files.
pub fn last_day(portfolio: &Portfolio, day: Option<NaiveDate>) -> NaiveDate {
    let from = day.or_else(|| latest_date(portfolio)).unwrap_or_default();
    from.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(NaiveDate::MAX)
}

/// Whether a meeting on that date is part of the selection.
pub fn is_selected(portfolio: &Portfolio, selection: Selection, date: &MeetingDate) -> bool {
    match selection {
        Selection::Everything => true,
        Selection::Meeting(ix) => portfolio.roadmap.meetings.entries[ix.rank()].id.as_ref() == date.meeting.id,
        Selection::Project(ix) => date.who == Some(Attendees::Teams) && portfolio.project(ix).is_active(),
        Selection::Person(person) => {
            let mut active = portfolio.projects.iter().filter(|project| project.is_active());
            !portfolio.person(person).left_before(date.on)
                && match date.who {
                    Some(Attendees::Teams) => {
                        active.any(|project| team_on(project, date.on).any(|member| *member == Ref::Known(person)))
                    }
                    Some(Attendees::Coordinators) => {
                        is_person(&portfolio.roadmap.portfolio_coordinator, person)
                            || active.any(|project| is_person(&project.coordinator, person))
                    }
                    Some(Attendees::Committee) | None => false,
                }
        }
    }
}

/// Who attends a meeting on that date, as far as the files tell, each once: of one project, only its team.
pub fn attendees(portfolio: &Portfolio, selection: Selection, date: &MeetingDate) -> Vec<PersonIx> {
    let active = portfolio.projects().filter(|(ix, project)| match selection {
        Selection::Project(selected) => *ix == selected,
        Selection::Everything | Selection::Person(_) | Selection::Meeting(_) => project.is_active(),
    });
    let mut people: Vec<PersonIx> = match date.who {
        Some(Attendees::Teams) => {
            let teams = active.flat_map(|(_, project)| team_on(project, date.on));
            teams.filter_map(|person| person.known()).collect()
        }
        Some(Attendees::Coordinators) => {
            let coordinators = active.filter_map(|(_, project)| project.coordinator.value());
            let all = coordinators.chain(portfolio.roadmap.portfolio_coordinator.value());
            all.filter_map(|person| person.known()).collect()
        }
        Some(Attendees::Committee) | None => Vec::new(),
    };
    people.sort_unstable();
    people.dedup();
    people.retain(|&person| !portfolio.person(person).left_before(date.on));
    people
}

/// The due dates of deliverables, sorted by date; those that are delivered or dropped, or of projects that are over, only if `all`.
pub fn due_dates<'a>(on: &AsOf<'a>, selection: Selection, all: bool) -> Vec<DueDate<'a>> {
    let mut dates = Vec::new();
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for (ix, project) in on.portfolio.projects() {
        let is_excluded = match selection {
            Selection::Project(selected) => on.portfolio.project(selected).id != project.id,
            Selection::Meeting(_) => true,
            Selection::Everything | Selection::Person(_) => false,
        };
        if is_excluded || (!all && !project.is_live()) {
            continue;
        }
        for deliverable in &project.deliverables {
            let owner = deliverable.owner.value().or(project.lead.value());
            let is_theirs = match selection {
                Selection::Person(person) => owner == Some(&Ref::Known(person)),
                Selection::Everything | Selection::Project(_) | Selection::Meeting(_) => true,
            };
            let date = due_date(on, ix, project, deliverable, owner).filter(|date| all || date.state == DueState::Open);
            // A calendar has no two events of one identity.
            let date = date.filter(|date| is_theirs && seen.insert((date.project.id, date.deliverable.id)));
            dates.extend(date);
        }
    }
    dates.sort_by_key(|date| date.on);
    dates
}

fn due_date<'a>(
    on: &AsOf<'a>,
    ix: ProjectIx,
    project: &'a Project,
    deliverable: &'a Deliverable,
    owner: Option<&'a PersonRef>,
) -> Option<DueDate<'a>> {
    deliverable.id.value()?;
    let due = deliverable.due.value().copied();
    let (state, date) = match deliverable.state {
        DeliverableState::Open => (DueState::Open, due?),
        DeliverableState::Delivered(on) => (DueState::Delivered, on.value),
        DeliverableState::Dropped(on) => (DueState::Dropped, due.unwrap_or(on.value)),
        DeliverableState::Unreadable => return None,
    };
    let moves = on.history.dates(ix, deliverable).map_or(0, |known| known.moves.len());
    Some(DueDate {
        project: TitleRef::project(project),
        deliverable: TitleRef::deliverable(deliverable),
        on: date,
        state,
        owner: owner.map(|owner| PersonName::of(on.portfolio, owner)),
        owner_ref: owner,
        link: deliverable.link.value().map(|link| &**link),
        changes: moves + usize::from(state != DueState::Open),
    })
}

/// How often each date of the series changed between successive versions of `roadmap.toml`, oldest first: by series and
/// original date. Dates that never changed are left out.
pub fn changes(versions: &[&Roadmap], last: NaiveDate) -> HashMap<(String, NaiveDate), usize> {
    type Shape<'a> = (NaiveDate, Option<NaiveTime>, Option<NaiveTime>, Option<&'a str>, bool, String);
    let mut known: HashMap<(&str, NaiveDate), (Shape, usize)> = HashMap::new();
    for roadmap in versions {
        let zone = roadmap.timezone().name().to_owned();
        for date in meeting_dates(roadmap, last) {
            let shape = (date.on, date.at, date.until, date.place, date.state.takes_place(), zone.clone());
            match known.get_mut(&(date.meeting.id, date.original)) {
                Some((before, changes)) => {
                    *changes += usize::from(*before != shape);
                    *before = shape;
                }
                None => {
                    known.insert((date.meeting.id, date.original), (shape, 0));
                }
            }
        }
    }
    let changed = known.into_iter().filter(|(_, (_, changes))| *changes > 0);
    changed.map(|((series, on), (_, changes))| ((series.to_owned(), on), changes)).collect()
}

/// The regular dates of a series, then its extra dates; each has an original date of its own.
fn dates_of<'a>(roadmap: &'a Roadmap, meeting: &'a Meeting, last: NaiveDate) -> Vec<MeetingDate<'a>> {
    let regular = regular_dates(meeting, last);
    let extra = extra_dates(meeting);
    let replaced = replaced_dates(meeting, &extra, &regular);
    let mut dates = Vec::new();
    for &on in &regular {
        if let Some(extra) = extra.get(&on) {
            dates.push(extra_date(meeting, extra, on, on, DateState::Held));
        } else if !replaced.contains_key(&on) {
            dates.push(regular_date(roadmap, meeting, on));
        }
    }
    let moved: HashMap<NaiveDate, NaiveDate> = replaced.into_iter().map(|(from, to)| (to, from)).collect();
    for (&on, extra) in extra.iter().filter(|(on, _)| regular.binary_search(on).is_err()) {
        dates.push(match moved.get(&on) {
            Some(&original) => extra_date(meeting, extra, original, on, DateState::Moved),
            None => extra_date(meeting, extra, on, on, DateState::Extra),
        });
    }
    dates
}

fn regular_dates(meeting: &Meeting, last: NaiveDate) -> Vec<NaiveDate> {
    let (Some(series), Some(&from)) = (Series::new(meeting), meeting.from.value()) else { return Vec::new() };
    let last = meeting.to.or_default(last).unwrap_or(last);
    series.dates_from(from).take_while(|&on| on <= last).collect()
}

/// The extra dates by day; of two on a day the first counts.
fn extra_dates(meeting: &Meeting) -> HashMap<NaiveDate, &Extra> {
    let mut extra_dates = HashMap::new();
    for extra in &meeting.extra {
        if let Some(&on) = extra.on.value() {
            extra_dates.entry(on).or_insert(extra);
        }
    }
    extra_dates
}

/// The date that replaces each moved date. A date that moves onto another date of the series is not moved, but cancelled.
fn replaced_dates(
    meeting: &Meeting,
    extra_dates: &HashMap<NaiveDate, &Extra>,
    regular: &[NaiveDate],
) -> HashMap<NaiveDate, NaiveDate> {
    let mut replaced = HashMap::new();
    let mut taken = HashSet::new();
    for extra in &meeting.extra {
        let (Some(&on), Some(&from)) = (extra.on.value(), extra.instead_of.value()) else { continue };
        let is_first = taken.insert(on);
        if is_first && !extra_dates.contains_key(&from) && regular.binary_search(&on).is_err() {
            replaced.entry(from).or_insert(on);
        }
    }
    replaced
}

fn regular_date<'a>(roadmap: &'a Roadmap, meeting: &'a Meeting, on: NaiveDate) -> MeetingDate<'a> {
    let cancelled = meeting.cancelled.iter().find(|cancelled| cancelled.on.value() == Some(&on));
    let replacing = meeting.extra.iter().find(|extra| extra.instead_of.value() == Some(&on));
    let (state, why) = if let Some(closed) = roadmap.closed_on(on) {
        (DateState::Closed, text(&closed.name))
    } else if let Some(cancelled) = cancelled {
        (DateState::Cancelled, text(&cancelled.why))
    } else if let Some(replacing) = replacing {
        (DateState::Cancelled, text(&replacing.why))
    } else {
        (DateState::Held, None)
    };
    MeetingDate {
        meeting: PersonName::meeting(meeting),
        who: meeting.who.value().copied(),
        original: on,
        on,
        at: meeting.at.value().copied(),
        until: meeting.until.value().copied(),
        place: text(&meeting.venue),
        state,
        why,
    }
}

/// Its own hours and place, else those of the series.
fn extra_date<'a>(
    meeting: &'a Meeting,
    extra: &'a Extra,
    original: NaiveDate,
    on: NaiveDate,
    state: DateState,
) -> MeetingDate<'a> {
    // An end that goes with other hours does not go with these.
    let until = match (extra.at.value(), &extra.until) {
        (_, Field::Given(until)) => Some(until.value),
        (Some(_), Field::Absent | Field::Unreadable) => None,
        (None, Field::Absent | Field::Unreadable) => meeting.until.value().copied(),
    };
    MeetingDate {
        meeting: PersonName::meeting(meeting),
        who: meeting.who.value().copied(),
        original,
        on,
        at: extra.at.value().or(meeting.at.value()).copied(),
        until,
        place: text(&extra.venue).or(text(&meeting.venue)),
        state,
        why: text(&extra.why),
    }
}

/// Lead, coordinator and contributors of a project, and the guests who are invited on that day.
fn team_on(project: &Project, day: NaiveDate) -> impl Iterator<Item = &PersonRef> {
    let fixed = project.lead.value().into_iter().chain(project.coordinator.value());
    let is_invited = move |guest: &&Guest| {
        guest.from.value().is_none_or(|&from| from <= day) && guest.to.value().is_none_or(|&to| day <= to)
    };
    let guests = project.guests.iter().filter(is_invited).filter_map(|guest| guest.person.value());
    fixed.chain(project.contributors.iter().map(|entry| &entry.value)).chain(guests)
}

fn is_person(field: &Field<PersonRef>, person: PersonIx) -> bool {
    field.value() == Some(&Ref::Known(person))
}

fn text(field: &Field<Box<str>>) -> Option<&str> {
    field.value().map(|text| &**text)
}

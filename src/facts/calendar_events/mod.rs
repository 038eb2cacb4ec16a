//! What a calendar shows: every date of the meeting series, held, moved or cancelled, and the due dates of deliverables.
//!
//! Nothing here depends on the reference day, so that the same files give the same calendar.

mod latest_date;

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};

use chrono::{Months, NaiveDate, NaiveTime};
use serde::Serialize;

use latest_date::latest_date;

use super::as_of::AsOf;
use super::attendance::Attendance;
use super::display_names::{NameRef, TitleRef};
use super::filter::Filter;
use super::meetings::{Occurrence, OccurrenceState, of_series_until};
use crate::model::{
    Attendees, Deliverable, DeliverableState, MeetingIx, PersonIx, PersonRef, Portfolio, Project, ProjectIx, Ref,
    Roadmap, Series,
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
    pub meeting: NameRef<'a>,
    /// Who attends.
    pub who: Option<Attendees>,
    /// The date that identifies it, even after a move: that of the series, else its own.
    pub original: NaiveDate,
    /// Which one of those with that original date it is, from 1; more than one if several extra dates share a day.
    pub nth: usize,
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
    /// The index of the series.
    #[serde(skip)]
    pub meeting_ix: MeetingIx,
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
    pub owner: Option<NameRef<'a>>,
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

impl MeetingDate<'_> {
    /// What identifies it, even after a move: "session.2026-12-22", or "session.2026-12-22.2" for a second one.
    pub fn identity(&self) -> String {
        match self.nth {
            1 => format!("{}.{}", self.meeting.id, self.original),
            nth => format!("{}.{}.{nth}", self.meeting.id, self.original),
        }
    }
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
    let mut dates: Vec<MeetingDate> = roadmap.meetings().flat_map(|(ix, _)| dates_of(roadmap, ix, last)).collect();
    dates.sort_by_key(|date| (date.on, date.at));
    dates
}

/// The last day of series without end: twelve months after `day`, else after the latest date in the files.
pub fn last_day(portfolio: &Portfolio, day: Option<NaiveDate>) -> NaiveDate {
    let from = day.or_else(|| latest_date(portfolio)).unwrap_or_default();
    from.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(NaiveDate::MAX)
}

/// The people who attend the meetings of a selection: of one project, only its team.
pub fn attendance(portfolio: &Portfolio, selection: Selection) -> Attendance<'_> {
    let projects = match selection {
        Selection::Project(ix) => vec![ix],
        Selection::Everything | Selection::Person(_) | Selection::Meeting(_) => Vec::new(),
    };
    Attendance::new(portfolio, &Filter { projects, ..Filter::default() })
}

/// Whether a meeting on that date is part of the selection, whose [`attendance`] it is.
pub fn is_selected(portfolio: &Portfolio, selection: Selection, date: &MeetingDate, attendance: &Attendance) -> bool {
    match selection {
        Selection::Everything => true,
        Selection::Meeting(ix) => date.meeting_ix == ix,
        Selection::Project(ix) => date.who == Some(Attendees::Teams) && portfolio.project(ix).is_active(),
        Selection::Person(person) => date.who.is_some_and(|who| attendance.attends(person, who, date.on)),
    }
}

/// The due dates of deliverables, sorted by date; those that are delivered or dropped only if `all`. In projects that have
/// ended, nothing else is due.
pub fn due_dates<'a>(on: &AsOf<'a>, selection: Selection, all: bool) -> Vec<DueDate<'a>> {
    let mut dates = Vec::new();
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for (ix, project) in on.portfolio.projects() {
        let is_excluded = match selection {
            Selection::Project(selected) => on.portfolio.project(selected).id != project.id,
            Selection::Meeting(_) => true,
            Selection::Everything | Selection::Person(_) => false,
        };
        if is_excluded {
            continue;
        }
        for deliverable in &project.deliverables {
            let owner = deliverable.owner.value().or(project.lead.value());
            let is_theirs = match selection {
                Selection::Person(person) => owner == Some(&Ref::Known(person)),
                Selection::Everything | Selection::Project(_) | Selection::Meeting(_) => true,
            };
            let is_shown = |state| if state == DueState::Open { project.is_live() } else { all };
            let date = due_date(on, ix, project, deliverable, owner).filter(|date| is_shown(date.state));
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
        owner: owner.map(|owner| NameRef::of(on.portfolio, owner)),
        owner_ref: owner,
        link: deliverable.link.value().map(|link| &**link),
        changes: moves + usize::from(state != DueState::Open),
    })
}

/// How often each date of the series changed between successive versions of `roadmap.toml`, oldest first, by
/// [identity](MeetingDate::identity). Dates that never changed are left out.
pub fn changes(versions: &[&Roadmap], last: NaiveDate) -> HashMap<String, usize> {
    type Shape<'a> = (NaiveDate, Option<NaiveTime>, Option<NaiveTime>, Option<&'a str>, bool, String);
    let mut known: HashMap<String, (Shape, usize)> = HashMap::new();
    for roadmap in versions {
        let zone = roadmap.timezone().name().to_owned();
        for date in meeting_dates(roadmap, last) {
            let shape = (date.on, date.at, date.until, date.place, date.state.takes_place(), zone.clone());
            match known.entry(date.identity()) {
                Entry::Occupied(mut entry) => {
                    let (before, changes) = entry.get_mut();
                    *changes += usize::from(*before != shape);
                    *before = shape;
                }
                Entry::Vacant(entry) => {
                    entry.insert((shape, 0));
                }
            }
        }
    }
    let changed = known.into_iter().filter(|(_, (_, changes))| *changes > 0);
    changed.map(|(identity, (_, changes))| (identity, changes)).collect()
}

/// The dates of a series with their identities.
fn dates_of(roadmap: &Roadmap, ix: MeetingIx, last: NaiveDate) -> Vec<MeetingDate<'_>> {
    let rows = of_series_until(roadmap, ix, last);
    let series = Series::new(roadmap.meeting(ix));
    let is_of_series = |on: NaiveDate| series.is_some_and(|series| series.falls_on(on));
    // A date that moves onto another date of the series does not move: it is cancelled, and the other one is changed.
    let mut moved: HashMap<NaiveDate, NaiveDate> = HashMap::new();
    for row in rows.iter().filter(|row| !is_of_series(row.on)) {
        if let OccurrenceState::Moved { moved_from } = row.state {
            moved.entry(moved_from).or_insert(row.on);
        }
    }
    let state_of = |row: &Occurrence| match row.state {
        OccurrenceState::Regular => Some(DateState::Held),
        OccurrenceState::Extra => Some(DateState::Extra),
        OccurrenceState::Moved { moved_from } if moved.get(&moved_from) == Some(&row.on) => Some(DateState::Moved),
        OccurrenceState::Moved { .. } if is_of_series(row.on) => Some(DateState::Held),
        OccurrenceState::Moved { .. } => Some(DateState::Extra),
        OccurrenceState::Replaced { .. } if moved.contains_key(&row.on) => None,
        OccurrenceState::Replaced { .. } | OccurrenceState::Cancelled => Some(DateState::Cancelled),
        OccurrenceState::Closed { .. } => Some(DateState::Closed),
    };
    let mut counts: HashMap<NaiveDate, usize> = HashMap::new();
    let dates = rows.into_iter().filter_map(|row| {
        let state = state_of(&row)?;
        let original = if state == DateState::Moved { row.original } else { row.on };
        let count = counts.entry(original).or_default();
        *count += 1;
        Some(date_of(row, state, original, *count))
    });
    dates.collect()
}

fn date_of(row: Occurrence, state: DateState, original: NaiveDate, nth: usize) -> MeetingDate {
    MeetingDate {
        meeting: row.meeting,
        who: row.who,
        original,
        nth,
        on: row.on,
        at: row.at,
        until: row.until,
        place: row.place,
        state,
        why: match row.state {
            OccurrenceState::Closed { closed } => closed,
            _ => row.why,
        },
        meeting_ix: row.meeting_ix,
    }
}

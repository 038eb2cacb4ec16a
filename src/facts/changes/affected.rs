//! Who waits for the deliverables that a change is about, and which meetings it brings, moves or takes away.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::facts::as_of::{AsOf, days_after};
use crate::facts::dependents::Dependent;
use crate::facts::display_names::{NameRef, TitleRef};
use crate::facts::meetings::{self, Occurrence};
use crate::model::{Deliverable, DeliverableState, Portfolio, Project, ProjectIx};

/// Meetings are compared for so many days.
const MEETING_DAYS: u32 = 366;

/// Those who wait for a deliverable whose date or state is another one now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AwaitedDeliverable<'a> {
    /// The project of the deliverable.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// Its state after the change.
    pub state: AwaitedState,
    /// What depends on it.
    pub dependents: Vec<Dependent<'a>>,
}

/// The state of a deliverable for which others wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AwaitedState {
    /// Still planned.
    Open,
    /// Delivered.
    Delivered,
    /// Dropped.
    Dropped,
}

/// The dates of a meeting series that are no longer held, are held now, or have other hours or another place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingImpact<'a> {
    /// The meeting series.
    pub meeting: NameRef<'a>,
    /// Dates that are no longer held.
    pub lost: Vec<NaiveDate>,
    /// Dates that are held now.
    pub gained: Vec<NaiveDate>,
    /// Dates with other hours or another place.
    pub changed: Vec<NaiveDate>,
}

/// Adds those who wait for the deliverables of a project that are due on another day, delivered, dropped or open again.
pub fn awaited<'a>(
    was: &Project,
    after: &AsOf<'a>,
    (ix, project): (ProjectIx, &'a Project),
    into: &mut Vec<AwaitedDeliverable<'a>>,
) {
    let before: BTreeMap<&str, &Deliverable> =
        was.deliverables.iter().filter_map(|deliverable| Some((&**deliverable.id.value()?, deliverable))).collect();
    for (at, deliverable) in project.indexed_deliverables() {
        let Some(before) = deliverable.id.value().and_then(|id| before.get(&**id)) else { continue };
        let (Some(old_state), Some(state)) = (state_of(before), state_of(deliverable)) else { continue };
        // A date that cannot be read is not known to be another one.
        let is_readable = !before.due.is_unreadable() && !deliverable.due.is_unreadable();
        let has_moved = is_readable && before.due.value() != deliverable.due.value();
        if state == old_state && (state != AwaitedState::Open || !has_moved) {
            continue;
        }
        let dependents = after.dependents(ix, at);
        if !dependents.is_empty() {
            let (project, deliverable) = (TitleRef::project(project), TitleRef::deliverable(deliverable));
            into.push(AwaitedDeliverable { project, deliverable, state, dependents });
        }
    }
}

/// `None` if it could not be read.
fn state_of(deliverable: &Deliverable) -> Option<AwaitedState> {
    match deliverable.state {
        DeliverableState::Open => Some(AwaitedState::Open),
        DeliverableState::Delivered(_) => Some(AwaitedState::Delivered),
        DeliverableState::Dropped(_) => Some(AwaitedState::Dropped),
        DeliverableState::Unreadable => None,
    }
}

/// How the meetings from `day` on differ, a row for each series.
pub fn meetings<'a>(before: &'a Portfolio, after: &'a Portfolio, day: NaiveDate) -> Vec<MeetingImpact<'a>> {
    type Held<'a> =
        BTreeMap<(&'a str, NaiveDate), (NameRef<'a>, (Option<NaiveTime>, Option<NaiveTime>), Option<&'a str>)>;
    let held = |portfolio: &'a Portfolio| -> Held<'a> {
        let rows = meetings::occurrences(&portfolio.roadmap, day, days_after(day, MEETING_DAYS));
        let held = rows.into_iter().filter(Occurrence::is_held);
        held.map(|row| ((row.meeting.id, row.on), (row.meeting, (row.at, row.until), row.place))).collect()
    };
    let (old, new) = (held(before), held(after));
    let mut impacts = BTreeMap::new();
    for (key, (meeting, hours, place)) in &old {
        match new.get(key) {
            None => impact_of(&mut impacts, *meeting).lost.push(key.1),
            Some((_, now, there)) if now != hours || there != place => {
                impact_of(&mut impacts, *meeting).changed.push(key.1);
            }
            Some(_) => {}
        }
    }
    for (key, (meeting, ..)) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
        impact_of(&mut impacts, *meeting).gained.push(key.1);
    }
    // A series whose id changed is still the same.
    let impacts: Vec<MeetingImpact> = impacts.into_values().collect();
    let is_same = |one: &MeetingImpact, other: &MeetingImpact| {
        one.meeting.name == other.meeting.name
            && (one.lost == other.gained && one.gained == other.lost)
            && one.lost.is_empty() != one.gained.is_empty()
    };
    let is_renamed = |impact: &&MeetingImpact| impacts.iter().any(|other| is_same(impact, other));
    impacts.iter().filter(|impact| !is_renamed(impact)).cloned().collect()
}

fn impact_of<'m, 'a>(
    impacts: &'m mut BTreeMap<&'a str, MeetingImpact<'a>>,
    meeting: NameRef<'a>,
) -> &'m mut MeetingImpact<'a> {
    let empty = || MeetingImpact { meeting, lost: Vec::new(), gained: Vec::new(), changed: Vec::new() };
    impacts.entry(meeting.id).or_insert_with(empty)
}

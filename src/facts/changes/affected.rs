//! Who waits for the deliverables that a change is about, and which meetings it brings, moves or takes away.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::facts::as_of::{AsOf, days_after};
use crate::facts::dependents::Dependent;
use crate::facts::display_names::{PersonName, TitleRef};
use crate::facts::meetings;
use crate::model::{Deliverable, DeliverableIx, DeliverableState, Portfolio, Project, ProjectIx};

/// Meetings are compared for so many days.
const MEETING_DAYS: u32 = 366;

/// Those who wait for a deliverable whose date or state is another one now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AwaitedDeliverable<'a> {
    pub project: TitleRef<'a>,
    pub deliverable: TitleRef<'a>,
    pub state: AwaitedState,
    pub dependents: Vec<Dependent<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AwaitedState {
    Open,
    Delivered,
    Dropped,
}

/// The dates of a meeting series that are no longer held, are held now, or have other hours or another place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingImpact<'a> {
    pub meeting: PersonName<'a>,
    pub lost: Vec<NaiveDate>,
    pub gained: Vec<NaiveDate>,
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
    for (at, deliverable) in (0..).map(DeliverableIx).zip(&project.deliverables) {
        let Some(before) = deliverable.id.value().and_then(|id| before.get(&**id)) else { continue };
        let state = state(deliverable);
        let is_same = state == self::state(before)
            && (before.due.value() == deliverable.due.value() || state != AwaitedState::Open);
        if is_same {
            continue;
        }
        let dependents = after.waiters(ix, at);
        if !dependents.is_empty() {
            let (project, deliverable) = (TitleRef::project(project), TitleRef::deliverable(deliverable));
            into.push(AwaitedDeliverable { project, deliverable, state, dependents });
        }
    }
}

fn state(deliverable: &Deliverable) -> AwaitedState {
    match deliverable.state {
        DeliverableState::Delivered(_) => AwaitedState::Delivered,
        DeliverableState::Dropped(_) => AwaitedState::Dropped,
        _ => AwaitedState::Open,
    }
}

/// How the meetings from `day` on differ, a row for each series.
pub fn meetings<'a>(before: &'a Portfolio, after: &'a Portfolio, day: NaiveDate) -> Vec<MeetingImpact<'a>> {
    type Held<'a> =
        BTreeMap<(&'a str, NaiveDate), (PersonName<'a>, (Option<NaiveTime>, Option<NaiveTime>), Option<&'a str>)>;
    let held = |portfolio: &'a Portfolio| -> Held<'a> {
        let rows = meetings::meetings(&portfolio.roadmap, day, days_after(day, MEETING_DAYS));
        rows.into_iter().map(|row| ((row.meeting.id, row.on), (row.meeting, (row.at, row.until), row.place))).collect()
    };
    let (old, new) = (held(before), held(after));
    let mut impacts: BTreeMap<&str, MeetingImpact> = BTreeMap::new();
    let mut add = |meeting: PersonName<'a>, put: &dyn Fn(&mut MeetingImpact<'a>)| {
        let empty = || MeetingImpact { meeting, lost: Vec::new(), gained: Vec::new(), changed: Vec::new() };
        put(impacts.entry(meeting.id).or_insert_with(empty));
    };
    for (key, (meeting, hours, place)) in &old {
        match new.get(key) {
            None => add(*meeting, &|impact| impact.lost.push(key.1)),
            Some((_, now, there)) if now != hours || there != place => {
                add(*meeting, &|impact| impact.changed.push(key.1));
            }
            Some(_) => {}
        }
    }
    for (key, (meeting, ..)) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
        add(*meeting, &|impact| impact.gained.push(key.1));
    }
    // A series that has another id now is not another one.
    let impacts: Vec<MeetingImpact> = impacts.into_values().collect();
    let is_same = |one: &MeetingImpact, other: &MeetingImpact| {
        one.meeting.name == other.meeting.name
            && (one.lost == other.gained && one.gained == other.lost)
            && one.lost.is_empty() != one.gained.is_empty()
    };
    let is_renamed = |impact: &&MeetingImpact| impacts.iter().any(|other| is_same(impact, other));
    impacts.iter().filter(|impact| !is_renamed(impact)).cloned().collect()
}

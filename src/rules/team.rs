//! Who is on a team, as far as anybody can say: what the rules on teams have in common.

use std::collections::HashSet;

use super::person_set::PersonSet;
use crate::model::{Field, PersonIx, Project, Ref, Stage};

/// Whether the rules on teams speak of it: active and paused projects, and proposed ones once they list contributors.
pub fn is_judged(project: &Project) -> bool {
    match project.stage() {
        Some(Stage::Active | Stage::Paused) => true,
        Some(Stage::Proposed) => !project.contributors.entries.is_empty(),
        Some(Stage::Completed | Stage::Stopped) | None => false,
    }
}

/// Whether the list of contributors is written, and holds nobody.
pub fn is_empty(project: &Project) -> bool {
    let contributors = &project.contributors;
    contributors.key.is_some() && contributors.complete && contributors.entries.is_empty()
}

/// The contributors, each once; nothing where one may be anyone, or the list could not be read whole.
pub fn contributors(project: &Project) -> Option<Vec<PersonIx>> {
    let listed = &project.contributors;
    if !listed.complete || (listed.is_absent() && project.stage() != Some(Stage::Proposed)) {
        return None;
    }
    listed.iter().map(|entry| entry.value.known()).collect::<Option<Vec<PersonIx>>>().map(each_once)
}

/// Lead, coordinator, contributors and guests; nothing where one may be anyone.
pub fn everyone(project: &Project) -> Option<PersonSet> {
    let mut everyone = contributors(project)?;
    everyone.push(project.lead.value()?.known()?);
    match &project.coordinator {
        Field::Given(coordinator) => everyone.push(coordinator.known()?),
        Field::Absent if project.stage() == Some(Stage::Proposed) => {}
        Field::Absent | Field::Unreadable => return None,
    }
    if !project.guests.complete {
        return None;
    }
    for guest in &project.guests {
        everyone.push(guest.person.value()?.known()?);
    }
    Some(everyone.into_iter().collect())
}

/// Lead, coordinator, contributors and guests who are in people.toml; one may come twice.
pub fn known_members(project: &Project) -> impl Iterator<Item = PersonIx> {
    let pair = [&project.lead, &project.coordinator].into_iter().filter_map(Field::value);
    let contributors = project.contributors.iter().map(|entry| &entry.value);
    let guests = project.guests.iter().filter_map(|guest| guest.person.value());
    pair.chain(contributors).chain(guests).filter_map(Ref::known)
}

/// Each of the `people` once, at their first place. Hardly ever is anybody there twice.
pub fn each_once(mut people: Vec<PersonIx>) -> Vec<PersonIx> {
    if people.iter().copied().collect::<PersonSet>().len() < people.len() {
        let mut seen = HashSet::with_capacity(people.len());
        people.retain(|&person| seen.insert(person));
    }
    people
}

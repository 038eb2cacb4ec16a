//! The members of a team, as far as they are known.

use std::collections::HashSet;

use super::person_set::PersonSet;
use crate::model::{Field, PersonIx, Project, Ref, Stage};

/// Whether the list of contributors is present but empty.
pub fn is_empty(project: &Project) -> bool {
    let contributors = &project.contributors;
    contributors.key.is_some() && contributors.complete && contributors.entries.is_empty()
}

/// The contributors, without duplicates; `None` if one is unknown or the list could not be read completely.
pub fn contributors(project: &Project) -> Option<Vec<PersonIx>> {
    let listed = &project.contributors;
    if !listed.complete || (listed.is_absent() && project.stage() != Some(Stage::Proposed)) {
        return None;
    }
    listed.iter().map(|entry| entry.value.known()).collect::<Option<Vec<PersonIx>>>().map(deduplicate)
}

/// Lead, coordinator, contributors and guests; `None` if one is unknown.
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

/// Lead, coordinator, contributors and guests who are known; may contain duplicates.
pub fn known_members(project: &Project) -> impl Iterator<Item = PersonIx> {
    let pair = [&project.lead, &project.coordinator].into_iter().filter_map(Field::value);
    let contributors = project.contributors.iter().map(|entry| &entry.value);
    let guests = project.guests.iter().filter_map(|guest| guest.person.value());
    pair.chain(contributors).chain(guests).filter_map(Ref::known)
}

/// Removes duplicates, keeping the first of each. They are rare.
pub fn deduplicate(mut people: Vec<PersonIx>) -> Vec<PersonIx> {
    if people.iter().copied().collect::<PersonSet>().len() < people.len() {
        let mut seen = HashSet::with_capacity(people.len());
        people.retain(|&person| seen.insert(person));
    }
    people
}

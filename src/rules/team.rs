//! Who is on a team, as far as anybody can say: what the rules on teams have in common.

use crate::model::{Field, PersonIx, PersonRef, Project, Ref, Stage};

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
    each_known(listed.iter().map(|entry| &entry.value))
}

/// Lead, coordinator, contributors and guests; nothing where one may be anyone.
pub fn everyone(project: &Project) -> Option<Vec<PersonIx>> {
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
    Some(everyone)
}

/// Lead, coordinator, contributors and guests who are in people.toml; one may come twice.
pub fn known_members(project: &Project) -> impl Iterator<Item = PersonIx> {
    let pair = [&project.lead, &project.coordinator].into_iter().filter_map(Field::value);
    let contributors = project.contributors.iter().map(|entry| &entry.value);
    let guests = project.guests.iter().filter_map(|guest| guest.person.value());
    pair.chain(contributors).chain(guests).filter_map(Ref::known)
}

/// Each of the `references` once, when all are in people.toml.
fn each_known<'a>(references: impl Iterator<Item = &'a PersonRef>) -> Option<Vec<PersonIx>> {
    let mut known = references.map(Ref::known).collect::<Option<Vec<PersonIx>>>()?;
    let mut seen = std::collections::HashSet::with_capacity(known.len());
    known.retain(|&person| seen.insert(person));
    Some(known)
}

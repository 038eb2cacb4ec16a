//! Who has which roles, and which deliverables to hand over.

use chrono::NaiveDate;

use super::as_of::AsOf;
use super::display_names::TitleRef;
use crate::model::{PersonIx, PersonRef, Project, ProjectIx, Ref};

/// A role in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Lead.
    Lead,
    /// Coordinator.
    Coordinator,
    /// Contributor.
    Contributor,
    /// Guest on the day.
    Guest,
    /// Sponsor.
    Sponsor,
}

/// What a person is responsible for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Responsibilities<'a> {
    /// The roles in live projects, each project once by its foremost role, in the order of the projects.
    pub roles: Vec<(Role, TitleRef<'a>)>,
    /// The number of open deliverables that the person owns.
    pub open: usize,
    /// The number of them that are overdue.
    pub overdue: usize,
    /// When the next of them is due, overdue ones included.
    pub next_due: Option<NaiveDate>,
}

/// The responsibilities of each person, by index.
pub fn responsibilities<'a>(on: &AsOf<'a>) -> Vec<Responsibilities<'a>> {
    let mut all = vec![Responsibilities::default(); on.portfolio.people.entries.len()];
    for (ix, project) in on.portfolio.projects().filter(|(_, project)| project.is_live()) {
        for (person, role) in roles(project, on.day) {
            let roles = &mut all[person.rank()].roles;
            if roles.last().is_none_or(|(_, last)| last.id != &*project.id) {
                roles.push((role, TitleRef::project(project)));
            }
        }
        add_deliverables(on, ix, project, &mut all);
    }
    all
}

fn add_deliverables(on: &AsOf, ix: ProjectIx, project: &Project, all: &mut [Responsibilities]) {
    for (_, deliverable) in on.open_deliverables(ix) {
        let owner = deliverable.owner.value().or(project.lead.value());
        let Some(Ref::Known(owner)) = owner else { continue };
        let theirs = &mut all[owner.rank()];
        theirs.open += 1;
        if let Some(&due) = deliverable.due.value() {
            theirs.overdue += usize::from(due < on.day);
            theirs.next_due = Some(theirs.next_due.map_or(due, |next| next.min(due)));
        }
    }
}

/// The known people with their roles, the foremost role first.
fn roles(project: &Project, day: NaiveDate) -> Vec<(PersonIx, Role)> {
    let with = |role: Role| move |person: &PersonRef| Some((person.known()?, role));
    let guests = project.guests.iter().filter(|guest| {
        guest.from.value().is_none_or(|&from| from <= day) && guest.to.value().is_none_or(|&to| day <= to)
    });
    let lead = project.lead.value().and_then(with(Role::Lead));
    let coordinator = project.coordinator.value().and_then(with(Role::Coordinator));
    let contributors = project.contributors.iter().map(|entry| &entry.value).filter_map(with(Role::Contributor));
    let guests = guests.filter_map(|guest| guest.person.value()).filter_map(with(Role::Guest));
    let sponsors = project.sponsors.iter().map(|entry| &entry.value).filter_map(with(Role::Sponsor));
    lead.into_iter().chain(coordinator).chain(contributors).chain(guests).chain(sponsors).collect()
}

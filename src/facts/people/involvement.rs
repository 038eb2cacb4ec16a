//! What everyone does in the projects, computed in one pass over them.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{OwnedDue, Role, RoleRow};
use crate::facts::attendance::{away_on, members_on};
use crate::facts::display_names::TitleRef;
use crate::facts::filter::Filter;
use crate::model::{Deliverable, DeliverableIx, Field, PersonIx, PersonRef, Portfolio, Project, ProjectIx, Ref};

/// The roles and deliverables of everyone, by index of the person.
pub struct Involvement<'a> {
    portfolio: &'a Portfolio,
    people: Vec<Involved<'a>>,
}

/// The roles and deliverables of one person.
#[derive(Default)]
struct Involved<'a> {
    roles: Vec<(ProjectIx, RoleRow<'a>)>,
    /// Whether a role is in a project that passes the filter.
    is_of_filtered: bool,
    /// Whether the person is on the team of an active project on the day.
    is_on_active_team: bool,
    /// Active projects as contributor, without a second file of the same id.
    contributes_to: Vec<TitleRef<'a>>,
    /// Deliverables of live projects, open or not.
    owned: Vec<(ProjectIx, DeliverableIx)>,
    open: usize,
    /// The open ones with a date.
    dues: Vec<OwnedDue<'a>>,
    overdue: usize,
}

impl<'a> Involvement<'a> {
    /// The involvement of everyone as of `day`. Roles in projects that have ended are kept only if the filter names
    /// projects.
    pub fn new(portfolio: &'a Portfolio, day: NaiveDate, filter: &Filter) -> Self {
        let mut people: Vec<Involved> = portfolio.people.iter().map(|_| Involved::default()).collect();
        let mut seen = HashSet::new();
        for (ix, project) in portfolio.projects() {
            let passes = filter.passes(portfolio, ix);
            let is_shown = project.is_live() || (passes && !filter.is_empty());
            for (person, row) in roles(project) {
                let involved = &mut people[person.rank()];
                involved.is_of_filtered |= passes;
                if is_shown && involved.roles.last() != Some(&(ix, row)) {
                    involved.roles.push((ix, row));
                }
            }
            if !project.is_live() {
                continue;
            }
            if project.is_active() {
                for person in members_on(project, day) {
                    people[person.rank()].is_on_active_team = true;
                }
                // Two files of one id count as one project.
                if seen.insert(&*project.id) {
                    let title = TitleRef::project(project);
                    for person in project.contributors.iter().filter_map(|entry| entry.value.known()) {
                        let projects = &mut people[person.rank()].contributes_to;
                        if projects.last() != Some(&title) {
                            projects.push(title);
                        }
                    }
                }
            }
            own(&mut people, ix, project, day);
        }
        Self { portfolio, people }
    }

    /// The roles, in the order of the projects.
    pub fn roles(&self, person: PersonIx) -> Vec<RoleRow<'a>> {
        self.people[person.rank()].roles.iter().map(|(_, row)| *row).collect()
    }

    /// The roles with the index of the project.
    pub fn indexed_roles(&self, person: PersonIx) -> &[(ProjectIx, RoleRow<'a>)] {
        &self.people[person.rank()].roles
    }

    /// The deliverables of live projects that the person owns, open or not.
    pub fn owned(&self, person: PersonIx) -> &[(ProjectIx, DeliverableIx)] {
        &self.people[person.rank()].owned
    }

    /// The number of open deliverables that the person owns.
    pub fn open(&self, person: PersonIx) -> usize {
        self.people[person.rank()].open
    }

    /// The number of overdue ones, of active projects.
    pub fn overdue(&self, person: PersonIx) -> usize {
        self.people[person.rank()].overdue
    }

    /// The open deliverables that the person owns and that have a date.
    pub fn dues(&self, person: PersonIx) -> &[OwnedDue<'a>] {
        &self.people[person.rank()].dues
    }

    /// The active projects that the person contributes to.
    pub fn contributes_to(&self, person: PersonIx) -> &[TitleRef<'a>] {
        &self.people[person.rank()].contributes_to
    }

    /// Whether the person has a role in a project that passes the filter.
    pub fn is_of_filtered(&self, person: PersonIx) -> bool {
        self.people[person.rank()].is_of_filtered
    }

    /// Whether the person is on the team of no active project, not gone and not away on that day.
    pub fn is_free(&self, person: PersonIx, day: NaiveDate) -> bool {
        let known = self.portfolio.person(person);
        !self.people[person.rank()].is_on_active_team && !known.left_before(day) && away_on(known, day).is_none()
    }
}

/// The owner of a deliverable, else the lead; `None` if the owner could not be read.
pub fn owner<'a>(project: &'a Project, deliverable: &'a Deliverable) -> Option<&'a PersonRef> {
    match &deliverable.owner {
        Field::Given(owner) => Some(&owner.value),
        Field::Absent => project.lead.value(),
        Field::Unreadable => None,
    }
}

/// Adds the deliverables of a live project to those who own them.
fn own<'a>(people: &mut [Involved<'a>], ix: ProjectIx, project: &'a Project, day: NaiveDate) {
    let owner_of = |deliverable| owner(project, deliverable).and_then(Ref::known);
    for (deliverable_ix, deliverable) in project.indexed_deliverables() {
        if let Some(person) = owner_of(deliverable) {
            people[person.rank()].owned.push((ix, deliverable_ix));
        }
    }
    for (_, deliverable) in project.open_deliverables(day) {
        let Some(person) = owner_of(deliverable) else { continue };
        let involved = &mut people[person.rank()];
        involved.open += 1;
        if let Some(&due) = deliverable.due.value() {
            involved.overdue += usize::from(project.is_overdue(due, day));
            involved.dues.push(OwnedDue {
                project: TitleRef::project(project),
                deliverable: TitleRef::deliverable(deliverable),
                due,
                days_left: due.signed_duration_since(day).num_days(),
            });
        }
    }
}

/// Everyone with a role in a project, each role once.
fn roles(project: &Project) -> Vec<(PersonIx, RoleRow<'_>)> {
    let row = |role, from, to| RoleRow { project: TitleRef::project(project), stage: project.stage(), role, from, to };
    let lead = project.lead.value().map(|person| (person, row(Role::Lead, None, None)));
    let coordinator = project.coordinator.value().map(|person| (person, row(Role::Coordinator, None, None)));
    let contributors = project.contributors.iter().map(|entry| (&entry.value, row(Role::Contributor, None, None)));
    let guests = project.guests.iter().filter_map(|guest| {
        Some((guest.person.value()?, row(Role::Guest, guest.from.value().copied(), guest.to.value().copied())))
    });
    let sponsors = project.sponsors.iter().map(|entry| (&entry.value, row(Role::Sponsor, None, None)));
    let all = lead.into_iter().chain(coordinator).chain(contributors).chain(guests).chain(sponsors);
    all.filter_map(|(person, row)| Some((person.known()?, row))).collect()
}

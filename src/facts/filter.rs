//! Filters of projects and deliverables.

use super::display_names::Assignee;
use crate::model::{DirectorateIx, PersonIx, PersonRef, Portfolio, Project, ProjectIx, Ref, Stage};

/// A filter: values of one field are alternatives, and all fields must match. An empty field matches everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// These projects.
    pub projects: Vec<ProjectIx>,
    /// Projects in which one of these people has a role.
    pub people: Vec<PersonIx>,
    /// Further projects in which one of `people` has to act, sorted.
    pub moves: Vec<ProjectIx>,
    /// Projects with a lead or contributor from these directorates.
    pub directorates: Vec<DirectorateIx>,
    /// Projects in these stages.
    pub stages: Vec<Stage>,
    /// Projects with one of these tags.
    pub tags: Vec<String>,
    /// Deliverables with one of these owners.
    pub owners: Vec<PersonIx>,
}

impl Filter {
    /// Whether the filter matches everything.
    pub fn is_empty(&self) -> bool {
        let Self { projects, people, moves: _, directorates, stages, tags, owners } = self;
        let has_people = !people.is_empty() || !owners.is_empty();
        !has_people && projects.is_empty() && directorates.is_empty() && stages.is_empty() && tags.is_empty()
    }

    /// Whether an action in a matching project is shown. If the project matches only because someone has to act, only
    /// their actions are.
    pub fn passes_action(&self, portfolio: &Portfolio, ix: ProjectIx, assignee: &Assignee) -> bool {
        self.moves.binary_search(&ix).is_err() || self.is_assigned(portfolio, assignee)
    }

    /// Whether one of the people is the assignee.
    pub fn is_assigned(&self, portfolio: &Portfolio, assignee: &Assignee) -> bool {
        let id = match assignee {
            Assignee::Person(person) => Some(person.id),
            Assignee::PortfolioCoordinator { id, .. } => *id,
            Assignee::Committee { .. } | Assignee::Meeting(_) | Assignee::Nobody => None,
        };
        id.is_some_and(|id| self.people.iter().any(|&person| *portfolio.person(person).id == *id))
    }

    /// Whether one of the people has a role in the project.
    pub fn is_involved(&self, project: &Project) -> bool {
        everyone(project).any(|person| matches!(person, Ref::Known(ix) if self.people.contains(ix)))
    }

    /// Whether a project matches.
    pub fn passes(&self, portfolio: &Portfolio, ix: ProjectIx) -> bool {
        let project = portfolio.project(ix);
        (self.projects.is_empty() || self.projects.contains(&ix))
            && (self.stages.is_empty() || project.stage().is_some_and(|stage| self.stages.contains(&stage)))
            && (self.tags.is_empty()
                || project.tags.iter().any(|tag| self.tags.iter().any(|wanted| **wanted == *tag.value)))
            && (self.people.is_empty() || self.is_involved(project) || self.moves.binary_search(&ix).is_ok())
            && (self.directorates.is_empty()
                || lead_and_contributors(project)
                    .filter_map(|person| portfolio.person(person.known()?).directorate())
                    .any(|directorate| self.directorates.contains(&directorate)))
    }

    /// Whether a deliverable with that owner matches, in a matching project.
    pub fn passes_owner(&self, portfolio: &Portfolio, owner: &Assignee) -> bool {
        let is_owner = |ix: &PersonIx| match owner {
            Assignee::Person(person) => *portfolio.person(*ix).id == *person.id,
            Assignee::PortfolioCoordinator { .. }
            | Assignee::Committee { .. }
            | Assignee::Meeting(_)
            | Assignee::Nobody => false,
        };
        self.owners.is_empty() || self.owners.iter().any(is_owner)
    }
}

fn lead_and_contributors(project: &Project) -> impl Iterator<Item = &PersonRef> {
    project.lead.value().into_iter().chain(project.contributors.iter().map(|entry| &entry.value))
}

/// Lead, coordinator, contributors, guests, sponsors, and owners of deliverables.
fn everyone(project: &Project) -> impl Iterator<Item = &PersonRef> {
    lead_and_contributors(project)
        .chain(project.coordinator.value())
        .chain(project.guests.iter().filter_map(|guest| guest.person.value()))
        .chain(project.sponsors.iter().map(|entry| &entry.value))
        .chain(project.deliverables.iter().filter_map(|deliverable| deliverable.owner.value()))
}

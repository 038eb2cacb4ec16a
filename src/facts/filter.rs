//! Which projects a list is about.

use super::names::Mover;
use crate::model::{DirectorateIx, PersonIx, PersonRef, Portfolio, Project, ProjectIx, Ref, Stage};

/// Several values of one filter are alternatives; several filters must all hold. An empty one lets everything pass.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub projects: Vec<ProjectIx>,
    pub people: Vec<PersonIx>,
    pub directorates: Vec<DirectorateIx>,
    pub stages: Vec<Stage>,
    pub tags: Vec<String>,
    /// Of deliverables: those who are responsible for them.
    pub owners: Vec<PersonIx>,
}

impl Filter {
    /// Whether it lets everything pass.
    pub fn is_empty(&self) -> bool {
        let Self { projects, people, directorates, stages, tags, owners } = self;
        let has_people = !people.is_empty() || !owners.is_empty();
        !has_people && projects.is_empty() && directorates.is_empty() && stages.is_empty() && tags.is_empty()
    }

    pub fn passes(&self, portfolio: &Portfolio, ix: ProjectIx) -> bool {
        let project = portfolio.project(ix);
        let is_any = |wanted: &[PersonIx], person: &PersonRef| matches!(person, Ref::Known(ix) if wanted.contains(ix));
        (self.projects.is_empty() || self.projects.contains(&ix))
            && (self.stages.is_empty() || project.stage().is_some_and(|stage| self.stages.contains(&stage)))
            && (self.tags.is_empty()
                || project.tags.iter().any(|tag| self.tags.iter().any(|wanted| **wanted == *tag.value)))
            && (self.people.is_empty() || everyone(project).any(|person| is_any(&self.people, person)))
            && (self.directorates.is_empty()
                || lead_and_contributors(project)
                    .filter_map(|person| portfolio.person(person.known()?).directorate())
                    .any(|directorate| self.directorates.contains(&directorate)))
    }

    /// Whether a deliverable passes that waits for `owner`, in a project that does.
    pub fn passes_owner(&self, portfolio: &Portfolio, owner: &Mover) -> bool {
        let is_owner = |ix: &PersonIx| match owner {
            Mover::Person(person) => *portfolio.person(*ix).id == *person.id,
            Mover::PortfolioCoordinator { .. } | Mover::Committee { .. } | Mover::Meeting(_) | Mover::Nobody => false,
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

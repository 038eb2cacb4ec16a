//! The complete content of a roadmap, with references resolved.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Affiliation, DirectorateIx, Id, List, Person, PersonIx, PersonRef, Project, ProjectIx, Ref, Roadmap};

/// A roadmap with its people and projects.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    /// The content of `roadmap.toml`.
    pub roadmap: Roadmap,
    /// In the order of the file. Incomplete if the file could not be read.
    pub people: List<Person>,
    /// Sorted by path; two may have the same id.
    pub projects: Vec<Arc<Project>>,
}

impl Portfolio {
    /// The person with that index.
    pub fn person(&self, ix: PersonIx) -> &Person {
        &self.people.entries[ix.rank()]
    }

    /// Adds the id to titles that several projects have.
    pub fn distinguish_titles(projects: &mut [Arc<Project>]) {
        let mut count: HashMap<Box<str>, usize> = HashMap::with_capacity(projects.len());
        for project in &*projects {
            *count.entry(project.plain_title().into()).or_default() += 1;
        }
        for project in projects {
            let title = project.plain_title();
            let is_shared = count[title] > 1 && *title != *project.id;
            let distinct: Option<Box<str>> = is_shared.then(|| format!("{title} ({})", project.id).into());
            // A project that another state shares is copied only if it differs.
            if project.distinct_title != distinct {
                Arc::make_mut(project).distinct_title = distinct;
            }
        }
    }

    /// The project with that index.
    pub fn project(&self, ix: ProjectIx) -> &Project {
        &self.projects[ix.rank()]
    }

    /// The people with their indices.
    pub fn people(&self) -> impl Iterator<Item = (PersonIx, &Person)> {
        (0..).map(PersonIx).zip(&self.people.entries)
    }

    /// The projects with their indices.
    pub fn projects(&self) -> impl Iterator<Item = (ProjectIx, &Project)> {
        (0..).map(ProjectIx).zip(self.projects.iter().map(|project| &**project))
    }

    /// The name of the person, or the reference as written if unknown.
    pub fn name_of<'a>(&'a self, person: &'a PersonRef) -> &'a str {
        match person {
            Ref::Known(ix) => self.person(*ix).display_name(),
            Ref::Unknown(text) => text,
        }
    }

    /// The id of the person, or the reference as written if unknown.
    pub fn id_of<'a>(&'a self, person: &'a PersonRef) -> &'a Id {
        match person {
            Ref::Known(ix) => &self.person(*ix).id,
            Ref::Unknown(text) => text,
        }
    }

    /// The head of the person's department, if both are known.
    pub fn department_head(&self, person: PersonIx) -> Option<PersonIx> {
        let department = self.person(person).department.value()?.known()?;
        self.roadmap.departments.entries[department.rank()].head.value()?.known()
    }

    /// Whether the person is from outside the `owners`; `None` if unknown.
    pub fn is_outsider(&self, person: PersonIx, owners: &[DirectorateIx]) -> Option<bool> {
        match &self.person(person).affiliation {
            Affiliation::Partner(_) => Some(true),
            Affiliation::Directorate(Ref::Known(directorate)) => Some(!owners.contains(directorate)),
            Affiliation::Directorate(Ref::Unknown(_)) | Affiliation::Unreadable => None,
        }
    }
}

//! Everything a roadmap holds, references resolved.

use std::collections::HashMap;

use super::{Affiliation, DirectorateIx, Id, List, Person, PersonIx, PersonRef, Project, ProjectIx, Ref, Roadmap};

#[derive(Debug, Default)]
pub struct Portfolio {
    pub roadmap: Roadmap,
    /// In the order of the file. Incomplete where the file could not be read.
    pub people: List<Person>,
    /// In the order of their paths; two may have one id.
    pub projects: Vec<Project>,
}

impl Portfolio {
    pub fn person(&self, ix: PersonIx) -> &Person {
        &self.people.entries[ix.rank()]
    }

    /// Adds the ids to titles that several projects have.
    pub fn distinguish_titles(projects: &mut [Project]) {
        let mut count: HashMap<Box<str>, usize> = HashMap::with_capacity(projects.len());
        for project in &*projects {
            *count.entry(project.plain_title().into()).or_default() += 1;
        }
        for project in projects {
            let title = project.plain_title();
            let is_shared = count[title] > 1 && *title != *project.id;
            project.distinct_title = is_shared.then(|| format!("{title} ({})", project.id).into());
        }
    }

    pub fn project(&self, ix: ProjectIx) -> &Project {
        &self.projects[ix.rank()]
    }

    pub fn people(&self) -> impl Iterator<Item = (PersonIx, &Person)> {
        (0..).map(PersonIx).zip(&self.people.entries)
    }

    pub fn projects(&self) -> impl Iterator<Item = (ProjectIx, &Project)> {
        (0..).map(ProjectIx).zip(&self.projects)
    }

    /// The name of whom a reference means, or the reference as it is written.
    pub fn name_of<'a>(&'a self, person: &'a PersonRef) -> &'a str {
        match person {
            Ref::Known(ix) => self.person(*ix).display_name(),
            Ref::Unknown(text) => text,
        }
    }

    /// The id of whom a reference means, or the reference as it is written.
    pub fn id_of<'a>(&'a self, person: &'a PersonRef) -> &'a Id {
        match person {
            Ref::Known(ix) => &self.person(*ix).id,
            Ref::Unknown(text) => text,
        }
    }

    /// Whether the person is from outside the `owners`; nothing where that cannot be known.
    pub fn is_outsider(&self, person: PersonIx, owners: &[DirectorateIx]) -> Option<bool> {
        match &self.person(person).affiliation {
            Affiliation::Partner(_) => Some(true),
            Affiliation::Directorate(Ref::Known(directorate)) => Some(!owners.contains(directorate)),
            Affiliation::Directorate(Ref::Unknown(_)) | Affiliation::Unreadable => None,
        }
    }
}

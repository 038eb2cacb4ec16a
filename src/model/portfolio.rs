//! The complete content of a roadmap, with references resolved.

use std::collections::{HashMap, HashSet};
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
        let mut count: HashMap<&str, usize> = HashMap::with_capacity(projects.len());
        for project in &*projects {
            *count.entry(project.plain_title()).or_default() += 1;
        }
        let distinct = |project: &Arc<Project>| -> Option<Box<str>> {
            let title = project.plain_title();
            let is_shared = count[title] > 1 && *title != *project.id;
            is_shared.then(|| format!("{title} ({})", project.id).into())
        };
        let all: Vec<Option<Box<str>>> = projects.iter().map(distinct).collect();
        for (project, distinct) in projects.iter_mut().zip(all) {
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

    /// The people with that e-mail address; blanks around it and the case of ASCII letters make no difference.
    pub fn people_with_email(&self, email: &str) -> Vec<PersonIx> {
        let is_same = |theirs: &str| theirs.trim().eq_ignore_ascii_case(email.trim());
        let people = self.people().filter(|(_, person)| person.email.value().is_some_and(|theirs| is_same(theirs)));
        people.map(|(ix, _)| ix).collect()
    }

    /// The head of the person's department, if both are known.
    pub fn department_head(&self, person: PersonIx) -> Option<PersonIx> {
        let department = self.person(person).department.value()?.known()?;
        self.roadmap.department(department).head.value()?.known()
    }

    /// Those who count for the rules on teams, each once: the contributors, and the lead where leads count. `None` if it
    /// depends on a setting or a lead that could not be read.
    pub fn counted_members<'a>(&'a self, project: &'a Project) -> Option<Vec<&'a PersonRef>> {
        let lead = if self.roadmap.team.lead_counts? { Some(project.lead.value()?) } else { None };
        let members = project.contributors.iter().map(|entry| &entry.value).chain(lead);
        let mut ids = HashSet::new();
        Some(members.filter(|person| ids.insert(&**self.id_of(person))).collect())
    }

    /// Sponsors, heads of department and the portfolio coordinator, who usually join no team; may contain duplicates.
    pub fn seniors(&self) -> impl Iterator<Item = PersonIx> {
        let sponsors = self.projects.iter().flat_map(|project| &project.sponsors).map(|entry| &entry.value);
        let heads = self.roadmap.departments.iter().filter_map(|department| department.head.value());
        let coordinator = self.roadmap.portfolio_coordinator.value();
        sponsors.chain(heads).chain(coordinator).filter_map(Ref::known)
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

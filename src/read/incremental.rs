//! What two states of a roadmap have in common: it is read once for both.

use std::collections::HashSet;

use crate::model::{List, Person, Portfolio, Project};
use crate::source::{FileIx, Sources};

/// What reads the same in another state as in this one.
#[derive(Debug, Default)]
pub struct ReusableParse<'o> {
    /// In the order of their files.
    projects: Vec<&'o Project>,
    people: Option<&'o List<Person>>,
}

impl<'o> ReusableParse<'o> {
    /// Between `sources` and the `other` ones, which gave that portfolio; something was `told` of those files of theirs,
    /// and is to be told again.
    pub fn between(sources: &Sources, other: &Sources, portfolio: &'o Portfolio, told: &HashSet<FileIx>) -> Self {
        // A project is read by what these two say: whom its names mean, whose directorate is an owner.
        if ["roadmap.toml", "people.toml"].iter().any(|path| settings(sources, path) != settings(other, path)) {
            return Self::default();
        }
        let is_same = |file: FileIx| {
            let at = usize::try_from(file.0).expect("it is the place of a file in memory");
            let both = sources.files.get(at).zip(other.files.get(at));
            // Places tell the file by its rank: where one was added or removed, those after it are read again.
            both.is_some_and(|(one, other)| one.path == other.path && one.text.is_ok() && one.text == other.text)
        };
        let same = portfolio.projects.iter().filter(|project| !told.contains(&project.file) && is_same(project.file));
        let mut projects: Vec<&Project> = same.collect();
        projects.sort_by_key(|project| project.file);
        let of_people = sources.indexed().find(|(_, source)| &*source.path == "people.toml").map(|(file, _)| file);
        let is_known = of_people.is_some_and(|file| !told.contains(&file) && is_same(file));
        Self { projects, people: is_known.then_some(&portfolio.people) }
    }

    /// Everyone, as the other state has them.
    pub fn people(&self) -> Option<&List<Person>> {
        self.people
    }

    /// The project of that file, as the other state has it; what it depends on is still to be resolved.
    pub fn project(&self, file: FileIx) -> Option<Project> {
        let at = self.projects.binary_search_by_key(&file, |project| project.file).ok()?;
        Some(self.projects[at].clone())
    }
}

fn settings<'s>(sources: &'s Sources, path: &str) -> Option<&'s Result<Box<str>, crate::source::Unreadable>> {
    sources.files.iter().find(|file| &*file.path == path).map(|file| &file.text)
}

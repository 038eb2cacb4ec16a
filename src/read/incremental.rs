//! Reuses what two states of a roadmap have in common, so that it is read only once.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{List, Person, Portfolio, Project};
use crate::source::{FileIx, Sources};

/// What reads the same in another state as in this one.
#[derive(Debug, Default)]
pub struct ReusableParse<'o> {
    /// Sorted by file.
    projects: Vec<&'o Arc<Project>>,
    people: Option<&'o List<Person>>,
}

impl<'o> ReusableParse<'o> {
    /// Compares `sources` with the `other` ones, which were read as `portfolio`. Files in `reported` had findings and
    /// must be read again.
    pub fn compare(sources: &Sources, other: &Sources, portfolio: &'o Portfolio, reported: &HashSet<FileIx>) -> Self {
        // Reading a project depends on both files: they define people, directorates and owners.
        if ["roadmap.toml", "people.toml"].iter().any(|path| settings(sources, path) != settings(other, path)) {
            return Self::default();
        }
        let is_same = |file: FileIx| {
            let at = usize::try_from(file.0).expect("it is the place of a file in memory");
            let both = sources.files.get(at).zip(other.files.get(at));
            // Places refer to files by index: after an added or removed file everything is read again.
            both.is_some_and(|(one, other)| one.path == other.path && one.text == other.text)
        };
        Self::of(portfolio, sources, |file| !reported.contains(&file) && is_same(file))
    }

    /// What reads the same after the texts of the `changed` files changed, and no file was added or removed. Files in
    /// `reported` had findings and must be read again.
    pub fn except(
        portfolio: &'o Portfolio,
        sources: &Sources,
        changed: &HashSet<FileIx>,
        reported: &HashSet<FileIx>,
    ) -> Self {
        let mut settings = sources.indexed().filter(|(_, source)| !source.path.starts_with("projects/"));
        if settings.any(|(file, _)| changed.contains(&file)) {
            return Self::default();
        }
        Self::of(portfolio, sources, |file| !changed.contains(&file) && !reported.contains(&file))
    }

    /// What was read from the files that are the same and could be read.
    fn of(portfolio: &'o Portfolio, sources: &Sources, is_same: impl Fn(FileIx) -> bool) -> Self {
        let is_reusable = |file: FileIx| is_same(file) && sources.file(file).text.is_ok();
        let projects = portfolio.projects.iter().filter(|project| project.readable && is_reusable(project.file));
        let of_people = sources.indexed().find(|(_, source)| &*source.path == "people.toml").map(|(file, _)| file);
        let people = of_people.is_some_and(is_reusable).then_some(&portfolio.people);
        Self { projects: projects.collect(), people }
    }

    /// Everyone, as in the other state.
    pub fn people(&self) -> Option<&List<Person>> {
        self.people
    }

    /// The project of that file, as in the other state; its dependencies have to be resolved again.
    pub fn project(&self, file: FileIx) -> Option<Arc<Project>> {
        let at = self.projects.binary_search_by_key(&file, |project| project.file).ok()?;
        Some(self.projects[at].clone())
    }
}

fn settings<'s>(sources: &'s Sources, path: &str) -> Option<&'s Result<Box<str>, crate::source::Unreadable>> {
    sources.files.iter().find(|file| &*file.path == path).map(|file| &file.text)
}

//! What people call what the files name by ids: persons, meetings, deliverables and projects.

use std::collections::HashMap;

use crate::facts::changes::{FileChange, Kind};
use crate::facts::display_names::TitleRef;
use crate::model::{Portfolio, Project};

/// The names of both states: what is in both is called as the later one says.
pub struct Names<'a> {
    /// Of persons and meetings.
    of: HashMap<&'a str, &'a str>,
    /// By their ids; of two of one id the first.
    projects: HashMap<&'a str, Vec<&'a Project>>,
    currency: &'a str,
}

impl<'a> Names<'a> {
    pub fn new(before: &'a Portfolio, after: &'a Portfolio) -> Self {
        let people = [before, after].into_iter().flat_map(Portfolio::people);
        let people = people.map(|(_, person)| (&*person.id, person.display_name()));
        let meetings = [before, after].into_iter().flat_map(|portfolio| portfolio.roadmap.meetings.iter());
        let meetings =
            meetings.map(|meeting| (&*meeting.id, meeting.name.value().map_or(&*meeting.id, |name| &**name)));
        let mut projects: HashMap<&str, Vec<&Project>> = HashMap::new();
        for project in [after, before].into_iter().flat_map(|portfolio| &portfolio.projects) {
            projects.entry(&project.id).or_default().push(project);
        }
        Self { of: meetings.chain(people).collect(), projects, currency: after.roadmap.currency() }
    }

    /// What people call the project of each changed file, with its id where another of them has the same title.
    pub fn titles_of(&self, files: &[FileChange<'a>]) -> Vec<String> {
        let title = |file: &FileChange<'a>| match self.projects.get(file.id).and_then(|projects| projects.first()) {
            Some(project) if file.kind == Kind::Project => project.display_title(),
            Some(_) | None => file.title,
        };
        let mut count: HashMap<&str, usize> = HashMap::new();
        for file in files {
            *count.entry(title(file)).or_default() += 1;
        }
        let distinct = files.iter().map(|file| {
            let title = title(file);
            let is_shared = file.kind == Kind::Project && count[title] > 1 && title != file.id;
            if is_shared { format!("{title} ({})", file.id) } else { title.to_owned() }
        });
        distinct.collect()
    }

    pub fn currency(&self) -> &'a str {
        self.currency
    }

    /// A person or a meeting; ids that nobody knows stand as they are.
    pub fn of<'n>(&'n self, id: &'n str) -> &'n str {
        self.of.get(id).copied().unwrap_or(id)
    }

    /// What something is waited for as, by a deliverable of the project called `own` or by that project: "Logo (Shared
    /// identity)".
    pub fn awaited(&self, own: &str, text: &str) -> String {
        let called = |id: &str| self.projects.get(id).into_iter().flatten().copied();
        let project = |id: &str| called(id).next();
        let deliverable = |of: &str, id: &str| {
            called(of).find_map(|project| {
                let mut all = project.deliverables.iter();
                all.find(|deliverable| deliverable.id.value().is_some_and(|theirs| **theirs == *id))
            })
        };
        let said = match text.split_once('/') {
            Some((of, id)) => deliverable(of, id).zip(project(of)).map(|(it, project)| {
                format!("{} ({})", TitleRef::deliverable(it).title, TitleRef::project(project).title)
            }),
            None => match deliverable(own, text) {
                Some(it) => Some(TitleRef::deliverable(it).title.to_owned()),
                None => project(text).map(|project| TitleRef::project(project).title.to_owned()),
            },
        };
        said.unwrap_or_else(|| text.to_owned())
    }
}

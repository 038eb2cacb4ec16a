//! Names for the ids in files: people, meetings, deliverables and projects.

use std::collections::HashMap;

use crate::facts::changes::{FileChange, Kind};
use crate::facts::display_names::TitleRef;
use crate::model::{Portfolio, Project};

/// The names in both states; the later state takes precedence.
pub struct Names<'a> {
    /// Of people and meetings.
    names: HashMap<&'a str, &'a str>,
    /// By id; of two with the same id, the first one.
    projects: HashMap<&'a str, Vec<&'a Project>>,
    currency: &'a str,
}

impl<'a> Names<'a> {
    /// Names as they are before and after the change.
    pub fn new(before: &'a Portfolio, after: &'a Portfolio) -> Self {
        let people = [before, after].into_iter().flat_map(Portfolio::people);
        let people = people.map(|(_, person)| (&*person.id, person.display_name()));
        let meetings = [before, after].into_iter().flat_map(|portfolio| portfolio.roadmap.meetings.iter());
        let meetings = meetings.map(|meeting| (&*meeting.id, meeting.display_name()));
        let mut projects: HashMap<&str, Vec<&Project>> = HashMap::new();
        for project in [after, before].into_iter().flat_map(|portfolio| &portfolio.projects) {
            projects.entry(&project.id).or_default().push(project);
        }
        Self { names: meetings.chain(people).collect(), projects, currency: after.roadmap.currency() }
    }

    /// The title of each changed project, with its id if another one has the same title.
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

    /// The currency after the change.
    pub fn currency(&self) -> &'a str {
        self.currency
    }

    /// A person or meeting; unknown ids are returned unchanged.
    pub fn name<'n>(&'n self, id: &'n str) -> &'n str {
        self.names.get(id).copied().unwrap_or(id)
    }

    /// A dependency as named by the project `own`: "Logo (Shared identity)".
    pub fn dependency(&self, own: &str, text: &str) -> String {
        let called = |id: &str| self.projects.get(id).into_iter().flatten().copied();
        let project = |id: &str| called(id).next();
        let deliverable = |of: &str, id: &str| {
            called(of).find_map(|project| {
                let mut all = project.deliverables.iter();
                all.find(|deliverable| deliverable.id.value().is_some_and(|theirs| **theirs == *id))
            })
        };
        let name = match text.split_once('/') {
            Some((of, id)) => deliverable(of, id).zip(project(of)).map(|(it, project)| {
                format!("{} ({})", TitleRef::deliverable(it).title, TitleRef::project(project).title)
            }),
            None => match deliverable(own, text) {
                Some(it) => Some(TitleRef::deliverable(it).title.to_owned()),
                None => project(text).map(|project| TitleRef::project(project).title.to_owned()),
            },
        };
        name.unwrap_or_else(|| text.to_owned())
    }
}

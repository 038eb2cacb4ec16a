//! What people call what the files name by ids: persons, meetings, deliverables and projects.

use std::collections::HashMap;

use crate::facts::names::Titled;
use crate::model::{Portfolio, Project};

/// The names of both states: whoever is in both is called as the later one says.
pub struct Names<'a> {
    /// Of persons and meetings.
    of: HashMap<&'a str, &'a str>,
    before: &'a Portfolio,
    after: &'a Portfolio,
}

impl<'a> Names<'a> {
    pub fn new(before: &'a Portfolio, after: &'a Portfolio) -> Self {
        let people = [before, after].into_iter().flat_map(Portfolio::people);
        let people = people.map(|(_, person)| (&*person.id, person.display_name()));
        let meetings = [before, after].into_iter().flat_map(|portfolio| portfolio.roadmap.meetings.iter());
        let meetings =
            meetings.map(|meeting| (&*meeting.id, meeting.name.value().map_or(&*meeting.id, |name| &**name)));
        Self { of: meetings.chain(people).collect(), before, after }
    }

    pub fn currency(&self) -> &'a str {
        self.after.roadmap.currency()
    }

    /// A person or a meeting; ids that nobody knows stand as they are.
    pub fn of<'n>(&'n self, id: &'n str) -> &'n str {
        self.of.get(id).copied().unwrap_or(id)
    }

    /// What something is waited for as, by a deliverable of the project called `own` or by that project: "Logo (Shared
    /// identity)".
    pub fn awaited(&self, own: &str, text: &str) -> String {
        let project = |id: &str| [self.after, self.before].into_iter().find_map(|state| by_id(state, id));
        let deliverable = |of: &str, id: &str| {
            [self.after, self.before].into_iter().find_map(|state| {
                let mut all = by_id(state, of)?.deliverables.iter();
                all.find(|deliverable| deliverable.id.value().is_some_and(|theirs| **theirs == *id))
            })
        };
        let said = match text.split_once('/') {
            Some((of, id)) => deliverable(of, id)
                .zip(project(of))
                .map(|(it, project)| format!("{} ({})", Titled::deliverable(it).title, Titled::project(project).title)),
            None => match deliverable(own, text) {
                Some(it) => Some(Titled::deliverable(it).title.to_owned()),
                None => project(text).map(|project| Titled::project(project).title.to_owned()),
            },
        };
        said.unwrap_or_else(|| text.to_owned())
    }
}

fn by_id<'p>(portfolio: &'p Portfolio, id: &str) -> Option<&'p Project> {
    portfolio.projects.iter().find(|project| *project.id == *id)
}

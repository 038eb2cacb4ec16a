//! What a roadmap holds that can be named, each with its id and its names.

use super::NamedEntity;
use crate::diagnostic::Rule;
use crate::model::{DirectorateIx, Field, PersonIx, Portfolio, Project, ProjectIx};
use crate::read::table_schema::EntityKind;
use crate::source::Spanned;

/// What a reference of that kind may name, by rank; deliverables are those of `project`.
pub fn of_kind<'a>(
    kind: EntityKind,
    portfolio: &'a Portfolio,
    project: Option<&'a Project>,
) -> Vec<NamedEntity<'a, usize>> {
    fn ranked<Ix>(things: Vec<NamedEntity<'_, Ix>>) -> Vec<NamedEntity<'_, usize>> {
        let things = things.into_iter().enumerate();
        things.map(|(ix, NamedEntity { id, names, .. })| NamedEntity { ix, id, names }).collect()
    }
    match kind {
        EntityKind::Person => ranked(people(portfolio)),
        EntityKind::Directorate => ranked(directorates(portfolio)),
        EntityKind::Department => departments(portfolio),
        EntityKind::Meeting => meetings(portfolio),
        EntityKind::Project => ranked(projects(portfolio)),
        EntityKind::Deliverable => project.map(|project| ranked(deliverables(project))).unwrap_or_default(),
    }
}

/// The deliverables of a project that have an id, by index.
pub fn deliverables(project: &Project) -> Vec<NamedEntity<'_, usize>> {
    let deliverables = project.deliverables.iter().enumerate();
    deliverables
        .filter_map(|(ix, deliverable)| Some(entity(ix, deliverable.id.value()?, &deliverable.title, &[])))
        .collect()
}

/// The meeting series, by index.
pub fn meetings(portfolio: &Portfolio) -> Vec<NamedEntity<'_, usize>> {
    let meetings = portfolio.roadmap.meetings.iter().enumerate();
    meetings.map(|(ix, meeting)| entity(ix, &meeting.id, &meeting.name, &[])).collect()
}

/// The departments, by index.
pub fn departments(portfolio: &Portfolio) -> Vec<NamedEntity<'_, usize>> {
    let departments = portfolio.roadmap.departments.iter().enumerate();
    departments.map(|(ix, department)| entity(ix, &department.id, &department.name, &[])).collect()
}

/// All rules.
pub fn rules() -> Vec<NamedEntity<'static, Rule>> {
    Rule::all().map(|rule| NamedEntity { ix: rule, id: rule.name(), names: Vec::new() }).collect()
}

/// The people, by id and name.
pub fn people(portfolio: &Portfolio) -> Vec<NamedEntity<'_, PersonIx>> {
    portfolio.people().map(|(ix, person)| entity(ix, &person.id, &person.name, &[])).collect()
}

/// The projects, by id and title.
pub fn projects(portfolio: &Portfolio) -> Vec<NamedEntity<'_, ProjectIx>> {
    portfolio.projects().map(|(ix, project)| entity(ix, &project.id, &project.title, &[])).collect()
}

/// The projects, then the people.
pub fn projects_and_people(portfolio: &Portfolio) -> Vec<NamedEntity<'_, ()>> {
    let projects = portfolio.projects.iter().map(|project| entity((), &project.id, &project.title, &[]));
    projects.chain(portfolio.people.iter().map(|person| entity((), &person.id, &person.name, &[]))).collect()
}

/// The directorates, by id, name and aliases.
pub fn directorates(portfolio: &Portfolio) -> Vec<NamedEntity<'_, DirectorateIx>> {
    let directorates = portfolio.roadmap.directorates.iter().enumerate();
    directorates
        .map(|(rank, directorate)| {
            let ix = DirectorateIx::from_rank(rank);
            entity(ix, &directorate.id, &directorate.name, &directorate.aliases)
        })
        .collect()
}

fn entity<'a, Ix>(
    ix: Ix,
    id: &'a str,
    name: &'a Field<Box<str>>,
    aliases: &'a [Spanned<Box<str>>],
) -> NamedEntity<'a, Ix> {
    let names = name.value().into_iter().map(|name| &**name);
    NamedEntity { ix, id, names: names.chain(aliases.iter().map(|alias| &*alias.value)).collect() }
}

/// Each tag once.
pub fn tags(portfolio: &Portfolio) -> Vec<NamedEntity<'_, &str>> {
    let mut tags: Vec<&str> =
        portfolio.projects.iter().flat_map(|project| &project.tags).map(|tag| &*tag.value).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.into_iter().map(|tag| NamedEntity { ix: tag, id: tag, names: Vec::new() }).collect()
}

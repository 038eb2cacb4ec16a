//! What a roadmap holds that can be named, each with its id and its names.

use super::NamedEntity;
use crate::diagnostic::Rule;
use crate::model::{DirectorateIx, PersonIx, Portfolio, Project, ProjectIx};

/// The deliverables of a project, by their rank.
pub fn deliverables(project: &Project) -> Vec<NamedEntity<'_, usize>> {
    let deliverables = project.deliverables.iter().enumerate();
    let named = deliverables.filter_map(|(ix, deliverable)| {
        let id = deliverable.id.value()?;
        Some(NamedEntity { ix, id, names: deliverable.title.value().map(|title| &**title).into_iter().collect() })
    });
    named.collect()
}

/// The meeting series, by their rank.
pub fn meetings(portfolio: &Portfolio) -> Vec<NamedEntity<'_, usize>> {
    let meetings = portfolio.roadmap.meetings.iter().enumerate();
    meetings
        .map(|(ix, meeting)| NamedEntity {
            ix,
            id: &meeting.id,
            names: meeting.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

/// The departments, by their rank.
pub fn departments(portfolio: &Portfolio) -> Vec<NamedEntity<'_, usize>> {
    let departments = portfolio.roadmap.departments.iter().enumerate();
    departments
        .map(|(ix, department)| NamedEntity {
            ix,
            id: &department.id,
            names: department.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

/// All rules.
pub fn rules() -> Vec<NamedEntity<'static, Rule>> {
    Rule::all().map(|rule| NamedEntity { ix: rule, id: rule.name(), names: Vec::new() }).collect()
}

/// The people, by id and name.
pub fn people(portfolio: &Portfolio) -> Vec<NamedEntity<'_, PersonIx>> {
    portfolio
        .people()
        .map(|(ix, person)| NamedEntity {
            ix,
            id: &person.id,
            names: person.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

/// The projects, by id and title.
pub fn projects(portfolio: &Portfolio) -> Vec<NamedEntity<'_, ProjectIx>> {
    portfolio
        .projects()
        .map(|(ix, project)| NamedEntity {
            ix,
            id: &project.id,
            names: project.title.value().map(|title| &**title).into_iter().collect(),
        })
        .collect()
}

/// The directorates, by id, name and aliases.
pub fn directorates(portfolio: &Portfolio) -> Vec<NamedEntity<'_, DirectorateIx>> {
    let directorates = portfolio.roadmap.directorates.iter().enumerate();
    directorates
        .map(|(rank, directorate)| {
            let aliases = directorate.aliases.iter().map(|alias| &*alias.value);
            let names = directorate.name.value().map(|name| &**name).into_iter().chain(aliases);
            NamedEntity { ix: DirectorateIx::from_rank(rank), id: &directorate.id, names: names.collect() }
        })
        .collect()
}

/// Each tag once.
pub fn tags(portfolio: &Portfolio) -> Vec<NamedEntity<'_, &str>> {
    let mut tags: Vec<&str> =
        portfolio.projects.iter().flat_map(|project| &project.tags).map(|tag| &*tag.value).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.into_iter().map(|tag| NamedEntity { ix: tag, id: tag, names: Vec::new() }).collect()
}

//! The slip history of selected projects, with statistics.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::{DeliverableSlips, Doubt, ProjectSlips, Removed, Skipped, SlipStatistics, Slips};

/// How often, by how much and why dates moved.
#[derive(Debug, Clone, PartialEq)]
pub struct History<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The statistics of all projects.
    pub figures: SlipStatistics,
    /// Sorted by path.
    pub projects: Vec<ProjectHistory<'a>>,
    /// Removed projects; empty if a project is selected.
    pub gone: &'a [Removed],
    /// Pairs of projects that may be the same.
    pub doubts: Vec<&'a Doubt>,
    /// Files that could not be read.
    pub skipped: Vec<&'a Skipped>,
}

/// The history of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectHistory<'a> {
    /// The id.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// The path of its file.
    pub path: &'a str,
    /// The sum of the slips of its deliverables that count, in days.
    pub days: i64,
    /// The statistics.
    pub figures: SlipStatistics,
    /// The deliverables.
    pub deliverables: Vec<&'a DeliverableSlips>,
}

/// The history of the projects whose path passes, or of one deliverable of theirs, as of `day`.
pub fn history<'a>(
    slips: &'a Slips,
    day: NaiveDate,
    passes: Option<&dyn Fn(&str) -> bool>,
    deliverable: Option<&str>,
) -> History<'a> {
    let wanted = |path: &str| passes.is_none_or(|passes| passes(path));
    let projects = slips.projects.iter().filter(|project| wanted(&project.path));
    let projects: Vec<ProjectHistory> = projects.map(|project| project_history(project, day, deliverable)).collect();
    // What was added and removed again does not count.
    let ids: HashSet<&str> = slips.projects.iter().map(|project| &*project.id).collect();
    let all = projects.iter().flat_map(|project| project.deliverables.iter().copied());
    History {
        day,
        figures: SlipStatistics::compute(all, day),
        gone: if passes.is_none() { &slips.gone } else { &[] },
        doubts: slips.doubts.iter().filter(|doubt| ids.contains(&*doubt.came_id) && wanted(&doubt.path)).collect(),
        skipped: slips.skipped.iter().filter(|skipped| wanted(&skipped.path)).collect(),
        projects,
    }
}

fn project_history<'a>(project: &'a ProjectSlips, day: NaiveDate, deliverable: Option<&str>) -> ProjectHistory<'a> {
    let deliverables: Vec<&DeliverableSlips> =
        project.deliverables.iter().filter(|known| deliverable.is_none_or(|id| *known.id == *id)).collect();
    ProjectHistory {
        id: &project.id,
        title: &project.title,
        path: &project.path,
        days: deliverables.iter().filter(|known| known.state.counts()).map(|known| known.days).sum(),
        figures: SlipStatistics::compute(deliverables.iter().copied(), day),
        deliverables,
    }
}

//! The ledger of the projects that somebody asks about, with what it comes to.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::{DeliverableSlips, Doubt, ProjectSlips, Removed, Skipped, SlipFigures, Slips};

/// The answer to: how often did dates move, by how much, and why?
#[derive(Debug, Clone, PartialEq)]
pub struct History<'a> {
    pub day: NaiveDate,
    pub figures: SlipFigures,
    /// By their paths.
    pub projects: Vec<ProjectHistory<'a>>,
    /// Projects that are there no longer; none where one project is asked for.
    pub gone: &'a [Removed],
    /// Pairs of projects that may be one.
    pub doubts: Vec<&'a Doubt>,
    pub skipped: Vec<&'a Skipped>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectHistory<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub path: &'a str,
    /// The sum of the slips of its deliverables, delivered or still planned.
    pub days: i64,
    pub figures: SlipFigures,
    pub deliverables: Vec<&'a DeliverableSlips>,
}

/// The ledger of the projects whose files lie at the paths that pass, or of one deliverable of theirs; on `day`.
pub fn history<'a>(
    slips: &'a Slips,
    day: NaiveDate,
    passes: Option<&dyn Fn(&str) -> bool>,
    deliverable: Option<&str>,
) -> History<'a> {
    let wanted = |path: &str| passes.is_none_or(|passes| passes(path));
    let projects = slips.projects.iter().filter(|project| wanted(&project.path));
    let projects: Vec<ProjectHistory> = projects.map(|project| project_history(project, day, deliverable)).collect();
    // Of what came and went again nothing is counted.
    let ids: HashSet<&str> = slips.projects.iter().map(|project| &*project.id).collect();
    let all = projects.iter().flat_map(|project| project.deliverables.iter().copied());
    History {
        day,
        figures: SlipFigures::of(all, day),
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
        figures: SlipFigures::of(deliverables.iter().copied(), day),
        deliverables,
    }
}

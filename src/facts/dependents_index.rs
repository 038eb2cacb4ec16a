//! The index of reverse dependencies: which open deliverables and live projects name each target.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::model::{DeliverableIx, Health, Portfolio, Project, ProjectIx, Target};

/// What names a target: a deliverable, or a project as a whole.
pub type Entry = (ProjectIx, Option<DeliverableIx>);

/// The dependencies of a roadmap as of a day, in both directions.
#[derive(Debug)]
pub struct DependentsIndex {
    /// The entries that name each target: open deliverables, or live projects as a whole.
    by_target: HashMap<Target, Vec<Entry>>,
    /// For each project, the deliverable that blocks those who depend on all of it.
    first_open: Vec<Option<DeliverableIx>>,
    /// For each project, whether its last update is off track.
    off_track: Vec<bool>,
}

impl DependentsIndex {
    /// Computes the index as of `day`.
    pub fn compute(portfolio: &Portfolio, day: NaiveDate) -> Self {
        let mut by_target: HashMap<Target, Vec<Entry>> = HashMap::new();
        let mut first_open = Vec::with_capacity(portfolio.projects.len());
        let mut off_track = Vec::with_capacity(portfolio.projects.len());
        for (project_ix, project) in portfolio.projects() {
            off_track.push(is_off_track(project, day));
            first_open.push(first_due(project, day));
            if !project.is_live() {
                continue;
            }
            for entry in &project.depends_on {
                by_target.entry(entry.value.target).or_default().push((project_ix, None));
            }
            for (ix, deliverable) in project.open_deliverables(day) {
                for entry in &deliverable.depends_on {
                    by_target.entry(entry.value.target).or_default().push((project_ix, Some(ix)));
                }
            }
        }
        by_target.remove(&Target::Unknown);
        Self { by_target, first_open, off_track }
    }

    /// Whether the project's last update is off track.
    pub fn is_off_track(&self, project: ProjectIx) -> bool {
        self.off_track[project.rank()]
    }

    /// The entries that name a target.
    pub fn entries_naming(&self, target: Target) -> &[Entry] {
        self.by_target.get(&target).map_or(&[], Vec::as_slice)
    }

    /// The deliverable that blocks those who depend on all of the project.
    pub fn first_open(&self, project: ProjectIx) -> Option<DeliverableIx> {
        self.first_open[project.rank()]
    }
}

fn is_off_track(project: &Project, day: NaiveDate) -> bool {
    project.last_update(day).is_some_and(|update| update.health.value() == Some(&Health::OffTrack))
}

/// The open deliverable that is due first, so an overdue one if there is any.
fn first_due(project: &Project, day: NaiveDate) -> Option<DeliverableIx> {
    project
        .open_deliverables(day)
        .min_by_key(|(_, deliverable)| deliverable.due.value().copied().unwrap_or(NaiveDate::MAX))
        .map(|(ix, _)| ix)
}

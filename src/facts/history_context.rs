//! What the git history adds to the files: how dates moved, and the roadmap at the end of last month.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::slips::{DeliverableSlips, Doubt, ProjectSlips, Removed, Slips};
use crate::model::{Deliverable, Portfolio, Project, ProjectIx};

/// Knowledge from the history; empty if there is no readable history.
#[derive(Default)]
pub struct HistoryContext<'a> {
    /// Slips by project index.
    slips: Vec<Option<&'a ProjectSlips>>,
    /// Removed projects.
    pub gone: &'a [Removed],
    doubts: &'a [Doubt],
    /// The first day of the history.
    pub since: Option<NaiveDate>,
    /// Whether older history is missing, so that the first known plan may not be the original one.
    is_cut: bool,
    last_month: Option<LastMonth<'a>>,
}

/// The roadmap at the end of the month before the reference day.
struct LastMonth<'a> {
    portfolio: &'a Portfolio,
    /// By current id.
    projects: HashMap<&'a str, &'a Project>,
}

impl<'a> HistoryContext<'a> {
    /// The history of the projects whose files are at `paths`, in project order; `since` is its first day.
    pub fn new<'p>(slips: &'a Slips, paths: impl Iterator<Item = &'p str>, since: Option<NaiveDate>) -> Self {
        let of_projects = paths.map(|path| slips.project(path)).collect();
        Self { slips: of_projects, gone: &slips.gone, doubts: &slips.doubts, since, is_cut: false, last_month: None }
    }

    /// Sets whether older history is missing.
    #[must_use]
    pub fn with_cut(self, is_cut: bool) -> Self {
        Self { is_cut, ..self }
    }

    /// Adds the roadmap at the end of the day `eve`; `paths` are those of its project files, in order.
    #[must_use]
    pub fn with_earlier<'p>(
        mut self,
        portfolio: &'a Portfolio,
        paths: impl Iterator<Item = &'p str>,
        eve: NaiveDate,
    ) -> Self {
        let then: HashMap<&str, &Project> = paths.zip(portfolio.projects.iter().map(|project| &**project)).collect();
        // If two projects have the same id, the first one counts.
        let known = self.slips.iter().rev().flatten();
        let projects =
            known.filter_map(|known| Some((&*known.id, *then.get(known.path_by(eve)?)?))).collect::<HashMap<_, _>>();
        self.last_month = Some(LastMonth { portfolio, projects });
        self
    }

    /// The date history of a project's deliverables.
    pub fn slips(&self, project: ProjectIx) -> Option<&'a ProjectSlips> {
        self.slips.get(project.rank()).copied().flatten()
    }

    /// The date history of a deliverable.
    pub fn dates(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.slips(project)?.of(deliverable.id.value()?)
    }

    /// The date history of a deliverable from its first plan on; `None` if that is unknown.
    pub fn complete_dates(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.dates(project, deliverable).filter(|known| self.is_complete(known))
    }

    /// The complete date history of a deliverable whose date moved.
    pub fn moved_dates(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.complete_dates(project, deliverable).filter(|known| !known.moves.is_empty())
    }

    /// Whether the history of a date is known from its first plan on.
    pub fn is_complete(&self, known: &DeliverableSlips) -> bool {
        !self.is_cut || self.since.is_some_and(|since| known.since > since)
    }

    /// The roadmap at the end of last month.
    pub fn last_month(&self) -> Option<&'a Portfolio> {
        self.last_month.as_ref().map(|then| then.portfolio)
    }

    /// Whether the project may have existed before under another name.
    pub fn is_doubtful(&self, id: &str) -> bool {
        self.doubts.iter().any(|doubt| *doubt.came_id == *id)
    }

    /// A project at the end of last month, with its roadmap; `None` if it did not exist.
    pub fn project(&self, id: &str) -> Option<(&'a Portfolio, &'a Project)> {
        let then = self.last_month.as_ref()?;
        then.projects.get(id).map(|&project| (then.portfolio, project))
    }
}

//! What a history tells beside the files: how their dates moved, and the roadmap as it was at the end of last month.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::key_figures::end_of_last_month;
use super::slips::{DeliverableSlips, Doubt, ProjectSlips, Removed, Slips};
use crate::model::{Deliverable, Portfolio, Project, ProjectIx};

/// Empty where no history is kept, or none could be read: then only the files tell.
#[derive(Default)]
pub struct HistoryContext<'a> {
    /// By the ranks of the projects.
    slips: Vec<Option<&'a ProjectSlips>>,
    /// Projects that are there no longer.
    pub gone: &'a [Removed],
    doubts: &'a [Doubt],
    /// The day from which on the history tells.
    pub since: Option<NaiveDate>,
    /// Whether there is more before that, which is not at hand: what was planned then may not have been the first plan.
    is_cut: bool,
    last_month: Option<LastMonth<'a>>,
}

/// The roadmap by the end of the month before that of the day reckoned on.
struct LastMonth<'a> {
    portfolio: &'a Portfolio,
    /// By the ids that they have now.
    projects: HashMap<&'a str, &'a Project>,
}

impl<'a> HistoryContext<'a> {
    /// What `slips` tell of projects whose files lie at `paths`, in their order; they begin on the day `since`.
    pub fn new<'p>(slips: &'a Slips, paths: impl Iterator<Item = &'p str>, since: Option<NaiveDate>) -> Self {
        let of_projects = paths.map(|path| slips.project(path)).collect();
        Self { slips: of_projects, gone: &slips.gone, doubts: &slips.doubts, since, is_cut: false, last_month: None }
    }

    /// Says whether older history is missing.
    #[must_use]
    pub fn cut(self, is_cut: bool) -> Self {
        Self { is_cut, ..self }
    }

    /// Adds the roadmap as it was by the end of the month before that of `day`, its projects' files at `paths`, in their order.
    #[must_use]
    pub fn with_last_month<'p>(
        mut self,
        portfolio: &'a Portfolio,
        paths: impl Iterator<Item = &'p str>,
        day: NaiveDate,
    ) -> Self {
        let then: HashMap<&str, &Project> = paths.zip(&portfolio.projects).collect();
        let eve = end_of_last_month(day);
        // Of two projects of one id the first.
        let known = self.slips.iter().rev().flatten();
        let projects =
            known.filter_map(|known| Some((&*known.id, *then.get(known.path_by(eve)?)?))).collect::<HashMap<_, _>>();
        self.last_month = Some(LastMonth { portfolio, projects });
        self
    }

    /// How the dates of a project's deliverables moved.
    pub fn slips(&self, project: ProjectIx) -> Option<&'a ProjectSlips> {
        self.slips.get(project.rank()).copied().flatten()
    }

    /// What is known of the dates of a deliverable.
    pub fn dates(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.slips(project)?.of(deliverable.id.value()?)
    }

    /// The same, from its first plan on; nothing where that is not known.
    pub fn whole(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.dates(project, deliverable).filter(|known| self.is_whole(known))
    }

    /// How the date of a deliverable moved from its first plan on; nothing where it never did.
    pub fn moved(&self, project: ProjectIx, deliverable: &Deliverable) -> Option<&'a DeliverableSlips> {
        self.whole(project, deliverable).filter(|known| !known.moves.is_empty())
    }

    /// Whether all that happened to a date is known.
    pub fn is_whole(&self, known: &DeliverableSlips) -> bool {
        !self.is_cut || self.since.is_some_and(|since| known.since > since)
    }

    /// The whole roadmap by the end of last month.
    pub fn last_month(&self) -> Option<&'a Portfolio> {
        self.last_month.as_ref().map(|then| then.portfolio)
    }

    /// Whether a project came that may have been there under another name.
    pub fn is_doubtful(&self, id: &str) -> bool {
        self.doubts.iter().any(|doubt| *doubt.came_id == *id)
    }

    /// A project as it was by the end of last month, in its roadmap; nothing where it was not there.
    pub fn project(&self, id: &str) -> Option<(&'a Portfolio, &'a Project)> {
        let then = self.last_month.as_ref()?;
        then.projects.get(id).map(|&project| (then.portfolio, project))
    }
}

//! Reverse dependencies: what blocks each open deliverable, and what depends on it.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::{AsOf, open_deliverables};
use super::display_names::TitleRef;
use crate::model::{DeliverableIx, Health, Portfolio, Project, ProjectIx, Target};

/// The most blockers that are listed: a project's `depends-on` applies to each of its deliverables.
const MAX_BLOCKERS: usize = 100;

/// The dependencies of a roadmap as of a day, in both directions.
#[derive(Debug)]
pub struct DependentsIndex {
    /// The entries that name each target: open deliverables, or live projects as a whole.
    by_target: HashMap<Target, Vec<(ProjectIx, Option<DeliverableIx>)>>,
    /// For each project, the deliverable that blocks those who depend on all of it.
    first_open: Vec<Option<DeliverableIx>>,
    /// For each project, whether its last update is off track.
    off_track: Vec<bool>,
}

/// A dependent: a deliverable, or a whole project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dependent<'a> {
    /// Its project.
    pub project: TitleRef<'a>,
    /// The deliverable; `None` for the whole project.
    pub deliverable: Option<TitleRef<'a>>,
    /// When the dependent deliverable is due.
    pub due: Option<NaiveDate>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A deliverable that blocks another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Blocker<'a> {
    /// Its project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: Option<NaiveDate>,
    /// The number of days it is overdue.
    pub days_late: Option<i64>,
    /// Whether its project's last update is off track.
    pub off_track: bool,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

impl DependentsIndex {
    /// Computes the index as of `day`.
    pub fn compute(portfolio: &Portfolio, day: NaiveDate) -> Self {
        let mut by_target: HashMap<Target, Vec<(ProjectIx, Option<DeliverableIx>)>> = HashMap::new();
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
            for (ix, deliverable) in open_deliverables(project, day) {
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
}

impl<'a> AsOf<'a> {
    /// The dependents of a deliverable: those that name it, then those of other projects that name its whole project.
    pub fn dependents(&self, project: ProjectIx, deliverable: DeliverableIx) -> Vec<Dependent<'a>> {
        let itself = (project, Some(deliverable));
        let named = self.entries_naming(Target::Deliverable(project, deliverable));
        let whole = self.entries_naming(Target::Project(project)).iter().filter(|dependent| dependent.0 != project);
        let mut dependents: Vec<_> = named.iter().chain(whole).filter(|&&dependent| dependent != itself).collect();
        dependents.dedup();
        dependents.into_iter().map(|&dependent| self.dependent(dependent)).collect()
    }

    /// The dependents of a project in other projects, with the deliverable that they depend on.
    pub fn project_dependents(&self, project: ProjectIx) -> Vec<(Dependent<'a>, Option<DeliverableIx>)> {
        let whole = self.entries_naming(Target::Project(project)).iter().map(|&dependent| (dependent, None));
        let parts = self.open_or_not(project).flat_map(|ix| {
            self.entries_naming(Target::Deliverable(project, ix)).iter().map(move |&dependent| (dependent, Some(ix)))
        });
        whole
            .chain(parts)
            .filter(|((by, _), _)| *by != project)
            .map(|(dependent, what)| (self.dependent(dependent), what))
            .collect()
    }

    /// The blockers of an open deliverable: dependencies that are overdue, or open in a project that is off track.
    /// For a whole project, its first due deliverable. At most a hundred.
    pub fn blockers(&self, project: ProjectIx, deliverable: DeliverableIx) -> Vec<Blocker<'a>> {
        let names = &self.deliverable(project, deliverable).depends_on;
        let project_names = &self.portfolio.project(project).depends_on;
        let mut found: Vec<(ProjectIx, DeliverableIx)> = Vec::new();
        let mut blockers = Vec::new();
        for entry in names.iter().chain(project_names) {
            let held = match entry.value.target {
                Target::Deliverable(of, ix) => Some((of, ix)),
                Target::Project(of) => self.dependents.first_open[of.rank()].map(|ix| (of, ix)),
                Target::Unknown => None,
            };
            let Some(held) = held.filter(|held| *held != (project, deliverable) && !found.contains(held)) else {
                continue;
            };
            if let Some(blocker) = self.blocker(held.0, held.1) {
                found.push(held);
                blockers.push(blocker);
            }
            if blockers.len() == MAX_BLOCKERS {
                break;
            }
        }
        blockers
    }

    fn blocker(&self, project_ix: ProjectIx, deliverable_ix: DeliverableIx) -> Option<Blocker<'a>> {
        let project = self.portfolio.project(project_ix);
        let deliverable = project.deliverable(deliverable_ix);
        let due = deliverable.due.value().copied();
        let days_late = due.map(|due| self.days_late(due)).filter(|&days| days > 0);
        let off_track = self.dependents.is_off_track(project_ix);
        let holds = project.is_live() && deliverable.is_open_on(self.day) && (days_late.is_some() || off_track);
        holds.then(|| Blocker {
            project: TitleRef::project(project),
            deliverable: TitleRef::deliverable(deliverable),
            due,
            days_late,
            off_track,
            project_ix,
        })
    }

    fn entries_naming(&self, target: Target) -> &[(ProjectIx, Option<DeliverableIx>)] {
        self.dependents.by_target.get(&target).map_or(&[], Vec::as_slice)
    }

    fn open_or_not(&self, project: ProjectIx) -> impl Iterator<Item = DeliverableIx> + use<> {
        let count = self.portfolio.project(project).deliverables.entries.len();
        (0..count).map(DeliverableIx::from_rank)
    }

    fn dependent(&self, (project_ix, deliverable): (ProjectIx, Option<DeliverableIx>)) -> Dependent<'a> {
        let project = self.portfolio.project(project_ix);
        let deliverable = deliverable.map(|ix| project.deliverable(ix));
        Dependent {
            project: TitleRef::project(project),
            deliverable: deliverable.map(TitleRef::deliverable),
            due: deliverable.and_then(|deliverable| deliverable.due.value().copied()),
            project_ix,
        }
    }
}

fn is_off_track(project: &Project, day: NaiveDate) -> bool {
    project.last_update(day).is_some_and(|update| update.health.value() == Some(&Health::OffTrack))
}

/// The open deliverable that is due first, so an overdue one if there is any.
fn first_due(project: &Project, day: NaiveDate) -> Option<DeliverableIx> {
    open_deliverables(project, day)
        .min_by_key(|(_, deliverable)| deliverable.due.value().copied().unwrap_or(NaiveDate::MAX))
        .map(|(ix, _)| ix)
}

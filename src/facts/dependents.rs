//! Reverse dependencies: what blocks each open deliverable, and what depends on it.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::TitleRef;
use crate::model::{DeliverableIx, ProjectIx, Target};

/// The most blockers that are listed: a project's `depends-on` applies to each of its deliverables.
const MAX_BLOCKERS: usize = 100;

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

impl<'a> AsOf<'a> {
    /// The dependents of a deliverable: those that name it, then those of other projects that name its whole project.
    pub fn dependents(&self, project: ProjectIx, deliverable: DeliverableIx) -> Vec<Dependent<'a>> {
        let itself = (project, Some(deliverable));
        let named = self.dependents.entries_naming(Target::Deliverable(project, deliverable));
        let whole =
            self.dependents.entries_naming(Target::Project(project)).iter().filter(|dependent| dependent.0 != project);
        let mut dependents: Vec<_> = named.iter().chain(whole).filter(|&&dependent| dependent != itself).collect();
        dependents.dedup();
        dependents.into_iter().map(|&dependent| self.dependent(dependent)).collect()
    }

    /// The dependents of a project in other projects, with the deliverable that they depend on.
    pub fn project_dependents(&self, project: ProjectIx) -> Vec<(Dependent<'a>, Option<DeliverableIx>)> {
        let whole = self.dependents.entries_naming(Target::Project(project)).iter().map(|&dependent| (dependent, None));
        let parts = self.portfolio.project(project).indexed_deliverables().flat_map(|(ix, _)| {
            self.dependents
                .entries_naming(Target::Deliverable(project, ix))
                .iter()
                .map(move |&dependent| (dependent, Some(ix)))
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
                Target::Project(of) => self.dependents.first_open(of).map(|ix| (of, ix)),
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

//! Projects that others depend on, with what is expected of them and when.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::{AsOf, Undated};
use super::dependents::Dependent;
use super::display_names::{NameRef, TitleRef};
use super::health::{HealthNow, health};
use crate::model::{DeliverableIx, ProjectIx};

/// A live project that is transverse or has dependents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AwaitedProject<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its lead.
    pub lead: Option<NameRef<'a>>,
    /// Its health.
    pub health: HealthNow,
    /// Whether it is active.
    pub active: bool,
    /// What others depend on: the whole project first, then its deliverables in file order.
    pub awaited: Vec<Awaited<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// Something that others depend on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Awaited<'a> {
    /// `None` for the whole project.
    pub deliverable: Option<TitleRef<'a>>,
    /// The due date.
    pub due: Option<NaiveDate>,
    /// The expected date; `None` if it was dropped, has no readable date, or waits for a deliverable without a date.
    pub forecast: Option<NaiveDate>,
    /// The deliverable without a date, this one or one that it waits for: there is then no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// The number of days it is overdue.
    pub days_late: Option<i64>,
    /// What depends on it.
    #[serde(rename = "waiters")]
    pub dependents: Vec<WaitingRow<'a>>,
}

/// A dependent, and the delay it would suffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitingRow<'a> {
    /// The dependent.
    #[serde(flatten)]
    #[serde(rename = "waiter")]
    pub dependent: Dependent<'a>,
    /// The number of days after its own due date at which it gets what it depends on.
    pub days_short: Option<i64>,
}

/// Projects with dependents, in the order of the projects; days of delay are counted to `day`.
pub fn dependencies<'a>(on: &AsOf<'a>, day: NaiveDate) -> Vec<AwaitedProject<'a>> {
    let mut rows = Vec::new();
    for (project_ix, project) in on.portfolio.projects() {
        let awaited = awaited(on, project_ix, day);
        let transverse = project.is_live() && project.transverse.value() == Some(&true);
        if transverse || !awaited.is_empty() {
            rows.push(AwaitedProject {
                project: TitleRef::project(project),
                lead: NameRef::at(on.portfolio, &project.lead),
                health: health(on.portfolio, project, on.day),
                active: project.is_active(),
                awaited,
                project_ix,
            });
        }
    }
    rows
}

fn awaited<'a>(on: &AsOf<'a>, project: ProjectIx, day: NaiveDate) -> Vec<Awaited<'a>> {
    let mut awaited: Vec<(Option<DeliverableIx>, Awaited)> = Vec::new();
    for (dependent, ix) in on.project_dependents(project) {
        let deliverable = ix.map(|ix| on.deliverable(project, ix));
        // Delivered items have no dependents any more.
        if deliverable.is_some_and(|it| it.delivered_by(on.day).is_some()) {
            continue;
        }
        let at = awaited.iter().position(|(known, _)| *known == ix).unwrap_or_else(|| {
            let due = deliverable.and_then(|it| it.due.value().copied());
            let open = deliverable.is_some_and(|it| it.is_open_on(on.day)) && on.portfolio.project(project).is_live();
            let forecast = on.forecast(project, ix);
            let days_late = |due: NaiveDate| day.signed_duration_since(due).num_days();
            awaited.push((
                ix,
                Awaited {
                    deliverable: deliverable.map(TitleRef::deliverable),
                    due,
                    forecast: forecast.on,
                    waits_for_undated: on.undated(forecast),
                    days_late: due.filter(|_| open).map(days_late).filter(|&days| days > 0),
                    dependents: Vec::new(),
                },
            ));
            awaited.len() - 1
        });
        let of = &mut awaited[at].1;
        let short =
            of.forecast.zip(dependent.due).map(|(forecast, due)| forecast.signed_duration_since(due).num_days());
        of.dependents.push(WaitingRow { dependent, days_short: short.filter(|&days| days > 0) });
    }
    awaited.into_iter().map(|(_, awaited)| awaited).collect()
}

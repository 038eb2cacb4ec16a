//! Who waits for what of the projects that others depend on, and when it can be expected.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::{AsOf, Undated};
use super::dependents::Dependent;
use super::display_names::{PersonName, TitleRef};
use super::health::{HealthNow, health};
use crate::model::{DeliverableIx, ProjectIx};

/// A live project that is transverse, or that others wait for all the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AwaitedProject<'a> {
    pub project: TitleRef<'a>,
    pub lead: Option<PersonName<'a>>,
    pub health: HealthNow,
    pub active: bool,
    /// What is waited for: the whole project first, then its deliverables in the order of its file.
    pub awaited: Vec<Awaited<'a>>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// Something that others wait for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Awaited<'a> {
    /// Nothing for the whole project.
    pub deliverable: Option<TitleRef<'a>>,
    pub due: Option<NaiveDate>,
    /// When it can be expected; nothing where it was given up, has no date yet, or none could be read.
    pub forecast: Option<NaiveDate>,
    /// The deliverable without a date, this one or one that it waits for: there is then no forecast.
    pub waits_for_undated: Option<Undated<'a>>,
    /// How many days it is overdue.
    pub days_late: Option<i64>,
    pub waiters: Vec<WaitingRow<'a>>,
}

/// Someone who waits, and what it comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitingRow<'a> {
    #[serde(flatten)]
    pub waiter: Dependent<'a>,
    /// How many days after its own date it would get what it waits for.
    pub days_short: Option<i64>,
}

/// What others wait for, by project, in the order of the projects.
pub fn dependencies<'a>(on: &AsOf<'a>) -> Vec<AwaitedProject<'a>> {
    let mut rows = Vec::new();
    for (project_ix, project) in on.portfolio.projects() {
        let awaited = awaited(on, project_ix);
        let transverse = project.is_live() && project.transverse.value() == Some(&true);
        if transverse || !awaited.is_empty() {
            rows.push(AwaitedProject {
                project: TitleRef::project(project),
                lead: PersonName::at(on.portfolio, &project.lead),
                health: health(on.portfolio, project, on.day),
                active: project.is_active(),
                awaited,
                project_ix,
            });
        }
    }
    rows
}

fn awaited<'a>(on: &AsOf<'a>, project: ProjectIx) -> Vec<Awaited<'a>> {
    let mut awaited: Vec<(Option<DeliverableIx>, Awaited)> = Vec::new();
    for (waiter, ix) in on.waiters_of_project(project) {
        let deliverable = ix.map(|ix| on.deliverable(project, ix));
        // What is there already is waited for no longer.
        if deliverable.is_some_and(|it| it.delivered_by(on.day).is_some()) {
            continue;
        }
        let at = awaited.iter().position(|(known, _)| *known == ix).unwrap_or_else(|| {
            let due = deliverable.and_then(|it| it.due.value().copied());
            let open = deliverable.is_some_and(|it| it.is_open_on(on.day)) && on.portfolio.project(project).is_live();
            let forecast = on.forecast(project, ix);
            awaited.push((
                ix,
                Awaited {
                    deliverable: deliverable.map(TitleRef::deliverable),
                    due,
                    forecast: forecast.on,
                    waits_for_undated: on.undated(forecast),
                    days_late: due.filter(|_| open).map(|due| on.days_late(due)).filter(|&days| days > 0),
                    waiters: Vec::new(),
                },
            ));
            awaited.len() - 1
        });
        let of = &mut awaited[at].1;
        let short = of.forecast.zip(waiter.due).map(|(forecast, due)| forecast.signed_duration_since(due).num_days());
        of.waiters.push(WaitingRow { waiter, days_short: short.filter(|&days| days > 0) });
    }
    awaited.into_iter().map(|(_, awaited)| awaited).collect()
}

//! Deliverables, their dependencies and their dependents.

use std::cmp::Reverse;

use super::rows::{DeliverableRow, Dependence, StateOnDay, WaitsForUs};
use crate::facts::alerts::owner;
use crate::facts::as_of::AsOf;
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::model::{Deliverable, DeliverableIx, DeliverableState, Dependency, Project, ProjectIx, Stage, Target};

/// Open ones by date, those without a date last, then left open, then delivered, the latest first, then dropped.
pub(super) fn deliverables<'a>(on: &AsOf<'a>, project_ix: ProjectIx) -> Vec<DeliverableRow<'a>> {
    let project = on.portfolio.project(project_ix);
    let mut rows: Vec<_> =
        project.indexed_deliverables().map(|(ix, deliverable)| row(on, project_ix, project, ix, deliverable)).collect();
    rows.sort_by_key(|row| match row.state {
        StateOnDay::Open { .. } => (0, row.due.is_none(), row.due, None),
        StateOnDay::LeftOpen | StateOnDay::Unreadable => (1, row.due.is_none(), row.due, None),
        StateOnDay::Delivered { on } => (2, false, None, Some(Reverse(on))),
        StateOnDay::Dropped { on } => (3, false, None, Some(Reverse(on))),
    });
    rows
}

pub(super) fn dependence<'a>(on: &AsOf<'a>, dependency: &'a Dependency) -> Dependence<'a> {
    let (project_ix, deliverable_ix) = match dependency.target {
        Target::Project(project) => (Some(project), None),
        Target::Deliverable(project, deliverable) => (Some(project), Some(deliverable)),
        Target::Unknown => (None, None),
    };
    let project = project_ix.map(|ix| on.portfolio.project(ix));
    let deliverable = project.zip(deliverable_ix).map(|(project, ix)| project.deliverable(ix));
    let forecast = project_ix.map(|project| on.forecast(project, deliverable_ix)).unwrap_or_default();
    let met = match deliverable {
        Some(deliverable) => deliverable.delivered_by(on.day).is_some(),
        None => project.is_some_and(|project| project.stage() == Some(Stage::Completed)),
    };
    Dependence {
        text: &dependency.text,
        project: project.map(TitleRef::project),
        deliverable: deliverable.map(TitleRef::deliverable),
        forecast: forecast.on,
        waits_for_undated: on.undated(forecast),
        met,
        project_ix,
    }
}

pub(super) fn dependents<'a>(on: &AsOf<'a>, project_ix: ProjectIx) -> Vec<WaitsForUs<'a>> {
    let waiting = on.project_dependents(project_ix).into_iter().map(|(dependent, ix)| {
        let waited_for = ix.map(|ix| on.deliverable(project_ix, ix));
        (dependent, waited_for)
    });
    // Delivered items have no dependents any more.
    let still = waiting.filter(|(_, waited_for)| waited_for.is_none_or(|it| it.delivered_by(on.day).is_none()));
    still.map(|(dependent, it)| WaitsForUs { dependent, waits_for: it.map(TitleRef::deliverable) }).collect()
}

fn row<'a>(
    on: &AsOf<'a>,
    project_ix: ProjectIx,
    project: &'a Project,
    ix: DeliverableIx,
    deliverable: &'a Deliverable,
) -> DeliverableRow<'a> {
    let state = state(on, project, deliverable);
    let open = matches!(state, StateOnDay::Open { .. });
    DeliverableRow {
        deliverable: TitleRef::deliverable(deliverable),
        due: deliverable.due.value().copied(),
        is_undated: open && deliverable.due.is_absent(),
        first_due: on.history.complete_dates(project_ix, deliverable).map(|known| known.first),
        owner: if open { assignee(on, project, deliverable) } else { NameRef::at(on.portfolio, &deliverable.owner) },
        state,
        progress: deliverable.progress.value().copied(),
        forecast: on.forecasts.of(project_ix, ix).on,
        waits_for_undated: on.waits_for_undated(project_ix, ix),
        depends_on: deliverable.depends_on.iter().map(|entry| dependence(on, &entry.value)).collect(),
        blockers: if open { on.blockers(project_ix, ix) } else { Vec::new() },
        why: deliverable.why.value().map(|text| &**text),
        link: deliverable.link.value().map(|text| &**text),
    }
}

/// Who is responsible for an open deliverable, as in the deadlines.
fn assignee<'a>(on: &AsOf<'a>, project: &'a Project, deliverable: &'a Deliverable) -> Option<NameRef<'a>> {
    match owner(on, project, deliverable) {
        Assignee::Person(person) => Some(person),
        Assignee::PortfolioCoordinator { .. }
        | Assignee::Committee { .. }
        | Assignee::Meeting(_)
        | Assignee::Nobody => None,
    }
}

/// The state of a deliverable as of the day.
pub(crate) fn state(on: &AsOf, project: &Project, deliverable: &Deliverable) -> StateOnDay {
    let open = || match deliverable.due.value() {
        _ if !project.stage().is_none_or(Stage::is_live) => StateOnDay::LeftOpen,
        due => StateOnDay::Open { days_left: due.map(|&due| -on.days_late(due)) },
    };
    match deliverable.state {
        DeliverableState::Delivered(given) if given.value <= on.day => StateOnDay::Delivered { on: given.value },
        DeliverableState::Dropped(given) if given.value <= on.day => StateOnDay::Dropped { on: given.value },
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Dropped(_) => open(),
        DeliverableState::Unreadable => StateOnDay::Unreadable,
    }
}

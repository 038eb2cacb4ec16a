//! Alerts about one deliverable: overdue, due soon, owner away, blocked, will slip.

use super::{AlertCollector, AlertKind, Cause};
use crate::diagnostic::Alert;
use crate::facts::as_of::{AsOf, days_after};
use crate::facts::attendance::away_on;
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::model::{Deliverable, DeliverableIx, PersonIx, Project};

pub(super) fn alerts<'a>(alerts: &mut AlertCollector<'_, 'a>) {
    let project = alerts.on.portfolio.project(alerts.ix);
    for (ix, deliverable) in alerts.on.open_deliverables(alerts.ix) {
        due(alerts, project, ix, deliverable);
        owner_away(alerts, project, deliverable);
        blocked(alerts, project, ix, deliverable);
        will_slip(alerts, project, ix, deliverable);
    }
}

/// The owner of a deliverable, or the lead if there is no owner or the owner has left.
pub(crate) fn owner<'a>(on: &AsOf<'a>, project: &'a Project, deliverable: &'a Deliverable) -> Assignee<'a> {
    let here = deliverable
        .owner
        .value()
        .filter(|owner| owner.known().is_none_or(|person| !on.portfolio.person(person).left_before(on.day)));
    match here {
        Some(owner) => Assignee::Person(NameRef::of(on.portfolio, owner)),
        None => Assignee::lead(on.portfolio, project),
    }
}

/// Who delivered it: the owner, even one who has left since, or the lead.
pub(crate) fn deliverer<'a>(on: &AsOf<'a>, project: &'a Project, deliverable: &'a Deliverable) -> Assignee<'a> {
    match NameRef::at(on.portfolio, &deliverable.owner) {
        Some(person) => Assignee::Person(person),
        None => Assignee::lead(on.portfolio, project),
    }
}

fn due<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project, ix: DeliverableIx, deliverable: &'a Deliverable) {
    let on = alerts.on;
    let Some(&due) = deliverable.due.value() else { return };
    let progress = deliverable.progress.value().copied();
    let days_late = on.days_late(due);
    let titled = Some(TitleRef::deliverable(deliverable));
    if days_late > 0 {
        if alerts.is_enabled(Alert::Overdue) {
            let dependents = on.dependents(alerts.ix, ix);
            alerts.push(
                AlertKind::Overdue { due, days_late, progress, dependents },
                titled,
                owner(on, project, deliverable),
            );
        }
    } else if on.portfolio.roadmap.follow_up.due_within_days.is_some_and(|days| due <= days_after(on.day, days)) {
        let what = AlertKind::DueSoon { due, days_left: -days_late, progress };
        alerts.push(what, titled, owner(on, project, deliverable));
    }
}

/// An absence that is over requires no action.
fn owner_away<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project, deliverable: &'a Deliverable) {
    let portfolio = alerts.on.portfolio;
    let Some(&due) = deliverable.due.value() else { return };
    let Some(owner) = deliverable.owner.value().and_then(|owner| owner.known()) else { return };
    let person = portfolio.person(owner);
    if let Some((away_from, away_to, _)) = away_on(person, due).filter(|&(_, to, _)| to >= alerts.on.day) {
        let what = AlertKind::OwnerAway { due, owner: NameRef::person(person), away_from, away_to };
        let coordinator = project.coordinator.value().and_then(|coordinator| coordinator.known());
        let is_away = |coordinator: PersonIx| away_on(portfolio.person(coordinator), due).is_some();
        let assignee = if coordinator.is_some_and(|coordinator| coordinator == owner || is_away(coordinator)) {
            Assignee::lead(portfolio, project)
        } else {
            Assignee::coordinator(portfolio, project)
        };
        alerts.push(what, Some(TitleRef::deliverable(deliverable)), assignee);
    }
}

fn blocked<'a>(
    alerts: &mut AlertCollector<'_, 'a>,
    project: &'a Project,
    ix: DeliverableIx,
    deliverable: &'a Deliverable,
) {
    let blockers = alerts.on.blockers(alerts.ix, ix);
    if !blockers.is_empty() {
        let what = AlertKind::Blocked { due: deliverable.due.value().copied(), blockers };
        let assignee = Assignee::coordinator(alerts.on.portfolio, project);
        alerts.push(what, Some(TitleRef::deliverable(deliverable)), assignee);
    }
}

fn will_slip<'a>(
    alerts: &mut AlertCollector<'_, 'a>,
    project: &'a Project,
    ix: DeliverableIx,
    deliverable: &'a Deliverable,
) {
    let on = alerts.on;
    let computed = on.forecasts.of(alerts.ix, ix);
    let (Some(&due), Some(forecast)) = (deliverable.due.value(), computed.on) else { return };
    if forecast <= due {
        return;
    }
    let because = computed.because.map(|(project_ix, ix)| {
        let project = on.portfolio.project(project_ix);
        Cause {
            project: TitleRef::project(project),
            deliverable: TitleRef::deliverable(project.deliverable(ix)),
            forecast: on.forecasts.of(project_ix, ix).on,
            project_ix,
        }
    });
    let days_late = forecast.signed_duration_since(due).num_days();
    let what = AlertKind::WillSlip { due, forecast, days_late, because };
    alerts.push(what, Some(TitleRef::deliverable(deliverable)), Assignee::coordinator(on.portfolio, project));
}

//! Alerts about one deliverable: overdue, due soon, owner away, blocked, will slip.

use chrono::NaiveDate;

use super::{AlertKind, Cause, ReportedAlerts};
use crate::diagnostic::Alert;
use crate::facts::as_of::{AsOf, days_after};
use crate::facts::display_names::{Assignee, PersonName, TitleRef};
use crate::model::{Deliverable, DeliverableIx, Person, PersonIx, Project};

pub(super) fn alerts<'a>(told: &mut ReportedAlerts<'_, 'a>) {
    let project = told.on.portfolio.project(told.ix);
    for (ix, deliverable) in told.on.open_deliverables(told.ix) {
        due(told, project, ix, deliverable);
        owner_away(told, project, deliverable);
        blocked(told, project, ix, deliverable);
        will_slip(told, project, ix, deliverable);
    }
}

/// Its owner, or the lead where there is none or the owner has left.
pub(crate) fn owner<'a>(on: &AsOf<'a>, project: &'a Project, deliverable: &'a Deliverable) -> Assignee<'a> {
    let here = deliverable
        .owner
        .value()
        .filter(|owner| owner.known().is_none_or(|person| !on.portfolio.person(person).left_before(on.day)));
    match here {
        Some(owner) => Assignee::Person(PersonName::of(on.portfolio, owner)),
        None => Assignee::lead(on.portfolio, project),
    }
}

fn due<'a>(told: &mut ReportedAlerts<'_, 'a>, project: &'a Project, ix: DeliverableIx, deliverable: &'a Deliverable) {
    let on = told.on;
    let Some(&due) = deliverable.due.value() else { return };
    let progress = deliverable.progress.value().copied();
    let days_late = on.days_late(due);
    let titled = Some(TitleRef::deliverable(deliverable));
    if days_late > 0 {
        if told.wants(Alert::Overdue) {
            let waiters = on.waiters(told.ix, ix);
            told.tell(
                AlertKind::Overdue { due, days_late, progress, waiters },
                titled,
                owner(on, project, deliverable),
            );
        }
    } else if on.portfolio.roadmap.follow_up.due_within_days.is_some_and(|days| due <= days_after(on.day, days)) {
        let what = AlertKind::DueSoon { due, days_left: -days_late, progress };
        told.tell(what, titled, owner(on, project, deliverable));
    }
}

/// An absence that is over asks nothing of anyone.
fn owner_away<'a>(told: &mut ReportedAlerts<'_, 'a>, project: &'a Project, deliverable: &'a Deliverable) {
    let portfolio = told.on.portfolio;
    let Some(&due) = deliverable.due.value() else { return };
    let Some(owner) = deliverable.owner.value().and_then(|owner| owner.known()) else { return };
    let person = portfolio.person(owner);
    if let Some((away_from, away_to)) = away_on(person, due).filter(|&(_, to)| to >= told.on.day) {
        let name = PersonName { id: &person.id, name: person.display_name() };
        let what = AlertKind::OwnerAway { due, owner: name, away_from, away_to };
        let coordinator = project.coordinator.value().and_then(|coordinator| coordinator.known());
        let is_away = |coordinator: PersonIx| away_on(portfolio.person(coordinator), due).is_some();
        let mover = if coordinator.is_some_and(|coordinator| coordinator == owner || is_away(coordinator)) {
            Assignee::lead(portfolio, project)
        } else {
            Assignee::coordinator(portfolio, project)
        };
        told.tell(what, Some(TitleRef::deliverable(deliverable)), mover);
    }
}

/// The absence of a person that holds `day`: its first and last day.
fn away_on(person: &Person, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    person.away.iter().find_map(|away| {
        let (&from, &to) = (away.from.value()?, away.to.value()?);
        (from..=to).contains(&day).then_some((from, to))
    })
}

fn blocked<'a>(
    told: &mut ReportedAlerts<'_, 'a>,
    project: &'a Project,
    ix: DeliverableIx,
    deliverable: &'a Deliverable,
) {
    let blockers = told.on.blockers(told.ix, ix);
    if !blockers.is_empty() {
        let what = AlertKind::Blocked { due: deliverable.due.value().copied(), blockers };
        let mover = Assignee::coordinator(told.on.portfolio, project);
        told.tell(what, Some(TitleRef::deliverable(deliverable)), mover);
    }
}

fn will_slip<'a>(
    told: &mut ReportedAlerts<'_, 'a>,
    project: &'a Project,
    ix: DeliverableIx,
    deliverable: &'a Deliverable,
) {
    let on = told.on;
    let reckoned = on.forecasts.of(told.ix, ix);
    let (Some(&due), Some(forecast)) = (deliverable.due.value(), reckoned.on) else { return };
    if forecast <= due {
        return;
    }
    let because = reckoned.because.map(|(project_ix, ix)| {
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
    told.tell(what, Some(TitleRef::deliverable(deliverable)), Assignee::coordinator(on.portfolio, project));
}

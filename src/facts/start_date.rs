//! The first day of a roadmap.

use chrono::NaiveDate;

use crate::model::{DeliverableState, Portfolio, Project};

/// The earliest project start or dated event; `None` if there is no date.
pub fn start_date(portfolio: &Portfolio) -> Option<NaiveDate> {
    portfolio.projects().flat_map(|(_, project)| event_dates(project)).min()
}

/// The dates of events that happened; plans (due dates, ends) do not count.
fn event_dates(project: &Project) -> impl Iterator<Item = NaiveDate> {
    let delivered = project.deliverables.iter().filter_map(|deliverable| match deliverable.state {
        DeliverableState::Delivered(on) | DeliverableState::Dropped(on) => Some(on.value),
        DeliverableState::Open | DeliverableState::Unreadable => None,
    });
    let dated = [
        project.updates.iter().map(|update| &update.on).collect::<Vec<_>>(),
        project.reviews.iter().map(|review| &review.on).collect(),
        project.decisions.iter().map(|decision| &decision.asked).collect(),
        project.escalations.iter().map(|escalation| &escalation.raised).collect(),
        project.risks.iter().map(|risk| &risk.opened).collect(),
    ];
    let dated = dated.into_iter().flatten().filter_map(|field| field.value().copied());
    project.start.value().copied().into_iter().chain(delivered).chain(dated)
}

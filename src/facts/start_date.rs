//! The day on which a roadmap begins: before it there is nothing to tell.

use chrono::NaiveDate;

use crate::model::{DeliverableState, Portfolio, Project};

/// The earliest start of a project, or the earliest thing that happened in one; nothing where no date says so.
pub fn first_day(portfolio: &Portfolio) -> Option<NaiveDate> {
    portfolio.projects.iter().flat_map(happened).min()
}

/// What has a date because it happened. Plans (due dates, ends) begin nothing.
fn happened(project: &Project) -> impl Iterator<Item = NaiveDate> {
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

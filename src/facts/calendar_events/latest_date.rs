//! The latest date in the files.

use chrono::NaiveDate;

use crate::model::{DeliverableState, Field, Portfolio, Project};

/// The latest date in the files.
pub(super) fn latest_date(portfolio: &Portfolio) -> Option<NaiveDate> {
    let roadmap = &portfolio.roadmap;
    let meetings = roadmap.meetings.iter().flat_map(|meeting| {
        let cancelled = meeting.cancelled.iter().map(|it| &it.on);
        let extra = meeting.extra.iter().flat_map(|it| [&it.on, &it.instead_of]);
        [&meeting.from, &meeting.to].into_iter().chain(cancelled).chain(extra)
    });
    let closed = roadmap.closed.iter().flat_map(|it| [&it.from, &it.to]);
    let people = portfolio
        .people
        .iter()
        .flat_map(|person| person.away.iter().flat_map(|it| [&it.from, &it.to]).chain([&person.left]));
    let fields = meetings.chain(closed).chain(people).filter_map(|field| field.value().copied());
    fields.chain(portfolio.projects.iter().flat_map(|project| project_dates(project))).max()
}

fn project_dates(project: &Project) -> Vec<NaiveDate> {
    let mut fields: Vec<&Field<NaiveDate>> = vec![&project.start, &project.end];
    fields.extend(project.informed.iter().map(|it| &it.on));
    fields.extend(project.guests.iter().flat_map(|it| [&it.from, &it.to]));
    fields.extend(project.approvals.iter().map(|it| &it.on));
    fields.extend(project.deliverables.iter().map(|it| &it.due));
    fields.extend(project.updates.iter().map(|it| &it.on));
    fields.extend(project.risks.iter().flat_map(|it| [&it.opened, &it.closed]));
    fields.extend(project.decisions.iter().flat_map(|it| [&it.asked, &it.answered]));
    fields.extend(project.reviews.iter().map(|it| &it.on));
    fields.extend(project.escalations.iter().flat_map(|it| [&it.raised, &it.settled]));
    fields.extend(project.waivers.iter().map(|it| &it.until));
    let ended = project.deliverables.iter().filter_map(|deliverable| match deliverable.state {
        DeliverableState::Delivered(on) | DeliverableState::Dropped(on) => Some(on.value),
        DeliverableState::Open | DeliverableState::Unreadable => None,
    });
    fields.into_iter().filter_map(|field| field.value().copied()).chain(ended).collect()
}

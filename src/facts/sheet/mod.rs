//! Everything about one project, for its sheet.

mod follow_up;
mod rows;
mod work;

use super::alerts::{AlertRow, alerts};
use super::as_of::AsOf;
use super::display_names::{NameRef, TitleRef, affiliation};
use super::filter::Filter;
use super::health::{health, unconfirmed_since};
use super::previous_status::last_month;
use crate::model::{Approval, Deliverable, DirectorateIx, Guest, PersonRef, Portfolio, Project, ProjectIx};

pub(super) use follow_up::{budget, last_update};
pub use rows::*;
pub(super) use work::state as state_on;

/// The sheet of a project.
pub fn sheet<'a>(on: &AsOf<'a>, ix: ProjectIx) -> Sheet<'a> {
    sheet_with_alerts(on, ix, alerts(on, &Filter { projects: vec![ix], ..Filter::default() }))
}

/// Like [`sheet`], with the project's `alerts` already computed.
pub fn sheet_with_alerts<'a>(on: &AsOf<'a>, ix: ProjectIx, alerts: Vec<AlertRow<'a>>) -> Sheet<'a> {
    let portfolio = on.portfolio;
    let project = portfolio.project(ix);
    let owners = portfolio.roadmap.known_owners().unwrap_or_default();
    Sheet {
        day: on.day,
        project: TitleRef::project(project),
        stage: project.stage(),
        why: project.why.value().map(|text| &**text),
        transverse: project.transverse.value().copied().unwrap_or(false),
        summary: project.summary.value().map(|text| &**text),
        objectives: project.objectives.iter().map(|text| &*text.value).collect(),
        tags: project.tags.iter().map(|text| &*text.value).collect(),
        start: project.start.value().copied(),
        end: project.end.value().copied(),
        health: health(portfolio, project, on.day),
        health_last_month: last_month(on, project).health(),
        unconfirmed_since: unconfirmed_since(portfolio, project, on.day).filter(|_| project.is_active()),
        alerts,
        lead: project.lead.value().map(|person| team_member(on, project, &owners, person)),
        coordinator: project.coordinator.value().map(|person| member(on, person)),
        sponsors: project.sponsors.iter().map(|person| member(on, &person.value)).collect(),
        team: team(on, project, &owners),
        guests: project.guests.iter().filter_map(|it| guest(on, project, it)).collect(),
        deliverables: work::deliverables(on, ix),
        waits_for: project.depends_on.iter().map(|entry| work::dependence(on, &entry.value)).collect(),
        dependents: work::dependents(on, ix),
        last_update: follow_up::last_update(on, project),
        risks: follow_up::risks(on, project),
        decisions: follow_up::decisions(on, project),
        escalations: follow_up::escalations(on, project),
        last_review: follow_up::last_review(on, project),
        budget: follow_up::budget(portfolio, project),
        waivers: follow_up::waivers(on, project),
        links: project.links.iter().filter_map(follow_up::link).collect(),
        project_ix: ix,
    }
}

/// The budget of a project, by year.
pub fn budget_rows<'a>(portfolio: &'a Portfolio, project: &'a Project) -> Vec<BudgetRow<'a>> {
    follow_up::budget(portfolio, project)
}

/// The state of a deliverable as of the day.
pub fn state_on_day(on: &AsOf, project: &Project, deliverable: &Deliverable) -> StateOnDay {
    work::state(on, project, deliverable)
}

fn member<'a>(on: &AsOf<'a>, person: &'a PersonRef) -> Member<'a> {
    let known = person.known().map(|ix| on.portfolio.person(ix));
    Member {
        person: NameRef::of(on.portfolio, person),
        via: known.and_then(|known| NameRef::at(on.portfolio, &known.delegate)),
        left: known.filter(|known| known.left_before(on.day)).and_then(|known| known.left.value().copied()),
        approved_by: Vec::new(),
    }
}

/// Contributors by directorate or organisation, in order of first appearance, without duplicates.
fn team<'a>(on: &AsOf<'a>, project: &'a Project, owners: &[DirectorateIx]) -> Vec<TeamPart<'a>> {
    let mut team: Vec<TeamPart> = Vec::new();
    for entry in &project.contributors {
        let of = affiliation_of(on.portfolio, &entry.value);
        let member = team_member(on, project, owners, &entry.value);
        if team.iter().any(|part| part.members.contains(&member)) {
            continue;
        }
        match team.iter_mut().find(|part| part.of == of) {
            Some(part) => part.members.push(member),
            None => team.push(TeamPart { of, members: vec![member] }),
        }
    }
    team
}

fn guest<'a>(on: &AsOf<'a>, project: &'a Project, guest: &'a Guest) -> Option<GuestRow<'a>> {
    let person = guest.person.value()?;
    Some(GuestRow {
        member: Member { approved_by: approved_by(on, project, person), ..member(on, person) },
        of: affiliation_of(on.portfolio, person),
        purpose: guest.purpose.value().map(|text| &**text),
        from: guest.from.value().copied(),
        to: guest.to.value().copied(),
    })
}

/// Like [`member`], with the approvals of an outsider.
fn team_member<'a>(on: &AsOf<'a>, project: &'a Project, owners: &[DirectorateIx], person: &'a PersonRef) -> Member<'a> {
    let member = member(on, person);
    match person.known().map(|ix| on.portfolio.is_outsider(ix, owners)) {
        Some(Some(false)) => member,
        Some(Some(true) | None) | None => Member { approved_by: approved_by(on, project, person), ..member },
    }
}

/// The directorates that approved `person` by the day, without duplicates.
fn approved_by<'a>(on: &AsOf<'a>, project: &'a Project, person: &PersonRef) -> Vec<NameRef<'a>> {
    let is_given = |approval: &&Approval| {
        approval.person.value() == Some(person) && approval.on.value().is_some_and(|&given| given <= on.day)
    };
    let mut approved_by = Vec::new();
    for approval in project.approvals.iter().filter(is_given) {
        let Some(directorate) = approval.directorate.value() else { continue };
        let directorate = NameRef::directorate(&on.portfolio.roadmap, directorate);
        if !approved_by.contains(&directorate) {
            approved_by.push(directorate);
        }
    }
    approved_by
}

/// The directorate or organisation of a person, if readable.
fn affiliation_of<'a>(portfolio: &'a Portfolio, person: &PersonRef) -> Option<NameRef<'a>> {
    affiliation(&portfolio.roadmap, &portfolio.person(person.known()?).affiliation)
}

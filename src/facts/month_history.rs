//! What the history alone tells of a month: dates that moved, deliverables that are new, who joined a team or left one.

use chrono::NaiveDate;
use serde::Serialize;

use super::names::{PersonName, Titled};
use super::on_day::OnDay;
use super::slips::DeliverableSlips;
use crate::model::{Deliverable, PersonRef, Portfolio, Project, ProjectIx};

/// A date that is another one than at the end of the month before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MovedDate<'a> {
    #[serde(flatten)]
    pub deliverable: Titled<'a>,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Negative when it is earlier.
    pub days: i64,
    /// How often it has moved in all, by the day; nothing where older history is missing.
    pub times: Option<usize>,
    /// The reason that the files gave for the last move.
    pub why: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NewDeliverable<'a> {
    #[serde(flatten)]
    pub deliverable: Titled<'a>,
    pub due: NaiveDate,
}

/// Who is on a team that was not there by the end of last month, and the other way round. Lead and coordinator count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Joiners<'a> {
    pub joined: Vec<PersonName<'a>>,
    pub gone: Vec<PersonName<'a>>,
}

impl Joiners<'_> {
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty() && self.gone.is_empty()
    }
}

/// The dates of a project that moved from the day `first` on.
pub(super) fn moved_dates<'a>(on: &OnDay<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<MovedDate<'a>> {
    let moved = told(on, ix).filter_map(|(deliverable, known)| {
        let by_the_day = || known.moves.iter().filter(|step| step.on <= on.day);
        let from = by_the_day().find(|step| step.on >= first)?.from;
        let last = by_the_day().next_back()?;
        (from != last.to).then(|| MovedDate {
            deliverable: Titled::deliverable(deliverable),
            from,
            to: last.to,
            days: last.to.signed_duration_since(from).num_days(),
            times: on.before.is_whole(known).then(|| by_the_day().count()),
            why: last.why.as_deref(),
        })
    });
    moved.collect()
}

/// The deliverables of a project that it has from the day `first` on, and did not begin with.
pub(super) fn new_deliverables<'a>(on: &OnDay<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<NewDeliverable<'a>> {
    let Some(began) = on.before.slips(ix).and_then(|known| known.deliverables.iter().map(|it| it.since).min()) else {
        return Vec::new();
    };
    let is_new = |known: &DeliverableSlips| known.since > began && (first..=on.day).contains(&known.since);
    told(on, ix)
        .filter(|(_, known)| is_new(known))
        .map(|(deliverable, known)| NewDeliverable { deliverable: Titled::deliverable(deliverable), due: known.due })
        .collect()
}

/// The deliverables that count, with what the history tells of them.
fn told<'a>(on: &OnDay<'a>, ix: ProjectIx) -> impl Iterator<Item = (&'a Deliverable, &'a DeliverableSlips)> {
    let deliverables = on.portfolio.project(ix).deliverables.iter();
    deliverables
        .filter_map(move |deliverable| Some((deliverable, on.before.dates(ix, deliverable)?)))
        .filter(|(_, known)| known.state.counts())
}

/// Nothing where the project, or its team, was not known then or is not now.
pub(super) fn joiners<'a>(on: &OnDay<'a>, project: &'a Project) -> Joiners<'a> {
    let Some((portfolio, then)) = on.before.project(&project.id) else { return Joiners::default() };
    if !(project.contributors.complete && then.contributors.complete) {
        return Joiners::default();
    }
    let (then, now) = (team(portfolio, then), team(on.portfolio, project));
    let without = |these: &[PersonName<'a>], those: &[PersonName<'a>]| {
        these.iter().filter(|person| those.iter().all(|other| other.id != person.id)).copied().collect()
    };
    Joiners { joined: without(&now, &then), gone: without(&then, &now) }
}

/// Everyone once: the pair that runs it, then the contributors.
fn team<'a>(portfolio: &'a Portfolio, project: &'a Project) -> Vec<PersonName<'a>> {
    let pair = project.lead.value().into_iter().chain(project.coordinator.value());
    let all = pair.chain(project.contributors.iter().map(|entry| &entry.value));
    let mut team: Vec<PersonName> = Vec::new();
    for person in all.map(|person: &PersonRef| PersonName::of(portfolio, person)) {
        if team.iter().all(|other| other.id != person.id) {
            team.push(person);
        }
    }
    team
}

//! What happened in a month according to the files: deliveries, drops, missed dates, health changes, projects that
//! started or ended, departures, praise from reviews; and, from the history, moved dates, new deliverables and
//! changes of teams.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::{NameRef, TitleRef};
use super::health::{HealthNow, health};
use super::key_figures::first_of_month;
use super::month_history::{
    Joiners, LateReview, MovedDate, NewDeliverable, PreviousState, Recorded, SettledEscalation, StageChange, joiners,
    moved_dates, new_deliverables,
};
use super::previous_status::last_month;
use super::slips::Removed;
use crate::model::{Deliverable, DeliverableState, Person, PersonIx, Project, ProjectIx, Ref};

/// The month of a day, up to that day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Month<'a> {
    /// The first day of the month.
    pub first: NaiveDate,
    /// The reference day.
    pub day: NaiveDate,
    /// Projects with something to report, in order.
    pub projects: Vec<ProjectMonth<'a>>,
    /// People who left, by date.
    pub left: Vec<Leaver<'a>>,
    /// Projects removed from the roadmap. Known only from the history.
    pub gone: Vec<&'a Removed>,
}

/// The month of one project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectMonth<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Whether it was not in the roadmap at the end of last month. Known only from the history.
    pub is_new: bool,
    /// When it started.
    pub began: Option<NaiveDate>,
    /// The change of stage since the end of last month. Known only from the history.
    pub stage: Option<StageChange>,
    /// When it ended.
    pub ended: Option<NaiveDate>,
    /// The other title that it had at the end of the month before. Known only from the history.
    pub former_title: Option<&'a str>,
    /// Escalations that no earlier report could show as settled.
    pub settled: Vec<SettledEscalation<'a>>,
    /// How its health changed during the month, if it did.
    #[serde(rename = "turned")]
    pub health_change: Option<HealthChange<'a>>,
    /// What was delivered.
    pub delivered: Vec<Delivered<'a>>,
    /// What was dropped.
    pub dropped: Vec<Dropped<'a>>,
    /// Due within the month, past its date, and still open.
    pub missed: Vec<Missed<'a>>,
    /// Moved dates. This and what follows is known only from the history.
    pub moved: Vec<MovedDate<'a>>,
    /// New deliverables.
    pub new: Vec<NewDeliverable<'a>>,
    /// Changes of the team.
    #[serde(flatten)]
    pub joiners: Joiners<'a>,
    /// Praise in the month's reviews.
    pub highlights: Vec<&'a str>,
    /// Reviews from before the month that were recorded too late for an earlier report.
    pub late_reviews: Vec<LateReview<'a>>,
    /// Who to credit: the owners of what was delivered, or else lead and coordinator.
    #[serde(rename = "thanks")]
    pub credits: Vec<NameRef<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A change of health since the end of last month, of an active project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HealthChange<'a> {
    /// The health then.
    pub then: HealthNow,
    /// The health now.
    pub now: HealthNow,
    /// The text of the update with the new health.
    pub why: Option<&'a str>,
}

/// A delivered item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Delivered<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// When it was delivered.
    pub on: NaiveDate,
    /// The number of days after its due date; 0 or less if on time.
    pub days_late: Option<i64>,
    /// When it was recorded, if it was delivered before the month but too late for an earlier report.
    pub recorded: Option<Recorded>,
    /// The owner.
    pub owner: Option<NameRef<'a>>,
}

/// A dropped item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dropped<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// When it was dropped.
    pub on: NaiveDate,
    /// The reason.
    pub why: Option<&'a str>,
    /// When it was recorded, if it was dropped before the month but too late for an earlier report.
    pub recorded: Option<Recorded>,
}

/// An item that missed its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Missed<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: NaiveDate,
}

/// A person who left, with their active projects.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leaver<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// When they left.
    pub on: NaiveDate,
    /// Their projects.
    pub projects: Vec<TitleRef<'a>>,
}

/// The month of the reference day.
pub fn month<'a>(on: &AsOf<'a>) -> Month<'a> {
    let first = first_of_month(on.day);
    let projects = on.portfolio.projects().map(|(ix, project)| project_month(on, first, ix, project));
    let rows = projects.filter(|row| {
        row.began.is_some()
            || row.is_new
            || row.stage.is_some()
            || !row.late_reviews.is_empty()
            || row.ended.is_some()
            || row.former_title.is_some()
            || !row.settled.is_empty()
            || row.health_change.is_some()
            || !(row.delivered.is_empty() && row.dropped.is_empty())
            || !(row.missed.is_empty() && row.highlights.is_empty())
            || !(row.moved.is_empty() && row.new.is_empty() && row.joiners.is_empty())
    });
    let removed = on.history.gone.iter().filter(|removed| (first..=on.day).contains(&removed.on));
    Month { first, day: on.day, projects: rows.collect(), left: leavers(on, first), gone: removed.collect() }
}

fn project_month<'a>(on: &AsOf<'a>, first: NaiveDate, ix: ProjectIx, project: &'a Project) -> ProjectMonth<'a> {
    let within = |date: Option<&NaiveDate>| date.copied().filter(|date| (first..=on.day).contains(date));
    let then = PreviousState::of(on, project);
    let recorded = |on_day: NaiveDate, it: &Deliverable| {
        if on_day < first { then.recorded(on, ix, it).map(Some) } else { Some(None) }
    };
    let delivered: Vec<Delivered> = project
        .deliverables
        .iter()
        .filter_map(|it| {
            let row = delivered(on, it)?;
            Some(Delivered { recorded: recorded(row.on, it)?, ..row })
        })
        .collect();
    let reviews = project.reviews.iter().filter(|review| within(review.on.value()).is_some());
    let began = within(project.start.value()).filter(|_| project.is_active());
    ProjectMonth {
        project: TitleRef::project(project),
        is_new: then.is_absent() && began.is_none(),
        began,
        stage: then.stage_change(project),
        former_title: then.former_title(project),
        settled: then.settled(project, first, on.day),
        ended: within(project.end.value()).filter(|_| project.stage().is_some() && !project.is_live()),
        health_change: health_change(on, project).filter(|_| began.is_none()),
        dropped: project
            .deliverables
            .iter()
            .filter_map(|it| {
                let row = dropped(on, it)?;
                Some(Dropped { recorded: recorded(row.on, it)?, ..row })
            })
            .collect(),
        missed: on
            .open_deliverables(ix)
            .filter(|_| project.is_active())
            .filter_map(|(_, it)| missed(it, first, on.day))
            .collect(),
        moved: moved_dates(on, ix, first),
        new: if began.is_none() { new_deliverables(on, ix, first) } else { Vec::new() },
        joiners: if began.is_none() { joiners(on, project) } else { Joiners::default() },
        highlights: reviews.flat_map(|review| &review.highlights).map(|text| &**text).collect(),
        late_reviews: then.late_reviews(project, first),
        credits: credits(on, project, &delivered),
        delivered,
        project_ix: ix,
    }
}

fn health_change<'a>(on: &AsOf<'a>, project: &'a Project) -> Option<HealthChange<'a>> {
    if !project.is_active() {
        return None;
    }
    let (then, now) = (last_month(on, project).health()?, health(on.portfolio, project, on.day));
    let why = match now {
        HealthNow::OnTrack | HealthNow::AtRisk | HealthNow::OffTrack => {
            project.last_update(on.day).and_then(|update| update.text.value()).map(|text| &**text)
        }
        HealthNow::Unconfirmed | HealthNow::NotYetKnown => None,
    };
    (then != now).then_some(HealthChange { then, now, why })
}

fn delivered<'a>(on: &AsOf<'a>, deliverable: &'a Deliverable) -> Option<Delivered<'a>> {
    let day = deliverable.delivered_by(on.day)?;
    let due = deliverable.due.value();
    Some(Delivered {
        deliverable: TitleRef::deliverable(deliverable),
        on: day,
        days_late: due.map(|&due| day.signed_duration_since(due).num_days()),
        recorded: None,
        owner: NameRef::at(on.portfolio, &deliverable.owner),
    })
}

fn dropped<'a>(on: &AsOf<'a>, deliverable: &'a Deliverable) -> Option<Dropped<'a>> {
    match deliverable.state {
        DeliverableState::Dropped(given) if given.value <= on.day => Some(Dropped {
            deliverable: TitleRef::deliverable(deliverable),
            on: given.value,
            why: deliverable.why.value().map(|why| &**why),
            recorded: None,
        }),
        DeliverableState::Open
        | DeliverableState::Delivered(_)
        | DeliverableState::Dropped(_)
        | DeliverableState::Unreadable => None,
    }
}

fn missed(deliverable: &Deliverable, first: NaiveDate, day: NaiveDate) -> Option<Missed<'_>> {
    let due = *deliverable.due.value()?;
    // Something due on the last day of the month before is overdue since this month.
    let since = due.succ_opt()?;
    (first..=day).contains(&since).then(|| Missed { deliverable: TitleRef::deliverable(deliverable), due })
}

fn credits<'a>(on: &AsOf<'a>, project: &'a Project, delivered: &[Delivered<'a>]) -> Vec<NameRef<'a>> {
    let mut names: Vec<NameRef> = Vec::new();
    for owner in delivered.iter().filter_map(|row| row.owner) {
        if !names.contains(&owner) {
            names.push(owner);
        }
    }
    if names.is_empty() {
        let pair = [&project.lead, &project.coordinator];
        names = pair.into_iter().filter_map(|role| NameRef::at(on.portfolio, role)).collect();
        names.dedup();
    }
    names
}

fn leavers<'a>(on: &AsOf<'a>, first: NaiveDate) -> Vec<Leaver<'a>> {
    let stayed = on.history.last_month().map(|then| {
        let stayed = then.people.iter().filter(|person| person.left.is_absent());
        stayed.map(|person| &*person.id).collect::<HashSet<&str>>()
    });
    let left = on.portfolio.people().filter_map(|(ix, person): (PersonIx, &Person)| {
        let left = person.left.value().copied().filter(|&left| left <= on.day)?;
        let is_late = || stayed.as_ref().is_some_and(|stayed| stayed.contains(&*person.id));
        (left >= first || is_late()).then_some((ix, person, left))
    });
    let mut rows: Vec<Leaver> = left
        .map(|(ix, person, left)| {
            let theirs = on.portfolio.projects.iter().filter(|project| project.is_active() && works_on(project, ix));
            let person = NameRef::person(person);
            Leaver { person, on: left, projects: theirs.map(|project| TitleRef::project(project)).collect() }
        })
        .collect();
    rows.sort_by_key(|row| row.on);
    rows
}

fn works_on(project: &Project, person: PersonIx) -> bool {
    let roles = project.lead.value().into_iter().chain(project.coordinator.value());
    let fixed = project.contributors.iter().map(|entry| &entry.value);
    roles.chain(fixed).any(|member| matches!(member, Ref::Known(ix) if *ix == person))
}

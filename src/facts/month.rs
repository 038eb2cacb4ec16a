//! What a month brought, by the dates that the files hold: what was delivered, given up or missed, health that turned,
//! projects that began or ended, people who left, what reviews praised; and, from the history, dates that moved,
//! deliverables that are new, people who joined a team or left one.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::{PersonName, TitleRef};
use super::health::{HealthNow, health};
use super::key_figures::first_of_month;
use super::month_history::{
    Joiners, LateReview, MovedDate, NewDeliverable, Recorded, Settled, StageChange, Then, joiners, moved_dates,
    new_deliverables,
};
use super::previous_status::last_month;
use super::slips::Removed;
use crate::model::{Deliverable, DeliverableState, Person, PersonIx, Project, ProjectIx, Ref};

/// The month of a day, up to that day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Month<'a> {
    pub first: NaiveDate,
    pub day: NaiveDate,
    /// Projects of which there is something to tell, in the order of the roadmap.
    pub projects: Vec<ProjectMonth<'a>>,
    /// Those who left, by the day.
    pub left: Vec<Leaver<'a>>,
    /// Projects that were taken out of the roadmap. Only a history tells.
    pub gone: Vec<&'a Removed>,
}

/// One project's month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectMonth<'a> {
    pub project: TitleRef<'a>,
    /// Whether the roadmap did not have it at the end of the month before. Only a history tells.
    pub is_new: bool,
    pub began: Option<NaiveDate>,
    /// The stage that is another one than at the end of the month before. Only a history tells.
    pub stage: Option<StageChange>,
    pub ended: Option<NaiveDate>,
    /// The other title that it had at the end of the month before. Only a history tells.
    pub former_title: Option<&'a str>,
    /// Escalations that no earlier report could show as settled.
    pub settled: Vec<Settled<'a>>,
    pub turned: Option<HealthChange<'a>>,
    pub delivered: Vec<Delivered<'a>>,
    pub dropped: Vec<Dropped<'a>>,
    /// Due within the month, past its date by the day, and still open.
    pub missed: Vec<Missed<'a>>,
    /// Dates that moved. These, and what follows, only a history tells.
    pub moved: Vec<MovedDate<'a>>,
    /// Deliverables that the project did not have before.
    pub new: Vec<NewDeliverable<'a>>,
    #[serde(flatten)]
    pub joiners: Joiners<'a>,
    /// What the month's reviews praised.
    pub highlights: Vec<&'a str>,
    /// Reviews of before the month that no earlier report could tell.
    pub late_reviews: Vec<LateReview<'a>>,
    /// Who is to be thanked: the owners of what was delivered; where none is named, the pair that runs the project.
    pub thanks: Vec<PersonName<'a>>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// Health that differs from that at the end of the month before. Of active projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HealthChange<'a> {
    pub then: HealthNow,
    pub now: HealthNow,
    /// What the update that says so says.
    pub why: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Delivered<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    pub on: NaiveDate,
    /// How many days after its date; 0 or less when it was in time.
    pub days_late: Option<i64>,
    /// Of what was delivered before the month, after which no report could tell it.
    pub recorded: Option<Recorded>,
    pub owner: Option<PersonName<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dropped<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    pub on: NaiveDate,
    pub why: Option<&'a str>,
    /// Of what was given up before the month, after which no report could tell it.
    pub recorded: Option<Recorded>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Missed<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    pub due: NaiveDate,
}

/// Someone who left, and the active projects that they were on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leaver<'a> {
    #[serde(flatten)]
    pub person: PersonName<'a>,
    pub on: NaiveDate,
    pub projects: Vec<TitleRef<'a>>,
}

/// The month of the day that one reckons on.
pub fn month<'a>(on: &AsOf<'a>) -> Month<'a> {
    let first = first_of_month(on.day);
    let projects = on.portfolio.projects().map(|(ix, project)| project_month(on, first, ix, project));
    let told = projects.filter(|row| {
        row.began.is_some()
            || row.is_new
            || row.stage.is_some()
            || !row.late_reviews.is_empty()
            || row.ended.is_some()
            || row.former_title.is_some()
            || !row.settled.is_empty()
            || row.turned.is_some()
            || !(row.delivered.is_empty() && row.dropped.is_empty())
            || !(row.missed.is_empty() && row.highlights.is_empty())
            || !(row.moved.is_empty() && row.new.is_empty() && row.joiners.is_empty())
    });
    let gone = on.before.gone.iter().filter(|gone| (first..=on.day).contains(&gone.on));
    Month { first, day: on.day, projects: told.collect(), left: leavers(on, first), gone: gone.collect() }
}

fn project_month<'a>(on: &AsOf<'a>, first: NaiveDate, ix: ProjectIx, project: &'a Project) -> ProjectMonth<'a> {
    let within = |date: Option<&NaiveDate>| date.copied().filter(|date| (first..=on.day).contains(date));
    let then = Then::of(on, project);
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
        turned: turned(on, project).filter(|_| began.is_none()),
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
        thanks: thanks(on, project, &delivered),
        delivered,
        project_ix: ix,
    }
}

fn turned<'a>(on: &AsOf<'a>, project: &'a Project) -> Option<HealthChange<'a>> {
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
        owner: PersonName::at(on.portfolio, &deliverable.owner),
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
    // What was due on the last day of the month before has been overdue since this one.
    let since = due.succ_opt()?;
    (first..=day).contains(&since).then(|| Missed { deliverable: TitleRef::deliverable(deliverable), due })
}

fn thanks<'a>(on: &AsOf<'a>, project: &'a Project, delivered: &[Delivered<'a>]) -> Vec<PersonName<'a>> {
    let mut names: Vec<PersonName> = Vec::new();
    for owner in delivered.iter().filter_map(|row| row.owner) {
        if !names.contains(&owner) {
            names.push(owner);
        }
    }
    if names.is_empty() {
        let pair = [&project.lead, &project.coordinator];
        names = pair.into_iter().filter_map(|role| PersonName::at(on.portfolio, role)).collect();
        names.dedup();
    }
    names
}

fn leavers<'a>(on: &AsOf<'a>, first: NaiveDate) -> Vec<Leaver<'a>> {
    let stayed = on.before.last_month().map(|then| {
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
            let person = PersonName { id: &person.id, name: person.display_name() };
            Leaver { person, on: left, projects: theirs.map(TitleRef::project).collect() }
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

//! What the history alone tells of a month: dates that moved, deliverables that are new, who joined a team or left one.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::{PersonName, TitleRef};
use super::key_figures::first_of_month;
use super::slips::DeliverableSlips;
use crate::model::{
    Deliverable, DeliverableState, Escalation, Field, PersonRef, Portfolio, Project, ProjectIx, Review, Stage,
};

/// A date that is another one than at the end of the month before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MovedDate<'a> {
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
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
    pub deliverable: TitleRef<'a>,
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

/// The day on which something came into the files after the last report that it belonged into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// `None` if the history does not say which.
    pub on: Option<NaiveDate>,
}

/// The stage of a project that had another one at the end of the month before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageChange {
    pub then: Stage,
    pub now: Stage,
}

/// A review that came into the files after the month that it was held in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LateReview<'a> {
    pub on: NaiveDate,
    pub highlights: Vec<&'a str>,
}

/// An escalation that is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Settled<'a> {
    pub on: NaiveDate,
    pub about: Option<&'a str>,
    pub outcome: Option<&'a str>,
}

/// What a project's file said by the end of the month before.
#[derive(Clone, Copy)]
pub(super) enum Then<'a> {
    /// Nobody can say.
    Unknown,
    /// The roadmap did not have the project.
    Absent,
    /// Perhaps under another name.
    Doubtful,
    There(&'a Project),
}

impl<'a> Then<'a> {
    pub(super) fn of(on: &AsOf<'a>, project: &Project) -> Self {
        if on.before.last_month().is_none() || !project.readable {
            return Self::Unknown;
        }
        match on.before.project(&project.id) {
            Some((_, then)) if then.readable => Self::There(then),
            Some(_) => Self::Unknown,
            None if on.before.is_doubtful(&project.id) => Self::Doubtful,
            None => Self::Absent,
        }
    }

    pub(super) fn is_absent(self) -> bool {
        matches!(self, Self::Absent | Self::Doubtful)
    }

    /// The other stage that it had.
    pub(super) fn stage_change(self, project: &Project) -> Option<StageChange> {
        let Self::There(then) = self else { return None };
        let (then, now) = (then.stage()?, project.stage()?);
        (then != now).then_some(StageChange { then, now })
    }

    /// The other title that it had.
    pub(super) fn former_title(self, project: &Project) -> Option<&'a str> {
        let Self::There(then) = self else { return None };
        let (then, now) = (then.title.value()?, project.title.value()?);
        (then.trim() != now.trim()).then_some(&**then)
    }

    /// The escalations settled from the day `first` to `day`, and those settled before that were still open in the file.
    pub(super) fn settled<'p>(self, project: &'p Project, first: NaiveDate, day: NaiveDate) -> Vec<Settled<'p>> {
        let was_open = |it: &Escalation| match self {
            Self::There(then) => then.escalations.iter().any(|then| {
                then.settled.is_absent()
                    && then.about.value() == it.about.value()
                    && then.raised.value() == it.raised.value()
            }),
            Self::Unknown | Self::Doubtful | Self::Absent => false,
        };
        let settled = project.escalations.iter().filter_map(|it| {
            let on = *it.settled.value().filter(|&&on| on <= day)?;
            let text = |text: &'p Field<Box<str>>| text.value().map(|text| &**text);
            (on >= first || was_open(it)).then(|| Settled { on, about: text(&it.about), outcome: text(&it.outcome) })
        });
        settled.collect()
    }

    /// When it was recorded that a deliverable is delivered or given up, if the file did not say so then and does now.
    pub(super) fn recorded(self, on: &AsOf, ix: ProjectIx, deliverable: &Deliverable) -> Option<Recorded> {
        let known = on.before.dates(ix, deliverable);
        let is_new = match self {
            Self::Unknown | Self::Doubtful => false,
            Self::Absent => true,
            Self::There(then) => {
                let id = deliverable.id.value()?;
                let ids = || known.into_iter().flat_map(|known| &known.former_ids).chain([id]);
                let is_it = |it: &&Deliverable| it.id.value().is_some_and(|then| ids().any(|id| id == then));
                match then.deliverables.iter().find(is_it).map(|it| it.state) {
                    Some(DeliverableState::Open) => true,
                    Some(state @ (DeliverableState::Delivered(_) | DeliverableState::Dropped(_))) => {
                        std::mem::discriminant(&state) != std::mem::discriminant(&deliverable.state)
                    }
                    Some(DeliverableState::Unreadable) => false,
                    None => then.deliverables.complete,
                }
            }
        };
        let recorded = known.map(|known| known.state_since);
        // What is recorded after the day belongs into a later report.
        (is_new && recorded.is_none_or(|recorded| recorded <= on.day))
            .then(|| Recorded { on: recorded.filter(|&recorded| recorded >= first_of_month(on.day)) })
    }

    /// Reviews held before the day `first` that the file did not have then.
    pub(super) fn late_reviews<'p>(self, project: &'p Project, first: NaiveDate) -> Vec<LateReview<'p>> {
        let was_there = |review: &Review| match self {
            Self::Unknown | Self::Doubtful => true,
            Self::Absent => false,
            Self::There(then) => {
                then.reviews.iter().any(|it| it.on.value() == review.on.value() && !it.highlights.is_empty())
            }
        };
        let late = project.reviews.iter().filter(|review| !review.highlights.is_empty() && !was_there(review));
        let late = late.filter_map(|review| {
            let on = *review.on.value().filter(|&&on| on < first)?;
            Some(LateReview { on, highlights: review.highlights.iter().map(|text| &**text).collect() })
        });
        late.collect()
    }
}

/// How many deliverables were delivered before the month of the day, and recorded in it.
pub fn recorded_late(on: &AsOf) -> usize {
    let first = first_of_month(on.day);
    let late = |ix: ProjectIx, project: &Project| {
        let then = Then::of(on, project);
        let delivered = project.deliverables.iter().filter(|it| it.delivered_by(on.day).is_some_and(|day| day < first));
        delivered.filter(|it| then.recorded(on, ix, it).is_some()).count()
    };
    on.portfolio.projects().map(|(ix, project)| late(ix, project)).sum()
}

/// The dates of a project that moved from the day `first` on. That of a deliverable which no earlier report could name
/// did not move for those who read them: it is told once, as new.
pub(super) fn moved_dates<'a>(on: &AsOf<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<MovedDate<'a>> {
    let moved = told(on, ix).filter_map(|(deliverable, known)| {
        let by_the_day = || known.moves.iter().filter(|step| step.on <= on.day);
        if known.since >= first && on.before.last_month().is_some() {
            return None;
        }
        let from = by_the_day().find(|step| step.on >= first)?.from;
        let last = by_the_day().next_back()?;
        (from != last.to).then(|| MovedDate {
            deliverable: TitleRef::deliverable(deliverable),
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
pub(super) fn new_deliverables<'a>(on: &AsOf<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<NewDeliverable<'a>> {
    let Some(began) = on.before.slips(ix).and_then(|known| known.deliverables.iter().map(|it| it.since).min()) else {
        return Vec::new();
    };
    let is_new = |known: &DeliverableSlips| known.since > began && (first..=on.day).contains(&known.since);
    told(on, ix)
        // What is delivered already is told as that.
        .filter(|(deliverable, known)| is_new(known) && deliverable.delivered_by(on.day).is_none())
        .map(|(deliverable, known)| NewDeliverable { deliverable: TitleRef::deliverable(deliverable), due: known.due })
        .collect()
}

/// The deliverables that count, with what the history tells of them.
fn told<'a>(on: &AsOf<'a>, ix: ProjectIx) -> impl Iterator<Item = (&'a Deliverable, &'a DeliverableSlips)> {
    let deliverables = on.portfolio.project(ix).deliverables.iter();
    deliverables
        .filter_map(move |deliverable| Some((deliverable, on.before.dates(ix, deliverable)?)))
        .filter(|(_, known)| known.state.counts())
}

/// Nothing where the project, or its team, was not known then or is not now.
pub(super) fn joiners<'a>(on: &AsOf<'a>, project: &'a Project) -> Joiners<'a> {
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

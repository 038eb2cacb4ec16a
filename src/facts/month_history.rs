//! What only the history knows about a month: moved dates, new deliverables, changes of teams.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::{NameRef, TitleRef};
use super::key_figures::first_of_month;
use super::slips::DeliverableSlips;
use crate::model::{
    Deliverable, DeliverableState, Escalation, Field, PersonRef, Portfolio, Project, ProjectIx, Review, Stage,
};

/// A date that changed since the end of last month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MovedDate<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The date then.
    pub from: NaiveDate,
    /// The date now.
    pub to: NaiveDate,
    /// The difference in days; negative if it is earlier.
    pub days: i64,
    /// The total number of moves so far; `None` if older history is missing.
    pub times: Option<usize>,
    /// The reason given at the last move.
    pub why: Option<&'a str>,
}

/// A new deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NewDeliverable<'a> {
    /// The deliverable.
    #[serde(flatten)]
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: NaiveDate,
}

/// Changes of a team since the end of last month, including lead and coordinator.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Joiners<'a> {
    /// Who joined.
    pub joined: Vec<NameRef<'a>>,
    /// Who left.
    pub gone: Vec<NameRef<'a>>,
}

impl Joiners<'_> {
    /// Whether the team is unchanged.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty() && self.gone.is_empty()
    }
}

/// When something was recorded, too late for the report that it belonged to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// `None` if the history does not tell the day.
    pub on: Option<NaiveDate>,
}

/// A change of stage since the end of last month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageChange {
    /// The stage then.
    pub then: Stage,
    /// The stage now.
    pub now: Stage,
}

/// A review recorded after the month in which it took place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LateReview<'a> {
    /// The date of the review.
    pub on: NaiveDate,
    /// Its praise.
    pub highlights: Vec<&'a str>,
}

/// An escalation that is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SettledEscalation<'a> {
    /// The day on which it was settled.
    pub on: NaiveDate,
    /// Its subject.
    pub about: Option<&'a str>,
    /// What was decided.
    pub outcome: Option<&'a str>,
}

/// What a project's file said by the end of the month before.
#[derive(Clone, Copy)]
pub(super) enum PreviousState<'a> {
    /// Unknown.
    Unknown,
    /// The roadmap did not have the project.
    Absent,
    /// It may have existed under another name.
    Doubtful,
    Present(&'a Project),
}

impl<'a> PreviousState<'a> {
    pub(super) fn of(on: &AsOf<'a>, project: &Project) -> Self {
        if on.history.last_month().is_none() || !project.readable {
            return Self::Unknown;
        }
        match on.history.project(&project.id) {
            Some((_, then)) if then.readable => Self::Present(then),
            Some(_) => Self::Unknown,
            None if on.history.is_doubtful(&project.id) => Self::Doubtful,
            None => Self::Absent,
        }
    }

    pub(super) fn is_absent(self) -> bool {
        matches!(self, Self::Absent | Self::Doubtful)
    }

    /// The change of stage since then.
    pub(super) fn stage_change(self, project: &Project) -> Option<StageChange> {
        let Self::Present(then) = self else { return None };
        let (then, now) = (then.stage()?, project.stage()?);
        (then != now).then_some(StageChange { then, now })
    }

    /// The other title that it had.
    pub(super) fn former_title(self, project: &Project) -> Option<&'a str> {
        let Self::Present(then) = self else { return None };
        let (then, now) = (then.title.value()?, project.title.value()?);
        (then.trim() != now.trim()).then_some(&**then)
    }

    /// The escalations settled from the day `first` to `day`, and those settled before that were still open in the file.
    pub(super) fn settled<'p>(
        self,
        project: &'p Project,
        first: NaiveDate,
        day: NaiveDate,
    ) -> Vec<SettledEscalation<'p>> {
        let was_open = |it: &Escalation| match self {
            Self::Present(then) => then.escalations.iter().any(|then| {
                then.settled.is_absent()
                    && then.about.value() == it.about.value()
                    && then.raised.value() == it.raised.value()
            }),
            Self::Unknown | Self::Doubtful | Self::Absent => false,
        };
        let settled = project.escalations.iter().filter_map(|it| {
            let on = *it.settled.value().filter(|&&on| on <= day)?;
            let text = |text: &'p Field<Box<str>>| text.value().map(|text| &**text);
            (on >= first || was_open(it)).then(|| SettledEscalation {
                on,
                about: text(&it.about),
                outcome: text(&it.outcome),
            })
        });
        settled.collect()
    }

    /// When it was recorded that a deliverable is delivered or dropped, if the file did not say so then and does now.
    pub(super) fn recorded(self, on: &AsOf, ix: ProjectIx, deliverable: &Deliverable) -> Option<Recorded> {
        let known = on.history.dates(ix, deliverable);
        let is_new = match self {
            Self::Unknown | Self::Doubtful => false,
            Self::Absent => true,
            Self::Present(then) => {
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
        // What is recorded after the day belongs to a later report.
        (is_new && recorded.is_none_or(|recorded| recorded <= on.day))
            .then(|| Recorded { on: recorded.filter(|&recorded| recorded >= first_of_month(on.day)) })
    }

    /// Reviews held before the day `first` that the file did not have then.
    pub(super) fn late_reviews<'p>(self, project: &'p Project, first: NaiveDate) -> Vec<LateReview<'p>> {
        let was_there = |review: &Review| match self {
            Self::Unknown | Self::Doubtful => true,
            Self::Absent => false,
            Self::Present(then) => {
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

/// The dates of a project that moved on or after the day `first`. A deliverable that no earlier report could name is
/// reported once, as new.
pub(super) fn moved_dates<'a>(on: &AsOf<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<MovedDate<'a>> {
    let moved = counted_dates(on, ix).filter_map(|(deliverable, known)| {
        let by_the_day = || known.moves.iter().filter(|step| step.on <= on.day);
        if known.since >= first && on.history.last_month().is_some() {
            return None;
        }
        let from = by_the_day().find(|step| step.on >= first)?.from;
        let last = by_the_day().next_back()?;
        (from != last.to).then(|| MovedDate {
            deliverable: TitleRef::deliverable(deliverable),
            from,
            to: last.to,
            days: last.to.signed_duration_since(from).num_days(),
            times: on.history.is_complete(known).then(|| by_the_day().count()),
            why: last.why.as_deref(),
        })
    });
    moved.collect()
}

/// The deliverables that were added to a project on or after the day `first`.
pub(super) fn new_deliverables<'a>(on: &AsOf<'a>, ix: ProjectIx, first: NaiveDate) -> Vec<NewDeliverable<'a>> {
    let Some(began) = on.history.slips(ix).and_then(|known| known.deliverables.iter().map(|it| it.since).min()) else {
        return Vec::new();
    };
    let is_new = |known: &DeliverableSlips| known.since > began && (first..=on.day).contains(&known.since);
    counted_dates(on, ix)
        // What is already delivered is reported as such.
        .filter(|(deliverable, known)| is_new(known) && deliverable.delivered_by(on.day).is_none())
        .filter_map(|(deliverable, known)| {
            Some(NewDeliverable { deliverable: TitleRef::deliverable(deliverable), due: known.due? })
        })
        .collect()
}

/// The deliverables that count, with their date history.
fn counted_dates<'a>(on: &AsOf<'a>, ix: ProjectIx) -> impl Iterator<Item = (&'a Deliverable, &'a DeliverableSlips)> {
    let deliverables = on.portfolio.project(ix).deliverables.iter();
    deliverables
        .filter_map(move |deliverable| Some((deliverable, on.history.dates(ix, deliverable)?)))
        .filter(|(_, known)| known.state.counts())
}

/// Empty if the project or its team was unknown then or is now.
pub(super) fn joiners<'a>(on: &AsOf<'a>, project: &'a Project) -> Joiners<'a> {
    let Some((portfolio, then)) = on.history.project(&project.id) else { return Joiners::default() };
    if !(project.contributors.complete && then.contributors.complete) {
        return Joiners::default();
    }
    let (then, now) = (team(portfolio, then), team(on.portfolio, project));
    let without = |these: &[NameRef<'a>], those: &[NameRef<'a>]| {
        these.iter().filter(|person| those.iter().all(|other| other.id != person.id)).copied().collect()
    };
    Joiners { joined: without(&now, &then), gone: without(&then, &now) }
}

/// Lead, coordinator and contributors, without duplicates.
fn team<'a>(portfolio: &'a Portfolio, project: &'a Project) -> Vec<NameRef<'a>> {
    let pair = project.lead.value().into_iter().chain(project.coordinator.value());
    let all = pair.chain(project.contributors.iter().map(|entry| &entry.value));
    let mut team: Vec<NameRef> = Vec::new();
    for person in all.map(|person: &PersonRef| NameRef::of(portfolio, person)) {
        if team.iter().all(|other| other.id != person.id) {
            team.push(person);
        }
    }
    team
}

//! The agenda of a meeting: facts of the reference day, or of the meeting's day if it is earlier, with days counted from the
//! day of the meeting.

mod choice;
mod committee;
mod coordinators;
mod teams;

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::{EscalationState, escalation_state, is_pending};
use super::as_of::AsOf;
use super::attendance::{Attendance, AwayPerson};
use super::display_names::{NameRef, TitleRef};
use super::filter::Filter;
use super::meeting_list::weekday;
use super::meetings::{Occurrence, last_held, next_held};
use crate::model::{Attendees, MeetingIx, Project, ProjectIx, Roadmap};

pub use choice::{NoMeeting, choose};
pub use committee::{Achieved, BudgetLine, CommitteeAgenda, Halted, Praise, ReviewRow};
pub use coordinators::{CoordinatorsAgenda, MovedSince, ProjectAlerts, Silent};
pub use teams::{AgendaGuest, CheckpointRow, DueRow, TeamRow, TeamsAgenda, Wait, WaitSide};

/// The agenda of a date of a meeting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agenda<'a> {
    /// The day of the facts: the reference day, or that of the meeting if it is earlier.
    pub day: NaiveDate,
    /// The date of the meeting.
    #[serde(flatten)]
    pub date: Occurrence<'a>,
    /// The day of the week: "thursday".
    pub weekday: &'static str,
    /// The number of days from the reference day to the meeting; negative if it is past.
    pub days_left: i64,
    /// The last date of the series that was held by the day of the facts, before the meeting.
    pub previous: Option<NaiveDate>,
    /// The last date of the series before the meeting, held or still to come.
    pub date_before: Option<NaiveDate>,
    /// The next date of the series after the meeting.
    pub next: Option<NaiveDate>,
    /// Who of those concerned is away.
    pub away: Vec<AwayPerson<'a>>,
    /// What there is to discuss; `None` if the attendees could not be read.
    #[serde(flatten)]
    pub content: Option<Content<'a>>,
}

/// What there is to discuss, by the kind of meeting.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Content<'a> {
    /// The meeting of all teams.
    Teams(TeamsAgenda<'a>),
    /// The meeting of the coordinators.
    Coordinators(CoordinatorsAgenda<'a>),
    /// The meeting of the committee.
    Committee(CommitteeAgenda<'a>),
}

/// A decision that is asked of the meeting and not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecisionRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The question.
    pub question: Option<&'a str>,
    /// When it was asked.
    pub asked: NaiveDate,
    /// The number of days from then to the meeting.
    pub days: i64,
    /// The lead, who can explain it.
    pub lead: Option<NameRef<'a>>,
}

/// An open escalation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EscalationRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// When it was raised.
    pub raised: NaiveDate,
    /// The number of days from then to the meeting.
    pub days: i64,
    /// Who raised it.
    pub by: Option<NameRef<'a>>,
    /// The subject.
    pub about: Option<&'a str>,
}

/// The meeting that an agenda is for.
#[derive(Clone, Copy)]
struct Meeting<'t, 'a> {
    on: &'t AsOf<'a>,
    filter: &'t Filter,
    date: Occurrence<'a>,
    previous: Option<NaiveDate>,
    next: Option<NaiveDate>,
}

/// The day of the facts of an agenda: `today`, but of a past meeting its own day, as nothing later was known to it.
pub fn facts_day(date: &Occurrence, today: NaiveDate) -> NaiveDate {
    today.min(date.on)
}

/// The last date of the series that was held before `date` and by the day of the facts.
pub fn previous_date(on: &AsOf, date: &Occurrence) -> Option<NaiveDate> {
    held_before(&on.portfolio.roadmap, date, on.day)
}

/// The last date of the series that takes place before `date`, on `last` or earlier.
fn held_before(roadmap: &Roadmap, date: &Occurrence, last: NaiveDate) -> Option<NaiveDate> {
    last_held(roadmap, date.meeting_ix, date.on.pred_opt()?.min(last)).map(|held| held.on)
}

/// The agenda of a date of a meeting, for the projects that pass the filter, as of [`facts_day`]. What happened since the
/// last date is known if `on` has the history, with the files as they were on that day.
pub fn agenda<'a>(on: &AsOf<'a>, date: Occurrence<'a>, today: NaiveDate, filter: &Filter) -> Agenda<'a> {
    let roadmap = &on.portfolio.roadmap;
    let next = date.on.succ_opt().and_then(|day| next_held(roadmap, date.meeting_ix, day)).map(|held| held.on);
    let meeting = Meeting { on, filter, date, previous: previous_date(on, &date), next };
    let away = date.who.map(|who| Attendance::new(on.portfolio, filter).absences(who).on(date.on));
    Agenda {
        day: on.day,
        date,
        weekday: weekday(date.on),
        days_left: date.on.signed_duration_since(today).num_days(),
        previous: meeting.previous,
        date_before: held_before(roadmap, &date, NaiveDate::MAX),
        next,
        away: away.unwrap_or_default(),
        content: date.who.map(|who| match who {
            Attendees::Teams => Content::Teams(teams::agenda(&meeting)),
            Attendees::Coordinators => Content::Coordinators(coordinators::agenda(&meeting)),
            Attendees::Committee => Content::Committee(committee::agenda(&meeting)),
        }),
    }
}

impl<'a> Meeting<'_, 'a> {
    /// The number of days from `day` to the meeting.
    fn days_since(&self, day: NaiveDate) -> i64 {
        self.date.on.signed_duration_since(day).num_days()
    }

    fn index(&self) -> MeetingIx {
        self.date.meeting_ix
    }

    /// The projects that pass the filter.
    fn projects(&self) -> impl Iterator<Item = (ProjectIx, &'a Project)> {
        let portfolio = self.on.portfolio;
        portfolio.projects().filter(|(ix, _)| self.filter.passes(portfolio, *ix))
    }

    /// Those that are active or paused.
    fn followed(&self) -> impl Iterator<Item = (ProjectIx, &'a Project)> {
        self.projects().filter(|(_, project)| project.is_followed())
    }

    /// The pending decisions that are asked of this meeting, the oldest first.
    fn decisions(&self) -> Vec<DecisionRow<'a>> {
        let mut rows = Vec::new();
        for (_, project) in self.followed() {
            for decision in project.decisions.iter().filter(|decision| is_pending(decision, self.on.day)) {
                let is_here = decision.meeting.value().and_then(|of| of.known()) == Some(self.index());
                let Some(&asked) = decision.asked.value().filter(|_| is_here) else { continue };
                rows.push(DecisionRow {
                    project: TitleRef::project(project),
                    question: decision.question.value().map(|question| &**question),
                    asked,
                    days: self.days_since(asked),
                    lead: NameRef::at(self.on.portfolio, &project.lead),
                });
            }
        }
        rows.sort_by_key(|row| row.asked);
        rows
    }

    /// The open escalations, the oldest first.
    fn escalations(&self) -> Vec<EscalationRow<'a>> {
        let mut rows = Vec::new();
        for (_, project) in self.followed() {
            for escalation in &project.escalations {
                let is_open = escalation_state(escalation, self.on.day) == EscalationState::Open;
                let Some(&raised) = escalation.raised.value().filter(|_| is_open) else { continue };
                rows.push(EscalationRow {
                    project: TitleRef::project(project),
                    raised,
                    days: self.days_since(raised),
                    by: NameRef::at(self.on.portfolio, &escalation.by),
                    about: escalation.about.value().map(|about| &**about),
                });
            }
        }
        rows.sort_by_key(|row| row.raised);
        rows
    }
}

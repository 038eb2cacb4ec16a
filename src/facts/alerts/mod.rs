//! Alerts: what requires action on a day, and by whom.

mod actions;
mod deliverables;
mod follow_up;
mod projects;

pub(crate) use deliverables::{deliverer, owner};
pub(crate) use follow_up::{EscalationState, escalation_state, is_pending};

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::dependents::{Blocker, Dependent};
use super::display_names::{Assignee, NameRef, TitleRef};
use super::filter::Filter;
use crate::diagnostic::Alert;
use crate::model::{Project, ProjectIx};

/// The sort key of alerts: the rank of the kind, then the longest waiting.
pub type Urgency = (u8, Reverse<i64>);

/// An alert.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AlertRow<'a> {
    /// The kind of alert with its details.
    #[serde(flatten)]
    pub what: AlertKind<'a>,
    /// The project.
    pub project: TitleRef<'a>,
    /// The deliverable, if the alert concerns one.
    pub deliverable: Option<TitleRef<'a>>,
    /// Who has to act.
    #[serde(rename = "mover")]
    pub assignee: Assignee<'a>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The kind of an alert, with the details that its sentence needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "alert", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum AlertKind<'a> {
    /// An open deliverable is past its due date.
    Overdue {
        /// The due date.
        due: NaiveDate,
        /// Days since the due date, above 0.
        days_late: i64,
        /// In percent.
        progress: Option<u8>,
        /// What depends on the deliverable.
        #[serde(rename = "waiters")]
        dependents: Vec<Dependent<'a>>,
    },
    /// An open deliverable is due within `due-within-days`.
    DueSoon {
        /// The due date.
        due: NaiveDate,
        /// Days until the due date; 0 if it is due today.
        days_left: i64,
        /// In percent.
        progress: Option<u8>,
    },
    /// The owner of an open deliverable is absent when it is due.
    OwnerAway {
        /// The due date.
        due: NaiveDate,
        /// The absent owner.
        owner: NameRef<'a>,
        /// The first day of the absence.
        away_from: NaiveDate,
        /// The last day of the absence.
        away_to: NaiveDate,
    },
    /// A dependency of an open deliverable is overdue, or open in a project that is off track.
    Blocked {
        /// The due date.
        due: Option<NaiveDate>,
        /// The dependencies that block it.
        blockers: Vec<Blocker<'a>>,
    },
    /// The forecast of an open deliverable is after its due date.
    WillSlip {
        /// The due date.
        due: NaiveDate,
        /// When it is expected.
        forecast: NaiveDate,
        /// Days from the due date to the forecast.
        days_late: i64,
        /// The dependency that delays it; `None` if it is late by itself.
        because: Option<Cause<'a>>,
    },
    /// A project has had no update for longer than the roadmap allows.
    Unconfirmed {
        /// The date of the last update, else the start.
        since: NaiveDate,
        /// Days since then.
        days: i64,
        /// Whether there has been an update.
        updated: bool,
    },
    /// The last update of a project says that it is off track.
    OffTrack {
        /// The date of the last update.
        on: NaiveDate,
        /// What the update says is needed.
        needs: Option<&'a str>,
    },
    /// The coordinator should escalate: a deliverable is long overdue, or two updates in a row are off track.
    Escalate {
        /// The due date of the most overdue deliverable, if that is the reason.
        due: Option<NaiveDate>,
        /// Days since that due date.
        days_late: Option<i64>,
        /// Whether the last two updates are both off track.
        off_track: bool,
        /// The portfolio coordinator.
        to: Option<NameRef<'a>>,
    },
    /// An escalation is not settled yet.
    EscalationOpen {
        /// The day on which it was raised.
        raised: NaiveDate,
        /// Days since then.
        days: i64,
        /// Who raised it.
        by: Option<NameRef<'a>>,
        /// Its subject.
        about: Option<&'a str>,
    },
    /// A report is due: there has been none since the session `checkpoint-after-sessions` after the start.
    Checkpoint {
        /// The session after which a report is due.
        held: NaiveDate,
        /// The number of sessions from the start to that one.
        sessions: u32,
    },
    /// The periodic review of a project is due.
    ReviewDue {
        /// The day from which the review is due.
        since: NaiveDate,
        /// The date of the last review, if there has been one.
        last_review: Option<NaiveDate>,
    },
    /// A project has had no delivery and no update for `review-every-months`.
    NothingDelivered {
        /// The date of the last delivery or update, else the start.
        since: NaiveDate,
        /// The value of `review-every-months`.
        months: u32,
    },
    /// A decision was requested, and its meeting is over without an answer.
    DecisionPending {
        /// What is to be decided.
        question: Option<&'a str>,
        /// The day of the request.
        asked: NaiveDate,
        /// Days since then.
        days: i64,
        /// The past date of the meeting.
        met: Option<NaiveDate>,
    },
    /// A waiver ends within `due-within-days`.
    WaiverEnding {
        /// The name of the rule that it waives.
        rule: &'static str,
        /// The last day of the waiver.
        until: NaiveDate,
        /// Days until then.
        days_left: i64,
        /// The reason given for it.
        reason: Option<&'a str>,
    },
}

/// The deliverable that delays another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cause<'a> {
    /// Its project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// When it is expected.
    pub forecast: Option<NaiveDate>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The alerts of the projects that pass the filter, sorted by project and kind, without those that the roadmap turns
/// off.
pub fn alerts<'a>(on: &AsOf<'a>, filter: &Filter) -> Vec<AlertRow<'a>> {
    let sessions = projects::held_sessions(on);
    collect(on, filter, |collector, project| {
        if project.is_active() {
            deliverables::alerts(collector);
            projects::alerts(collector, &sessions);
        }
        follow_up::alerts(collector);
    })
}

/// The [alerts] about checkpoints, without computing the others.
pub fn checkpoints<'a>(on: &AsOf<'a>, filter: &Filter) -> Vec<AlertRow<'a>> {
    let sessions = projects::held_sessions(on);
    collect(on, filter, |collector, project| {
        if project.is_active() {
            projects::checkpoint(collector, project, &sessions);
        }
    })
}

/// What `add` adds for each active or paused project that passes the filter.
fn collect<'a>(
    on: &AsOf<'a>,
    filter: &Filter,
    add: impl Fn(&mut AlertCollector<'_, 'a>, &'a Project),
) -> Vec<AlertRow<'a>> {
    let mut rows = Vec::new();
    for (ix, project) in on.portfolio.projects() {
        if !project.is_followed() || !filter.passes(on.portfolio, ix) {
            continue;
        }
        let begins = rows.len();
        add(&mut AlertCollector { on, ix, rows: &mut rows }, project);
        let shown: Vec<AlertRow> = rows
            .drain(begins..)
            .filter(|row| filter.passes_action(on.portfolio, row.project_ix, &row.assignee))
            .collect();
        rows.extend(shown);
        rows[begins..].sort_by_key(|row| row.what.alert());
    }
    rows
}

impl AlertRow<'_> {
    /// The sort key, most urgent first: the kind, then the longest waiting.
    pub fn urgency(&self) -> Urgency {
        let days = match &self.what {
            AlertKind::Overdue { days_late, .. } | AlertKind::WillSlip { days_late, .. } => *days_late,
            AlertKind::DueSoon { days_left, .. } | AlertKind::WaiverEnding { days_left, .. } => -days_left,
            AlertKind::Unconfirmed { days, .. }
            | AlertKind::EscalationOpen { days, .. }
            | AlertKind::DecisionPending { days, .. } => *days,
            AlertKind::Escalate { days_late, .. } => days_late.unwrap_or(0),
            AlertKind::OwnerAway { .. }
            | AlertKind::Blocked { .. }
            | AlertKind::OffTrack { .. }
            | AlertKind::Checkpoint { .. }
            | AlertKind::ReviewDue { .. }
            | AlertKind::NothingDelivered { .. } => 0,
        };
        let kind = match self.what.alert() {
            Alert::Overdue => 0,
            Alert::EscalationOpen | Alert::Escalate => 1,
            Alert::OffTrack => 2,
            Alert::DecisionPending => 3,
            Alert::Blocked | Alert::WillSlip => 4,
            Alert::Unconfirmed => 5,
            Alert::OwnerAway => 6,
            Alert::NothingDelivered => 7,
            Alert::Checkpoint => 8,
            Alert::ReviewDue => 9,
            Alert::WaiverEnding => 10,
            Alert::DueSoon => 11,
        };
        (kind, Reverse(days))
    }
}

impl AlertKind<'_> {
    /// Counts days to or from a day that is `days` after the reference day.
    pub fn count_from(&mut self, days: i64) {
        match self {
            Self::Overdue { days_late, .. } => *days_late += days,
            Self::DueSoon { days_left, .. } | Self::WaiverEnding { days_left, .. } => *days_left -= days,
            Self::Unconfirmed { days: counted, .. }
            | Self::EscalationOpen { days: counted, .. }
            | Self::DecisionPending { days: counted, .. } => *counted += days,
            Self::Escalate { days_late, .. } => *days_late = days_late.map(|late| late + days),
            Self::Blocked { blockers, .. } => {
                for blocker in blockers {
                    blocker.days_late = blocker.days_late.map(|late| late + days);
                }
            }
            Self::OwnerAway { .. }
            | Self::WillSlip { .. }
            | Self::OffTrack { .. }
            | Self::Checkpoint { .. }
            | Self::ReviewDue { .. }
            | Self::NothingDelivered { .. } => {}
        }
    }

    /// The name of the alert.
    pub fn alert(&self) -> Alert {
        match self {
            Self::Overdue { .. } => Alert::Overdue,
            Self::DueSoon { .. } => Alert::DueSoon,
            Self::OwnerAway { .. } => Alert::OwnerAway,
            Self::Blocked { .. } => Alert::Blocked,
            Self::WillSlip { .. } => Alert::WillSlip,
            Self::Unconfirmed { .. } => Alert::Unconfirmed,
            Self::OffTrack { .. } => Alert::OffTrack,
            Self::Escalate { .. } => Alert::Escalate,
            Self::EscalationOpen { .. } => Alert::EscalationOpen,
            Self::Checkpoint { .. } => Alert::Checkpoint,
            Self::ReviewDue { .. } => Alert::ReviewDue,
            Self::NothingDelivered { .. } => Alert::NothingDelivered,
            Self::DecisionPending { .. } => Alert::DecisionPending,
            Self::WaiverEnding { .. } => Alert::WaiverEnding,
        }
    }
}

/// Collects the alerts of a project.
struct AlertCollector<'t, 'a> {
    on: &'t AsOf<'a>,
    ix: ProjectIx,
    rows: &'t mut Vec<AlertRow<'a>>,
}

impl<'a> AlertCollector<'_, 'a> {
    fn is_enabled(&self, alert: Alert) -> bool {
        !self.on.portfolio.roadmap.alerts_off.contains(&alert)
    }

    /// Adds an alert, unless the roadmap turns it off.
    fn push(&mut self, what: AlertKind<'a>, deliverable: Option<TitleRef<'a>>, assignee: Assignee<'a>) {
        if self.is_enabled(what.alert()) {
            let project = TitleRef::project(self.on.portfolio.project(self.ix));
            self.rows.push(AlertRow { what, project, deliverable, assignee, project_ix: self.ix });
        }
    }
}

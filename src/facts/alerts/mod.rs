//! Alerts: what requires action on a day, and by whom.

mod deliverables;
mod follow_up;
mod projects;

pub(crate) use deliverables::owner;
pub(crate) use follow_up::{EscalationState, escalation_state, is_pending};

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::AsOf;
use super::dependents::{Blocker, Dependent};
use super::display_names::{Assignee, PersonName, TitleRef};
use super::filter::Filter;
use crate::diagnostic::Alert;
use crate::model::{ProjectIx, Stage};

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
    pub mover: Assignee<'a>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The kind of an alert, with the details that its sentence needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "alert", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum AlertKind<'a> {
    Overdue {
        due: NaiveDate,
        days_late: i64,
        progress: Option<u8>,
        waiters: Vec<Dependent<'a>>,
    },
    DueSoon {
        due: NaiveDate,
        days_left: i64,
        progress: Option<u8>,
    },
    OwnerAway {
        due: NaiveDate,
        owner: PersonName<'a>,
        away_from: NaiveDate,
        away_to: NaiveDate,
    },
    Blocked {
        due: Option<NaiveDate>,
        blockers: Vec<Blocker<'a>>,
    },
    WillSlip {
        due: NaiveDate,
        forecast: NaiveDate,
        days_late: i64,
        /// The dependency that delays it; `None` if it is late by itself.
        because: Option<Cause<'a>>,
    },
    Unconfirmed {
        /// The date of the last update, else the start.
        since: NaiveDate,
        days: i64,
        /// Whether there has been an update.
        updated: bool,
    },
    OffTrack {
        /// The date of the last update.
        on: NaiveDate,
        needs: Option<&'a str>,
    },
    Escalate {
        /// The due date of the most overdue deliverable, if that is the reason.
        due: Option<NaiveDate>,
        days_late: Option<i64>,
        /// Whether the last two updates are both off track.
        off_track: bool,
        /// The portfolio coordinator.
        to: Option<PersonName<'a>>,
    },
    EscalationOpen {
        raised: NaiveDate,
        days: i64,
        by: Option<PersonName<'a>>,
        about: Option<&'a str>,
    },
    Checkpoint {
        /// The session after which a report is due.
        held: NaiveDate,
        sessions: u32,
    },
    ReviewDue {
        since: NaiveDate,
        last_review: Option<NaiveDate>,
    },
    NothingDelivered {
        /// The date of the last delivery or update, else the start.
        since: NaiveDate,
        months: u32,
    },
    DecisionPending {
        question: Option<&'a str>,
        asked: NaiveDate,
        days: i64,
        /// The past date of the meeting.
        met: Option<NaiveDate>,
    },
    WaiverEnding {
        rule: &'static str,
        until: NaiveDate,
        days_left: i64,
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
    let mut rows = Vec::new();
    let sessions = projects::held_sessions(on);
    for (ix, project) in on.portfolio.projects() {
        let (active, paused) = match project.stage() {
            Some(Stage::Active) => (true, false),
            Some(Stage::Paused) => (false, true),
            Some(Stage::Proposed | Stage::Completed | Stage::Stopped) | None => (false, false),
        };
        if !(active || paused) || !filter.passes(on.portfolio, ix) {
            continue;
        }
        let begins = rows.len();
        let mut collector = AlertCollector { on, ix, rows: &mut rows };
        if active {
            deliverables::alerts(&mut collector);
            projects::alerts(&mut collector, &sessions);
        }
        follow_up::alerts(&mut collector);
        let shown: Vec<AlertRow> = rows.drain(begins..).filter(|row| filter.passes_alert(on.portfolio, row)).collect();
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
    fn push(&mut self, what: AlertKind<'a>, deliverable: Option<TitleRef<'a>>, mover: Assignee<'a>) {
        if self.is_enabled(what.alert()) {
            let project = TitleRef::project(self.on.portfolio.project(self.ix));
            self.rows.push(AlertRow { what, project, deliverable, mover, project_ix: self.ix });
        }
    }
}

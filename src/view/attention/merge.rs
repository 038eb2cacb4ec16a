//! Alerts that another sentence says already are not said again.

use std::collections::HashSet;

use crate::facts::dependents::Blocker;
use crate::facts::{AlertKind, AlertRow};
use crate::model::ProjectIx;

/// The alerts that are worth a sentence of their own.
pub(super) fn merged<'r, 'a>(alerts: &'r [AlertRow<'a>]) -> Vec<&'r AlertRow<'a>> {
    let said = MergedFact::of(alerts);
    alerts.iter().filter(|alert| !said.covers(alert)).collect()
}

/// What the alerts of a kind speak of.
struct MergedFact<'a> {
    /// Deliverables, by project and id: overdue, and expected too late.
    overdue: HashSet<(&'a str, &'a str)>,
    slipping: HashSet<(&'a str, &'a str)>,
    unconfirmed: HashSet<ProjectIx>,
    off_track: HashSet<ProjectIx>,
}

impl<'a> MergedFact<'a> {
    fn of(alerts: &[AlertRow<'a>]) -> Self {
        let mut said = Self {
            overdue: HashSet::new(),
            slipping: HashSet::new(),
            unconfirmed: HashSet::new(),
            off_track: HashSet::new(),
        };
        for alert in alerts {
            let of = alert.deliverable.map(|deliverable| (alert.project.id, deliverable.id));
            match alert.what {
                AlertKind::Overdue { .. } => said.overdue.extend(of),
                AlertKind::WillSlip { .. } => said.slipping.extend(of),
                AlertKind::Unconfirmed { .. } => {
                    said.unconfirmed.insert(alert.project_ix);
                }
                AlertKind::OffTrack { .. } => {
                    said.off_track.insert(alert.project_ix);
                }
                AlertKind::DueSoon { .. }
                | AlertKind::OwnerAway { .. }
                | AlertKind::Blocked { .. }
                | AlertKind::Escalate { .. }
                | AlertKind::EscalationOpen { .. }
                | AlertKind::Checkpoint { .. }
                | AlertKind::ReviewDue { .. }
                | AlertKind::NothingDelivered { .. }
                | AlertKind::DecisionPending { .. }
                | AlertKind::WaiverEnding { .. } => {}
            }
        }
        said
    }

    fn covers(&self, alert: &AlertRow<'a>) -> bool {
        let of = alert.deliverable.map(|deliverable| (alert.project.id, deliverable.id));
        match &alert.what {
            // `roadmap deadlines` lists them.
            AlertKind::DueSoon { .. } => true,
            // An overdue deliverable is late: that it will be is no news.
            AlertKind::WillSlip { .. } => of.is_some_and(|of| self.overdue.contains(&of)),
            // A slip says what it waits for.
            AlertKind::Blocked { blockers, .. } => {
                of.is_some_and(|of| self.slipping.contains(&of))
                    || blockers.iter().all(|blocker| self.tells(alert.project_ix, blocker))
            }
            AlertKind::Checkpoint { .. } => self.unconfirmed.contains(&alert.project_ix),
            AlertKind::Overdue { .. }
            | AlertKind::OwnerAway { .. }
            | AlertKind::Unconfirmed { .. }
            | AlertKind::OffTrack { .. }
            | AlertKind::Escalate { .. }
            | AlertKind::EscalationOpen { .. }
            | AlertKind::ReviewDue { .. }
            | AlertKind::NothingDelivered { .. }
            | AlertKind::DecisionPending { .. }
            | AlertKind::WaiverEnding { .. } => false,
        }
    }

    /// Those who wait are named beside what is overdue; that a project is off-track concerns all that is in it.
    fn tells(&self, waiting: ProjectIx, blocker: &Blocker) -> bool {
        let overdue = self.overdue.contains(&(blocker.project.id, blocker.deliverable.id));
        overdue || (blocker.days_late.is_none() && blocker.project_ix == waiting && self.off_track.contains(&waiting))
    }
}

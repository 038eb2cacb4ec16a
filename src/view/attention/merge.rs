//! Leaves out alerts that another sentence already implies.

use std::collections::HashSet;

use crate::facts::dependents::Blocker;
use crate::facts::{AlertKind, AlertRow};
use crate::model::ProjectIx;

/// The alerts that need a sentence of their own.
pub(super) fn merged<'r, 'a>(alerts: &'r [AlertRow<'a>]) -> Vec<&'r AlertRow<'a>> {
    let reported = ReportedFacts::of(alerts);
    alerts.iter().filter(|alert| !reported.covers(alert)).collect()
}

/// What alerts of some kinds report.
struct ReportedFacts<'a> {
    /// Deliverables, by project and id: overdue, and expected too late.
    overdue: HashSet<(&'a str, &'a str)>,
    slipping: HashSet<(&'a str, &'a str)>,
    unconfirmed: HashSet<ProjectIx>,
    off_track: HashSet<ProjectIx>,
}

impl<'a> ReportedFacts<'a> {
    fn of(alerts: &[AlertRow<'a>]) -> Self {
        let mut reported = Self {
            overdue: HashSet::new(),
            slipping: HashSet::new(),
            unconfirmed: HashSet::new(),
            off_track: HashSet::new(),
        };
        for alert in alerts {
            let of = alert.deliverable.map(|deliverable| (alert.project.id, deliverable.id));
            match alert.what {
                AlertKind::Overdue { .. } => reported.overdue.extend(of),
                AlertKind::WillSlip { .. } => reported.slipping.extend(of),
                AlertKind::Unconfirmed { .. } => {
                    reported.unconfirmed.insert(alert.project_ix);
                }
                AlertKind::OffTrack { .. } => {
                    reported.off_track.insert(alert.project_ix);
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
        reported
    }

    fn covers(&self, alert: &AlertRow<'a>) -> bool {
        let of = alert.deliverable.map(|deliverable| (alert.project.id, deliverable.id));
        match &alert.what {
            // `roadmap deadlines` lists them.
            AlertKind::DueSoon { .. } => true,
            // An overdue deliverable is late anyway.
            AlertKind::WillSlip { .. } => of.is_some_and(|of| self.overdue.contains(&of)),
            // The alert about the slip names the dependency.
            AlertKind::Blocked { blockers, .. } => {
                of.is_some_and(|of| self.slipping.contains(&of))
                    || blockers.iter().all(|blocker| self.is_explained(alert.project_ix, blocker))
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

    /// Dependents are named with the overdue deliverable, and an off-track project is reported as a whole.
    fn is_explained(&self, waiting: ProjectIx, blocker: &Blocker) -> bool {
        let overdue = self.overdue.contains(&(blocker.project.id, blocker.deliverable.id));
        overdue || (blocker.days_late.is_none() && blocker.project_ix == waiting && self.off_track.contains(&waiting))
    }
}

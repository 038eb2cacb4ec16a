//! Alerts that another sentence says already are not said again.

use std::collections::HashSet;

use crate::facts::waiting::Blocker;
use crate::facts::{AlertRow, What};
use crate::model::ProjectIx;

/// The alerts that are worth a sentence of their own.
pub(super) fn merged<'r, 'a>(alerts: &'r [AlertRow<'a>]) -> Vec<&'r AlertRow<'a>> {
    let said = Said::of(alerts);
    alerts.iter().filter(|alert| !said.covers(alert)).collect()
}

/// What the alerts of a kind speak of.
struct Said<'a> {
    /// Deliverables, by project and id: overdue, and expected too late.
    overdue: HashSet<(&'a str, &'a str)>,
    slipping: HashSet<(&'a str, &'a str)>,
    unconfirmed: HashSet<ProjectIx>,
    off_track: HashSet<ProjectIx>,
}

impl<'a> Said<'a> {
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
                What::Overdue { .. } => said.overdue.extend(of),
                What::WillSlip { .. } => said.slipping.extend(of),
                What::Unconfirmed { .. } => {
                    said.unconfirmed.insert(alert.project_ix);
                }
                What::OffTrack { .. } => {
                    said.off_track.insert(alert.project_ix);
                }
                What::DueSoon { .. }
                | What::OwnerAway { .. }
                | What::Blocked { .. }
                | What::Escalate { .. }
                | What::EscalationOpen { .. }
                | What::Checkpoint { .. }
                | What::ReviewDue { .. }
                | What::NothingDelivered { .. }
                | What::DecisionPending { .. }
                | What::WaiverEnding { .. } => {}
            }
        }
        said
    }

    fn covers(&self, alert: &AlertRow<'a>) -> bool {
        let of = alert.deliverable.map(|deliverable| (alert.project.id, deliverable.id));
        match &alert.what {
            // `roadmap deadlines` lists them.
            What::DueSoon { .. } => true,
            // An overdue deliverable is late: that it will be is no news.
            What::WillSlip { .. } => of.is_some_and(|of| self.overdue.contains(&of)),
            // A slip says what it waits for.
            What::Blocked { blockers, .. } => {
                of.is_some_and(|of| self.slipping.contains(&of))
                    || blockers.iter().all(|blocker| self.tells(alert.project_ix, blocker))
            }
            What::Checkpoint { .. } => self.unconfirmed.contains(&alert.project_ix),
            What::Overdue { .. }
            | What::OwnerAway { .. }
            | What::Unconfirmed { .. }
            | What::OffTrack { .. }
            | What::Escalate { .. }
            | What::EscalationOpen { .. }
            | What::ReviewDue { .. }
            | What::NothingDelivered { .. }
            | What::DecisionPending { .. }
            | What::WaiverEnding { .. } => false,
        }
    }

    /// Those who wait are named beside what is overdue; that a project is off-track concerns all that is in it.
    fn tells(&self, waiting: ProjectIx, blocker: &Blocker) -> bool {
        let overdue = self.overdue.contains(&(blocker.project.id, blocker.deliverable.id));
        overdue || (blocker.days_late.is_none() && blocker.project_ix == waiting && self.off_track.contains(&waiting))
    }
}

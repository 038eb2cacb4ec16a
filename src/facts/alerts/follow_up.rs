//! Alerts that also concern paused projects: open escalations, pending decisions, waivers about to end.

use chrono::NaiveDate;

use super::{AlertCollector, AlertKind};
use crate::facts::as_of::days_after;
use crate::facts::calendar;
use crate::facts::display_names::{Assignee, NameRef};
use crate::model::{Decision, Escalation, Field, Project};

/// The state of an escalation on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EscalationState {
    NotYet,
    Open,
    Closed,
    /// A date could not be read.
    Unknown,
}

pub(super) fn alerts<'a>(alerts: &mut AlertCollector<'_, 'a>) {
    let project = alerts.on.portfolio.project(alerts.ix);
    escalation_open(alerts, project);
    for decision in &project.decisions {
        decision_pending(alerts, decision);
    }
    waiver_ending(alerts, project);
}

pub(crate) fn escalation_state(escalation: &Escalation, day: NaiveDate) -> EscalationState {
    match (escalation.raised.value(), &escalation.settled) {
        (Some(&raised), _) if raised > day => EscalationState::NotYet,
        (_, Field::Given(settled)) if settled.value <= day => EscalationState::Closed,
        (Some(_), Field::Given(_) | Field::Absent) => EscalationState::Open,
        (None, _) | (_, Field::Unreadable) => EscalationState::Unknown,
    }
}

/// Whether a decision was asked by the end of `day` and is not answered; false if the dates could not be read.
pub(crate) fn is_pending(decision: &Decision, day: NaiveDate) -> bool {
    let answered = match &decision.answered {
        Field::Absent => false,
        Field::Given(on) => on.value <= day,
        Field::Unreadable => true,
    };
    !answered && decision.asked.value().is_some_and(|&asked| asked <= day)
}

fn escalation_open<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    for escalation in &project.escalations {
        if escalation_state(escalation, on.day) != EscalationState::Open {
            continue;
        }
        let Some(&raised) = escalation.raised.value() else { continue };
        let what = AlertKind::EscalationOpen {
            raised,
            days: on.days_late(raised),
            by: NameRef::at(on.portfolio, &escalation.by),
            about: escalation.about.value().map(|about| &**about),
        };
        alerts.push(what, None, Assignee::portfolio_coordinator(on.portfolio));
    }
}

/// Reported once a meeting that could have answered is over; without a meeting, at once.
fn decision_pending<'a>(alerts: &mut AlertCollector<'_, 'a>, decision: &'a Decision) {
    let on = alerts.on;
    let roadmap = &on.portfolio.roadmap;
    let Some(&asked) = decision.asked.value() else { return };
    if !is_pending(decision, on.day) {
        return;
    }
    let (met, assignee) = match &decision.meeting {
        Field::Absent => (None, Assignee::portfolio_coordinator(on.portfolio)),
        Field::Unreadable => return,
        Field::Given(meeting) => {
            let Some(ix) = meeting.value.known() else { return };
            let meeting = roadmap.meeting(ix);
            let met = calendar::first_after(roadmap, meeting, asked).filter(|&met| met < on.day);
            let Some(met) = met else { return };
            (Some(met), Assignee::Meeting(NameRef::meeting(meeting)))
        }
    };
    let question = decision.question.value().map(|question| &**question);
    alerts.push(AlertKind::DecisionPending { question, asked, days: on.days_late(asked), met }, None, assignee);
}

fn waiver_ending<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    let Some(within) = on.portfolio.roadmap.follow_up.due_within_days else { return };
    for waiver in &project.waivers {
        let (Some(rule), Some(&until)) = (waiver.rule.value(), waiver.until.value()) else { continue };
        if until >= on.day && until < days_after(on.day, within) {
            let what = AlertKind::WaiverEnding {
                rule: rule.name(),
                until,
                days_left: -on.days_late(until),
                reason: waiver.reason.value().map(|reason| &**reason),
            };
            alerts.push(what, None, Assignee::lead(on.portfolio, project));
        }
    }
}

//! Alerts about a project as a whole: unconfirmed, off track, to escalate, checkpoint, review due, nothing delivered.

use chrono::{Days, NaiveDate};

use super::{AlertCollector, AlertKind};
use crate::facts::as_of::{AsOf, days_after, months_after};
use crate::facts::calendar;
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::facts::health::{
    last_review_on, last_update_on, review_due_from, reviews_are_known, unconfirmed_since, updates_are_known,
};
use crate::model::{Attendees, DeliverableState, Health, Project, Update};

use super::follow_up::{EscalationState, escalation_state};

/// Older sessions are ignored.
const MAX_SESSION_AGE_DAYS: u64 = 36_525;

pub(super) fn alerts<'a>(alerts: &mut AlertCollector<'_, 'a>, sessions: &[NaiveDate]) {
    let project = alerts.on.portfolio.project(alerts.ix);
    unconfirmed(alerts, project);
    off_track(alerts, project);
    escalate(alerts, project);
    checkpoint(alerts, project, sessions);
    review_due(alerts, project);
    nothing_delivered(alerts, project);
}

/// The dates, up to the day, on which the teams met.
pub(super) fn held_sessions(on: &AsOf) -> Vec<NaiveDate> {
    let roadmap = &on.portfolio.roadmap;
    let starts = on.portfolio.projects.iter().filter(|project| project.is_active());
    let Some(first) = starts.filter_map(|project| project.start.value().copied()).min() else { return Vec::new() };
    let from = on.day.checked_sub_days(Days::new(MAX_SESSION_AGE_DAYS)).unwrap_or(first).max(first);
    let series = roadmap.meetings.iter().filter(|meeting| meeting.who.value() == Some(&Attendees::Teams));
    let mut dates: Vec<_> = series.flat_map(|meeting| calendar::dates(roadmap, meeting, from, on.day)).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

fn unconfirmed<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    if let Some(since) = unconfirmed_since(on.portfolio, project, on.day) {
        let updated = last_update_on(project, on.day).is_some();
        let what = AlertKind::Unconfirmed { since, days: on.days_late(since), updated };
        alerts.push(what, None, Assignee::coordinator(on.portfolio, project));
    }
}

fn off_track<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let Some(update) = project.last_update(alerts.on.day).filter(|update| is_off_track(update)) else { return };
    if let Some(&on) = update.on.value() {
        let what = AlertKind::OffTrack { on, needs: update.needs.value().map(|needs| &**needs) };
        alerts.push(what, None, Assignee::lead(alerts.on.portfolio, project));
    }
}

fn escalate<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    let raised = project.escalations.iter().map(|escalation| escalation_state(escalation, on.day));
    let may_be_open = |state| match state {
        EscalationState::Open | EscalationState::Unknown => true,
        EscalationState::Closed | EscalationState::NotYet => false,
    };
    if !project.escalations.complete || raised.into_iter().any(may_be_open) {
        return;
    }
    let long = on.portfolio.roadmap.follow_up.escalate_after_days;
    let longest_overdue = on
        .open_deliverables(alerts.ix)
        .filter_map(|(_, deliverable)| Some((*deliverable.due.value()?, deliverable)))
        .filter(|&(due, _)| due < on.day && long.is_some_and(|days| days_after(due, days) <= on.day))
        .min_by_key(|&(due, _)| due);
    let off_track = off_track_twice(project, on.day);
    if longest_overdue.is_none() && !off_track {
        return;
    }
    let what = AlertKind::Escalate {
        due: longest_overdue.map(|(due, _)| due),
        days_late: longest_overdue.map(|(due, _)| on.days_late(due)),
        off_track,
        to: NameRef::at(on.portfolio, &on.portfolio.roadmap.portfolio_coordinator),
    };
    let deliverable = longest_overdue.map(|(_, deliverable)| TitleRef::deliverable(deliverable));
    alerts.push(what, deliverable, Assignee::coordinator(on.portfolio, project));
}

/// Whether the last two updates are both off track.
fn off_track_twice(project: &Project, day: NaiveDate) -> bool {
    if !updates_are_known(project) {
        return false;
    }
    let mut past: Vec<(NaiveDate, &Update)> =
        project.updates.iter().filter_map(|update| Some((*update.on.value()?, update))).collect();
    past.retain(|&(on, _)| on <= day);
    past.sort_by_key(|&(on, _)| on);
    matches!(past.as_slice(), [.., (_, before), (_, last)] if is_off_track(before) && is_off_track(last))
}

fn is_off_track(update: &Update) -> bool {
    update.health.value() == Some(&Health::OffTrack)
}

pub(super) fn checkpoint<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project, sessions: &[NaiveDate]) {
    let on = alerts.on;
    let Some(count) = on.portfolio.roadmap.follow_up.checkpoint_after_sessions else { return };
    let Some(&start) = project.start.value() else { return };
    if !updates_are_known(project) || !reviews_are_known(project) {
        return;
    }
    let Some(held) = calendar::nth_since(sessions, start, count) else { return };
    let last_report = last_update_on(project, on.day).max(last_review_on(project, on.day));
    if last_report.is_none_or(|last_report| last_report < held) {
        let assignee = Assignee::coordinator(on.portfolio, project);
        alerts.push(AlertKind::Checkpoint { held, sessions: count }, None, assignee);
    }
}

fn review_due<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    if let Some(since) = review_due_from(on.portfolio, project, on.day).filter(|&since| since <= on.day) {
        let last_review = last_review_on(project, on.day);
        alerts.push(AlertKind::ReviewDue { since, last_review }, None, Assignee::committee(&on.portfolio.roadmap));
    }
}

/// A number of months without delivery or update.
fn nothing_delivered<'a>(alerts: &mut AlertCollector<'_, 'a>, project: &'a Project) {
    let on = alerts.on;
    let Some(months) = on.portfolio.roadmap.follow_up.review_every_months else { return };
    let unknown = |state| match state {
        DeliverableState::Unreadable => true,
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Dropped(_) => false,
    };
    let deliverables = &project.deliverables;
    if !updates_are_known(project) || !deliverables.complete || deliverables.iter().any(|it| unknown(it.state)) {
        return;
    }
    let Some(&start) = project.start.value() else { return };
    let delivered = deliverables.iter().filter_map(|deliverable| deliverable.delivered_by(on.day)).max();
    let since = last_update_on(project, on.day).max(delivered).max(Some(start)).unwrap_or(start);
    if months_after(since, months) <= on.day {
        alerts.push(AlertKind::NothingDelivered { since, months }, None, Assignee::lead(on.portfolio, project));
    }
}

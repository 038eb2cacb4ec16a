//! Updates, risks, decisions, escalations, reviews, budget and waivers as of the day.

use chrono::NaiveDate;

use super::rows::{BudgetRow, DecisionRow, EscalationRow, LinkRow, ReviewRow, RiskRow, UpdateRow, WaiverRow};
use crate::facts::alerts::{EscalationState, escalation_state, is_pending};
use crate::facts::as_of::AsOf;
use crate::facts::budget::source_of;
use crate::facts::display_names::NameRef;
use crate::model::{Budget, Decision, Field, Link, Portfolio, Project, Risk};

pub(crate) fn last_update<'a>(on: &AsOf<'a>, project: &'a Project) -> Option<UpdateRow<'a>> {
    let update = project.last_update(on.day)?;
    Some(UpdateRow {
        on: update.on.value().copied(),
        by: NameRef::at(on.portfolio, &update.by),
        health: update.health.value().copied(),
        text: text(&update.text),
        next: text(&update.next),
        needs: text(&update.needs),
        link: text(&update.link),
    })
}

/// Risks opened by the day and not closed, the most serious first.
pub(super) fn risks<'a>(on: &AsOf<'a>, project: &'a Project) -> Vec<RiskRow<'a>> {
    let mut open: Vec<&Risk> = project.risks.iter().filter(|risk| is_open(risk, on.day)).collect();
    open.sort_by_key(|risk| std::cmp::Reverse(risk.level.value().copied()));
    let row = |risk: &'a Risk| RiskRow {
        title: text(&risk.title),
        level: risk.level.value().copied(),
        response: text(&risk.response),
        owner: NameRef::at(on.portfolio, &risk.owner),
        opened: risk.opened.value().copied(),
    };
    open.into_iter().map(row).collect()
}

/// Decisions asked by the day: pending ones first, then by date of the answer, the latest first.
pub(super) fn decisions<'a>(on: &AsOf<'a>, project: &'a Project) -> Vec<DecisionRow<'a>> {
    let roadmap = &on.portfolio.roadmap;
    let row = |decision: &'a Decision| {
        let answered = decision.answered.value().copied().filter(|_| !is_pending(decision, on.day));
        DecisionRow {
            question: text(&decision.question),
            meeting: decision
                .meeting
                .value()
                .and_then(|meeting| meeting.known())
                .map(|ix| NameRef::meeting(roadmap.meeting(ix))),
            asked: decision.asked.value().copied(),
            answered,
            answer: text(&decision.answer).filter(|_| answered.is_some()),
            link: text(&decision.link),
        }
    };
    let asked = project.decisions.iter().filter(|it| it.asked.value().is_none_or(|&asked| asked <= on.day));
    let mut rows: Vec<_> = asked.map(row).collect();
    rows.sort_by_key(|row| (row.answered.is_some(), std::cmp::Reverse(row.answered)));
    rows
}

pub(super) fn escalations<'a>(on: &AsOf<'a>, project: &'a Project) -> Vec<EscalationRow<'a>> {
    let open = project.escalations.iter().filter(|it| escalation_state(it, on.day) == EscalationState::Open);
    open.map(|escalation| EscalationRow {
        raised: escalation.raised.value().copied(),
        by: NameRef::at(on.portfolio, &escalation.by),
        about: text(&escalation.about),
    })
    .collect()
}

pub(super) fn last_review<'a>(on: &AsOf<'a>, project: &'a Project) -> Option<ReviewRow<'a>> {
    let review = project.last_review(on.day)?;
    Some(ReviewRow {
        on: review.on.value().copied(),
        outcome: review.outcome.value().copied(),
        highlights: review.highlights.iter().map(|text| &**text).collect(),
        text: text(&review.text),
        link: text(&review.link),
    })
}

/// By year, then in file order.
pub(crate) fn budget<'a>(portfolio: &'a Portfolio, project: &'a Project) -> Vec<BudgetRow<'a>> {
    let row = |budget: &'a Budget| BudgetRow {
        year: budget.year.value().copied(),
        source: budget.source.value().and_then(|source| source_of(&portfolio.roadmap, source).name),
        asked: budget.asked.value().copied(),
        granted: budget.granted.value().copied(),
        spent: budget.spent.value().copied(),
    };
    let mut rows: Vec<_> = project.budget.iter().map(row).collect();
    rows.sort_by_key(|row| row.year);
    rows
}

/// Waivers that have not ended; an unreadable end counts as not ended.
pub(super) fn waivers<'a>(on: &AsOf<'a>, project: &'a Project) -> Vec<WaiverRow<'a>> {
    let in_force = project.waivers.iter().filter(|waiver| waiver.until.value().is_none_or(|&until| until >= on.day));
    in_force
        .map(|waiver| WaiverRow {
            rule: waiver.rule.value().map(|rule| rule.name()),
            until: waiver.until.value().copied(),
            reason: text(&waiver.reason),
            by: NameRef::at(on.portfolio, &waiver.by),
        })
        .collect()
}

pub(super) fn link(link: &Link) -> Option<LinkRow<'_>> {
    Some(LinkRow { title: text(&link.title), url: link.url.value()? })
}

fn is_open(risk: &Risk, day: NaiveDate) -> bool {
    let closed = match &risk.closed {
        Field::Absent => false,
        Field::Given(on) => on.value <= day,
        Field::Unreadable => true,
    };
    !closed && risk.opened.value().is_none_or(|&opened| opened <= day)
}

fn text(field: &Field<Box<str>>) -> Option<&str> {
    field.value().map(|text| &**text)
}

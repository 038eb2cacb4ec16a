//! What follows from a change: dates further along that would now be missed, and how directorates are represented.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::health::{HealthNow, health};
use crate::facts::names::{PersonName, Titled};
use crate::facts::on_day::OnDay;
use crate::model::{DeliverableIx, Portfolio, Project, ProjectIx};

#[derive(Debug, Clone, Default, Serialize)]
pub struct Follows<'a> {
    /// Deliverables that can now be expected later, or on time again; the latest first.
    pub slips: Vec<Slip<'a>>,
    /// Live projects whose health is another one now.
    pub turns: Vec<Turn<'a>>,
    /// Owner directorates of which a team has other people now.
    pub shares: Vec<Share<'a>>,
}

/// How far behind its date a deliverable can be expected, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slip<'a> {
    pub project: Titled<'a>,
    pub deliverable: Titled<'a>,
    pub due: NaiveDate,
    pub forecast: NaiveDate,
    /// 0 when it was not late; so too for one that is new.
    pub days_late_before: i64,
    pub days_late: i64,
    /// What it waits for.
    pub because: Option<(Titled<'a>, Titled<'a>)>,
}

/// The health of a project, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Turn<'a> {
    pub project: Titled<'a>,
    pub before: HealthNow,
    pub now: HealthNow,
}

/// How many contributors of a team are of a directorate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share<'a> {
    pub project: Titled<'a>,
    pub directorate: PersonName<'a>,
    pub before: usize,
    pub now: usize,
    /// All contributors now.
    pub team: usize,
}

pub fn follows<'a>(before: &OnDay<'a>, after: &OnDay<'a>) -> Follows<'a> {
    let old: HashMap<&str, (ProjectIx, &Project)> =
        before.portfolio.projects().map(|(ix, project)| (&*project.id, (ix, project))).collect();
    let mut follows = Follows::default();
    for (ix, project) in after.portfolio.projects() {
        let was = old.get(&*project.id).copied();
        slips(before, was, after, (ix, project), &mut follows.slips);
        if let Some((_, was)) = was {
            let turn = Turn {
                project: Titled::project(project),
                before: health(before.portfolio, was, before.day),
                now: health(after.portfolio, project, after.day),
            };
            if project.is_live() && turn.before != turn.now {
                follows.turns.push(turn);
            }
            shares(before.portfolio, was, after.portfolio, project, &mut follows.shares);
        }
    }
    follows.slips.sort_by_key(|slip| std::cmp::Reverse(slip.days_late));
    follows
}

fn slips<'a>(
    before: &OnDay<'a>,
    was: Option<(ProjectIx, &'a Project)>,
    after: &OnDay<'a>,
    (ix, project): (ProjectIx, &'a Project),
    into: &mut Vec<Slip<'a>>,
) {
    let was_late: HashMap<&str, (i64, Option<NaiveDate>)> = was.map_or_else(HashMap::new, |(ix, _)| {
        let open = before.open_deliverables(ix);
        open.filter_map(|(at, deliverable)| {
            let late = days_late(before, ix, at)?;
            Some((&**deliverable.id.value()?, (late.2, Some(late.0))))
        })
        .collect::<HashMap<_, _>>()
    });
    for (at, deliverable) in after.open_deliverables(ix) {
        let Some((due, forecast, late)) = days_late(after, ix, at) else { continue };
        let id = deliverable.id.value().map_or("", |id| id);
        let (late_before, due_before) = was_late.get(id).copied().unwrap_or((0, None));
        // A date that moved by itself is told where it stands; what follows speaks of those behind it.
        let overdue_alone = after.forecasts.of(ix, at).because.is_none();
        if late == late_before || (overdue_alone && (due_before != Some(due) || late > 0)) {
            continue;
        }
        let because = after.forecasts.of(ix, at).because.map(|(project, deliverable)| {
            let theirs = after.portfolio.project(project);
            (Titled::project(theirs), Titled::deliverable(theirs.deliverable(deliverable)))
        });
        into.push(Slip {
            project: Titled::project(project),
            deliverable: Titled::deliverable(deliverable),
            due,
            forecast,
            days_late_before: late_before,
            days_late: late,
            because,
        });
    }
}

/// The due date, the forecast, and how many days the one lies behind the other.
fn days_late(on: &OnDay, project: ProjectIx, at: DeliverableIx) -> Option<(NaiveDate, NaiveDate, i64)> {
    let due = *on.portfolio.project(project).deliverable(at).due.value()?;
    let forecast = on.forecasts.of(project, at).on?;
    Some((due, forecast, forecast.signed_duration_since(due).num_days().max(0)))
}

fn shares<'a>(
    portfolio_before: &Portfolio,
    was: &Project,
    portfolio: &'a Portfolio,
    project: &'a Project,
    into: &mut Vec<Share<'a>>,
) {
    let count = |portfolio: &Portfolio, project: &Project, directorate: &str| {
        project
            .contributors
            .iter()
            .filter_map(|person| person.value.known())
            .filter_map(|person| portfolio.person(person).directorate())
            .filter(|&theirs| *portfolio.roadmap.directorate(theirs).id == *directorate)
            .count()
    };
    let ids = |portfolio: &Portfolio, project: &Project| -> Vec<String> {
        let mut ids: Vec<String> =
            project.contributors.iter().map(|person| portfolio.id_of(&person.value).to_string()).collect();
        ids.sort_unstable();
        ids
    };
    if !project.is_live() || ids(portfolio_before, was) == ids(portfolio, project) {
        return;
    }
    for owner in &portfolio.roadmap.owners {
        let directorate = PersonName::directorate(&portfolio.roadmap, &owner.value);
        let before = count(portfolio_before, was, directorate.id);
        let now = count(portfolio, project, directorate.id);
        if before != now {
            let team = project.contributors.iter().count();
            into.push(Share { project: Titled::project(project), directorate, before, now, team });
        }
    }
}

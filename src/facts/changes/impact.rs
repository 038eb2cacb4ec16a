//! What follows from a change: dates further along that would now be missed, and how directorates are represented.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::affected::{self, AwaitedDeliverable, MeetingImpact};
use super::unforecastable::Unforecastable;
use crate::facts::as_of::AsOf;
use crate::facts::display_names::{PersonName, TitleRef};
use crate::facts::health::{HealthNow, health};
use crate::model::{DeliverableIx, Portfolio, Project, ProjectIx};

#[derive(Debug, Clone, Default, Serialize)]
pub struct Impact<'a> {
    /// Deliverables that can now be expected later, or on time again; the latest first.
    pub slips: Vec<Slip<'a>>,
    /// Live projects whose health is another one now.
    pub turns: Vec<HealthChange<'a>>,
    /// Owner directorates of which a team has other people now.
    pub shares: Vec<Representation<'a>>,
    /// Deliverables due on another day, delivered or dropped, for which others wait.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awaited: Vec<AwaitedDeliverable<'a>>,
    /// The meetings of the year to come that are others now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<MeetingImpact<'a>>,
}

/// How far behind its date a deliverable can be expected, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slip<'a> {
    pub project: TitleRef<'a>,
    pub deliverable: TitleRef<'a>,
    pub due: NaiveDate,
    pub forecast: NaiveDate,
    /// 0 when it was not late; so too for one that is new.
    pub days_late_before: i64,
    pub days_late: i64,
    /// What it waits for.
    pub because: Option<(TitleRef<'a>, TitleRef<'a>)>,
}

/// The health of a project, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HealthChange<'a> {
    pub project: TitleRef<'a>,
    pub before: HealthNow,
    pub now: HealthNow,
}

/// How many contributors of a team are of a directorate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Representation<'a> {
    pub project: TitleRef<'a>,
    pub directorate: PersonName<'a>,
    pub before: usize,
    pub now: usize,
    /// All contributors now.
    pub team: usize,
}

/// What follows from the one state becoming the other; `renamed` gives the id that a project had before by the one that it
/// has now. Of what could not be read nothing is concluded.
pub fn follows<'a>(before: &AsOf<'a>, after: &AsOf<'a>, renamed: &HashMap<&str, &str>) -> Impact<'a> {
    let old: HashMap<&str, (ProjectIx, &Project)> =
        before.portfolio.projects().map(|(ix, project)| (&*project.id, (ix, project))).collect();
    let mut follows = Impact::default();
    let uncertain = OnceCell::new();
    for (ix, project) in after.portfolio.projects() {
        let id = renamed.get(&*project.id).copied().unwrap_or(&project.id);
        let was = old.get(id).copied();
        if !project.readable || was.is_some_and(|(_, was)| !was.readable) {
            continue;
        }
        slips(before, was, after, (ix, project), &uncertain, &mut follows.slips);
        if let Some((_, was)) = was {
            affected::awaited(was, after, (ix, project), &mut follows.awaited);
            let turn = HealthChange {
                project: TitleRef::project(project),
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
    // Whom nobody speaks for any longer stands first.
    follows.shares.sort_by_key(|share| (share.now > 0, share.now > share.before));
    follows
}

fn slips<'a>(
    before: &AsOf<'a>,
    was: Option<(ProjectIx, &'a Project)>,
    after: &AsOf<'a>,
    (ix, project): (ProjectIx, &'a Project),
    uncertain: &OnceCell<Unforecastable>,
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
        // A date that moved by itself is told where it stands; what follows speaks of those behind it, and of what is late
        // only now.
        let alone = after.forecasts.of(ix, at).because.is_none();
        let is_told = if late > 0 { late_before > 0 } else { due_before != Some(due) };
        if late == late_before
            || (alone && is_told)
            || (late < late_before && uncertain.get_or_init(|| Unforecastable::reckon(after)).holds(ix, at))
        {
            continue;
        }
        let because = after.forecasts.of(ix, at).because.map(|(project, deliverable)| {
            let theirs = after.portfolio.project(project);
            (TitleRef::project(theirs), TitleRef::deliverable(theirs.deliverable(deliverable)))
        });
        into.push(Slip {
            project: TitleRef::project(project),
            deliverable: TitleRef::deliverable(deliverable),
            due,
            forecast,
            days_late_before: late_before,
            days_late: late,
            because,
        });
    }
}

/// The due date, the forecast, and how many days the one lies behind the other.
fn days_late(on: &AsOf, project: ProjectIx, at: DeliverableIx) -> Option<(NaiveDate, NaiveDate, i64)> {
    let due = *on.portfolio.project(project).deliverable(at).due.value()?;
    let forecast = on.forecasts.of(project, at).on?;
    Some((due, forecast, forecast.signed_duration_since(due).num_days().max(0)))
}

fn shares<'a>(
    portfolio_before: &Portfolio,
    was: &Project,
    portfolio: &'a Portfolio,
    project: &'a Project,
    into: &mut Vec<Representation<'a>>,
) {
    if !project.is_live() || !project.contributors.complete || !was.contributors.complete {
        return;
    }
    for owner in &portfolio.roadmap.owners {
        let directorate = PersonName::directorate(&portfolio.roadmap, &owner.value);
        let owned = &portfolio_before.roadmap.owners;
        let was_owner = owned
            .iter()
            .any(|owner| PersonName::directorate(&portfolio_before.roadmap, &owner.value).id == directorate.id);
        let before = members(portfolio_before, was, directorate.id);
        let now = members(portfolio, project, directorate.id);
        if was_owner && before != now {
            let team = project.contributors.iter().count();
            into.push(Representation { project: TitleRef::project(project), directorate, before, now, team });
        }
    }
}

/// How many contributors of a project are of a directorate.
fn members(portfolio: &Portfolio, project: &Project, directorate: &str) -> usize {
    let known = project.contributors.iter().filter_map(|person| person.value.known());
    let theirs = known.filter_map(|person| portfolio.person(person).directorate());
    theirs.filter(|&theirs| *portfolio.roadmap.directorate(theirs).id == *directorate).count()
}

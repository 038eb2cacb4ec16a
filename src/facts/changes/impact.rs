//! The consequences of a change: new delays, changed health, and changed representation of directorates.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::affected::{self, AwaitedDeliverable, MeetingImpact};
use super::unforecastable::Unforecastable;
use crate::facts::as_of::{AsOf, Undated};
use crate::facts::display_names::{NameRef, TitleRef};
use crate::facts::health::{HealthNow, health};
use crate::model::{DeliverableIx, Portfolio, Project, ProjectIx};

/// The consequences of a change.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Impact<'a> {
    /// Deliverables that are now expected later, or on time again; the latest first.
    pub slips: Vec<Slip<'a>>,
    /// Deliverables that can no longer be expected on any day, as what they wait for has no date yet.
    pub unforecast: Vec<NoForecast<'a>>,
    /// Live projects whose health changed.
    pub turns: Vec<ProjectHealthChange<'a>>,
    /// Owner directorates whose number of contributors in a team changed.
    pub shares: Vec<Representation<'a>>,
    /// Deliverables due on another day, delivered or dropped, for which others wait.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awaited: Vec<AwaitedDeliverable<'a>>,
    /// The meetings of the year to come that are others now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<MeetingImpact<'a>>,
}

/// The expected delay of a deliverable, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slip<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: NaiveDate,
    /// The expected date.
    pub forecast: NaiveDate,
    /// The delay before, in days; 0 if it was on time or is new.
    pub days_late_before: i64,
    /// The delay now, in days.
    pub days_late: i64,
    /// The project and deliverable that delay it.
    pub because: Option<(TitleRef<'a>, TitleRef<'a>)>,
}

/// A deliverable that waits for one without a date, and did not before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoForecast<'a> {
    /// The project of the deliverable that waits.
    pub project: TitleRef<'a>,
    /// The deliverable that waits.
    pub deliverable: TitleRef<'a>,
    /// The undated deliverable, possibly by way of others.
    pub waits_for_undated: Undated<'a>,
}

/// The health of a project, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ProjectHealthChange<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The health before.
    pub before: HealthNow,
    /// The health now.
    pub now: HealthNow,
}

/// How many contributors of a team belong to a directorate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Representation<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The directorate.
    pub directorate: NameRef<'a>,
    /// The number before.
    pub before: usize,
    /// The number now.
    pub now: usize,
    /// The size of the team now.
    pub team: usize,
}

/// The consequences of going from `before` to `after`. `renamed` maps the current ids of renamed projects to the
/// earlier ones. Unreadable values have no consequences.
pub fn impact<'a>(before: &AsOf<'a>, after: &AsOf<'a>, renamed: &HashMap<&str, &str>) -> Impact<'a> {
    let old: HashMap<&str, (ProjectIx, &Project)> =
        before.portfolio.projects().map(|(ix, project)| (&*project.id, (ix, project))).collect();
    let mut impact = Impact::default();
    let uncertain = OnceCell::new();
    for (ix, project) in after.portfolio.projects() {
        let id = renamed.get(&*project.id).copied().unwrap_or(&project.id);
        let was = old.get(id).copied();
        if !project.readable || was.is_some_and(|(_, was)| !was.readable) {
            continue;
        }
        slips(before, was, after, (ix, project), &uncertain, &mut impact.slips);
        unforecast(before, was, after, (ix, project), &mut impact.unforecast);
        if let Some((_, was)) = was {
            affected::awaited(was, after, (ix, project), &mut impact.awaited);
            let turn = ProjectHealthChange {
                project: TitleRef::project(project),
                before: health(before.portfolio, was, before.day),
                now: health(after.portfolio, project, after.day),
            };
            if project.is_live() && turn.before != turn.now {
                impact.turns.push(turn);
            }
            shares(before.portfolio, was, after.portfolio, project, &mut impact.shares);
        }
    }
    impact.slips.sort_by_key(|slip| std::cmp::Reverse(slip.days_late));
    // Directorates without any contributor first.
    impact.shares.sort_by_key(|share| (share.now > 0, share.now > share.before));
    impact
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
        // A moved due date is reported as a change; consequences are the deliverables that depend on it, and what is
        // late only now.
        let alone = after.forecasts.of(ix, at).because.is_none();
        let is_reported = if late > 0 { late_before > 0 } else { due_before != Some(due) };
        if late == late_before
            || (alone && is_reported)
            || (late < late_before && uncertain.get_or_init(|| Unforecastable::compute(after)).contains(ix, at))
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

fn unforecast<'a>(
    before: &AsOf<'a>,
    was: Option<(ProjectIx, &'a Project)>,
    after: &AsOf<'a>,
    (ix, project): (ProjectIx, &'a Project),
    into: &mut Vec<NoForecast<'a>>,
) {
    let waiting = after.open_deliverables(ix).filter_map(|(at, it)| Some((it, after.waits_for_undated(ix, at)?)));
    let mut waiting = waiting.peekable();
    if waiting.peek().is_none() {
        return;
    }
    let waited: HashSet<&str> = was.map_or_else(HashSet::new, |(ix, _)| {
        let open = before.open_deliverables(ix).filter(|(at, _)| before.waits_for_undated(ix, *at).is_some());
        open.filter_map(|(_, deliverable)| Some(&**deliverable.id.value()?)).collect()
    });
    let new = waiting.filter(|(deliverable, _)| deliverable.id.value().is_none_or(|id| !waited.contains(&**id)));
    into.extend(new.map(|(deliverable, waits_for_undated)| NoForecast {
        project: TitleRef::project(project),
        deliverable: TitleRef::deliverable(deliverable),
        waits_for_undated,
    }));
}

/// The due date, the forecast, and the number of days between them.
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
        let directorate = NameRef::directorate(&portfolio.roadmap, &owner.value);
        let owned = &portfolio_before.roadmap.owners;
        let was_owner = owned
            .iter()
            .any(|owner| NameRef::directorate(&portfolio_before.roadmap, &owner.value).id == directorate.id);
        let before = members(portfolio_before, was, directorate.id);
        let now = members(portfolio, project, directorate.id);
        if was_owner && before != now {
            let team = project.contributors.iter().count();
            into.push(Representation { project: TitleRef::project(project), directorate, before, now, team });
        }
    }
}

/// The number of a project's contributors who belong to a directorate.
fn members(portfolio: &Portfolio, project: &Project, directorate: &str) -> usize {
    let known = project.contributors.iter().filter_map(|person| person.value.known());
    let theirs = known.filter_map(|person| portfolio.person(person).directorate());
    theirs.filter(|&theirs| *portfolio.roadmap.directorate(theirs).id == *directorate).count()
}

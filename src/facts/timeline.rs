//! A timeline of projects and their deliverables over months.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::TitleRef;
use super::filter::Filter;
use super::health::{HealthNow, health};
use super::key_figures::first_of_month;
use crate::model::{Deliverable, DeliverableState, PersonRef, Project, ProjectIx, Stage};

/// The most months shown before and after the day.
const MONTHS_BACK: u32 = 6;
const MONTHS_AHEAD: u32 = 12;

/// A timeline over whole months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span<'a> {
    /// The first day of the first month.
    pub from: NaiveDate,
    /// The first day after the last month.
    pub until: NaiveDate,
    /// The first day of each month.
    pub months: Vec<NaiveDate>,
    /// The projects.
    pub rows: Vec<SpanRow<'a>>,
}

/// How the projects of a timeline are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupBy {
    /// By lead, coordinator and contributors.
    Person,
    /// By the directorates of lead and contributors.
    Directorate,
    /// By tag.
    Tag,
}

/// Projects that have something in common; a project may be in several groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group<'a> {
    /// What they have in common, by id or as written; `None` for projects without any.
    pub id: Option<&'a str>,
    /// Its name.
    pub name: Option<&'a str>,
    /// The projects.
    pub projects: Vec<TitleRef<'a>>,
    /// Their indices.
    #[serde(skip)]
    pub project_ixs: Vec<ProjectIx>,
}

/// A project that is live, or ended within the timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpanRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Its health.
    pub health: HealthNow,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub end: Option<NaiveDate>,
    /// Its deliverables.
    pub milestones: Vec<Milestone<'a>>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// A deliverable on its delivery date, or else its due date; dropped ones are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Milestone<'a> {
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The date.
    pub on: NaiveDate,
    /// Its state.
    pub state: MilestoneState,
}

/// The state of a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MilestoneState {
    /// Open and not overdue.
    Open,
    /// Delivered.
    Delivered,
    /// Open and past its due date, unless the project is proposed or paused.
    Overdue,
}

/// The timeline of the live projects and of those that end within it, limited around the day.
pub fn timeline<'a>(on: &AsOf<'a>, filter: &Filter) -> Span<'a> {
    spanning(on, filter, false)
}

/// The timeline of the matching projects, limited around the day. Completed and stopped ones are left out unless stages
/// or projects are selected.
pub fn selected_timeline<'a>(on: &AsOf<'a>, filter: &Filter) -> Span<'a> {
    spanning(on, filter, true)
}

fn spanning<'a>(on: &AsOf<'a>, filter: &Filter, is_selection: bool) -> Span<'a> {
    let all_stages = is_selection && (!filter.stages.is_empty() || !filter.projects.is_empty());
    let passing = || on.portfolio.projects().filter(|&(ix, _)| filter.passes(on.portfolio, ix));
    let live = || passing().filter(|(_, project)| project.is_live() || all_stages);
    let earliest = live().filter_map(|(_, project)| project.start.value().copied()).min().unwrap_or(on.day);
    let latest = live().flat_map(|(_, project)| dates(project)).max().unwrap_or(on.day);
    let this_month = first_of_month(on.day);
    let back = this_month.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(this_month);
    let ahead = this_month.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(this_month);
    let from = first_of_month(earliest).clamp(back, this_month);
    let last = first_of_month(latest).clamp(this_month, ahead);
    let until = last.checked_add_months(Months::new(1)).unwrap_or(last);
    let months = (0..)
        .map_while(|month| from.checked_add_months(Months::new(month)))
        .take_while(|&month| month < until)
        .collect();
    let ends_within = |project: &Project| project.end.value().is_some_and(|end| (from..until).contains(end));
    let shown = |project: &Project| project.is_live() || all_stages || (!is_selection && ends_within(project));
    let rows = passing().filter(|(_, project)| shown(project)).map(|(ix, project)| row(on, ix, project)).collect();
    Span { from, until, months, rows }
}

/// Groups the projects of a timeline, in order of first appearance, those without a group last. If the filter selects
/// people, directorates or tags, only these are groups.
pub fn groups<'a>(on: &AsOf<'a>, span: &Span<'a>, by: GroupBy, filter: &Filter) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut rest = Group { id: None, name: None, projects: Vec::new(), project_ixs: Vec::new() };
    let mut places: HashMap<&str, usize> = HashMap::new();
    for row in &span.rows {
        let mut keys = keys(on, row.project_ix, by, filter);
        keys.sort_unstable_by_key(|(id, _)| *id);
        keys.dedup_by_key(|(id, _)| *id);
        if keys.is_empty() {
            rest.push(row);
        }
        for (id, name) in keys {
            let at = *places.entry(id).or_insert_with(|| {
                groups.push(Group { id: Some(id), name: Some(name), projects: Vec::new(), project_ixs: Vec::new() });
                groups.len() - 1
            });
            groups[at].push(row);
        }
    }
    groups.extend((!rest.projects.is_empty()).then_some(rest));
    groups
}

/// What a project is grouped by: ids and names.
fn keys<'a>(on: &AsOf<'a>, ix: ProjectIx, by: GroupBy, filter: &Filter) -> Vec<(&'a str, &'a str)> {
    let portfolio = on.portfolio;
    let project = portfolio.project(ix);
    let contributors = || project.contributors.iter().map(|entry| &entry.value);
    let team = || project.lead.value().into_iter().chain(contributors());
    match by {
        GroupBy::Person => {
            let people = team().chain(project.coordinator.value());
            let is_selected = |person: &&'a PersonRef| {
                filter.people.is_empty() || person.known().is_some_and(|ix| filter.people.contains(&ix))
            };
            people.filter(is_selected).map(|person| (&**portfolio.id_of(person), portfolio.name_of(person))).collect()
        }
        GroupBy::Directorate => {
            let known = team().filter_map(|person| portfolio.person(person.known()?).directorate());
            let selected = known.filter(|ix| filter.directorates.is_empty() || filter.directorates.contains(ix));
            let named = selected.map(|ix| portfolio.roadmap.directorate(ix));
            named.map(|known| (&*known.id, known.display_name())).collect()
        }
        GroupBy::Tag => {
            let tags = project.tags.iter().map(|tag| &*tag.value);
            let selected = tags.filter(|tag| filter.tags.is_empty() || filter.tags.iter().any(|wanted| wanted == tag));
            selected.map(|tag| (tag, tag)).collect()
        }
    }
}

impl<'a> Group<'a> {
    fn push(&mut self, row: &SpanRow<'a>) {
        self.projects.push(row.project);
        self.project_ixs.push(row.project_ix);
    }
}

fn dates(project: &Project) -> impl Iterator<Item = NaiveDate> {
    project.end.value().copied().into_iter().chain(project.deliverables.iter().filter_map(|it| it.due.value().copied()))
}

fn row<'a>(on: &AsOf<'a>, project_ix: ProjectIx, project: &'a Project) -> SpanRow<'a> {
    SpanRow {
        project: TitleRef::project(project),
        stage: project.stage(),
        health: health(on.portfolio, project, on.day),
        start: project.start.value().copied(),
        end: project.end.value().copied(),
        milestones: project.deliverables.iter().filter_map(|it| milestone(project, it, on.day)).collect(),
        project_ix,
    }
}

fn milestone<'a>(project: &Project, deliverable: &'a Deliverable, day: NaiveDate) -> Option<Milestone<'a>> {
    let due = deliverable.due.value().copied();
    // Nothing is overdue in a proposed or paused project.
    let waits = project.is_live() && !project.is_active();
    let is_overdue = |due: NaiveDate| due < day && !waits;
    let open = |due: NaiveDate| (due, if is_overdue(due) { MilestoneState::Overdue } else { MilestoneState::Open });
    let (on, state) = match deliverable.state {
        DeliverableState::Delivered(on) if on.value <= day => (on.value, MilestoneState::Delivered),
        DeliverableState::Dropped(on) if on.value <= day => return None,
        DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Dropped(_) => open(due?),
        DeliverableState::Unreadable => return None,
    };
    Some(Milestone { deliverable: TitleRef::deliverable(deliverable), on, state })
}

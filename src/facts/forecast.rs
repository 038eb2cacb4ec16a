//! When each deliverable is expected, given its dependencies.
//!
//! For an open one: the latest of its `due`, the reference day if it is overdue, and the forecasts of its
//! dependencies. For a delivered one its `delivered`, for a dropped one nothing, and within a cycle `due`. For one
//! without a date, and for whatever depends on it, nothing. Computed in one linear walk over the strongly connected
//! components, dependencies first.

use chrono::NaiveDate;

use crate::graph::strongly_connected_components;
use crate::model::{Deliverable, DeliverableIx, Portfolio, ProjectIx, Target};

/// The expected date of a deliverable, and what delays it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forecast {
    /// `None` if it was dropped, has no readable date, or depends on a deliverable without a date.
    pub on: Option<NaiveDate>,
    /// The dependency that makes it later than it would be by itself.
    pub because: Option<(ProjectIx, DeliverableIx)>,
    /// The open deliverable that has no date yet, itself or one that it waits for, however far along.
    pub undated: Option<(ProjectIx, DeliverableIx)>,
}

/// The forecasts of all deliverables, and of all that is open of each project.
#[derive(Debug)]
pub struct Forecasts {
    first: Vec<usize>,
    of: Vec<Forecast>,
    projects: Vec<Forecast>,
}

impl Forecasts {
    /// Computes all forecasts as of `day`.
    pub fn compute(portfolio: &Portfolio, day: NaiveDate) -> Self {
        let graph = Graph::new(portfolio, day);
        let nodes = graph.project_of.len() + graph.first.len();
        let mut of = vec![Forecast::default(); nodes];
        strongly_connected_components(
            nodes,
            |node, successors| graph.push_successors(node, successors),
            |component, is_cycle| graph.forecast_component(component, is_cycle, &mut of),
        );
        let projects = of.split_off(graph.project_of.len());
        Self { first: graph.first, of, projects }
    }

    /// The forecast of a deliverable.
    pub fn of(&self, project: ProjectIx, deliverable: DeliverableIx) -> Forecast {
        self.of[self.first[project.rank()] + deliverable.rank()]
    }

    /// The latest of the open deliverables of a project.
    pub fn of_project(&self, project: ProjectIx) -> Forecast {
        self.projects[project.rank()]
    }
}

/// Nodes are deliverables, then projects: a project stands for its open deliverables, which keeps the edges few.
struct Graph<'a> {
    portfolio: &'a Portfolio,
    day: NaiveDate,
    /// The node of each project's first deliverable.
    first: Vec<usize>,
    /// The project of each deliverable.
    project_of: Vec<ProjectIx>,
}

impl<'a> Graph<'a> {
    fn new(portfolio: &'a Portfolio, day: NaiveDate) -> Self {
        let mut first = Vec::with_capacity(portfolio.projects.len());
        let mut project_of = Vec::new();
        for (ix, project) in portfolio.projects() {
            first.push(project_of.len());
            project_of.extend(project.deliverables.iter().map(|_| ix));
        }
        Self { portfolio, day, first, project_of }
    }

    fn deliverable(&self, node: usize) -> (ProjectIx, DeliverableIx, &'a Deliverable) {
        let project = self.project_of[node];
        let ix = DeliverableIx::from_rank(node - self.first[project.rank()]);
        (project, ix, self.portfolio.project(project).deliverable(ix))
    }

    /// Appends the successors of `node`.
    fn push_successors(&self, node: usize, successors: &mut Vec<usize>) {
        if node < self.project_of.len() {
            let (project, _, deliverable) = self.deliverable(node);
            if self.portfolio.project(project).is_live() && deliverable.is_open_on(self.day) {
                successors.extend(deliverable.depends_on.iter().filter_map(|entry| self.node(entry.value.target)));
            }
        } else {
            let project = ProjectIx::from_rank(node - self.project_of.len());
            let first = self.first[project.rank()];
            let open = self.portfolio.project(project).open_deliverables(self.day);
            successors.extend(open.map(|(ix, _)| first + ix.rank()));
        }
    }

    fn node(&self, target: Target) -> Option<usize> {
        match target {
            Target::Project(project) => Some(self.project_of.len() + project.rank()),
            Target::Deliverable(project, deliverable) => Some(self.first[project.rank()] + deliverable.rank()),
            Target::Unknown => None,
        }
    }

    /// Computes the forecasts of a component; those of all that it leads to are known.
    fn forecast_component(&self, component: &[usize], is_cycle: bool, forecasts: &mut [Forecast]) {
        let (deliverables, projects): (Vec<usize>, Vec<usize>) =
            component.iter().partition(|&&node| node < self.project_of.len());
        for node in deliverables {
            forecasts[node] = if is_cycle {
                let (project, ix, deliverable) = self.deliverable(node);
                let undated = deliverable.due.is_absent().then_some((project, ix));
                Forecast { on: deliverable.due.value().copied(), because: None, undated }
            } else {
                self.deliverable_forecast(node, forecasts)
            };
        }
        for node in projects {
            forecasts[node] = self.project_forecast(node, forecasts);
        }
    }

    fn deliverable_forecast(&self, node: usize, forecasts: &[Forecast]) -> Forecast {
        let day = self.day;
        let (project, ix, deliverable) = self.deliverable(node);
        if let Some(on) = deliverable.delivered_by(day) {
            return Forecast { on: Some(on), ..Forecast::default() };
        }
        if !self.portfolio.project(project).is_live() || !deliverable.is_open_on(day) {
            return Forecast::default();
        }
        if deliverable.due.is_absent() {
            return Forecast { undated: Some((project, ix)), ..Forecast::default() };
        }
        let own = deliverable.due.value().map(|&due| due.max(day));
        let mut forecast = Forecast { on: own, ..Forecast::default() };
        for target in deliverable.depends_on.iter().map(|entry| entry.value.target) {
            let Some(child) = self.node(target) else { continue };
            let theirs = forecasts[child];
            if theirs.undated.is_some() {
                return Forecast { undated: theirs.undated, ..Forecast::default() };
            }
            if theirs.on > forecast.on {
                let because = match target {
                    Target::Deliverable(project, deliverable) => Some((project, deliverable)),
                    Target::Project(_) | Target::Unknown => theirs.because,
                };
                forecast = Forecast { on: theirs.on, because, undated: None };
            }
        }
        forecast
    }

    /// The latest forecast of a project's open deliverables.
    fn project_forecast(&self, node: usize, forecasts: &[Forecast]) -> Forecast {
        let project = ProjectIx::from_rank(node - self.project_of.len());
        let first = self.first[project.rank()];
        let mut latest = Forecast::default();
        for (ix, _) in self.portfolio.project(project).open_deliverables(self.day) {
            let Forecast { on, undated, .. } = forecasts[first + ix.rank()];
            if undated.is_some() {
                return Forecast { undated, ..Forecast::default() };
            }
            if on > latest.on {
                latest = Forecast { on, because: Some((project, ix)), undated: None };
            }
        }
        latest
    }
}

//! A roadmap as of a day, with values that several facts need, computed once.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::dependents_index::DependentsIndex;
use super::display_names::TitleRef;
use super::forecast::{Forecast, Forecasts};
use super::history_context::HistoryContext;
use crate::model::{Deliverable, DeliverableIx, Portfolio, ProjectIx};

/// An open deliverable that has no date yet: what waits for it has no forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Undated<'a> {
    /// The project of the deliverable.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The last date that the format can express.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("every calendar has it");

/// The input of every fact.
pub struct AsOf<'a> {
    /// The roadmap.
    pub portfolio: &'a Portfolio,
    /// The reference day; what is dated later has not happened yet.
    pub day: NaiveDate,
    /// The forecasts of all deliverables.
    pub forecasts: Forecasts,
    /// Who depends on what.
    pub dependents: DependentsIndex,
    /// What is known from the git history.
    pub history: HistoryContext<'a>,
}

impl<'a> AsOf<'a> {
    /// Computes forecasts and dependents on `day`.
    pub fn new(portfolio: &'a Portfolio, day: NaiveDate) -> Self {
        Self {
            portfolio,
            day,
            forecasts: Forecasts::compute(portfolio, day),
            dependents: DependentsIndex::compute(portfolio, day),
            history: HistoryContext::default(),
        }
    }

    /// Adds what is known from the git history.
    #[must_use]
    pub fn with_history(self, history: HistoryContext<'a>) -> Self {
        Self { history, ..self }
    }

    /// The open deliverables of a project, in file order; none if the project is not live.
    pub fn open_deliverables(&self, project: ProjectIx) -> impl Iterator<Item = (DeliverableIx, &'a Deliverable)> {
        self.portfolio.project(project).open_deliverables(self.day)
    }

    /// The number of days from `due` to the reference day; 0 or less if it is not overdue.
    pub fn days_late(&self, due: NaiveDate) -> i64 {
        self.day.signed_duration_since(due).num_days()
    }

    /// When a deliverable is expected, or, without one, all open deliverables of the project.
    pub fn forecast(&self, project: ProjectIx, deliverable: Option<DeliverableIx>) -> Forecast {
        match deliverable {
            Some(ix) => self.forecasts.of(project, ix),
            None => self.forecasts.of_project(project),
        }
    }

    /// The deliverable without a date for which a forecast has none.
    pub fn undated(&self, forecast: Forecast) -> Option<Undated<'a>> {
        let (project_ix, ix) = forecast.undated?;
        let project = self.portfolio.project(project_ix);
        let deliverable = TitleRef::deliverable(project.deliverable(ix));
        Some(Undated { project: TitleRef::project(project), deliverable, project_ix })
    }

    /// The deliverable without a date for which another one has no forecast.
    pub fn waits_for_undated(&self, project: ProjectIx, deliverable: DeliverableIx) -> Option<Undated<'a>> {
        let forecast = self.forecasts.of(project, deliverable);
        self.undated(forecast).filter(|_| forecast.undated != Some((project, deliverable)))
    }

    /// The deliverable with that index.
    pub fn deliverable(&self, project: ProjectIx, deliverable: DeliverableIx) -> &'a Deliverable {
        self.portfolio.project(project).deliverable(deliverable)
    }
}

/// `day` plus a number of days, at most [`NaiveDate::MAX`].
pub fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// `day` plus a number of calendar months, to the last day of a shorter month, at most [`NaiveDate::MAX`].
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

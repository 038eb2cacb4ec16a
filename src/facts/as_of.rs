//! A roadmap on a day, with what several facts need reckoned once.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::dependents::DependentsIndex;
use super::display_names::TitleRef;
use super::forecast::{Forecast, Forecasts};
use super::history_context::HistoryContext;
use crate::model::{Deliverable, DeliverableIx, Portfolio, Project, ProjectIx};

/// An open deliverable that has no date yet: what waits for it has no forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Undated<'a> {
    pub project: TitleRef<'a>,
    pub deliverable: TitleRef<'a>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The last day that can be written in a file.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("every calendar has it");

/// What every fact is drawn from.
pub struct AsOf<'a> {
    pub portfolio: &'a Portfolio,
    /// The day that one reckons on; what is dated after it has not happened yet.
    pub day: NaiveDate,
    pub forecasts: Forecasts,
    pub waiting: DependentsIndex,
    /// What a history tells of the time before.
    pub before: HistoryContext<'a>,
}

impl<'a> AsOf<'a> {
    pub fn new(portfolio: &'a Portfolio, day: NaiveDate) -> Self {
        Self {
            portfolio,
            day,
            forecasts: Forecasts::compute(portfolio, day),
            waiting: DependentsIndex::reckon(portfolio, day),
            before: HistoryContext::default(),
        }
    }

    /// With what a history tells of the time before.
    #[must_use]
    pub fn after(self, before: HistoryContext<'a>) -> Self {
        Self { before, ..self }
    }

    /// The open deliverables of a project, in the order of its file; none where the project is not live.
    pub fn open_deliverables(&self, project: ProjectIx) -> impl Iterator<Item = (DeliverableIx, &'a Deliverable)> {
        open_deliverables(self.portfolio.project(project), self.day)
    }

    /// How many days `due` lies behind the day; 0 or less when it is not overdue.
    pub fn days_late(&self, due: NaiveDate) -> i64 {
        self.day.signed_duration_since(due).num_days()
    }

    /// When a deliverable can be expected, or, where none is named, all that is open of its project.
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

    pub fn deliverable(&self, project: ProjectIx, deliverable: DeliverableIx) -> &'a Deliverable {
        self.portfolio.project(project).deliverable(deliverable)
    }
}

/// Deliverables neither delivered nor dropped by the end of `day`, of a live project.
pub fn open_deliverables(project: &Project, day: NaiveDate) -> impl Iterator<Item = (DeliverableIx, &Deliverable)> {
    let live = project.is_live();
    (0..)
        .map(DeliverableIx)
        .zip(&project.deliverables)
        .filter(move |(_, deliverable)| live && deliverable.is_open_on(day))
}

/// `day` and so many days; the last day there is where that would be too far.
pub fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// `day` and so many calendar months, to the last day of a shorter month; the last day there is where that would be
/// too far.
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

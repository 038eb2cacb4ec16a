//! Key figures of a roadmap as of a day.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use super::health::{HealthNow, health};
use crate::model::{Portfolio, Project};

/// Counts over active projects; deliveries count over all projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The reference day.
    pub day: NaiveDate,
    /// The number of active projects.
    pub active: u32,
    /// Active projects by health, including zeros.
    pub by_health: Vec<HealthCount>,
    /// For active projects with unconfirmed health, the health of their last update, the worst first, without zeros.
    pub unconfirmed_last: Vec<HealthCount>,
    /// Delivered from the first of the month to the day.
    pub delivered_this_month: u32,
    /// The number of overdue deliverables.
    pub overdue: u32,
    /// Open and due in the next month.
    pub due_next_month: u32,
}

/// The number of projects with a health.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HealthCount {
    /// The health.
    pub health: HealthNow,
    /// The number.
    pub projects: u32,
}

/// The figures as of `day`, of the portfolio of that day.
pub fn figures(portfolio: &Portfolio, day: NaiveDate) -> Figures {
    figures_of(portfolio, day, |_| true)
}

/// The figures as of an earlier day, if only the present portfolio is known: active projects that started later are left
/// out.
pub fn earlier_figures(portfolio: &Portfolio, day: NaiveDate) -> Figures {
    figures_of(portfolio, day, |project| project.start.value().is_none_or(|&start| start <= day))
}

/// Counts the active projects that `was_active` accepts.
fn figures_of(portfolio: &Portfolio, day: NaiveDate, was_active: impl Fn(&Project) -> bool) -> Figures {
    let first = first_of_month(day);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    let after_next = next.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    let mut by_health = HealthNow::ALL.map(|health| HealthCount { health, projects: 0 });
    let mut unconfirmed_last =
        [HealthNow::OffTrack, HealthNow::AtRisk, HealthNow::OnTrack].map(|health| HealthCount { health, projects: 0 });
    let mut figures = Figures {
        day,
        active: 0,
        by_health: Vec::new(),
        unconfirmed_last: Vec::new(),
        delivered_this_month: 0,
        overdue: 0,
        due_next_month: 0,
    };
    for project in &portfolio.projects {
        let delivered = project.deliverables.iter().filter_map(|deliverable| deliverable.delivered_by(day));
        figures.delivered_this_month += count(delivered.filter(|&on| on >= first));
        if !project.is_active() {
            continue;
        }
        let dues = || project.open_deliverables(day).filter_map(|(_, open)| open.due.value().copied());
        figures.overdue += count(dues().filter(|&due| due < day));
        figures.due_next_month += count(dues().filter(|&due| due >= next && due < after_next));
        if !was_active(project) {
            continue;
        }
        figures.active += 1;
        let now = health(portfolio, project, day);
        for counted in by_health.iter_mut().filter(|counted| counted.health == now) {
            counted.projects += 1;
        }
        let last = project.last_update(day).and_then(|update| update.health.value().copied()).map(HealthNow::from);
        let is_last = |counted: &&mut HealthCount| now == HealthNow::Unconfirmed && Some(counted.health) == last;
        for counted in unconfirmed_last.iter_mut().filter(is_last) {
            counted.projects += 1;
        }
    }
    figures.by_health = by_health.to_vec();
    figures.unconfirmed_last = unconfirmed_last.into_iter().filter(|counted| counted.projects > 0).collect();
    figures
}

/// The last day of the month before `day`.
pub fn end_of_last_month(day: NaiveDate) -> NaiveDate {
    first_of_month(day).checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// The first day of the month of `day`.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn count(of: impl Iterator) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

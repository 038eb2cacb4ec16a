//! The health of a project as of a day: that of its last update, unless that is too old.

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::{days_after, months_after};
use crate::model::{Health, Portfolio, Project};

/// The health to show, which is never more recent than the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HealthNow {
    /// Going well.
    OnTrack,
    /// To watch.
    AtRisk,
    /// In difficulty.
    OffTrack,
    /// The last update is too old.
    Unconfirmed,
    /// There is no update yet, or none with a readable health.
    NotYetKnown,
}

impl HealthNow {
    /// Every value, in order.
    pub const ALL: [Self; 5] = [Self::OnTrack, Self::AtRisk, Self::OffTrack, Self::Unconfirmed, Self::NotYetKnown];
}

/// The health by the end of `day`. Only active projects become unconfirmed: others need no updates.
pub fn health(portfolio: &Portfolio, project: &Project, day: NaiveDate) -> HealthNow {
    let Some(update) = project.last_update(day) else { return HealthNow::NotYetKnown };
    if project.is_active() && unconfirmed_since(portfolio, project, day).is_some() {
        return HealthNow::Unconfirmed;
    }
    update.health.value().map_or(HealthNow::NotYetKnown, |&health| health.into())
}

/// The date of the last update, or else the start, if more than `stale-after-days` have passed.
///
/// `None` if an update has an unreadable date, as it may be recent.
pub fn unconfirmed_since(portfolio: &Portfolio, project: &Project, day: NaiveDate) -> Option<NaiveDate> {
    let stale_after = portfolio.roadmap.follow_up.stale_after_days?;
    if !updates_are_known(project) {
        return None;
    }
    let since = last_update_on(project, day).or(project.start.value().copied())?;
    (days_after(since, stale_after) <= day).then_some(since)
}

/// The date of the last update.
pub fn last_update_on(project: &Project, day: NaiveDate) -> Option<NaiveDate> {
    project.last_update(day).and_then(|update| update.on.value().copied())
}

/// Whether every update has a readable date.
pub fn updates_are_known(project: &Project) -> bool {
    project.updates.complete && project.updates.iter().all(|update| update.on.given().is_some())
}

/// Whether every review has a readable date.
pub fn reviews_are_known(project: &Project) -> bool {
    project.reviews.complete && project.reviews.iter().all(|review| review.on.given().is_some())
}

/// The date of the last review.
pub fn last_review_on(project: &Project, day: NaiveDate) -> Option<NaiveDate> {
    project.last_review(day).and_then(|review| review.on.value().copied())
}

/// From when on the committee is to review an active project, given its reviews by `day`; may be later than `day`.
///
/// `None` if a review has an unreadable date, as it may be recent.
pub fn review_due_from(portfolio: &Portfolio, project: &Project, day: NaiveDate) -> Option<NaiveDate> {
    let months = portfolio.roadmap.follow_up.review_every_months?;
    if !project.is_active() || !reviews_are_known(project) {
        return None;
    }
    let since = last_review_on(project, day).or(project.start.value().copied())?;
    Some(months_after(since, months))
}

impl From<Health> for HealthNow {
    fn from(health: Health) -> Self {
        match health {
            Health::OnTrack => Self::OnTrack,
            Health::AtRisk => Self::AtRisk,
            Health::OffTrack => Self::OffTrack,
        }
    }
}

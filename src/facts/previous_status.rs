//! The status of a project at the end of last month: from the files of that time, else as far as the current ones
//! tell.

use super::as_of::AsOf;
use super::health::{HealthNow, health};
use super::key_figures::end_of_last_month;
use crate::model::{Project, Stage};

/// The status of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviousStatus {
    /// Active, with that health.
    Active(HealthNow),
    /// In another stage.
    Otherwise(Stage),
    /// It did not exist yet, or its status is unknown.
    Unknown,
}

impl PreviousStatus {
    /// The health, if it was active.
    pub fn health(self) -> Option<HealthNow> {
        match self {
            Self::Active(health) => Some(health),
            Self::Otherwise(_) | Self::Unknown => None,
        }
    }
}

/// The status of `project` at the end of the month before the reference day.
pub fn last_month(on: &AsOf, project: &Project) -> PreviousStatus {
    let day = end_of_last_month(on.day);
    let had_begun = |project: &Project| project.start.value().is_none_or(|&start| start <= day);
    if on.history.last_month().is_some() {
        let Some((portfolio, then)) = on.history.project(&project.id) else { return PreviousStatus::Unknown };
        return match then.stage() {
            Some(Stage::Active) | None if had_begun(then) => PreviousStatus::Active(health(portfolio, then, day)),
            Some(Stage::Active) | None => PreviousStatus::Unknown,
            Some(stage) => PreviousStatus::Otherwise(stage),
        };
    }
    let has_ended = project.end.value().is_some_and(|&end| end <= day);
    match project.stage() {
        Some(Stage::Active) | None if had_begun(project) => PreviousStatus::Active(health(on.portfolio, project, day)),
        Some(stage @ (Stage::Completed | Stage::Stopped)) if has_ended => PreviousStatus::Otherwise(stage),
        // The file does not say since when it is paused or proposed.
        Some(_) | None => PreviousStatus::Unknown,
    }
}

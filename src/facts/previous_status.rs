//! How a project stood by the end of the month before: from the files as they were then, else as far as those of now tell.

use super::as_of::AsOf;
use super::health::{HealthNow, health};
use super::key_figures::end_of_last_month;
use crate::model::{Project, Stage};

/// How a project stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviousStatus {
    /// It was active.
    Active(HealthNow),
    /// It was not.
    Otherwise(Stage),
    /// It was not there yet, or nobody can say.
    Unknown,
}

impl PreviousStatus {
    /// The health of an active project.
    pub fn health(self) -> Option<HealthNow> {
        match self {
            Self::Active(health) => Some(health),
            Self::Otherwise(_) | Self::Unknown => None,
        }
    }
}

/// How `project` stood by the end of the month before that of the day.
pub fn last_month(on: &AsOf, project: &Project) -> PreviousStatus {
    let day = end_of_last_month(on.day);
    let had_begun = |project: &Project| project.start.value().is_none_or(|&start| start <= day);
    if on.before.last_month().is_some() {
        let Some((portfolio, then)) = on.before.project(&project.id) else { return PreviousStatus::Unknown };
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
        // Since when it is paused, or proposed, the file does not say.
        Some(_) | None => PreviousStatus::Unknown,
    }
}

//! The plan in a project file: its deliverables with their dates, as compared by the history.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Deliverable, DeliverableState, Field, Id, List, Project, Stage, day_number};

/// A plan; two files with equal plans may differ in everything else.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Plan {
    /// `None` if there is no readable title.
    pub title: Option<Box<str>>,
    /// Whether the file says that the project is completed or stopped.
    pub is_over: bool,
    /// In the order of the file, without those that have no readable id. Unchanged ones are shared with earlier and
    /// later plans.
    pub deliverables: Vec<Arc<Planned>>,
    /// Whether every deliverable could be read: otherwise none can be called removed.
    pub complete: bool,
}

/// A deliverable in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Planned {
    /// The id.
    pub id: Id,
    /// The title.
    pub title: Box<str>,
    /// The due date; `None` if it is absent or unreadable.
    #[serde(with = "day_number::option")]
    pub due: Option<NaiveDate>,
    /// Whether it has no date yet.
    pub is_undated: bool,
    /// Its state.
    pub state: PlannedState,
    /// Why it was moved or dropped.
    pub why: Option<Box<str>>,
}

/// The state of a planned deliverable in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlannedState {
    /// Neither delivered nor dropped.
    Open,
    /// Delivered on that day.
    Delivered(#[serde(with = "day_number")] NaiveDate),
    /// Dropped on that day.
    Dropped(#[serde(with = "day_number")] NaiveDate),
    /// `delivered` or `dropped` could not be read.
    Unreadable,
}

impl Plan {
    /// The plan with these deliverables.
    pub fn new(title: &Field<Box<str>>, stage: Option<Stage>, deliverables: &List<Deliverable>) -> Self {
        let planned: Vec<Arc<Planned>> = deliverables.iter().filter_map(Planned::of).map(Arc::new).collect();
        Self {
            title: title.value().cloned(),
            is_over: stage.is_some_and(|stage| !stage.is_live()),
            complete: deliverables.complete && planned.len() == deliverables.entries.len(),
            deliverables: planned,
        }
    }

    /// The plan of a project; `None` if its file could not be read.
    pub fn of(project: &Project) -> Option<Self> {
        project.readable.then(|| Self::new(&project.title, project.stage(), &project.deliverables))
    }
}

impl Planned {
    fn of(deliverable: &Deliverable) -> Option<Self> {
        Some(Self {
            id: deliverable.id.value()?.clone(),
            title: deliverable.display_title().into(),
            due: deliverable.due.value().copied(),
            is_undated: deliverable.due.is_absent(),
            state: match deliverable.state {
                DeliverableState::Open => PlannedState::Open,
                DeliverableState::Delivered(on) => PlannedState::Delivered(on.value),
                DeliverableState::Dropped(on) => PlannedState::Dropped(on.value),
                DeliverableState::Unreadable => PlannedState::Unreadable,
            },
            why: deliverable.why.value().cloned(),
        })
    }
}

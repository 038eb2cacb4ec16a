//! What a project's file plans: its deliverables with their dates, and no more. It is what a history compares.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Deliverable, DeliverableState, Field, Id, List, Project, Stage};

/// Equal where two files plan the same, whatever else they say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Plan {
    /// Nothing where none could be read.
    pub title: Option<Box<str>>,
    /// Whether the file says that the project is completed or stopped.
    pub is_over: bool,
    /// In the order of the file; those without an id that could be read are left out.
    /// Shared with the plans before and after that have them unchanged.
    pub deliverables: Vec<Arc<Planned>>,
    /// Whether every deliverable could be read: else nobody can say that one is gone.
    pub complete: bool,
}

/// A deliverable as its file plans it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Planned {
    pub id: Id,
    pub title: Box<str>,
    /// Nothing where it has no date yet, or the date could not be read.
    pub due: Option<NaiveDate>,
    /// Whether it has no date yet.
    pub is_undated: bool,
    pub state: PlannedState,
    pub why: Option<Box<str>>,
}

/// What became of it, as the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlannedState {
    Open,
    Delivered(NaiveDate),
    Dropped(NaiveDate),
    /// `delivered` or `dropped` could not be read.
    Unreadable,
}

impl Plan {
    pub fn new(title: &Field<Box<str>>, stage: Option<Stage>, deliverables: &List<Deliverable>) -> Self {
        let planned: Vec<Arc<Planned>> = deliverables.iter().filter_map(Planned::of).map(Arc::new).collect();
        Self {
            title: title.value().cloned(),
            is_over: stage.is_some_and(|stage| !stage.is_live()),
            complete: deliverables.complete && planned.len() == deliverables.entries.len(),
            deliverables: planned,
        }
    }

    /// What a project plans; nothing where its file could not be read.
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

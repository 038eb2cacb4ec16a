//! Deliverables of a project.

use chrono::NaiveDate;

use super::{Dependency, Field, Id, List, PersonRef, trim_invisible};
use crate::source::{FileSpan, Spanned};

/// A deliverable: `[[deliverables]]`.
#[derive(Debug, Clone)]
pub struct Deliverable {
    /// The header of its table.
    pub place: FileSpan,
    /// Its id, unique in the project.
    pub id: Field<Id>,
    /// Its title.
    pub title: Field<Box<str>>,
    /// The due date; absent if it has none yet.
    pub due: Field<NaiveDate>,
    /// The person responsible.
    pub owner: Field<PersonRef>,
    /// What it depends on.
    pub depends_on: List<Spanned<Dependency>>,
    /// Percent, 0 to 100.
    pub progress: Field<u8>,
    /// Whether it is delivered or dropped.
    pub state: DeliverableState,
    /// Why it was moved or dropped.
    pub why: Field<Box<str>>,
    /// Where to find it once delivered.
    pub link: Field<Box<str>>,
}

/// The state of a deliverable in the file; its date may be after the reference day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliverableState {
    /// Neither delivered nor dropped.
    Open,
    /// Delivered on that day.
    Delivered(Spanned<NaiveDate>),
    /// Dropped on that day.
    Dropped(Spanned<NaiveDate>),
    /// `delivered` or `dropped` could not be read.
    Unreadable,
}

impl Deliverable {
    /// The title, or the id if there is no readable title.
    pub fn display_title(&self) -> &str {
        let title = self.title.value().map(|title| trim_invisible(title)).filter(|title| !title.is_empty());
        title.or(self.id.value().map(|id| &**id)).unwrap_or("")
    }

    /// The id, or the title if there is no readable id.
    pub fn name(&self) -> &str {
        self.id.value().or(self.title.value()).map_or("", |text| text)
    }

    /// Whether the file says that it is neither delivered nor dropped.
    pub fn is_open(&self) -> bool {
        matches!(self.state, DeliverableState::Open)
    }

    /// The delivery date if it was delivered by the end of `day`.
    pub fn delivered_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.state {
            DeliverableState::Delivered(on) if on.value <= day => Some(on.value),
            _ => None,
        }
    }

    /// Whether it was neither delivered nor dropped by the end of `day`.
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        match self.state {
            DeliverableState::Open => true,
            DeliverableState::Delivered(on) | DeliverableState::Dropped(on) => on.value > day,
            DeliverableState::Unreadable => false,
        }
    }
}

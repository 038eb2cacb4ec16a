//! What a project hands over by a date.

use chrono::NaiveDate;

use super::{Dependency, Field, Id, List, PersonRef, trimmed};
use crate::source::{FileSpan, Spanned};

#[derive(Debug, Clone)]
pub struct Deliverable {
    /// The header of its table.
    pub place: FileSpan,
    pub id: Field<Id>,
    pub title: Field<Box<str>>,
    /// Absent: it has no date yet.
    pub due: Field<NaiveDate>,
    pub owner: Field<PersonRef>,
    pub depends_on: List<Spanned<Dependency>>,
    /// Percent, 0 to 100.
    pub progress: Field<u8>,
    pub state: DeliverableState,
    /// Why it moved or was given up.
    pub why: Field<Box<str>>,
    /// Where to find it once delivered.
    pub link: Field<Box<str>>,
}

/// What became of a deliverable, as the file says; a date may lie after the day that one reckons on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliverableState {
    Open,
    Delivered(Spanned<NaiveDate>),
    Dropped(Spanned<NaiveDate>),
    /// `delivered` or `dropped` could not be read.
    Unreadable,
}

impl Deliverable {
    /// The title, or the id where no title could be read.
    pub fn display_title(&self) -> &str {
        let title = self.title.value().map(|title| trimmed(title)).filter(|title| !title.is_empty());
        title.or(self.id.value().map(|id| &**id)).unwrap_or("")
    }

    /// The id, or the title where no id could be read.
    pub fn name(&self) -> &str {
        self.id.value().or(self.title.value()).map_or("", |text| text)
    }

    /// Neither delivered nor dropped, as the file says.
    pub fn is_open(&self) -> bool {
        matches!(self.state, DeliverableState::Open)
    }

    /// Delivered by the end of `day`, and when.
    pub fn delivered_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.state {
            DeliverableState::Delivered(on) if on.value <= day => Some(on.value),
            _ => None,
        }
    }

    /// Neither delivered nor dropped by the end of `day`.
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        match self.state {
            DeliverableState::Open => true,
            DeliverableState::Delivered(on) | DeliverableState::Dropped(on) => on.value > day,
            DeliverableState::Unreadable => false,
        }
    }
}

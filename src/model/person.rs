//! Everyone who can be named: `people.toml`.

use chrono::NaiveDate;

use super::{DepartmentIx, DirectorateIx, DirectorateRef, Field, Id, List, PersonRef, Ref, trimmed};
use crate::source::FileSpan;

#[derive(Debug, Clone)]
pub struct Person {
    pub id: Id,
    /// The header of the person's table.
    pub place: FileSpan,
    pub name: Field<Box<str>>,
    pub affiliation: Affiliation,
    pub department: Field<Ref<DepartmentIx>>,
    pub role: Field<Box<str>>,
    pub email: Field<Box<str>>,
    /// Whom to go through.
    pub delegate: Field<PersonRef>,
    pub away: List<Absence>,
    pub left: Field<NaiveDate>,
}

/// Where a person belongs.
#[derive(Debug, Clone)]
pub enum Affiliation {
    Directorate(DirectorateRef),
    /// An outside organisation.
    Partner(Box<str>),
    /// Could not be read: may be anywhere.
    Unreadable,
}

#[derive(Debug, Clone)]
pub struct Absence {
    pub from: Field<NaiveDate>,
    pub to: Field<NaiveDate>,
    pub why: Field<Box<str>>,
}

impl Person {
    /// The name, or the id where no name could be read.
    pub fn display_name(&self) -> &str {
        self.name.value().map(|name| trimmed(name)).filter(|name| !name.is_empty()).unwrap_or(&self.id)
    }

    /// The directorate, where it is known.
    pub fn directorate(&self) -> Option<DirectorateIx> {
        match &self.affiliation {
            Affiliation::Directorate(reference) => reference.known(),
            Affiliation::Partner(_) | Affiliation::Unreadable => None,
        }
    }

    /// Whether the person may be of that directorate, for all that could be read.
    pub fn may_be_of(&self, directorate: DirectorateIx) -> bool {
        match &self.affiliation {
            Affiliation::Directorate(reference) => reference.known().is_none_or(|known| known == directorate),
            Affiliation::Partner(_) => false,
            Affiliation::Unreadable => true,
        }
    }

    /// Whether the person had left before `day`.
    pub fn left_before(&self, day: NaiveDate) -> bool {
        self.left.value().is_some_and(|&left| left < day)
    }
}

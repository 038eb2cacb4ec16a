//! People: `people.toml`.

use chrono::NaiveDate;

use super::{DepartmentIx, DirectorateIx, DirectorateRef, Field, Id, List, PersonRef, Ref, trim_invisible};
use crate::source::FileSpan;

/// A person: a table of `people.toml`.
#[derive(Debug, Clone)]
pub struct Person {
    /// The id.
    pub id: Id,
    /// The header of the person's table.
    pub place: FileSpan,
    /// The full name.
    pub name: Field<Box<str>>,
    /// The directorate or partner.
    pub affiliation: Affiliation,
    /// The department.
    pub department: Field<Ref<DepartmentIx>>,
    /// The job title.
    pub role: Field<Box<str>>,
    /// The e-mail address.
    pub email: Field<Box<str>>,
    /// The person to contact instead.
    pub delegate: Field<PersonRef>,
    /// Absences.
    pub away: List<Absence>,
    /// The date of departure.
    pub left: Field<NaiveDate>,
}

/// The organisation that a person belongs to.
#[derive(Debug, Clone)]
pub enum Affiliation {
    /// A directorate.
    Directorate(DirectorateRef),
    /// An external organisation; empty if its name is not published.
    Partner(Box<str>),
    /// Unreadable: may be anywhere.
    Unreadable,
}

/// An absence, both ends included.
#[derive(Debug, Clone)]
pub struct Absence {
    /// The first day.
    pub from: Field<NaiveDate>,
    /// The last day.
    pub to: Field<NaiveDate>,
    /// The reason.
    pub why: Field<Box<str>>,
}

impl Person {
    /// The name, or the id if there is no readable name.
    pub fn display_name(&self) -> &str {
        self.name.value().map(|name| trim_invisible(name)).filter(|name| !name.is_empty()).unwrap_or(&self.id)
    }

    /// The directorate, if known.
    pub fn directorate(&self) -> Option<DirectorateIx> {
        match &self.affiliation {
            Affiliation::Directorate(reference) => reference.known(),
            Affiliation::Partner(_) | Affiliation::Unreadable => None,
        }
    }

    /// Whether the person may belong to that directorate, as far as is known.
    pub fn may_be_of(&self, directorate: DirectorateIx) -> bool {
        match &self.affiliation {
            Affiliation::Directorate(reference) => reference.known().is_none_or(|known| known == directorate),
            Affiliation::Partner(_) => false,
            Affiliation::Unreadable => true,
        }
    }

    /// Whether the person left before `day`.
    pub fn left_before(&self, day: NaiveDate) -> bool {
        self.left.value().is_some_and(|&left| left < day)
    }
}

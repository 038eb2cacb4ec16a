//! References in rows: an id for programs, a name for people.

use serde::Serialize;

use crate::model::{
    Affiliation, Attendees, Deliverable, Department, Directorate, DirectorateRef, Field, Meeting, Person, PersonRef,
    Portfolio, Project, Ref, Roadmap,
};

/// A project or a deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct TitleRef<'a> {
    /// The id.
    pub id: &'a str,
    /// The title as written; [`TitleRef::title`] may include the id.
    #[serde(rename = "title")]
    pub plain_title: &'a str,
    /// The title, with the id if several projects have the same one.
    #[serde(skip)]
    pub title: &'a str,
}

/// A person, a directorate, a department or a meeting series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct NameRef<'a> {
    /// The id.
    pub id: &'a str,
    /// The name.
    pub name: &'a str,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Assignee<'a> {
    /// A person.
    Person(NameRef<'a>),
    /// The portfolio coordinator; id and name are `None` if the roadmap names none.
    PortfolioCoordinator {
        /// The id of the person.
        id: Option<&'a str>,
        /// The name of the person.
        name: Option<&'a str>,
    },
    /// The committee, with its meeting series if there is one.
    Committee {
        /// The id of the series.
        id: Option<&'a str>,
        /// The name of the series.
        name: Option<&'a str>,
    },
    /// A meeting.
    Meeting(NameRef<'a>),
    /// No known person.
    Nobody,
}

impl<'a> TitleRef<'a> {
    /// Refers to a project.
    pub fn project(project: &'a Project) -> Self {
        Self { id: &project.id, plain_title: project.plain_title(), title: project.display_title() }
    }

    /// Refers to a deliverable.
    pub fn deliverable(deliverable: &'a Deliverable) -> Self {
        let title = deliverable.display_title();
        Self { id: deliverable.id.value().map_or("", |id| id), plain_title: title, title }
    }
}

impl<'a> NameRef<'a> {
    /// Names a known person.
    pub fn person(person: &'a Person) -> Self {
        Self { id: &person.id, name: person.display_name() }
    }

    /// Names a person.
    pub fn of(portfolio: &'a Portfolio, person: &'a PersonRef) -> Self {
        Self { id: portfolio.id_of(person), name: portfolio.name_of(person) }
    }

    /// The person at a key, if readable.
    pub fn at(portfolio: &'a Portfolio, key: &'a Field<PersonRef>) -> Option<Self> {
        key.value().map(|person| Self::of(portfolio, person))
    }

    /// Names a meeting series.
    pub fn meeting(meeting: &'a Meeting) -> Self {
        Self { id: &meeting.id, name: meeting.display_name() }
    }

    /// Names a directorate.
    pub fn directorate(roadmap: &'a Roadmap, directorate: &'a DirectorateRef) -> Self {
        match directorate {
            Ref::Known(ix) => Self::known_directorate(roadmap.directorate(*ix)),
            Ref::Unknown(text) => Self { id: text, name: text },
        }
    }

    /// Names a known directorate.
    pub fn known_directorate(directorate: &'a Directorate) -> Self {
        Self { id: &directorate.id, name: directorate.display_name() }
    }

    /// Names a known department.
    pub fn department(department: &'a Department) -> Self {
        Self { id: &department.id, name: department.display_name() }
    }
}

impl<'a> Assignee<'a> {
    /// The lead of a project.
    pub fn lead(portfolio: &'a Portfolio, project: &'a Project) -> Self {
        let lead = NameRef::at(portfolio, &project.lead);
        lead.or_else(|| NameRef::at(portfolio, &project.coordinator)).map_or(Self::Nobody, Self::Person)
    }

    /// The coordinator, or the lead if there is no readable coordinator.
    pub fn coordinator(portfolio: &'a Portfolio, project: &'a Project) -> Self {
        let coordinator = NameRef::at(portfolio, &project.coordinator);
        coordinator.or_else(|| NameRef::at(portfolio, &project.lead)).map_or(Self::Nobody, Self::Person)
    }

    /// The portfolio coordinator.
    pub fn portfolio_coordinator(portfolio: &'a Portfolio) -> Self {
        let person = NameRef::at(portfolio, &portfolio.roadmap.portfolio_coordinator);
        Self::PortfolioCoordinator { id: person.map(|person| person.id), name: person.map(|person| person.name) }
    }

    /// The committee, with its first meeting series.
    pub fn committee(roadmap: &'a Roadmap) -> Self {
        let meeting = roadmap.meetings.iter().find(|meeting| meeting.who.value() == Some(&Attendees::Committee));
        let named = meeting.map(NameRef::meeting);
        Self::Committee { id: named.map(|named| named.id), name: named.map(|named| named.name) }
    }
}

/// The directorate or organisation of a person, if readable.
pub fn affiliation<'a>(roadmap: &'a Roadmap, affiliation: &'a Affiliation) -> Option<NameRef<'a>> {
    match affiliation {
        Affiliation::Directorate(directorate) => Some(NameRef::directorate(roadmap, directorate)),
        Affiliation::Partner(name) => Some(NameRef { id: "", name }).filter(|_| !name.is_empty()),
        Affiliation::Unreadable => None,
    }
}

//! People: their roles, what they own, when they are away, how to reach them, and their load.

mod card;
mod involvement;
mod load;
mod without;

use chrono::NaiveDate;
use serde::Serialize;

use super::as_of::{AsOf, days_after};
use super::attendance::away_on;
use super::display_names::{NameRef, TitleRef, affiliation};
use super::filter::Filter;
use crate::model::{Affiliation, DepartmentIx, DirectorateIx, Person, PersonIx, Portfolio, Ref, Stage};

pub use card::{Card, Meets, OwnedRow, card};
pub use involvement::Involvement;
pub use load::Load;
pub use without::{BrokenRule, Candidates, Gap, GapKind, Post, PostKind, SignedApproval, Without, without};

/// The people of a roadmap as of a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct People<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The people, in the order of `people.toml`.
    pub people: Vec<PersonRow<'a>>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonRow<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// The directorate, if the person belongs to one.
    pub directorate: Option<NameRef<'a>>,
    /// The organisation of an outside partner.
    pub organisation: Option<&'a str>,
    /// The department.
    pub department: Option<NameRef<'a>>,
    /// The job title.
    pub role: Option<&'a str>,
    /// The roles in live projects, in the order of the projects.
    pub roles: Vec<RoleRow<'a>>,
    /// The number of open deliverables that the person owns.
    pub open: usize,
    /// The one that is due next, on the day or later.
    pub next_due: Option<OwnedDue<'a>>,
    /// The number of deliverables of active projects that the person owns and that are overdue.
    pub overdue: usize,
    /// The present absence, else the next one.
    pub away: Option<AwayRow<'a>>,
    /// The last day, if the person leaves or left.
    pub left: Option<NaiveDate>,
    /// The address.
    pub email: Option<&'a str>,
    /// The person to contact instead.
    pub delegate: Option<DelegateRow<'a>>,
    /// The load.
    pub load: Load<'a>,
    /// Whether the load is too high: contributor of several active projects, or three deliverables due within 30 days.
    pub overloaded: bool,
    /// Whether the person is on the team of no active project, not gone and not away.
    pub free: bool,
    /// The index of the person.
    #[serde(skip)]
    pub person_ix: PersonIx,
}

/// A role in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RoleRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// The role.
    pub role: Role,
    /// Of a guest, the first day.
    pub from: Option<NaiveDate>,
    /// Of a guest, the last day.
    pub to: Option<NaiveDate>,
}

impl RoleRow<'_> {
    /// Whether the role is held on that day, as a guest is only from time to time.
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The roles in a project, in order of responsibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The lead.
    Lead,
    /// The coordinator.
    Coordinator,
    /// A fixed member of the team.
    Contributor,
    /// An occasional member.
    Guest,
    /// A sponsor.
    Sponsor,
}

/// An open deliverable with its due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OwnedDue<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The due date.
    pub due: NaiveDate,
    /// The number of days until it is due.
    pub days_left: i64,
}

/// An absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AwayRow<'a> {
    /// Whether it contains the reference day.
    pub now: bool,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The reason.
    pub why: Option<&'a str>,
}

/// The person to contact instead of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DelegateRow<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// The address.
    pub email: Option<&'a str>,
}

/// Which people are listed: values of one field are alternatives, and all fields must match.
#[derive(Debug, Clone, Default)]
pub struct PeopleFilter {
    /// These people, even if they are gone.
    pub people: Vec<PersonIx>,
    /// People of these directorates.
    pub directorates: Vec<DirectorateIx>,
    /// People of these departments.
    pub departments: Vec<DepartmentIx>,
    /// People with a role in a project that passes.
    pub projects: Filter,
    /// People who are away on a day from the reference day to so many days later.
    pub away_within: Option<u32>,
    /// People who are free.
    pub free: bool,
    /// People with too high a load.
    pub overloaded: bool,
    /// Also people who are gone.
    pub gone: bool,
}

/// The people who pass the filter, in the order of `people.toml`.
pub fn people<'a>(on: &AsOf<'a>, filter: &PeopleFilter) -> People<'a> {
    let involvement = Involvement::new(on.portfolio, on.day, &filter.projects);
    let listed = on.portfolio.people().filter(|&(ix, person)| filter.passes(on, &involvement, ix, person));
    let rows = listed.map(|(ix, _)| row(on, &involvement, ix));
    let chosen = rows.filter(|row| (!filter.free || row.free) && (!filter.overloaded || row.overloaded));
    People { day: on.day, people: chosen.collect() }
}

/// The row of one person.
pub fn row<'a>(on: &AsOf<'a>, involvement: &Involvement<'a>, ix: PersonIx) -> PersonRow<'a> {
    let portfolio = on.portfolio;
    let person = portfolio.person(ix);
    let dues = involvement.dues(ix);
    let upcoming = dues.iter().filter(|owned| owned.due >= on.day).min_by_key(|owned| owned.due);
    let (directorate, organisation) = belonging(portfolio, person);
    PersonRow {
        person: NameRef::person(person),
        directorate,
        organisation,
        department: department(portfolio, person),
        role: person.role.value().map(|role| &**role),
        roles: involvement.roles(ix),
        open: involvement.open(ix),
        next_due: upcoming.copied(),
        overdue: involvement.overdue(ix),
        away: away(person, on.day),
        left: person.left.value().copied(),
        email: person.email.value().map(|email| &**email),
        delegate: person.delegate.value().map(|delegate| {
            let email = delegate.known().and_then(|ix| portfolio.person(ix).email.value());
            DelegateRow { person: NameRef::of(portfolio, delegate), email: email.map(|email| &**email) }
        }),
        load: load::load(on, involvement, ix),
        overloaded: load::is_overloaded(on.day, involvement, ix),
        free: involvement.is_free(ix, on.day),
        person_ix: ix,
    }
}

/// The directorate, or the organisation of a partner.
fn belonging<'a>(portfolio: &'a Portfolio, person: &'a Person) -> (Option<NameRef<'a>>, Option<&'a str>) {
    let of = affiliation(&portfolio.roadmap, &person.affiliation);
    match person.affiliation {
        Affiliation::Directorate(_) | Affiliation::Unreadable => (of, None),
        Affiliation::Partner(_) => (None, of.map(|of| of.name)),
    }
}

/// The department of a person, if readable.
pub fn department<'a>(portfolio: &'a Portfolio, person: &'a Person) -> Option<NameRef<'a>> {
    Some(match person.department.value()? {
        Ref::Known(ix) => NameRef::department(portfolio.roadmap.department(*ix)),
        Ref::Unknown(text) => NameRef { id: text, name: text },
    })
}

/// The absence on `day`, else the next one.
fn away(person: &Person, day: NaiveDate) -> Option<AwayRow<'_>> {
    if let Some((from, to, why)) = away_on(person, day) {
        return Some(AwayRow { now: true, from, to, why });
    }
    absences_from(person, day).into_iter().next()
}

/// The absences that end on `day` or later, by date.
fn absences_from(person: &Person, day: NaiveDate) -> Vec<AwayRow<'_>> {
    let absences = person.away.iter().filter_map(|away| {
        let (from, to) = (*away.from.value()?, *away.to.value()?);
        let why = away.why.value().map(|why| &**why);
        (from <= to && to >= day).then_some(AwayRow { now: from <= day, from, to, why })
    });
    let mut absences: Vec<AwayRow> = absences.collect();
    absences.sort_by_key(|away| (away.from, away.to));
    absences
}

impl PeopleFilter {
    /// Whether the filter restricts the people to those with a role in some projects.
    fn is_of_projects(&self) -> bool {
        !self.projects.is_empty()
    }

    fn passes(&self, on: &AsOf, involvement: &Involvement, ix: PersonIx, person: &Person) -> bool {
        let is_named = self.people.contains(&ix);
        let last = self.away_within.map(|days| days_after(on.day, days));
        (self.people.is_empty() || is_named)
            && (self.gone || is_named || !person.left_before(on.day))
            && (self.directorates.is_empty()
                || person.directorate().is_some_and(|directorate| self.directorates.contains(&directorate)))
            && (self.departments.is_empty()
                || person.department.value().and_then(Ref::known).is_some_and(|ix| self.departments.contains(&ix)))
            && (!self.is_of_projects() || involvement.is_of_filtered(ix))
            && last.is_none_or(|last| absences_from(person, on.day).iter().any(|away| away.from <= last))
    }
}

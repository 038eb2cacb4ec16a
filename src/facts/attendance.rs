//! Who attends which meeting: the teams of active projects, and their coordinators. Who sits on the committee is not in
//! the files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::display_names::NameRef;
use super::filter::Filter;
use crate::model::{Attendees, Field, Person, PersonIx, Portfolio, Project, Ref};

/// A period of membership; open where a date is missing.
type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// The people who attend meetings.
pub struct Attendance<'a> {
    portfolio: &'a Portfolio,
    teams: BTreeMap<PersonIx, Vec<Period>>,
    /// With the portfolio coordinator.
    coordinators: BTreeSet<PersonIx>,
}

/// A person who is away on the day of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AwayPerson<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: NameRef<'a>,
    /// The first day away.
    pub from: NaiveDate,
    /// The last day away.
    pub to: NaiveDate,
    /// The index of the person.
    #[serde(skip)]
    pub person_ix: PersonIx,
}

impl<'a> Attendance<'a> {
    /// The teams of the active projects that pass the filter.
    pub fn new(portfolio: &'a Portfolio, filter: &Filter) -> Self {
        let mut teams: BTreeMap<PersonIx, Vec<Period>> = BTreeMap::new();
        let mut coordinators = BTreeSet::new();
        let active = portfolio.projects().filter(|(ix, project)| project.is_active() && filter.passes(portfolio, *ix));
        for (_, project) in active {
            for (person, period) in members(project) {
                let periods = teams.entry(person).or_default();
                if !periods.contains(&period) {
                    periods.push(period);
                }
            }
            coordinators.extend(project.coordinator.value().and_then(Ref::known));
        }
        coordinators.extend(portfolio.roadmap.portfolio_coordinator.value().and_then(Ref::known));
        Self { portfolio, teams, coordinators }
    }

    /// Whether the person attends a meeting of `who` on that day, unless away.
    pub fn attends(&self, person: PersonIx, who: Attendees, on: NaiveDate) -> bool {
        !self.portfolio.person(person).left_before(on)
            && match who {
                Attendees::Teams => self.teams.get(&person).is_some_and(|periods| is_within(periods, on)),
                Attendees::Coordinators => self.coordinators.contains(&person),
                Attendees::Committee => false,
            }
    }

    /// The first day from `day` on which the person attends meetings of `who`, unless away; `None` if there is none.
    pub fn first_day(&self, person: PersonIx, who: Attendees, day: NaiveDate) -> Option<NaiveDate> {
        let periods: &[Period] = match who {
            Attendees::Teams => self.teams.get(&person)?,
            Attendees::Coordinators if self.coordinators.contains(&person) => &[(None, None)],
            Attendees::Coordinators | Attendees::Committee => &[],
        };
        let first_days = periods.iter().filter_map(|&period| {
            let first = period.0.map_or(day, |from| from.max(day));
            is_within(&[period], first).then_some(first)
        });
        first_days.min().filter(|&first| !self.portfolio.person(person).left_before(first))
    }

    /// Who attends a meeting of `who` on that day, unless away, in the order of `people.toml`.
    pub fn attendees(&self, who: Attendees, on: NaiveDate) -> Vec<PersonIx> {
        self.everyone(who).into_iter().filter(|&person| self.attends(person, who, on)).collect()
    }

    /// The absences of everyone who attends meetings of `who`, for queries by ascending day.
    pub fn absences(&self, who: Attendees) -> Absences<'_, 'a> {
        let mut rest: Vec<AwayPerson> =
            self.everyone(who).into_iter().flat_map(|ix| absences_of(self.portfolio, ix)).collect();
        rest.sort_by_key(|away| away.from);
        Absences { attendance: self, who, rest: rest.into_iter().peekable(), current: Vec::new() }
    }

    /// Everyone who attends meetings of `who` on some day.
    fn everyone(&self, who: Attendees) -> Vec<PersonIx> {
        match who {
            Attendees::Teams => self.teams.keys().copied().collect(),
            Attendees::Coordinators => self.coordinators.iter().copied().collect(),
            Attendees::Committee => Vec::new(),
        }
    }
}

/// The absences of a group of people, queried by ascending day, so that each absence is looked at once.
pub struct Absences<'t, 'a> {
    attendance: &'t Attendance<'a>,
    who: Attendees,
    rest: std::iter::Peekable<std::vec::IntoIter<AwayPerson<'a>>>,
    current: Vec<AwayPerson<'a>>,
}

impl<'a> Absences<'_, 'a> {
    /// Who is away on `day`, which is not before that of the last query; in the order of `people.toml`.
    pub fn on(&mut self, day: NaiveDate) -> Vec<AwayPerson<'a>> {
        while let Some(away) = self.rest.next_if(|away| away.from <= day) {
            self.current.push(away);
        }
        self.current.retain(|away| away.to >= day);
        let mut away: Vec<AwayPerson> = self.current.clone();
        away.retain(|away| self.attendance.attends(away.person_ix, self.who, day));
        away.sort_by_key(|away| away.person_ix);
        away.dedup_by_key(|away| away.person_ix);
        away
    }
}

/// The known members of a team with their periods: lead, coordinator, contributors, guests.
pub fn members(project: &Project) -> impl Iterator<Item = (PersonIx, Period)> {
    let pair = [&project.lead, &project.coordinator].into_iter().filter_map(Field::value);
    let fixed = pair.chain(project.contributors.iter().map(|entry| &entry.value)).map(|person| (person, (None, None)));
    let guests = project
        .guests
        .iter()
        .filter_map(|guest| Some((guest.person.value()?, (guest.from.value().copied(), guest.to.value().copied()))));
    fixed.chain(guests).filter_map(|(person, period)| Some((person.known()?, period)))
}

/// The known members of a team on a day.
pub fn members_on(project: &Project, day: NaiveDate) -> impl Iterator<Item = PersonIx> {
    members(project).filter(move |(_, period)| is_within(&[*period], day)).map(|(person, _)| person)
}

/// The first and last day of the person's absence that contains `day`, and its reason.
pub fn away_on(person: &Person, day: NaiveDate) -> Option<(NaiveDate, NaiveDate, Option<&str>)> {
    person.away.iter().find_map(|away| {
        let (&from, &to) = (away.from.value()?, away.to.value()?);
        (from..=to).contains(&day).then(|| (from, to, away.why.value().map(|why| &**why)))
    })
}

fn absences_of(portfolio: &Portfolio, ix: PersonIx) -> impl Iterator<Item = AwayPerson<'_>> {
    let person = portfolio.person(ix);
    person.away.iter().filter_map(move |away| {
        let (&from, &to) = (away.from.value()?, away.to.value()?);
        Some(AwayPerson { person: NameRef::person(person), from, to, person_ix: ix })
    })
}

fn is_within(periods: &[Period], day: NaiveDate) -> bool {
    periods.iter().any(|(from, to)| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to))
}

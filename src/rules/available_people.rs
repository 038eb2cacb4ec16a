//! Suggests people who could join a team: members of a directorate who have not left and are on no active project.

use std::collections::{HashMap, HashSet};

use super::team;
use crate::model::{DirectorateIx, PersonIx, Portfolio, Project};

/// The most people that are named.
const MAX_NAMES: usize = 3;

/// Available people by directorate, in the order of `people.toml`; sponsors, heads and coordinators come last.
pub struct AvailablePeople {
    by_directorate: HashMap<DirectorateIx, Vec<PersonIx>>,
    /// Whether the person sponsors a project, heads a department or coordinates the portfolio.
    is_senior: Vec<bool>,
}

impl AvailablePeople {
    /// Collects the available people of a portfolio.
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut busy = vec![false; portfolio.people.entries.len()];
        for (_, project) in portfolio.projects().filter(|(_, project)| project.is_active()) {
            for person in team::known_members(project) {
                busy[person.rank()] = true;
            }
        }
        let mut is_above = vec![false; portfolio.people.entries.len()];
        for person in portfolio.seniors() {
            is_above[person.rank()] = true;
        }
        let mut by_directorate: HashMap<DirectorateIx, Vec<PersonIx>> = HashMap::new();
        for (ix, person) in portfolio.people() {
            if let Some(directorate) = person.directorate()
                && person.left.is_absent()
                && !busy[ix.rank()]
            {
                by_directorate.entry(directorate).or_default().push(ix);
            }
        }
        for people in by_directorate.values_mut() {
            people.sort_by_key(|person| (is_above[person.rank()], *person));
        }
        Self { by_directorate, is_senior: is_above }
    }

    /// The names of the first people of one of `directorates` who are not on `project` yet.
    pub fn names_for(&self, portfolio: &Portfolio, project: &Project, directorates: &[DirectorateIx]) -> Vec<String> {
        let members: HashSet<PersonIx> = team::known_members(project).collect();
        let mut free: Vec<PersonIx> = Vec::new();
        for directorate in directorates {
            let people = self.by_directorate.get(directorate).map_or(&[][..], |people| people);
            free.extend(people.iter().filter(|person| !members.contains(person)).take(MAX_NAMES));
        }
        free.sort_by_key(|person| (self.is_senior[person.rank()], *person));
        free.dedup();
        // Seniors are suggested only if nobody else is available.
        let others = free.iter().take_while(|person| !self.is_senior[person.rank()]).count();
        free.truncate(if others > 0 { others } else { free.len() });
        free.iter().take(MAX_NAMES).map(|&person| portfolio.person(person).display_name().to_owned()).collect()
    }
}

//! Who could join a team: people of a directorate who have not left and are on no active project.

use std::collections::{HashMap, HashSet};

use super::team;
use crate::model::{DirectorateIx, PersonIx, Portfolio, Project};

/// At most so many are named.
const MOST_NAMED: usize = 3;

/// Free people, in the order of people.toml.
pub struct FreePeople {
    by_directorate: HashMap<DirectorateIx, Vec<PersonIx>>,
}

impl FreePeople {
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut busy = vec![false; portfolio.people.entries.len()];
        for (_, project) in portfolio.projects().filter(|(_, project)| project.is_active()) {
            for person in team::known_members(project) {
                busy[person.rank()] = true;
            }
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
        Self { by_directorate }
    }

    /// The names of the first who are of one of `directorates` and not yet on `project`.
    pub fn names_for(&self, portfolio: &Portfolio, project: &Project, directorates: &[DirectorateIx]) -> Vec<String> {
        let members: HashSet<PersonIx> = team::known_members(project).collect();
        let mut free: Vec<PersonIx> = Vec::new();
        for directorate in directorates {
            let people = self.by_directorate.get(directorate).map_or(&[][..], |people| people);
            free.extend(people.iter().filter(|person| !members.contains(person)).take(MOST_NAMED));
        }
        free.sort();
        free.dedup();
        free.iter().take(MOST_NAMED).map(|&person| portfolio.person(person).display_name().to_owned()).collect()
    }
}

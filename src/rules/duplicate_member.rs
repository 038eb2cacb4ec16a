//! Nobody is on one team twice.

use std::collections::HashMap;

use super::context::Context;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{PersonIx, Project, ProjectIx};
use crate::source::Place;

/// Asks that a person be listed once: not twice among the contributors, not contributor and guest, not lead and guest.
///
/// A team that looks larger than it is plans work that nobody will do. A guest in two spells is fine, and so is a
/// lead who is listed among the contributors.
pub fn check(context: &Context) {
    for (ix, project) in context.teams() {
        let mut members: HashMap<PersonIx, Place> = HashMap::new();
        for entry in &project.contributors {
            let Some(person) = entry.value.known() else { continue };
            match members.get(&person) {
                Some(&first) => {
                    let finding = finding(context, ix, project, person, "duplicate-member", entry.place);
                    context.find(finding.other(first, "duplicate-member.first").help("duplicate-member.help"));
                }
                None => {
                    members.insert(person, entry.place);
                }
            }
        }
        guests(context, ix, project, &members);
    }
}

/// Guests who are on the team anyway, each told once, at the later place.
fn guests(context: &Context, ix: ProjectIx, project: &Project, contributors: &HashMap<PersonIx, Place>) {
    let lead = project.lead.given().and_then(|lead| Some((lead.value.known()?, lead.place)));
    let mut spells: Vec<(PersonIx, Vec<Place>)> = Vec::new();
    let mut rank: HashMap<PersonIx, usize> = HashMap::new();
    for guest in project.guests.iter().filter_map(|guest| guest.person.given()) {
        let Some(person) = guest.value.known() else { continue };
        let at = *rank.entry(person).or_insert_with(|| {
            spells.push((person, Vec::new()));
            spells.len() - 1
        });
        spells[at].1.push(guest.place);
    }
    for (person, places) in spells {
        let as_lead = lead.filter(|&(lead, _)| lead == person).map(|(_, place)| place);
        let as_contributor = contributors.get(&person).copied();
        let says = match (as_contributor, as_lead) {
            (Some(_), _) => "duplicate-member-guest",
            (None, Some(_)) => "duplicate-member-lead",
            (None, None) => continue,
        };
        let member = as_contributor.or(as_lead);
        let mut all: Vec<(Place, &'static str)> =
            member.map(|place| (place, "duplicate-member.member")).into_iter().collect();
        all.extend(places.iter().map(|&place| (place, "duplicate-member.guest")));
        // The guest entry that repeats the member: the later of the two.
        let told = member.unwrap_or(places[0]).max(places[0]);
        let finding = finding(context, ix, project, person, says, told).help("duplicate-member.help-guest");
        context.find(
            all.into_iter()
                .filter(|(place, _)| *place != told)
                .fold(finding, |finding, (place, says)| finding.other(place, says)),
        );
    }
}

fn finding(
    context: &Context,
    ix: ProjectIx,
    project: &Project,
    person: PersonIx,
    says: &'static str,
    place: Place,
) -> Diagnostic {
    Diagnostic::new(Rule::DuplicateMember, place, says)
        .with("person", context.portfolio.person(person).display_name())
        .with("project", project.display_title())
        .of(ix)
}

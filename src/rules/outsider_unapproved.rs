//! An outsider joins a team only when every owner directorate has said yes.

use std::collections::{HashMap, HashSet};

use super::context::Context;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Extent, FindingArg, Rule};
use crate::model::{DirectorateIx, PersonIx, Project};
use crate::source::FileSpan;

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::OutsiderUnapproved,
    check,
    can_decide: |context, project| {
        context.owners().is_some() && context.knows_members(project) && context.knows_approvals(project)
    },
};

/// Asks for a dated approval of every owner directorate for each lead, contributor or guest from outside them.
///
/// The source allows people from elsewhere, and asks to go through both directorates first: somebody lends their time
/// and opens their doors. The approval of somebody who could not be read may be for anyone.
fn check(context: &Context) {
    let Some(owners) = context.owners() else { return };
    for (ix, project) in context.teams() {
        let Some(approvals) = Approvals::of(project, owners) else { continue };
        let mut told: HashSet<PersonIx> = HashSet::new();
        for (person, place) in members(project) {
            if context.portfolio.is_outsider(person, owners) != Some(true) || !told.insert(person) {
                continue;
            }
            let Some(missing) = approvals.missing(person, owners).filter(|missing| !missing.is_empty()) else {
                continue;
            };
            let names: Vec<String> = missing.iter().map(|&owner| context.directorate(owner).to_owned()).collect();
            let person = context.portfolio.person(person);
            context.find(
                Diagnostic::new(Rule::OutsiderUnapproved, place, "outsider-unapproved")
                    .with("person", person.display_name())
                    .with("id", &*person.id)
                    .at_fault(&*person.id)
                    .extent(Extent::Names(names.clone()))
                    .with("count", missing.len())
                    .with("missing", FindingArg::All(names))
                    .help("outsider-unapproved.help")
                    .of(ix),
            );
        }
    }
}

/// Lead, contributors and guests who are in people.toml, each place.
fn members(project: &Project) -> impl Iterator<Item = (PersonIx, FileSpan)> {
    let lead = project.lead.given();
    let guests = project.guests.iter().filter_map(|guest| guest.person.given());
    lead.into_iter()
        .chain(&project.contributors)
        .chain(guests)
        .filter_map(|member| Some((member.value.known()?, member.place)))
}

/// Which directorates have said yes, to whom.
struct Approvals {
    of: HashMap<PersonIx, HashSet<DirectorateIx>>,
    /// Those for whom a yes is there that could not be read.
    unsure: HashSet<PersonIx>,
}

impl Approvals {
    /// Nothing where one may be for anyone.
    fn of(project: &Project, owners: &[DirectorateIx]) -> Option<Self> {
        if !project.approvals.complete {
            return None;
        }
        let mut approvals = Self { of: HashMap::new(), unsure: HashSet::new() };
        for approval in &project.approvals {
            let person = approval.person.value()?.known()?;
            let directorate = approval.directorate.value().and_then(|directorate| directorate.known());
            match directorate.filter(|directorate| owners.contains(directorate)) {
                Some(directorate) if approval.on.value().is_some() => {
                    approvals.of.entry(person).or_default().insert(directorate);
                }
                Some(_) | None => {
                    approvals.unsure.insert(person);
                }
            }
        }
        Some(approvals)
    }

    /// The owners that have not said yes, where that is known.
    fn missing(&self, person: PersonIx, owners: &[DirectorateIx]) -> Option<Vec<DirectorateIx>> {
        if self.unsure.contains(&person) {
            return None;
        }
        let given = self.of.get(&person);
        let has = |owner: &DirectorateIx| given.is_some_and(|given| given.contains(owner));
        Some(owners.iter().copied().filter(|owner| !has(owner)).collect())
    }
}

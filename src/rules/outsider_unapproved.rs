//! An outsider joins a team only if every owner directorate has approved.

use std::collections::{HashMap, HashSet};

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Extent, FindingArg, Rule};
use crate::model::{DirectorateIx, PersonIx, Project, ProjectIx};
use crate::source::FileSpan;

/// `outsider-unapproved`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::OutsiderUnapproved,
    checks: &[Scope::Project(check)],
    can_decide: |context, project| {
        context.owners().is_some() && context.knows_members(project) && context.knows_approvals(project)
    },
};

/// Requires a dated approval by every owner directorate for each lead, contributor or guest from outside them.
///
/// The directorates commit people and access, so both must agree. An approval for an unreadable person may be for
/// anyone.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    let Some(owners) = context.owners() else { return };
    if !project.has_team() {
        return;
    }
    let Some(approvals) = Approvals::of(project, owners) else { return };
    let mut reported: HashSet<PersonIx> = HashSet::new();
    for (person, place) in members(project) {
        if context.portfolio.is_outsider(person, owners) != Some(true) || !reported.insert(person) {
            continue;
        }
        let Some(missing) = approvals.missing(person, owners).filter(|missing| !missing.is_empty()) else {
            continue;
        };
        let names: Vec<String> = missing.iter().map(|&owner| context.directorate(owner).to_owned()).collect();
        let person = context.portfolio.person(person);
        context.report(
            Diagnostic::new(Rule::OutsiderUnapproved, place, "outsider-unapproved")
                .with("person", person.display_name())
                .with("id", &*person.id)
                .at_fault(&*person.id)
                .with_extent(Extent::Names(names.iter().cloned().collect()))
                .with("count", missing.len())
                .with("missing", FindingArg::All(names))
                .with_help("outsider-unapproved.help")
                .with_project(ix),
        );
    }
}

/// The owner directorates whose approval of an outsider the project lacks; `None` if an approval could not be read, or
/// has no date.
pub fn missing_approvals(project: &Project, owners: &[DirectorateIx], person: PersonIx) -> Option<Vec<DirectorateIx>> {
    Approvals::of(project, owners)?.missing(person, owners)
}

/// Lead, contributors and guests who are known, with each place.
fn members(project: &Project) -> impl Iterator<Item = (PersonIx, FileSpan)> {
    let lead = project.lead.given();
    let guests = project.guests.iter().filter_map(|guest| guest.person.given());
    lead.into_iter()
        .chain(&project.contributors)
        .chain(guests)
        .filter_map(|member| Some((member.value.known()?, member.place)))
}

/// Which directorates have approved whom.
struct Approvals {
    given: HashMap<PersonIx, HashSet<DirectorateIx>>,
    /// People with an approval that could not be read.
    unreadable: HashSet<PersonIx>,
}

impl Approvals {
    /// `None` if an approval may be for anyone.
    fn of(project: &Project, owners: &[DirectorateIx]) -> Option<Self> {
        if !project.approvals.complete {
            return None;
        }
        let mut approvals = Self { given: HashMap::new(), unreadable: HashSet::new() };
        for approval in &project.approvals {
            let person = approval.person.value()?.known()?;
            let directorate = approval.directorate.value().and_then(|directorate| directorate.known());
            match directorate.filter(|directorate| owners.contains(directorate)) {
                Some(directorate) if approval.on.value().is_some() => {
                    approvals.given.entry(person).or_default().insert(directorate);
                }
                Some(_) | None => {
                    approvals.unreadable.insert(person);
                }
            }
        }
        Some(approvals)
    }

    /// The owner directorates that have not approved, if known.
    fn missing(&self, person: PersonIx, owners: &[DirectorateIx]) -> Option<Vec<DirectorateIx>> {
        if self.unreadable.contains(&person) {
            return None;
        }
        let given = self.given.get(&person);
        let has = |owner: &DirectorateIx| given.is_some_and(|given| given.contains(owner));
        Some(owners.iter().copied().filter(|owner| !has(owner)).collect())
    }
}

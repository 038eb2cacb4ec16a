//! Nobody is listed twice on a team.

use std::collections::HashMap;

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Rule};
use crate::model::{PersonIx, Project, ProjectIx};
use crate::source::FileSpan;

/// `duplicate-member`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DuplicateMember,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| team::everyone(project).is_some(),
};

/// Requires that a person is listed once: not twice as contributor, not as contributor or lead and as guest.
///
/// Otherwise a team looks larger than it is. A guest in two periods is fine, and so is a lead who is listed among the
/// contributors.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    let listed = project.contributors.iter().filter_map(|entry| Some((entry.value.known()?, entry.place)));
    let mut members: Vec<(PersonIx, FileSpan)> = listed.collect();
    members.sort_unstable();
    for same in members.chunk_by(|one, other| one.0 == other.0) {
        let (person, first) = same[0];
        for &(_, place) in &same[1..] {
            let finding = finding(context, ix, project, person, "duplicate-member", place);
            let finding = finding.with_fix(Fix::new(Applicability::Safe, vec![Edit::RemoveEntry(place)]));
            context.report(finding.with_related(first, "duplicate-member.first").with_help("duplicate-member.help"));
        }
    }
    members.dedup_by_key(|member| member.0);
    guests(context, ix, project, &members);
}

/// Reports guests who are on the team anyway, once each, at the later place. `contributors` are sorted, each with
/// their first place.
fn guests(context: &Context, ix: ProjectIx, project: &Project, contributors: &[(PersonIx, FileSpan)]) {
    let lead = project.lead.given().and_then(|lead| Some((lead.value.known()?, lead.place)));
    let mut spells: Vec<(PersonIx, Vec<FileSpan>)> = Vec::new();
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
        let as_contributor = contributors.binary_search_by_key(&person, |member| member.0).ok();
        let as_contributor = as_contributor.map(|at| contributors[at].1);
        let says = match (as_contributor, as_lead) {
            (Some(_), _) => "duplicate-member-guest",
            (None, Some(_)) => "duplicate-member-lead",
            (None, None) => continue,
        };
        let member = as_contributor.or(as_lead);
        let mut all: Vec<(FileSpan, &'static str)> =
            member.map(|place| (place, "duplicate-member.member")).into_iter().collect();
        all.extend(places.iter().map(|&place| (place, "duplicate-member.guest")));
        // The guest entry that repeats the member: the later of the two.
        let place_of_finding = member.unwrap_or(places[0]).max(places[0]);
        let theirs = project
            .guests
            .iter()
            .filter(|guest| guest.person.given().is_some_and(|entry| places.contains(&entry.place)));
        let removals = theirs.map(|guest| Edit::RemoveTable(guest.place)).collect();
        let finding =
            finding(context, ix, project, person, says, place_of_finding).with_help("duplicate-member.help-guest");
        // Whether the lead or the guest is wrong is for the team to say.
        let finding = match as_contributor {
            Some(_) => finding.with_fix(Fix::new(Applicability::Unsafe, removals)),
            None => finding,
        };
        context.report(
            all.into_iter()
                .filter(|(place, _)| *place != place_of_finding)
                .fold(finding, |finding, (place, says)| finding.with_related(place, says)),
        );
    }
}

fn finding(
    context: &Context,
    ix: ProjectIx,
    project: &Project,
    person: PersonIx,
    says: &'static str,
    place: FileSpan,
) -> Diagnostic {
    Diagnostic::new(Rule::DuplicateMember, place, says)
        .with("person", context.portfolio.person(person).display_name())
        .with("project", project.display_title())
        .at_fault(&*context.portfolio.person(person).id)
        .with_project(ix)
}

//! The owner of a deliverable or risk is on the team.

use super::context::Context;
use super::knowledge;
use super::person_set::PersonSet;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Deliverable, Field, PersonRef, Project, ProjectIx, Risk};

/// `owner-outside-team`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::OwnerOutsideTeam,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| knowledge::dates(project) && project.risks.complete && team::everyone(project).is_some(),
};

/// Requires that the owner of an open deliverable or an open risk is lead, coordinator, contributor or guest.
///
/// Someone who does not attend the sessions cannot advance it.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.is_live() {
        return;
    }
    if team::is_empty(project) {
        return;
    }
    let Some(team) = team::everyone(project) else { return };
    for deliverable in project.deliverables.iter().filter(|deliverable| deliverable.is_open()) {
        owner(context, ix, project, &team, &deliverable.owner, Owned::Deliverable(deliverable));
    }
    for risk in project.risks.iter().filter(|risk| risk.closed.is_absent()) {
        owner(context, ix, project, &team, &risk.owner, Owned::Risk(risk));
    }
}

/// What the person owns.
enum Owned<'a> {
    Deliverable(&'a Deliverable),
    Risk(&'a Risk),
}

fn owner(
    context: &Context,
    ix: ProjectIx,
    project: &Project,
    team: &PersonSet,
    owner: &Field<PersonRef>,
    owned: Owned,
) {
    let Some(owner) = owner.given() else { return };
    let Some(person) = owner.value.known().filter(|person| !team.contains(*person)) else { return };
    let (says, kind, title, name) = match owned {
        Owned::Deliverable(it) => ("owner-outside-team", "deliverable", it.display_title(), it.name()),
        Owned::Risk(it) => ("owner-outside-team-risk", "risk", it.display_title(), it.display_title()),
    };
    let finding = Diagnostic::new(Rule::OwnerOutsideTeam, owner.place, says)
        .with(kind, title)
        .with("person", context.portfolio.person(person).display_name())
        .with("project", project.display_title())
        .with_table(name)
        .at_fault(&*context.portfolio.person(person).id)
        .with_help("owner-outside-team.help")
        .with_project(ix);
    context.report(match project.contributors.key {
        Some(key) => finding.with_related(key, "owner-outside-team.team"),
        None => finding,
    });
}

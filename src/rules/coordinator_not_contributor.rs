//! The coordinator is also a contributor.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx};

/// `coordinator-not-contributor`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::CoordinatorNotContributor,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| team::everyone(project).is_some(),
};

/// Requires that the coordinator is one of the contributors.
///
/// Someone who sets the pace without doing any of the work would be a second lead.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    if team::is_empty(project) || project.contributors.is_absent() {
        return;
    }
    let (Some(coordinator), Some(contributors)) = (project.coordinator.given(), team::contributors(project)) else {
        return;
    };
    let Some(person) = coordinator.value.known().filter(|person| !contributors.contains(person)) else { return };
    let person = context.portfolio.person(person);
    let finding = Diagnostic::new(Rule::CoordinatorNotContributor, coordinator.place, "coordinator-not-contributor")
        .with("person", person.display_name())
        .with("id", &*person.id)
        .with("project", project.display_title())
        .at_fault(&*person.id)
        .with_help("coordinator-not-contributor.help")
        .with_project(ix);
    context.report(match project.contributors.key {
        Some(key) => finding.with_related(key, "coordinator-not-contributor.team"),
        None => finding,
    });
}

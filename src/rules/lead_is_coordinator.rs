//! Lead and coordinator are two people.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx};

/// `lead-is-coordinator`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::LeadIsCoordinator,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| team::everyone(project).is_some(),
};

/// Requires that lead and coordinator are two different people.
///
/// The lead is responsible for the content, the coordinator for the schedule. One person in both roles has no one to
/// remind them or to take over.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    let (Some(lead), Some(coordinator)) = (project.lead.given(), project.coordinator.given()) else { return };
    let Some(person) = lead.value.known().filter(|&person| coordinator.value.known() == Some(person)) else {
        return;
    };
    let (first, later) = if lead.place < coordinator.place { (lead, coordinator) } else { (coordinator, lead) };
    context.report(
        Diagnostic::new(Rule::LeadIsCoordinator, later.place, "lead-is-coordinator")
            .with("person", context.portfolio.person(person).display_name())
            .with("project", project.display_title())
            .at_fault(&*context.portfolio.person(person).id)
            .with_related(first.place, "lead-is-coordinator.first")
            .with_help("lead-is-coordinator.help")
            .with_project(ix),
    );
}

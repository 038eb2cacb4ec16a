//! The coordinator works on the project like the rest of the team.

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use crate::diagnostic::{Diagnostic, Rule};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::CoordinatorNotContributor,
    check,
    can_decide: |_, project| team::everyone(project).is_some(),
};

/// Asks that the coordinator be one of the contributors.
///
/// The source says it: "the coordinator is also a contributor, like the rest of the team". Who paces the work without
/// doing any of it is a second lead.
fn check(context: &Context) {
    for (ix, project) in context.teams() {
        if team::is_empty(project) || project.contributors.is_absent() {
            continue;
        }
        let (Some(coordinator), Some(contributors)) = (project.coordinator.given(), team::contributors(project)) else {
            continue;
        };
        let Some(person) = coordinator.value.known().filter(|person| !contributors.contains(person)) else { continue };
        let person = context.portfolio.person(person);
        let finding =
            Diagnostic::new(Rule::CoordinatorNotContributor, coordinator.place, "coordinator-not-contributor")
                .with("person", person.display_name())
                .with("id", &*person.id)
                .with("project", project.display_title())
                .at_fault(&*person.id)
                .help("coordinator-not-contributor.help")
                .of(ix);
        context.find(match project.contributors.key {
            Some(key) => finding.other(key, "coordinator-not-contributor.team"),
            None => finding,
        });
    }
}

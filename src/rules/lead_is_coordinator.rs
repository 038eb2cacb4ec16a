//! The pair exists to share the load.

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use crate::diagnostic::{Diagnostic, Rule};

pub const SPEC: RuleSpec =
    RuleSpec { rule: Rule::LeadIsCoordinator, check, can_decide: |_, project| team::everyone(project).is_some() };

/// Asks that lead and coordinator be two persons.
///
/// The lead owns the substance, the coordinator the pace and the alerts. One person in both roles has nobody to
/// be reminded by, and nobody who takes over.
fn check(context: &Context) {
    for (ix, project) in context.teams() {
        let (Some(lead), Some(coordinator)) = (project.lead.given(), project.coordinator.given()) else { continue };
        let Some(person) = lead.value.known().filter(|&person| coordinator.value.known() == Some(person)) else {
            continue;
        };
        let (first, later) = if lead.place < coordinator.place { (lead, coordinator) } else { (coordinator, lead) };
        context.find(
            Diagnostic::new(Rule::LeadIsCoordinator, later.place, "lead-is-coordinator")
                .with("person", context.portfolio.person(person).display_name())
                .with("project", project.display_title())
                .at_fault(&*context.portfolio.person(person).id)
                .other(first.place, "lead-is-coordinator.first")
                .help("lead-is-coordinator.help")
                .of(ix),
        );
    }
}

//! A completed project owes nothing.

use super::context::Context;
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Stage;

pub const SPEC: RuleSpec =
    RuleSpec { rule: Rule::OpenDeliverableInCompleted, check, can_decide: |_, project| knowledge::dates(project) };

/// Asks that every deliverable of a completed project be delivered or dropped.
///
/// Nobody looks after a completed project: what is still open there is forgotten, and whoever waits for it waits in vain.
fn check(context: &Context) {
    let completed = context.portfolio.projects().filter(|(_, project)| project.stage() == Some(Stage::Completed));
    for (ix, project) in completed {
        for deliverable in project.deliverables.iter().filter(|deliverable| deliverable.is_open()) {
            context.find(
                Diagnostic::new(Rule::OpenDeliverableInCompleted, deliverable.place, "open-deliverable-in-completed")
                    .with("deliverable", deliverable.display_title())
                    .with("project", project.display_title())
                    .at_fault(deliverable.name())
                    .help("open-deliverable-in-completed.help")
                    .of(ix),
            );
        }
    }
}

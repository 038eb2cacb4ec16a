//! A completed project has no open deliverables.

use super::context::Context;
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Stage;

/// `open-deliverable-in-completed`.
pub const SPEC: RuleSpec =
    RuleSpec { rule: Rule::OpenDeliverableInCompleted, check, can_decide: |_, project| knowledge::dates(project) };

/// Requires that every deliverable of a completed project is delivered or dropped.
///
/// Nobody follows a completed project, so an open deliverable would be forgotten.
fn check(context: &Context) {
    let completed = context.portfolio.projects().filter(|(_, project)| project.stage() == Some(Stage::Completed));
    for (ix, project) in completed {
        for deliverable in project.deliverables.iter().filter(|deliverable| deliverable.is_open()) {
            context.report(
                Diagnostic::new(Rule::OpenDeliverableInCompleted, deliverable.place, "open-deliverable-in-completed")
                    .with("deliverable", deliverable.display_title())
                    .with("project", project.display_title())
                    .at_fault(deliverable.name())
                    .with_help("open-deliverable-in-completed.help")
                    .with_project(ix),
            );
        }
    }
}

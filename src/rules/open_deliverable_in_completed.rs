//! A completed project has no open deliverables.

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx, Stage};

/// `open-deliverable-in-completed`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::OpenDeliverableInCompleted,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| knowledge::dates(project),
};

/// Requires that every deliverable of a completed project is delivered or dropped.
///
/// Nobody follows a completed project, so an open deliverable would be forgotten.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if project.stage() != Some(Stage::Completed) {
        return;
    }
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

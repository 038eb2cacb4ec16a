//! What an active project has still to deliver has a date.

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DeliverableUndated,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| {
        project.deliverables.complete && project.deliverables.iter().all(knowledge::has_readable_plan)
    },
};

/// Asks that every open deliverable of an active project have a `due`.
///
/// Without a date nobody is reminded of it, and nobody who waits for it can plan. A project that is only proposed, or
/// paused, may not know its dates yet.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.is_active() {
        return;
    }
    for deliverable in project.deliverables.iter().filter(|it| it.is_open() && it.due.is_absent()) {
        context.report(
            Diagnostic::new(Rule::DeliverableUndated, deliverable.place, "deliverable-undated")
                .with("deliverable", deliverable.display_title())
                .at_fault(deliverable.name())
                .with_help("deliverable-undated.help")
                .with_project(ix),
        );
    }
}

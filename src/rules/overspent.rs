//! No more is spent than was granted.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Extent, Rule};
use crate::model::{Project, ProjectIx};

/// `overspent`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::Overspent,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| {
        let budget = &project.budget;
        budget.complete && budget.iter().all(|year| !year.granted.is_unreadable() && !year.spent.is_unreadable())
    },
};

/// Requires that `spent` does not exceed `granted`, if that is given.
///
/// Reported early, more budget can be requested.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    for budget in &project.budget {
        let (Some(granted), Some(spent)) = (budget.granted.given(), budget.spent.given()) else { continue };
        if spent.value > granted.value {
            context.report(
                Diagnostic::new(Rule::Overspent, spent.place, "overspent")
                    .with("project", project.display_title())
                    .with("year", budget.year.value().map_or("unread".to_owned(), ToString::to_string))
                    .with("spent", spent.value)
                    .with("granted", granted.value)
                    .with("over", spent.value.saturating_sub(granted.value))
                    .with("currency", context.portfolio.roadmap.currency())
                    .at_fault(budget.year.value().map_or(String::new(), ToString::to_string))
                    .at_fault(budget.source.value().map_or("", |source| source))
                    .with_extent(Extent::Amount(spent.value.saturating_sub(granted.value)))
                    .with_related(granted.place, "overspent.granted")
                    .with_help("overspent.help")
                    .with_project(ix),
            );
        }
    }
}

//! A high risk has an owner and a response.

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx, RiskLevel};

/// `high-risk-unowned`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::HighRiskUnowned,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| project.risks.complete && knowledge::periods(project),
};

/// Requires that an open risk of level high has an owner and a response.
///
/// A known risk that nobody manages is the one that materializes.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.is_live() {
        return;
    }
    let high = project.risks.iter().filter(|risk| risk.level.value() == Some(&RiskLevel::High));
    for risk in high.filter(|risk| risk.closed.is_absent()) {
        let blank = risk.response.value().is_some_and(|response| response.trim().is_empty());
        let says = match (risk.owner.is_absent(), risk.response.is_absent() || blank) {
            (true, true) => "high-risk-unowned-both",
            (true, false) => "high-risk-unowned",
            (false, true) => "high-risk-unowned-response",
            (false, false) => continue,
        };
        let title = Some(risk.display_title()).filter(|title| !title.is_empty()).unwrap_or("…");
        context.report(
            Diagnostic::new(Rule::HighRiskUnowned, risk.place, says)
                .with("risk", title)
                .with("project", project.display_title())
                .at_fault(title)
                .with_help("high-risk-unowned.help")
                .with_project(ix),
        );
    }
}

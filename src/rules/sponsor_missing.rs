//! Every project has a sponsor.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Project, ProjectIx};
use crate::source::FileSpan;

/// `sponsor-missing`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::SponsorMissing,
    checks: &[Scope::Project(check)],
    can_decide: |_, project| project.sponsors.complete,
};

/// Requires at least one sponsor.
///
/// The sponsor secures people's time and removes obstacles.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    if project.sponsors.complete && project.sponsors.entries.is_empty() {
        context.report(
            Diagnostic::new(Rule::SponsorMissing, FileSpan::whole(project.file), "sponsor-missing")
                .with("project", project.display_title())
                .with_help("sponsor-missing.help")
                .with_project(ix),
        );
    }
}

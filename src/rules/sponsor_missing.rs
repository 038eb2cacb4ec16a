//! Somebody in the house stands behind every project.

use super::context::Context;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::FileSpan;

pub const SPEC: RuleSpec =
    RuleSpec { rule: Rule::SponsorMissing, check, can_decide: |_, project| project.sponsors.complete };

/// Asks for at least one sponsor.
///
/// The sponsor frees people's time and opens doors; the source counts their availability among what must be secured.
fn check(context: &Context) {
    for (ix, project) in context.teams() {
        if project.sponsors.complete && project.sponsors.entries.is_empty() {
            context.find(
                Diagnostic::new(Rule::SponsorMissing, FileSpan::whole(project.file), "sponsor-missing")
                    .with("project", project.display_title())
                    .help("sponsor-missing.help")
                    .of(ix),
            );
        }
    }
}

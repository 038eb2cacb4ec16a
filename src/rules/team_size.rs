//! A team is small enough to decide and large enough to share the work.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Diagnostic, Extent, Rule};
use crate::model::{Project, ProjectIx};
use crate::source::FileSpan;

/// `team-size`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::TeamSize,
    checks: &[Scope::Project(check)],
    can_decide: |context, project| context.knows_team_settings() && team::everyone(project).is_some(),
};

/// Requires `min-contributors` to `max-contributors` distinct contributors.
///
/// Fewer people cannot share the load, more cannot meet around one table. Everyone listed counts, approved or not,
/// known or not; the lead counts when listed, or with `lead-counts`.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    let settings = &context.portfolio.roadmap.team;
    if !project.has_team() {
        return;
    }
    if !project.contributors.complete {
        return;
    }
    let (Some(key), Some(members)) = (project.contributors.key, context.portfolio.counted_members(project)) else {
        return;
    };
    let count = members.len();
    let finding = |says| {
        Diagnostic::new(Rule::TeamSize, key, says)
            .with("project", project.display_title())
            .with("count", count)
            .with_project(ix)
    };
    if let Some(min) = settings.min_contributors.filter(|&min| count < min as usize) {
        let missing = Extent::Amount(i64::from(min) - i64::try_from(count).unwrap_or(i64::MAX));
        let finding = finding("team-size-few")
            .at_fault("few")
            .with_extent(missing)
            .with("min", min)
            .with_help("team-size-few.help");
        context.report(with_available_people(context, project, finding));
    } else if let Some(max) = settings.max_contributors.filter(|&max| count > max as usize) {
        let excess = Extent::Amount(i64::try_from(count).unwrap_or(i64::MAX) - i64::from(max));
        let finding = finding("team-size-many")
            .at_fault("many")
            .with_extent(excess)
            .with("max", max)
            .with_help("team-size-many.help");
        context.report(finding);
    }
}

fn with_available_people(context: &Context, project: &Project, finding: Diagnostic) -> Diagnostic {
    let Some(owners) = context.owners() else { return finding };
    let free = context.available_people().names_for(context.portfolio, project, owners);
    if free.is_empty() {
        return finding;
    }
    finding
        .with("free-count", free.len())
        .with("free", crate::diagnostic::FindingArg::All(free))
        .with_help("team-size-few.free")
}

/// Where a finding about the whole team is reported.
pub fn team_place(project: &Project) -> FileSpan {
    debug_assert!(project.has_team());
    project.contributors.key.unwrap_or(FileSpan::whole(project.file))
}

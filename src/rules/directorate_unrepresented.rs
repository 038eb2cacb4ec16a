//! Every owner directorate is represented on every team.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use super::team_size::team_place;
use crate::diagnostic::{Diagnostic, FindingArg, Rule};
use crate::model::{DirectorateIx, PersonRef, Portfolio, Project, ProjectIx, Ref};

/// `directorate-unrepresented`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DirectorateUnrepresented,
    checks: &[Scope::Project(check)],
    can_decide: |context, project| {
        context.knows_team_settings() && context.owners().is_some() && context.knows_members(project)
    },
};

/// Requires a contributor from each owner directorate; the lead counts when listed, or with `lead-counts`.
///
/// Otherwise a team of one directorate decides without the other one. A person who is unknown, or whose directorate
/// could not be read, may be from any directorate.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    let Some(owners) = context.owners() else { return };
    let Some(lead_counts) = context.portfolio.roadmap.team.lead_counts else { return };
    if !project.has_team() {
        return;
    }
    if team::is_empty(project) || !project.contributors.complete || project.contributors.is_absent() {
        return;
    }
    if lead_counts && project.lead.value().is_none() {
        return;
    }
    let lead = project.lead.value().filter(|_| lead_counts);
    for &owner in owners {
        let members = project.contributors.iter().map(|entry| &entry.value).chain(lead);
        if !members.into_iter().any(|member| may_be_of(context.portfolio, member, owner)) {
            let finding =
                Diagnostic::new(Rule::DirectorateUnrepresented, team_place(project), "directorate-unrepresented");
            let finding = finding
                .with("project", project.display_title())
                .with("directorate", context.directorate(owner))
                .at_fault(context.directorate(owner));
            context.report(with_available_people(context, project, owner, finding).with_project(ix));
        }
    }
}

fn may_be_of(portfolio: &Portfolio, member: &PersonRef, directorate: DirectorateIx) -> bool {
    match member {
        Ref::Known(person) => portfolio.person(*person).may_be_of(directorate),
        Ref::Unknown(_) => true,
    }
}

fn with_available_people(
    context: &Context,
    project: &Project,
    owner: DirectorateIx,
    finding: Diagnostic,
) -> Diagnostic {
    let free = context.available_people().names_for(context.portfolio, project, &[owner]);
    if free.is_empty() {
        return finding.with_help("directorate-unrepresented.help");
    }
    finding.with("count", free.len()).with("free", FindingArg::All(free)).with_help("directorate-unrepresented.free")
}

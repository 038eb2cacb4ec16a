//! Every owner directorate has somebody on every team.

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use super::team_size::place_of_team;
use crate::diagnostic::{Diagnostic, FindingArg, Rule};
use crate::model::{DirectorateIx, PersonRef, Portfolio, Project, Ref};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DirectorateUnrepresented,
    check,
    can_decide: |context, project| {
        context.knows_team_settings() && context.owners().is_some() && context.knows_members(project)
    },
};

/// Asks for somebody of each owner directorate among the contributors; the lead counts when listed, or when
/// `lead-counts`.
///
/// The directorates share the roadmap: a team of one of them decides without the other, and the other learns of it late.
/// Whoever is not in people.toml, or of a directorate that could not be read, may be of any directorate.
fn check(context: &Context) {
    let Some(owners) = context.owners() else { return };
    let Some(lead_counts) = context.portfolio.roadmap.team.lead_counts else { return };
    for (ix, project) in context.teams() {
        if team::is_empty(project) || !project.contributors.complete || project.contributors.is_absent() {
            continue;
        }
        if lead_counts && project.lead.value().is_none() {
            continue;
        }
        let lead = project.lead.value().filter(|_| lead_counts);
        for &owner in owners {
            let members = project.contributors.iter().map(|entry| &entry.value).chain(lead);
            if !members.into_iter().any(|member| may_be_of(context.portfolio, member, owner)) {
                let finding = Diagnostic::new(
                    Rule::DirectorateUnrepresented,
                    place_of_team(project),
                    "directorate-unrepresented",
                );
                let finding = finding
                    .with("project", project.display_title())
                    .with("directorate", context.directorate(owner))
                    .at_fault(context.directorate(owner));
                context.find(suggesting(context, project, owner, finding).of(ix));
            }
        }
    }
}

fn may_be_of(portfolio: &Portfolio, member: &PersonRef, directorate: DirectorateIx) -> bool {
    match member {
        Ref::Known(person) => portfolio.person(*person).may_be_of(directorate),
        Ref::Unknown(_) => true,
    }
}

fn suggesting(context: &Context, project: &Project, owner: DirectorateIx, finding: Diagnostic) -> Diagnostic {
    let free = context.free_people().names_for(context.portfolio, project, &[owner]);
    if free.is_empty() {
        return finding.help("directorate-unrepresented.help");
    }
    finding.with("count", free.len()).with("free", FindingArg::All(free)).help("directorate-unrepresented.free")
}

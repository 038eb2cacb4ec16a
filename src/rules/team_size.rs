//! A team is small enough to decide and large enough to share the work.

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use crate::diagnostic::{Diagnostic, Extent, Rule};
use crate::model::{Portfolio, Project};
use crate::source::FileSpan;

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::TeamSize,
    check,
    can_decide: |context, project| context.knows_team_settings() && team::everyone(project).is_some(),
};

/// Asks for `min-contributors` to `max-contributors` distinct contributors.
///
/// The source asks for three to six fixed contributors: fewer cannot share the load that the pair is there to share,
/// more cannot meet around one table on a Thursday morning. Everyone listed counts, approved or not, in people.toml or
/// not; the lead counts when listed, or when `lead-counts`.
fn check(context: &Context) {
    let settings = &context.portfolio.roadmap.team;
    let Some(lead_counts) = settings.lead_counts else { return };
    for (ix, project) in context.teams() {
        if !project.contributors.complete {
            continue;
        }
        let (Some(key), Some(count)) = (project.contributors.key, count(context.portfolio, project, lead_counts))
        else {
            continue;
        };
        let finding = |says| {
            Diagnostic::new(Rule::TeamSize, key, says)
                .with("project", project.display_title())
                .with("count", count)
                .of(ix)
        };
        if let Some(min) = settings.min_contributors.filter(|&min| count < min as usize) {
            let missing = Extent::Amount(i64::from(min) - i64::try_from(count).unwrap_or(i64::MAX));
            let finding =
                finding("team-size-few").at_fault("few").extent(missing).with("min", min).help("team-size-few.help");
            context.find(suggesting_people(context, project, finding));
        } else if let Some(max) = settings.max_contributors.filter(|&max| count > max as usize) {
            let excess = Extent::Amount(i64::try_from(count).unwrap_or(i64::MAX) - i64::from(max));
            let finding =
                finding("team-size-many").at_fault("many").extent(excess).with("max", max).help("team-size-many.help");
            context.find(finding);
        }
    }
}

/// How many distinct persons; nothing where it depends on a lead who could not be read.
fn count(portfolio: &Portfolio, project: &Project, lead_counts: bool) -> Option<usize> {
    let lead = if lead_counts { Some(project.lead.value()?) } else { None };
    let listed = project.contributors.iter().map(|entry| &entry.value);
    let mut distinct: Vec<&str> = listed.chain(lead).map(|person| &**portfolio.id_of(person)).collect();
    distinct.sort_unstable();
    distinct.dedup();
    Some(distinct.len())
}

fn suggesting_people(context: &Context, project: &Project, finding: Diagnostic) -> Diagnostic {
    let Some(owners) = context.owners() else { return finding };
    let free = context.free_people().names_for(context.portfolio, project, owners);
    if free.is_empty() {
        return finding;
    }
    finding
        .with("free-count", free.len())
        .with("free", crate::diagnostic::FindingArg::All(free))
        .help("team-size-few.free")
}

/// Where a finding on the whole team stands.
pub fn place_of_team(project: &Project) -> FileSpan {
    debug_assert!(team::is_judged(project));
    project.contributors.key.unwrap_or(FileSpan::whole(project.file))
}

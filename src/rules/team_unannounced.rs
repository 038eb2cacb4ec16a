//! Sponsors and heads of department have been informed of the team.

use super::context::Context;
use super::person_set::PersonSet;
use super::spec::{RuleSpec, Scope};
use super::team;
use super::team_size::team_place;
use crate::diagnostic::{Diagnostic, Extent, FindingArg, Rule};
use crate::model::{PersonIx, Portfolio, Project, ProjectIx, Ref};

/// `team-unannounced`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::TeamUnannounced,
    checks: &[Scope::Project(check)],
    can_decide: |context, project| context.knows_members(project) && context.knows_informed(project),
};

/// The most people that are named.
const MAX_NAMES: usize = 20;

/// Requires that sponsors and the heads of the contributors' departments are in `informed`.
///
/// They lend people to the project and must reconcile it with their service. The lead and the contributors already
/// know. For an empty team there is nothing to announce.
fn check(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    if team::is_empty(project) {
        return;
    }
    let (Some(informed_people), Some(team)) = (informed(project), team::contributors(project)) else { return };
    let Some(lead) = project.lead.value().and_then(Ref::known) else { return };
    let already_informed: PersonSet = informed_people.into_iter().chain(team.iter().copied()).chain([lead]).collect();
    let sponsors = project.sponsors.iter().filter_map(|sponsor| sponsor.value.known());
    let uninformed: Vec<PersonIx> =
        sponsors.chain(heads(context.portfolio, &team)).filter(|&person| !already_informed.contains(person)).collect();
    let uninformed = team::deduplicate(uninformed);
    if uninformed.is_empty() {
        return;
    }
    let ids = uninformed.iter().map(|&person| context.portfolio.person(person).id.to_string()).collect();
    let names = |persons: &[PersonIx]| {
        persons.iter().map(|&person| context.portfolio.person(person).display_name().to_owned()).collect()
    };
    let finding = Diagnostic::new(Rule::TeamUnannounced, team_place(project), "team-unannounced")
        .with("project", project.display_title())
        .with_extent(Extent::Names(ids));
    let finding = if uninformed.len() <= MAX_NAMES {
        finding.with("uninformed", FindingArg::All(names(&uninformed)))
    } else {
        let mut names: Vec<String> = names(&uninformed[..MAX_NAMES]);
        names.push("…".to_owned());
        finding.with("uninformed", FindingArg::Text(names.join(", ")))
    };
    let first = &context.portfolio.person(uninformed[0]).id;
    context.report(finding.with("id", &**first).with_help("team-unannounced.help").with_project(ix));
}

/// The people who have been informed; `None` if one is unknown.
fn informed(project: &Project) -> Option<Vec<PersonIx>> {
    if !project.informed.complete {
        return None;
    }
    project.informed.iter().map(|informed| informed.person.value()?.known()).collect()
}

/// The known heads of the contributors' departments.
fn heads(portfolio: &Portfolio, team: &[PersonIx]) -> impl Iterator<Item = PersonIx> {
    team.iter().filter_map(|&person| portfolio.department_head(person))
}

//! Those who lend people to a project have been told who is on it.

use super::context::Context;
use super::person_set::PersonSet;
use super::spec::RuleSpec;
use super::team;
use super::team_size::place_of_team;
use crate::diagnostic::{Diagnostic, Extent, FindingArg, Rule};
use crate::model::{PersonIx, Portfolio, Project, Ref};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::TeamUnannounced,
    check,
    can_decide: |context, project| context.knows_members(project) && context.knows_informed(project),
};

/// At most so many are named.
const MOST_NAMED: usize = 20;

/// Asks that sponsors and heads of the contributors' departments be in `informed`.
///
/// The lead chooses the team alone; the source asks that sponsors and heads of department be told, so that the public
/// service and the projects can be reconciled. The lead and the contributors know already. Of an empty team there is
/// nothing to tell.
fn check(context: &Context) {
    for (ix, project) in context.teams() {
        if team::is_empty(project) {
            continue;
        }
        let (Some(told), Some(team)) = (informed(project), team::contributors(project)) else { continue };
        let Some(lead) = project.lead.value().and_then(Ref::known) else { continue };
        let knows: PersonSet = told.into_iter().chain(team.iter().copied()).chain([lead]).collect();
        let sponsors = project.sponsors.iter().filter_map(|sponsor| sponsor.value.known());
        let untold: Vec<PersonIx> =
            sponsors.chain(heads(context.portfolio, &team)).filter(|&person| !knows.contains(person)).collect();
        let untold = team::each_once(untold);
        if untold.is_empty() {
            continue;
        }
        let ids = untold.iter().map(|&person| context.portfolio.person(person).id.to_string()).collect();
        let names = |persons: &[PersonIx]| {
            persons.iter().map(|&person| context.portfolio.person(person).display_name().to_owned()).collect()
        };
        let finding = Diagnostic::new(Rule::TeamUnannounced, place_of_team(project), "team-unannounced")
            .with("project", project.display_title())
            .extent(Extent::Names(ids));
        let finding = if untold.len() <= MOST_NAMED {
            finding.with("untold", FindingArg::All(names(&untold)))
        } else {
            let mut names: Vec<String> = names(&untold[..MOST_NAMED]);
            names.push("…".to_owned());
            finding.with("untold", FindingArg::Text(names.join(", ")))
        };
        let first = &context.portfolio.person(untold[0]).id;
        context.find(finding.with("id", &**first).help("team-unannounced.help").of(ix));
    }
}

/// Who has been told; nothing where one may be anyone.
fn informed(project: &Project) -> Option<Vec<PersonIx>> {
    if !project.informed.complete {
        return None;
    }
    project.informed.iter().map(|informed| informed.person.value()?.known()).collect()
}

/// The heads of the departments that the contributors belong to, as far as known.
fn heads(portfolio: &Portfolio, team: &[PersonIx]) -> impl Iterator<Item = PersonIx> {
    team.iter().filter_map(|&person| {
        let department = portfolio.person(person).department.value()?.known()?;
        portfolio.roadmap.departments.entries[department.rank()].head.value()?.known()
    })
}

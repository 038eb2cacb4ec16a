//! Nobody contributes to two active projects, as all teams meet in the same session.

use std::collections::{HashMap, HashSet};

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Diagnostic, Extent, FindingArg, Rule};
use crate::model::{PersonIx, ProjectIx};
use crate::source::FileSpan;

/// `double-booked`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DoubleBooked,
    checks: &[Scope::Portfolio(check)],
    can_decide: |context, project| context.knows_projects() && team::contributors(project).is_some(),
};

/// The most projects named in the sentence; all are listed as related places.
const MAX_NAMES: usize = 5;

/// Requires that a contributor is on one active project only.
///
/// The teams work at the same time in the same place, so a person on two teams is missing from one. A lead who is not
/// listed does not count. Two files with the same id, which is reported elsewhere, count as one project.
fn check(context: &Context) {
    let mut firsts: HashMap<&str, ProjectIx> = HashMap::with_capacity(context.portfolio.projects.len());
    let mut entries: Vec<Vec<(ProjectIx, FileSpan)>> = vec![Vec::new(); context.portfolio.people.entries.len()];
    for (ix, project) in context.portfolio.projects().filter(|(_, project)| project.is_active()) {
        let twin = *firsts.entry(&project.id).or_insert(ix);
        for entry in &project.contributors {
            let Some(person) = entry.value.known() else { continue };
            let theirs = &mut entries[person.rank()];
            let is_there = theirs.last().is_some_and(|&(last, _)| last == ix)
                || (twin != ix && theirs.iter().any(|&(other, _)| context.portfolio.project(other).id == project.id));
            if !is_there {
                theirs.push((ix, entry.place));
            }
        }
    }
    for ((person, _), entries) in context.portfolio.people().zip(&entries) {
        if let [earlier @ .., (_, place)] = entries.as_slice()
            && !earlier.is_empty()
        {
            context.report(finding(context, person, entries, *place));
        }
    }
}

fn finding(context: &Context, person: PersonIx, entries: &[(ProjectIx, FileSpan)], place: FileSpan) -> Diagnostic {
    let mut titles: HashSet<&str> = HashSet::new();
    let projects = || entries.iter().map(|&(project, _)| context.portfolio.project(project));
    let has_twins = projects().any(|project| !titles.insert(project.plain_title()));
    let mut names: Vec<String> = projects().take(MAX_NAMES).map(|project| project.display_title().to_owned()).collect();
    if entries.len() > MAX_NAMES {
        names.push("…".to_owned());
    }
    let mut finding = Diagnostic::new(Rule::DoubleBooked, place, "double-booked")
        .with("person", context.portfolio.person(person).display_name())
        .with("count", entries.len())
        .with("projects", FindingArg::All(names))
        .with_help(if has_twins { "double-booked.twins" } else { "double-booked.help" });
    let ids = entries.iter().map(|&(project, _)| context.portfolio.project(project).id.to_string()).collect();
    finding = finding.at_fault(&*context.portfolio.person(person).id).with_extent(Extent::Projects(ids));
    for &(project, other) in entries {
        finding = finding.with_project(project);
        if other != place {
            finding = finding.with_related(other, "double-booked.also");
        }
    }
    finding
}

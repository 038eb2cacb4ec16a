//! The rules that check a portfolio, and the result of a check.
//!
//! A rule is a `RuleSpec` in a file of its own or with closely related rules. It reports findings and never prints.
//! A rule stays silent if something that it needs could not be read, so that one mistake gives one finding. Rules of
//! the groups Reading and References whose level cannot be set, and `rule-unknown`, are reported by `read`.

mod approvals;
mod available_people;
mod cancelled_not_scheduled;
mod closed_days;
mod context;
mod coordinator_not_contributor;
mod deliverable_undated;
mod deliverables;
mod departed_member;
mod dependencies;
mod dependency_cycle;
mod dependency_graph;
mod directorate_unrepresented;
mod double_booked;
mod due_dates;
mod duplicate_member;
mod end_before_start;
mod high_risk_unowned;
mod knowledge;
mod known_findings;
mod lead_is_coordinator;
mod open_deliverable_in_completed;
mod outsider_unapproved;
mod overspent;
mod owner_outside_team;
mod person_set;
mod spec;
mod sponsor_missing;
mod team;
mod team_size;
mod team_unannounced;
mod unusable_link;
mod waivers;

use chrono::NaiveDate;

use crate::diagnostic::{CheckResult, Diagnostic, Level, Rule};
use crate::model::{Portfolio, Project, ProjectIx};

pub use known_findings::KnownFindings;
pub use outsider_unapproved::missing_approvals;

use context::Context;
use spec::{RuleSpec, Scope};

/// All rules that check the model, except those on waivers, which run last.
const RULES: &[RuleSpec] = &[
    unusable_link::SPEC,
    cancelled_not_scheduled::SPEC,
    team_size::SPEC,
    directorate_unrepresented::SPEC,
    coordinator_not_contributor::SPEC,
    lead_is_coordinator::SPEC,
    duplicate_member::SPEC,
    outsider_unapproved::SPEC,
    approvals::SIGNED,
    approvals::USED,
    sponsor_missing::SPEC,
    team_unannounced::SPEC,
    double_booked::SPEC,
    departed_member::SPEC,
    deliverable_undated::SPEC,
    deliverables::ANY,
    deliverables::BEFORE_REVIEW,
    due_dates::BEFORE_START,
    due_dates::AFTER_END,
    due_dates::ON_CLOSED_DAY,
    open_deliverable_in_completed::SPEC,
    owner_outside_team::SPEC,
    end_before_start::SPEC,
    high_risk_unowned::SPEC,
    overspent::SPEC,
    dependency_cycle::SPEC,
    dependencies::TOO_LATE,
    dependencies::ABANDONED,
    dependencies::NOT_TRANSVERSE,
];

/// Checks a portfolio. `day` is the day on which waivers are evaluated; `found_by_read` holds the findings of the
/// reader.
pub fn check(portfolio: &Portfolio, day: NaiveDate, found_by_read: Vec<Diagnostic>) -> CheckResult {
    let each_project = |_: &Context, check: &dyn Fn(ProjectIx, &Project)| {
        portfolio.projects().for_each(|(ix, project)| check(ix, project));
    };
    check_with(portfolio, day, found_by_read, each_project)
}

/// Like [`check`], and reuses what is `known` of projects that the reader reused.
pub fn check_incremental(
    portfolio: &Portfolio,
    day: NaiveDate,
    found_by_read: Vec<Diagnostic>,
    known: &mut KnownFindings,
) -> CheckResult {
    check_with(portfolio, day, found_by_read, |context, check| known.check_projects(context, check))
}

/// A check in which `check_projects` calls its argument, the rules that look at one project, for each of them.
fn check_with(
    portfolio: &Portfolio,
    day: NaiveDate,
    found_by_read: Vec<Diagnostic>,
    check_projects: impl FnOnce(&Context, &dyn Fn(ProjectIx, &Project)),
) -> CheckResult {
    let context = Context::new(portfolio, day);
    let rules_in_force = Rule::all().filter(|&rule| context.level(rule) != Level::Off).collect();
    if found_by_read.iter().any(|found| found.rule == Rule::UnsupportedFormat) {
        // The rest of a roadmap in another format is not checked.
        let findings = found_by_read.into_iter().filter(|found| found.rule == Rule::UnsupportedFormat).collect();
        return CheckResult { findings, waived: Vec::new(), rules_in_force };
    }
    let mut of_project = Vec::new();
    for check in RULES.iter().filter(|spec| context.level(spec.rule) != Level::Off).flat_map(|spec| spec.checks) {
        match check {
            Scope::Settings(check) | Scope::Portfolio(check) => check(&context),
            Scope::Project(check) => of_project.push(check),
        }
    }
    check_projects(&context, &|ix, project| of_project.iter().for_each(|check| check(&context, ix, project)));
    let found = context.take_findings();
    let (mut findings, mut waived) = waivers::apply_waivers(&context, found);
    findings.extend(found_by_read);
    findings.sort_by_cached_key(order);
    waived.sort_by_cached_key(|waived| order(&waived.finding));
    CheckResult { findings, waived, rules_in_force }
}

/// Whether `rule`, silent on `project`, had everything that it needs. Rules that `read` reports cannot be waived.
fn can_decide(context: &Context, rule: Rule, project: &Project) -> bool {
    let spec = RULES.iter().find(|spec| spec.rule == rule);
    project.stage().is_some() && spec.is_some_and(|spec| (spec.can_decide)(context, project))
}

/// The sort key of findings: file, line, column, rule; the sort is stable.
fn order(finding: &Diagnostic) -> (crate::source::FileIx, u32, &'static str) {
    (finding.place.file, finding.place.span.start, finding.rule.name())
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::diagnostic::{Group, Rule};

    #[test]
    fn every_rule_that_can_be_set_is_listed_once_in_order() {
        let listed: Vec<Rule> = RULES.iter().map(|spec| spec.rule).collect();
        let all = Rule::all().filter(|rule| rule.can_be_set() && rule.group() != Group::Waivers);
        assert_eq!(listed, all.collect::<Vec<Rule>>());
    }
}

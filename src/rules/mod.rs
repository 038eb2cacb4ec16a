//! What the files must agree on: the list of the rules, and the verdict.
//!
//! A rule is a function of the [`Context`], in a file of its own or of a tight family: it finds, and never prints. What
//! could not be read is neither missing nor wrong, so that one mistake gives one finding: a rule that needs it is silent.
//! Rules of the groups Reading and References, and `rule-unknown`, are found by `read`.

mod approvals;
mod closed_days;
mod context;
mod coordinator_not_contributor;
mod deliverables;
mod departed_member;
mod dependencies;
mod dependency_cycle;
mod directorate_unrepresented;
mod double_booked;
mod due_dates;
mod duplicate_member;
mod end_before_start;
mod free_people;
mod graph;
mod high_risk_unowned;
mod lead_is_coordinator;
mod open_deliverable_in_completed;
mod outsider_unapproved;
mod overspent;
mod owner_outside_team;
mod people;
mod sponsor_missing;
mod sure;
mod team;
mod team_size;
mod team_unannounced;
mod waivers;

use chrono::NaiveDate;

use crate::diagnostic::{Diagnostic, Level, Rule, Verdict};
use crate::model::Portfolio;

use context::Context;

/// Looks at the whole portfolio, and puts what it finds into the context.
type Check = fn(&Context);

/// Every rule that is judged on the whole model, but those on waivers, which are judged last.
const RULES: &[(Rule, Check)] = &[
    (Rule::TeamSize, team_size::check),
    (Rule::DirectorateUnrepresented, directorate_unrepresented::check),
    (Rule::CoordinatorNotContributor, coordinator_not_contributor::check),
    (Rule::LeadIsCoordinator, lead_is_coordinator::check),
    (Rule::DuplicateMember, duplicate_member::check),
    (Rule::OutsiderUnapproved, outsider_unapproved::check),
    (Rule::ApproverOutsideDirectorate, approvals::check_signed),
    (Rule::ApprovalUnused, approvals::check_used),
    (Rule::SponsorMissing, sponsor_missing::check),
    (Rule::TeamUnannounced, team_unannounced::check),
    (Rule::DoubleBooked, double_booked::check),
    (Rule::DepartedMember, departed_member::check),
    (Rule::NoDeliverable, deliverables::check_any),
    (Rule::NothingBeforeReview, deliverables::check_before_review),
    (Rule::DueBeforeStart, due_dates::check_start),
    (Rule::DueAfterEnd, due_dates::check_end),
    (Rule::DueOnClosedDay, due_dates::check_closed),
    (Rule::OpenDeliverableInCompleted, open_deliverable_in_completed::check),
    (Rule::OwnerOutsideTeam, owner_outside_team::check),
    (Rule::EndBeforeStart, end_before_start::check),
    (Rule::HighRiskUnowned, high_risk_unowned::check),
    (Rule::Overspent, overspent::check),
    (Rule::DependencyCycle, dependency_cycle::check),
    (Rule::DependencyTooLate, dependencies::check_late),
    (Rule::DependencyAbandoned, dependencies::check_abandoned),
    (Rule::DependencyNotTransverse, dependencies::check_transverse),
];

/// The verdict on a portfolio, `day` being the one on which waivers are looked at; `found_by_read` are the mistakes
/// that reading it found.
pub fn judge(portfolio: &Portfolio, day: NaiveDate, found_by_read: Vec<Diagnostic>) -> Verdict {
    let context = Context::new(portfolio, day);
    let rules_in_force = Rule::all().filter(|&rule| context.level(rule) != Level::Off).collect();
    if found_by_read.iter().any(|found| found.rule == Rule::UnsupportedFormat) {
        // Nothing else of that roadmap is judged.
        let findings = found_by_read.into_iter().filter(|found| found.rule == Rule::UnsupportedFormat).collect();
        return Verdict { findings, waived: Vec::new(), rules_in_force };
    }
    for (rule, check) in RULES {
        if context.level(*rule) != Level::Off {
            check(&context);
        }
    }
    let found = context.take_findings();
    let (mut findings, mut waived) = waivers::settle(&context, found);
    findings.extend(found_by_read);
    findings.sort_by_cached_key(order);
    waived.sort_by_cached_key(|waived| order(&waived.finding));
    Verdict { findings, waived, rules_in_force }
}

/// By file, line, column, then the rule's name; what is equal stays in the order in which it was found.
fn order(finding: &Diagnostic) -> (crate::source::FileIx, u32, &'static str) {
    (finding.place.file, finding.place.span.start, finding.rule.name())
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::diagnostic::{Group, Rule};

    #[test]
    fn every_rule_that_can_be_waived_is_listed_once_in_order() {
        let listed: Vec<Rule> = RULES.iter().map(|&(rule, _)| rule).collect();
        let all =
            Rule::all().filter(|rule| matches!(rule.group(), Group::Team | Group::Deliverables | Group::Dependencies));
        assert_eq!(listed, all.collect::<Vec<Rule>>());
    }
}

//! A deliverable is due while its project runs, on a working day.

use super::closed_days::Closed;
use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Applicability, Diagnostic, FindingArg, Rule};
use crate::model::{Project, ProjectIx};

/// `due-before-start`.
pub const BEFORE_START: RuleSpec = RuleSpec {
    rule: Rule::DueBeforeStart,
    checks: &[Scope::Project(check_start)],
    can_decide: |_, project| knowledge::dates(project),
};

/// `due-after-end`.
pub const AFTER_END: RuleSpec = RuleSpec {
    rule: Rule::DueAfterEnd,
    checks: &[Scope::Project(check_end)],
    can_decide: |_, project| knowledge::dates(project),
};

/// `due-on-closed-day`.
pub const ON_CLOSED_DAY: RuleSpec = RuleSpec {
    rule: Rule::DueOnClosedDay,
    checks: &[Scope::Project(check_closed)],
    can_decide: |context, project| context.portfolio.roadmap.closed.complete && knowledge::dates(project),
};

/// `due-before-start`: no deliverable may be due before the project starts.
///
/// One of the two dates is mistyped, often in the year.
fn check_start(context: &Context, ix: ProjectIx, project: &Project) {
    let Some(start) = project.start.given() else { return };
    for deliverable in &project.deliverables {
        let Some(due) = deliverable.due.given().filter(|due| due.value < start.value) else { continue };
        context.report(
            Diagnostic::new(Rule::DueBeforeStart, due.place, "due-before-start")
                .with("deliverable", deliverable.display_title())
                .at_fault(deliverable.name())
                .with("start", start.value)
                .with_related(start.place, "due-before-start.start")
                .with_help("due-before-start.help")
                .with_project(ix),
        );
    }
}

/// `due-after-end`: no open deliverable may be due after the project's `end`.
///
/// Either the project goes on longer than it says, or the team will be gone by then.
fn check_end(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.is_live() {
        return;
    }
    let Some(end) = project.end.given() else { return };
    for deliverable in project.deliverables.iter().filter(|deliverable| deliverable.is_open()) {
        let Some(due) = deliverable.due.given().filter(|due| due.value > end.value) else { continue };
        context.report(
            Diagnostic::new(Rule::DueAfterEnd, due.place, "due-after-end")
                .with("deliverable", deliverable.display_title())
                .at_fault(deliverable.name())
                .with("end", end.value)
                .with_related(end.place, "due-after-end.end")
                .with_help("due-after-end.help")
                .with_project(ix),
        );
    }
}

/// `due-on-closed-day`: an open deliverable must be due on a working day.
///
/// On a closed day nobody can hand it over or receive it, so it would be late the next morning.
fn check_closed(context: &Context, ix: ProjectIx, project: &Project) {
    let closed_days = context.closed_days();
    if !project.is_live() {
        return;
    }
    for deliverable in project.deliverables.iter().filter(|deliverable| deliverable.is_open()) {
        let Some(due) = deliverable.due.given() else { continue };
        let Some(why) = closed_days.why(due.value) else { continue };
        let (says, name) = match why {
            Closed::Saturday => ("due-on-closed-day", "saturday"),
            Closed::Sunday => ("due-on-closed-day", "sunday"),
            Closed::Named("") => ("due-on-closed-day-nameless", ""),
            Closed::Named(name) => ("due-on-closed-day-named", name),
        };
        let finding = Diagnostic::new(Rule::DueOnClosedDay, due.place, says)
            .with("deliverable", deliverable.display_title())
            .at_fault(deliverable.name())
            .with("closed", name)
            .with_project(ix);
        context.report(match closed_days.working_day_before(due.value) {
            Some(before) => finding
                .with("before", FindingArg::Day(before))
                .with_replacement(Applicability::Unsafe, before.format("%Y-%m-%d").to_string())
                .with("written", before.format("%Y-%m-%d").to_string())
                .with_help("due-on-closed-day.before"),
            None => finding,
        });
    }
}

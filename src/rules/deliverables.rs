//! An active project has deliverables, and one that is due before its first review.

use chrono::{Months, NaiveDate};

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Field, Project, ProjectIx};
use crate::source::FileSpan;

/// `no-deliverable`.
pub const ANY: RuleSpec = RuleSpec {
    rule: Rule::NoDeliverable,
    checks: &[Scope::Project(check_any)],
    can_decide: |_, project| project.deliverables.complete,
};

/// `nothing-before-review`.
pub const BEFORE_REVIEW: RuleSpec = RuleSpec {
    rule: Rule::NothingBeforeReview,
    checks: &[Scope::Project(check_before_review)],
    can_decide: |context, project| {
        context.portfolio.roadmap.follow_up.review_every_months.is_some()
            && project.reviews.complete
            && knowledge::dates(project)
    },
};

/// `no-deliverable`: an active project must have deliverables.
///
/// Without deliverables there are no dates, no owners and no results to follow.
fn check_any(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.is_active() {
        return;
    }
    if project.deliverables.complete && project.deliverables.entries.is_empty() {
        context.report(
            Diagnostic::new(Rule::NoDeliverable, FileSpan::whole(project.file), "no-deliverable")
                .with("project", project.display_title())
                .with_help("no-deliverable.help")
                .with_project(ix),
        );
    }
}

/// `nothing-before-review`: something must be due by the first review, `review-every-months` after the start.
///
/// Every project should have a result to show after three months, so the first deliverable is chosen small enough. An
/// earlier deliverable counts too, and so does a past review.
fn check_before_review(context: &Context, ix: ProjectIx, project: &Project) {
    let Some(months) = context.portfolio.roadmap.follow_up.review_every_months else { return };
    if !project.is_active() {
        return;
    }
    let (deliverables, reviews) = (&project.deliverables, &project.reviews);
    if !deliverables.complete || !reviews.complete || deliverables.entries.is_empty() || !reviews.entries.is_empty() {
        return;
    }
    let Some(start) = project.start.value() else { return };
    // If the date is out of range, everything is due before it.
    let Some(review) = start.checked_add_months(Months::new(months)) else { return };
    // One that has no date yet is not due by then.
    let is_later = |due: &Field<NaiveDate>| !due.is_unreadable() && due.value().is_none_or(|&due| due > review);
    let all_later = deliverables.iter().all(|deliverable| is_later(&deliverable.due));
    if all_later {
        context.report(
            Diagnostic::new(Rule::NothingBeforeReview, FileSpan::whole(project.file), "nothing-before-review")
                .with("project", project.display_title())
                .with("review", review)
                .with("months", months)
                .with_help("nothing-before-review.help")
                .with_project(ix),
        );
    }
}

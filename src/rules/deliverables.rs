//! An active project hands something over, and something before its first review.

use chrono::{Months, NaiveDate};

use super::context::Context;
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Field;
use crate::source::FileSpan;

pub const ANY: RuleSpec =
    RuleSpec { rule: Rule::NoDeliverable, check: check_any, can_decide: |_, project| project.deliverables.complete };

pub const BEFORE_REVIEW: RuleSpec = RuleSpec {
    rule: Rule::NothingBeforeReview,
    check: check_before_review,
    can_decide: |context, project| {
        context.portfolio.roadmap.follow_up.review_every_months.is_some()
            && project.reviews.complete
            && knowledge::dates(project)
    },
};

/// `no-deliverable` asks that an active project have deliverables.
///
/// What nobody waits for is not followed: without a deliverable there is no date, no owner, and nothing to be proud of.
fn check_any(context: &Context) {
    for (ix, project) in context.portfolio.projects().filter(|(_, project)| project.is_active()) {
        if project.deliverables.complete && project.deliverables.entries.is_empty() {
            context.find(
                Diagnostic::new(Rule::NoDeliverable, FileSpan::whole(project.file), "no-deliverable")
                    .with("project", project.display_title())
                    .help("no-deliverable.help")
                    .of(ix),
            );
        }
    }
}

/// `nothing-before-review` asks that something fall due by the first review, `review-every-months` after the start.
///
/// After three months nobody should have to say "I have done nothing": the first deliverable is chosen small enough to
/// be shown there. A deliverable that is due earlier counts, and a project that has been reviewed has passed this.
fn check_before_review(context: &Context) {
    let Some(months) = context.portfolio.roadmap.follow_up.review_every_months else { return };
    for (ix, project) in context.portfolio.projects().filter(|(_, project)| project.is_active()) {
        let (deliverables, reviews) = (&project.deliverables, &project.reviews);
        if !deliverables.complete || !reviews.complete || deliverables.entries.is_empty() || !reviews.entries.is_empty()
        {
            continue;
        }
        let Some(start) = project.start.value() else { continue };
        // Beyond the calendar everything is due before.
        let Some(review) = start.checked_add_months(Months::new(months)) else { continue };
        // One that has no date yet is not due by then.
        let is_later = |due: &Field<NaiveDate>| !due.is_unreadable() && due.value().is_none_or(|&due| due > review);
        let all_later = deliverables.iter().all(|deliverable| is_later(&deliverable.due));
        if all_later {
            context.find(
                Diagnostic::new(Rule::NothingBeforeReview, FileSpan::whole(project.file), "nothing-before-review")
                    .with("project", project.display_title())
                    .with("review", review)
                    .with("months", months)
                    .help("nothing-before-review.help")
                    .of(ix),
            );
        }
    }
}

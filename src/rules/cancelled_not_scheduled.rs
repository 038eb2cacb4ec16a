//! A date that is cancelled is one of its series.

use super::context::Context;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Series;

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::CancelledNotScheduled,
    check,
    // It speaks of no project, and cannot be waived.
    can_decide: |_, _| false,
};

/// Asks that the series fall on every date that is cancelled, or replaced by an extra one.
///
/// Else the cancellation has no effect: the meeting that was meant still stands in everyone's calendar. A closed day is
/// fine, as the series falls on it too.
fn check(context: &Context) {
    for meeting in &context.portfolio.roadmap.meetings {
        let is_reversed = meeting.from.value().zip(meeting.to.value()).is_some_and(|(from, to)| to < from);
        let Some(series) = Series::new(meeting).filter(|_| !is_reversed) else { continue };
        let cancelled = meeting.cancelled.iter().map(|cancelled| ("cancelled", "on", &cancelled.on));
        let replaced = meeting.extra.iter().map(|extra| ("extra", "instead-of", &extra.instead_of));
        for (table, key, field) in cancelled.chain(replaced) {
            let Some(on) = field.given().filter(|on| !series.falls_on(on.value)) else { continue };
            let finding = Diagnostic::new(Rule::CancelledNotScheduled, on.place, "cancelled-not-scheduled")
                .with_table(format!("meetings/{}/{table}", meeting.id))
                .at_fault(key)
                .at_fault(on.value.to_string())
                .with("meeting", meeting.display_name())
                .with("day", on.value);
            context.report(nearest_dates(finding, &series, on.value));
        }
    }
}

/// The finding with the dates of the series around `day`.
fn nearest_dates(finding: Diagnostic, series: &Series, day: chrono::NaiveDate) -> Diagnostic {
    match (series.last_by(day), series.first_from(day)) {
        (Some(before), Some(after)) => {
            finding.with("before", before).with("after", after).with_help("cancelled-not-scheduled.between")
        }
        (Some(before), None) => finding.with("before", before).with_help("cancelled-not-scheduled.ended"),
        (None, Some(after)) => finding.with("after", after).with_help("cancelled-not-scheduled.not-started"),
        (None, None) => finding.with_help("cancelled-not-scheduled.never"),
    }
}

//! What ends has begun before.

use chrono::{NaiveDate, NaiveTime};

use super::context::Context;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Field, Portfolio, Project, ProjectIx};

/// Asks that no pair of dates or times be the wrong way round: `from`/`to`, `at`/`until`, `start`/`end`,
/// `opened`/`closed`, `asked`/`answered`, `raised`/`settled`.
///
/// Such a spell holds no day at all: an absence that nobody sees, a meeting that never takes place. Nearly always a
/// slip of the pen in the year.
pub fn check(context: &Context) {
    settings(context);
    for person in &context.portfolio.people {
        for away in &person.away {
            dates(context, None, &person.id, ["from", "to"], &away.from, &away.to);
        }
    }
    for (ix, project) in context.portfolio.projects() {
        of_project(context, ix, project);
    }
}

fn settings(context: &Context) {
    let Portfolio { roadmap, .. } = context.portfolio;
    for closed in &roadmap.closed {
        dates(context, None, text(&closed.name), ["from", "to"], &closed.from, &closed.to);
    }
    for meeting in &roadmap.meetings {
        dates(context, None, &meeting.id, ["from", "to"], &meeting.from, &meeting.to);
        times(context, &meeting.id, &meeting.at, &meeting.until);
        for extra in &meeting.extra {
            let day = extra.on.value().map_or(String::new(), ToString::to_string);
            times(context, &format!("{}/{day}", meeting.id), &extra.at, &extra.until);
        }
    }
}

fn of_project(context: &Context, ix: ProjectIx, project: &Project) {
    let ix = Some(ix);
    dates(context, ix, "", ["start", "end"], &project.start, &project.end);
    for guest in &project.guests {
        let person = guest.person.value().map_or("", |person| context.portfolio.id_of(person));
        dates(context, ix, person, ["from", "to"], &guest.from, &guest.to);
    }
    for risk in &project.risks {
        dates(context, ix, text(&risk.title), ["opened", "closed"], &risk.opened, &risk.closed);
    }
    for decision in &project.decisions {
        dates(context, ix, text(&decision.question), ["asked", "answered"], &decision.asked, &decision.answered);
    }
    for escalation in &project.escalations {
        dates(context, ix, text(&escalation.about), ["raised", "settled"], &escalation.raised, &escalation.settled);
    }
}

fn dates(
    context: &Context,
    project: Option<ProjectIx>,
    table: &str,
    keys: [&'static str; 2],
    first: &Field<NaiveDate>,
    second: &Field<NaiveDate>,
) {
    let (Some(first), Some(second)) = (first.given(), second.given()) else { return };
    if second.value < first.value {
        let finding = Diagnostic::new(Rule::EndBeforeStart, second.place, "end-before-start")
            .in_table(table)
            .at_fault(keys[1])
            .with("first", first.value)
            .with("second", second.value)
            .with("first-key", keys[0])
            .with("second-key", keys[1])
            .other(first.place, "end-before-start.first")
            .help("end-before-start.help");
        context.find(match project {
            Some(project) => finding.of(project),
            None => finding,
        });
    }
}

/// A text that tells an entry from the others; empty where it could not be read.
fn text(field: &Field<Box<str>>) -> &str {
    field.value().map_or("", |text| text)
}

fn times(context: &Context, table: &str, at: &Field<NaiveTime>, until: &Field<NaiveTime>) {
    let (Some(at), Some(until)) = (at.given(), until.given()) else { return };
    if until.value < at.value {
        let written = |time: NaiveTime| time.format("%H:%M").to_string();
        context.find(
            Diagnostic::new(Rule::EndBeforeStart, until.place, "end-before-start-time")
                .in_table(table)
                .at_fault("until")
                .with("first", written(at.value))
                .with("second", written(until.value))
                .with("first-key", "at")
                .with("second-key", "until")
                .other(at.place, "end-before-start.first")
                .help("end-before-start.help"),
        );
    }
}

//! What ends has begun before.

use chrono::{NaiveDate, NaiveTime};

use super::context::Context;
use super::knowledge;
use super::spec::RuleSpec;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Field, Portfolio, Project, ProjectIx, trimmed};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::EndBeforeStart,
    check,
    can_decide: |_, project| knowledge::dates(project) && knowledge::spells(project),
};

/// Asks that no pair of dates or times be the wrong way round: `from`/`to`, `at`/`until`, `start`/`end`,
/// `opened`/`closed`, `asked`/`answered`, `raised`/`settled`.
///
/// Such a spell holds no day at all: an absence that nobody sees, a meeting that never takes place. Nearly always a
/// slip of the pen in the year.
fn check(context: &Context) {
    settings(context);
    for person in &context.portfolio.people {
        for away in &person.away {
            let of = Of { project: None, table: "away", name: person.display_name(), id: &person.id };
            dates(context, &of, ["from", "to"], &away.from, &away.to);
        }
    }
    for (ix, project) in context.portfolio.projects() {
        of_project(context, ix, project);
    }
}

fn settings(context: &Context) {
    let Portfolio { roadmap, .. } = context.portfolio;
    for closed in &roadmap.closed {
        let name = text(&closed.name);
        let of = Of { project: None, table: "closed", name, id: name };
        dates(context, &of, ["from", "to"], &closed.from, &closed.to);
    }
    for meeting in &roadmap.meetings {
        let name = meeting.name.value().map_or(&*meeting.id, |name| name);
        let of = Of { project: None, table: "meetings", name, id: &meeting.id };
        dates(context, &of, ["from", "to"], &meeting.from, &meeting.to);
        times(context, &of, &meeting.at, &meeting.until);
        for extra in &meeting.extra {
            let day = extra.on.value().map_or(String::new(), ToString::to_string);
            let of = Of { table: "extra", id: &format!("{}/{day}", meeting.id), ..of };
            times(context, &of, &extra.at, &extra.until);
        }
    }
}

fn of_project(context: &Context, ix: ProjectIx, project: &Project) {
    let whole = Of { project: Some(ix), table: "project", name: project.display_title(), id: "" };
    dates(context, &whole, ["start", "end"], &project.start, &project.end);
    for guest in &project.guests {
        let person = guest.person.value();
        let name = person.map_or("", |person| context.portfolio.name_of(person));
        let id = person.map_or("", |person| context.portfolio.id_of(person));
        dates(context, &Of { table: "guests", name, id, ..whole }, ["from", "to"], &guest.from, &guest.to);
    }
    for risk in &project.risks {
        let name = text(&risk.title);
        dates(
            context,
            &Of { table: "risks", name, id: name, ..whole },
            ["opened", "closed"],
            &risk.opened,
            &risk.closed,
        );
    }
    for decision in &project.decisions {
        let name = text(&decision.question);
        dates(
            context,
            &Of { table: "decisions", name, id: name, ..whole },
            ["asked", "answered"],
            &decision.asked,
            &decision.answered,
        );
    }
    for escalation in &project.escalations {
        let name = text(&escalation.about);
        dates(
            context,
            &Of { table: "escalations", name, id: name, ..whole },
            ["raised", "settled"],
            &escalation.raised,
            &escalation.settled,
        );
    }
}

/// What holds a pair of dates or times.
#[derive(Clone, Copy)]
struct Of<'a> {
    project: Option<ProjectIx>,
    /// The key of its table; `project` for the file itself.
    table: &'static str,
    /// What people call it.
    name: &'a str,
    /// What tells it from the others.
    id: &'a str,
}

fn dates(context: &Context, of: &Of, keys: [&'static str; 2], first: &Field<NaiveDate>, second: &Field<NaiveDate>) {
    let (Some(first), Some(second)) = (first.given(), second.given()) else { return };
    if second.value < first.value {
        let finding = Diagnostic::new(Rule::EndBeforeStart, second.place, "end-before-start")
            .in_table(format!("{}/{}", of.table, of.id))
            .at_fault(keys[1])
            .with("table", of.table)
            .with("name", of.name)
            .with("first", first.value)
            .with("second", second.value)
            .with("first-key", keys[0])
            .with("second-key", keys[1])
            .other(first.place, "end-before-start.first")
            .help("end-before-start.help");
        context.find(match of.project {
            Some(project) => finding.of(project),
            None => finding,
        });
    }
}

/// A text that tells an entry from the others; empty where it could not be read.
fn text(field: &Field<Box<str>>) -> &str {
    field.value().map_or("", |text| trimmed(text))
}

fn times(context: &Context, of: &Of, at: &Field<NaiveTime>, until: &Field<NaiveTime>) {
    let (Some(at), Some(until)) = (at.given(), until.given()) else { return };
    if until.value < at.value {
        let written = |time: NaiveTime| time.format("%H:%M").to_string();
        context.find(
            Diagnostic::new(Rule::EndBeforeStart, until.place, "end-before-start-time")
                .in_table(format!("{}/{}", of.table, of.id))
                .at_fault("until")
                .with("table", of.table)
                .with("name", of.name)
                .with("first", written(at.value))
                .with("second", written(until.value))
                .with("first-key", "at")
                .with("second-key", "until")
                .other(at.place, "end-before-start.first")
                .help("end-before-start.help"),
        );
    }
}

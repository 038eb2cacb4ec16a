//! A period ends after it starts.

use chrono::{NaiveDate, NaiveTime};

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Field, Portfolio, Project, ProjectIx, trim_invisible};

/// `end-before-start`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::EndBeforeStart,
    checks: &[Scope::Settings(check_settings), Scope::Project(check_project)],
    can_decide: |_, project| knowledge::dates(project) && knowledge::periods(project),
};

/// Requires that pairs of dates or times are in order: `from`/`to`, `at`/`until`, `start`/`end`, `opened`/`closed`,
/// `asked`/`answered`, `raised`/`settled`.
///
/// A reversed period contains no day and would have no effect. Nearly always a mistyped year.
fn check_settings(context: &Context) {
    let Portfolio { roadmap, people, .. } = context.portfolio;
    for person in people {
        for away in &person.away {
            let of = Owner { project: None, table: "away", name: person.display_name(), id: &person.id };
            dates(context, &of, ["from", "to"], &away.from, &away.to);
        }
    }
    for closed in &roadmap.closed {
        let name = text(&closed.name);
        let of = Owner { project: None, table: "closed", name, id: name };
        dates(context, &of, ["from", "to"], &closed.from, &closed.to);
    }
    for meeting in &roadmap.meetings {
        let name = meeting.display_name();
        let of = Owner { project: None, table: "meetings", name, id: &meeting.id };
        dates(context, &of, ["from", "to"], &meeting.from, &meeting.to);
        times(context, &of, &meeting.at, &meeting.until);
        for extra in &meeting.extra {
            let day = extra.on.value().map_or(String::new(), ToString::to_string);
            let of = Owner { table: "extra", id: &format!("{}/{day}", meeting.id), ..of };
            times(context, &of, &extra.at, &extra.until);
        }
    }
}

fn check_project(context: &Context, ix: ProjectIx, project: &Project) {
    let whole = Owner { project: Some(ix), table: "project", name: project.display_title(), id: "" };
    dates(context, &whole, ["start", "end"], &project.start, &project.end);
    for guest in &project.guests {
        let person = guest.person.value();
        let name = person.map_or("", |person| context.portfolio.name_of(person));
        let id = person.map_or("", |person| context.portfolio.id_of(person));
        dates(context, &Owner { table: "guests", name, id, ..whole }, ["from", "to"], &guest.from, &guest.to);
    }
    for risk in &project.risks {
        let name = text(&risk.title);
        dates(
            context,
            &Owner { table: "risks", name, id: name, ..whole },
            ["opened", "closed"],
            &risk.opened,
            &risk.closed,
        );
    }
    for decision in &project.decisions {
        let name = text(&decision.question);
        dates(
            context,
            &Owner { table: "decisions", name, id: name, ..whole },
            ["asked", "answered"],
            &decision.asked,
            &decision.answered,
        );
    }
    for escalation in &project.escalations {
        let name = text(&escalation.about);
        dates(
            context,
            &Owner { table: "escalations", name, id: name, ..whole },
            ["raised", "settled"],
            &escalation.raised,
            &escalation.settled,
        );
    }
}

/// What a pair of dates or times belongs to.
#[derive(Clone, Copy)]
struct Owner<'a> {
    project: Option<ProjectIx>,
    /// The key of its table; `project` for the file itself.
    table: &'static str,
    /// Its name for people.
    name: &'a str,
    /// What distinguishes it from other entries of the table.
    id: &'a str,
}

fn dates(context: &Context, of: &Owner, keys: [&'static str; 2], first: &Field<NaiveDate>, second: &Field<NaiveDate>) {
    let (Some(first), Some(second)) = (first.given(), second.given()) else { return };
    if second.value < first.value {
        let finding = Diagnostic::new(Rule::EndBeforeStart, second.place, "end-before-start")
            .with_table(format!("{}/{}", of.table, of.id))
            .at_fault(keys[1])
            .with("table", of.table)
            .with("name", of.name)
            .with("first", first.value)
            .with("second", second.value)
            .with("first-key", keys[0])
            .with("second-key", keys[1])
            .with_related(first.place, "end-before-start.first")
            .with_help("end-before-start.help");
        context.report(match of.project {
            Some(project) => finding.with_project(project),
            None => finding,
        });
    }
}

/// The text of a field; empty if it could not be read.
fn text(field: &Field<Box<str>>) -> &str {
    field.value().map_or("", |text| trim_invisible(text))
}

fn times(context: &Context, of: &Owner, at: &Field<NaiveTime>, until: &Field<NaiveTime>) {
    let (Some(at), Some(until)) = (at.given(), until.given()) else { return };
    if until.value < at.value {
        let written = |time: NaiveTime| time.format("%H:%M").to_string();
        context.report(
            Diagnostic::new(Rule::EndBeforeStart, until.place, "end-before-start-time")
                .with_table(format!("{}/{}", of.table, of.id))
                .at_fault("until")
                .with("table", of.table)
                .with("name", of.name)
                .with("first", written(at.value))
                .with("second", written(until.value))
                .with("first-key", "at")
                .with("second-key", "until")
                .with_related(at.place, "end-before-start.first")
                .with_help("end-before-start.help"),
        );
    }
}

//! A waiver excuses a project from a rule for a while: it waives what it is for, ends by itself, and is not forgotten.

use std::collections::HashMap;

use super::can_decide;
use super::context::Context;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Level, Rule, Waived};
use crate::model::{Field, Project, ProjectIx, Waiver};
use crate::source::FileSpan;

/// Turns what is waived into notes, then asks two things of the waivers themselves.
///
/// `waiver-expired`: no waiver past its `until` whose finding is back. The exception was for a while; now either the
/// finding is mended, or somebody allows it for longer, with a new date.
///
/// `waiver-unused`: no waiver in force that waives nothing. Left over, it would hide the next finding of that rule.
pub fn settle(context: &Context, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Waived>) {
    let mut all = waivers(context);
    let (mut findings, mut waived) = (Vec::new(), Vec::new());
    for finding in found {
        let theirs = |project: &ProjectIx| (*project, finding.rule);
        let waiver = finding.projects.iter().find_map(|project| all.get(&theirs(project))?.in_force);
        for project in &finding.projects {
            if let Some(waivers) = all.get_mut(&theirs(project)) {
                waivers.waives |= waivers.in_force.is_some();
                waivers.missed |= waiver.is_none();
            }
        }
        match waiver {
            Some(waiver) => waived.push(note(context, finding, waiver)),
            None => findings.push(finding),
        }
    }
    for (ix, project) in context.portfolio.projects() {
        for waiver in &project.waivers {
            let Some(rule) = waiver.rule.given() else { continue };
            let waivers = &all[&(ix, rule.value)];
            if let Some(finding) = expired(context, waiver, waivers.missed) {
                context.find(
                    finding
                        .with("rule", rule.value.name())
                        .with("project", project.display_title())
                        .at_fault(rule.value.name())
                        .of(ix),
                );
            } else if !waivers.waives
                && is_superfluous(context, waiver, rule.value)
                && can_decide(context, rule.value, project)
            {
                let finding = unused(project, rule.place).fix(removal(waiver)).with("rule", rule.value.name());
                context.find(finding.at_fault(rule.value.name()).of(ix));
            }
        }
    }
    findings.append(&mut context.take_findings());
    (findings, waived)
}

/// The waivers of one project for one rule.
#[derive(Default)]
struct Waivers<'a> {
    /// The first that is in force.
    in_force: Option<&'a Waiver>,
    /// Whether there was something to waive.
    waives: bool,
    /// Whether there was something, and no waiver in force.
    missed: bool,
}

fn waivers<'a>(context: &Context<'a>) -> HashMap<(ProjectIx, Rule), Waivers<'a>> {
    let mut all: HashMap<_, Waivers> = HashMap::new();
    for (ix, project) in context.portfolio.projects() {
        for waiver in &project.waivers {
            let Some(&rule) = waiver.rule.value() else { continue };
            let waivers = all.entry((ix, rule)).or_default();
            if is_in_force(context, waiver) && waivers.in_force.is_none() {
                waivers.in_force = Some(waiver);
            }
        }
    }
    all
}

/// To the end of `until`; one that could not be read still waives.
fn is_in_force(context: &Context, waiver: &Waiver) -> bool {
    match &waiver.until {
        Field::Given(until) => context.day <= until.value,
        Field::Absent | Field::Unreadable => true,
    }
}

fn note(context: &Context, mut finding: Diagnostic, waiver: &Waiver) -> Waived {
    finding.level = Level::Note;
    let until = waiver.until.value().copied();
    let by = waiver.by.value().map(|by| context.portfolio.name_of(by).to_owned());
    let reason = waiver.reason.value().map(ToString::to_string);
    Waived { finding, waiver: waiver.place, until, by, reason }
}

fn expired(context: &Context, waiver: &Waiver, missed: bool) -> Option<Diagnostic> {
    let until = waiver.until.given().filter(|_| missed && !is_in_force(context, waiver))?;
    let finding = Diagnostic::new(Rule::WaiverExpired, until.place, "waiver-expired");
    Some(finding.with("until", until.value).help("waiver-expired.help").fix(removal(waiver)))
}

/// Whether a waiver that had nothing to waive should go.
fn is_superfluous(context: &Context, waiver: &Waiver, rule: Rule) -> bool {
    waiver.until.given().is_some() && is_in_force(context, waiver) && context.level(rule) != Level::Off
}

fn removal(waiver: &Waiver) -> Fix {
    Fix::new(Applicability::Unsafe, vec![Edit::RemoveTable(waiver.place)])
}

fn unused(project: &Project, place: FileSpan) -> Diagnostic {
    Diagnostic::new(Rule::WaiverUnused, place, "waiver-unused")
        .with("project", project.display_title())
        .help("waiver-unused.help")
}

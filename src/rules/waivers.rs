//! A waiver excuses a project from a rule until a date; it must be in use and still in force.

use std::collections::HashMap;

use super::can_decide;
use super::context::Context;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Level, Rule, Waived};
use crate::model::{Field, Project, ProjectIx, Waiver};
use crate::source::FileSpan;

/// Turns waived findings into notes, then checks the waivers themselves.
///
/// `waiver-expired`: a waiver past its `until` whose finding is back. Either the finding is fixed, or the waiver is
/// extended.
///
/// `waiver-unused`: a waiver in force that waives nothing. It would hide the next finding of that rule.
pub fn apply_waivers(context: &Context, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Waived>) {
    let mut all = waivers(context);
    let (mut findings, mut waived) = (Vec::new(), Vec::new());
    for finding in found {
        let theirs = |project: &ProjectIx| (*project, finding.rule);
        let waiver = finding.projects.iter().find_map(|project| all.get(&theirs(project))?.in_force);
        for project in &finding.projects {
            if let Some(waivers) = all.get_mut(&theirs(project)) {
                waivers.waives |= waivers.in_force.is_some();
                waivers.has_expired_match |= waiver.is_none();
            }
        }
        match waiver {
            Some(waiver) => waived.push(as_waived(context, finding, waiver)),
            None => findings.push(finding),
        }
    }
    for (ix, project) in context.portfolio.projects() {
        for waiver in &project.waivers {
            let Some(rule) = waiver.rule.given() else { continue };
            let waivers = &all[&(ix, rule.value)];
            if let Some(finding) = expired(context, waiver, waivers.has_expired_match) {
                context.report(
                    finding
                        .with("rule", rule.value.name())
                        .with("project", project.display_title())
                        .at_fault(rule.value.name())
                        .with_project(ix),
                );
            } else if !waivers.waives
                && is_superfluous(context, waiver, rule.value)
                && can_decide(context, rule.value, project)
            {
                let finding = unused(project, rule.place).with_fix(removal(waiver)).with("rule", rule.value.name());
                context.report(finding.at_fault(rule.value.name()).with_project(ix));
            }
        }
    }
    findings.append(&mut context.take_findings());
    (findings, waived)
}

/// The waivers of one project for one rule.
#[derive(Default)]
struct Waivers<'a> {
    /// The first one in force.
    in_force: Option<&'a Waiver>,
    /// Whether it waived a finding.
    waives: bool,
    /// Whether there was a finding but no waiver in force.
    has_expired_match: bool,
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

/// Whether the waiver is in force, to the end of `until`; an unreadable date counts as in force.
fn is_in_force(context: &Context, waiver: &Waiver) -> bool {
    match &waiver.until {
        Field::Given(until) => context.day <= until.value,
        Field::Absent | Field::Unreadable => true,
    }
}

fn as_waived(context: &Context, mut finding: Diagnostic, waiver: &Waiver) -> Waived {
    finding.level = Level::Note;
    let until = waiver.until.value().copied();
    let by = waiver.by.value().map(|by| context.portfolio.name_of(by).to_owned());
    let reason = waiver.reason.value().map(ToString::to_string);
    Waived { finding, waiver: waiver.place, until, by, reason }
}

fn expired(context: &Context, waiver: &Waiver, has_expired_match: bool) -> Option<Diagnostic> {
    let until = waiver.until.given().filter(|_| has_expired_match && !is_in_force(context, waiver))?;
    let finding = Diagnostic::new(Rule::WaiverExpired, until.place, "waiver-expired");
    Some(finding.with("until", until.value).with_help("waiver-expired.help").with_fix(removal(waiver)))
}

/// Whether an unused waiver should be removed.
fn is_superfluous(context: &Context, waiver: &Waiver, rule: Rule) -> bool {
    waiver.until.given().is_some() && is_in_force(context, waiver) && context.level(rule) != Level::Off
}

fn removal(waiver: &Waiver) -> Fix {
    Fix::new(Applicability::Unsafe, vec![Edit::RemoveTable(waiver.place)])
}

fn unused(project: &Project, place: FileSpan) -> Diagnostic {
    Diagnostic::new(Rule::WaiverUnused, place, "waiver-unused")
        .with("project", project.display_title())
        .with_help("waiver-unused.help")
}

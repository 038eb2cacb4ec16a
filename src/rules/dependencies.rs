//! What a project depends on is delivered, in time, by a project marked as transverse.

use std::collections::BTreeMap;

use super::context::Context;
use super::knowledge;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Deliverable, DeliverableState, Dependency, Project, ProjectIx, Stage, Target};
use crate::source::{FileSpan, Spanned};

/// `dependency-too-late`.
pub const TOO_LATE: RuleSpec = RuleSpec {
    rule: Rule::DependencyTooLate,
    checks: &[Scope::Portfolio(check_late)],
    can_decide: |context, project| {
        context.knows_projects() && knowledge::dates(project) && knowledge::dependencies(project)
    },
};

/// `dependency-abandoned`.
pub const ABANDONED: RuleSpec = RuleSpec {
    rule: Rule::DependencyAbandoned,
    checks: &[Scope::Portfolio(check_abandoned)],
    can_decide: |context, project| {
        context.knows_projects() && knowledge::dates(project) && knowledge::dependencies(project)
    },
};

/// `dependency-not-transverse`.
pub const NOT_TRANSVERSE: RuleSpec = RuleSpec {
    rule: Rule::DependencyNotTransverse,
    checks: &[Scope::Portfolio(check_transverse)],
    can_decide: |context, project| {
        context.knows_projects() && knowledge::dates(project) && knowledge::dependencies(project)
    },
};

/// `dependency-too-late`: nothing may be due before what it depends on.
///
/// Such a plan cannot hold. The same day is fine; a dependency on a whole project has no date.
fn check_late(context: &Context) {
    for (ix, _, deliverable, entry) in open_dependencies(context) {
        let Target::Deliverable(other, rank) = entry.value.target else { continue };
        let other = context.portfolio.project(other);
        let awaited = other.deliverable(rank);
        if !other.is_live() || !awaited.is_open() {
            continue;
        }
        let (Some(due), Some(theirs)) = (deliverable.due.given(), awaited.due.given()) else { continue };
        if due.value < theirs.value {
            context.report(
                Diagnostic::new(Rule::DependencyTooLate, entry.place, "dependency-too-late")
                    .with("deliverable", deliverable.display_title())
                    .with("due", due.value)
                    .with("awaited", awaited.display_title())
                    .with("awaited-due", theirs.value)
                    .with_table(deliverable.name())
                    .at_fault(&*entry.value.text)
                    .with_related(theirs.place, "dependency-too-late.awaited")
                    .with_help("dependency-too-late.help")
                    .with_project(ix),
            );
        }
    }
}

/// `dependency-abandoned`: nothing may depend on a stopped project or a dropped deliverable.
///
/// It will not be delivered, so the dependent project has to plan differently.
fn check_abandoned(context: &Context) {
    for (ix, project) in context.depending().filter(|(_, project)| project.is_live()) {
        for entry in &project.depends_on {
            abandoned(context, ix, None, entry);
        }
    }
    for (ix, _, deliverable, entry) in open_dependencies(context) {
        abandoned(context, ix, Some(deliverable), entry);
    }
}

/// `dependency-not-transverse`: a project on which live projects of others depend must be marked `transverse`.
///
/// Its team should know that others depend on it, and the report shows it.
fn check_transverse(context: &Context) {
    let mut depended: BTreeMap<ProjectIx, Vec<(ProjectIx, FileSpan)>> = BTreeMap::new();
    for (ix, project) in context.depending().filter(|(_, project)| project.is_live()) {
        let entries = project.depends_on.iter();
        for entry in entries.chain(project.deliverables.iter().flat_map(|deliverable| &deliverable.depends_on)) {
            let (Target::Project(other) | Target::Deliverable(other, _)) = entry.value.target else { continue };
            if other != ix {
                depended.entry(other).or_default().push((ix, entry.place));
            }
        }
    }
    for (ix, entries) in depended {
        let project = context.portfolio.project(ix);
        if project.transverse.or_default(false) != Some(false) {
            continue;
        }
        let place = project.transverse.given().map_or(FileSpan::whole(project.file), |given| given.place);
        let mut finding =
            Diagnostic::new(Rule::DependencyNotTransverse, place, "dependency-not-transverse").with_project(ix);
        for (depending, entry) in entries {
            if finding.projects.last() != Some(&depending) {
                finding = finding.with_project(depending);
            }
            finding = finding.with_related(entry, "dependency-not-transverse.depends");
        }
        let count = finding.projects.len() - 1;
        let finding = finding.with("project", project.display_title()).with("count", count);
        context.report(finding.with_help("dependency-not-transverse.help"));
    }
}

/// Every dependency of an open deliverable of a live project.
fn open_dependencies<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (ProjectIx, &'a Project, &'a Deliverable, &'a Spanned<Dependency>)> {
    let live = context.depending().filter(|(_, project)| project.is_live());
    live.flat_map(|(ix, project)| {
        let open = project.deliverables.iter().filter(|deliverable| deliverable.is_open());
        open.flat_map(move |deliverable| {
            deliverable.depends_on.iter().map(move |entry| (ix, project, deliverable, entry))
        })
    })
}

fn abandoned(context: &Context, ix: ProjectIx, deliverable: Option<&Deliverable>, entry: &Spanned<Dependency>) {
    let (says, what, place) = match entry.value.target {
        Target::Unknown => return,
        Target::Project(other) => {
            let project = context.portfolio.project(other);
            match project.stage.given() {
                Some(stage) if stage.value == Stage::Stopped => {
                    ("dependency-abandoned-stopped", project.display_title(), stage.place)
                }
                Some(_) | None => return,
            }
        }
        Target::Deliverable(other, rank) => {
            let project = context.portfolio.project(other);
            let deliverable = project.deliverable(rank);
            match (deliverable.state, project.stage.given()) {
                (DeliverableState::Dropped(on), _) => ("dependency-abandoned", deliverable.display_title(), on.place),
                (DeliverableState::Open, Some(stage)) if stage.value == Stage::Stopped => {
                    ("dependency-abandoned-undelivered", deliverable.display_title(), stage.place)
                }
                (DeliverableState::Open | DeliverableState::Delivered(_) | DeliverableState::Unreadable, _) => return,
            }
        }
    };
    context.report(
        Diagnostic::new(Rule::DependencyAbandoned, entry.place, says)
            .with("awaited", what)
            .with(
                "waiting",
                deliverable.map_or(context.portfolio.project(ix).display_title(), Deliverable::display_title),
            )
            .with_table(deliverable.map_or("", Deliverable::name))
            .at_fault(&*entry.value.text)
            .with_related(place, "dependency-abandoned.place")
            .with_help("dependency-abandoned.help")
            .with_project(ix),
    );
}

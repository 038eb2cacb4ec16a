//! Approvals are needed, and are signed by someone of the approving directorate.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use super::team;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Rule};
use crate::model::{Approval, PersonIx, Project, ProjectIx, Ref};

/// `approver-outside-directorate`.
pub const SIGNED: RuleSpec = RuleSpec {
    rule: Rule::ApproverOutsideDirectorate,
    checks: &[Scope::Project(check_signed)],
    can_decide: |context, project| context.knows_approvals(project),
};

/// `approval-unused`.
pub const USED: RuleSpec = RuleSpec {
    rule: Rule::ApprovalUnused,
    checks: &[Scope::Project(check_used)],
    can_decide: |context, project| {
        context.owners().is_some() && context.knows_members(project) && context.knows_approvals(project)
    },
};

/// `approver-outside-directorate`: the person who approves for a directorate must belong to it.
///
/// Only someone of the directorate can commit it. The approval still counts, as the mistake may be in who is named.
fn check_signed(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() {
        return;
    }
    for approval in &project.approvals {
        let (Some(by), Some(directorate)) = (approval.by.given(), approval.directorate.given()) else { continue };
        let (Ref::Known(person), Ref::Known(directorate)) = (&by.value, &directorate.value) else { continue };
        let person = context.portfolio.person(*person);
        if !person.may_be_of(*directorate) {
            context.report(
                Diagnostic::new(Rule::ApproverOutsideDirectorate, by.place, "approver-outside-directorate")
                    .with("person", person.display_name())
                    .with("directorate", context.directorate(*directorate))
                    .with_table(approved_person(context, approval))
                    .at_fault(&*person.id)
                    .at_fault(context.directorate(*directorate))
                    .with_help("approver-outside-directorate.help")
                    .with_project(ix),
            );
        }
    }
}

/// The id of the person who is approved.
fn approved_person(context: &Context, approval: &Approval) -> String {
    approval.person.value().map_or(String::new(), |person| context.portfolio.id_of(person).to_string())
}

/// `approval-unused`: an approval must be for an outsider on the team.
///
/// A leftover approval would hide that the person returns in another role; a needless one suggests that a directorate
/// is wrongly seen as external.
fn check_used(context: &Context, ix: ProjectIx, project: &Project) {
    if !project.has_team() || project.approvals.entries.is_empty() {
        return;
    }
    let team = if team::is_empty(project) { None } else { team::everyone(project) };
    for approval in &project.approvals {
        let Some(entry) = approval.person.given() else { continue };
        let Some(person) = entry.value.known() else { continue };
        let absent = team.as_ref().is_some_and(|team| !team.contains(person));
        let insider =
            context.owners().is_some_and(|owners| context.portfolio.is_outsider(person, owners) == Some(false));
        let says = match (absent, insider) {
            (true, _) => "approval-unused-absent",
            (false, true) => "approval-unused-insider",
            (false, false) => continue,
        };
        let fix = Fix::new(Applicability::Unsafe, vec![Edit::RemoveTable(approval.place)]);
        let finding = unused(context, ix, person, says, entry.place).with_fix(fix);
        let directorate = approval.directorate.value().and_then(Ref::known);
        let directorate = directorate.map_or("", |directorate| context.directorate(directorate));
        context.report(finding.at_fault(&*context.portfolio.person(person).id).at_fault(directorate));
    }
}

fn unused(
    context: &Context,
    ix: ProjectIx,
    person: PersonIx,
    says: &'static str,
    place: crate::source::FileSpan,
) -> Diagnostic {
    Diagnostic::new(Rule::ApprovalUnused, place, says)
        .with("person", context.portfolio.person(person).display_name())
        .with("project", context.portfolio.project(ix).display_title())
        .with_help("approval-unused.help")
        .with_project(ix)
}

//! An approval is for somebody who needs it, and signed by somebody who may give it.

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Rule};
use crate::model::{Approval, PersonIx, ProjectIx, Ref};

pub const SIGNED: RuleSpec = RuleSpec {
    rule: Rule::ApproverOutsideDirectorate,
    check: check_signed,
    can_decide: |context, project| context.knows_approvals(project),
};

pub const USED: RuleSpec = RuleSpec {
    rule: Rule::ApprovalUnused,
    check: check_used,
    can_decide: |context, project| {
        context.owners().is_some() && context.knows_members(project) && context.knows_approvals(project)
    },
};

/// `approver-outside-directorate` asks that who says yes belong to the directorate that they speak for.
///
/// A directorate's yes binds its people: only one of them can give it. The approval still counts, for the mistake may
/// be in who is named.
fn check_signed(context: &Context) {
    for (ix, project) in context.teams() {
        for approval in &project.approvals {
            let (Some(by), Some(directorate)) = (approval.by.given(), approval.directorate.given()) else { continue };
            let (Ref::Known(person), Ref::Known(directorate)) = (&by.value, &directorate.value) else { continue };
            let person = context.portfolio.person(*person);
            if !person.may_be_of(*directorate) {
                context.find(
                    Diagnostic::new(Rule::ApproverOutsideDirectorate, by.place, "approver-outside-directorate")
                        .with("person", person.display_name())
                        .with("directorate", context.directorate(*directorate))
                        .in_table(approved(context, approval))
                        .at_fault(&*person.id)
                        .at_fault(context.directorate(*directorate))
                        .help("approver-outside-directorate.help")
                        .of(ix),
                );
            }
        }
    }
}

/// The id of the person for whom an approval is.
fn approved(context: &Context, approval: &Approval) -> String {
    approval.person.value().map_or(String::new(), |person| context.portfolio.id_of(person).to_string())
}

/// `approval-unused` asks that an approval be for an outsider on the team.
///
/// One that is left over hides the day when the person comes back in another role; one that nobody needed suggests that
/// a directorate is thought to be outside.
fn check_used(context: &Context) {
    for (ix, project) in context.teams().filter(|(_, project)| !project.approvals.entries.is_empty()) {
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
            let finding = unused(context, ix, person, says, entry.place).fix(fix);
            let directorate = approval.directorate.value().and_then(Ref::known);
            let directorate = directorate.map_or("", |directorate| context.directorate(directorate));
            context.find(finding.at_fault(&*context.portfolio.person(person).id).at_fault(directorate));
        }
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
        .help("approval-unused.help")
        .of(ix)
}

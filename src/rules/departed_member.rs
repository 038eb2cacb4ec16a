//! The members of a team stay to its end.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::context::Context;
use super::spec::RuleSpec;
use super::team;
use crate::diagnostic::{Diagnostic, FindingArg, Rule};
use crate::model::{Field, PersonIx, Project};
use crate::source::FileSpan;

/// `departed-member`.
pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::DepartedMember,
    check,
    can_decide: |context, project| {
        context.knows_members(project) && context.knows_persons(&project.sponsors) && !project.end.is_unreadable()
    },
};

/// The most people that are named.
const MAX_NAMES: usize = 8;

/// Requires that lead, coordinator, contributors and sponsors of an active project do not leave before its `end`.
///
/// Reported early, someone can take over their work. Without an `end`, any departure is reported.
fn check(context: &Context) {
    for (ix, project) in context.portfolio.projects().filter(|(_, project)| project.is_active()) {
        let end = match &project.end {
            Field::Absent => None,
            Field::Given(end) => Some(end.value),
            Field::Unreadable => continue,
        };
        let roles = departing_roles(context, project, end);
        if roles.is_empty() {
            continue;
        }
        let mut places: HashMap<PersonIx, Vec<FileSpan>> = HashMap::new();
        for role in &roles {
            places.entry(role.person).or_default().push(role.place);
        }
        let leaving: HashSet<PersonIx> = places.keys().copied().collect();
        let rest = RemainingTeam::of(context, project, &leaving);
        let mut reported: HashSet<PersonIx> = HashSet::new();
        for role in &roles {
            if reported.insert(role.person) {
                let finding = finding(context, project, role, end).with_project(ix);
                let also = places[&role.person].iter().filter(|&&place| place != role.place);
                let finding = also.fold(finding, |finding, &place| finding.with_related(place, "departed-member.also"));
                context.report(rest.describe(finding, role));
            }
        }
    }
}

/// The role of a person who leaves.
struct Departing {
    person: PersonIx,
    left: NaiveDate,
    place: FileSpan,
    role: &'static str,
}

/// The roles of people who leave before `end`: lead, coordinator, contributors, sponsors, in this order.
fn departing_roles(context: &Context, project: &Project, end: Option<NaiveDate>) -> Vec<Departing> {
    let lead = project.lead.given().map(|entry| (entry, "lead"));
    let coordinator = project.coordinator.given().map(|entry| (entry, "coordinator"));
    let contributors = project.contributors.iter().map(|entry| (entry, "contributor"));
    let sponsors = project.sponsors.iter().map(|entry| (entry, "sponsor"));
    lead.into_iter()
        .chain(coordinator)
        .chain(contributors)
        .chain(sponsors)
        .filter_map(|(entry, role)| {
            let person = entry.value.known()?;
            let left = *context.portfolio.person(person).left.value()?;
            end.is_none_or(|end| left < end).then_some(Departing { person, left, place: entry.place, role })
        })
        .collect()
}

fn finding(context: &Context, project: &Project, role: &Departing, end: Option<NaiveDate>) -> Diagnostic {
    let says = if end.is_some() { "departed-member" } else { "departed-member-endless" };
    let finding = Diagnostic::new(Rule::DepartedMember, role.place, says)
        .with("person", context.portfolio.person(role.person).display_name())
        .at_fault(&*context.portfolio.person(role.person).id)
        .with("role", role.role)
        .with("left", role.left)
        .with("project", project.display_title());
    match end {
        Some(end) => finding.with("end", end),
        None => finding,
    }
}

/// The contributors who stay, and the rules that they would break.
struct RemainingTeam {
    /// `None` if a contributor is unknown.
    staying: Option<Vec<String>>,
    too_few: Option<u32>,
    unrepresented: Vec<String>,
}

impl RemainingTeam {
    fn of(context: &Context, project: &Project, leaving: &HashSet<PersonIx>) -> Self {
        let Some(mut stay) = team::contributors(project) else {
            return Self { staying: None, too_few: None, unrepresented: Vec::new() };
        };
        stay.retain(|person| !leaving.contains(person));
        let settings = &context.portfolio.roadmap.team;
        let lead = project.lead.value().and_then(|lead| lead.known()).filter(|lead| !leaving.contains(lead));
        let mut counted: HashSet<PersonIx> = stay.iter().copied().collect();
        if settings.lead_counts == Some(true) {
            counted.extend(lead);
        }
        let represents = |owner| counted.iter().any(|&person| context.portfolio.person(person).may_be_of(owner));
        let owners = context.owners().unwrap_or_default().iter().copied();
        let known = settings.lead_counts.is_some();
        Self {
            too_few: settings.min_contributors.filter(|&min| known && counted.len() < min as usize),
            unrepresented: owners
                .filter(|&owner| known && !represents(owner))
                .map(|owner| context.directorate(owner).to_owned())
                .collect(),
            staying: Some(
                stay.iter().map(|&person| context.portfolio.person(person).display_name().to_owned()).collect(),
            ),
        }
    }

    /// Adds who stays, and which rules would be broken.
    fn describe(&self, finding: Diagnostic, role: &Departing) -> Diagnostic {
        let mut finding = match role.role {
            "lead" => finding.with_help("departed-member.lead"),
            "coordinator" => finding.with_help("departed-member.coordinator"),
            "sponsor" => return finding.with_help("departed-member.sponsor"),
            _ => finding,
        };
        let Some(stay) = &self.staying else { return finding };
        finding = finding.with("count", stay.len());
        finding = match stay.len() {
            0 => finding.with_help("departed-member.nobody"),
            1..=MAX_NAMES => {
                finding.with("remaining", FindingArg::All(stay.clone())).with_help("departed-member.remaining")
            }
            _ => finding.with_help("departed-member.many"),
        };
        if let Some(min) = self.too_few {
            finding = finding.with("min", min).with_help("departed-member.few");
        }
        if !self.unrepresented.is_empty() {
            finding = finding
                .with("missing", FindingArg::All(self.unrepresented.clone()))
                .with("missing-count", self.unrepresented.len())
                .with_help("departed-member.unrepresented");
        }
        finding
    }
}

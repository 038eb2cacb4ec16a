//! Whether a rule that found nothing had all that it needs: a waiver is not unused while its finding may be hidden.

use super::context::Context;
use super::team;
use crate::diagnostic::Rule;
use crate::model::{
    Affiliation, Approval, Deliverable, DeliverableState, Dependency, DirectorateRef, Field, List, Person, PersonIx,
    PersonRef, Portfolio, Project, Ref, Target,
};
use crate::source::Located;

/// What is known of the whole roadmap.
pub struct Sure<'a> {
    portfolio: &'a Portfolio,
    owners: bool,
    /// Every project file gave something.
    projects: bool,
    people: bool,
}

impl<'a> Sure<'a> {
    pub fn of(context: &Context<'a>) -> Self {
        let portfolio = context.portfolio;
        Self {
            portfolio,
            owners: context.owners().is_some(),
            projects: portfolio.projects.iter().all(|project| project.readable),
            people: portfolio.people.complete,
        }
    }

    /// Whether `rule`, silent on `project`, would have told: nothing that it needs was missing or could not be read.
    pub fn would_be_told(&self, rule: Rule, project: &Project) -> bool {
        project.stage().is_some()
            && match rule {
                Rule::TeamSize => self.settings() && team::everyone(project).is_some(),
                Rule::DirectorateUnrepresented => self.settings() && self.owners && self.members(project),
                Rule::OutsiderUnapproved | Rule::ApprovalUnused => {
                    self.owners && self.members(project) && self.approvals(project)
                }
                Rule::ApproverOutsideDirectorate => self.approvals(project),
                Rule::CoordinatorNotContributor | Rule::LeadIsCoordinator | Rule::DuplicateMember => {
                    team::everyone(project).is_some()
                }
                Rule::SponsorMissing => project.sponsors.complete,
                Rule::TeamUnannounced => self.members(project) && self.told(project),
                Rule::DoubleBooked => self.projects && team::contributors(project).is_some(),
                Rule::DepartedMember => {
                    self.members(project) && self.persons(&project.sponsors) && !project.end.is_unreadable()
                }
                Rule::NoDeliverable => project.deliverables.complete,
                Rule::NothingBeforeReview => {
                    let months = self.portfolio.roadmap.follow_up.review_every_months;
                    months.is_some() && project.reviews.complete && dates(project)
                }
                Rule::DueOnClosedDay => self.portfolio.roadmap.closed.complete && dates(project),
                Rule::DueBeforeStart | Rule::DueAfterEnd | Rule::OpenDeliverableInCompleted => dates(project),
                Rule::OwnerOutsideTeam => dates(project) && project.risks.complete && team::everyone(project).is_some(),
                Rule::EndBeforeStart => dates(project) && spells(project),
                Rule::HighRiskUnowned => project.risks.complete && spells(project),
                Rule::Overspent => budget(project),
                Rule::DependencyCycle
                | Rule::DependencyTooLate
                | Rule::DependencyAbandoned
                | Rule::DependencyNotTransverse => self.projects && dates(project) && dependencies(project),
                // These cannot be waived.
                Rule::TomlSyntax
                | Rule::UnreadableFile
                | Rule::UnknownKey
                | Rule::MissingKey
                | Rule::WrongValue
                | Rule::BadId
                | Rule::DuplicateId
                | Rule::UnsupportedFormat
                | Rule::UnknownPerson
                | Rule::UnknownDirectorate
                | Rule::UnknownDepartment
                | Rule::UnknownMeeting
                | Rule::UnknownDependency
                | Rule::WaiverExpired
                | Rule::WaiverUnused
                | Rule::RuleUnknown => false,
            }
    }

    fn settings(&self) -> bool {
        let team = &self.portfolio.roadmap.team;
        team.min_contributors.is_some() && team.max_contributors.is_some() && team.lead_counts.is_some()
    }

    /// The team is known, and where each of them belongs.
    fn members(&self, project: &Project) -> bool {
        self.people && team::everyone(project).is_some_and(|team| team.iter().all(|person| self.person(person)))
    }

    fn person(&self, person: PersonIx) -> bool {
        let Person { affiliation, department, left, .. } = self.portfolio.person(person);
        let placed = match affiliation {
            Affiliation::Directorate(directorate) => directorate.known().is_some(),
            Affiliation::Partner(_) => true,
            Affiliation::Unreadable => false,
        };
        placed && is_sure(department) && !left.is_unreadable()
    }

    fn persons(&self, persons: &List<Located<PersonRef>>) -> bool {
        persons.complete && persons.iter().all(|person| person.known().is_some_and(|person| self.person(person)))
    }

    fn told(&self, project: &Project) -> bool {
        let informed = &project.informed;
        self.persons(&project.sponsors)
            && informed.complete
            && informed.iter().all(|informed| known(&informed.person).is_some())
    }

    fn approvals(&self, project: &Project) -> bool {
        let approval = |approval: &Approval| {
            let directorate = approval.directorate.value().and_then(DirectorateRef::known);
            let by = known(&approval.by).is_some_and(|by| self.person(by));
            directorate.is_some() && by && known(&approval.person).is_some() && approval.on.value().is_some()
        };
        project.approvals.complete && project.approvals.iter().all(approval)
    }
}

fn known(person: &Field<PersonRef>) -> Option<PersonIx> {
    person.value().and_then(Ref::known)
}

/// Whether a reference that may be absent is known where it is there.
fn is_sure<Ix: Copy>(reference: &Field<Ref<Ix>>) -> bool {
    match reference {
        Field::Absent => true,
        Field::Given(reference) => reference.known().is_some(),
        Field::Unreadable => false,
    }
}

/// What the rules on deliverables need of a project.
fn dates(project: &Project) -> bool {
    let deliverable = |deliverable: &Deliverable| {
        deliverable.due.value().is_some()
            && is_sure(&deliverable.owner)
            && !matches!(deliverable.state, DeliverableState::Unreadable)
    };
    let start = project.start.value().is_some() || project.stage() == Some(crate::model::Stage::Proposed);
    start
        && !project.start.is_unreadable()
        && !project.end.is_unreadable()
        && project.deliverables.complete
        && project.deliverables.iter().all(deliverable)
}

/// What the rules on spells of time and on risks need, besides.
fn spells(project: &Project) -> bool {
    let complete =
        project.guests.complete && project.risks.complete && project.decisions.complete && project.escalations.complete;
    complete
        && project.guests.iter().all(|guest| !guest.from.is_unreadable() && !guest.to.is_unreadable())
        && project.risks.iter().all(|risk| {
            let readable = !risk.closed.is_unreadable() && !risk.response.is_unreadable();
            readable && risk.opened.value().is_some() && risk.level.value().is_some() && is_sure(&risk.owner)
        })
        && project.decisions.iter().all(|asked| asked.asked.value().is_some() && !asked.answered.is_unreadable())
        && project.escalations.iter().all(|raised| raised.raised.value().is_some() && !raised.settled.is_unreadable())
}

fn budget(project: &Project) -> bool {
    let budget = &project.budget;
    budget.complete && budget.iter().all(|year| !year.granted.is_unreadable() && !year.spent.is_unreadable())
}

fn dependencies(project: &Project) -> bool {
    let sure = |entries: &List<Located<Dependency>>| {
        entries.complete && entries.iter().all(|entry| entry.target != Target::Unknown)
    };
    !project.transverse.is_unreadable()
        && sure(&project.depends_on)
        && project.deliverables.iter().all(|deliverable| sure(&deliverable.depends_on))
}

//! Whether everything that a rule needs could be read, so that its silence means that all is well.

use super::context::Context;
use super::team;
use crate::model::{
    Affiliation, Approval, Deliverable, DeliverableState, Dependency, DirectorateRef, Field, List, Person, PersonIx,
    PersonRef, Project, Ref, Target,
};
use crate::source::Spanned;

impl Context<'_> {
    /// Whether every project file could be read.
    pub fn knows_projects(&self) -> bool {
        *self.every_project_is_readable.get_or_init(|| self.portfolio.projects.iter().all(|project| project.readable))
    }

    /// Whether all team settings could be read.
    pub fn knows_team_settings(&self) -> bool {
        let team = &self.portfolio.roadmap.team;
        team.min_contributors.is_some() && team.max_contributors.is_some() && team.lead_counts.is_some()
    }

    /// Whether all members of the team are known, with their affiliation.
    pub fn knows_members(&self, project: &Project) -> bool {
        self.portfolio.people.complete
            && team::everyone(project).is_some_and(|team| team.iter().all(|person| self.knows_person(person)))
    }

    fn knows_person(&self, person: PersonIx) -> bool {
        let Person { affiliation, department, left, .. } = self.portfolio.person(person);
        let placed = match affiliation {
            Affiliation::Directorate(directorate) => directorate.known().is_some(),
            Affiliation::Partner(_) => true,
            Affiliation::Unreadable => false,
        };
        placed && is_absent_or_known(department) && !left.is_unreadable()
    }

    /// Whether all of these persons are known, with their affiliation.
    pub fn knows_persons(&self, persons: &List<Spanned<PersonRef>>) -> bool {
        persons.complete && persons.iter().all(|person| person.known().is_some_and(|person| self.knows_person(person)))
    }

    /// Whether it is known who must be informed of the team, and who has been.
    pub fn knows_informed(&self, project: &Project) -> bool {
        let informed = &project.informed;
        self.knows_persons(&project.sponsors)
            && informed.complete
            && informed.iter().all(|informed| known(&informed.person).is_some())
    }

    /// Whether it is known for whom each approval is, and by whom.
    pub fn knows_approvals(&self, project: &Project) -> bool {
        let approval = |approval: &Approval| {
            let directorate = approval.directorate.value().and_then(DirectorateRef::known);
            let by = known(&approval.by).is_some_and(|by| self.knows_person(by));
            directorate.is_some() && by && known(&approval.person).is_some() && approval.on.value().is_some()
        };
        project.approvals.complete && project.approvals.iter().all(approval)
    }
}

fn known(person: &Field<PersonRef>) -> Option<PersonIx> {
    person.value().and_then(Ref::known)
}

/// Whether a reference is absent or known.
fn is_absent_or_known<Ix: Copy>(reference: &Field<Ref<Ix>>) -> bool {
    match reference {
        Field::Absent => true,
        Field::Given(reference) => reference.known().is_some(),
        Field::Unreadable => false,
    }
}

/// Whether the fields that rules on deliverables need could be read.
pub fn dates(project: &Project) -> bool {
    let deliverable =
        |deliverable: &Deliverable| has_readable_plan(deliverable) && is_absent_or_known(&deliverable.owner);
    let start = project.start.value().is_some() || project.stage() == Some(crate::model::Stage::Proposed);
    start
        && !project.start.is_unreadable()
        && !project.end.is_unreadable()
        && project.deliverables.complete
        && project.deliverables.iter().all(deliverable)
}

/// Whether the date of a deliverable, and what became of it, could be read.
pub fn has_readable_plan(deliverable: &Deliverable) -> bool {
    !deliverable.due.is_unreadable() && !matches!(deliverable.state, DeliverableState::Unreadable)
}

/// Whether the fields that rules on periods and risks need could be read.
pub fn periods(project: &Project) -> bool {
    let complete =
        project.guests.complete && project.risks.complete && project.decisions.complete && project.escalations.complete;
    complete
        && project.guests.iter().all(|guest| !guest.from.is_unreadable() && !guest.to.is_unreadable())
        && project.risks.iter().all(|risk| {
            let readable = !risk.closed.is_unreadable() && !risk.response.is_unreadable();
            readable && risk.opened.value().is_some() && risk.level.value().is_some() && is_absent_or_known(&risk.owner)
        })
        && project.decisions.iter().all(|asked| asked.asked.value().is_some() && !asked.answered.is_unreadable())
        && project.escalations.iter().all(|raised| raised.raised.value().is_some() && !raised.settled.is_unreadable())
}

/// Whether the fields that rules on dependencies need could be read.
pub fn dependencies(project: &Project) -> bool {
    let is_known = |entries: &List<Spanned<Dependency>>| {
        entries.complete && entries.iter().all(|entry| entry.target != Target::Unknown)
    };
    !project.transverse.is_unreadable()
        && is_known(&project.depends_on)
        && project.deliverables.iter().all(|deliverable| is_known(&deliverable.depends_on))
}

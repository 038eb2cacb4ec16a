//! What a roadmap is, in types: made by `read`, trusted by everyone after it.

mod deliverable;
mod field;
mod follow_up;
mod ids;
mod language;
mod meeting;
mod person;
mod plan;
mod portfolio;
mod project;
mod roadmap;
mod text;
mod values;

pub use crate::source::Zone;
pub use deliverable::{Deliverable, DeliverableState};
pub use field::{Field, List};
pub use follow_up::{
    Approval, Budget, Decision, Escalation, Guest, Health, Informed, Link, Outcome, Review, Risk, RiskLevel, Update,
    Waiver,
};
pub use ids::{
    DeliverableIx, DepartmentIx, Dependency, DirectorateIx, DirectorateRef, ID_MAX_LEN, Id, MeetingIx, PersonIx,
    PersonRef, ProjectIx, Ref, Target, is_well_formed,
};
pub use language::Language;
pub use meeting::{Cancelled, Every, Extra, Meeting, On, Who};
pub use person::{Affiliation, Away, Person};
pub use plan::{Plan, Planned, PlannedState};
pub use portfolio::Portfolio;
pub use project::{Project, Stage};
pub use roadmap::{Closed, Department, Directorate, FollowUp, Roadmap, TeamSettings};
pub use text::trimmed;
pub use values::{Entry, FileKind, FileValues, Step, Value};

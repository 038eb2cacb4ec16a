//! The types of a roadmap's content: built by `read`, valid everywhere after it.

pub mod day_number;
mod deliverable;
mod field;
mod ids;
mod language;
mod meeting;
mod person;
mod plan;
mod portfolio;
mod project;
mod raw_values;
mod roadmap;
mod series;
mod text;
mod tracking;

pub use crate::time::{Observance, YearlyRule, Zone};
pub use deliverable::{Deliverable, DeliverableState};
pub use field::{Field, List};
pub use ids::{
    DeliverableIx, DepartmentIx, Dependency, DirectorateIx, DirectorateRef, ID_MAX_LEN, Id, MeetingIx, PersonIx,
    PersonRef, ProjectIx, Ref, Target, is_well_formed, project_id,
};
pub use language::Language;
pub use meeting::{Attendees, Cancelled, Extra, Meeting, MeetingDay, Recurrence};
pub use person::{Absence, Affiliation, Person};
pub use plan::{Plan, Planned, PlannedState};
pub use portfolio::Portfolio;
pub use project::{Project, Stage};
pub use raw_values::{Entry, FileKind, FileValues, Step, Value};
pub use roadmap::{ClosedPeriod, Department, Directorate, FollowUp, Roadmap, TeamSettings};
pub use series::Series;
pub use text::trim_invisible;
pub use tracking::{
    Approval, Budget, Decision, Escalation, Guest, Health, Informed, Link, Outcome, Review, Risk, RiskLevel, Update,
    Waiver,
};

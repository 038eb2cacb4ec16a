//! What follows from a roadmap on a given day, as plain rows. Pure functions: nothing is read, printed or translated.
//!
//! [`AsOf`] computes once what several facts need (forecasts, dependents); every fact is derived from it.

pub mod agenda;
pub mod alerts;
mod as_of;
pub mod attendance;
pub mod budget;
pub mod calendar;
pub mod calendar_events;
pub mod catalogue;
pub mod changes;
pub mod committee;
pub mod deadlines;
pub mod decisions;
pub mod dependencies;
pub mod dependents;
mod dependents_index;
pub mod display_names;
pub mod filter;
pub mod forecast;
pub mod health;
mod history_context;
pub mod identity;
pub mod key_figures;
pub mod meeting_list;
pub mod meetings;
pub mod month;
pub mod month_history;
pub mod people;
pub mod previous_status;
pub mod sheet;
pub mod slips;
mod start_date;
pub mod status;
pub mod timeline;

pub use alerts::{AlertKind, AlertRow, alerts};
pub use as_of::{AsOf, LAST_DAY, Undated, days_after, months_after};
pub use budget::budget;
pub use catalogue::{Catalogue, Topic, catalogue};
pub use changes::{Changes, changes};
pub use deadlines::{Deadline, Deadlines, deadlines};
pub use decisions::decisions_asked;
pub use dependencies::dependencies;
pub use display_names::{Assignee, NameRef, TitleRef};
pub use filter::Filter;
pub use health::HealthNow;
pub use history_context::HistoryContext;
pub use key_figures::{Figures, figures};
pub use meetings::{Occurrence, OccurrenceState, occurrences};
pub use month::month;
pub use sheet::{Sheet, sheet, sheet_with_alerts};
pub use slips::{Slips, slips};
pub use start_date::start_date;
pub use status::{Status, StatusRow, status};

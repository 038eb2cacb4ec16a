//! What follows from a roadmap on a given day, as plain rows: pure functions, nothing read, nothing worded.
//!
//! [`OnDay`] reckons once what several facts need (forecasts, who waits for whom); every fact is drawn from it.

pub mod alerts;
mod before;
pub mod calendar;
pub mod catalogue;
pub mod changes;
pub mod deadlines;
pub mod decisions;
pub mod dependencies;
pub mod filter;
mod first_day;
pub mod forecast;
pub mod health;
pub mod identity;
pub mod key_figures;
pub mod last_month;
pub mod meetings;
pub mod month;
pub mod month_history;
pub mod names;
mod on_day;
pub mod sheet;
pub mod slips;
pub mod status;
pub mod timeline;
pub mod waiting;

pub use alerts::{AlertRow, What, alerts};
pub use before::Before;
pub use catalogue::{Catalogue, Topic, catalogue};
pub use changes::{Changes, changes};
pub use deadlines::{Deadline, Deadlines, deadlines};
pub use decisions::decisions_asked;
pub use dependencies::dependencies;
pub use filter::Filter;
pub use first_day::first_day;
pub use health::HealthNow;
pub use key_figures::{Figures, figures};
pub use meetings::agenda;
pub use month::month;
pub use names::{Mover, PersonName, Titled};
pub use on_day::{OnDay, days_after, months_after};
pub use sheet::{Sheet, sheet, sheet_with};
pub use slips::{Slips, slips};
pub use status::{Status, StatusRow, status};

//! Renders findings: with excerpts for people, one line each for editors, as JSON for programs, and in the formats of
//! review tools.
//!
//! Paths in the formats of review tools are relative to the root of the repository. Except in `github`, no line can
//! be interpreted as a command by a CI log.

mod difference;
mod excerpt;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod message;
mod patch;
mod positions;
mod report;
mod resolved;
mod sarif;
mod short;
mod step_summary;
mod summary;
mod wrap;

pub use difference::localize_difference;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{HumanOptions, human};
pub use json::json;
pub use junit::{Suite, junit};
pub use message::{LocalizedMessage, localize};
pub use report::{Counts, Report};
pub use sarif::sarif;
pub use short::short;
pub use step_summary::step_summary;
pub use summary::{fixable, summary};
pub use wrap::sentence;

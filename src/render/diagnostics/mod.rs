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
mod resolved;
mod sarif;
mod short;
mod step_summary;
mod summary;
mod wrap;

use crate::diagnostic::{Diagnostic, Fingerprints, Waived};
use crate::source::Sources;

pub use difference::localize_difference;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{HumanOptions, human};
pub use json::json;
pub use junit::{Suite, junit};
pub use message::{LocalizedMessage, localize, waiver_note};
pub use positions::Positions;
pub use sarif::sarif;
pub use short::short;
pub use step_summary::step_summary;
pub use summary::{fixable, summary};
pub use wrap::sentence;

/// The result of a check to render, in order.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The findings.
    pub findings: &'a [Diagnostic],
    /// The waived findings to show; empty unless requested.
    pub waived: &'a [Waived],
    /// The numbers for the summary.
    pub counts: Counts,
    /// The prefix that makes paths relative to the root of the repository.
    pub root: &'a str,
    /// Why nothing could be checked.
    pub failure: Option<&'a str>,
}

impl Report<'_> {
    /// The fingerprint by which review tools recognize the finding.
    fn fingerprint(&self, diagnostic: &Diagnostic, fingerprints: &mut Fingerprints) -> String {
        fingerprints.write(diagnostic, self.root, &self.sources.file(diagnostic.place.file).path)
    }
}

/// The numbers in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// The files found.
    pub files_found: usize,
    /// The files that could be read.
    pub files_read: usize,
    /// The rules in force.
    pub rules: usize,
    /// The errors.
    pub errors: usize,
    /// The warnings.
    pub warnings: usize,
    /// The waived findings.
    pub waived: usize,
    /// Whether only findings that are new relative to a baseline are counted.
    pub only_new: bool,
}

//! Findings to lines: with an excerpt for people, a line each for editors, one object for programs, and as the places
//! where changes are reviewed read them.
//!
//! Paths in the formats for reviews begin at the root of the repository. No format but `github` prints a line that the
//! log of a continuous check would take for a command.

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

pub use difference::worded_difference;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{HumanOptions, human};
pub use json::json;
pub use junit::{Suite, junit};
pub use message::{LocalizedMessage, waiver_note, worded};
pub use positions::Positions;
pub use sarif::sarif;
pub use short::short;
pub use step_summary::step_summary;
pub use summary::{fixable, summary};
pub use wrap::sentence;

/// What `check` found, in the order in which it is told.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    pub sources: &'a Sources,
    pub findings: &'a [Diagnostic],
    /// The waived findings that are to be told: none unless they were asked for.
    pub waived: &'a [Waived],
    pub counts: Counts,
    /// What stands before a path of the roadmap when it is read from the root of the repository.
    pub root: &'a str,
    /// Why nothing could be checked.
    pub failure: Option<&'a str>,
}

impl Report<'_> {
    /// What a finding is known by in the tools that show it.
    fn fingerprint(&self, found: &Diagnostic, fingerprints: &mut Fingerprints) -> String {
        fingerprints.write(found, self.root, &self.sources.file(found.place.file).path)
    }
}

/// What stands in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub files_found: usize,
    pub files_read: usize,
    /// The rules in force.
    pub rules: usize,
    pub errors: usize,
    pub warnings: usize,
    pub waived: usize,
    /// Whether what an earlier state of the files has too is left out of these three.
    pub only_new: bool,
}

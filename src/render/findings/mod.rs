//! Findings to lines: with an excerpt for people, a line each for editors, one object for programs.

mod excerpt;
mod human;
mod json;
mod positions;
mod short;
mod summary;
mod wording;

use crate::diagnostic::{Diagnostic, Level, Waived};
use crate::source::Sources;

pub use human::{Look, human};
pub use json::json;
pub use positions::Positions;
pub use short::short;
pub use summary::summary;
pub use wording::{Worded, worded};

/// What `check` found, in the order in which it is told.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    pub sources: &'a Sources,
    pub findings: &'a [Diagnostic],
    /// The waived findings that are to be told: none unless they were asked for.
    pub waived: &'a [Waived],
    pub counts: Counts,
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
}

impl<'a> Report<'a> {
    /// Every finding with the level it is told at, the waived ones among the others by their places.
    fn told(&self) -> Vec<(Level, &'a Diagnostic)> {
        let mut told: Vec<_> = self.findings.iter().map(|found| (found.level, found)).collect();
        if !self.waived.is_empty() {
            told.extend(self.waived.iter().map(|waived| (Level::Note, &waived.finding)));
            told.sort_by_key(|(_, found)| (found.place.file, found.place.span.start));
        }
        told
    }
}

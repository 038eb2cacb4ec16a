//! The verdict on a roadmap: every finding that stands, those that are waived, and how many rules were in force.

use chrono::NaiveDate;

use super::{Diagnostic, Level};
use crate::source::Place;

/// What the rules say of the files, sorted by file, line, column and rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// Findings that a waiver turned into notes.
    pub waived: Vec<Waived>,
    /// The rules that are not turned off.
    pub rules_in_force: usize,
}

/// A finding, and the waiver that makes a note of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Waived {
    pub finding: Diagnostic,
    pub waiver: Place,
    /// Nothing where it could not be read.
    pub until: Option<NaiveDate>,
    /// The name of who allowed it.
    pub by: Option<String>,
    pub reason: Option<String>,
}

impl Verdict {
    pub fn errors(&self) -> usize {
        self.of_level(Level::Error)
    }

    pub fn warnings(&self) -> usize {
        self.of_level(Level::Warning)
    }

    fn of_level(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

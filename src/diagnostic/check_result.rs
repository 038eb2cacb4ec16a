//! The verdict on a roadmap: every finding that stands, those that are waived, and how many rules were in force.

use chrono::NaiveDate;

use super::{Diagnostic, Level, Rule};
use crate::source::FileSpan;

/// What the rules say of the files, sorted by file, line, column and rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckResult {
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// Findings that a waiver turned into notes.
    pub waived: Vec<Waived>,
    /// The rules that are not turned off, in order.
    pub rules_in_force: Vec<Rule>,
}

/// A finding, and the waiver that makes a note of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Waived {
    pub finding: Diagnostic,
    pub waiver: FileSpan,
    /// Nothing where it could not be read.
    pub until: Option<NaiveDate>,
    /// The name of who allowed it.
    pub by: Option<String>,
    pub reason: Option<String>,
}

impl CheckResult {
    pub fn errors(&self) -> usize {
        self.of_level(Level::Error)
    }

    pub fn warnings(&self) -> usize {
        self.of_level(Level::Warning)
    }

    /// Keeps what is said of these rules; gives what was taken out of the findings.
    pub fn keep(&mut self, rules: &[Rule]) -> Vec<Diagnostic> {
        let taken = self.findings.extract_if(.., |finding| !rules.contains(&finding.rule)).collect();
        self.waived.retain(|waived| rules.contains(&waived.finding.rule));
        self.rules_in_force.retain(|rule| rules.contains(rule));
        taken
    }

    fn of_level(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

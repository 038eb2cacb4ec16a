//! The result of a check: findings, waived findings, and the rules in force.

use chrono::NaiveDate;

use super::{Diagnostic, Level, Rule};
use crate::source::FileSpan;

/// The result of checking the files, sorted by file, line, column and rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckResult {
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// Findings that a waiver turned into notes.
    pub waived: Vec<Waived>,
    /// The rules that are not turned off, in order.
    pub rules_in_force: Vec<Rule>,
}

/// A waived finding with its waiver.
#[derive(Debug, Clone, PartialEq)]
pub struct Waived {
    /// The finding.
    pub finding: Diagnostic,
    /// The place of the waiver.
    pub waiver: FileSpan,
    /// The last day of the waiver; `None` if it could not be read.
    pub until: Option<NaiveDate>,
    /// The name of the person who granted it.
    pub by: Option<String>,
    /// Why it was granted.
    pub reason: Option<String>,
}

impl CheckResult {
    /// The number of errors.
    pub fn errors(&self) -> usize {
        self.of_level(Level::Error)
    }

    /// The number of warnings.
    pub fn warnings(&self) -> usize {
        self.of_level(Level::Warning)
    }

    /// Keeps the findings of these rules, and returns the removed ones.
    pub fn retain_rules(&mut self, rules: &[Rule]) -> Vec<Diagnostic> {
        let removed = self.findings.extract_if(.., |finding| !rules.contains(&finding.rule)).collect();
        self.waived.retain(|waived| rules.contains(&waived.finding.rule));
        self.rules_in_force.retain(|rule| rules.contains(rule));
        removed
    }

    fn of_level(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

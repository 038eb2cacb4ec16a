//! The verdict on a roadmap: every finding that stands, those that are waived, and how many rules were in force.

use chrono::NaiveDate;

use super::{Diagnostic, Level, Rule, not_among};
use crate::source::{FileIx, Place};

/// What the rules say of the files, sorted by file, line, column and rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
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
    pub waiver: Place,
    /// Nothing where it could not be read.
    pub until: Option<NaiveDate>,
    /// The name of who allowed it.
    pub by: Option<String>,
    pub reason: Option<String>,
}

impl Verdict {
    /// Keeps what an earlier verdict does not have: told by rule, file and what is said, never by line. The functions
    /// name the files of this verdict and of the earlier one.
    pub fn keep_new<'a, 'b>(
        &mut self,
        then: &Self,
        path: impl Fn(FileIx) -> &'a str,
        path_then: impl Fn(FileIx) -> &'b str,
    ) {
        let new = not_among(&self.findings, &path, &then.findings, &path_then);
        self.findings = new.into_iter().cloned().collect();
        let waived = |verdict: &Self| -> Vec<Diagnostic> {
            verdict.waived.iter().map(|waived| waived.finding.clone()).collect()
        };
        let (mine, theirs) = (waived(self), waived(then));
        let new: Vec<&Diagnostic> = not_among(&mine, path, &theirs, path_then);
        self.waived.retain(|waived| new.contains(&&waived.finding));
    }

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

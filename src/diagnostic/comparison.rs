//! Which findings one state of a roadmap has and another has not.
//!
//! Findings of one identity are counted: of three where two were, one is new. One that weighs more than it did, or goes
//! further, is new too.

use std::collections::HashMap;

use super::identity::{Extent, Fingerprint, Renames};
use super::{CheckResult, Diagnostic, Level};
use crate::source::{FileIx, Sources};

/// Compares the findings of two states of a roadmap's files.
pub struct Comparison<'a> {
    before: &'a Sources,
    after: &'a Sources,
    renames: Renames<'a>,
}

/// What two states do not have in common.
#[derive(Debug, Clone, Default)]
pub struct Difference<'a> {
    pub new: Vec<&'a Diagnostic>,
    pub gone: Vec<&'a Diagnostic>,
}

/// The findings of one state: how much those of each identity weigh, and how far they go.
type Known = HashMap<Fingerprint, Vec<(Level, Extent)>>;

impl<'a> Comparison<'a> {
    /// `moved` gives the paths, before and after, of files that have another one since: such a project is one, not one gone
    /// and one new.
    pub fn new(before: &'a Sources, after: &'a Sources, moved: &[(&'a str, &'a str)]) -> Self {
        Self { before, after, renames: Renames::new(moved) }
    }

    /// The findings that were not there before, and those that are there no longer, the errors first. Of what stands in a
    /// file that is `unread` now nobody knows whether it is gone.
    pub fn difference<'f>(&self, before: &'f CheckResult, after: &'f CheckResult, unread: &[&str]) -> Difference<'f> {
        let mut known = self.known_before(before.findings.iter().map(|finding| (finding, finding.level)));
        let mut new: Vec<&Diagnostic> = after.findings.iter().collect();
        new.retain(|finding| !self.take_known(&mut known, finding, finding.level));
        let mut remaining: HashMap<Fingerprint, Vec<Level>> = HashMap::new();
        for finding in &after.findings {
            remaining.entry(self.after(finding)).or_default().push(finding.level);
        }
        let is_unread = |finding: &Diagnostic| {
            let files = finding.others.iter().map(|other| other.place.file).chain([finding.place.file]);
            files.into_iter().any(|file| unread.contains(&path(self.before, file)))
        };
        let mut gone: Vec<&Diagnostic> = before.findings.iter().collect();
        gone.retain(|finding| {
            let levels = remaining.get_mut(&self.before(finding));
            let remains = levels.is_some_and(|levels| {
                let at = levels.iter().position(|&level| level >= finding.level);
                at.map(|at| levels.swap_remove(at)).is_some()
            });
            !remains && !is_unread(finding)
        });
        new.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        gone.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        Difference { new, gone }
    }

    /// Leaves in the later verdict what the earlier one has not. What is waived was there before, waived or not.
    pub fn retain_new(&self, before: &CheckResult, after: &mut CheckResult) {
        let findings = before.findings.iter().map(|finding| (finding, finding.level));
        let waived = before.waived.iter().map(|waived| (&waived.finding, Level::Note));
        let mut known = self.known_before(findings.clone());
        let mut known_or_waived = self.known_before(findings.chain(waived));
        after.findings.retain(|finding| !self.take_known(&mut known, finding, finding.level));
        after.waived.retain(|waived| !self.take_known(&mut known_or_waived, &waived.finding, Level::Note));
    }

    fn known_before<'f>(&self, findings: impl Iterator<Item = (&'f Diagnostic, Level)>) -> Known {
        let mut known = Known::new();
        for (finding, level) in findings {
            let weight = (level, finding.at_fault.extent.clone());
            known.entry(self.before(finding)).or_default().push(weight);
        }
        known
    }

    /// Takes a known finding of the same identity that weighs as much or more and goes as far; returns whether there was one.
    fn take_known(&self, known: &mut Known, finding: &Diagnostic, level: Level) -> bool {
        let Some(all) = known.get_mut(&self.after(finding)) else { return false };
        let extent = finding.at_fault.extent.with_earlier_ids(&self.renames);
        let Some(at) = all.iter().position(|(known, theirs)| *known >= level && extent.is_within(theirs)) else {
            return false;
        };
        all.swap_remove(at);
        true
    }

    fn before(&self, finding: &Diagnostic) -> Fingerprint {
        Fingerprint::new(finding, "", path(self.before, finding.place.file), &Renames::default())
    }

    fn after(&self, finding: &Diagnostic) -> Fingerprint {
        Fingerprint::new(finding, "", path(self.after, finding.place.file), &self.renames)
    }
}

fn path(sources: &Sources, file: FileIx) -> &str {
    &sources.file(file).path
}

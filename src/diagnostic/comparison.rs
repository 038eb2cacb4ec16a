//! Compares the findings of two states of a roadmap.
//!
//! Findings with the same identity are counted: with three now and two before, one is new. A finding that is more
//! severe or more extensive than before is new too.

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

/// The differences between two states.
#[derive(Debug, Clone, Default)]
pub struct Difference<'a> {
    /// Findings that were not there before.
    pub new: Vec<&'a Diagnostic>,
    /// Findings that are no longer there.
    pub resolved: Vec<&'a Diagnostic>,
}

/// The levels and extents of the findings of one state, by identity.
type FindingExtents = HashMap<Fingerprint, Vec<(Level, Extent)>>;

impl<'a> Comparison<'a> {
    /// `renamed` holds the old and new paths of renamed files: such a project is the same one, not a removed and a
    /// new one.
    pub fn new(before: &'a Sources, after: &'a Sources, renamed: &[(&'a str, &'a str)]) -> Self {
        Self { before, after, renames: Renames::new(renamed) }
    }

    /// The new and the resolved findings, errors first. Findings in a file that is now `unread` do not count as
    /// resolved.
    pub fn difference<'f>(&self, before: &'f CheckResult, after: &'f CheckResult, unread: &[&str]) -> Difference<'f> {
        let mut known = self.known_before(before.findings.iter().map(|finding| (finding, finding.level)));
        let mut new: Vec<&Diagnostic> = after.findings.iter().collect();
        new.retain(|finding| !self.take_known(&mut known, finding, finding.level));
        let mut remaining: HashMap<Fingerprint, Vec<Level>> = HashMap::new();
        for finding in &after.findings {
            remaining.entry(self.after(finding)).or_default().push(finding.level);
        }
        let is_unread = |finding: &Diagnostic| {
            let files = finding.related.iter().map(|other| other.place.file).chain([finding.place.file]);
            files.into_iter().any(|file| unread.contains(&path(self.before, file)))
        };
        let mut resolved: Vec<&Diagnostic> = before.findings.iter().collect();
        resolved.retain(|finding| {
            let levels = remaining.get_mut(&self.before(finding));
            let remains = levels.is_some_and(|levels| {
                let at = levels.iter().position(|&level| level >= finding.level);
                at.map(|at| levels.swap_remove(at)).is_some()
            });
            !remains && !is_unread(finding)
        });
        new.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        resolved.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        Difference { new, resolved }
    }

    /// Removes from the later result the findings of the earlier one. A waived finding counts as present, waived or
    /// not.
    pub fn retain_new(&self, before: &CheckResult, after: &mut CheckResult) {
        let findings = before.findings.iter().map(|finding| (finding, finding.level));
        let waived = before.waived.iter().map(|waived| (&waived.finding, Level::Note));
        let mut known = self.known_before(findings.clone());
        let mut known_or_waived = self.known_before(findings.chain(waived));
        after.findings.retain(|finding| !self.take_known(&mut known, finding, finding.level));
        after.waived.retain(|waived| !self.take_known(&mut known_or_waived, &waived.finding, Level::Note));
    }

    fn known_before<'f>(&self, findings: impl Iterator<Item = (&'f Diagnostic, Level)>) -> FindingExtents {
        let mut known = FindingExtents::new();
        for (finding, level) in findings {
            let weight = (level, finding.at_fault.extent.clone());
            known.entry(self.before(finding)).or_default().push(weight);
        }
        known
    }

    /// Removes a known finding of the same identity with at least the same level and extent; returns whether there
    /// was one.
    fn take_known(&self, known: &mut FindingExtents, finding: &Diagnostic, level: Level) -> bool {
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

//! Which findings one state of a roadmap has and another has not.
//!
//! Two findings are one when they are of one rule, of one project, and said in the same words: where they stand in the
//! file makes no difference. One that weighs more than it did is another.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Level, Rule, Verdict};
use crate::source::{FileIx, Sources};
use crate::view::changes::{Finding, Findings};
use crate::words::Words;

use super::{Positions, worded};

/// Two states of a roadmap's files.
pub struct Comparison<'a> {
    before: &'a Sources,
    after: &'a Sources,
    /// The earlier paths of files that have another one since.
    moved: HashMap<&'a str, &'a str>,
    words: &'a Words,
}

/// What a finding is known by: its sentence too, since of its facts some are hints that another project's change turns.
type Identity = (Rule, String, String);

/// The levels of findings that are equal but for it.
type Known = HashMap<Identity, Vec<Level>>;

impl<'a> Comparison<'a> {
    /// `moved` gives the paths, before and after, of files that have another one since: not two projects, one gone and one
    /// new.
    pub fn new(before: &'a Sources, after: &'a Sources, moved: &[(&'a str, &'a str)], words: &'a Words) -> Self {
        Self { before, after, moved: moved.iter().map(|&(was, is)| (is, was)).collect(), words }
    }

    /// The findings that were not there before, and those that are there no longer; of equal ones, as many as there are
    /// more. The errors come first. Of what stands in a file that is `unread` now nobody knows whether it is gone.
    pub fn findings(&self, before: &Verdict, after: &Verdict, unread: &[&str]) -> Findings {
        let mut known = self.known(before.findings.iter().map(|finding| (finding, finding.level)));
        let mut new: Vec<&Diagnostic> = after.findings.iter().collect();
        new.retain(|finding| !take(&mut known, &self.after(finding), finding.level));
        let mut known = Known::new();
        for finding in &after.findings {
            known.entry(self.after(finding)).or_default().push(finding.level);
        }
        let is_unread = |finding: &Diagnostic| {
            let files = finding.others.iter().map(|other| other.place.file).chain([finding.place.file]);
            files.into_iter().any(|file| unread.contains(&path(self.before, file)))
        };
        let mut gone: Vec<&Diagnostic> = before.findings.iter().collect();
        gone.retain(|finding| !take(&mut known, &self.before(finding), finding.level) && !is_unread(finding));
        Findings { new: self.told(new, self.after), gone: self.told(gone, self.before) }
    }

    /// Leaves in the later verdict what the earlier one has not. What is waived was there before, waived or not.
    pub fn keep_new(&self, before: &Verdict, after: &mut Verdict) {
        let findings = before.findings.iter().map(|finding| (finding, finding.level));
        let waived = before.waived.iter().map(|waived| (&waived.finding, Level::Note));
        let mut known = self.known(findings.clone());
        let mut known_or_waived = self.known(findings.chain(waived));
        after.findings.retain(|finding| !take(&mut known, &self.after(finding), finding.level));
        after.waived.retain(|waived| !take(&mut known_or_waived, &self.after(&waived.finding), Level::Note));
    }

    fn known<'f>(&self, findings: impl Iterator<Item = (&'f Diagnostic, Level)>) -> Known {
        let mut known = Known::new();
        for (finding, level) in findings {
            known.entry(self.before(finding)).or_default().push(level);
        }
        known
    }

    fn before(&self, finding: &Diagnostic) -> Identity {
        self.identity(finding, path(self.before, finding.place.file))
    }

    fn after(&self, finding: &Diagnostic) -> Identity {
        let path = path(self.after, finding.place.file);
        self.identity(finding, self.moved.get(path).copied().unwrap_or(path))
    }

    fn identity(&self, finding: &Diagnostic, path: &str) -> Identity {
        (finding.rule, subject(path).to_owned(), worded(finding, self.words).message)
    }

    /// The findings of one state in words, with their places.
    fn told(&self, mut findings: Vec<&Diagnostic>, sources: &Sources) -> Vec<Finding> {
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        let mut positions = Positions::new(sources);
        let told = findings.into_iter().map(|finding| {
            let start = positions.start(finding.place);
            Finding {
                rule: finding.rule.name(),
                level: finding.level,
                path: path(sources, finding.place.file).to_owned(),
                line: start.line,
                column: start.column,
                message: worded(finding, self.words).message,
            }
        });
        told.collect()
    }
}

/// Takes one of those that weigh as much or more; whether there was one.
fn take(known: &mut Known, identity: &Identity, level: Level) -> bool {
    let Some(levels) = known.get_mut(identity) else { return false };
    let Some(at) = levels.iter().position(|&known| known >= level) else { return false };
    levels.swap_remove(at);
    true
}

/// A project by its id, wherever its file lies; another file by its path.
fn subject(path: &str) -> &str {
    if path.starts_with("projects/") { path.rsplit('/').next().unwrap_or(path) } else { path }
}

fn path(sources: &Sources, file: FileIx) -> &str {
    &sources.file(file).path
}

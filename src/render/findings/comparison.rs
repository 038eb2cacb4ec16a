//! Which findings one state of a roadmap has and another has not.
//!
//! Two findings are one when they are of one rule, of one project, and said in the same words: where they stand in the
//! file makes no difference. One that weighs more than it did is another.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Level, Rule, Verdict};
use crate::source::{FileIx, Sources};
use crate::words::Words;

use super::worded;

/// Two states of a roadmap's files.
pub struct Comparison<'a> {
    before: &'a Sources,
    after: &'a Sources,
    /// Files that only have another path since, by their new one.
    moved: HashMap<&'a str, &'a str>,
    words: &'a Words,
}

/// What a finding is known by: its sentence too, since of its facts some are hints that another project's change turns.
type Identity = (Rule, String, String);

/// The levels of findings that are equal but for it.
type Known = HashMap<Identity, Vec<Level>>;

impl<'a> Comparison<'a> {
    pub fn new(before: &'a Sources, after: &'a Sources, words: &'a Words) -> Self {
        Self { before, after, moved: moved(before, after), words }
    }

    /// The findings that were not there before; of equal ones, as many as there are more.
    pub fn new_findings<'f>(&self, before: &[Diagnostic], after: &'f [Diagnostic]) -> Vec<&'f Diagnostic> {
        let mut known = self.known(before.iter().map(|finding| (finding, finding.level)));
        after.iter().filter(|finding| !take(&mut known, &self.after(finding), finding.level)).collect()
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
            let identity = self.identity(finding, path(self.before, finding.place.file));
            known.entry(identity).or_default().push(level);
        }
        known
    }

    fn after(&self, finding: &Diagnostic) -> Identity {
        let path = path(self.after, finding.place.file);
        self.identity(finding, self.moved.get(path).copied().unwrap_or(path))
    }

    fn identity(&self, finding: &Diagnostic, path: &str) -> Identity {
        (finding.rule, subject(path).to_owned(), worded(finding, self.words).message)
    }
}

/// Takes one of those that weigh as much or more; whether there was one.
fn take(known: &mut Known, identity: &Identity, level: Level) -> bool {
    let Some(levels) = known.get_mut(identity) else { return false };
    let Some(at) = levels.iter().position(|&known| known >= level) else { return false };
    levels.swap_remove(at);
    true
}

/// Files that stand at another path with the text that they had: not two projects, one gone and one new.
fn moved<'a>(before: &'a Sources, after: &'a Sources) -> HashMap<&'a str, &'a str> {
    let paths = |sources: &'a Sources| sources.files.iter().map(|file| &*file.path).collect::<HashSet<&str>>();
    let (old, new) = (paths(before), paths(after));
    let gone = before.files.iter().filter(|file| !new.contains(&*file.path) && file.text.is_ok());
    let gone: HashMap<&str, &str> = gone.map(|file| (file.text(), &*file.path)).collect();
    let come = after.files.iter().filter(|file| !old.contains(&*file.path) && file.text.is_ok());
    come.filter_map(|file| Some((&*file.path, *gone.get(file.text())?))).collect()
}

/// A project by its id, wherever its file lies; another file by its path.
fn subject(path: &str) -> &str {
    if path.starts_with("projects/") { path.rsplit('/').next().unwrap_or(path) } else { path }
}

fn path(sources: &Sources, file: FileIx) -> &str {
    &sources.file(file).path
}

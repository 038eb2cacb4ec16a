//! A roadmap that was read, from its folder or from a commit.

use std::path::PathBuf;
use std::time::SystemTime;

use chrono::NaiveDate;

use crate::diagnostic::{CheckResult, Diagnostic, Rule};
use crate::model::Portfolio;
use crate::read::{self, ReusableParse};
use crate::render::diagnostics::Counts;
use crate::rules;
use crate::source::git::{Commit, Listing};
use crate::source::{self, Sources, Unreadable};
use crate::time::Zone;

/// A roadmap that was read.
pub struct Loaded {
    /// The folder.
    pub root: PathBuf,
    /// The files.
    pub sources: Sources,
    /// A time before any of the files was read.
    pub read_from: SystemTime,
    /// The content of the files.
    pub portfolio: Portfolio,
    /// The findings of the reader.
    pub findings: Vec<Diagnostic>,
    /// The commit of the files and their folder in it; `None` for files of the folder.
    pub revision: Option<(ResolvedRevision, Listing)>,
}

/// A commit with the text that named it.
#[derive(Debug, Clone)]
pub struct ResolvedRevision {
    /// The commit.
    pub commit: Commit,
    /// The text as given.
    pub spec: String,
    /// The text if it names a commit, else a short id. Used before the `:` of a path.
    pub name: String,
    /// The day, if one was given.
    pub day: Option<NaiveDate>,
}

impl Loaded {
    /// Checks the roadmap as of `day`, including the findings of the reader, which are moved into the result.
    pub fn check(&mut self, day: NaiveDate) -> CheckResult {
        rules::check(&self.portfolio, day, std::mem::take(&mut self.findings))
    }

    /// Reads other files, reusing what reads the same in these.
    pub fn read_beside(&self, sources: &Sources) -> (Portfolio, Vec<Diagnostic>) {
        let with_findings = self.findings.iter().map(|finding| finding.place.file).collect();
        let unchanged = ReusableParse::compare(sources, &self.sources, &self.portfolio, &with_findings);
        read::read_incremental(sources, &unchanged)
    }

    /// The numbers of files and findings for the summary.
    pub fn counts(&self, verdict: &CheckResult) -> Counts {
        let found = self.sources.files.iter().filter(|file| !matches!(file.text, Err(Unreadable::Missing)));
        // In an unsupported format only one file was examined, by one rule.
        let is_unknown = verdict.findings.iter().any(|finding| finding.rule == Rule::UnsupportedFormat);
        Counts {
            files_found: found.clone().count(),
            files_read: if is_unknown { 1 } else { found.filter(|file| file.text.is_ok()).count() },
            rules: if is_unknown { 1 } else { verdict.rules_in_force.len() },
            errors: verdict.errors(),
            warnings: verdict.warnings(),
            waived: verdict.waived.len(),
            only_new: false,
        }
    }

    /// The prefix that makes paths relative to the root of the repository.
    pub fn path_in_repository(&self) -> String {
        match &self.revision {
            Some((_, listing)) => source::with_trailing_slash(&listing.folder),
            None => source::prefix_in_repository(&self.root),
        }
    }
}

impl ResolvedRevision {
    /// A commit with that name.
    pub fn named(name: String, commit: Commit) -> Self {
        Self { commit, spec: name.clone(), name, day: None }
    }

    /// The reference day: the one given, else that of the commit.
    pub fn today(&self, zone: &Zone) -> NaiveDate {
        self.day.unwrap_or_else(|| self.commit.day(zone))
    }
}

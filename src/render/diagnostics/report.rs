//! The result of a check, as every format takes it.

use crate::diagnostic::{Diagnostic, Fingerprints, Waived};
use crate::source::Sources;

/// The result of a check to render, in order.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The findings.
    pub findings: &'a [Diagnostic],
    /// The waived findings to show; empty unless requested.
    pub waived: &'a [Waived],
    /// The numbers for the summary.
    pub counts: Counts,
    /// The prefix that makes paths relative to the root of the repository.
    pub root: &'a str,
    /// Why nothing could be checked.
    pub failure: Option<&'a str>,
}

impl Report<'_> {
    /// The fingerprint by which review tools recognize the finding.
    pub fn fingerprint(&self, found: &Diagnostic, fingerprints: &mut Fingerprints) -> String {
        fingerprints.write(found, self.root, &self.sources.file(found.place.file).path)
    }
}

/// The numbers in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// The files found.
    pub files_found: usize,
    /// The files that could be read.
    pub files_read: usize,
    /// The rules in force.
    pub rules: usize,
    /// The errors.
    pub errors: usize,
    /// The warnings.
    pub warnings: usize,
    /// The waived findings.
    pub waived: usize,
    /// Whether only findings that are new relative to a baseline are counted.
    pub only_new: bool,
}

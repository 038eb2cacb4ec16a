//! `roadmap check --fix` and `--diff`: applies fixes until none is left, then writes or shows the files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::CommandError;
use super::atomic_write::{self, Replacement, WriteError};
use super::context::Loaded;
use crate::diagnostic::{Applicability, Rule, apply_fixes};
pub use crate::edit::line_edits;
use crate::read;
use crate::render::unified_diff;
use crate::source::{FileIx, Sources};

/// A fix may enable further fixes; at most this many rounds are made.
const MOST_ROUNDS: usize = 50;

/// A roadmap with fixes applied, not yet written.
pub struct Fixed {
    /// The earlier texts of changed files.
    before: BTreeMap<FileIx, Box<str>>,
    /// The number of applied fixes.
    pub count: usize,
}

/// Applies the fixes with at least the applicability `least`, of these rules or of all, in memory.
pub fn apply(loaded: &mut Loaded, day: NaiveDate, least: Applicability, only: &[Rule]) -> Fixed {
    let mut fixed = Fixed { before: BTreeMap::new(), count: 0 };
    for _ in 0..MOST_ROUNDS {
        let mut findings = loaded.check(day).findings;
        read::complete_fixes(&loaded.sources, &mut findings);
        let asked = findings.iter().filter(|finding| only.is_empty() || only.contains(&finding.rule));
        let fixes = asked.filter_map(|finding| finding.fixes.iter().find(|fix| fix.applicability >= least));
        let applied = apply_fixes(&loaded.sources, fixes);
        fixed.count += applied.count;
        let is_done = applied.count == 0;
        for (file, text) in applied.files {
            let source = &mut loaded.sources.files[file.0 as usize];
            if let Ok(before) = std::mem::replace(&mut source.text, Ok(text.into())) {
                fixed.before.entry(file).or_insert(before);
            }
        }
        (loaded.portfolio, loaded.found) = read::read(&loaded.sources);
        if is_done {
            break;
        }
    }
    fixed
}

impl Fixed {
    /// The changed files as a unified diff.
    pub fn diff(&self, sources: &Sources) -> String {
        let patch = |file: FileIx, before: &str| {
            let path = sources.display_path(file);
            let after = sources.file(file).text();
            unified_diff::patch(&path, &path, before, after, &line_edits(before, after))
        };
        let changed = self.before.iter().filter(|(file, before)| *sources.file(**file).text() != ***before);
        changed.map(|(&file, before)| patch(file, before)).collect()
    }

    /// Writes all changed files, or none.
    ///
    /// # Errors
    /// If a file has changed since it was read, or cannot be written.
    pub fn write(&self, loaded: &Loaded) -> Result<(), CommandError> {
        let replacement = |file: FileIx, before: &str| {
            let file = loaded.sources.file(file);
            (loaded.root.join(&*file.path), before.into(), file.text().to_owned())
        };
        let files: Vec<(PathBuf, Box<str>, String)> =
            self.before.iter().map(|(&file, before)| replacement(file, before)).collect();
        let files: Vec<Replacement> = files
            .iter()
            .filter(|(_, before, after)| **before != **after)
            .map(|(path, before, after)| Replacement { path: path.clone(), before, after, new_path: None })
            .collect();
        atomic_write::replace_all(&files).map_err(|why| match why {
            WriteError::Changed(path) => {
                CommandError::new("cli-check-changed-meanwhile", &[("path", path.display().to_string().into())])
            }
            WriteError::Io(path, why) => CommandError::io("cli-check-cannot-write", &path, &why),
        })
    }
}

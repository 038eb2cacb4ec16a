//! `roadmap check --fix` and `--diff`: applies fixes until none is left, then writes or shows the files.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::CommandError;
use super::atomic_write::{self, Replacement, WriteError};
use super::loaded::Loaded;
use crate::diagnostic::{Applicability, Fixed, Rule, fix_all};
use crate::edit::line_edits;
use crate::read;
use crate::render::unified_diff;
use crate::rules;
use crate::source::{FileIx, Sources};

/// Applies the fixes with at least the applicability `least`, of these rules or of all, in memory. A file in which a fix
/// does not correct its finding is left as it is.
pub fn apply(loaded: &mut Loaded, day: NaiveDate, least: Applicability, only: &[Rule]) -> Fixed {
    let mut excluded: BTreeSet<FileIx> = BTreeSet::new();
    loop {
        let fixes = |sources: &Sources| {
            let (portfolio, found) = read::read(sources);
            let mut findings = rules::check(&portfolio, day, found).findings;
            read::complete_fixes(sources, &mut findings);
            let selected = findings.into_iter().filter(|finding| only.is_empty() || only.contains(&finding.rule));
            let fixes = selected.filter_map(|finding| finding.fixes.into_iter().find(|fix| fix.applicability >= least));
            fixes.filter(|fix| !fix.edits.iter().any(|edit| excluded.contains(&edit.file()))).collect()
        };
        match fix_all(&mut loaded.sources, fixes) {
            Ok(fixed) => {
                if fixed.count > 0 {
                    (loaded.portfolio, loaded.findings) = read::read(&loaded.sources);
                }
                return fixed;
            }
            Err(file) => excluded.insert(file),
        };
    }
}

impl Fixed {
    /// The comments that the fixes removed.
    pub fn lost_comments(&self, sources: &Sources) -> Vec<String> {
        let mut lost: Vec<String> = Vec::new();
        for (file, before) in &self.before {
            let mut kept = read::comments(sources.file(*file).text());
            for comment in read::comments(before) {
                match kept.iter().position(|other| *other == comment) {
                    Some(at) => drop(kept.swap_remove(at)),
                    None => lost.push(comment.to_owned()),
                }
            }
        }
        lost
    }

    /// The changed files as a unified diff.
    pub fn diff(&self, loaded: &Loaded) -> String {
        let sources = &loaded.sources;
        let patch = |file: FileIx, before: &str| {
            let path = sources.display_path(file);
            let after = sources.file(file).text();
            let is_marked = atomic_write::has_byte_order_mark(&loaded.root.join(&*sources.file(file).path));
            unified_diff::patch(&path, &path, before, after, &line_edits(before, after), is_marked)
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

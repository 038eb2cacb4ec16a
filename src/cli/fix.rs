//! `roadmap check --fix` and `--diff`: applies fixes until none is left, then writes or shows the files.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;

use chrono::NaiveDate;

use super::CommandError;
use super::atomic_write::{self, Replacement, WriteError};
use super::loaded::Loaded;
use crate::diagnostic::{Applicability, Rule, apply_fixes};
use crate::edit::line_edits;
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

/// Which fixes are applied.
struct Selection<'a> {
    /// The least applicability.
    least: Applicability,
    /// The rules, or none for all.
    only: &'a [Rule],
    /// Files that are left as they are.
    excluded: BTreeSet<FileIx>,
}

/// Applies the fixes with at least the applicability `least`, of these rules or of all, in memory. A file in which a fix
/// does not correct its finding is left as it is.
pub fn apply(loaded: &mut Loaded, day: NaiveDate, least: Applicability, only: &[Rule]) -> Fixed {
    let mut selection = Selection { least, only, excluded: BTreeSet::new() };
    loop {
        let mut fixed = Fixed { before: BTreeMap::new(), count: 0 };
        match apply_rounds(loaded, day, &selection, &mut fixed) {
            Ok(()) => return fixed,
            Err(file) => {
                selection.excluded.insert(file);
                for (file, before) in fixed.before {
                    loaded.sources.files[file.0 as usize].text = Ok(before);
                }
                (loaded.portfolio, loaded.findings) = read::read(&loaded.sources);
            }
        }
    }
}

/// Applies fixes until none is left. Fails with the file in which the same text would be written twice at the same place.
fn apply_rounds(loaded: &mut Loaded, day: NaiveDate, selection: &Selection, fixed: &mut Fixed) -> Result<(), FileIx> {
    let mut written = HashSet::new();
    for _ in 0..MOST_ROUNDS {
        let mut findings = loaded.check(day).findings;
        read::complete_fixes(&loaded.sources, &mut findings);
        let Selection { least, only, excluded } = selection;
        let selected = findings.iter().filter(|finding| only.is_empty() || only.contains(&finding.rule));
        let fixes = selected.filter_map(|finding| finding.fixes.iter().find(|fix| fix.applicability >= *least));
        let fixes = fixes.filter(|fix| !fix.edits.iter().any(|edit| excluded.contains(&edit.file())));
        let applied = apply_fixes(&loaded.sources, fixes);
        fixed.count += applied.count;
        let is_done = applied.count == 0;
        for (file, text) in applied.files {
            let source = &mut loaded.sources.files[file.0 as usize];
            if let Ok(before) = std::mem::replace(&mut source.text, Ok(text.into())) {
                fixed.before.entry(file).or_insert(before);
            }
        }
        for (file, edit) in
            applied.edits.into_iter().flat_map(|(file, edits)| edits.into_iter().map(move |edit| (file, edit)))
        {
            let grows = edit.replacement.len() >= edit.span.range().len();
            if grows && !written.insert((file, edit.span.start, edit.span.end, edit.replacement)) {
                return Err(file);
            }
        }
        (loaded.portfolio, loaded.findings) = read::read(&loaded.sources);
        if is_done {
            break;
        }
    }
    Ok(())
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

//! Reads files that a sparse checkout leaves out from git.

use std::path::Path;

use crate::l10n::Localizer;
use crate::source::git::Repository;
use crate::source::{SourceFile, Sources, Unreadable};

/// The most files that are named; the others are counted.
const MOST_NAMED: usize = 3;

/// Adds the files of the roadmap in `root` that are not checked out, and returns a note about them.
pub fn complete(sources: &mut Sources, root: &Path, words: &Localizer) -> Vec<String> {
    // An unreadable repository adds nothing.
    let Ok(repository) = Repository::discover(root) else { return Vec::new() };
    let (mut read, mut missing) = (Vec::new(), Vec::new());
    for file in repository.not_checked_out() {
        let text = repository.text(file.id).unwrap_or(Err(Unreadable::NotCheckedOut));
        let named = if text == Err(Unreadable::NotCheckedOut) { &mut missing } else { &mut read };
        named.push(format!("{}{}", sources.prefix, file.path));
        // `people.toml` is present as missing.
        sources.files.retain(|other| *other.path != *file.path);
        sources.files.push(SourceFile { path: file.path.into(), text });
    }
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
    let notice = |message: &str, paths: &[String]| {
        let (named, others) = paths.split_at(paths.len().min(MOST_NAMED));
        let facts =
            [("files", named.join(", ").into()), ("count", paths.len().into()), ("others", others.len().into())];
        (!paths.is_empty()).then(|| words.format(message, &facts))
    };
    notice("cli-not-checked-out", &read).into_iter().chain(notice("cli-not-checked-out.missing", &missing)).collect()
}

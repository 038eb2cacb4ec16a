//! A note about files that look like part of the roadmap but are not read.

use crate::l10n::Localizer;
use crate::source::{IgnoredFile, SuggestedFix};

/// The most files that are named; the others are counted.
const MOST_NAMED: usize = 3;

/// The note, with what to do about each; `None` if there are no such files.
pub fn notice(ignored: &[IgnoredFile], prefix: &str, words: &Localizer) -> Option<String> {
    let (named, others) = ignored.split_at(ignored.len().min(MOST_NAMED));
    let named: Vec<String> = named
        .iter()
        .map(|file| {
            let path = format!("{prefix}{}", file.path);
            match &file.fix {
                SuggestedFix::Rename(name) => {
                    words.format("cli-ignored-rename", &[("path", path.into()), ("name", name.as_str().into())])
                }
                SuggestedFix::MoveToProjects => words.format("cli-ignored-move", &[("path", path.into())]),
            }
        })
        .collect();
    let facts = [("files", named.join(", ").into()), ("count", ignored.len().into()), ("others", others.len().into())];
    (!ignored.is_empty()).then(|| words.format("cli-ignored", &facts))
}

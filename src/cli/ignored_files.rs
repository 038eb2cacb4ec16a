//! A line on the files that somebody meant to be read, and that are not.

use crate::l10n::Localizer;
use crate::source::{IgnoredFile, SuggestedFix};

/// So many are named; of the others it is said how many there are.
const MOST_NAMED: usize = 3;

/// The line, with what to do about each; nothing where nothing was overlooked.
pub fn notice(overlooked: &[IgnoredFile], prefix: &str, words: &Localizer) -> Option<String> {
    let (named, others) = overlooked.split_at(overlooked.len().min(MOST_NAMED));
    let named: Vec<String> = named
        .iter()
        .map(|file| {
            let path = format!("{prefix}{}", file.path);
            match &file.fix {
                SuggestedFix::Rename(name) => {
                    words.format("cli-overlooked-rename", &[("path", path.into()), ("name", name.as_str().into())])
                }
                SuggestedFix::MoveToProjects => words.format("cli-overlooked-move", &[("path", path.into())]),
            }
        })
        .collect();
    let facts =
        [("files", named.join(", ").into()), ("count", overlooked.len().into()), ("others", others.len().into())];
    (!overlooked.is_empty()).then(|| words.format("cli-overlooked", &facts))
}

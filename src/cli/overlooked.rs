//! A line on the files that somebody meant to be read, and that are not.

use crate::source::{Mended, Overlooked};
use crate::words::Words;

/// So many are named; of the others it is said how many there are.
const MOST_NAMED: usize = 3;

/// The line, with what to do about each; nothing where nothing was overlooked.
pub fn notice(overlooked: &[Overlooked], prefix: &str, words: &Words) -> Option<String> {
    let (named, others) = overlooked.split_at(overlooked.len().min(MOST_NAMED));
    let named: Vec<String> = named
        .iter()
        .map(|file| {
            let path = format!("{prefix}{}", file.path);
            match &file.mended {
                Mended::Renamed(name) => {
                    words.say_with("cli-overlooked-rename", &[("path", path.into()), ("name", name.as_str().into())])
                }
                Mended::Moved => words.say_with("cli-overlooked-move", &[("path", path.into())]),
            }
        })
        .collect();
    let facts =
        [("files", named.join(", ").into()), ("count", overlooked.len().into()), ("others", others.len().into())];
    (!overlooked.is_empty()).then(|| words.say_with("cli-overlooked", &facts))
}

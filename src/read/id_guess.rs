//! Suggests a directorate, department or meeting for an unknown name.

use super::slug::{self, slug};
use crate::diagnostic::Applicability;
use crate::spelling::{is_within_one_edit, only_nearest};

/// The id that `text` probably means: the id of something with that name, or a similar id.
pub fn guess_id<'n>(
    text: &str,
    ids: &'n [Box<str>],
    called: &'n [(String, Box<str>)],
) -> Option<(&'n str, Applicability)> {
    let slug = slug(text);
    let listed = || ids.iter().map(|id| &**id);
    let bare = |id: &str| slug::slug(id);
    if slug.is_empty() {
        return None;
    }
    // People write names as they speak: "Médiation" for `mediation`.
    let same = only(listed().filter(|id| bare(id) == slug));
    let named = || only(called.iter().filter(|(name, _)| *name == slug).map(|(_, id)| &**id));
    let slip = || only(listed().filter(|id| id.len() > 2 && is_within_one_edit(&bare(id), &slug)));
    if let Some(id) = same.or_else(named).or_else(slip) {
        return Some((id, Applicability::Safe));
    }
    let near = only_nearest(text, listed()).or_else(|| only_nearest(&slug, listed()));
    near.map(|id| (id, Applicability::Display))
}

/// The ids that a text with several names means; `None` unless all are recognized.
pub fn guess_ids<'n>(text: &str, ids: &'n [Box<str>], called: &'n [(String, Box<str>)]) -> Option<Vec<&'n str>> {
    let parts = text.split([',', ';', '/', '&', '+', '\n']).flat_map(|part| part.split(" et "));
    let parts = parts.flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty());
    let found: Option<Vec<&str>> = parts
        .map(|part| guess_id(part, ids, called).filter(|found| found.1 == Applicability::Safe).map(|found| found.0))
        .collect();
    found.filter(|found| found.len() > 1)
}

/// The only item of an iterator.
fn only<'n>(mut found: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    found.next().filter(|_| found.next().is_none())
}

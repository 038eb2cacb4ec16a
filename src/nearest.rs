//! The nearest word: what somebody probably meant.

/// How many edits a misspelling of `listed` may be away: one in three letters, at least one.
pub fn allowed_edits(listed: &str) -> usize {
    (listed.chars().count() / 3).max(1)
}

/// Whether `written` is `listed`, misspelt. Two neighbours swapped are one edit.
pub fn is_misspelt(written: &str, listed: &str) -> bool {
    edits(written, listed).is_some()
}

/// The nearest of `listed` to `written`, if one is near enough or differs in capitals alone; of equally near ones the first.
pub fn nearest<'a>(written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    listed
        .into_iter()
        .filter_map(|word| {
            let in_capitals = || written.eq_ignore_ascii_case(word).then_some(written.len());
            edits(written, word).or_else(in_capitals).map(|edits| (edits, word))
        })
        .min_by_key(|&(edits, _)| edits)
        .map(|(_, word)| word)
}

/// How many edits apart, where no more than allowed.
fn edits(written: &str, listed: &str) -> Option<usize> {
    let allowed = allowed_edits(listed);
    // Lengths alone often tell: cheap before dear, for a list of thousands.
    if written.len().abs_diff(listed.len()) > allowed * 4 {
        return None;
    }
    let edits = strsim::osa_distance(written, listed);
    (edits <= allowed).then_some(edits)
}

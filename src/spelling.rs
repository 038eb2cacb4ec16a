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

/// The one of `listed` that is `written` within one edit; `None` where there is none, or more than one.
pub fn within_one_edit<'a>(written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // One edit makes any word of two letters another.
    if written.chars().count() < 3 {
        return None;
    }
    one(listed.into_iter().filter(|word| is_within_one_edit(written, word)))
}

/// Whether a letter added, lost or changed, or two neighbours swapped, makes the one the other.
pub fn is_within_one_edit(written: &str, word: &str) -> bool {
    written.len().abs_diff(word.len()) <= 4 && strsim::osa_distance(written, word) <= 1
}

/// The nearest of `listed` to `written`, if one is near enough and no other is as near.
pub fn only_nearest<'a>(written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    let mut is_alone = true;
    for word in listed {
        let Some(found) = edits(written, word) else { continue };
        match best {
            Some((least, other)) if found > least || other == word => {}
            Some((least, _)) if found == least => is_alone = false,
            Some(_) | None => {
                best = Some((found, word));
                is_alone = true;
            }
        }
    }
    best.filter(|_| is_alone).map(|(_, word)| word)
}

/// The only one there is; equal ones count as one.
fn one<'a>(mut found: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
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

//! Finds the word that a misspelt one probably stands for.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Whether a character is invisible: a soft hyphen, a joiner, a byte-order mark, a control.
pub fn is_invisible(letter: char) -> bool {
    let is_format = matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}');
    is_format || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'))
}

/// Lower case without accents, words separated by single hyphens. `/` stays: it separates a project from a deliverable.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut push = |letter: char| match letter {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        '/' => folded.push('/'),
        _ if letter.is_alphanumeric() => folded.push(letter),
        _ if folded.is_empty() || folded.ends_with('-') => {}
        _ => folded.push('-'),
    };
    for letter in text.chars() {
        // Most letters are ASCII, which decomposes into itself.
        if letter.is_ascii() {
            push(letter.to_ascii_lowercase());
        } else {
            decompose_compatible(letter, |part| {
                part.to_lowercase().filter(|_| !is_combining_mark(part)).for_each(&mut push);
            });
        }
    }
    folded.truncate(folded.trim_end_matches('-').len());
    folded
}

/// The maximum distance of a misspelling of `listed`: one edit for three letters, at least one.
pub fn allowed_edits(listed: &str) -> usize {
    (listed.chars().count() / 3).max(1)
}

/// Whether `written` is a misspelling of `listed`. Swapping two neighbours is one edit.
pub fn is_misspelt(written: &str, listed: &str) -> bool {
    edits(written, listed).is_some()
}

/// The nearest of `listed` to `written` within the allowed distance or differing only in case; of several the first.
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

/// The one of `listed` within one edit of `written`; `None` if there is none or more than one.
pub fn within_one_edit<'a>(written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // One edit turns any two-letter word into any other.
    if written.chars().count() < 3 {
        return None;
    }
    unique(listed.into_iter().filter(|word| is_within_one_edit(written, word)))
}

/// Whether the words differ by at most one edit: a letter added, removed or changed, or two neighbours swapped.
pub fn is_within_one_edit(written: &str, word: &str) -> bool {
    written.len().abs_diff(word.len()) <= 4 && strsim::osa_distance(written, word) <= 1
}

/// The nearest of `listed` to `written` within the allowed distance, if no other is as near.
pub fn only_nearest<'a>(written: &str, listed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    let mut is_alone = true;
    for word in listed {
        let Some(distance) = edits(written, word) else { continue };
        match best {
            Some((least, other)) if distance > least || other == word => {}
            Some((least, _)) if distance == least => is_alone = false,
            Some(_) | None => {
                best = Some((distance, word));
                is_alone = true;
            }
        }
    }
    best.filter(|_| is_alone).map(|(_, word)| word)
}

/// The only distinct item.
fn unique<'a>(mut found: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The distance, if it is within what is allowed.
fn edits(written: &str, listed: &str) -> Option<usize> {
    let allowed = allowed_edits(listed);
    // Comparing lengths first is cheap for long lists.
    if written.len().abs_diff(listed.len()) > allowed * 4 {
        return None;
    }
    let edits = strsim::osa_distance(written, listed);
    (edits <= allowed).then_some(edits)
}

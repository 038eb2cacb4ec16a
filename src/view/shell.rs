//! Quotes words for a shell.

use std::borrow::Cow;

/// A word as a shell needs it: quoted if necessary.
pub fn word(word: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '~');
    let begins_plainly = !word.starts_with('~') && !word.is_empty();
    if begins_plainly && word.chars().all(is_plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', r"'\''")))
    }
}

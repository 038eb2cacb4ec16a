//! Quotes words for a shell.

use std::borrow::Cow;

/// A word as a shell needs it: quoted if necessary.
pub fn word(word: &str) -> Cow<'_, str> {
    // `shlex` also quotes words with accents and revisions such as `HEAD~1`, which no shell requires.
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '~');
    if !word.is_empty() && !word.starts_with('~') && word.chars().all(is_plain) {
        return Cow::Borrowed(word);
    }
    // No argument contains NUL, so it is as well shown as quoted.
    shlex::Quoter::new().allow_nul(true).quote(word).unwrap_or(Cow::Borrowed(word))
}

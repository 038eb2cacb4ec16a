//! Words of a command that a person may paste into a shell.

use std::borrow::Cow;

/// A word that a shell takes as it is: between quotation marks where it would take it for something else.
pub fn word(word: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '~');
    let begins_plainly = !word.starts_with('~') && !word.is_empty();
    if begins_plainly && word.chars().all(is_plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', r"'\''")))
    }
}

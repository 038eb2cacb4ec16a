//! Escapes text for a terminal: hidden characters are shown, never written.

use std::borrow::Cow;

use super::invisible;

/// Escapes text for one line of a terminal: hidden characters, including line breaks, are shown as escapes.
pub fn terminal(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut before = None;
    let hides = text.chars().any(|character| invisible::is_hidden(character, before.replace(character)));
    if !hides {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    for character in text.chars() {
        if invisible::is_hidden(character, before.replace(character)) {
            invisible::push_escape(&mut out, character);
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

/// Like [`terminal`], but a line break becomes a space.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        Cow::Owned(terminal(&text.replace(['\n', '\r', '\t'], " ")).into_owned())
    } else {
        terminal(text)
    }
}

/// Replaces a hidden character of an excerpt by U+FFFD, as columns must not change. Tabs stay.
pub fn replace_hidden(character: char, before: Option<char>) -> char {
    if character != '\t' && invisible::is_hidden(character, before) { '\u{fffd}' } else { character }
}

//! Escapes text inside a workflow command of GitHub Actions, so that it neither ends it nor begins another.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use super::{ci_safe_line, terminal, without_bracket};

/// A line of the message. The runner writes messages to the log again, unescaped, so it must not be a command there
/// either.
pub fn message(line: &str) -> String {
    encoded(&ci_safe_line(&terminal(line)), &['%'])
}

/// The value of a property; a colon in it is escaped.
pub fn property(value: &str) -> String {
    encoded(&without_bracket(&terminal(value)), &['%', ':', ','])
}

/// Line breaks have been escaped before.
fn encoded(text: &str, characters: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if characters.contains(&character) {
            out.push_str(&format!("%{:02X}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}

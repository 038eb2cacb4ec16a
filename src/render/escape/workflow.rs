//! Text inside a workflow command of GitHub Actions, which neither ends it nor begins another.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use super::{ci_safe_line, terminal, without_bracket};

/// A line of the message. The runner writes messages to the log again, unescaped: there, too, it is no command.
pub fn message(line: &str) -> String {
    encoded(&ci_safe_line(&terminal(line)), &['%'])
}

/// The value of a property, in which a colon never stands as it is.
pub fn property(value: &str) -> String {
    encoded(&without_bracket(&terminal(value)), &['%', ':', ','])
}

/// Line breaks are shown as escapes by now.
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

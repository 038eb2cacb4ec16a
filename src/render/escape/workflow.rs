//! Escapes text in the log of GitHub Actions, so that it is no workflow command, and text inside such a command, so that
//! it neither ends it nor begins another.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::borrow::Cow;

use super::invisible;
use super::terminal::terminal;

/// A line of output that GitHub Actions does not interpret as a command.
///
/// The runner interprets lines that begin with `::` after any blanks, and `##[` anywhere
/// (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
pub fn ci_safe_line(line: &str) -> Cow<'_, str> {
    let text = line.trim_start();
    let begins = text.starts_with("::");
    if !begins && !line.contains("##[") {
        return Cow::Borrowed(line);
    }
    let blanks = &line[..line.len() - text.len()];
    let text = without_bracket(text);
    let text = if begins { Cow::Owned(text.replacen("::", ":\\u{3a}", 1)) } else { text };
    Cow::Owned(format!("{blanks}{text}"))
}

/// Text without `##[`.
fn without_bracket(text: &str) -> Cow<'_, str> {
    if text.contains("##[") { Cow::Owned(text.replace("##[", "##\\u{5b}")) } else { Cow::Borrowed(text) }
}

/// A line of an excerpt: hidden characters are shown as escapes, and CI logs do not interpret it as a command.
pub fn code_line(line: &str) -> Cow<'_, str> {
    match terminal(line) {
        Cow::Borrowed(line) => ci_safe_line(line),
        Cow::Owned(line) => Cow::Owned(ci_safe_line(&line).into_owned()),
    }
}

/// Escapes `##[` in text that arrives in pieces, also across pieces. Colons at the start of a line are left to the
/// code that breaks lines.
#[derive(Debug, Default)]
pub struct CiSafe {
    before: [Option<char>; 2],
}

impl CiSafe {
    /// The next piece, with a bracket after two hash signs escaped.
    pub fn next<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let mut changed: Option<String> = None;
        for (at, character) in text.char_indices() {
            let fires = character == '[' && self.before == [Some('#'), Some('#')];
            self.before = [self.before[1], Some(character)];
            if fires {
                invisible::push_escape(changed.get_or_insert_with(|| text[..at].to_owned()), character);
            } else if let Some(changed) = &mut changed {
                changed.push(character);
            }
        }
        changed.map_or(Cow::Borrowed(text), Cow::Owned)
    }
}

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

//! Escapes text from files for its destination: terminal, CI logs, Markdown, HTML, JSON, XML, URIs.

mod anchor;
mod html;
mod invisible;
mod markdown;
mod uri;
mod workflow;
mod xml;

use std::{borrow::Cow, fmt::Write as _};

use serde::Serialize;

pub use anchor::anchor;
pub use html::{push as push_html, push_visible as push_visible_html};
pub use markdown::{code as markdown_code, markdown, markdown_inside_line, url as markdown_url};
pub use uri::path as uri_path;
pub use workflow::{message as workflow_message, property as workflow_property};
pub use xml::line as xml_line;

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

/// Indented JSON with hidden characters as `\u` escapes and a final line break.
///
/// Outside its strings JSON is ASCII without hash signs, so that hidden characters and CI commands can be replaced in
/// the output.
pub fn to_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("rows are made of texts, numbers and lists, keyed by text");
    let mut out = String::with_capacity(json.len() + 1);
    for character in json.chars() {
        if character != '\n' && invisible::is_always_hidden(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                write!(out, "\\u{unit:04x}").expect("writing to a string cannot fail");
            }
        } else {
            out.push(character);
        }
    }
    out.push('\n');
    if out.contains("##[") { out.replace("##[", "##\\u005b") } else { out }
}

/// Replaces a hidden character of an excerpt by U+FFFD, as columns must not change. Tabs stay.
pub fn replace_hidden(character: char, before: Option<char>) -> char {
    if character != '\t' && invisible::is_hidden(character, before) { '\u{fffd}' } else { character }
}

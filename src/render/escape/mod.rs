//! Text from files made safe for where it goes: a terminal, logs of continuous checks, Markdown, HTML, JSON, XML, a URI.

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
pub use markdown::{code as markdown_code, markdown, markdown_behind, url as markdown_url};
pub use uri::path as uri_path;
pub use workflow::{message as workflow_message, property as workflow_property};
pub use xml::line as xml_line;

/// Text for one line of a terminal: what is hidden is shown as an escape, a line break too.
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

/// The same, where a line break becomes a space.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        Cow::Owned(terminal(&text.replace(['\n', '\r', '\t'], " ")).into_owned())
    } else {
        terminal(text)
    }
}

/// A whole line of output that the log of GitHub Actions will not take for a command.
///
/// The runner acts on lines that begin with `::` after any blanks, and on `##[` anywhere
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

/// Text in which no `##[` stands.
fn without_bracket(text: &str) -> Cow<'_, str> {
    if text.contains("##[") { Cow::Owned(text.replace("##[", "##\\u{5b}")) } else { Cow::Borrowed(text) }
}

/// A line of a piece of a file, as it stands: what is hidden is shown as an escape, and no log takes it for a command.
pub fn code_line(line: &str) -> Cow<'_, str> {
    match terminal(line) {
        Cow::Borrowed(line) => ci_safe_line(line),
        Cow::Owned(line) => Cow::Owned(ci_safe_line(&line).into_owned()),
    }
}

/// Defuses `##[` in text that comes in pieces: no command can be put together from two of them. Two colons at the beginning
/// of a line are for those who break the lines.
#[derive(Debug, Default)]
pub struct CiSafe {
    before: [Option<char>; 2],
}

impl CiSafe {
    /// The next piece, with the bracket after two hash signs shown as an escape.
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

/// Indented JSON in which hidden characters are written as `\u` escapes, ending with a line break.
///
/// Outside its strings JSON is ASCII without hash signs, so that what is hidden, and what a log would take for a
/// command, can be replaced in the finished text.
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

/// One character of an excerpt, which must keep its columns: what is hidden is shown as U+FFFD. Tabs stay.
pub fn in_place(character: char, before: Option<char>) -> char {
    if character != '\t' && invisible::is_hidden(character, before) { '\u{fffd}' } else { character }
}

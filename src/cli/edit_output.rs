//! The output of editing commands: what changed, the consequences, and which files were written.

use std::path::Path;

use serde::Serialize;

use super::context::Context;
use super::edit_options::EditOptions;
use super::edited_files::EditedFile;
use super::{CommandOutput, output_format};
use crate::cli::atomic_write::has_byte_order_mark;
use crate::facts::changes::Changes;
use crate::model::Portfolio;
use crate::render::unified_diff::BYTE_ORDER_MARK;
use crate::render::{escape, unified_diff};
use crate::source::repository_root;
use crate::view;
use crate::view::changes::Findings;
use crate::view::shell;

/// The result of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disposition {
    /// The files were written.
    Written,
    /// Nothing is written, as `--dry-run` was given.
    DryRun,
    /// Nothing is written, because of new errors.
    Refused,
    /// Nothing has to change.
    Nothing,
}

/// A change that was made, shown or refused, as it is reported.
pub struct Report<'a> {
    pub result: Disposition,
    pub before: &'a Portfolio,
    pub after: &'a Portfolio,
    pub changes: &'a Changes<'a>,
    pub findings: &'a Findings,
    pub notes: &'a [String],
    /// What the change does, shown instead of what differs.
    pub summary: Option<String>,
    /// The prefix of paths that are shown.
    pub prefix: &'a str,
    /// The folder of the roadmap.
    pub root: &'a Path,
    pub files: &'a [EditedFile],
}

/// The JSON output.
#[derive(Serialize)]
struct Answer<'a> {
    result: Disposition,
    files: Vec<&'a str>,
    notes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a Changes<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<&'a Findings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    patch: Option<&'a str>,
}

/// The output if nothing has to change.
pub fn nothing(notes: &[String], options: &EditOptions, context: &Context) -> CommandOutput {
    let words = context.words;
    if options.output.is_json() {
        let answer = Answer {
            result: Disposition::Nothing,
            files: Vec::new(),
            notes,
            changes: None,
            findings: None,
            patch: None,
        };
        return CommandOutput::text(escape::to_json(&answer));
    }
    let output = notes.iter().fold(CommandOutput::default(), |output, note| output.notice(note));
    output.notice(&words.text("edit-nothing"))
}

impl Report<'_> {
    /// The output: JSON, or a document with the changes and the new findings; the patch for `--dry-run`.
    pub fn to_output(&self, options: &EditOptions, context: &Context) -> CommandOutput {
        let words = context.words;
        let patch: Option<String> = options.dry_run.then(|| self.files.iter().map(|file| self.patch(file)).collect());
        let answer = Answer {
            result: self.result,
            files: self.files.iter().map(|file| file.new_path.as_deref().unwrap_or(&file.path)).collect(),
            notes: self.notes,
            changes: Some(self.changes),
            findings: Some(self.findings),
            patch: patch.as_deref(),
        };
        let title = words.text(match self.result {
            Disposition::Written => "edit-title-written",
            Disposition::DryRun => "edit-title-dry-run",
            Disposition::Refused | Disposition::Nothing => "edit-title-refused",
        });
        let mut text = output_format::render(&options.output, context, &answer, || match &self.summary {
            Some(sentence) => {
                let day = self.changes.day;
                view::changes::summary(self.after, day, self.findings, self.prefix, [title, sentence.clone()], words)
            }
            None => view::changes::edit_changes(
                self.before,
                self.after,
                self.changes,
                self.findings,
                self.prefix,
                title,
                words,
            ),
        });
        if let Some(patch) = patch.as_deref().filter(|_| options.output.is_table()) {
            text.push('\n');
            text.push_str(&for_terminal(patch));
        }
        let refused = self.result == Disposition::Refused;
        let mut output = CommandOutput { refused, ..CommandOutput::text(text) };
        if options.output.is_json() {
            return output;
        }
        for note in self.notes {
            output = output.notice(note);
        }
        match self.result {
            Disposition::Refused => output.notice(&words.text("edit-refused")),
            Disposition::DryRun | Disposition::Nothing => output.notice(&words.text("edit-not-written")),
            Disposition::Written => {
                let paths: Vec<String> = self.files.iter().map(|file| self.shown_path(file)).collect();
                let output = output.notice(&words.format("edit-written", &[("files", words.list(&paths).into())]));
                if is_in_repository(self.root) {
                    let is_moved = self.files.iter().any(|file| file.new_path.is_some());
                    let old = self.files.iter().filter(|file| file.new_path.is_some());
                    let old: Vec<String> = old.map(|file| format!("{}{}", self.prefix, file.path)).collect();
                    let quoted: Vec<_> = old.iter().chain(&paths).map(|path| shell::word(path)).collect();
                    // `git diff` shows nothing of a file that is new to git.
                    let command = if is_moved { "git status" } else { "git diff" };
                    let command = format!("{command} -- {}", quoted.join(" "));
                    output.status(words.format("edit-show", &[("command", command.into())]))
                } else {
                    output
                }
            }
        }
    }

    fn shown_path(&self, file: &EditedFile) -> String {
        format!("{}{}", self.prefix, file.new_path.as_deref().unwrap_or(&file.path))
    }

    fn patch(&self, file: &EditedFile) -> String {
        let old = format!("{}{}", self.prefix, file.path);
        let is_marked = has_byte_order_mark(&self.root.join(&*file.path));
        unified_diff::patch(&old, &self.shown_path(file), &file.before, &file.after, &file.edits, is_marked)
    }
}

fn is_in_repository(root: &Path) -> bool {
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    root.canonicalize().is_ok_and(|root| repository_root(&root).is_some())
}

/// The patch without terminal escapes; line breaks, tabs and the byte-order mark stay, so that it can be applied.
fn for_terminal(patch: &str) -> String {
    let escaped = |line: &str| {
        let content = line.trim_end_matches('\n').trim_end_matches('\r');
        let marked = content.char_indices().nth(1).filter(|(_, letter)| *letter == BYTE_ORDER_MARK);
        let begun = marked.map_or(0, |(at, letter)| at + letter.len_utf8());
        let cells: Vec<_> = content[begun..].split('\t').map(escape::terminal).collect();
        format!("{}{}{}", &content[..begun], cells.join("\t"), &line[content.len()..])
    };
    patch.split_inclusive('\n').map(escaped).collect()
}

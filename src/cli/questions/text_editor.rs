//! Opens the person's text editor on a text.

use std::process::Command;

use super::Questions;
use crate::cli::{CommandError, command_output};

impl Questions<'_> {
    /// The text as the person leaves it in the editor that `VISUAL`, else `EDITOR`, names.
    ///
    /// # Errors
    /// If there is no editor, it fails, or the text is left empty.
    pub fn edit_text(&self, option: &str, text: &str) -> Result<String, CommandError> {
        let editor = self.context.environment.editor.as_deref().unwrap_or_default();
        // Split as a shell does: `code --wait` has an argument.
        let Some((program, arguments)) =
            shlex::split(editor).and_then(|words| Some((words.first()?.clone(), words[1..].to_vec())))
        else {
            return Err(CommandError::new("edit-no-editor", &[]).help("edit-no-editor.help", &[]));
        };
        let failed = |why: std::io::Error| {
            let why = command_output::io_text(&why, self.words());
            CommandError::new("edit-editor-failed", &[("editor", editor.into()), ("why", why.into())])
        };
        let folder = tempfile::Builder::new().prefix("roadmap-").tempdir().map_err(failed)?;
        let file = folder.path().join("text.txt");
        // An empty file would not say what is expected.
        let reminder = self.words().format("edit-editor-reminder", &[("option", option.into())]);
        let reminder = if text.is_empty() { reminder } else { String::new() };
        let start = if text.is_empty() { &reminder } else { text };
        std::fs::write(&file, format!("{start}\n")).map_err(failed)?;
        let status = Command::new(program).args(arguments).arg(&file).status().map_err(failed)?;
        if !status.success() {
            let status = status.code().map_or_else(|| status.to_string(), |code| code.to_string());
            let args = [("editor", editor.into()), ("status", status.into())];
            return Err(CommandError::new("edit-editor-status", &args));
        }
        let edited = std::fs::read(&file).map_err(failed)?;
        let edited = String::from_utf8(edited).map_err(|_| CommandError::new("edit-editor-not-utf-8", &[]))?;
        let edited = edited.strip_prefix('\u{feff}').unwrap_or(&edited).replace("\r\n", "\n");
        let edited = edited.strip_prefix(&*reminder).unwrap_or(&edited);
        let edited = edited.trim_end().trim_start_matches('\n');
        if edited.trim().is_empty() {
            return Err(CommandError::new("edit-editor-blank", &[]));
        }
        Ok(edited.to_owned())
    }
}

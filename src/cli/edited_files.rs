//! The files that a change edits, in memory and written.

use std::collections::HashMap;
use std::path::Path;

use super::CommandError;
use super::atomic_write::{self, Replacement, WriteError};
use crate::source::{MAX_FILE_BYTES, SourceFile, Sources, TextEdit, Unreadable};

/// A file that a change edits, moves or both.
pub struct EditedFile {
    /// The path before, relative to the folder of the roadmap.
    pub path: Box<str>,
    /// The path after, if the file is moved.
    pub new_path: Option<String>,
    /// The text before.
    pub before: Box<str>,
    /// What turns the text before into the one after.
    pub edits: Vec<TextEdit>,
    /// The text after.
    pub after: Box<str>,
    /// The comments inside what is removed.
    pub lost_comments: Vec<String>,
}

/// Writes all files, or none. `root` is the folder of the roadmap.
///
/// # Errors
/// If a file has changed since it was read, or cannot be written.
pub fn write(root: &Path, files: &[EditedFile]) -> Result<(), CommandError> {
    let replacements: Vec<Replacement> = files
        .iter()
        .map(|file| Replacement {
            path: root.join(&*file.path),
            before: &file.before,
            after: &file.after,
            new_path: file.new_path.as_ref().map(|path| root.join(path)),
        })
        .collect();
    atomic_write::replace_all(&replacements).map_err(|why| match why {
        WriteError::Changed(path) => {
            CommandError::new("edit-changed-meanwhile", &[("path", path.display().to_string().into())])
        }
        WriteError::Io(path, why) => CommandError::io("edit-cannot-write", &path, &why),
    })
}

/// All files of the roadmap as they are after the change.
pub fn sources_after(sources: &Sources, edited: &[EditedFile]) -> Sources {
    let edited: HashMap<&str, &EditedFile> = edited.iter().map(|file| (&*file.path, file)).collect();
    let text_of = |text: &str| {
        let bytes = text.len() as u64;
        if bytes > MAX_FILE_BYTES { Err(Unreadable::TooLarge { bytes }) } else { Ok(text.into()) }
    };
    let mut files: Vec<SourceFile> = sources
        .files
        .iter()
        .map(|file| match edited.get(&*file.path) {
            Some(edited) => SourceFile {
                path: edited.new_path.as_deref().map_or_else(|| file.path.clone(), Into::into),
                text: text_of(&edited.after),
            },
            None => file.clone(),
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Sources { prefix: sources.prefix.clone(), files }
}

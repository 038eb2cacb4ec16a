//! The files of a roadmap with the unsaved texts of an editor over them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::folder::{self, FolderError};
use super::{FileIx, SourceFile, Sources, Unreadable, decode_text};

/// The files of a folder, and the texts that an editor has open in their place.
#[derive(Debug)]
pub struct Buffers {
    root: PathBuf,
    sources: Sources,
    /// The paths whose text is that of the editor.
    open: BTreeSet<Box<str>>,
}

/// What a change of one file means for the indices of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BufferChange {
    /// The text is the same, or the file is not one of the roadmap.
    Nothing,
    /// The text of this file changed.
    Text(FileIx),
    /// A file was added or removed: all indices may have changed.
    Files,
}

impl Buffers {
    /// Reads the roadmap in `root`.
    ///
    /// # Errors
    /// If the folder cannot be opened.
    pub fn open(root: &Path) -> Result<Self, FolderError> {
        let sources = folder::load(root)?;
        Ok(Self { root: root.to_owned(), sources, open: BTreeSet::new() })
    }

    /// The texts as they stand.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Whether the editor has the file open.
    pub fn is_open(&self, path: &str) -> bool {
        self.open.contains(path)
    }

    /// The index of the file at a path of the roadmap.
    pub fn find(&self, path: &str) -> Option<FileIx> {
        let at = self.position(path).ok()?;
        u32::try_from(at).ok().map(FileIx)
    }

    /// Puts the text of an editor over a file, which may not exist on disk.
    pub fn set(&mut self, path: &str, text: &str) -> BufferChange {
        if !is_roadmap_file(path) {
            return BufferChange::Nothing;
        }
        self.open.insert(path.into());
        self.put(path, Some(decode_text(text.as_bytes().to_vec())))
    }

    /// Takes the text of the editor away: that of the disk counts again.
    pub fn close(&mut self, path: &str) -> BufferChange {
        self.open.remove(path);
        self.read_again(path)
    }

    /// Reads one file from disk, unless the editor has it open.
    pub fn read_again(&mut self, path: &str) -> BufferChange {
        if !is_roadmap_file(path) || self.open.contains(path) {
            return BufferChange::Nothing;
        }
        let text = folder::read_one(&self.root, path);
        let is_required = ["roadmap.toml", "people.toml"].contains(&path);
        self.put(path, Some(text).filter(|text| is_required || *text != Err(Unreadable::Missing)))
    }

    /// Reads all files from disk, and keeps the open ones. Returns whether anything changed.
    ///
    /// # Errors
    /// If the folder cannot be opened.
    pub fn reload(&mut self) -> Result<bool, FolderError> {
        let before = std::mem::replace(&mut self.sources, folder::load(&self.root)?);
        for path in std::mem::take(&mut self.open) {
            let at = before.files.binary_search_by(|file| file.path.cmp(&path));
            if let Some(file) = at.ok().and_then(|at| before.files.get(at)) {
                self.put(&path, Some(file.text.clone()));
            }
            self.open.insert(path);
        }
        let is_same = |(one, other): (&SourceFile, &SourceFile)| one.path == other.path && one.text == other.text;
        let now = &self.sources.files;
        Ok(before.files.len() != now.len() || !before.files.iter().zip(now).all(is_same))
    }

    fn position(&self, path: &str) -> Result<usize, usize> {
        self.sources.files.binary_search_by(|file| (*file.path).cmp(path))
    }

    /// Replaces, adds or (with `None`) removes a file.
    fn put(&mut self, path: &str, text: Option<Result<Box<str>, Unreadable>>) -> BufferChange {
        match (self.position(path), text) {
            (Ok(at), Some(text)) if self.sources.files[at].text == text => BufferChange::Nothing,
            (Ok(at), Some(text)) => {
                self.sources.files[at].text = text;
                u32::try_from(at).map_or(BufferChange::Files, |at| BufferChange::Text(FileIx(at)))
            }
            (Err(at), Some(text)) => {
                self.sources.files.insert(at, SourceFile { path: path.into(), text });
                BufferChange::Files
            }
            (Ok(at), None) => {
                self.sources.files.remove(at);
                BufferChange::Files
            }
            (Err(_), None) => BufferChange::Nothing,
        }
    }
}

/// Whether the file at a path relative to the folder of a roadmap belongs to the roadmap.
pub fn is_roadmap_file(path: &str) -> bool {
    let is_hidden = |name: &str| name.is_empty() || name.starts_with(['.', '_']);
    match path.strip_prefix("projects/") {
        Some(below) => below.ends_with(".toml") && !below.split('/').any(is_hidden),
        None => path == "roadmap.toml" || path == "people.toml",
    }
}

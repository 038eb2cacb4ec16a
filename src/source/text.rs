//! The texts of the files, and lines and columns in them.

use std::ops::Range;

use super::{FileIx, FileSpan};

/// The files of a roadmap, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Put before a path of `files` to make it relative to the working directory. Ends with `/`, or is empty.
    pub prefix: String,
    /// The files.
    pub files: Vec<SourceFile>,
}

/// One file of the roadmap: `roadmap.toml`, `people.toml`, or a project.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Relative to the roadmap's folder, with `/`. Bytes of the name that are not UTF-8 are replaced by U+FFFD.
    pub path: Box<str>,
    /// The text without byte-order mark, or why it cannot be read.
    pub text: Result<Box<str>, Unreadable>,
}

/// Why a file has no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A required file does not exist.
    Missing,
    /// The file is not UTF-8.
    NotUtf8 {
        /// The offset of the first invalid byte.
        at: usize,
    },
    /// Larger than [`super::MAX_FILE_BYTES`].
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// The system denies access.
    PermissionDenied,
    /// A pipe, a device, a socket, or a folder in place of a file.
    NotRegular,
    /// A symlink to a place outside the roadmap.
    LeadsOut,
    /// A symlink to nothing, or in a cycle.
    LeadsNowhere,
    /// A submodule, whose files are not in the commit.
    OtherRepository,
    /// In the index, but neither checked out nor available in this clone.
    NotCheckedOut,
    /// Any other error of the system.
    Other(String),
}

/// The offsets at which the lines of a text begin.
#[derive(Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// The number of characters before each block of the text, so that columns are found in constant time on a line
    /// of any length.
    characters: Vec<u32>,
}

/// The size of a block in bytes.
const BLOCK: usize = 512;

/// A line and a column, both from 1; columns count characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl Sources {
    /// The text of the file at `path`; empty if there is none, or it cannot be read.
    pub fn text(&self, path: &str) -> &str {
        self.files.iter().find(|file| *file.path == *path).map_or("", SourceFile::text)
    }

    /// The file with that index.
    pub fn file(&self, file: FileIx) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    /// All files with their indices.
    pub fn indexed(&self) -> impl Iterator<Item = (FileIx, &SourceFile)> {
        (0..).map(FileIx).zip(&self.files)
    }

    /// The text of a place; empty if the file has none.
    pub fn excerpt(&self, place: FileSpan) -> &str {
        self.file(place.file).text().get(place.span.range()).unwrap_or("")
    }

    /// The path relative to the working directory.
    pub fn display_path(&self, file: FileIx) -> String {
        format!("{}{}", self.prefix, self.file(file).path)
    }
}

impl SourceFile {
    /// The text, empty if the file could not be read.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or("")
    }
}

impl LineIndex {
    /// Indexes a text.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let characters = before;
            before += count_characters(block);
            characters
        });
        Self { starts: starts.collect(), characters: blocks.collect() }
    }

    /// The byte range of a line (from 1) without its line break; of the last line if there are fewer.
    pub fn line(&self, text: &str, number: u32) -> Range<usize> {
        let rank = (number.max(1) as usize - 1).min(self.starts.len() - 1);
        let start = self.starts[rank] as usize;
        let end = self.starts.get(rank + 1).map_or(text.len(), |&next| next as usize - 1);
        start..end
    }

    /// The line of the byte `at`, from 1.
    pub fn line_at(&self, at: u32) -> u32 {
        as_u32(self.starts.partition_point(|&start| start <= at))
    }

    /// Line and column of the byte `at` of `text`, which must be the text that was indexed.
    pub fn position(&self, text: &str, at: u32) -> Position {
        let line = self.line_at(at);
        let before = |at: u32| {
            let at = (at as usize).min(text.len());
            // The end of a text that fills its last block is in that block.
            let block = (at / BLOCK).min(self.characters.len().saturating_sub(1));
            let counted = self.characters.get(block).copied().unwrap_or(0);
            counted + text.as_bytes().get(block * BLOCK..at).map_or(0, count_characters)
        };
        Position { line, column: before(at) - before(self.starts[line as usize - 1]) + 1 }
    }
}

/// The number of characters that begin in these bytes, that is, all but UTF-8 continuation bytes.
fn count_characters(bytes: &[u8]) -> u32 {
    as_u32(bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count())
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! The text of the files, and the lines and columns in it.

use std::ops::Range;

use super::{FileIx, FileSpan};

/// The files of a roadmap, in the order of their paths.
#[derive(Debug, Default)]
pub struct Sources {
    /// How a path of `files` is opened from where the person stands: put before it. Ends with `/`, or is empty.
    pub prefix: String,
    pub files: Vec<SourceFile>,
}

/// One file of the roadmap: `roadmap.toml`, `people.toml`, or one of a project.
#[derive(Debug)]
pub struct SourceFile {
    /// From the roadmap's folder, with `/`. Bytes of the name that are not UTF-8 stand as U+FFFD.
    pub path: Box<str>,
    /// The text without byte-order mark, or why there is none.
    pub text: Result<Box<str>, Unreadable>,
}

/// Why a file gives no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A file that every roadmap has is not there.
    Missing,
    NotUtf8 {
        /// The first byte that is not of a character, from 0.
        at: usize,
    },
    /// Larger than a mebibyte.
    TooLarge {
        bytes: u64,
    },
    PermissionDenied,
    /// A pipe, a device, a socket, a folder in a file's place.
    NotRegular,
    /// A link to a place outside the roadmap.
    LeadsOut,
    /// A link to nothing, or in a circle.
    LeadsNowhere,
    /// A folder that is a repository of its own, whose files a commit does not hold.
    OtherRepository,
    /// Git keeps it, and it is neither checked out nor in this copy of the repository.
    NotCheckedOut,
    /// Whatever else the system says.
    Other(String),
}

/// Where lines begin in a text.
#[derive(Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// How many characters begin before each block of the text: columns cost the same on a line of a mebibyte.
    characters: Vec<u32>,
}

/// The bytes of a block.
const BLOCK: usize = 512;

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

impl Sources {
    pub fn file(&self, file: FileIx) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    /// All files with the index that places name them by.
    pub fn indexed(&self) -> impl Iterator<Item = (FileIx, &SourceFile)> {
        (0..).map(FileIx).zip(&self.files)
    }

    /// The text underlined at a place; empty where there is none.
    pub fn excerpt(&self, place: FileSpan) -> &str {
        self.file(place.file).text().get(place.span.range()).unwrap_or("")
    }

    /// The path as the person can open it.
    pub fn display_path(&self, file: FileIx) -> String {
        format!("{}{}", self.prefix, self.file(file).path)
    }
}

impl SourceFile {
    /// The text, empty where there is none.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or("")
    }
}

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let characters = before;
            before += begun(block);
            characters
        });
        Self { starts: starts.collect(), characters: blocks.collect() }
    }

    /// The bytes of a line, from 1, without its line break; of the last line where there are fewer.
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

    /// Line and column of the byte `at` of the `text` that this index was made of.
    pub fn position(&self, text: &str, at: u32) -> Position {
        let line = self.line_at(at);
        let before = |at: u32| {
            let at = (at as usize).min(text.len());
            // The end of a text of whole blocks lies in the last of them.
            let block = (at / BLOCK).min(self.characters.len().saturating_sub(1));
            let counted = self.characters.get(block).copied().unwrap_or(0);
            counted + text.as_bytes().get(block * BLOCK..at).map_or(0, begun)
        };
        Position { line, column: before(at) - before(self.starts[line as usize - 1]) + 1 }
    }
}

/// How many characters begin in these bytes: continuation bytes are not characters of their own.
fn begun(bytes: &[u8]) -> u32 {
    as_u32(bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count())
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

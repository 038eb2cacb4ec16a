//! Computes lines and columns of many places; a file is indexed on first use.

use crate::source::{FileIx, FileSpan, LineIndex, Position, Sources};

/// Computes lines and columns, for all findings.
pub struct Positions<'s> {
    sources: &'s Sources,
    files: Vec<Option<LineIndex>>,
}

impl<'s> Positions<'s> {
    /// Positions in these sources, with no file indexed yet.
    pub fn new(sources: &'s Sources) -> Self {
        let files = sources.files.iter().map(|_| None).collect();
        Self { sources, files }
    }

    /// The start of a place.
    pub fn start(&mut self, place: FileSpan) -> Position {
        self.position(place.file, place.span.start)
    }

    /// The end of a place: the column after its last character.
    pub fn end(&mut self, place: FileSpan) -> Position {
        self.position(place.file, place.span.end.max(place.span.start))
    }

    /// The text of a file with its line index.
    pub fn lines(&mut self, file: FileIx) -> (&'s str, &LineIndex) {
        let text = self.sources.file(file).text();
        (text, self.files[file.0 as usize].get_or_insert_with(|| LineIndex::new(text)))
    }

    fn position(&mut self, file: FileIx, at: u32) -> Position {
        let (text, index) = self.lines(file);
        index.position(text, at)
    }
}

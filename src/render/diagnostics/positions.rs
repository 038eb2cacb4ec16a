//! Lines and columns of many places: a file is indexed once, when it is first asked about.

use crate::source::{FileIx, FileSpan, LineIndex, Position, Sources};

/// Gives lines and columns; made once for all findings.
pub struct Positions<'s> {
    sources: &'s Sources,
    files: Vec<Option<LineIndex>>,
}

impl<'s> Positions<'s> {
    pub fn new(sources: &'s Sources) -> Self {
        let files = sources.files.iter().map(|_| None).collect();
        Self { sources, files }
    }

    /// Where a place begins.
    pub fn start(&mut self, place: FileSpan) -> Position {
        self.position(place.file, place.span.start)
    }

    /// Where a place ends: the column after its last character.
    pub fn end(&mut self, place: FileSpan) -> Position {
        self.position(place.file, place.span.end.max(place.span.start))
    }

    /// The lines of a file, with its text.
    pub fn lines(&mut self, file: FileIx) -> (&'s str, &LineIndex) {
        let text = self.sources.file(file).text();
        (text, self.files[file.0 as usize].get_or_insert_with(|| LineIndex::new(text)))
    }

    fn position(&mut self, file: FileIx, at: u32) -> Position {
        let (text, index) = self.lines(file);
        index.position(text, at)
    }
}

//! A place in a file: taken once, when a value is read, and carried with it.

use std::ops::{Deref, Range};

/// A file, by its rank in [`super::Sources::files`]; in the order of their paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileIx(pub u32);

/// Bytes of a file's text, from `start` to before `end`. A file holds at most a mebibyte, so 32 bits do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A span of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileSpan {
    pub file: FileIx,
    pub span: Span,
}

/// A value, and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub place: FileSpan,
}

impl Span {
    pub fn new(range: Range<usize>) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: clamp(range.start), end: clamp(range.end) }
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl FileSpan {
    /// The place of what is said of a whole file, or is absent from it: line 1, column 1.
    pub fn whole(file: FileIx) -> Self {
        Self { file, span: Span::default() }
    }
}

impl<T> Spanned<T> {
    pub fn new(value: T, place: FileSpan) -> Self {
        Self { value, place }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

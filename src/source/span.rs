//! Spans in files, recorded when a value is read and kept with it.

use std::ops::{Deref, Range};

/// A file, by its index in [`super::Sources::files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileIx(pub u32);

/// The bytes of a text from `start` up to, not including, `end`. Files are at most 1 MiB, so 32 bits suffice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

/// A span of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileSpan {
    /// The file.
    pub file: FileIx,
    /// The bytes in it.
    pub span: Span,
}

/// A value with the place where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub place: FileSpan,
}

impl Span {
    /// The span of a byte range.
    pub fn new(range: Range<usize>) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: clamp(range.start), end: clamp(range.end) }
    }

    /// As a byte range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl FileSpan {
    /// The place of what concerns a whole file or is missing from it: line 1, column 1.
    pub fn whole(file: FileIx) -> Self {
        Self { file, span: Span::default() }
    }
}

impl<T> Spanned<T> {
    /// Attaches `place` to `day`.
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

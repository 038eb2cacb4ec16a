//! Lines and columns of many places: each file is indexed once, and columns are counted on from the place before.

use crate::source::{FileIx, LineIndex, Place, Position, Sources};

/// Gives lines and columns; made once for all findings.
pub struct Positions<'s> {
    sources: &'s Sources,
    files: Vec<Option<Indexed>>,
}

struct Indexed {
    lines: LineIndex,
    /// The places last asked for: of beginnings, of ends, and of other places. Asking near them is cheap, even on a
    /// line of a mebibyte.
    last: [Option<Last>; 3],
}

#[derive(Clone, Copy)]
struct Last {
    line: (usize, usize),
    at: usize,
    position: Position,
}

impl<'s> Positions<'s> {
    pub fn new(sources: &'s Sources) -> Self {
        let files = sources.files.iter().map(|_| None).collect();
        Self { sources, files }
    }

    /// Where a place begins.
    pub fn start(&mut self, place: Place) -> Position {
        self.position(place.file, place.span.start, 0)
    }

    /// Where a place ends: the column after its last character.
    pub fn end(&mut self, place: Place) -> Position {
        self.position(place.file, place.span.end.max(place.span.start), 1)
    }

    /// Where another place of a finding begins.
    pub fn other(&mut self, place: Place) -> Position {
        self.position(place.file, place.span.start, 2)
    }

    fn position(&mut self, file: FileIx, at: u32, kind: usize) -> Position {
        let text = self.sources.file(file).text();
        let indexed =
            self.files[file.0 as usize].get_or_insert_with(|| Indexed { lines: LineIndex::new(text), last: [None; 3] });
        let offset = (at as usize).min(text.len());
        let known = indexed.last[kind].filter(|last| (last.line.0..=last.line.1).contains(&offset));
        let last = match known {
            Some(last) => last.moved(text, offset),
            None => {
                let bytes = text.as_bytes();
                let start = bytes[..offset].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1);
                let end = bytes[offset..].iter().position(|&byte| byte == b'\n').map_or(text.len(), |n| offset + n);
                let at = u32::try_from(offset).unwrap_or(u32::MAX);
                Last { line: (start, end), at: offset, position: indexed.lines.position(text, at) }
            }
        };
        indexed.last[kind] = Some(last);
        last.position
    }
}

impl Last {
    /// The place at `at`, on the same line.
    fn moved(mut self, text: &str, at: usize) -> Self {
        let characters = |from: usize, to: usize| {
            let count = text.as_bytes()[from..to].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        if at >= self.at {
            self.position.column += characters(self.at, at);
        } else {
            self.position.column -= characters(at, self.at);
        }
        self.at = at;
        self
    }
}

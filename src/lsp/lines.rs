//! Lines and columns as the protocol counts them: lines end with LF, CRLF or a lone CR, columns are UTF-8 or UTF-16
//! code units, both from 0.

use std::ops::Range;

use gen_lsp_types::{Position, Range as LspRange};
use memchr::memchr2_iter;

/// How columns are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, the default of the protocol.
    #[default]
    Utf16,
}

/// A text with the offsets at which its lines begin.
#[derive(Debug)]
pub struct Lines<'t> {
    pub text: &'t str,
    starts: Vec<usize>,
    encoding: Encoding,
    /// The columns of a byte-order mark before the text.
    mark: u32,
}

impl<'t> Lines<'t> {
    /// Indexes a text.
    pub fn new(text: &'t str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let is_end = |&at: &usize| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
        let ends = memchr2_iter(b'\n', b'\r', bytes).filter(is_end);
        let starts = std::iter::once(0).chain(ends.map(|at| at + 1)).collect();
        Self { text, starts, encoding, mark: 0 }
    }

    /// The text follows a byte-order mark, which the editor counts as a character of the first line.
    #[must_use]
    pub fn behind_mark(self) -> Self {
        let mark = match self.encoding {
            Encoding::Utf8 => 3,
            Encoding::Utf16 => 1,
        };
        Self { mark, ..self }
    }

    /// The number of lines.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The bytes of a line without its line break; the empty end of the text if there is no such line.
    pub fn line(&self, line: usize) -> Range<usize> {
        let Some(&start) = self.starts.get(line) else { return self.text.len()..self.text.len() };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let content = self.text[start..end].trim_end_matches(['\n', '\r']);
        // The last line has no line break; a lone CR there is one, and begins another line.
        start..start + content.len()
    }

    /// The line of a byte offset.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// The position of a byte offset; within a character, that of its start.
    pub fn position(&self, offset: usize) -> Position {
        let offset = floor(self.text, offset.min(self.text.len()));
        let line = self.line_at(offset);
        let content = self.line(line);
        let before = &self.text[content.start..offset.clamp(content.start, content.end)];
        let column = match self.encoding {
            Encoding::Utf8 => before.len(),
            Encoding::Utf16 => before.chars().map(char::len_utf16).sum(),
        };
        let mark = if line == 0 { self.mark } else { 0 };
        Position { line: to_u32(line), character: to_u32(column).saturating_add(mark) }
    }

    /// The byte offset of a position: behind the end of a line that of its end, behind the last line that of the text,
    /// within a character that of its start.
    pub fn offset(&self, position: Position) -> usize {
        let line = position.line as usize;
        let content = self.line(line);
        let mark = if line == 0 { self.mark } else { 0 };
        let column = position.character.saturating_sub(mark) as usize;
        match self.encoding {
            Encoding::Utf8 => floor(self.text, content.start.saturating_add(column).min(content.end)),
            Encoding::Utf16 => {
                let mut units = 0;
                for (at, letter) in self.text[content.clone()].char_indices() {
                    units += letter.len_utf16();
                    if units > column {
                        return content.start + at;
                    }
                }
                content.end
            }
        }
    }

    /// The range of a byte range.
    pub fn range(&self, range: Range<usize>) -> LspRange {
        LspRange { start: self.position(range.start), end: self.position(range.end.max(range.start)) }
    }

    /// The byte range of a range; one with its ends exchanged is put right.
    pub fn span(&self, range: LspRange) -> Range<usize> {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        start.min(end)..start.max(end)
    }
}

fn floor(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::Position;

    use super::{Encoding, Lines};

    const TEXT: &str = "é𝄞x\r\na\rb\u{2028}c\n\nend";

    #[test]
    fn positions_and_offsets_agree_in_both_encodings() {
        for (encoding, columns) in [(Encoding::Utf8, [0, 2, 6, 7]), (Encoding::Utf16, [0, 1, 3, 4])] {
            let lines = Lines::new(TEXT, encoding);
            for (offset, column) in [0, 2, 6, 7].into_iter().zip(columns) {
                assert_eq!(lines.position(offset), Position { line: 0, character: column });
            }
            for (offset, _) in TEXT.char_indices().filter(|(_, letter)| !matches!(letter, '\r' | '\n')) {
                assert_eq!(lines.offset(lines.position(offset)), offset, "{encoding:?}");
            }
        }
    }

    #[test]
    fn lines_end_with_lf_crlf_or_cr_only() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        let texts: Vec<&str> = (0..lines.count()).map(|line| &TEXT[lines.line(line)]).collect();
        assert_eq!(texts, ["é𝄞x", "a", "b\u{2028}c", "", "end"]);
        assert_eq!(Lines::new("a\r", Encoding::Utf16).count(), 2);
    }

    #[test]
    fn positions_out_of_range_are_those_of_the_nearest_character() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(Position { line: 0, character: 2 }), 2);
        assert_eq!(lines.offset(Position { line: 0, character: u32::MAX }), 7);
        assert_eq!(lines.offset(Position { line: u32::MAX, character: u32::MAX }), TEXT.len());
        assert_eq!(Lines::new("", Encoding::Utf8).offset(Position { line: 0, character: 9 }), 0);
        assert_eq!(Lines::new("é", Encoding::Utf8).offset(Position { line: 0, character: 1 }), 0);
    }
}

//! Lines of a text, with positions as byte offsets into the whole text.

/// The lines from the one starting at `from` on, with their line breaks, each with its offset.
pub fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    text[from..].split_inclusive('\n').scan(from, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line))
    })
}

/// The start of the line that contains `at`.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..floor_char_boundary(text, at)].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The end of the line that contains `at`, before its line break.
pub fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline)
}

/// The start of the line after the one that contains `at`, or the end of the text.
pub fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// The last character boundary at or before `at`.
pub fn floor_char_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

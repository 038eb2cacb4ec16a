//! Excerpts of a file around some places, cut and escaped, with the places as offsets into the excerpt.

use std::ops::Range;

use crate::render::escape;
use crate::source::{LineIndex, Span};

/// Longer lines are cut around their first mark.
const MAX_LINE_BYTES: usize = 400;
/// How many bytes of a long line are kept before a mark, and in total.
const WINDOW_BYTES: (usize, usize) = (100, 240);
/// A mark over more lines is reduced to its first line.
const MAX_MARKED_LINES: usize = 6;
/// Marks that are more lines apart get separate excerpts.
const MAX_LINE_DISTANCE: usize = 1000;
/// Up to this many lines between two marked ones are shown.
const MAX_LINES_BETWEEN: usize = 2;

/// A place of the file to mark.
#[derive(Debug, Clone)]
pub struct Mark {
    pub span: Span,
    /// The index of the place.
    pub of: usize,
}

/// Some lines of a file.
#[derive(Debug)]
pub struct Excerpt {
    pub source: String,
    /// The number of the first line.
    pub line_start: usize,
    /// The index of each place, and its range in `source`.
    pub marks: Vec<(usize, Range<usize>)>,
    /// Whether the beginning of a line was cut, so that columns differ from those of the file.
    pub cut: bool,
}

/// A mark as a byte range of the text, with the lines that it covers, from 1.
struct Placed {
    span: Range<usize>,
    of: usize,
    lines: Range<usize>,
    /// In bytes.
    first_line: Range<usize>,
}

/// Excerpts that show all of `marks`: a single one unless they are too far apart. The first contains the first mark.
pub fn excerpts(text: &str, index: &LineIndex, marks: Vec<Mark>) -> Vec<Excerpt> {
    let mut groups: Vec<Vec<Placed>> = Vec::new();
    for mark in marks {
        let placed = place(text, index, mark);
        match groups.iter_mut().find(|group| belongs_to(group, &placed)) {
            Some(group) => group.push(placed),
            None => groups.push(vec![placed]),
        }
    }
    groups.iter().map(|group| excerpt(text, index, group)).collect()
}

fn place(text: &str, index: &LineIndex, mark: Mark) -> Placed {
    let range = mark.span.range();
    let start = floor(text, range.start);
    let end = floor(text, range.end.max(start));
    let line_of = |at: usize| index.line_at(u32::try_from(at).unwrap_or(u32::MAX)) as usize;
    let (first, last) = (line_of(start), line_of(end));
    // A line break at the very end belongs to the line it ends.
    let last = if last > first && line(text, index, last).start == end { last - 1 } else { last };
    let first_line = line(text, index, first);
    let long = || (first..=last).any(|number| line(text, index, number).len() > MAX_LINE_BYTES);
    let alone = last == first || last - first >= MAX_MARKED_LINES || long();
    let end = if alone { end.min(first_line.end) } else { end };
    let last = if alone { first } else { last };
    Placed { span: start..end, of: mark.of, lines: first..last + 1, first_line }
}

fn belongs_to(group: &[Placed], placed: &Placed) -> bool {
    let near = group.iter().all(|held| held.lines.start.abs_diff(placed.lines.start) <= MAX_LINE_DISTANCE);
    // A long line is cut around its first mark.
    let is_visible = group.iter().filter(|held| held.first_line == placed.first_line).all(|held| {
        let window = window_around(&held.first_line, held.span.start);
        window.start <= placed.span.start && placed.span.end <= window.end
    });
    near && is_visible
}

fn excerpt(text: &str, index: &LineIndex, group: &[Placed]) -> Excerpt {
    let line_start = group.iter().map(|placed| placed.lines.start).min().unwrap_or(1);
    let line_end = group.iter().map(|placed| placed.lines.end).max().unwrap_or(line_start + 1);
    let mut source = String::new();
    let mut cut = false;
    // Pairs of offsets in the file's text and in `source`.
    let mut offsets: Vec<(usize, usize)> = Vec::new();
    for number in line_start..line_end {
        let line = line(text, index, number);
        if group.iter().any(|placed| {
            number + MAX_LINES_BETWEEN >= placed.lines.start && number < placed.lines.end + MAX_LINES_BETWEEN
        }) {
            let marked = group.iter().find(|placed| placed.first_line == line);
            let kept = window_around(&line, marked.map_or(line.start, |placed| placed.span.start));
            cut |= kept.start > line.start;
            push_line(&mut source, &mut offsets, text, &line, kept);
        }
        // Other lines stay empty: they are only counted.
        source.push('\n');
    }
    let find = |byte: usize| {
        let after = offsets.partition_point(|&(from, _)| from < byte);
        offsets.get(after).or(offsets.last()).map_or(0, |&(_, to)| to)
    };
    let marks = group.iter().map(|placed| (placed.of, find(placed.span.start)..find(placed.span.end)));
    Excerpt { marks: marks.collect(), line_start, source, cut }
}

fn push_line(
    source: &mut String,
    offsets: &mut Vec<(usize, usize)>,
    text: &str,
    line: &Range<usize>,
    kept: Range<usize>,
) {
    let kept = floor(text, kept.start)..floor(text, kept.end);
    if kept.start > line.start {
        source.push('…');
    }
    let mut before = [None, None];
    for (at, character) in text[kept.clone()].char_indices() {
        offsets.push((kept.start + at, source.len()));
        // The carriage return of a line break is not part of the line.
        let ends = character == '\r' && kept.start + at + 1 == line.end;
        // CI logs interpret `##[` as a command.
        let commands = character == '[' && before == [Some('#'), Some('#')];
        if commands {
            source.push('\u{fffd}');
        } else if !ends {
            source.push(escape::replace_hidden(character, before[1]));
        }
        before = [before[1], Some(character)];
    }
    offsets.push((kept.end, source.len()));
    if kept.end < line.end {
        source.push('…');
    }
}

/// The part of a line to keep if it is marked at `at`.
fn window_around(line: &Range<usize>, at: usize) -> Range<usize> {
    if line.len() <= MAX_LINE_BYTES {
        return line.clone();
    }
    at.saturating_sub(WINDOW_BYTES.0).max(line.start)..(at + WINDOW_BYTES.1).min(line.end)
}

fn line(text: &str, index: &LineIndex, number: usize) -> Range<usize> {
    index.line(text, u32::try_from(number).unwrap_or(u32::MAX))
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

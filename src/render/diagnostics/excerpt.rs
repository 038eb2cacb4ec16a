//! The lines of a file around some places, cut and made safe, with the places as bytes of what is left.

use std::ops::Range;

use crate::render::escape;
use crate::source::{LineIndex, Span};

/// Longer lines are cut around what is marked on them.
const LONGEST_LINE: usize = 400;
/// How much of a long line is kept before a mark, and from its beginning on.
const KEPT: (usize, usize) = (100, 240);
/// A mark over more lines than these is drawn on its first line alone.
const MOST_LINES: usize = 6;
/// Marks farther apart than these lines stand in excerpts of their own.
const FARTHEST: usize = 1000;
/// Lines shown between two marked ones, when no more than these separate them.
const BETWEEN: usize = 2;

/// A place of the file to mark.
#[derive(Debug, Clone)]
pub struct Mark {
    pub span: Span,
    /// Which of the places asked for it is.
    pub of: usize,
}

/// Some lines of a file.
#[derive(Debug)]
pub struct Excerpt {
    pub source: String,
    /// The number of the first line.
    pub line_start: usize,
    /// Which place, and where in `source`.
    pub marks: Vec<(usize, Range<usize>)>,
    /// Whether the beginning of a line was cut, so that columns are no longer those of the file.
    pub cut: bool,
}

/// A mark, in bytes of the text, with the lines it covers, from 1.
struct Placed {
    span: Range<usize>,
    of: usize,
    lines: Range<usize>,
    /// In bytes.
    first_line: Range<usize>,
}

/// Excerpts that show all of `marks`: one, unless they are too far apart. The first holds the first mark.
pub fn excerpts(text: &str, index: &LineIndex, marks: Vec<Mark>) -> Vec<Excerpt> {
    let mut groups: Vec<Vec<Placed>> = Vec::new();
    for mark in marks {
        let placed = place(text, index, mark);
        match groups.iter_mut().find(|group| goes_with(group, &placed)) {
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
    let long = || (first..=last).any(|number| line(text, index, number).len() > LONGEST_LINE);
    let alone = last == first || last - first >= MOST_LINES || long();
    let end = if alone { end.min(first_line.end) } else { end };
    let last = if alone { first } else { last };
    Placed { span: start..end, of: mark.of, lines: first..last + 1, first_line }
}

fn goes_with(group: &[Placed], placed: &Placed) -> bool {
    let near = group.iter().all(|held| held.lines.start.abs_diff(placed.lines.start) <= FARTHEST);
    // On a long line, what is kept is kept around the first mark.
    let seen = group.iter().filter(|held| held.first_line == placed.first_line).all(|held| {
        let window = window_around(&held.first_line, held.span.start);
        window.start <= placed.span.start && placed.span.end <= window.end
    });
    near && seen
}

fn excerpt(text: &str, index: &LineIndex, group: &[Placed]) -> Excerpt {
    let line_start = group.iter().map(|placed| placed.lines.start).min().unwrap_or(1);
    let line_end = group.iter().map(|placed| placed.lines.end).max().unwrap_or(line_start + 1);
    let mut source = String::new();
    let mut cut = false;
    // Bytes of the file's text, and the bytes of `source` that stand for them.
    let mut offsets: Vec<(usize, usize)> = Vec::new();
    for number in line_start..line_end {
        let line = line(text, index, number);
        if group.iter().any(|placed| number + BETWEEN >= placed.lines.start && number < placed.lines.end + BETWEEN) {
            let marked = group.iter().find(|placed| placed.first_line == line);
            let kept = window_around(&line, marked.map_or(line.start, |placed| placed.span.start));
            cut |= kept.start > line.start;
            push_line(&mut source, &mut offsets, text, &line, kept);
        }
        // Other lines stay empty: they only count.
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
        // The carriage return of a line break is none of the line's characters.
        let ends = character == '\r' && kept.start + at + 1 == line.end;
        // The log of a continuous check takes `##[` for a command.
        let commands = character == '[' && before == [Some('#'), Some('#')];
        if commands {
            source.push('\u{fffd}');
        } else if !ends {
            source.push(escape::in_place(character, before[1]));
        }
        before = [before[1], Some(character)];
    }
    offsets.push((kept.end, source.len()));
    if kept.end < line.end {
        source.push('…');
    }
}

/// What is kept of a line that is marked at `at`.
fn window_around(line: &Range<usize>, at: usize) -> Range<usize> {
    if line.len() <= LONGEST_LINE {
        return line.clone();
    }
    at.saturating_sub(KEPT.0).max(line.start)..(at + KEPT.1).min(line.end)
}

fn line(text: &str, index: &LineIndex, number: usize) -> Range<usize> {
    index.line(text, u32::try_from(number).unwrap_or(u32::MAX))
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

//! Breaks text into lines that fit their column.

use crate::view::document::{Link, Mark, Text};

use super::super::font::CAP_HEIGHT;
use super::super::placed::{Origin, Placed, Shape, TextRun};
use super::super::sanitize::LINE_END;
use super::super::style::Style;
use super::fragments::{Fragment, FragmentedText, MARK_WIDTH, cut};
use crate::render::line_break::{BreakOpportunity, is_closing};

/// One line of a text: its pieces from the left edge.
#[derive(Debug, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Without trailing spaces.
    pub width: f32,
}

/// A part of a line: words of one style, or a mark.
#[derive(Debug)]
pub struct Piece {
    x: f32,
    width: f32,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Words(TextRun),
    Mark(Mark),
}

/// The width of a text without wrapping, and of its widest unbreakable part.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measure {
    pub natural: f32,
    pub least: f32,
}

impl Measure {
    /// Extends the measure by another text below.
    pub fn widen(&mut self, other: Self) {
        self.natural = self.natural.max(other.natural);
        self.least = self.least.max(other.least);
    }
}

/// A text ready to be set at any width.
pub struct Setting {
    cut: FragmentedText,
    style: Style,
}

impl Setting {
    /// Splits a text; adds to `links` and to the characters that are `missing` in the font.
    pub fn new(text: &Text, style: &Style, links: &mut Vec<Link>, missing: &mut Vec<char>) -> Self {
        Self { cut: cut(text, style, links, missing), style: *style }
    }

    /// The widths of the text, in points.
    pub fn measure(&self) -> Measure {
        let (mut measure, mut line, mut part) = (Measure::default(), 0.0_f32, 0.0_f32);
        for fragment in &self.cut.fragments {
            measure.natural = measure.natural.max(line + fragment.width);
            measure.least = measure.least.max(part + fragment.width);
            let (next_line, next_part) =
                (line + fragment.width + fragment.space, part + fragment.width + fragment.space);
            (line, part) = match fragment.end {
                BreakOpportunity::Never | BreakOpportunity::Reluctantly => (next_line, next_part),
                BreakOpportunity::Freely => (next_line, 0.0),
                BreakOpportunity::Always => (0.0, 0.0),
            };
        }
        measure
    }

    /// The lines, none wider than `width`; at least one, even if empty.
    pub fn lines(&self, width: f32) -> Vec<Line> {
        self.lines_after(0.0, width)
    }

    /// Like [`Self::lines`], with a first line that begins after `taken`; it is empty if not one word fits there.
    pub fn lines_after(&self, taken: f32, width: f32) -> Vec<Line> {
        let width = width + SLACK;
        let mut lines = Vec::new();
        let mut line: Vec<Fragment> = Vec::new();
        let mut used = taken;
        let mut rest: Vec<Fragment> = self.cut.fragments.iter().rev().copied().collect();
        while let Some(fragment) = rest.pop() {
            if used + fragment.width <= width {
                used += fragment.width + fragment.space;
                line.push(fragment);
                if fragment.end == BreakOpportunity::Always {
                    lines.push(self.line(&line));
                    line.clear();
                    used = 0.0;
                }
                continue;
            }
            let last = |end: BreakOpportunity| line.iter().rposition(|fragment| fragment.end == end);
            if let Some(last) = last(BreakOpportunity::Freely).or_else(|| last(BreakOpportunity::Reluctantly)) {
                rest.push(fragment);
                rest.extend(line.drain(last + 1..).rev());
            } else if lines.is_empty() && taken > 0.0 {
                rest.push(fragment);
                rest.extend(line.drain(..).rev());
            } else {
                let (head, tail) = self.split(fragment, width - used, line.is_empty());
                line.extend(head);
                rest.extend(tail);
            }
            lines.push(self.line(&line));
            line.clear();
            used = 0.0;
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(self.line(&line));
        }
        lines
    }

    /// The number of lines, where words that must be broken count by their width.
    pub fn count_lines(&self, width: f32) -> u32 {
        let width = width + SLACK;
        let (mut count, mut used, mut part, mut part_space) = (1, 0.0_f32, 0.0_f32, 0.0_f32);
        for fragment in &self.cut.fragments {
            part += part_space + fragment.width;
            part_space = fragment.space;
            if matches!(fragment.end, BreakOpportunity::Never | BreakOpportunity::Reluctantly) {
                continue;
            }
            (count, used) = add_part(count, used, part, width);
            used += part_space;
            (part, part_space) = (0.0, 0.0);
            if fragment.end == BreakOpportunity::Always {
                count += 1;
                used = 0.0;
            }
        }
        add_part(count, used, part, width).0
    }

    /// Breaks a word that is too long for its column as late as possible; if it is `alone`, after at least one
    /// character.
    fn split(&self, fragment: Fragment, room: f32, alone: bool) -> (Option<Fragment>, Option<Fragment>) {
        let run = self.cut.runs[fragment.run];
        if run.mark.is_some() {
            return if alone { (Some(fragment), None) } else { (None, Some(fragment)) };
        }
        let text = &self.cut.flat[fragment.from..fragment.until];
        let widths = run.face.widths();
        let width_of = |character| widths.of(character).unwrap_or(0.0) * self.style.size;
        let (mut used, mut best, mut before) = (0.0, None, None);
        for (at, character) in text.char_indices() {
            let firm = |character| matches!(character, '\u{a0}' | '\u{202f}' | ' ');
            // A combining mark stays with its letter.
            let follows = firm(character) || is_closing(character) || width_of(character) == 0.0;
            let may = before.is_some_and(|before| !firm(before)) && !follows;
            if at > 0 && (may || (alone && best.is_none())) {
                best = Some((at, used));
            }
            used += width_of(character);
            if used > room && (best.is_some() || !alone) {
                break;
            }
            before = Some(character);
        }
        match best {
            None if alone => (Some(fragment), None),
            None => (None, Some(fragment)),
            Some((at, width)) => {
                let at = fragment.from + at;
                let head = Fragment { until: at, width, space: 0.0, end: BreakOpportunity::Freely, ..fragment };
                let tail = Fragment { from: at, width: fragment.width - width, ..fragment };
                (Some(head), Some(tail))
            }
        }
    }

    fn line(&self, fragments: &[Fragment]) -> Line {
        let mut line = Line::default();
        let mut x = 0.0;
        let mut open: Option<(usize, usize, usize, f32)> = None;
        for fragment in fragments {
            let run = self.cut.runs[fragment.run];
            if let Some(mark) = run.mark {
                self.close(&mut line, open.take(), x);
                let kind = Kind::Mark(mark);
                line.pieces.push(Piece { x, width: MARK_WIDTH * self.style.size, kind });
            } else if let Some((_, _, until, _)) = open.as_mut().filter(|(run, ..)| *run == fragment.run) {
                *until = fragment.until;
            } else {
                self.close(&mut line, open.take(), x);
                open = Some((fragment.run, fragment.from, fragment.until, x));
            }
            line.width = x + fragment.width;
            x += fragment.width + fragment.space;
        }
        let end = line.width;
        self.close(&mut line, open, end);
        line
    }

    fn close(&self, line: &mut Line, open: Option<(usize, usize, usize, f32)>, end: f32) {
        let Some((run, from, until, x)) = open else { return };
        let run = self.cut.runs[run];
        // Readers of the text must not join two lines.
        let text = self.cut.flat[from..until].replace(LINE_END, " ");
        let Style { size, leading, .. } = self.style;
        let baseline = leading / 2.0 + size * CAP_HEIGHT / 2.0;
        let (face, colour, link, language) = (run.face, run.colour, run.link, run.language);
        let words = TextRun { text, face, size, colour, baseline, link, language };
        line.pieces.push(Piece { x, width: (end - x).max(0.0), kind: Kind::Words(words) });
    }
}

/// Rounding errors; a line must fit its own measure.
const SLACK: f32 = 0.01;

fn add_part(count: u32, used: f32, part: f32, width: f32) -> (u32, f32) {
    if used + part <= width {
        return (count, used + part);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a word takes few lines")]
    let further = (part / width.max(1.0)) as u32;
    (count + u32::from(used > 0.0) + further, part % width.max(1.0))
}

impl Line {
    /// Ends with a space, so that readers of the text do not join it with what follows.
    pub fn end_with_space(&mut self) {
        if let Some(Piece { kind: Kind::Words(run), .. }) = self.pieces.last_mut()
            && !run.text.ends_with(' ')
        {
            run.text.push(' ');
        }
    }

    /// Adds the line's boxes with its left edge at `x` and its top at `y`.
    pub fn place(self, x: f32, y: f32, style: &Style, origin: Origin, boxes: &mut Vec<Placed>) {
        for piece in self.pieces {
            let x = x + piece.x;
            boxes.push(match piece.kind {
                Kind::Words(run) => {
                    Placed { x, y, width: piece.width, height: style.leading, origin, shape: Shape::Text(run) }
                }
                Kind::Mark(mark) => {
                    let side = style.size * 0.66;
                    let y = y + (style.leading - side) / 2.0;
                    Placed { x, y, width: side, height: side, origin, shape: Shape::Mark(mark) }
                }
            });
        }
    }
}

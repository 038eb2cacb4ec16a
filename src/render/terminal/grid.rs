//! Cells laid out in columns of given widths, wrapped and aligned: the one place where lines are broken.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, LineStyle, Row, Table, TableStyle, Width};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::style;
use crate::render::line_break::{BreakOpportunity, at_space};
use crate::view::document::Align;

/// One column of a grid.
#[derive(Debug, Clone, Copy)]
pub struct ColumnWidth {
    pub width: usize,
    pub align: Align,
    /// Blanks at its right.
    pub gap: usize,
}

impl ColumnWidth {
    pub fn left(width: usize) -> Self {
        Self { width, align: Align::Left, gap: 0 }
    }

    pub fn gap(mut self, gap: usize) -> Self {
        self.gap = gap;
        self
    }

    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// Rows of cells, each row in as many lines as it needs; a cell's own line breaks stay. `header` has a rule under it.
pub fn lay_out(tracks: &[ColumnWidth], header: Option<Vec<String>>, rows: Vec<Vec<String>>) -> Vec<String> {
    let mut table = Table::new();
    let rule = LineStyle { fill: Some('─'), ..LineStyle::none() };
    table.load_style(TableStyle::new().header_separator(rule));
    if let Some(header) = header {
        table.set_header(row(wrap_row(header, tracks)));
    }
    for cells in rows {
        table.add_row(row(wrap_row(cells, tracks)));
    }
    for (column, track) in table.column_iter_mut().zip(tracks) {
        let gap = narrowed(track.gap);
        column.set_padding((0, gap));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(narrowed(track.width).saturating_add(gap))));
        column.set_cell_alignment(match track.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        });
    }
    table.lines().map(|line| line.replace(KEPT, " ")).collect()
}

/// The cells of a row in lines of the width of their tracks, a line break between them.
fn wrap_row(cells: Vec<String>, tracks: &[ColumnWidth]) -> Vec<String> {
    // Whether something stands left of the next cell, line by line.
    let mut filled: Vec<bool> = Vec::new();
    let mut wrapped = Vec::with_capacity(cells.len());
    for (text, track) in cells.into_iter().zip(tracks) {
        let lines =
            wrap_cell(&kept_together(text, track.width), track.width, |line| !filled.get(line).is_some_and(|is| *is));
        filled.resize(filled.len().max(lines.len()), false);
        for (is_filled, line) in filled.iter_mut().zip(&lines) {
            *is_filled |= !line.trim().is_empty();
        }
        wrapped.push(lines.join("\n"));
    }
    wrapped
}

/// A text in lines of at most `width`. `begins` says of a line of the cell whether nothing stands left of it: what the log
/// of a continuous check would then take for a command is shown as an escape.
fn wrap_cell(text: &str, width: usize, begins: impl Fn(usize) -> bool) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        if line.width() <= width && !(second_colon(line).is_some() && begins(lines.len())) {
            lines.push(line.to_owned());
        } else {
            wrap_line(line, width, &begins, &mut lines);
        }
    }
    lines
}

/// The least room at the end of a line in which the beginning of a word that no line holds is put.
const LEAST_BEGINNING: usize = 3;

/// Adds one line as several of at most `width`. Takes time in proportion to the text: no word is measured twice.
fn wrap_line(line: &str, width: usize, begins: &impl Fn(usize) -> bool, lines: &mut Vec<String>) {
    let (mut current, mut used) = (String::new(), 0);
    for word in line.split(' ') {
        // What is left of the word, the next piece last, each with its width.
        let mut pieces = vec![(word, word.width())];
        // Whether the piece goes on with what stands before it.
        let mut is_rest = false;
        while let Some((piece, wide)) = pieces.pop() {
            if current.is_empty()
                && begins(lines.len())
                && let Some(colon) = second_colon(piece)
            {
                let (first, rest) = (&piece[..colon], &piece[colon + 1..]);
                let escaped = (ESCAPED_COLON, ESCAPED_COLON.width());
                pieces.extend([(rest, wide.saturating_sub(2)), escaped, (first, first.width())]);
                continue;
            }
            let blank = usize::from(!current.is_empty() && !is_rest);
            let room = width.saturating_sub(used + blank);
            if wide <= room {
                current.push_str(&" "[..blank]);
                current.push_str(piece);
                used += blank + wide;
                is_rest = true;
                continue;
            }
            // A word that goes into a line is not broken, and the beginning of another is worth some room.
            let is_kept = !is_rest && (wide <= width || room < LEAST_BEGINNING);
            let (end, taken) = beginning(piece, room, current.is_empty());
            if (is_kept || end == 0) && !current.is_empty() {
                pieces.push((piece, wide));
            } else {
                current.push_str(&" "[..blank]);
                current.push_str(&piece[..end]);
                pieces.push((&piece[end..], wide.saturating_sub(taken)));
                is_rest = true;
            }
            lines.push(std::mem::take(&mut current));
            used = 0;
        }
    }
    if !current.is_empty() {
        lines.push(current);
    }
}

/// Where the beginning of a piece ends that goes into `room`, and how wide it is; one that stands `alone` has one character
/// at least.
fn beginning(piece: &str, room: usize, alone: bool) -> (usize, usize) {
    let mut taken = 0;
    for (at, grapheme) in piece.grapheme_indices(true) {
        let wide = grapheme.width();
        if taken + wide > room && (at > 0 || !alone) {
            return (at, taken);
        }
        taken += wide;
    }
    (piece.len(), taken)
}

/// What is shown for the second of two colons at the beginning of a line.
const ESCAPED_COLON: &str = "\\u{3a}";

/// Where the second colon stands of a text that begins with two, after any blanks; marks of style count for nothing.
fn second_colon(text: &str) -> Option<usize> {
    let mut letters = text
        .char_indices()
        .filter(|(_, letter)| !style::is_sign(*letter))
        .skip_while(|(_, letter)| letter.is_whitespace() || *letter == KEPT);
    let is_colon = |(at, letter): (usize, char)| (letter == ':').then_some(at);
    letters.next().and_then(is_colon)?;
    letters.next().and_then(is_colon)
}

/// Stands for a blank at which no line ends, while lines are made. No text has it: it is no character.
const KEPT: char = '\u{FDD0}';

/// The same text, where a number stays on a line with what it counts, and a date whole, if that goes into `width`.
fn kept_together(text: String, width: usize) -> String {
    if text.lines().all(|line| line.width() <= width) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    // The words as they are read, without the marks of their style.
    let plain = style::unmarked(&text);
    // How wide what stands together is so far.
    let mut piece = 0;
    let mut at = 0;
    for (part, read) in text.split_inclusive([' ', '\n']).zip(plain.split_inclusive([' ', '\n'])) {
        let (before, word) = (&plain[..at], part.trim_end_matches([' ', '\n']));
        let belongs = || {
            before.ends_with(' ') && at_space(before.trim_end_matches(' '), &plain[at..]) != BreakOpportunity::Freely
        };
        let joined = piece + 1 + word.width();
        if !word.is_empty() && joined <= width && belongs() {
            kept.pop();
            kept.push(KEPT);
            piece = joined;
        } else {
            piece = word.width();
        }
        kept.push_str(part);
        at += read.len();
    }
    kept
}

/// One text in lines of at most `width`.
pub fn wrap(text: String, width: usize) -> Vec<String> {
    lay_out(&[ColumnWidth::left(width)], None, vec![vec![text]])
}

/// One text in lines of at most `width`, the first after `lead`, the others as far in.
pub fn hang(lead: &str, text: String, width: usize) -> Vec<String> {
    let indent = lead.width();
    if width < indent + LEAST_HANGING {
        return wrap(format!("{lead}{text}"), width);
    }
    lay_out(&[ColumnWidth::left(indent), ColumnWidth::left(width - indent)], None, vec![vec![lead.to_owned(), text]])
}

/// The width of a text that may have several lines.
pub fn width_of(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// What a hanging indent must leave to the words, so as to be worth its room.
const LEAST_HANGING: usize = 12;

fn row(cells: Vec<String>) -> Row {
    Row::from(cells.into_iter().map(Cell::new_owned).collect::<Vec<_>>())
}

fn narrowed(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

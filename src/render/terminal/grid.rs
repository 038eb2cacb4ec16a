//! Lays out cells in columns, wrapped and aligned; all line breaking happens here.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, LineStyle, Row, Table, TableStyle, Width};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::style;
use crate::render::line_break::{BreakOpportunity, at_space};
use crate::view::document::Align;

/// A column of a grid.
#[derive(Debug, Clone, Copy)]
pub struct ColumnWidth {
    pub width: usize,
    pub align: Align,
    /// The blanks after it.
    pub gap: usize,
}

impl ColumnWidth {
    /// A left-aligned column without a gap after it.
    pub fn left(width: usize) -> Self {
        Self { width, align: Align::Left, gap: 0 }
    }

    /// Sets the gap.
    pub fn gap(mut self, gap: usize) -> Self {
        self.gap = gap;
        self
    }

    /// Sets the alignment.
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// Lays out rows, each with as many lines as it needs; line breaks in cells are kept. A rule is drawn below `header`.
pub fn layout_columns(tracks: &[ColumnWidth], header: Option<Vec<String>>, rows: Vec<Vec<String>>) -> Vec<String> {
    let rule = LineStyle { fill: Some('─'), ..LineStyle::none() };
    layout(tracks, header, rows, TableStyle::new().header_separator(rule))
}

/// Lays out rows as [`layout_columns`] does, and returns the lines of each.
pub fn layout_rows(tracks: &[ColumnWidth], rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let separator = LineStyle { fill: Some(ROW_SEPARATOR), ..LineStyle::none() };
    let mut laid_out = vec![Vec::new()];
    for line in layout(tracks, None, rows, TableStyle::new().row_separator(separator)) {
        match laid_out.last_mut() {
            Some(row) if !line.starts_with(ROW_SEPARATOR) => row.push(line),
            _ => laid_out.push(Vec::new()),
        }
    }
    laid_out
}

fn layout(
    tracks: &[ColumnWidth],
    header: Option<Vec<String>>,
    rows: Vec<Vec<String>>,
    style: TableStyle,
) -> Vec<String> {
    let mut table = Table::new();
    table.load_style(style);
    if let Some(header) = header {
        table.set_header(row(wrap_row(header, tracks)));
    }
    for cells in rows {
        table.add_row(row(wrap_row(cells, tracks)));
    }
    for (column, track) in table.column_iter_mut().zip(tracks) {
        let gap = to_u16(track.gap);
        column.set_padding((0, gap));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(to_u16(track.width).saturating_add(gap))));
        column.set_cell_alignment(match track.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        });
    }
    table.lines().map(|line| line.replace(PROTECTED_SPACE, " ")).collect()
}

/// Wraps the cells of a row to the width of their columns.
fn wrap_row(cells: Vec<String>, tracks: &[ColumnWidth]) -> Vec<String> {
    // For each line, whether something is to the left of the next cell.
    let mut filled: Vec<bool> = Vec::new();
    let mut wrapped = Vec::with_capacity(cells.len());
    for (text, track) in cells.into_iter().zip(tracks) {
        let lines =
            wrap_cell(&protect_spaces(text, track.width), track.width, |line| !filled.get(line).is_some_and(|is| *is));
        filled.resize(filled.len().max(lines.len()), false);
        for (is_filled, line) in filled.iter_mut().zip(&lines) {
            *is_filled |= !line.trim().is_empty();
        }
        wrapped.push(lines.join("\n"));
    }
    wrapped
}

/// Wraps a text to `width`. `begins` tells for a line of the cell whether nothing is to its left: CI commands must
/// then be escaped.
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

/// A word that fits on no line is started on the current one if at least this width is left.
const MIN_BEGINNING: usize = 3;

/// Wraps one line. Linear: no word is measured twice.
fn wrap_line(line: &str, width: usize, begins: &impl Fn(usize) -> bool, lines: &mut Vec<String>) {
    let (mut current, mut used) = (String::new(), 0);
    for word in line.split(' ') {
        // The pieces left of the word, the next one last, each with its width.
        let mut pieces = vec![(word, word.width())];
        // Whether the piece continues the text before.
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
            // A word that fits on a line is not broken; the start of a longer one needs some space.
            let is_kept = !is_rest && (wide <= width || room < MIN_BEGINNING);
            let (end, taken) = split_at_width(piece, room, current.is_empty());
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

/// Where a piece must be split to fit into `room`, and the width of its first part: after the last "@" or "." of an
/// address, else anywhere; if it is `alone`, after at least one character.
fn split_at_width(piece: &str, room: usize, alone: bool) -> (usize, usize) {
    let mut taken = 0;
    let mut after_mark = None;
    for (at, grapheme) in piece.grapheme_indices(true) {
        let wide = grapheme.width();
        if taken + wide > room && (at > 0 || !alone) {
            return after_mark.unwrap_or((at, taken));
        }
        taken += wide;
        if grapheme.starts_with(['@', '.']) {
            after_mark = Some((at + grapheme.len(), taken));
        }
    }
    (piece.len(), taken)
}

/// Shown for the second of two colons at the start of a line.
const ESCAPED_COLON: &str = "\\u{3a}";

/// The position of the second colon of a text that begins with two, ignoring blanks and style marks.
fn second_colon(text: &str) -> Option<usize> {
    let mut letters = text
        .char_indices()
        .filter(|(_, letter)| !style::is_sign(*letter))
        .skip_while(|(_, letter)| letter.is_whitespace() || *letter == PROTECTED_SPACE);
    let is_colon = |(at, letter): (usize, char)| (letter == ':').then_some(at);
    letters.next().and_then(is_colon)?;
    letters.next().and_then(is_colon)
}

/// Replaces a no-break position during layout. It is a noncharacter, so no text contains it.
const PROTECTED_SPACE: char = '\u{FDD0}';

/// Fills the lines between rows, to tell where each ends. It is another noncharacter.
const ROW_SEPARATOR: char = '\u{FDD1}';

/// Protects spaces between a number and its unit and within dates, if the result fits into `width`.
fn protect_spaces(text: String, width: usize) -> String {
    if text.lines().all(|line| line.width() <= width) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    // The words without style marks.
    let plain = style::unmarked(&text);
    // The width of the protected text so far.
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
            kept.push(PROTECTED_SPACE);
            piece = joined;
        } else {
            piece = word.width();
        }
        kept.push_str(part);
        at += read.len();
    }
    kept
}

/// Wraps a text to `width`, into at least one line.
pub fn wrap(text: String, width: usize) -> Vec<String> {
    let lines = wrap_cell(&protect_spaces(text, width), width, |_| true);
    if lines.is_empty() {
        return vec![String::new()];
    }
    lines.into_iter().map(|line| line.replace(PROTECTED_SPACE, " ")).collect()
}

/// Wraps a text to `width`, the first line after `lead`, the others indented as far.
pub fn wrap_hanging(lead: &str, text: String, width: usize) -> Vec<String> {
    let indent = lead.width();
    if width < indent + MIN_HANGING_WIDTH {
        return wrap(format!("{lead}{text}"), width);
    }
    layout_columns(
        &[ColumnWidth::left(indent), ColumnWidth::left(width - indent)],
        None,
        vec![vec![lead.to_owned(), text]],
    )
}

/// The width of a text with possibly several lines.
pub fn width_of(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// A hanging indent must leave at least this width.
const MIN_HANGING_WIDTH: usize = 12;

fn row(cells: Vec<String>) -> Row {
    Row::from(cells.into_iter().map(Cell::new_owned).collect::<Vec<_>>())
}

fn to_u16(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

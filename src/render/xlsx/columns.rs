//! The names and widths of columns, and the heights of rows.

use unicode_width::UnicodeWidthStr;

use super::cell_style::CellStyle;
use crate::view::workbook::{CellValue, Column};

/// The narrowest and widest columns, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=48;

/// The letters of a line in the widest column: on average they are narrower than the digits by which widths are counted.
const LINE_LETTERS: usize = 52;

/// The height of a line in points. Not every program fits rows to their texts when it opens a file.
const LINE_HEIGHT: u32 = 15;

/// The most lines of a row: Excel allows 409 points.
const MAX_LINES: u32 = 27;

/// A column as it is written.
pub struct ColumnLayout {
    /// Its name: "A".
    pub name: String,
    /// In characters.
    pub width: usize,
    /// The style of cells without one of their own.
    pub style: CellStyle,
}

/// The columns, wide enough for their headings and these rows.
pub fn lay_out(columns: &[Column], rows: &[Vec<CellValue>]) -> Vec<ColumnLayout> {
    let widest = |at: usize| rows.iter().filter_map(|cells| cells.get(at)).map(cell_width).max().unwrap_or(0);
    let layouts = columns.iter().enumerate().map(|(at, column)| ColumnLayout {
        name: name(at),
        width: widest(at).max(column.heading.width() + 3).clamp(*WIDTHS.start(), *WIDTHS.end()),
        style: CellStyle::of_kind(column.kind),
    });
    layouts.collect()
}

/// `A` to `Z`, `AA` and so on.
fn name(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26]));
        match (at / 26).checked_sub(1) {
            Some(next) => at = next,
            None => return letters.into_iter().rev().collect(),
        }
    }
}

/// The width of the longest line, in characters.
fn cell_width(cell: &CellValue) -> usize {
    match cell {
        CellValue::Empty => 0,
        CellValue::Text(text) | CellValue::Row(text, ..) | CellValue::Link(text, _) => text_width(text),
        CellValue::Shaded(text, _) => text_width(text),
        CellValue::Number(number) => number.to_string().len() + 1,
        CellValue::Money(amount) => amount.to_string().len() * 4 / 3 + 2,
        CellValue::Percent(_) => 6,
        CellValue::Date(_) => 12,
        CellValue::Time(_) => 8,
    }
}

/// Longer texts are not measured, as the column is at its widest anyway.
fn text_width(text: &str) -> usize {
    if text.len() > *WIDTHS.end() * 4 {
        return *WIDTHS.end();
    }
    text.lines().map(|line| line.width() + 2).max().unwrap_or(0)
}

/// The height of a row in points; `None` if all its texts fit in one line.
pub fn row_height(cells: &[CellValue]) -> Option<u32> {
    let lines = cells.iter().map(cell_lines).max().filter(|&lines| lines > 1)?;
    Some(lines * LINE_HEIGHT)
}

/// The number of lines in a column of the greatest width, at most [`MAX_LINES`].
fn cell_lines(cell: &CellValue) -> u32 {
    let text: &str = match cell {
        CellValue::Text(text) | CellValue::Row(text, ..) | CellValue::Link(text, _) => text,
        CellValue::Shaded(text, _) => text,
        CellValue::Empty
        | CellValue::Number(_)
        | CellValue::Money(_)
        | CellValue::Percent(_)
        | CellValue::Date(_)
        | CellValue::Time(_) => return 1,
    };
    let mut lines = 0;
    for line in text.lines() {
        lines += wrapped_lines(line);
        if lines >= MAX_LINES {
            return MAX_LINES;
        }
    }
    lines.max(1)
}

/// The number of lines of a text without line breaks, broken between words, and within those wider than a line.
fn wrapped_lines(text: &str) -> u32 {
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let width = word.width();
        if used > 0 && used + 1 + width <= LINE_LETTERS {
            used += 1 + width;
        } else {
            lines += usize::from(used > 0) + width.saturating_sub(1) / LINE_LETTERS;
            used = width.saturating_sub(1) % LINE_LETTERS + 1;
        }
    }
    u32::try_from(lines).unwrap_or(MAX_LINES)
}

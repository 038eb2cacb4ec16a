//! The names and widths of columns.

use unicode_width::UnicodeWidthStr;

use super::cell_style::CellStyle;
use crate::view::workbook::{CellValue, Column};

/// The narrowest and widest columns, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=48;

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

//! Cells laid out in columns of given widths, wrapped and aligned: the one place where lines are broken.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, LineStyle, Row, Table, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

use crate::render::breaks::{End, at_space};
use crate::view::document::Align;

/// One column of a grid.
#[derive(Debug, Clone, Copy)]
pub struct Track {
    pub width: usize,
    pub align: Align,
    /// Blanks at its right.
    pub gap: usize,
}

impl Track {
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
pub fn lay_out(tracks: &[Track], header: Option<Vec<String>>, rows: Vec<Vec<String>>) -> Vec<String> {
    let mut table = Table::new();
    let rule = LineStyle { fill: Some('─'), ..LineStyle::none() };
    table.load_style(TableStyle::new().header_separator(rule));
    if let Some(header) = header {
        table.set_header(row(header));
    }
    for cells in rows {
        let kept = cells.into_iter().zip(tracks).map(|(text, track)| kept_together(text, track.width));
        table.add_row(row(kept.collect()));
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

/// Stands for a blank at which no line ends, while lines are made. No text has it: it is no character.
const KEPT: char = '\u{FDD0}';

/// The same text, where a number stays on a line with what it counts, and a date whole, if that goes into `width`.
fn kept_together(text: String, width: usize) -> String {
    if text.lines().all(|line| line.width() <= width) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    // How wide what stands together is so far.
    let mut piece = 0;
    let mut at = 0;
    for part in text.split_inclusive([' ', '\n']) {
        let (before, word) = (&text[..at], part.trim_end_matches([' ', '\n']));
        let belongs = || before.ends_with(' ') && at_space(before.trim_end_matches(' '), &text[at..]) != End::Freely;
        let joined = piece + 1 + word.width();
        if !word.is_empty() && joined <= width && belongs() {
            kept.pop();
            kept.push(KEPT);
            piece = joined;
        } else {
            piece = word.width();
        }
        kept.push_str(part);
        at += part.len();
    }
    kept
}

/// One text in lines of at most `width`.
pub fn wrap(text: String, width: usize) -> Vec<String> {
    lay_out(&[Track::left(width)], None, vec![vec![text]])
}

/// One text in lines of at most `width`, the first after `lead`, the others as far in.
pub fn hang(lead: &str, text: String, width: usize) -> Vec<String> {
    let indent = lead.width();
    if width < indent + LEAST_HANGING {
        return wrap(format!("{lead}{text}"), width);
    }
    lay_out(&[Track::left(indent), Track::left(width - indent)], None, vec![vec![lead.to_owned(), text]])
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

//! Estimates the height of blocks from their number of letters, as setting them twice would be slow.

use crate::view::document::{Block, Cell, Role, Run, Text};

use super::super::style::{BODY, CELL, LEAD, SECTION, SMALL, Style};
use super::blank_lines;

/// The average width of a letter in em.
const LETTER: f32 = 0.53;
/// The space around a heading, around a paragraph, between entries, and within a table row.
const AROUND_HEADING: f32 = 18.0;
const AROUND: f32 = 5.0;
const ROW: f32 = 8.0;
/// The gap between name and text, and between table columns, in letters.
const BESIDE: usize = 3;

/// The estimated height in points.
pub fn height(blocks: &[Block], width: f32) -> f32 {
    blocks.iter().map(|block| block_height(block, width)).sum()
}

fn block_height(block: &Block, width: f32) -> f32 {
    match block {
        Block::Heading(heading) => set(letters(&heading.text), &SECTION, width) + AROUND_HEADING,
        Block::Paragraph(paragraph) => {
            let style = match paragraph.role {
                Role::Note | Role::Kicker => &SMALL,
                Role::Lead => &LEAD,
                Role::Body | Role::Notice => &BODY,
            };
            set(letters(&paragraph.text), style, width) + AROUND
        }
        Block::List(points) => points.iter().map(|point| set(letters(point), &BODY, width) + AROUND).sum(),
        Block::Entries(of) => {
            let longest = of.entries.iter().map(|entry| letters(&entry.name) + BESIDE).max().unwrap_or(0);
            let beside = (width - to_width(longest, &BODY)).max(width / 2.0);
            of.entries.iter().map(|entry| set(letters(&entry.text), &BODY, beside) + AROUND).sum()
        }
        Block::Table(table) => {
            let in_cell = |cell: &Cell| cell.0.iter().map(letters).max().unwrap_or(0);
            let in_column = |column: usize| {
                table.rows.iter().filter_map(|row| row.cells.get(column)).map(in_cell).max().unwrap_or(0)
            };
            let columns: Vec<usize> = (0..table.columns.len()).map(in_column).collect();
            let widest = (0..columns.len()).max_by_key(|&column| columns[column]).unwrap_or(0);
            let others: usize =
                columns.iter().enumerate().filter(|(at, _)| *at != widest).map(|(_, letters)| letters + BESIDE).sum();
            let left = (width - to_width(others, &CELL)).max(width / 3.0);
            let of_row = |cell: Option<&Cell>| set(cell.map_or(0, in_cell), &CELL, left) + ROW;
            table.rows.iter().map(|row| of_row(row.cells.get(widest))).sum()
        }
        Block::Columns(columns) | Block::Bands(columns) => {
            columns.iter().map(|column| height(column, width / 2.0)).fold(0.0, f32::max)
        }
        Block::Together(blocks) | Block::OnePage(blocks) => height(blocks, width),
        Block::Fit(fit) => fit.all_blocks().into_iter().map(|blocks| height(blocks, width)).sum(),
        Block::BlankLines(of) => blank_lines::height(of),
        Block::KeyFigures(_) | Block::Timeline(_) | Block::Code(_) => 0.0,
    }
}

/// The height of so many letters in lines of that width.
fn set(letters: usize, style: &Style, width: f32) -> f32 {
    (to_width(letters, style) / width.max(1.0)).ceil().max(1.0) * style.leading
}

#[expect(clippy::cast_precision_loss, reason = "an estimate")]
fn to_width(letters: usize, style: &Style) -> f32 {
    letters as f32 * style.size * LETTER
}

fn letters(text: &Text) -> usize {
    let count = |run: &Run| match run {
        Run::Words { text, .. } => text.chars().count(),
        Run::Mark(_) => 1,
    };
    text.0.iter().map(count).sum()
}

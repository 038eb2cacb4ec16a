//! How much goes on the first page: reckoned in lines and letters, as drawing is not the view's business.
//!
//! The measures are those of an A4 page set in 10-point type; a little too large rather than too small.

use crate::view::document::{Block, Cell, Entry, Paragraph, Role, Row, Run, Text};

/// Lines of body text below key figures that have no more than four parts each, where each block that opens the page
/// is one line.
pub const PAGE: f32 = 41.2;
/// What fits on a line of half the page, and on one of the whole page, in letters.
pub const SIDE: usize = 50;
pub const WHOLE: usize = 101;
/// What stands between a name and what is said of it.
const BESIDE: usize = 8;

pub const HEADING: f32 = 2.9;
const GAP: f32 = 0.4;
/// A line of small type, and how many more letters it holds.
const SMALL: f32 = 0.83;
const SMALLER: f32 = 1.2;
/// The white around a notice, and within its ground.
const AROUND_NOTICE: f32 = 2.4;
/// Between the columns of a table, in letters.
const APART: usize = 3;
/// A line of a table without headings.
const ROW: f32 = 1.16;

/// The lines that these blocks take, in a column of so many letters. Of the kinds of block that the first page has.
pub fn lines(blocks: &[Block], letters_on_line: usize) -> f32 {
    blocks.iter().map(|block| lines_of(block, letters_on_line)).sum()
}

/// How much more than a line each the blocks take that open the page: long names wrap, and there may be a notice.
pub fn taller(opening: &[Block]) -> f32 {
    let more = |block: &Block| match block {
        Block::Paragraph(paragraph) if paragraph.role == Role::Kicker => {
            lines_of(block, WHOLE)
                - lines_of(&Block::Paragraph(Paragraph { text: Text::default(), ..*paragraph }), WHOLE)
        }
        Block::Heading(_) => 0.0,
        Block::Paragraph(_)
        | Block::List(_)
        | Block::Entries(_)
        | Block::Table(_)
        | Block::Columns(_)
        | Block::Together(_)
        | Block::KeyFigures(_)
        | Block::Timeline(_)
        | Block::Code(_) => lines_of(block, WHOLE),
    };
    opening.iter().map(more).sum()
}

fn lines_of(block: &Block, on_line: usize) -> f32 {
    match block {
        Block::Heading(_) => HEADING,
        Block::Paragraph(paragraph) => match paragraph.role {
            Role::Note | Role::Kicker => SMALL * wrapped(letters(&paragraph.text), on_line as f32 * SMALLER) + GAP,
            Role::Body | Role::Lead => wrapped(letters(&paragraph.text), on_line as f32) + GAP,
            Role::Notice => wrapped(letters(&paragraph.text), on_line as f32) + AROUND_NOTICE,
        },
        Block::List(points) => points.iter().map(|point| wrapped(letters(point), on_line as f32)).sum(),
        Block::Entries(of) => {
            let on_line = beside_names(of.entries.iter()) as f32;
            of.entries.iter().map(|entry| wrapped(letters(&entry.text), on_line) + GAP).sum()
        }
        Block::Table(table) => rows(&table.rows),
        Block::Columns(columns) => columns.iter().map(|column| lines(column, on_line)).fold(0.0, f32::max),
        Block::Together(blocks) => lines(blocks, on_line),
        Block::KeyFigures(figures) => {
            let parts = figures.iter().map(|figure| figure.parts.len()).max().unwrap_or(0);
            parts.div_ceil(2).saturating_sub(2) as f32 * (SMALL + GAP / 4.0)
        }
        Block::Timeline(_) | Block::Code(_) => 0.0,
    }
}

/// The lines that rows of a table without headings take: where they have no room for all, the widest column wraps.
pub fn rows(rows: &[Row]) -> f32 {
    let in_cell = |cell: &Cell| cell.0.iter().map(letters).max().unwrap_or(0);
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let in_column = |column: usize| rows.iter().filter_map(|row| row.cells.get(column)).map(in_cell).max().unwrap_or(0);
    let widest = (0..columns).max_by_key(|&column| in_column(column)).unwrap_or(0);
    let others: usize = (0..columns).filter(|&column| column != widest).map(|column| in_column(column) + APART).sum();
    let on_line = WHOLE.saturating_sub(others).max(WHOLE / 3) as f32;
    let lines = |row: &Row| row.cells.get(widest).map_or(1.0, |cell| wrapped(in_cell(cell), on_line));
    rows.iter().map(|row| ROW - 1.0 + lines(row)).sum()
}

/// The first ones, as many as go into so many lines of so many letters, though at least one; and the others.
pub fn fitting<T>(mut of: Vec<T>, text: impl Fn(&T) -> &Text, on_line: usize, lines: f32) -> (Vec<T>, Vec<T>) {
    let mut used = 0.0;
    let fits = of.iter().take_while(|it| {
        used += wrapped(letters(text(it)), on_line as f32);
        used <= lines
    });
    let fits = fits.count().max(1).min(of.len());
    let rest = of.split_off(fits);
    (of, rest)
}

/// What fits on a line beside these names, in letters.
pub fn beside_names<'e>(entries: impl Iterator<Item = &'e Entry>) -> usize {
    let longest = entries.map(|entry| letters(&entry.name)).max().unwrap_or(0);
    WHOLE.saturating_sub(longest + BESIDE).max(WHOLE / 2)
}

fn wrapped(letters: usize, on_line: f32) -> f32 {
    (letters as f32 / on_line).ceil().max(1.0)
}

fn letters(text: &Text) -> usize {
    let count = |run: &Run| match run {
        Run::Words { text, .. } => text.chars().count(),
        Run::Mark(_) => 1,
    };
    text.0.iter().map(count).sum()
}

//! How much goes on the first page: reckoned in lines and letters, as drawing is not the view's business.
//!
//! The measures are those of an A4 page set in 10-point type; a little too large rather than too small.

use crate::view::document::{Block, Entry, Role, Run, Text};

/// Lines of body text below the key figures.
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
/// A line of a table without headings.
pub const ROW: f32 = 1.16;

/// The lines that these blocks take, in a column of so many letters. Of the kinds of block that the first page has.
pub fn lines(blocks: &[Block], letters_on_line: usize) -> f32 {
    blocks.iter().map(|block| lines_of(block, letters_on_line)).sum()
}

fn lines_of(block: &Block, on_line: usize) -> f32 {
    match block {
        Block::Heading(_) => HEADING,
        Block::Paragraph(paragraph) => match paragraph.role {
            Role::Note | Role::Kicker => SMALL * wrapped(letters(&paragraph.text), on_line as f32 * SMALLER) + GAP,
            Role::Body | Role::Lead | Role::Notice => wrapped(letters(&paragraph.text), on_line as f32) + GAP,
        },
        Block::List(points) => points.iter().map(|point| wrapped(letters(point), on_line as f32)).sum(),
        Block::Entries(of) => {
            let on_line = beside_names(of.entries.iter()) as f32;
            of.entries.iter().map(|entry| wrapped(letters(&entry.text), on_line) + GAP).sum()
        }
        Block::Table(table) => ROW * table.rows.len() as f32,
        Block::Columns(columns) => columns.iter().map(|column| lines(column, on_line)).fold(0.0, f32::max),
        Block::Together(blocks) => lines(blocks, on_line),
        Block::KeyFigures(_) | Block::Timeline(_) | Block::Code(_) => 0.0,
    }
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

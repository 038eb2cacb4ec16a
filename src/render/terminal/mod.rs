//! A document as lines of a terminal, none wider than it.

mod blocks;
mod figures;
mod grid;
mod style;
mod table;
mod text;
mod timeline;
mod widths;

use crate::view::document::{Block, Document, Paragraph, Role};

/// What is known of where the lines go; the caller finds it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// In characters of one column; less than two is taken for two, the room of a wide character.
    pub width: usize,
    pub colour: bool,
}

/// The whole document; every line ends with a line break, none has blanks before it.
pub fn render(document: &Document, screen: TerminalOptions) -> String {
    let mut out = String::new();
    for line in blocks::lines(&document.blocks, document.language, screen.width.max(2)) {
        out.push_str(&if screen.colour { style::paint(&line) } else { style::strip(&line) });
        out.push('\n');
    }
    out
}

/// Whether a blank line parts two blocks: a heading holds on to what it is the heading of.
fn apart(above: &Block, below: &Block) -> bool {
    let kicks = is_kicker(above) && matches!(below, Block::Heading(_));
    let heads = match above {
        Block::Heading(heading) => is_kicker(below) || (heading.level > 1 && !matches!(below, Block::Heading(_))),
        Block::Paragraph(_)
        | Block::List(_)
        | Block::Entries(_)
        | Block::KeyFigures(_)
        | Block::Table(_)
        | Block::Code(_)
        | Block::Timeline(_)
        | Block::Columns(_)
        | Block::Bands(_)
        | Block::Together(_)
        | Block::OnePage(_)
        | Block::Fit(_) => false,
    };
    !kicks && !heads
}

fn is_kicker(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph { role: Role::Kicker, .. }))
}

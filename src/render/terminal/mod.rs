//! Renders a document as lines for a terminal of a given width.

mod blocks;
mod figures;
mod grid;
mod style;
mod table;
mod text;
mod timeline;
mod widths;

use crate::view::document::Document;

/// The properties of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// The width in columns, at least two because of wide characters.
    pub width: usize,
    /// Whether colours are used.
    pub colour: bool,
}

/// Renders the whole document; every line ends with a line break.
pub fn render(document: &Document, options: TerminalOptions) -> String {
    let mut out = String::new();
    for line in blocks::lines(&document.blocks, document.language, options.width.max(2)) {
        out.push_str(&if options.colour { style::paint(&line) } else { style::strip(&line) });
        out.push('\n');
    }
    out
}

/// Breaks the lines of a text that are wider than `width` between words; what a line begins with, blanks or the first of
/// two columns, stays free in the lines below.
pub fn wrap_lines(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let lead = content.find("  ").map_or(indent, |gap| {
            let second = content[gap..].trim_start();
            line.len() - second.len()
        });
        let lines = match grid::width_of(line) <= width {
            true => vec![line.to_owned()],
            false if lead == 0 => grid::wrap(line.to_owned(), width),
            false => grid::wrap_hanging(&line[..lead], line[lead..].to_owned(), width),
        };
        for line in lines {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out
}

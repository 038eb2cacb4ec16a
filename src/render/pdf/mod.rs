//! A document to a PDF: layout places it on pages, pieces are told apart, drawing turns boxes into operators,
//! structure says what each piece is, and adds the rest.

mod content_stream;
mod deflate;
pub mod font;
pub mod layout;
mod mark_positioning;
pub mod marked_content;
pub mod placed;
mod sanitize;
pub mod style;
mod tagging;

use std::borrow::Cow;

use crate::l10n::Localizer;
use crate::view::document::{Block, Document};

/// A report, as a file holds it.
#[derive(Debug)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Characters of the text that the font lacks or that must not be drawn: a stand-in is in their place. Each once,
    /// in the order of the document.
    pub missing: Vec<char>,
}

/// A document, and its blocks as the pages show them.
#[derive(Debug, Clone, Copy)]
struct Content<'d> {
    document: &'d Document,
    blocks: &'d [Cow<'d, Block>],
}

/// Draws `document`; the same document gives the same bytes, always and anywhere.
pub fn render(document: &Document, words: &Localizer) -> Rendered {
    let blocks = layout::fit(document, words);
    let layout = layout::lay_out_fitted(document, &blocks, words);
    let pieces = marked_content::pieces(&layout);
    let drawn = content_stream::draw(&layout, &pieces);
    let bytes = tagging::finish(drawn, &layout, &pieces, Content { document, blocks: &blocks }, words);
    Rendered { bytes, pages: layout.pages.len(), missing: layout.missing }
}

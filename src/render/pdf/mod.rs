//! Renders a document as PDF: `layout` places it on pages, `marked_content` divides pages into pieces,
//! `content_stream` draws them, and `tagging` adds the structure and writes the file.

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

use crate::l10n::Localizer;
use crate::view::document::Document;

/// A rendered report.
#[derive(Debug)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// Characters that the font lacks or that must not be drawn, and are replaced. Each once, in document order.
    pub missing: Vec<char>,
}

/// Renders `document`; the same document always gives the same bytes.
pub fn render(document: &Document, words: &Localizer) -> Rendered {
    let blocks = layout::fit(document, words);
    let layout = layout::layout_fitted(document, &blocks, words);
    let pieces = marked_content::split(&layout);
    let drawn = content_stream::draw(&layout, &pieces);
    let bytes = tagging::finish(drawn, &layout, &pieces, tagging::Content { document, blocks: &blocks }, words);
    Rendered { bytes, pages: layout.pages.len(), missing: layout.missing }
}

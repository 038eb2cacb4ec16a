//! Renders a document as GitHub-flavoured Markdown.

mod blocks;
mod inline;
mod table;
mod timeline;

use crate::{render::anchors::Anchors, view::document::Document};
use inline::Context;

/// The whole document, its blocks separated by blank lines, with a final line break.
pub fn render(document: &Document) -> String {
    let context = Context { language: document.language, linked: Anchors::collect(&document.blocks).linked() };
    let mut out = blocks::all(&document.blocks, &context).join("\n\n");
    out.push('\n');
    out
}

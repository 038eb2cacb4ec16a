//! A document as GitHub-flavoured Markdown.

mod blocks;
mod inline;
mod table;
mod timeline;

use std::collections::BTreeSet;

use crate::{l10n::Language, render::anchors::Anchors, view::document::Document};

/// The whole document, its blocks parted by blank lines; ends with one line break.
pub fn render(document: &Document) -> String {
    let context = Context { language: document.language, linked: Anchors::of(&document.blocks).linked() };
    let mut out = blocks::all(&document.blocks, &context).join("\n\n");
    out.push('\n');
    out
}

/// What blocks need to know of the whole.
struct Context {
    language: Language,
    /// The anchors that exist and are linked to; a place is marked only when something leads there.
    linked: BTreeSet<String>,
}

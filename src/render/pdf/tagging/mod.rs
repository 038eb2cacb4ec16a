//! Adds what a PDF has besides its pages: structure tree, links, bookmarks, metadata; then writes the file.

/// Writes to a string, which cannot fail.
macro_rules! push {
    ($out:expr, $($format:tt)*) => {{
        use std::fmt::Write as _;
        write!($out, $($format)*).expect("memory takes all that is written to it")
    }};
}

mod destinations;
mod file;
mod links;
mod metadata;
mod outline;
mod pages;
mod pdf_text;
mod tree;

use std::borrow::Cow;

use lopdf::Object;

use crate::l10n::Localizer;
use crate::view::document::{Block, Document};

use super::content_stream::DrawnPages;
use super::marked_content::Pieces;
use super::placed::Layout;
use destinations::Destinations;
use file::{File, Packed};
use pages::Pages;
use tree::Places;

/// A document, and its blocks as shown on the pages.
#[derive(Debug, Clone, Copy)]
pub struct Content<'d> {
    /// The document.
    pub document: &'d Document,
    /// Its blocks.
    pub blocks: &'d [Cow<'d, Block>],
}

/// Adds the structure to the drawn pages and writes the file.
pub fn finish(drawn: DrawnPages, layout: &Layout, pieces: &Pieces, content: Content, words: &Localizer) -> Vec<u8> {
    let mut frame = drawn.faces;
    let fonts = pages::without_pages(&mut frame);
    metadata::set(&mut frame, content.document);
    let mut packed = Packed::new(frame.max_id + 1);
    let annotations = packed.reserve(pieces.annotations.len());
    let pages = Pages::write(fonts, pieces, annotations, &mut packed);
    let destinations = Destinations::new(layout, pages.first);
    links::write(layout, pieces, &destinations, annotations, pieces.pages.len(), &mut packed);
    let outline = outline::write(layout, &destinations, &mut packed);
    let root = packed.reserve(1);
    let places = Places { first_page: pages.first, annotations, root };
    tree::write(content.blocks, layout, pieces, words, places, &mut packed);
    let catalog = frame.catalog_mut().expect("printpdf makes a catalog");
    catalog.set("Pages", Object::Reference((pages.root, 0)));
    catalog.set("StructTreeRoot", Object::Reference((root, 0)));
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference((outline, 0)));
        catalog.set("PageMode", "UseOutlines");
    }
    let mut file = File::new();
    for (page, id) in drawn.pages.into_iter().zip(pages.contents..) {
        file.add_deflated(id, page);
    }
    file.finish(frame, packed)
}

//! What a PDF says beside its pages: the tree of structure, links, bookmarks, metadata; then its bytes.

/// Adds to a text in memory, which takes all that is written to it.
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
mod xmp;

use lopdf::Object;

use crate::view::document::Document;
use crate::words::Words;

use super::boxes::Layout;
use super::pieces::Pieces;
use destinations::Destinations;
use file::Packed;
use tree::Places;

/// Adds the structure to what was `drawn`, and writes it all.
pub fn finish(
    mut drawn: lopdf::Document,
    layout: &Layout,
    pieces: &Pieces,
    document: &Document,
    words: &Words,
) -> Vec<u8> {
    metadata::set(&mut drawn, document);
    pages::tidy(&mut drawn);
    let mut packed = Packed::new(drawn.max_id + 1);
    let annotations = packed.reserve(pieces.annotations.len());
    pages::tag(&mut drawn, pieces, annotations);
    let pages = pages::numbers(&drawn);
    let destinations = Destinations::new(layout, &pages);
    links::write(layout, pieces, &destinations, annotations, pages.len(), &mut packed);
    let outline = outline::write(layout, &destinations, &mut packed);
    let tree = tree::grow(document, layout, pieces, words);
    let root = packed.reserve(1);
    tree::write(&tree, &Places { pages, annotations, root }, pieces, &mut packed);
    let catalog = drawn.catalog_mut().expect("printpdf makes a catalog");
    catalog.set("StructTreeRoot", Object::Reference((root, 0)));
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference((outline, 0)));
        catalog.set("PageMode", "UseOutlines");
    }
    file::write(drawn, packed)
}

//! What a PDF says beside its pages: links, bookmarks, metadata; then its bytes.

mod links;
mod metadata;
mod outline;
mod pages;
mod pdf_text;
mod save;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};

use crate::view::document::Document;

use super::boxes::{Layout, PlacedHeading};
use super::style::{LEFT, PAGE_HEIGHT};

/// Adds the structure to what was `drawn`, and writes it all.
pub fn finish(mut drawn: lopdf::Document, layout: &Layout, document: &Document) -> Vec<u8> {
    let page_ids: Vec<ObjectId> = drawn.get_pages().into_values().collect();
    pages::tidy(&mut drawn, &page_ids);
    let anchors = anchors(layout, &page_ids);
    links::add(&mut drawn, layout, &page_ids, &anchors);
    let outline = outline::add(&mut drawn, layout, &page_ids);
    metadata::set(&mut drawn, document, outline);
    save::save(drawn)
}

/// Where each heading that can be led to stands; of two with one name, the first.
fn anchors<'a>(layout: &'a Layout, pages: &[ObjectId]) -> BTreeMap<&'a str, Object> {
    let mut anchors = BTreeMap::new();
    for placed in &layout.headings {
        if let Some(anchor) = &placed.heading.anchor {
            anchors.entry(anchor.as_str()).or_insert_with(|| destination(placed, pages));
        }
    }
    anchors
}

fn destination(placed: &PlacedHeading, pages: &[ObjectId]) -> Object {
    let top = (PAGE_HEIGHT - placed.y + 8.0).round();
    Object::Array(vec![
        Object::Reference(pages[placed.page]),
        "XYZ".into(),
        Object::Real(LEFT),
        Object::Real(top),
        Object::Null,
    ])
}

fn catalog(drawn: &mut lopdf::Document) -> &mut Dictionary {
    drawn.catalog_mut().expect("printpdf makes a catalog")
}

//! Link annotations: to headings of the report, and to URLs.

use crate::view::document::Link;

use super::super::marked_content::{Annotation, Area, Pieces};
use super::super::placed::Layout;
use super::super::sanitize::clean;
use super::super::style::PAGE_HEIGHT;
use super::destinations::Destinations;
use super::file::{Packed, push_literal, real};
use super::pdf_text::push_text;

/// Writes each link of each page as one annotation, on any number of lines. `first` is the object number of the
/// first; their structure parent keys start at `key`.
pub fn write(
    layout: &Layout,
    pieces: &Pieces,
    destinations: &Destinations,
    first: u32,
    key: usize,
    packed: &mut Packed,
) {
    for ((annotation, id), key) in pieces.annotations.iter().zip(first..).zip(key..) {
        let link = &layout.links[annotation.link as usize];
        packed.add(id, |out| write_link(annotation, link, key, destinations, out));
    }
}

fn write_link(annotation: &Annotation, link: &Link, key: usize, destinations: &Destinations, out: &mut String) {
    let Area { left, top, right, bottom } = annotation.bounds();
    let up = |y: f32| real(PAGE_HEIGHT - y);
    push!(out, "<</Type/Annot/Subtype/Link/Rect[{} {} {} {}]", real(left), up(bottom), real(right), up(top));
    if annotation.areas.len() > 1 {
        out.push_str("/QuadPoints[");
        for area in &annotation.areas {
            let (left, right, top, bottom) = (real(area.left), real(area.right), up(area.top), up(area.bottom));
            push!(out, "{left} {top} {right} {top} {left} {bottom} {right} {bottom} ");
        }
        out.push(']');
    }
    // The print flag, as PDF/A requires.
    push!(out, "/F 4/Border[0 0 0]/StructParent {key}/Contents");
    push_text(clean(&annotation.words).trim(), out);
    match link {
        Link::Anchor(anchor) => {
            out.push_str("/Dest");
            destinations.push_anchor(anchor, out);
        }
        Link::Url(url) => {
            out.push_str("/A<</Type/Action/S/URI/URI");
            push_literal(url.as_bytes(), out);
            out.push_str(">>");
        }
    }
    out.push_str(">>");
}

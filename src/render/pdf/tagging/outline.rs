//! Bookmarks, nested like the headings.

use super::super::placed::{Layout, PlacedHeading};
use super::destinations::Destinations;
use super::file::{Packed, object_number};
use super::pdf_text::push_text;

struct Bookmark<'a> {
    heading: &'a PlacedHeading,
    depth: u8,
    parent: Option<usize>,
    before: Option<usize>,
    after: Option<usize>,
    children: Vec<usize>,
}

/// Writes the outline; returns its root, or `None` if there are no bookmarks.
pub fn write(layout: &Layout, destinations: &Destinations, packed: &mut Packed) -> Option<u32> {
    let (bookmarks, top) = tree(layout);
    let (&first, &last) = (top.first()?, top.last()?);
    let root = packed.reserve(1);
    let ids = packed.reserve(bookmarks.len());
    let id = |at: usize| ids + object_number(at);
    packed.add(root, |out| {
        push!(out, "<</Type/Outlines/First {} 0 R/Last {} 0 R/Count {}>>", id(first), id(last), top.len());
    });
    for (at, bookmark) in bookmarks.iter().enumerate() {
        packed.add(id(at), |out| {
            push!(out, "<</Parent {} 0 R/Title", bookmark.parent.map_or(root, id));
            push_text(&bookmark.heading.heading.title, out);
            out.push_str("/Dest");
            destinations.push(bookmark.heading, out);
            for (key, other) in [("Prev", bookmark.before), ("Next", bookmark.after)] {
                if let Some(other) = other {
                    push!(out, "/{key} {} 0 R", id(other));
                }
            }
            if let (Some(&first), Some(&last)) = (bookmark.children.first(), bookmark.children.last()) {
                // Negative: initially closed.
                push!(out, "/First {} 0 R/Last {} 0 R/Count -{}", id(first), id(last), bookmark.children.len());
            }
            out.push_str(">>");
        });
    }
    Some(root)
}

/// All bookmarks in order, and the indices of the top-level ones.
fn tree(layout: &Layout) -> (Vec<Bookmark<'_>>, Vec<usize>) {
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    let mut top = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for heading in &layout.headings {
        let Some(depth) = heading.heading.outline else { continue };
        while open.last().is_some_and(|&last| bookmarks[last].depth >= depth) {
            open.pop();
        }
        let at = bookmarks.len();
        let parent = open.last().copied();
        let siblings = match parent {
            Some(parent) => &mut bookmarks[parent].children,
            None => &mut top,
        };
        let before = siblings.last().copied();
        siblings.push(at);
        if let Some(before) = before {
            bookmarks[before].after = Some(at);
        }
        bookmarks.push(Bookmark { heading, depth, parent, before, after: None, children: Vec::new() });
        open.push(at);
    }
    (bookmarks, top)
}

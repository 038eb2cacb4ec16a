//! The destinations of links and bookmarks: headings on their pages.

use std::collections::BTreeMap;

use super::super::placed::{Layout, PlacedHeading};
use super::super::style::{LEFT, PAGE_HEIGHT};
use super::file::object_number;

/// The headings with anchors, and the object number of the first page; the others follow it.
pub struct Destinations<'a> {
    first_page: u32,
    anchors: BTreeMap<&'a str, &'a PlacedHeading>,
}

impl<'a> Destinations<'a> {
    /// Of two headings with the same anchor, the first one counts.
    pub fn new(layout: &'a Layout, first_page: u32) -> Self {
        let mut anchors = BTreeMap::new();
        for placed in &layout.headings {
            if let Some(anchor) = &placed.heading.anchor {
                anchors.entry(anchor.as_str()).or_insert(placed);
            }
        }
        Self { first_page, anchors }
    }

    /// The page, slightly above the heading, at the current zoom.
    pub fn push(&self, placed: &PlacedHeading, out: &mut String) {
        let top = (PAGE_HEIGHT - placed.y + 8.0).round();
        let page = self.first_page + object_number(placed.page);
        push!(out, "[{page} 0 R/XYZ {LEFT} {top} null]");
    }

    /// Writes the destination of the heading with that anchor.
    pub fn push_anchor(&self, anchor: &str, out: &mut String) {
        let placed = self.anchors.get(anchor).expect("a link to no heading is no piece of a page");
        self.push(placed, out);
    }
}

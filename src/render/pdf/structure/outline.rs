//! Bookmarks, nested as the headings say.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::super::boxes::{Layout, PlacedHeading};
use super::destination;
use super::pdf_text::text_string;

struct Bookmark<'a> {
    id: ObjectId,
    heading: &'a PlacedHeading,
    depth: u8,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Adds the outline; gives its root, or nothing when no heading wants a bookmark.
pub fn add(drawn: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let (bookmarks, top) = tree(drawn, layout);
    let (&first, &last) = (top.first()?, top.last()?);
    let root = drawn.add_object(dictionary! {
        "Type" => "Outlines",
        "First" => bookmarks[first].id,
        "Last" => bookmarks[last].id,
        "Count" => i64::try_from(top.len()).unwrap_or(i64::MAX),
    });
    for bookmark in &bookmarks {
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.heading.heading.title),
            "Parent" => bookmark.parent.map_or(root, |parent| bookmarks[parent].id),
            "Dest" => destination(bookmark.heading, pages),
        };
        if let (Some(&first), Some(&last)) = (bookmark.children.first(), bookmark.children.last()) {
            entry.set("First", bookmarks[first].id);
            entry.set("Last", bookmarks[last].id);
            // Negative: closed until someone opens it.
            entry.set("Count", -i64::try_from(bookmark.children.len()).unwrap_or(i64::MAX));
        }
        drawn.objects.insert(bookmark.id, Object::Dictionary(entry));
    }
    for siblings in bookmarks.iter().map(|bookmark| &bookmark.children).chain([&top]) {
        for pair in siblings.windows(2) {
            let (before, after) = (bookmarks[pair[0]].id, bookmarks[pair[1]].id);
            set(drawn, before, "Next", after);
            set(drawn, after, "Prev", before);
        }
    }
    Some(root)
}

/// All bookmarks in order, and which of them stand at the top.
fn tree<'a>(drawn: &mut Document, layout: &'a Layout) -> (Vec<Bookmark<'a>>, Vec<usize>) {
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
        match parent {
            Some(parent) => bookmarks[parent].children.push(at),
            None => top.push(at),
        }
        bookmarks.push(Bookmark { id: drawn.new_object_id(), heading, depth, parent, children: Vec::new() });
        open.push(at);
    }
    (bookmarks, top)
}

fn set(drawn: &mut Document, id: ObjectId, key: &str, to: ObjectId) {
    if let Ok(entry) = drawn.get_object_mut(id).and_then(Object::as_dict_mut) {
        let entry: &mut Dictionary = entry;
        entry.set(key, to);
    }
}

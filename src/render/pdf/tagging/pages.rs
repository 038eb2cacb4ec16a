//! The page tree, and each page's resources, content and structure.

use lopdf::{Document, Object, ObjectId};

use super::super::marked_content::Pieces;
use super::super::style::{PAGE_HEIGHT, PAGE_WIDTH};
use super::file::Packed;

/// The object numbers of the pages and their contents, both consecutive.
pub struct Pages {
    pub root: u32,
    pub first: u32,
    pub contents: u32,
}

/// Removes everything but fonts and catalog from printpdf's document; returns the font dictionary.
pub fn without_pages(printed: &mut Document) -> ObjectId {
    let page = printed.page_iter().next().expect("a page shows the faces");
    let lead = |from: ObjectId, key: &str| {
        printed.get_dictionary(from).and_then(|from| from.get(key.as_bytes())?.as_reference())
    };
    let resources = lead(page, "Resources").expect("a page has resources");
    let fonts = lead(resources, "Font").expect("a page has faces");
    let mut idle = vec![page, resources];
    idle.extend(lead(page, "Contents"));
    idle.extend(lead(page, "Parent"));
    idle.extend(["XObject", "ExtGState", "Shading"].into_iter().filter_map(|kind| lead(resources, kind).ok()));
    idle.extend(printed.trailer.get(b"Info").and_then(Object::as_reference));
    for id in idle {
        printed.objects.remove(&id);
    }
    fonts
}

impl Pages {
    /// Writes each page with its structure parent key, its annotations (object numbers from `annotations` on), and
    /// the tab order, which is that of the structure.
    pub fn write(fonts: ObjectId, pieces: &Pieces, annotations: u32, packed: &mut Packed) -> Self {
        let count = pieces.pages.len();
        let resources = packed.reserve(1);
        packed.add(resources, |out| push!(out, "<</Font {} 0 R>>", fonts.0));
        let pages = Self { root: packed.reserve(1), first: packed.reserve(count), contents: packed.reserve(count) };
        packed.add(pages.root, |out| {
            push!(out, "<</Type/Pages/MediaBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]/Count {count}/Kids[");
            (pages.first..).take(count).for_each(|page| push!(out, "{page} 0 R "));
            out.push_str("]>>");
        });
        let mut annotated = pieces.annotations.iter().zip(annotations..).peekable();
        for (key, (id, contents)) in (pages.first..).zip(pages.contents..).take(count).enumerate() {
            packed.add(id, |out| {
                push!(out, "<</Type/Page/Parent {} 0 R/Contents {contents} 0 R", pages.root);
                // On each page, because PDF/A forbids inherited resources (ISO 19005-2, 6.2.2).
                push!(out, "/Resources {resources} 0 R/StructParents {key}/Tabs/S");
                let mut on_page = std::iter::from_fn(|| annotated.next_if(|(annotation, _)| annotation.page == key));
                if let Some((_, first)) = on_page.next() {
                    push!(out, "/Annots[{first} 0 R");
                    on_page.for_each(|(_, id)| push!(out, " {id} 0 R"));
                    out.push(']');
                }
                out.push_str(">>");
            });
        }
        pages
    }
}

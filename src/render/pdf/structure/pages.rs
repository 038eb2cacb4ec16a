//! Pages as printpdf leaves them, without what repeats on each, and with their ways into the structure.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::pieces::Pieces;

/// The numbers of all pages' objects, in order.
pub fn numbers(drawn: &Document) -> Vec<u32> {
    drawn.page_iter().map(|(number, _)| number).collect()
}

/// One dictionary of resources for all pages, and no boxes that say the same as the page's own.
pub fn tidy(drawn: &mut Document) {
    let pages: Vec<ObjectId> = drawn.page_iter().collect();
    let Some(shared) = pages.first().and_then(|&page| resources(drawn, page)) else { return };
    for page in pages {
        let own = resources(drawn, page);
        let Ok(page) = drawn.get_dictionary_mut(page) else { continue };
        for same in ["TrimBox", "CropBox", "Annots"] {
            page.remove(same.as_bytes());
        }
        page.set("Resources", Object::Reference(shared));
        if let Some(own) = own.filter(|&own| own != shared) {
            drawn.objects.remove(&own);
        }
    }
    let mut empty = Vec::new();
    if let Ok(resources) = drawn.get_dictionary_mut(shared) {
        for kind in ["XObject", "ExtGState", "Shading"] {
            if let Some(Object::Reference(id)) = resources.remove(kind.as_bytes()) {
                empty.push(id);
            }
        }
    }
    for id in empty {
        if drawn.get_dictionary(id).is_ok_and(Dictionary::is_empty) {
            drawn.objects.remove(&id);
        }
    }
}

/// Gives each page its key in the tree of structure, its annotations, which are numbered from `annotations` on, and
/// the order in which the tabulator goes through them: the structure's.
pub fn tag(drawn: &mut Document, pieces: &Pieces, annotations: u32) {
    let pages: Vec<ObjectId> = drawn.page_iter().collect();
    let mut of_page: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for (annotation, id) in pieces.annotations.iter().zip(annotations..) {
        of_page[annotation.page].push(Object::Reference((id, 0)));
    }
    for ((page, annotations), key) in pages.into_iter().zip(of_page).zip(0_i64..) {
        let page = drawn.get_dictionary_mut(page).expect("a page is a dictionary");
        page.set("StructParents", key);
        page.set("Tabs", "S");
        if !annotations.is_empty() {
            page.set("Annots", annotations);
        }
    }
}

fn resources(drawn: &Document, page: ObjectId) -> Option<ObjectId> {
    drawn.get_dictionary(page).ok()?.get(b"Resources").ok()?.as_reference().ok()
}

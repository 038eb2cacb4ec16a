//! Pages as printpdf leaves them, without what repeats on each.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// One dictionary of resources for all pages, and no boxes that say the same as the page's own.
pub fn tidy(drawn: &mut Document, pages: &[ObjectId]) {
    let Some(shared) = pages.first().and_then(|&page| resources(drawn, page)) else { return };
    for &page in pages {
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

fn resources(drawn: &Document, page: ObjectId) -> Option<ObjectId> {
    drawn.get_dictionary(page).ok()?.get(b"Resources").ok()?.as_reference().ok()
}

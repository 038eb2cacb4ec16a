//! Title, language, and how a reader is to open the report.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::view::document::Document;
use crate::words::Language;

use super::catalog;
use super::pdf_text::text_string;

pub fn set(drawn: &mut lopdf::Document, document: &Document, outline: Option<ObjectId>) {
    "1.7".clone_into(&mut drawn.version);
    let language = match document.language {
        Language::En => "en",
        Language::Fr => "fr",
    };
    let catalog = catalog(drawn);
    catalog.set("Lang", text_string(language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    if let Some(info) = info(drawn) {
        // An empty version of PDF/X still claims PDF/X.
        info.remove(b"GTS_PDFXVersion");
        for key in ["Subject", "Keywords", "Identifier", "Trapped"] {
            info.remove(key.as_bytes());
        }
    }
}

fn info(drawn: &mut lopdf::Document) -> Option<&mut Dictionary> {
    let id = drawn.trailer.get(b"Info").and_then(Object::as_reference).ok()?;
    drawn.get_dictionary_mut(id).ok()
}

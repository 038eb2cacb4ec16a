//! Document metadata: title, language, conformance, and viewer preferences.

use lopdf::{Document as Drawn, Object, Stream, dictionary};
use xmp_writer::{LangId, Namespace, XmpWriter};

use crate::view::document::Document;

use super::super::sanitize::clean;
use super::pdf_text::text_string;

/// An sRGB profile without restrictions on distribution.
const SRGB: &[u8] = include_bytes!("../../../../assets/colour/sRGB-v2-magic.icc");

/// Metadata that is written both as dictionary and as XMP, which must agree.
struct DocumentInfo {
    title: String,
    author: String,
    program: &'static str,
    /// The reference day rather than the clock, so that the same document gives the same bytes.
    day: chrono::NaiveDate,
    language: &'static str,
}

/// Sets the catalog, the information dictionary and the metadata stream, except the structure root.
pub fn set(drawn: &mut Drawn, document: &Document) {
    let facts = DocumentInfo {
        title: clean(&document.title).trim().to_owned(),
        author: clean(&document.author).trim().to_owned(),
        program: concat!("roadmap ", env!("CARGO_PKG_VERSION")),
        day: document.day,
        language: document.language.tag(),
    };
    let profile = drawn.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = drawn.add_object(Stream::new(metadata, xmp(&facts).into_bytes()));
    let information = drawn.add_object(information(&facts));
    drawn.trailer.set("Info", information);
    let catalog = drawn.catalog_mut().expect("printpdf makes a catalog");
    catalog.set("Lang", Object::string_literal(facts.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Metadata", metadata);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
}

fn information(facts: &DocumentInfo) -> lopdf::Dictionary {
    let date = Object::string_literal(facts.day.format("D:%Y%m%d000000+00'00'").to_string());
    let mut information = dictionary! {
        "Title" => text_string(&facts.title),
        "Creator" => text_string(facts.program),
        "Producer" => text_string(facts.program),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if !facts.author.is_empty() {
        information.set("Author", text_string(&facts.author));
    }
    information
}

/// The metadata as XMP (ISO 16684-1), with the conformance claims.
fn xmp(facts: &DocumentInfo) -> String {
    let date = facts.day.format("%Y-%m-%dT00:00:00+00:00").to_string();
    let mut xmp = XmpWriter::new();
    xmp.pdfa_part(2).pdfa_conformance("A").pdfua_part(1);
    // PDF/A does not define the PDF/UA identifier, so that the packet must describe it (ISO 19005-2, 6.6.2.3).
    xmp.extension_schemas().pdfua_id().properties().describe_part();
    xmp.format("application/pdf").language([LangId(facts.language)]).title([(None, &*facts.title)]);
    if !facts.author.is_empty() {
        xmp.creator([&*facts.author]);
    }
    xmp.producer(facts.program).creator_tool(facts.program);
    for name in ["CreateDate", "ModifyDate"] {
        xmp.element(name, Namespace::Xmp).value(&*date);
    }
    xmp.finish(None)
}

//! The file opened again: pages, text, fonts, links and bookmarks are those of the layout.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId};
use roadmap::l10n::Localizer;
use roadmap::render::pdf::placed::{Layout, Part, Placed, Shape};
use roadmap::render::pdf::render;
use roadmap::view::document::{Document, Link};

use crate::places::{fitted, laid_out, shown};
use crate::structure::assert_tagged;

pub fn assert_readable(document: &Document) {
    let rendered = render(document, &Localizer::new(document.language));
    let layout = laid_out(document);
    let document = &fitted(document);
    let pdf = Pdf::load_mem(&rendered.bytes).unwrap();
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    assert_eq!(pages.len(), rendered.pages);
    assert_eq!(pages.len(), layout.pages.len());
    assert_eq!(pdf.version, "1.7");
    assert_metadata(&pdf, document);
    assert_fonts(&pdf, pages[0]);
    assert_text(&pdf, &pages, &layout);
    assert_links(&pdf, &pages, &layout);
    assert_outline(&pdf, &layout);
    assert_tagged(&pdf, document);
}

fn assert_metadata(pdf: &Pdf, document: &Document) {
    let catalog = pdf.catalog().unwrap();
    let language = catalog.get(b"Lang").unwrap().as_str().unwrap();
    assert_eq!(language, if document.language == roadmap::l10n::Language::Fr { b"fr" } else { b"en" });
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = dictionary(pdf, pdf.trailer.get(b"Info").unwrap());
    assert_eq!(text(info.get(b"Title").unwrap()), document.title);
    assert_eq!(text(info.get(b"Author").unwrap()), document.author);
    assert_eq!(text(info.get(b"CreationDate").unwrap()), "D:20261215000000+00'00'");
    assert!(!info.has(b"GTS_PDFXVersion"));
    assert_eq!(pdf.trailer.get(b"ID").unwrap().as_array().unwrap().len(), 2);
    // The same once more, for those who know nothing of PDF, in clear.
    let metadata = pdf.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
    assert!(!metadata.dict.has(b"Filter"));
    let metadata = String::from_utf8(metadata.content.clone()).unwrap();
    let title = document.title.replace('&', "&amp;").replace('<', "&lt;");
    for expected in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreateDate>2026-12-15T00:00:00+00:00</xmp:CreateDate>",
        title.as_str(),
        document.author.as_str(),
    ] {
        assert!(metadata.contains(expected), "{expected} in {metadata}");
    }
    let intent = catalog.get(b"OutputIntents").unwrap().as_array().unwrap()[0].as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    let profile = pdf.dereference(intent.get(b"DestOutputProfile").unwrap()).unwrap().1.as_stream().unwrap();
    assert_eq!(&profile.get_plain_content().unwrap()[16..20], b"RGB ");
}

fn assert_fonts(pdf: &Pdf, page: ObjectId) {
    for font in pdf.get_page_fonts(page).unwrap().values() {
        assert!(font.has(b"ToUnicode"));
        let descendant = &font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0];
        let descriptor = dictionary(pdf, dictionary(pdf, descendant).get(b"FontDescriptor").unwrap());
        assert!(descriptor.has(b"FontFile2"));
        let name = String::from_utf8_lossy(descriptor.get(b"FontName").unwrap().as_name().unwrap()).into_owned();
        assert!(name.as_bytes()[6] == b'+' && name.contains("NotoSans"), "{name}");
    }
}

/// The strings shown, turned back to text as a reader does, are the boxes' in their order.
fn assert_text(pdf: &Pdf, pages: &[ObjectId], layout: &Layout) {
    for (&page, placed) in pages.iter().zip(&layout.pages) {
        let expected: String = placed.boxes.iter().filter_map(Placed::text).collect();
        assert_eq!(read(pdf, page).shown, expected);
    }
}

/// The text of each numbered piece of a page.
pub fn pieces_of(pdf: &Pdf, page: ObjectId) -> impl Iterator<Item = ((ObjectId, i64), String)> + use<> {
    read(pdf, page).pieces.into_iter().map(move |(id, text)| ((page, id), text))
}

#[derive(Default)]
struct Reading {
    shown: String,
    pieces: BTreeMap<i64, String>,
}

/// Reads a page, on which everything stands between two tags, or is an artifact.
fn read(pdf: &Pdf, page: ObjectId) -> Reading {
    let fonts = pdf.get_page_fonts(page).unwrap();
    let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> =
        fonts.into_iter().map(|(name, font)| (name, to_unicode(pdf, font))).collect();
    let mut reading = Reading::default();
    let (mut font, mut piece, mut is_marked) = (None, None, false);
    for operation in pdf.get_and_decode_page_content(page).unwrap().operations {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                assert!(!is_marked, "a piece in a piece");
                is_marked = true;
                let id =
                    operation.operands.get(1).and_then(|properties| properties.as_dict().unwrap().get(b"MCID").ok());
                piece = id.map(|id| id.as_i64().unwrap());
                assert_eq!(operation.operands[0].as_name().unwrap() == b"Artifact", piece.is_none());
                if let Some(id) = piece {
                    assert!(reading.pieces.insert(id, String::new()).is_none(), "two pieces of the number {id}");
                }
            }
            "EMC" => is_marked = false,
            "Tf" => font = maps.get(operation.operands[0].as_name().unwrap()),
            "Tj" => {
                assert!(is_marked);
                let map = font.unwrap();
                for code in operation.operands[0].as_str().unwrap().chunks(2) {
                    let code = u16::from_be_bytes([code[0], code[1]]);
                    assert_ne!(code, 0, "a glyph that is none");
                    reading.shown.push_str(&map[&code]);
                    if let Some(id) = piece {
                        reading.pieces.get_mut(&id).unwrap().push_str(&map[&code]);
                    }
                }
            }
            "f" | "f*" | "S" | "s" | "B" | "b" | "B*" | "b*" => assert!(is_marked, "a shape that no tag holds"),
            "BT" | "ET" | "Td" | "rg" | "RG" | "w" | "re" | "m" | "l" | "c" | "h" | "n" => {}
            other => panic!("the operator {other} in a report"),
        }
    }
    assert!(!is_marked);
    reading
}

fn to_unicode(pdf: &Pdf, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = font.get(b"ToUnicode").unwrap().as_reference().and_then(|id| pdf.get_object(id)).unwrap();
    let map = String::from_utf8(stream.as_stream().unwrap().get_plain_content().unwrap()).unwrap();
    let hex = |text: &str| u16::from_str_radix(text, 16).unwrap();
    let mut glyphs = BTreeMap::new();
    for line in map.lines() {
        let parts: Vec<&str> = line.split(['<', '>']).filter(|part| !part.trim().is_empty()).collect();
        if line.starts_with('<') && parts.len() == 2 && parts[0].len() == 4 && !line.contains("<FFFF>") {
            let units: Vec<u16> =
                parts[1].as_bytes().chunks(4).map(|unit| hex(std::str::from_utf8(unit).unwrap())).collect();
            glyphs.insert(hex(parts[0]), String::from_utf16(&units).unwrap());
        }
    }
    glyphs
}

fn assert_links(pdf: &Pdf, pages: &[ObjectId], layout: &Layout) {
    for (&page, placed) in pages.iter().zip(&layout.pages) {
        for annotation in pdf.get_page_annotations(page).unwrap() {
            assert!(annotation.has(b"Contents"));
            let border = annotation.get(b"Border").unwrap().as_array().unwrap();
            assert!(border.iter().all(|side| side.as_i64().unwrap() == 0));
            match annotation.get(b"Dest") {
                Ok(destination) => {
                    let target = destination.as_array().unwrap()[0].as_reference().unwrap();
                    let page = pages.iter().position(|&page| page == target).unwrap();
                    let leads_here = |link: &Link| {
                        let Link::Anchor(anchor) = link else { return false };
                        let mut headings = layout.headings.iter();
                        let heading = headings.find(|placed| placed.heading.anchor.as_ref() == Some(anchor));
                        heading.is_some_and(|heading| heading.page == page)
                    };
                    assert!(layout.links.iter().any(leads_here));
                }
                Err(_) => {
                    let action = annotation.get(b"A").unwrap().as_dict().unwrap();
                    let uri = action.get(b"URI").unwrap().as_str().unwrap();
                    assert!(uri.is_ascii() && !uri.contains(&b' '));
                }
            }
        }
        let contents: Vec<String> = pdf
            .get_page_annotations(page)
            .unwrap()
            .into_iter()
            .map(|annotation| text(annotation.get(b"Contents").unwrap()))
            .collect();
        for linked in placed.boxes.iter().filter(|placed| leads(placed, layout)) {
            let words = shown(linked.text().unwrap());
            assert!(contents.iter().any(|contents| shown(contents).contains(&words)), "{linked:?} leads nowhere");
        }
    }
}

/// Whether a box is a link, and not a repeated one.
fn leads(placed: &Placed, layout: &Layout) -> bool {
    let Shape::Text(run) = &placed.shape else { return false };
    let leads = |link: &Link| match link {
        Link::Url(_) => true,
        Link::Anchor(anchor) => layout.headings.iter().any(|placed| placed.heading.anchor.as_ref() == Some(anchor)),
    };
    placed.origin.part != Part::Artifact && run.link.is_some_and(|link| leads(&layout.links[link as usize]))
}

fn assert_outline(pdf: &Pdf, layout: &Layout) {
    let expected: Vec<&str> = layout
        .headings
        .iter()
        .filter(|placed| placed.heading.outline.is_some())
        .map(|placed| placed.heading.title.as_str())
        .collect();
    let mut titles = Vec::new();
    if let Ok(root) = pdf.catalog().unwrap().get(b"Outlines") {
        follow(pdf, dictionary(pdf, root), &mut titles);
    }
    assert_eq!(titles, expected);
}

fn follow(pdf: &Pdf, parent: &Dictionary, titles: &mut Vec<String>) {
    let mut next = parent.get(b"First").ok();
    while let Some(entry) = next {
        let entry = dictionary(pdf, entry);
        titles.push(text(entry.get(b"Title").unwrap()));
        assert!(entry.has(b"Dest"));
        follow(pdf, entry, titles);
        next = entry.get(b"Next").ok();
    }
}

fn dictionary<'a>(pdf: &'a Pdf, object: &'a Object) -> &'a Dictionary {
    pdf.dereference(object).unwrap().1.as_dict().unwrap()
}

pub fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        None => String::from_utf8(bytes.to_vec()).unwrap(),
        Some(units) => {
            let units: Vec<u16> = units.chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
    }
}

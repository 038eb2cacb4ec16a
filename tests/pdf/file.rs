//! The file opened again: pages, text, fonts, links and bookmarks are those of the layout.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId};
use roadmap::render::pdf::boxes::{Layout, Placed, Shape};
use roadmap::render::pdf::render;
use roadmap::view::document::{Document, Link};
use roadmap::words::Words;

use crate::places::laid_out;

pub fn assert_readable(document: &Document) {
    let rendered = render(document, &Words::new(document.language));
    let layout = laid_out(document);
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
}

fn assert_metadata(pdf: &Pdf, document: &Document) {
    let catalog = pdf.catalog().unwrap();
    let language = catalog.get(b"Lang").unwrap().as_str().unwrap();
    assert_eq!(language, if document.language == roadmap::words::Language::Fr { b"fr" } else { b"en" });
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = dictionary(pdf, pdf.trailer.get(b"Info").unwrap());
    assert_eq!(text(info.get(b"Title").unwrap()), document.title);
    assert_eq!(text(info.get(b"Author").unwrap()), document.author);
    assert_eq!(text(info.get(b"CreationDate").unwrap()), "D:20261215000000+00'00'");
    assert!(!info.has(b"GTS_PDFXVersion"));
    assert_eq!(pdf.trailer.get(b"ID").unwrap().as_array().unwrap().len(), 2);
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
    let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> =
        pdf.get_page_fonts(pages[0]).unwrap().into_iter().map(|(name, font)| (name, to_unicode(pdf, font))).collect();
    for (&page, placed) in pages.iter().zip(&layout.pages) {
        let content = pdf.get_and_decode_page_content(page).unwrap();
        let (mut font, mut shown) = (None, Vec::new());
        for operation in &content.operations {
            match operation.operator.as_str() {
                "Tf" => font = maps.get(operation.operands[0].as_name().unwrap()),
                "Tj" => {
                    let codes = operation.operands[0].as_str().unwrap().chunks(2);
                    let map = font.unwrap();
                    shown.push(
                        codes.map(|code| map[&u16::from_be_bytes([code[0], code[1]])].as_str()).collect::<String>(),
                    );
                }
                _ => {}
            }
        }
        let expected: Vec<&str> =
            placed.boxes.iter().filter_map(Placed::text).filter(|text| !text.is_empty()).collect();
        assert_eq!(shown, expected);
    }
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
        let leads = |placed: &&Placed| matches!(&placed.shape, Shape::Text(run) if run.link.is_some_and(|link| matches!(layout.links[link as usize], Link::Url(_))));
        let linked = placed.boxes.iter().any(|placed| leads(&placed));
        assert!(!linked || !pdf.get_page_annotations(page).unwrap().is_empty());
    }
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

fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        None => String::from_utf8(bytes.to_vec()).unwrap(),
        Some(units) => {
            let units: Vec<u16> = units.chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
    }
}

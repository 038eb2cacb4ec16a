//! Links: to headings of the report, and to addresses outside.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::view::document::Link;

use super::super::boxes::{Layout, Page, Shape};
use super::super::clean::cleaned;
use super::super::style::PAGE_HEIGHT;
use super::pdf_text::{percent_encoded, text_string};

/// Adds the links of each page, each line of a link as an annotation of its own.
pub fn add(drawn: &mut Document, layout: &Layout, pages: &[ObjectId], anchors: &BTreeMap<&str, Object>) {
    for (page, &id) in layout.pages.iter().zip(pages) {
        let mut annotations = Vec::new();
        for area in areas(page) {
            let Some(link) = layout.links.get(area.link as usize) else { continue };
            if let Some(annotation) = annotation(link, &area, anchors) {
                annotations.push(Object::Reference(drawn.add_object(annotation)));
            }
        }
        if !annotations.is_empty()
            && let Ok(page) = drawn.get_dictionary_mut(id)
        {
            page.set("Annots", annotations);
        }
    }
}

struct Area {
    link: u32,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    words: String,
}

/// Runs of one link on one line are one area.
fn areas(page: &Page) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for placed in &page.boxes {
        let Shape::Text(run) = &placed.shape else { continue };
        let Some(link) = run.link else { continue };
        match areas.last_mut() {
            Some(area) if area.link == link && same_line(area, placed.y, placed.x) => {
                area.right = placed.right();
                area.words.push_str(&run.text);
            }
            _ => areas.push(Area {
                link,
                left: placed.x,
                top: placed.y,
                right: placed.right(),
                bottom: placed.bottom(),
                words: run.text.clone(),
            }),
        }
    }
    areas
}

fn same_line(area: &Area, top: f32, left: f32) -> bool {
    (area.top - top).abs() < 0.1 && (area.right - left).abs() < 0.1
}

/// Nothing for a link to a heading that is not there: the words stand, and lead nowhere.
fn annotation(link: &Link, area: &Area, anchors: &BTreeMap<&str, Object>) -> Option<Dictionary> {
    let real = |value: f32| Object::Real((value * 100.0).round() / 100.0);
    let mut annotation = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => vec![
            real(area.left),
            real(PAGE_HEIGHT - area.bottom),
            real(area.right),
            real(PAGE_HEIGHT - area.top),
        ],
        "Border" => vec![Object::Integer(0), Object::Integer(0), Object::Integer(0)],
        // Printed with the page, as PDF/A asks.
        "F" => 4,
        "Contents" => text_string(&cleaned(area.words.trim())),
    };
    match link {
        Link::Anchor(anchor) => annotation.set("Dest", anchors.get(anchor.as_str())?.clone()),
        Link::Url(url) => annotation.set(
            "A",
            dictionary! {
                "Type" => "Action",
                "S" => "URI",
                "URI" => Object::string_literal(percent_encoded(url)),
            },
        ),
    }
    Some(annotation)
}

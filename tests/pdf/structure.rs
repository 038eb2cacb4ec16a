//! The structure of a file against the document it was drawn from: PDF/UA-1 and PDF/A-2a, as far as they are structure.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document as Pdf, Object, ObjectId};
use roadmap::l10n::Language;
use roadmap::view::document::*;

use crate::file::{pieces_of, text};
use crate::places::{figure_words, numbered, part_words, shown, shown_text};
use crate::tree::{Element, Kid, Texts, tree};

/// The structure is what the document says.
pub fn assert_tagged(pdf: &Pdf, document: &Document) {
    let root = assert_well_tagged(pdf);
    let mut expected = Vec::new();
    Expected { level: 0 }.blocks(&document.blocks, 0, &mut expected);
    let mut found = Vec::new();
    root.elements().for_each(|element| outline(element, 0, &mut found));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len(), "after {:?}", found.iter().zip(&expected).next_back());
    let other = |language: Option<Language>| language == Some(Language::Fr);
    assert_eq!(
        words_in(&root, "fr", false),
        runs(document).filter(|run| other(run.1)).map(|run| shown(run.0)).collect::<String>()
    );
}

/// All that is said to be in a language, by the element that it stands in or by one around it.
pub fn words_in(element: &Element, language: &str, around: bool) -> String {
    let own = element.dictionary.get(b"Lang").ok();
    let is_in = own.map_or(around, |own| own.as_str().unwrap() == language.as_bytes());
    let words = |kid: &Kid| match kid {
        Kid::Element(element) => words_in(element, language, is_in),
        Kid::Piece { text, .. } if is_in => shown(text),
        Kid::Piece { .. } | Kid::Annotation(_) => String::new(),
    };
    element.kids.iter().map(words).collect()
}

/// The runs of a document, but for those in drawings, and their languages.
fn runs(document: &Document) -> impl Iterator<Item = (&str, Option<Language>)> {
    let texts = numbered(document).into_iter().flat_map(|block| -> Vec<&Text> {
        match block {
            Block::Heading(heading) => vec![&heading.text],
            Block::Paragraph(paragraph) => vec![&paragraph.text],
            Block::List(points) => points.iter().collect(),
            Block::Entries(entries) => entries.entries.iter().flat_map(|entry| [&entry.name, &entry.text]).collect(),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.0);
                table.columns.iter().map(|column| &column.heading).chain(cells).collect()
            }
            Block::Timeline(timeline) => vec![&timeline.legend],
            Block::KeyFigures(_)
            | Block::Code(_)
            | Block::BlankLines(_)
            | Block::Columns(_)
            | Block::Bands(_)
            | Block::Together(_)
            | Block::OnePage(_)
            | Block::Fit(_) => Vec::new(),
        }
    });
    texts.flat_map(|text| &text.0).filter_map(|run| match run {
        Run::Words { text, language, .. } => Some((text.as_str(), *language)),
        Run::Mark(_) => None,
    })
}

/// What holds of the structure whatever the document says; gives the document's element.
pub fn assert_well_tagged(pdf: &Pdf) -> Element {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let texts: Texts = pages.iter().flat_map(|&page| pieces_of(pdf, page)).collect();
    let root = tree(pdf, &texts);
    assert_marked(pdf, &pages);
    assert_reached(pdf, &pages, &root, &texts);
    assert_links(pdf, &pages, &root);
    assert_sound(&root);
    root
}

fn assert_marked(pdf: &Pdf, pages: &[ObjectId]) {
    let catalog = pdf.catalog().unwrap();
    let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap();
    assert!(marked.as_bool().unwrap());
    for (key, &page) in (0..).zip(pages) {
        let page = pdf.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        assert_eq!(page.get(b"StructParents").unwrap().as_i64().unwrap(), key);
    }
}

/// Each piece and each annotation is reached once, and leads back to the element that reaches it.
fn assert_reached(pdf: &Pdf, pages: &[ObjectId], root: &Element, texts: &Texts) {
    let parents = parents(pdf);
    let key_of: BTreeMap<ObjectId, i64> = pages.iter().copied().zip(0..).collect();
    let mut reached = BTreeSet::new();
    for element in root.all() {
        for kid in &element.kids {
            match kid {
                Kid::Element(_) => {}
                Kid::Piece { page, id, .. } => {
                    assert!(reached.insert((*page, *id)), "{id} of {page:?} is reached twice");
                    let owners = pdf.dereference(&parents[&key_of[page]]).unwrap().1.as_array().unwrap();
                    let owner = owners[usize::try_from(*id).unwrap()].as_reference().unwrap();
                    assert_eq!(owner, element.id);
                }
                Kid::Annotation(annotation) => {
                    let key = pdf.get_dictionary(*annotation).unwrap().get(b"StructParent").unwrap();
                    assert_eq!(parents[&key.as_i64().unwrap()].as_reference().unwrap(), element.id);
                }
            }
        }
    }
    assert!(reached.iter().eq(texts.keys()), "a piece is not reached");
}

fn parents(pdf: &Pdf) -> BTreeMap<i64, Object> {
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let root = pdf.get_dictionary(root).unwrap();
    let parents = pdf.dereference(root.get(b"ParentTree").unwrap()).unwrap().1.as_dict().unwrap();
    let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
    numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone())).collect()
}

/// Each annotation stands in one link, which has words; and each link has an annotation.
fn assert_links(pdf: &Pdf, pages: &[ObjectId], root: &Element) {
    let mut tagged = Vec::new();
    for element in root.all() {
        let annotations = element.kids.iter().filter_map(|kid| match kid {
            Kid::Annotation(id) => Some(*id),
            Kid::Element(_) | Kid::Piece { .. } => None,
        });
        let annotations: Vec<ObjectId> = annotations.collect();
        assert_eq!(element.tag == "Link", !annotations.is_empty(), "{element:?}");
        for &id in &annotations {
            let contents = text(pdf.get_dictionary(id).unwrap().get(b"Contents").unwrap());
            assert!(shown(&element.text()).contains(&shown(&contents)), "{contents} for {element:?}");
        }
        tagged.extend(annotations);
    }
    let on_pages = pages.iter().flat_map(|&page| match pdf.get_dictionary(page).unwrap().get(b"Annots") {
        Ok(annotations) => annotations.as_array().unwrap().clone(),
        Err(_) => Vec::new(),
    });
    let mut on_pages: Vec<ObjectId> = on_pages.map(|annotation| annotation.as_reference().unwrap()).collect();
    on_pages.sort_unstable();
    tagged.sort_unstable();
    assert_eq!(tagged, on_pages);
}

/// What holds of any tree: headings without gaps, regular tables, figures with words and a place.
fn assert_sound(root: &Element) {
    let mut last = 0;
    for element in root.all() {
        match element.tag.as_str() {
            "H1" | "H2" | "H3" => {
                let level = element.tag[1..].parse::<u8>().unwrap();
                assert!(level <= last + 1, "{} after level {last}", element.tag);
                last = level;
            }
            "Table" => assert_regular(element),
            "TH" => {
                let scope = element.attribute("Scope").unwrap().as_name().unwrap();
                assert!(scope == b"Column" || scope == b"Row");
            }
            "Figure" => {
                assert!(!text(element.dictionary.get(b"Alt").unwrap()).is_empty());
                let sides = element.attribute("BBox").unwrap().as_array().unwrap();
                let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
                assert!(0.0 < sides[0] && sides[0] < sides[2] && sides[2] < 596.0, "{sides:?}");
                assert!(0.0 < sides[1] && sides[1] < sides[3] && sides[3] < 842.0, "{sides:?}");
            }
            _ => {}
        }
    }
}

fn assert_regular(table: &Element) {
    let rows: Vec<&Element> = table.elements().flat_map(Element::elements).collect();
    assert!(table.elements().all(|part| ["THead", "TBody"].contains(&part.tag.as_str())));
    assert!(rows.iter().all(|row| row.tag == "TR"));
    let width = rows[0].elements().count();
    assert!(rows.iter().all(|row| row.elements().count() == width));
}

/// An element: how deep it stands, what it is, and its own text.
type Line = (usize, &'static str, String);

/// The lines of an element that was found, without what only holds spaces; a header without words is a cell.
fn outline(element: &Element, depth: usize, lines: &mut Vec<Line>) {
    let is_inline = |element: &Element| ["Link", "Span"].contains(&element.tag.as_str());
    let is_leaf = |kid: &Kid| !matches!(kid, Kid::Element(element) if !is_inline(element));
    let tag = TAGS.iter().find(|tag| **tag == element.tag).unwrap_or_else(|| panic!("{} in a report", element.tag));
    let own = element.kids.iter().filter(|kid| is_leaf(kid)).map(|kid| match kid {
        Kid::Element(inline) => inline.text(),
        Kid::Piece { text, .. } => text.clone(),
        Kid::Annotation(_) => String::new(),
    });
    let own = if *tag == "Figure" { text(element.dictionary.get(b"Alt").unwrap()) } else { own.collect() };
    let at = lines.len();
    // A drawing that goes on, on a further page.
    if *tag == "Figure" && lines.last().is_some_and(|last| (last.0, last.1) == (depth, *tag)) {
        return;
    }
    lines.push((depth, tag, shown(&own)));
    for kid in element.elements().filter(|kid| !is_inline(kid)) {
        outline(kid, depth + 1, lines);
    }
    prune(at, lines);
}

const TAGS: [&str; 17] = [
    "Sect", "H1", "H2", "H3", "P", "Code", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
    "Figure",
];

fn prune(at: usize, lines: &mut Vec<Line>) {
    if lines[at].1 == "TH" && lines.len() == at + 1 && lines[at].2.is_empty() {
        lines[at].1 = "TD";
    }
    if lines.len() == at + 1 && lines[at].2.is_empty() && lines[at].1 != "TD" {
        lines.pop();
    }
}

/// What the structure must be, told from the document alone.
struct Expected {
    level: usize,
}

impl Expected {
    fn blocks(&mut self, blocks: &[Block], depth: usize, lines: &mut Vec<Line>) {
        for block in blocks {
            let at = lines.len();
            match block {
                Block::Heading(heading) => {
                    let level = usize::from(heading.level).min(self.level + 1);
                    if !shown_text(&heading.text).is_empty() {
                        self.level = level;
                    }
                    lines.push((depth, ["H1", "H2", "H3"][level - 1], shown_text(&heading.text)));
                    prune(at, lines);
                }
                Block::Paragraph(paragraph) => leaf(depth, "P", shown_text(&paragraph.text), lines),
                Block::Code(code) => nest(depth, "P", lines, |depth, lines| {
                    leaf(depth, "Code", shown(&code.lines.concat()), lines);
                }),
                Block::BlankLines(_) => {}
                Block::List(points) => nest(depth, "L", lines, |depth, lines| {
                    points.iter().for_each(|point| item(depth, None, shown_text(point), lines));
                }),
                Block::Entries(entries) => nest(depth, "L", lines, |depth, lines| {
                    let entries = entries.entries.iter();
                    entries
                        .for_each(|entry| item(depth, Some(shown_text(&entry.name)), shown_text(&entry.text), lines));
                }),
                Block::KeyFigures(figures) => nest(depth, "L", lines, |depth, lines| {
                    figures.iter().for_each(|figure| key_figure(figure, depth, lines));
                }),
                Block::Table(table) if table.columns.is_empty() => {}
                Block::Table(table) => nest(depth, "Table", lines, |depth, lines| rows(table, depth, lines)),
                Block::Timeline(timeline) => {
                    if !timeline.rows.is_empty() || !timeline.months.is_empty() {
                        leaf(depth, "Figure", shown(&timeline.alternative), lines);
                    }
                    leaf(depth, "P", shown_text(&timeline.legend), lines);
                }
                Block::Columns(columns) | Block::Bands(columns) => {
                    columns.iter().for_each(|column| self.blocks(column, depth, lines));
                }
                Block::OnePage(blocks) => self.blocks(blocks, depth, lines),
                Block::Fit(fit) => fit.all_blocks().into_iter().for_each(|blocks| self.blocks(blocks, depth, lines)),
                Block::Together(blocks) => {
                    nest(depth, "Sect", lines, |depth, lines| self.blocks(blocks, depth, lines));
                }
            }
        }
    }
}

fn leaf(depth: usize, tag: &'static str, text: String, lines: &mut Vec<Line>) {
    let at = lines.len();
    lines.push((depth, tag, text));
    prune(at, lines);
}

fn nest(depth: usize, tag: &'static str, lines: &mut Vec<Line>, inner: impl FnOnce(usize, &mut Vec<Line>)) {
    let at = lines.len();
    lines.push((depth, tag, String::new()));
    inner(depth + 1, lines);
    prune(at, lines);
}

fn item(depth: usize, label: Option<String>, body: String, lines: &mut Vec<Line>) {
    nest(depth, "LI", lines, |depth, lines| match (label, body.is_empty()) {
        (Some(label), true) => leaf(depth, "LBody", label, lines),
        (label, _) => {
            leaf(depth, "Lbl", label.unwrap_or_default(), lines);
            leaf(depth, "LBody", body, lines);
        }
    });
}

fn key_figure(figure: &KeyFigure, depth: usize, lines: &mut Vec<Line>) {
    nest(depth, "LI", lines, |depth, lines| {
        lines.push((depth, "LBody", shown(&figure_words(figure))));
        nest(depth + 1, "L", lines, |depth, lines| {
            for part in &figure.parts {
                item(depth, None, shown(&part_words(part)), lines);
            }
        });
    });
}

fn rows(table: &Table, depth: usize, lines: &mut Vec<Line>) {
    let heads: Vec<String> = table.columns.iter().map(|column| shown_text(&column.heading)).collect();
    if heads.iter().any(|head| !head.is_empty()) {
        nest(depth, "THead", lines, |depth, lines| {
            nest(depth, "TR", lines, |depth, lines| {
                heads.iter().for_each(|head| leaf(depth, "TH", head.clone(), lines));
            });
        });
    }
    nest(depth, "TBody", lines, |depth, lines| {
        for row in &table.rows {
            nest(depth, "TR", lines, |depth, lines| {
                for (column, cell) in row.cells.iter().enumerate() {
                    let tag = if column == 0 && table.columns.len() > 1 { "TH" } else { "TD" };
                    let texts: Vec<String> = cell.0.iter().map(shown_text).filter(|text| !text.is_empty()).collect();
                    match texts.as_slice() {
                        [] => leaf(depth, "TD", String::new(), lines),
                        [one] => leaf(depth, tag, one.clone(), lines),
                        several => nest(depth, tag, lines, |depth, lines| {
                            several.iter().for_each(|text| leaf(depth, "P", text.clone(), lines));
                        }),
                    }
                }
            });
        }
    });
}

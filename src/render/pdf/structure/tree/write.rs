//! The tree as objects of the file, and the way back from what is on the pages to it (ISO 32000-1, 14.7.4.4).

use super::super::super::pieces::Pieces;
use super::super::file::{Packed, real};
use super::super::pdf_text::push_text;
use super::{Element, Kid, Kind, Scope, Tree};
use crate::render::pdf::style::PAGE_HEIGHT;

/// The numbers of the objects that the tree speaks of.
#[derive(Debug)]
pub struct Places {
    pub pages: Vec<u32>,
    /// Of the first annotation; the others follow.
    pub annotations: u32,
    pub root: u32,
}

/// Writes the root and all below it. What stands on the page `n` leads back by the key `n`, and the annotation `n` by
/// the key after all pages'.
pub fn write(tree: &Tree, places: &Places, pieces: &Pieces, packed: &mut Packed) {
    let elements = packed.reserve(tree.elements.len());
    let id_of = |element: usize| elements + number(element);
    let mut owners = Owners::new(pieces);
    for (at, element) in tree.elements.iter().enumerate() {
        owners.note(&element.kids, id_of(at));
        let parent = if at == 0 { places.root } else { id_of(element.parent) };
        packed.add(id_of(at), |out| write_element(element, parent, places, pieces, elements, out));
    }
    let parents = owners.write(places, packed);
    packed.add(places.root, |out| {
        let next = places.pages.len() + pieces.annotations.len();
        push!(out, "<</Type/StructTreeRoot/K {} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {next}>>", id_of(0));
    });
}

fn write_element(element: &Element, parent: u32, places: &Places, pieces: &Pieces, elements: u32, out: &mut String) {
    let tag = tag(&element.kind);
    push!(out, "<</S/{tag}/P {parent} 0 R");
    let mut on_pages = element.kids.iter().filter_map(|kid| match *kid {
        Kid::Piece { page, .. } => Some(page),
        Kid::Element(_) | Kid::Annotation(_) => None,
    });
    let home = on_pages.next();
    if let Some(page) = home {
        push!(out, "/Pg {} 0 R", places.pages[page]);
    }
    out.push_str(if element.kids.len() == 1 { "/K " } else { "/K[" });
    for (at, kid) in element.kids.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        match *kid {
            Kid::Element(kid) => push!(out, "{} 0 R", elements + number(kid)),
            Kid::Piece { page, id } if home == Some(page) => push!(out, "{id}"),
            Kid::Piece { page, id } => push!(out, "<</Type/MCR/Pg {} 0 R/MCID {id}>>", places.pages[page]),
            Kid::Annotation(at) => {
                let page = places.pages[pieces.annotations[at].page];
                push!(out, "<</Type/OBJR/Pg {page} 0 R/Obj {} 0 R>>", places.annotations + number(at));
            }
        }
    }
    if element.kids.len() != 1 {
        out.push(']');
    }
    push_attributes(&element.kind, out);
    out.push_str(">>");
}

fn tag(kind: &Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Section => "Sect",
        Kind::Heading(level) => ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(&1, &6) - 1)],
        Kind::Paragraph => "P",
        Kind::Code => "Code",
        Kind::List { .. } => "L",
        Kind::Item => "LI",
        Kind::Label => "Lbl",
        Kind::Body => "LBody",
        Kind::Table { .. } => "Table",
        Kind::Head => "THead",
        Kind::Rows => "TBody",
        Kind::Row => "TR",
        Kind::HeaderCell(_) => "TH",
        Kind::Cell => "TD",
        Kind::Figure { .. } => "Figure",
        Kind::Link => "Link",
    }
}

fn push_attributes(kind: &Kind, out: &mut String) {
    match kind {
        Kind::List { has_bullets: true } => out.push_str("/A<</O/List/ListNumbering/Disc>>"),
        Kind::Table { summary } if !summary.is_empty() => {
            out.push_str("/A<</O/Table/Summary");
            push_text(summary, out);
            out.push_str(">>");
        }
        Kind::HeaderCell(Scope::Column) => out.push_str("/A<</O/Table/Scope/Column>>"),
        Kind::HeaderCell(Scope::Row) => out.push_str("/A<</O/Table/Scope/Row>>"),
        Kind::Figure { alternative, bounds } => {
            out.push_str("/Alt");
            push_text(alternative, out);
            out.push_str("/A<</O/Layout/Placement/Block/BBox[");
            for side in [bounds.left, PAGE_HEIGHT - bounds.bottom, bounds.right, PAGE_HEIGHT - bounds.top] {
                push!(out, "{} ", real(side));
            }
            out.push_str("]>>");
        }
        Kind::Document
        | Kind::Section
        | Kind::Heading(_)
        | Kind::Paragraph
        | Kind::Code
        | Kind::List { has_bullets: false }
        | Kind::Item
        | Kind::Label
        | Kind::Body
        | Kind::Table { .. }
        | Kind::Head
        | Kind::Rows
        | Kind::Row
        | Kind::Cell
        | Kind::Link => {}
    }
}

/// Which element each piece of each page, and each annotation, stands in.
struct Owners {
    pieces: Vec<Vec<u32>>,
    annotations: Vec<u32>,
}

impl Owners {
    fn new(pieces: &Pieces) -> Self {
        Self { pieces: vec![Vec::new(); pieces.pages.len()], annotations: vec![0; pieces.annotations.len()] }
    }

    fn note(&mut self, kids: &[Kid], element: u32) {
        for kid in kids {
            match *kid {
                Kid::Element(_) => {}
                Kid::Annotation(at) => self.annotations[at] = element,
                Kid::Piece { page, id } => {
                    let owners = &mut self.pieces[page];
                    if owners.len() <= id {
                        owners.resize(id + 1, 0);
                    }
                    owners[id] = element;
                }
            }
        }
    }

    fn write(self, places: &Places, packed: &mut Packed) -> u32 {
        let of_pages = packed.reserve(places.pages.len());
        for (page, owners) in self.pieces.iter().enumerate() {
            packed.add(of_pages + number(page), |out| {
                out.push('[');
                for owner in owners {
                    push!(out, "{owner} 0 R ");
                }
                out.push(']');
            });
        }
        let parents = packed.reserve(1);
        packed.add(parents, |out| {
            out.push_str("<</Nums[");
            let pages = (0..places.pages.len()).map(|page| of_pages + number(page));
            for (key, owner) in pages.chain(self.annotations).enumerate() {
                push!(out, "{key} {owner} 0 R ");
            }
            out.push_str("]>>");
        });
        parents
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).expect("a file has fewer objects than four thousand million")
}

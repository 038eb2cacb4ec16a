//! Writes the structure tree and the parent tree, which maps content to elements (ISO 32000-1, 14.7.4.4).

use std::borrow::Cow;

use crate::l10n::Localizer;
use crate::view::document::Block;

use super::super::super::marked_content::Pieces;
use super::super::super::placed::Layout;
use super::super::super::style::PAGE_HEIGHT;
use super::super::file::{Packed, object_number, real};
use super::super::pdf_text::push_text;
use super::blocks::TreeBuilder;
use super::elements::{Element, Kid, Kind, Scope, Tree};
use super::marks::Marks;

/// The object numbers that the tree refers to.
#[derive(Debug)]
pub struct Places {
    /// The first page and the first annotation; the others follow them.
    pub first_page: u32,
    pub annotations: u32,
    pub root: u32,
}

impl Places {
    fn page(&self, at: usize) -> u32 {
        self.first_page + object_number(at)
    }
}

/// Writes the root and everything below it. The parent tree key of page `n` is `n`, that of annotation `n` follows
/// those of all pages.
pub fn write(
    blocks: &[Cow<Block>],
    layout: &Layout,
    pieces: &Pieces,
    words: &Localizer,
    places: Places,
    packed: &mut Packed,
) {
    let top = packed.reserve(1);
    let root = places.root;
    let mut writer = Writer { places, pieces, top, kids: Vec::new(), owners: Owners::new(pieces), packed };
    let marks = Marks::new(pieces);
    let mut builder = TreeBuilder::new(&marks, layout, pieces, words);
    // Block by block, because the whole tree would take as much memory as the pages.
    for block in blocks {
        writer.write(&builder.build(block));
    }
    let Writer { kids, owners, packed, .. } = writer;
    packed.add(top, |out| {
        push!(out, "<</S/Document/P {root} 0 R/K[");
        kids.iter().for_each(|kid| push!(out, "{kid} 0 R "));
        out.push_str("]>>");
    });
    let parents = owners.write(packed);
    packed.add(root, |out| {
        let next = pieces.pages.len() + pieces.annotations.len();
        push!(out, "<</Type/StructTreeRoot/K {top} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {next}>>");
    });
}

/// The state of writing.
struct Writer<'w> {
    places: Places,
    pieces: &'w Pieces,
    /// The object number of the document element, and those of its children.
    top: u32,
    kids: Vec<u32>,
    owners: Owners,
    packed: &'w mut Packed,
}

impl Writer<'_> {
    /// Writes the elements of a tree except the first, which is the document.
    fn write(&mut self, tree: &Tree) {
        let [document, elements @ ..] = tree.elements.as_slice() else { return };
        // Element `n` of the tree has the object number `before` + n.
        let before = self.packed.reserve(elements.len()) - 1;
        let id_of = |at: usize| if at == 0 { self.top } else { before + object_number(at) };
        self.kids.extend(document.kids.iter().filter_map(|kid| match *kid {
            Kid::Element(at) => Some(id_of(at)),
            Kid::Piece { .. } | Kid::Annotation(_) => None,
        }));
        for (at, element) in (1..).zip(elements) {
            self.owners.set_owner(&element.kids, id_of(at));
            self.packed.add(id_of(at), |out| write_element(element, id_of, &self.places, self.pieces, out));
        }
    }
}

fn write_element(element: &Element, id_of: impl Fn(usize) -> u32, places: &Places, pieces: &Pieces, out: &mut String) {
    push!(out, "<</S/{}/P {} 0 R", tag(&element.kind), id_of(element.parent));
    let mut on_pages = element.kids.iter().filter_map(|kid| match *kid {
        Kid::Piece { page, .. } => Some(page),
        Kid::Element(_) | Kid::Annotation(_) => None,
    });
    let home = on_pages.next();
    if let Some(page) = home {
        push!(out, "/Pg {} 0 R", places.page(page));
    }
    out.push_str(if element.kids.len() == 1 { "/K " } else { "/K[" });
    for (at, kid) in element.kids.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        match *kid {
            Kid::Element(kid) => push!(out, "{} 0 R", id_of(kid)),
            Kid::Piece { page, id } if home == Some(page) => push!(out, "{id}"),
            Kid::Piece { page, id } => push!(out, "<</Type/MCR/Pg {} 0 R/MCID {id}>>", places.page(page)),
            Kid::Annotation(at) => {
                let page = places.page(pieces.annotations[at].page);
                push!(out, "<</Type/OBJR/Pg {page} 0 R/Obj {} 0 R>>", places.annotations + object_number(at));
            }
        }
    }
    if element.kids.len() != 1 {
        out.push(']');
    }
    if let Some(language) = element.language {
        push!(out, "/Lang({})", language.tag());
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
        Kind::Span => "Span",
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
        | Kind::Link
        | Kind::Span => {}
    }
}

/// The element that contains each piece of each page, and each annotation.
struct Owners {
    pieces: Vec<Vec<u32>>,
    annotations: Vec<u32>,
}

impl Owners {
    fn new(pieces: &Pieces) -> Self {
        Self { pieces: vec![Vec::new(); pieces.pages.len()], annotations: vec![0; pieces.annotations.len()] }
    }

    fn set_owner(&mut self, kids: &[Kid], element: u32) {
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

    fn write(self, packed: &mut Packed) -> u32 {
        let of_pages = packed.reserve(self.pieces.len());
        for (page, owners) in self.pieces.iter().enumerate() {
            packed.add(of_pages + object_number(page), |out| {
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
            let pages = (0..self.pieces.len()).map(|page| of_pages + object_number(page));
            for (key, owner) in pages.chain(self.annotations).enumerate() {
                push!(out, "{key} {owner} 0 R ");
            }
            out.push_str("]>>");
        });
        parents
    }
}

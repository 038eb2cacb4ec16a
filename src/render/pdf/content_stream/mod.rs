//! Converts placed boxes to PDF operators, with subset fonts.

mod fonts;
mod shapes;
mod text;

use printpdf::{DictItem, Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use super::deflate::deflate;
use super::marked_content::{MarkedContent, Pieces, Role};
use super::placed::{Layout, Page, Part, Shape};
use super::style::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::parallel::par_map;
use shapes::Pen;

/// How many pages are drawn at once: printpdf's operations need much more memory than their result.
const BATCH: usize = 8;

/// The visible part of the PDF.
pub struct DrawnPages {
    /// The fonts, in the resources of an auxiliary page.
    pub faces: lopdf::Document,
    /// The compressed content stream of each page, each piece between its marked-content operators.
    pub pages: Vec<Vec<u8>>,
}

/// Draws pages, without links, outline and structure.
pub fn draw(layout: &Layout, pieces: &Pieces) -> DrawnPages {
    let faces = fonts::Faces::used_in(layout);
    let pages: Vec<(&Page, &Vec<MarkedContent>)> = layout.pages.iter().zip(&pieces.pages).collect();
    let batches: Vec<&[(&Page, &Vec<MarkedContent>)]> = pages.chunks(BATCH).collect();
    let drawn = par_map(&batches, |batch| {
        let pages = batch.iter().map(|(page, pieces)| draw_page(page, pieces)).collect();
        let contents = contents(print(&faces, pages));
        contents.iter().map(|content| deflate(content)).collect::<Vec<_>>()
    });
    DrawnPages { faces: print(&faces, vec![page_of(faces.all_glyphs())]), pages: drawn.into_iter().flatten().collect() }
}

fn print(faces: &fonts::Faces, pages: Vec<PdfPage>) -> lopdf::Document {
    let mut pdf = PdfDocument::new("");
    pdf.resources = faces.resources.clone();
    pdf.pages = pages;
    let mut warnings = Vec::new();
    let printed = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    debug_assert!(warnings.is_empty(), "{warnings:?}");
    printed
}

/// The content streams of the pages.
fn contents(mut printed: lopdf::Document) -> Vec<Vec<u8>> {
    let pages: Vec<lopdf::ObjectId> = printed.page_iter().collect();
    let content = |page| {
        let content = printed.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
        match content.ok().and_then(|content| printed.objects.remove(&content)) {
            Some(lopdf::Object::Stream(stream)) => stream.content,
            _ => unreachable!("printpdf gives each page one stream"),
        }
    };
    pages.into_iter().map(content).collect()
}

fn draw_page(page: &Page, pieces: &[MarkedContent]) -> PdfPage {
    let mut pen = Pen::default();
    // Pieces with content are numbered on their page (MCID).
    let mut next = 0;
    for piece in pieces {
        pen.ops.push(match piece.role {
            Role::Artifact => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            Role::Footer => begin("Artifact", [("Type", name("Pagination")), ("Subtype", name("Footer"))]),
            Role::Header => begin("Artifact", [("Type", name("Pagination")), ("Subtype", name("Header"))]),
            Role::Content { origin, .. } => {
                let id = next;
                next += 1;
                begin(tag(origin.part), [("MCID", DictItem::Int(id))])
            }
        });
        for placed in &page.boxes[piece.boxes.clone()] {
            match &placed.shape {
                Shape::Text(run) => pen.text(placed, run),
                Shape::Fill(colour) => pen.fill(placed, *colour),
                Shape::Outline(colour) => pen.outline(placed, *colour),
                Shape::Mark(mark) => pen.mark(placed, *mark),
                Shape::Bar { colour, edge, left, right } => pen.bar(placed, *colour, *edge, [*left, *right]),
                Shape::Diamond(state) => pen.diamond(placed, *state),
            }
        }
        pen.end_text();
        pen.ops.push(Op::EndMarkedContent);
    }
    page_of(pen.ops)
}

fn page_of(ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm::from(Pt(PAGE_WIDTH)), Mm::from(Pt(PAGE_HEIGHT)), ops)
}

fn begin<const N: usize>(tag: &str, properties: [(&str, DictItem); N]) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

/// The structure type for readers of the page alone; the structure tree has the full one.
fn tag(part: Part) -> &'static str {
    match part {
        Part::Heading(1) => "H1",
        Part::Heading(2) => "H2",
        Part::Heading(_) => "H3",
        Part::Paragraph | Part::TimelineLegend => "P",
        Part::EntryName(_) => "Lbl",
        Part::ListItem(_) | Part::EntryText(_) | Part::Figure(_) | Part::FigurePart { .. } => "LBody",
        Part::TableHead { .. } => "TH",
        Part::TableCell { .. } => "TD",
        Part::TimelineHead | Part::TimelineLabel(_) | Part::TimelineDrawing => "Figure",
        Part::Artifact => "Artifact",
    }
}

//! Boxes to the operators of a PDF, and the faces cut down to what is used.

mod fonts;
mod shapes;
mod text;

use chrono::NaiveTime;
use printpdf::{Mm, OffsetDateTime, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::view::document::Document;

use super::boxes::{Layout, Page, Shape};
use super::clean::cleaned;
use super::style::{PAGE_HEIGHT, PAGE_WIDTH};
use shapes::Pen;

/// Pages drawn, fonts embedded; without links, outline and the rest of the structure.
pub fn draw(layout: &Layout, document: &Document) -> lopdf::Document {
    let mut pdf = PdfDocument::new(&cleaned(&document.title));
    let info = &mut pdf.metadata.info;
    info.author = cleaned(&document.author);
    info.creator = concat!("roadmap ", env!("CARGO_PKG_VERSION")).to_owned();
    info.producer.clone_from(&info.creator);
    // The day that it reckons on, not the clock: the same document gives the same bytes.
    let day = document.day.and_time(NaiveTime::MIN).and_utc().timestamp();
    let day = OffsetDateTime::from_unix_timestamp(day).unwrap_or(info.creation_date);
    (info.creation_date, info.modification_date, info.metadata_date) = (day, day, day);
    fonts::embed(layout, &mut pdf.resources);
    pdf.pages = layout.pages.iter().map(page).collect();
    let mut warnings = Vec::new();
    let drawn = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    debug_assert!(warnings.is_empty(), "{warnings:?}");
    drawn
}

fn page(page: &Page) -> PdfPage {
    let mut pen = Pen::default();
    for placed in &page.boxes {
        match &placed.shape {
            Shape::Text(run) => pen.text(placed, run),
            Shape::Fill(colour) => pen.fill(placed, *colour),
            Shape::Outline(colour) => pen.outline(placed, *colour),
            Shape::Mark(mark) => pen.mark(placed, *mark),
            Shape::Bar { colour, round_left, round_right } => pen.bar(placed, *colour, *round_left, *round_right),
            Shape::Diamond(state) => pen.diamond(placed, *state),
        }
    }
    let (width, height) = (Mm::from(Pt(PAGE_WIDTH)), Mm::from(Pt(PAGE_HEIGHT)));
    let ops: Vec<Op> = pen.ops;
    PdfPage::new(width, height, ops)
}

//! Draws runs of text.

use printpdf::{Op, PdfFontHandle, Point, Pt, TextItem};

use super::super::mark_positioning;
use super::super::placed::{Placed, TextRun};
use super::super::style::PAGE_HEIGHT;
use super::fonts::font_id;
use super::shapes::Pen;

impl Pen {
    /// Shows a text in its box.
    pub fn text(&mut self, placed: &Placed, run: &TextRun) {
        self.fill_colour(run.colour);
        let baseline = placed.y + run.baseline;
        if !run.text.chars().any(|character| mark_positioning::is_accent(character, run.face)) {
            self.show(&run.text, placed.x, baseline, run);
            return;
        }
        for part in mark_positioning::parts(&run.text, run.face) {
            self.show(part.text, placed.x + part.x * run.size, baseline - part.y * run.size, run);
        }
    }

    /// A position inside a text object is relative to the previous text.
    fn show(&mut self, text: &str, x: f32, baseline: f32, run: &TextRun) {
        let place = (hundredths(x), hundredths(PAGE_HEIGHT - baseline));
        let (left, bottom) = self.text_from.replace(place).unwrap_or_else(|| {
            self.ops.push(Op::StartTextSection);
            (0, 0)
        });
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(font_id(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let pos = Point { x: points(place.0 - left), y: points(place.1 - bottom) };
        self.ops.push(Op::SetTextCursor { pos });
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(text.to_owned())] });
    }

    /// A text object contains nothing but text.
    pub fn end_text(&mut self) {
        if self.text_from.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }
}

/// Integers, so that many small steps add up exactly.
fn hundredths(points: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a page is not that large")]
    let hundredths = (points * 100.0).round() as i32;
    hundredths
}

fn points(hundredths: i32) -> Pt {
    #[expect(clippy::cast_precision_loss, reason = "a page is not that large")]
    let points = hundredths as f32 / 100.0;
    Pt(points)
}

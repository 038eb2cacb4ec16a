//! Runs of text.

use printpdf::{Op, PdfFontHandle, Point, Pt, TextItem};

use super::super::boxes::{Placed, TextRun};
use super::fonts::font_id;
use super::shapes::{Pen, rounded, up};

impl Pen {
    /// A section of its own for each run: a place inside a section would count from the run before.
    pub fn text(&mut self, placed: &Placed, run: &TextRun) {
        if run.text.is_empty() {
            return;
        }
        self.fill_colour(run.colour);
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(font_id(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let pos = Point { x: Pt(rounded(placed.x)), y: Pt(up(placed.y + run.baseline)) };
        self.ops.push(Op::SetTextCursor { pos });
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(run.text.clone())] });
        self.ops.push(Op::EndTextSection);
    }
}

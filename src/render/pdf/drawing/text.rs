//! Runs of text.

use printpdf::{Op, PdfFontHandle, Point, Pt, TextItem};

use super::super::accents;
use super::super::boxes::{Placed, TextRun};
use super::fonts::font_id;
use super::shapes::{Pen, rounded, up};

impl Pen {
    pub fn text(&mut self, placed: &Placed, run: &TextRun) {
        self.fill_colour(run.colour);
        let baseline = placed.y + run.baseline;
        if !run.text.chars().any(|character| accents::is_accent(character, run.face)) {
            self.show(&run.text, placed.x, baseline, run);
            return;
        }
        for part in accents::parts(&run.text, run.face) {
            self.show(part.text, placed.x + part.x * run.size, baseline - part.y * run.size, run);
        }
    }

    /// A section of its own for each text: a place inside a section would count from the text before.
    fn show(&mut self, text: &str, x: f32, baseline: f32, run: &TextRun) {
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(font_id(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let pos = Point { x: Pt(rounded(x)), y: Pt(up(baseline)) };
        self.ops.push(Op::SetTextCursor { pos });
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(text.to_owned())] });
        self.ops.push(Op::EndTextSection);
    }
}

//! What stands at the foot of every page.

use crate::view::document::{Document, Text};
use crate::words::Words;

use super::super::boxes::{Layout, Part};
use super::super::style::{FOOTER_TOP, LEFT, RIGHT, SMALL, WIDTH};
use super::lines::{Line, Setting};
use super::origin;

/// Adds the footer and the number of the page to each page, as artifacts.
pub fn add(layout: &mut Layout, document: &Document, words: &Words) {
    let count = layout.pages.len();
    let from = origin(u32::MAX, Part::Artifact);
    for (at, page) in layout.pages.iter_mut().enumerate() {
        let number = words.say_with("report-page", &[("page", (at + 1).into()), ("pages", count.into())]);
        let number = Setting::new(&Text::plain(number), &SMALL, &mut layout.links, &mut layout.missing);
        let number = one_line(&number, WIDTH / 3.0);
        if !document.footer.is_empty() {
            let footer = Setting::new(&Text::plain(&document.footer), &SMALL, &mut layout.links, &mut layout.missing);
            one_line(&footer, WIDTH - number.width - 24.0).place(LEFT, FOOTER_TOP, &SMALL, from, &mut page.boxes);
        }
        let x = RIGHT - number.width;
        number.place(x, FOOTER_TOP, &SMALL, from, &mut page.boxes);
    }
}

/// The first line: the title is whole in the metadata and on the first page.
fn one_line(text: &Setting, width: f32) -> Line {
    text.lines(width).swap_remove(0)
}

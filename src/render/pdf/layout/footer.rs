//! The footer of every page.

use crate::l10n::Localizer;
use crate::view::document::{Document, Text};

use super::super::placed::{Layout, Part};
use super::super::style::{FOOTER_TOP, LEFT, RIGHT, SMALL, WIDTH};
use super::lines::{Line, Setting};
use super::origin;

/// The separator of the parts of a footer.
const DOT: &str = " · ";

/// Adds footer and page number to each page, as artifacts.
pub fn add(layout: &mut Layout, document: &Document, words: &Localizer) {
    let count = layout.pages.len();
    let from = origin(u32::MAX, Part::Artifact);
    for (at, page) in layout.pages.iter_mut().enumerate() {
        let number = words.format("report-page", &[("page", (at + 1).into()), ("pages", count.into())]);
        let number = Setting::new(&Text::plain(number), &SMALL, &mut layout.links, &mut layout.missing);
        let number = one_line(&number, WIDTH / 3.0);
        if !document.footer.is_empty() {
            let width = WIDTH - number.width - 24.0;
            let mut footer =
                |text: &str| Setting::new(&Text::plain(text), &SMALL, &mut layout.links, &mut layout.missing);
            let whole = footer(&document.footer);
            let fits = |text: &Setting| text.measure().natural <= width;
            let set = if fits(&whole) { whole } else { shorten_title(&document.footer, footer, fits) };
            one_line(&set, width).place(LEFT, FOOTER_TOP, &SMALL, from, &mut page.boxes);
        }
        let x = RIGHT - number.width;
        number.place(x, FOOTER_TOP, &SMALL, from, &mut page.boxes);
    }
}

/// The footer with a shortened title: the month after the last dot stays.
fn shorten_title(footer: &str, mut set: impl FnMut(&str) -> Setting, fits: impl Fn(&Setting) -> bool) -> Setting {
    let (title, month) = footer.rsplit_once(DOT).unwrap_or((footer, ""));
    let mut kept = title;
    loop {
        kept =
            kept.rsplit_once(' ').map_or("", |(kept, _)| kept).trim_end_matches([',', ';', ':', '\u{202f}', '\u{a0}']);
        let text = if month.is_empty() { format!("{kept}…") } else { format!("{kept}…{DOT}{month}") };
        let text = set(&text);
        if kept.is_empty() || fits(&text) {
            return text;
        }
    }
}

/// The first line: the complete title is on the first page and in the metadata.
fn one_line(text: &Setting, width: f32) -> Line {
    text.lines(width).swap_remove(0)
}

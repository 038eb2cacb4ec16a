//! Renders a document as one self-contained HTML page: no scripts, no other files, no requests.

mod blocks;
mod contents;
mod figures;
mod inline;
mod table;
mod timeline;

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    l10n::Localizer,
    render::{anchors::Anchors, escape},
    view::document::{Block, Document, Mark, MilestoneState, Paragraph, Role},
};

const STYLE: &str = include_str!("style.css");

/// Longer words may be broken, after every so many letters.
const MAX_UNBROKEN_LETTERS: usize = 18;
const BREAK_EVERY_LETTERS: usize = 9;

/// Nothing is loaded and nothing runs, whatever the texts contain.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Prevents browsers from requesting an icon. A diamond in the colour of the headings.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E\
                    %3Cpath fill='%230b5c7a' d='M8 1l7 7-7 7-7-7z'/%3E%3C/svg%3E";

/// The whole page; the same document gives the same bytes.
pub fn render(document: &Document, words: &Localizer) -> String {
    let mut page = Page {
        out: String::with_capacity(64 * 1024),
        words,
        places: Anchors::collect(&document.blocks).places,
        timeline_drawn: false,
        tables: 0,
    };
    page.head(document);
    page.raw("<body>\n<a class=\"skip\" href=\"#content_\">");
    page.message("page-skip");
    page.raw("</a>\n");
    page.shapes();
    let (opening, rest) = document.blocks.split_at(opening(&document.blocks));
    page.raw("<header>\n");
    blocks::all(&mut page, opening);
    page.raw("</header>\n");
    let listed = contents::draw(&mut page, document);
    page.raw("<main id=\"content_\" tabindex=\"-1\">\n");
    blocks::all(&mut page, rest);
    page.raw("</main>\n");
    page.foot(document, listed);
    page.raw("</body>\n</html>\n");
    page.out
}

/// A page while it is written, and what its parts need to know of the whole.
struct Page<'a> {
    out: String,
    words: &'a Localizer,
    /// The anchors that links can refer to.
    places: BTreeSet<String>,
    /// The grid of a timeline is drawn once and reused by all rows.
    timeline_drawn: bool,
    tables: usize,
}

impl Page<'_> {
    /// Adds markup.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Adds text where no element is allowed: in an attribute or a title.
    fn text(&mut self, text: &str) {
        escape::push_html(&mut self.out, text);
    }

    /// Adds text that may wrap, even within very long words.
    fn flowing(&mut self, text: &str) {
        if text.len() <= MAX_UNBROKEN_LETTERS {
            return self.text(text);
        }
        // Escapes make words longer.
        let text = escape::on_one_line(text);
        if text.split(' ').all(|word| word.len() <= MAX_UNBROKEN_LETTERS) {
            return escape::push_visible_html(&mut self.out, &text);
        }
        for (at, word) in text.split(' ').enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            let letters: Vec<&str> = word.graphemes(true).collect();
            let piece = if letters.len() > MAX_UNBROKEN_LETTERS { BREAK_EVERY_LETTERS } else { MAX_UNBROKEN_LETTERS };
            for (at, letters) in letters.chunks(piece).enumerate() {
                if at > 0 {
                    self.raw("<wbr>");
                }
                escape::push_visible_html(&mut self.out, &letters.concat());
            }
        }
    }

    /// Adds a message.
    fn message(&mut self, name: &str) {
        let text = self.words.text(name);
        self.text(&text);
    }

    fn head(&mut self, document: &Document) {
        self.raw("<!DOCTYPE html>\n<html lang=\"");
        self.raw(document.language.tag());
        self.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        self.raw(POLICY);
        self.raw("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        self.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        if !document.author.trim().is_empty() {
            self.raw("<meta name=\"author\" content=\"");
            self.text(&document.author);
            self.raw("\">\n");
        }
        self.raw("<title>");
        self.text(if document.title.trim().is_empty() { "roadmap" } else { &document.title });
        self.raw("</title>\n<link rel=\"icon\" href=\"");
        self.raw(ICON);
        self.raw("\">\n<style>\n");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n");
    }

    /// Defines shapes once, to be used by id.
    fn shapes(&mut self) {
        self.raw("<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">\n");
        for (mark, shape) in [
            (Mark::OnTrack, "<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>"),
            (Mark::AtRisk, "<path d=\"M5 .4 9.8 9.4H.2z\"/>"),
            (Mark::OffTrack, "<path d=\"M.8.8h8.4v8.4H.8z\"/>"),
            (Mark::Unknown, "<circle cx=\"5\" cy=\"5\" r=\"3.8\" fill=\"none\" stroke-width=\"1.4\"/>"),
        ] {
            self.raw("<symbol id=\"");
            self.raw(mark_id(mark));
            self.raw("\" viewBox=\"0 0 10 10\">");
            self.raw(shape);
            self.raw("</symbol>\n");
        }
        for state in [MilestoneState::Open, MilestoneState::Delivered, MilestoneState::Overdue] {
            self.raw("<g id=\"");
            self.raw(milestone_id(state));
            self.raw("\"><path class=\"");
            self.raw(&milestone_id(state).replace('_', " "));
            self.raw("\" d=\"M0-6 6 0 0 6-6 0z\"/>");
            if state == MilestoneState::Overdue {
                self.raw("<path class=\"cross\" d=\"M-3-3 3 3M3-3-3 3\"/>");
            }
            self.raw("</g>\n");
        }
        self.raw("<path id=\"arrow_before\" class=\"arrow\" d=\"M-6 0 3-5.5v11z\"/>\n");
        self.raw("<path id=\"arrow_after\" class=\"arrow\" d=\"M6 0-3-5.5v11z\"/>\n");
        self.raw("</svg>\n");
    }

    fn foot(&mut self, document: &Document, listed: bool) {
        if document.footer.is_empty() && !listed {
            return;
        }
        self.raw("<footer>\n");
        if !document.footer.is_empty() {
            self.raw("<p>");
            self.text(&document.footer);
            self.raw("</p>\n");
        }
        if listed {
            self.raw("<p><a href=\"#contents_\">");
            self.message("page-to-contents");
            self.raw("</a></p>\n");
        }
        self.raw("</footer>\n");
    }
}

/// The number of blocks that open the document: its title and what surrounds it.
fn opening(blocks: &[Block]) -> usize {
    let is_title = |block: &Block| block.as_heading().is_some_and(|heading| heading.level == 1);
    let is_around =
        |block: &Block| matches!(block, Block::Paragraph(Paragraph { role: Role::Kicker | Role::Notice, .. }));
    blocks.iter().take_while(|block| is_title(block) || is_around(block)).count()
}

// Anchors have no underscore, so they cannot collide with these ids.

fn mark_id(mark: Mark) -> &'static str {
    match mark {
        Mark::OnTrack => "mark_on-track",
        Mark::AtRisk => "mark_at-risk",
        Mark::OffTrack => "mark_off-track",
        Mark::Unknown => "mark_unknown",
    }
}

fn milestone_id(state: MilestoneState) -> &'static str {
    match state {
        MilestoneState::Open => "milestone_open",
        MilestoneState::Delivered => "milestone_delivered",
        MilestoneState::Overdue => "milestone_overdue",
    }
}

/// A share of the width as in SVG: "41.67%".
#[derive(Clone, Copy)]
struct Percent(f64);

impl std::fmt::Display for Percent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let text = format!("{:.2}", self.0 * 100.0);
        write!(formatter, "{}%", text.trim_end_matches('0').trim_end_matches('.'))
    }
}

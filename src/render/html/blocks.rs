//! Renders blocks as HTML.

use super::{Page, figures, inline, table, timeline};
use crate::{
    render::escape,
    view::document::{BlankLines, Block, Code, Entries, Heading, Paragraph, Role, Text},
};

/// Writes blocks one after the other.
pub fn all(page: &mut Page, blocks: &[Block]) {
    let mut rest = blocks;
    while let [block, after @ ..] = rest {
        rest = after;
        match (block, after) {
            // A kicker belongs to the heading after it.
            (Block::Paragraph(above), [Block::Heading(below), after @ ..]) if above.role == Role::Kicker => {
                page.raw("<hgroup>\n");
                paragraph(page, above);
                heading(page, below);
                page.raw("</hgroup>\n");
                rest = after;
            }
            _ => one(page, block),
        }
    }
}

fn one(page: &mut Page, block: &Block) {
    match block {
        Block::Heading(of) => heading(page, of),
        Block::Paragraph(of) => paragraph(page, of),
        Block::List(points) => list(page, points),
        Block::Entries(of) => entries(page, of),
        Block::KeyFigures(of) => figures::draw(page, of),
        Block::Table(of) => table::draw(page, of),
        Block::Code(of) => code(page, of),
        Block::Timeline(of) => timeline::draw(page, of),
        Block::BlankLines(of) => blank_lines(page, of),
        Block::Columns(columns) => {
            page.raw("<div class=\"columns\">\n");
            for blocks in columns {
                within(page, "<div>\n", blocks);
            }
            page.raw("</div>\n");
        }
        Block::Bands(parts) => {
            page.raw("<div class=\"bands\">\n");
            for blocks in parts {
                within(page, "<div>\n", blocks);
            }
            page.raw("</div>\n");
        }
        Block::Together(blocks) => within(page, "<div class=\"together\">\n", blocks),
        Block::OnePage(blocks) => all(page, blocks),
        Block::Fit(fit) => fit.all_blocks().into_iter().for_each(|blocks| all(page, blocks)),
    }
}

fn within(page: &mut Page, open: &str, blocks: &[Block]) {
    page.raw(open);
    all(page, blocks);
    page.raw("</div>\n");
}

fn heading(page: &mut Page, heading: &Heading) {
    if heading.text.is_empty() {
        return;
    }
    let level = (b'0' + heading.level.clamp(1, 6)) as char;
    page.raw("<h");
    page.out.push(level);
    if let Some(anchor) = &heading.anchor {
        page.raw(" id=\"");
        page.raw(&escape::anchor(anchor));
        page.raw("\"");
    }
    page.raw(">");
    inline::text(page, &heading.text);
    page.raw("</h");
    page.out.push(level);
    page.raw(">\n");
}

fn paragraph(page: &mut Page, paragraph: &Paragraph) {
    if paragraph.text.is_empty() {
        return;
    }
    page.raw(match paragraph.role {
        Role::Body => "<p>",
        Role::Lead => "<p class=\"lead\">",
        Role::Kicker => "<p class=\"kicker\">",
        Role::Note => "<p class=\"note\">",
        Role::Notice => "<p class=\"notice\">",
    });
    inline::text(page, &paragraph.text);
    page.raw("</p>\n");
}

fn list(page: &mut Page, points: &[Text]) {
    if points.iter().all(Text::is_empty) {
        return;
    }
    page.raw("<ul>\n");
    for point in points.iter().filter(|point| !point.is_empty()) {
        page.raw("<li>");
        inline::text(page, point);
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

fn entries(page: &mut Page, entries: &Entries) {
    if entries.entries.is_empty() {
        return;
    }
    page.raw(if entries.urgent { "<dl class=\"urgent\">\n" } else { "<dl>\n" });
    for entry in &entries.entries {
        page.raw("<div><dt>");
        inline::text(page, &entry.name);
        page.raw("</dt><dd>");
        inline::text(page, &entry.text);
        page.raw("</dd></div>\n");
    }
    page.raw("</dl>\n");
}

/// Rules to write on, which say nothing to those who listen.
fn blank_lines(page: &mut Page, lines: &BlankLines) {
    page.raw("<div class=\"blank-lines\" aria-hidden=\"true\">\n");
    for _ in 0..lines.count {
        page.raw("<div>");
        (0..lines.columns).for_each(|_| page.raw("<span></span>"));
        page.raw("</div>\n");
    }
    page.raw("</div>\n");
}

/// Long lines wrap, because a scrolling region would need keyboard focus.
fn code(page: &mut Page, code: &Code) {
    page.raw("<pre><code>");
    for line in &code.lines {
        page.flowing(line);
        page.raw("\n");
    }
    page.raw("</code></pre>\n");
}

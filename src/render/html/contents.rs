//! The table of contents: parts, with their entries folded.

use super::Page;
use crate::{
    render::escape,
    view::document::{Block, Heading, Run, Text},
};

/// Returns whether there is anything to list.
pub fn draw(page: &mut Page, blocks: &[Block]) -> bool {
    let mut entries = Vec::new();
    find(blocks, &mut entries);
    if entries.is_empty() {
        return false;
    }
    page.raw("<nav id=\"contents_\" aria-labelledby=\"contents_title\">\n<p id=\"contents_title\">");
    page.message("page-contents");
    page.raw("</p>\n<ul>\n");
    let mut rest = entries.as_slice();
    while let [part, after @ ..] = rest {
        let below = after.iter().take_while(|entry| depth(entry) > depth(part)).count();
        page.raw("<li>");
        link(page, part);
        if below > 0 {
            let all = page.words.format("page-contents-all", &[("count", below.into())]);
            page.raw("\n<details><summary>");
            page.text(&all);
            page.raw("</summary>\n<ul>\n");
            for entry in &after[..below] {
                page.raw("<li>");
                link(page, entry);
                page.raw("</li>\n");
            }
            page.raw("</ul>\n</details>");
        }
        page.raw("</li>\n");
        rest = &after[below..];
    }
    page.raw("</ul>\n</nav>\n");
    true
}

fn depth(heading: &Heading) -> u8 {
    heading.outline.unwrap_or(1)
}

/// Headings of the outline that have an anchor.
fn find<'a>(blocks: &'a [Block], found: &mut Vec<&'a Heading>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let listed = heading.outline.is_some() && heading.anchor.is_some() && !heading.text.is_empty();
                found.extend(listed.then_some(heading));
            }
            Block::Columns(columns) | Block::Bands(columns) => columns.iter().for_each(|blocks| find(blocks, found)),
            Block::Together(blocks) | Block::OnePage(blocks) => find(blocks, found),
            Block::Fit(fit) => fit.all_blocks().into_iter().for_each(|blocks| find(blocks, found)),
            Block::Paragraph(_)
            | Block::List(_)
            | Block::Entries(_)
            | Block::KeyFigures(_)
            | Block::Table(_)
            | Block::Code(_)
            | Block::Timeline(_) => {}
        }
    }
}

fn link(page: &mut Page, heading: &Heading) {
    page.raw("<a href=\"#");
    page.raw(&escape::anchor(heading.anchor.as_deref().unwrap_or("")));
    page.raw("\">");
    words(page, &heading.text);
    page.raw("</a>");
}

/// The words without links.
fn words(page: &mut Page, text: &Text) {
    for run in &text.0 {
        if let Run::Words { text, .. } = run {
            page.flowing(text);
        }
    }
}

//! The table of contents: parts, with their entries folded.

use super::Page;
use crate::{
    render::escape,
    view::document::{Document, Heading, Run, Text},
};

/// Lists the headings of the outline that have an anchor; `false` if there are none.
pub fn draw(page: &mut Page, document: &Document) -> bool {
    let is_listed =
        |heading: &&Heading| heading.outline.is_some() && heading.anchor.is_some() && !heading.text.is_empty();
    let entries: Vec<&Heading> = document.headings().filter(is_listed).collect();
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

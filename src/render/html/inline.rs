//! Renders inline text as HTML.

use super::{Page, mark_id};
use crate::{
    l10n::Language,
    link,
    render::escape,
    view::document::{Link, Mark, Run, Text, Tone},
};

/// Writes the runs of a text.
pub fn text(page: &mut Page, text: &Text) {
    for run in &text.0 {
        match run {
            Run::Mark(of) => mark(page, *of),
            Run::Words { text, tone, link, language } => {
                let code = language.map(Language::tag);
                if let Some(code) = code {
                    page.raw(&format!("<span lang=\"{code}\">"));
                }
                words(page, text, *tone, link.as_ref());
                if code.is_some() {
                    page.raw("</span>");
                }
            }
        }
    }
}

/// A decorative shape, as the text next to it has the same meaning.
pub fn mark(page: &mut Page, mark: Mark) {
    page.raw("<svg class=\"");
    page.raw(&mark_id(mark).replace('_', " "));
    page.raw("\" aria-hidden=\"true\"><use href=\"#");
    page.raw(mark_id(mark));
    page.raw("\"/></svg>");
}

fn words(page: &mut Page, text: &str, tone: Tone, link: Option<&Link>) {
    if text.is_empty() {
        return;
    }
    let (open, close) = match tone {
        Tone::Plain => ("", ""),
        Tone::Strong => ("<strong>", "</strong>"),
        Tone::Quiet => ("<span class=\"quiet\">", "</span>"),
        Tone::Code => ("<code>", "</code>"),
        Tone::Late => ("<strong class=\"late\">", "</strong>"),
    };
    // A link of blanks would have no name.
    let to = link.filter(|_| !text.trim().is_empty()).and_then(|link| destination(page, link));
    page.raw(open);
    if let Some(to) = &to {
        page.raw("<a href=\"");
        page.text(to);
        page.raw("\">");
    }
    page.flowing(text);
    if to.is_some() {
        page.raw("</a>");
    }
    page.raw(close);
}

/// `None` if the link has no destination, or an unsafe one.
fn destination(page: &Page, link: &Link) -> Option<String> {
    match link {
        Link::Anchor(anchor) => {
            let anchor = escape::anchor(anchor);
            page.places.contains(&anchor).then(|| format!("#{anchor}"))
        }
        Link::Url(address) => link::usable_url(address),
    }
}

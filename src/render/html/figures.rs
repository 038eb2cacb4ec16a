//! Renders key figures, each with its earlier value and its parts.

use super::{Page, Percent, inline, mark_id};
use crate::view::document::{KeyFigure, Part};

/// Writes key figures.
pub fn draw(page: &mut Page, figures: &[KeyFigure]) {
    if figures.is_empty() {
        return;
    }
    page.raw("<ul class=\"figures\">\n");
    for figure in figures {
        page.raw(if figure.parts.is_empty() { "<li>" } else { "<li class=\"of-parts\">" });
        page.raw("<p><strong>");
        page.raw(&figure.value.to_string());
        page.raw("</strong> ");
        page.flowing(&figure.label);
        before(page, figure.before.as_deref());
        page.raw("</p>\n");
        if !figure.parts.is_empty() {
            parts(page, &figure.parts);
        }
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

/// A bar to scale with a legend.
fn parts(page: &mut Page, parts: &[Part]) {
    bar(page, parts);
    page.raw("<ul>\n");
    for part in parts {
        page.raw("<li>");
        inline::mark(page, part.mark);
        page.raw(&format!(" {} ", part.value));
        page.flowing(&part.label);
        before(page, part.before.as_deref());
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

fn bar(page: &mut Page, parts: &[Part]) {
    let all = parts.iter().map(|part| f64::from(part.value)).sum::<f64>().max(1.0);
    let mut left = 0.0;
    page.raw("<svg class=\"bar\" aria-hidden=\"true\">");
    for part in parts.iter().filter(|part| part.value > 0) {
        let width = f64::from(part.value) / all;
        let class = mark_id(part.mark).replace("mark_", "part ");
        page.raw(&format!("<rect class=\"{class}\" x=\"{}\" width=\"{}\"/>", Percent(left), Percent(width)));
        left += width;
    }
    page.raw("</svg>\n");
}

fn before(page: &mut Page, before: Option<&str>) {
    if let Some(before) = before {
        page.raw(" <span class=\"quiet\">(");
        page.flowing(before);
        page.raw(")</span>");
    }
}

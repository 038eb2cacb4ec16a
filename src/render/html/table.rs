//! Renders tables, with a caption for screen readers and scoped headings.

use super::{Page, inline};
use crate::view::document::{Align, Cell, Column, Table};

/// A table with this many columns, or this many columns of text, is wider than a phone and scrolls sideways, also by
/// keyboard.
const WIDE: usize = 6;
const WIDE_IN_WORDS: usize = 5;

/// Writes a table.
pub fn draw(page: &mut Page, table: &Table) {
    if table.columns.is_empty() || table.rows.is_empty() {
        return;
    }
    page.tables += 1;
    let in_words = table.columns.iter().filter(|column| column.align == Align::Left).count();
    let wide = table.columns.len() >= WIDE || in_words >= WIDE_IN_WORDS;
    let id = format!("table_{}", page.tables);
    // Without a name it cannot be a landmark.
    let named = !table.caption.trim().is_empty();
    match (wide, named) {
        (true, true) => page.raw(&format!("<section class=\"wide\" aria-labelledby=\"{id}\" tabindex=\"0\">\n")),
        (true, false) => page.raw("<div class=\"wide\" tabindex=\"0\">\n"),
        (false, _) => {}
    }
    let headed = table.columns.iter().any(|column| !column.heading.is_empty());
    page.raw(match (headed, table.columns.len()) {
        (false, _) => "<table class=\"plain\">\n",
        (true, 5) => "<table class=\"dense\">\n",
        (true, _) => "<table>\n",
    });
    if named {
        page.raw(&format!("<caption><span class=\"unseen\" id=\"{id}\">"));
        page.text(&table.caption);
        page.raw("</span></caption>\n");
    }
    if headed {
        headings(page, &table.columns);
    }
    page.raw("<tbody>\n");
    for row in &table.rows {
        page.raw("<tr>");
        for (at, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
            // If no column names the subject of the row, the first cell does.
            draw_cell(page, cell, column, at == 0 && !headed);
        }
        page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    match (wide, named) {
        (true, true) => page.raw("</section>\n"),
        (true, false) => page.raw("</div>\n"),
        (false, _) => {}
    }
}

fn headings(page: &mut Page, columns: &[Column]) {
    page.raw("<thead>\n<tr>");
    for column in columns {
        // An empty heading heads nothing.
        let (open, close) = if column.heading.is_empty() { ("<td", "</td>") } else { ("<th scope=\"col\"", "</th>") };
        page.raw(open);
        if column.align == Align::Right {
            page.raw(" class=\"end\"");
        }
        page.raw(">");
        inline::text(page, &column.heading);
        page.raw(close);
    }
    page.raw("</tr>\n</thead>\n");
}

fn draw_cell(page: &mut Page, cell: &Cell, column: &Column, heads: bool) {
    page.raw(if heads { "<th scope=\"row\"" } else { "<td" });
    match (column.align, column.keep_on_line) {
        (Align::Left, false) => {}
        (Align::Left, true) => page.raw(" class=\"line\""),
        (Align::Right, false) => page.raw(" class=\"end\""),
        (Align::Right, true) => page.raw(" class=\"end line\""),
    }
    page.raw(">");
    for (at, line) in cell.0.iter().enumerate() {
        if at > 0 {
            page.raw("<br>");
        }
        inline::text(page, line);
    }
    page.raw(if heads { "</th>" } else { "</td>" });
}

//! Renders a table; one without headings becomes a list.

use super::inline::{self, Context};
use crate::view::document::{Align, Cell, Table};

/// A table in the syntax of GitHub Flavored Markdown.
pub fn draw(table: &Table, context: &Context) -> String {
    if table.columns.is_empty() {
        return String::new();
    }
    // An empty heading row would be read aloud by screen readers.
    if table.columns.iter().all(|column| column.heading.is_empty()) {
        let rows = table.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|of| cell(of, context)).filter(|cell| !cell.is_empty());
            format!("- {}", cells.collect::<Vec<_>>().join(" · "))
        });
        return rows.collect::<Vec<_>>().join("\n");
    }
    let headings = table.columns.iter().map(|column| inline::text(&column.heading, context)).collect();
    let rule = table
        .columns
        .iter()
        .map(|column| match column.align {
            Align::Left => "---".to_owned(),
            Align::Right => "---:".to_owned(),
        })
        .collect();
    let rows = table.rows.iter().map(|row| row.cells.iter().map(|of| cell(of, context)).collect());
    [headings, rule].into_iter().chain(rows).map(line).collect::<Vec<_>>().join("\n")
}

fn cell(cell: &Cell, context: &Context) -> String {
    cell.0.iter().map(|line| inline::text(line, context)).collect::<Vec<_>>().join("<br>")
}

fn line(cells: Vec<String>) -> String {
    format!("| {} |", cells.join(" | "))
}

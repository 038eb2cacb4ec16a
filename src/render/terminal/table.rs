//! Renders tables with headings and a rule, or as stacked rows if the terminal is too narrow.

use unicode_width::UnicodeWidthStr;

use super::{
    grid::{self, ColumnWidth},
    style::{Style, mark},
    text,
    widths::{self, ColumnDemand},
};
use crate::{
    l10n::{Language, punctuation},
    view::document::{Cell, Column, Table, Text},
};

const GAP: usize = 3;
/// The indent of tables without headings, like that of entries.
const INDENT: usize = 2;

/// Renders tables with the same columns, which are aligned and of which the same are shown.
pub fn aligned_lines(tables: &[&Table], language: Language, width: usize) -> Vec<Vec<String>> {
    let texts: Vec<Texts> = tables.iter().map(|table| Texts::of(table)).collect();
    let demands = demands(&texts);
    texts.into_iter().map(|texts| lines(texts, &demands, language, width)).collect()
}

/// The texts of a table, not yet wrapped.
struct Texts<'t> {
    columns: &'t [Column],
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl<'t> Texts<'t> {
    fn of(table: &'t Table) -> Self {
        Self {
            columns: &table.columns,
            headings: table.columns.iter().map(|column| text::runs_in(&column.heading, Style::Strong)).collect(),
            rows: table.rows.iter().map(|row| row.cells.iter().map(lines_of).collect()).collect(),
        }
    }
}

/// The widths that the columns of aligned tables need.
fn demands(tables: &[Texts]) -> Vec<ColumnDemand> {
    let columns = tables.first().map_or(&[][..], |table| table.columns);
    columns.iter().enumerate().map(|(at, column)| demand(column, at, tables)).collect()
}

fn lines(table: Texts, demands: &[ColumnDemand], language: Language, width: usize) -> Vec<String> {
    let Texts { columns, headings, mut rows } = table;
    let headed = headings.iter().any(|heading| !heading.is_empty());
    let indent = if headed { 0 } else { INDENT.min(width / 10) };

    let Some(shown) = widths::share(demands, GAP, width.saturating_sub(indent)) else {
        return stacked_rows(columns, rows, language, width);
    };
    // A column of width two holds any character; a wide one would overflow a column of width one.
    if shown.iter().any(|&(at, width)| width < demands[at].natural.min(2)) {
        return stacked_rows(columns, rows, language, width);
    }

    let last = shown.len().saturating_sub(1);
    let tracks: Vec<ColumnWidth> = shown
        .iter()
        .enumerate()
        .map(|(place, &(at, width))| {
            ColumnWidth::left(width).align(columns[at].align).gap(if place == last { 0 } else { GAP })
        })
        .collect();
    let pick = |cells: Vec<String>| -> Vec<String> {
        let mut cells: Vec<Option<String>> = cells.into_iter().map(Some).collect();
        shown.iter().map(|&(at, _)| cells.get_mut(at).and_then(Option::take).unwrap_or_default()).collect()
    };
    let header = headed.then(|| pick(headings));
    let under = under(columns, &shown, language);
    let lines = if under.is_empty() {
        grid::layout_columns(&tracks, header, rows.into_iter().map(pick).collect())
    } else {
        let below: Vec<Vec<String>> = rows.iter_mut().map(|cells| lines_below(cells, &under, width - indent)).collect();
        let mut lines = header.map_or_else(Vec::new, |header| grid::layout_columns(&tracks, Some(header), Vec::new()));
        let rows = grid::layout_rows(&tracks, rows.into_iter().map(pick).collect());
        lines.extend(rows.into_iter().zip(below).flat_map(|(row, below)| row.into_iter().chain(below)));
        lines
    };
    lines.into_iter().map(|line| finish(&line, indent)).collect()
}

/// A hidden column whose cells are shown below those of another one.
struct Below {
    column: usize,
    indent: usize,
    /// What precedes each text; may be empty.
    label: String,
}

fn under(columns: &[Column], shown: &[(usize, usize)], language: Language) -> Vec<Below> {
    let begins = |column: usize| {
        let place = shown.iter().position(|&(at, _)| at == column)?;
        Some(shown[..place].iter().map(|&(_, width)| width + GAP).sum())
    };
    let label = |column: &Column| match column.is_labelled {
        true => text::runs(&column.heading.clone().then(Text::plain(punctuation::colon(language)))),
        false => String::new(),
    };
    let gone = columns.iter().enumerate().filter(|(at, _)| begins(*at).is_none());
    gone.filter_map(|(at, column)| Some(Below { column: at, indent: begins(column.or_under?)?, label: label(column) }))
        .collect()
}

/// The texts of the hidden columns `under` others, which are taken from the cells of a row.
fn lines_below(cells: &mut [String], under: &[Below], width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for &Below { column, indent, ref label } in under {
        let text = cells.get_mut(column).map(std::mem::take).unwrap_or_default();
        if !text.is_empty() {
            let wrapped = grid::wrap(format!("{label}{text}"), width.saturating_sub(indent));
            lines.extend(wrapped.into_iter().map(|line| format!("{:indent$}{line}", "")));
        }
    }
    lines
}

/// Indents a line; a rule is quiet.
fn finish(line: &str, indent: usize) -> String {
    if line.starts_with('─') && line.chars().all(|character| character == '─') {
        return mark(line, Style::Quiet);
    }
    format!("{:indent$}{line}", "")
}

fn lines_of(cell: &Cell) -> String {
    let lines: Vec<String> = cell.0.iter().map(text::runs).collect();
    lines.join("\n")
}

fn demand(column: &Column, at: usize, tables: &[Texts]) -> ColumnDemand {
    let texts = || {
        let lines = tables.iter().flat_map(|table| std::iter::once(&table.headings).chain(&table.rows));
        lines.filter_map(|cells| cells.get(at))
    };
    ColumnDemand {
        natural: texts().map(|text| grid::width_of(text)).max().unwrap_or(0),
        word: texts().flat_map(|text| text.split([' ', '\n'])).map(UnicodeWidthStr::width).max().unwrap_or(0),
        keep_on_line: column.keep_on_line,
        expendable: column.expendable,
    }
}

/// `Heading: value`, a line for each cell that is not empty.
fn stacked_rows(columns: &[Column], rows: Vec<Vec<String>>, language: Language, width: usize) -> Vec<String> {
    let colon = Text::plain(punctuation::colon(language));
    let labels: Vec<String> = columns
        .iter()
        .map(|column| match column.heading.is_empty() {
            true => String::new(),
            false => text::runs_in(&column.heading.clone().then(colon.clone()), Style::Strong),
        })
        .collect();
    let mut lines = Vec::new();
    for (number, cells) in rows.into_iter().enumerate() {
        if number > 0 {
            lines.push(String::new());
        }
        for (label, cell) in labels.iter().zip(cells) {
            let value = cell.replace('\n', " ");
            if value.is_empty() {
                continue;
            }
            lines.extend(indented(&format!("{label}{value}"), width));
        }
    }
    lines
}

/// Continuation lines are indented by two.
fn indented(text: &str, width: usize) -> Vec<String> {
    if width <= 2 * INDENT {
        return grid::wrap(text.to_owned(), width);
    }
    let wrapped = grid::wrap(text.to_owned(), width - INDENT);
    wrapped
        .into_iter()
        .enumerate()
        .map(|(at, line)| if at == 0 { line } else { format!("{:INDENT$}{line}", "") })
        .collect()
}

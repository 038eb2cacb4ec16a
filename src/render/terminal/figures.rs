//! Renders key figures: a line for each number, and one for its parts.

use super::{
    grid::{self, ColumnWidth},
    style::{Style, mark},
    text,
};
use crate::view::document::{Align, KeyFigure, Mark};

const GAP: usize = 2;
const BETWEEN_PARTS: &str = "   ";

/// The lines of key figures.
pub fn lines(figures: &[KeyFigure], width: usize) -> Vec<String> {
    let values: Vec<String> = figures.iter().map(|figure| figure.value.to_string()).collect();
    let first = values.iter().map(String::len).max().unwrap_or(1);
    let Some(rest) = width.checked_sub(first + GAP).filter(|rest| *rest >= LEAST) else {
        return figures
            .iter()
            .flat_map(|figure| grid::wrap(format!("{} {}", figure.value, label(figure)), width))
            .collect();
    };
    let tracks = [ColumnWidth::left(first).align(Align::Right).gap(GAP), ColumnWidth::left(rest)];
    let rows =
        figures.iter().zip(values).map(|(figure, value)| vec![mark(&value, Style::Strong), label(figure)]).collect();
    grid::layout_columns(&tracks, None, rows)
}

/// The minimum width of a label next to its number.
const LEAST: usize = 10;

fn label(figure: &KeyFigure) -> String {
    let mut text = with_before(&figure.label, figure.before.as_deref());
    let parts: Vec<String> = figure
        .parts
        .iter()
        .map(|part| {
            let label = with_before(&part.label, part.before.as_deref());
            format!("{} {} {label}", symbol(part.mark), part.value)
        })
        .collect();
    if !parts.is_empty() {
        text.push('\n');
        text.push_str(&parts.join(BETWEEN_PARTS));
    }
    text
}

fn with_before(label: &str, before: Option<&str>) -> String {
    let label = text::words(label, Style::Plain);
    match before {
        Some(before) => format!("{label} {}", text::words(&format!("({before})"), Style::Quiet)),
        None => label,
    }
}

fn symbol(shape: Mark) -> String {
    mark(shape.symbol().encode_utf8(&mut [0; 4]), Style::of_mark(shape))
}

//! Key figures: a line for each number, and one under it for what it is made of.

use super::{
    Screen,
    grid::{self, Track},
    style::{Style, mark},
    text,
};
use crate::view::document::{KeyFigure, Mark};

const GAP: usize = 2;
const BETWEEN_PARTS: &str = "   ";

pub fn lines(figures: &[KeyFigure], screen: Screen) -> Vec<String> {
    let values: Vec<String> = figures.iter().map(|figure| figure.value.to_string()).collect();
    let first = values.iter().map(String::len).max().unwrap_or(1);
    let Some(rest) = screen.width.checked_sub(first + GAP).filter(|rest| *rest >= LEAST) else {
        return figures
            .iter()
            .flat_map(|figure| grid::wrap(format!("{} {}", figure.value, said(figure, screen)), screen.width))
            .collect();
    };
    let tracks = [Track { width: first, align: crate::view::document::Align::Right, gap: GAP }, Track::left(rest)];
    let rows = figures
        .iter()
        .zip(values)
        .map(|(figure, value)| vec![mark(&value, Style::Strong, screen.colour), said(figure, screen)])
        .collect();
    grid::lay_out(&tracks, None, rows)
}

/// Room that a label needs beside its number.
const LEAST: usize = 10;

fn said(figure: &KeyFigure, screen: Screen) -> String {
    let mut said = with_before(&figure.label, figure.before.as_deref(), screen);
    let parts: Vec<String> = figure
        .parts
        .iter()
        .map(|part| {
            let label = with_before(&part.label, part.before.as_deref(), screen);
            format!("{} {} {label}", symbol(part.mark, screen), part.value)
        })
        .collect();
    if !parts.is_empty() {
        said.push('\n');
        said.push_str(&parts.join(BETWEEN_PARTS));
    }
    said
}

fn with_before(label: &str, before: Option<&str>, screen: Screen) -> String {
    let label = text::words(label, Style::Plain, screen);
    match before {
        Some(before) => format!("{label} {}", text::words(&format!("({before})"), Style::Quiet, screen)),
        None => label,
    }
}

fn symbol(shape: Mark, screen: Screen) -> String {
    mark(shape.symbol().encode_utf8(&mut [0; 4]), Style::of_mark(shape), screen.colour)
}

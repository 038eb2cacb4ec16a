//! Renders blocks as lines of a terminal.

use unicode_width::UnicodeWidthStr;

use super::{
    figures,
    grid::{self, ColumnWidth},
    style::Style,
    table, text, timeline,
};
use crate::{
    l10n::Language,
    render::bands::bands,
    view::document::{Block, Code, Entries, Heading, Paragraph, Role, Table, Text, Timeline},
};

/// Longer lines of prose are hard to read.
const PROSE: usize = 100;
const INDENT: usize = 2;
const GAP: usize = 3;
/// From this width on, columns are side by side.
const WIDE: usize = 120;

/// Blocks below each other.
pub fn lines(blocks: &[Block], language: Language, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut above = None;
    let mut flat = Vec::new();
    flatten(blocks, None, &mut 0, &mut flat);
    let mut tables = group_tables(&flat).into_iter().flat_map(|tables| table::aligned_lines(&tables, language, width));
    for &(block, _) in &flat {
        let drawn = match block {
            Block::Table(_) => tables.next().unwrap_or_default(),
            _ => block_lines(block, language, width),
        };
        if drawn.is_empty() {
            continue;
        }
        if above.is_some_and(|above| is_separated(above, block)) {
            lines.push(String::new());
        }
        lines.extend(drawn);
        above = Some(block);
    }
    lines
}

/// Whether a blank line separates two blocks; a heading stays with what follows.
fn is_separated(above: &Block, below: &Block) -> bool {
    let kicks = above.is_kicker() && below.as_heading().is_some();
    let heads = above
        .as_heading()
        .is_some_and(|heading| below.is_kicker() || (heading.level > 1 && below.as_heading().is_none()));
    !kicks && !heads
}

/// A block, and the index of the part that it belongs to.
type InPart<'a> = (&'a Block, Option<usize>);

/// Adjacent tables of one part with the same columns, to be aligned.
fn group_tables<'a>(flat: &[InPart<'a>]) -> Vec<Vec<&'a Table>> {
    let mut groups: Vec<Vec<&Table>> = Vec::new();
    let mut last_part = None;
    for (block, part) in flat {
        let Block::Table(table) = block else { continue };
        let is_same = |last: &&Table| part.is_some() && *part == last_part && last.columns == table.columns;
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(is_same) => group.push(table),
            _ => groups.push(vec![table]),
        }
        last_part = *part;
    }
    groups
}

/// Flattens containers, as a terminal has no pages.
fn flatten<'a>(blocks: &'a [Block], part: Option<usize>, parts: &mut usize, flat: &mut Vec<InPart<'a>>) {
    for block in blocks {
        match block {
            Block::Together(inner) | Block::OnePage(inner) => {
                *parts += 1;
                flatten(inner, Some(*parts), parts, flat);
            }
            Block::Fit(fit) => {
                for inner in fit.all_blocks() {
                    flatten(inner, part, parts, flat);
                }
            }
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Entries(_)
            | Block::KeyFigures(_)
            | Block::Table(_)
            | Block::Code(_)
            | Block::Timeline(_)
            | Block::BlankLines(_)
            | Block::Columns(_)
            | Block::Bands(_) => flat.push((block, part)),
        }
    }
}

fn block_lines(block: &Block, language: Language, width: usize) -> Vec<String> {
    match block {
        Block::Heading(heading) => heading_lines(heading, width),
        Block::Paragraph(paragraph) => paragraph_lines(paragraph, width),
        Block::List(points) => {
            points.iter().flat_map(|point| grid::wrap_hanging("• ", text::runs(point), width.min(PROSE))).collect()
        }
        Block::Entries(entries) => entry_lines(entries, width),
        Block::KeyFigures(of) => figures::lines(of, width),
        Block::Table(of) => table::aligned_lines(&[of], language, width).concat(),
        Block::Code(code) => code_lines(code, width),
        Block::Timeline(of) => timeline_lines(of, language, width),
        Block::BlankLines(of) => vec!["•".to_owned(); of.count],
        Block::Columns(columns) => column_lines(columns, language, width),
        Block::Bands(parts) => band_lines(parts, language, width),
        Block::Together(inner) | Block::OnePage(inner) => lines(inner, language, width),
        Block::Fit(fit) => fit.all_blocks().into_iter().flat_map(|inner| lines(inner, language, width)).collect(),
    }
}

fn heading_lines(heading: &Heading, width: usize) -> Vec<String> {
    let style = if heading.level <= 2 { Style::Strong } else { Style::Underlined };
    wrapped(text::runs_in(&heading.text, style), width)
}

fn paragraph_lines(paragraph: &Paragraph, width: usize) -> Vec<String> {
    let style = match paragraph.role {
        Role::Body | Role::Lead => Style::Plain,
        Role::Kicker | Role::Note => Style::Quiet,
        Role::Notice => Style::Warning,
    };
    prose(&paragraph.text, style, width)
}

/// A text with a single style.
fn prose(text: &Text, style: Style, width: usize) -> Vec<String> {
    wrapped(text::runs_in(text, style), width.min(PROSE))
}

/// Indented, each line wrapped on its own with a further indent.
fn code_lines(code: &Code, width: usize) -> Vec<String> {
    let lines = code.lines.iter().flat_map(|line| {
        let blanks = INDENT * 2 + line.len() - line.trim_start_matches(' ').len();
        let text = text::words(line.trim_start_matches(' '), Style::Plain);
        if text.is_empty() { vec![String::new()] } else { grid::wrap_hanging(&" ".repeat(blanks), text, width) }
    });
    lines.collect()
}

fn wrapped(text: String, width: usize) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { grid::wrap(text, width) }
}

fn timeline_lines(timeline: &Timeline, language: Language, width: usize) -> Vec<String> {
    let mut lines = timeline::lines(timeline, language, width);
    let legend = prose(&timeline.legend, Style::Quiet, width);
    if !legend.is_empty() {
        lines.push(String::new());
        lines.extend(legend);
    }
    lines
}

/// Names in a column of their own, or above their texts if the terminal is narrow.
fn entry_lines(entries: &Entries, width: usize) -> Vec<String> {
    let style = if entries.urgent { Style::Strong } else { Style::Plain };
    let names: Vec<String> = entries.entries.iter().map(|entry| text::runs_in(&entry.name, style)).collect();
    let texts: Vec<String> = entries.entries.iter().map(|entry| text::runs(&entry.text)).collect();
    let widest = names.iter().map(|name| name.width()).max().unwrap_or(0).max(1);
    let inner = width.saturating_sub(INDENT);
    if inner < NARROW_ENTRIES {
        return names.into_iter().zip(texts).flat_map(|(name, text)| stacked_entry(name, text, width)).collect();
    }
    // A single-word name is not broken to gain a little space.
    let longest = names.iter().flat_map(|name| name.split(' ')).map(UnicodeWidthStr::width).max().unwrap_or(0);
    let first = widest.min(if longest <= inner / 2 { longest.max(inner / 3) } else { inner / 3 });
    let tracks = [ColumnWidth::left(first).gap(GAP), ColumnWidth::left(inner - first - GAP)];
    let rows = names.into_iter().zip(texts).map(|(name, text)| vec![name, text]).collect();
    grid::layout_columns(&tracks, None, rows).into_iter().map(|line| format!("{:INDENT$}{line}", "")).collect()
}

/// Below this width, two columns would hold a word or two each.
const NARROW_ENTRIES: usize = 40;

fn stacked_entry(name: String, text: String, width: usize) -> Vec<String> {
    let mut lines = wrapped(name, width);
    lines.extend(grid::wrap_hanging("  ", text, width));
    lines
}

/// In the bands with the fewest lines, if the terminal is wide enough for columns.
fn band_lines(parts: &[Vec<Block>], language: Language, width: usize) -> Vec<String> {
    if width < WIDE {
        return column_lines(parts, language, width);
    }
    let half = (width - GAP) / 2;
    #[expect(clippy::cast_precision_loss, reason = "a part has few lines")]
    let heights = |width: usize| -> Vec<f32> {
        parts.iter().map(|part| lines(part, language, width).len() as f32 + 1.0).collect()
    };
    let mut rest = parts;
    let mut drawn: Vec<Vec<String>> = Vec::new();
    for (left, right) in bands(&heights(half), &heights(width)) {
        let (band, after) = rest.split_at(left + right);
        rest = after;
        let (left, right) = band.split_at(left);
        let columns: Vec<Vec<Block>> =
            [left, right].into_iter().filter(|parts| !parts.is_empty()).map(<[Vec<Block>]>::concat).collect();
        drawn.push(column_lines(&columns, language, width));
    }
    drawn.join(&String::new())
}

fn column_lines(columns: &[Vec<Block>], language: Language, width: usize) -> Vec<String> {
    let count = columns.len().max(1);
    if width < WIDE || count == 1 || count > width / NARROW_ENTRIES {
        let all: Vec<Vec<String>> =
            columns.iter().map(|blocks| lines(blocks, language, width)).filter(|lines| !lines.is_empty()).collect();
        return all.join(&String::new());
    }
    let width = (width - GAP * (count - 1)) / count;
    let drawn: Vec<Vec<String>> = columns.iter().map(|blocks| lines(blocks, language, width)).collect();
    let tracks: Vec<ColumnWidth> =
        (0..count).map(|at| ColumnWidth::left(width).gap(if at + 1 == count { 0 } else { GAP })).collect();
    let tallest = drawn.iter().map(Vec::len).max().unwrap_or(0);
    let rows =
        (0..tallest).map(|at| drawn.iter().map(|lines| lines.get(at).cloned().unwrap_or_default()).collect()).collect();
    grid::layout_columns(&tracks, None, rows)
}

//! What must hold of any layout: nothing overlaps, nothing leaves the page, nothing is lost or cut.

use std::collections::BTreeMap;

use roadmap::l10n::Localizer;
use roadmap::render::pdf::layout::{fit, layout};
use roadmap::render::pdf::placed::{Layout, Part, Placed, Shape};
use roadmap::render::pdf::style::{BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, TOP};
use roadmap::view::document::*;

pub fn laid_out(document: &Document) -> Layout {
    layout(document, &Localizer::new(document.language))
}

/// The document as its pages show it.
pub fn fitted(document: &Document) -> Document {
    let blocks =
        fit(document, &Localizer::new(document.language)).into_iter().map(|block| block.into_owned()).collect();
    Document { blocks, ..document.clone() }
}

/// All blocks, nested ones too, at the numbers that layout gives them.
pub fn numbered(document: &Document) -> Vec<&Block> {
    document.all_blocks()
}

/// Everything at once.
pub fn assert_sound(document: &Document) {
    let layout = laid_out(document);
    let document = &fitted(document);
    assert!(!layout.pages.is_empty());
    assert_inside(&layout);
    assert_no_overlap(&layout);
    assert_headings_lead(&layout, document);
    assert_rows_whole(&layout);
    assert_same(&placed_words(&layout), &words_of(document));
    assert_eq!(layout, laid_out(document), "the same document is laid out the same way");
}

/// All text, in the order of the document.
fn assert_same(placed: &str, expected: &str) {
    let same = placed.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
    let near = |text: &str| text.chars().skip(same.saturating_sub(30)).take(60).collect::<String>();
    assert!(placed == expected, "placed …{}…, said …{}…", near(placed), near(expected));
}

fn assert_inside(layout: &Layout) {
    for placed in layout.pages.iter().flat_map(|page| &page.boxes) {
        let is_footer = placed.origin.block == u32::MAX;
        // The footer of a page, or what stands above one that goes on with a part.
        let (top, bottom) = if is_footer { (TOP - 30.0, PAGE_HEIGHT) } else { (TOP, BOTTOM) };
        assert!(placed.x >= LEFT - 0.5 && placed.right() <= RIGHT + 0.5, "{placed:?}");
        assert!(placed.y >= top - 0.1 && placed.bottom() <= bottom + 0.1, "{placed:?}");
        assert!(placed.right() < PAGE_WIDTH);
    }
}

fn assert_no_overlap(layout: &Layout) {
    for page in &layout.pages {
        let texts: Vec<&Placed> =
            page.boxes.iter().filter(|placed| matches!(placed.shape, Shape::Text(_) | Shape::Mark(_))).collect();
        for (at, one) in texts.iter().enumerate() {
            for other in &texts[at + 1..] {
                let across = one.right().min(other.right()) - one.x.max(other.x);
                let down = one.bottom().min(other.bottom()) - one.y.max(other.y);
                assert!(across < 0.1 || down < 0.1, "{one:?} overlaps {other:?}");
            }
        }
    }
}

/// No page but the last ends with a heading, unless only headings, and small lines above them, are on it.
fn assert_headings_lead(layout: &Layout, document: &Document) {
    let blocks = numbered(document);
    for page in layout.pages.iter().rev().skip(1) {
        let is_heading = |placed: &&Placed| matches!(placed.origin.part, Part::Heading(_));
        let is_kicker = |placed: &&Placed| {
            let block = blocks[placed.origin.block as usize];
            matches!(block, Block::Paragraph(paragraph) if paragraph.role == Role::Kicker)
        };
        // Rules count: a table may hold nothing else.
        let mut content = page.boxes.iter().filter(|placed| placed.origin.block != u32::MAX);
        if content.clone().all(|placed| is_heading(&placed) || is_kicker(&placed)) {
            continue;
        }
        let last = content.next_back().unwrap();
        assert!(!is_heading(&last), "{last:?} is the last on its page");
    }
}

/// A row is on one page, unless it is taller than a page.
fn assert_rows_whole(layout: &Layout) {
    let mut pages_of: BTreeMap<(u32, u32), Vec<usize>> = BTreeMap::new();
    for (at, page) in layout.pages.iter().enumerate() {
        for placed in &page.boxes {
            if let Part::TableCell { row, .. } = placed.origin.part {
                let pages = pages_of.entry((placed.origin.block, row)).or_default();
                if pages.last() != Some(&at) {
                    pages.push(at);
                }
            }
        }
    }
    for ((block, row), pages) in pages_of {
        if pages.len() == 1 {
            continue;
        }
        let first = &layout.pages[pages[0]];
        let others = first.boxes.iter().filter(|placed| {
            matches!(placed.origin.part, Part::TableCell { row: other, .. } if placed.origin.block != block || other != row)
        });
        assert_eq!(others.count(), 0, "row {row} of block {block} is cut, though others stand above it");
    }
}

/// The words on the pages, but for what only repeats; those of one cell together, also when its row had to be cut.
fn placed_words(layout: &Layout) -> String {
    let is_content = |placed: &&Placed| !matches!(placed.origin.part, Part::Artifact | Part::TimelineHead);
    let mut parts: Vec<((u32, Part), String)> = Vec::new();
    for placed in layout.pages.iter().flat_map(|page| &page.boxes).filter(is_content) {
        // A cell may begin with a shape alone, above where its row is cut.
        let text = match &placed.shape {
            Shape::Text(run) => run.text.as_str(),
            Shape::Mark(_) => "",
            Shape::Fill(_) | Shape::Outline(_) | Shape::Bar { .. } | Shape::Diamond(_) => continue,
        };
        let part = (placed.origin.block, placed.origin.part);
        match parts.iter_mut().rev().find(|(other, _)| *other == part) {
            Some((_, words)) => words.push_str(text),
            None => parts.push((part, text.to_owned())),
        }
    }
    squeezed(&parts.into_iter().map(|(_, words)| words).collect::<String>())
}

/// Without spaces, which are where lines end, and with what is not drawn replaced.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// All text of a document that is drawn, in its order.
fn words_of(document: &Document) -> String {
    let mut all = String::new();
    document.blocks.iter().for_each(|block| add_block(block, &mut all));
    shown(&all)
}

/// Text as it is drawn, without spaces.
pub fn shown(text: &str) -> String {
    let known = |character: char| {
        roadmap::render::pdf::font::Face::Regular.widths().of(character).is_some() && !character.is_control()
    };
    let shown = unicode_normalization::UnicodeNormalization::nfc(text)
        .filter(|character| !character.is_whitespace() && !matches!(character, '\u{200b}'..='\u{200d}'))
        .map(|character| if known(character) && character != '\u{202e}' { character } else { '\u{fffd}' });
    shown.collect()
}

pub fn shown_text(text: &Text) -> String {
    let mut words = String::new();
    add(text, &mut words);
    shown(&words)
}

/// A figure's own words, without those of its parts.
pub fn figure_words(figure: &KeyFigure) -> String {
    let before = match &figure.before {
        None => String::new(),
        Some(before) if figure.parts.is_empty() => before.clone(),
        Some(before) => format!("({before})"),
    };
    format!("{}{}{before}", figure.value, figure.label)
}

pub fn part_words(part: &roadmap::view::document::Part) -> String {
    let before = part.before.as_ref().map(|before| format!("({before})")).unwrap_or_default();
    format!("{}{}{before}", part.value, part.label)
}

fn add_block(block: &Block, all: &mut String) {
    match block {
        Block::Heading(heading) => add(&heading.text, all),
        Block::Paragraph(paragraph) => add(&paragraph.text, all),
        Block::List(points) => points.iter().for_each(|point| add(point, all)),
        Block::Entries(entries) => {
            for entry in &entries.entries {
                add(&entry.name, all);
                add(&entry.text, all);
            }
        }
        Block::KeyFigures(figures) => figures.iter().for_each(|figure| add_figure(figure, all)),
        Block::Table(table) => add_table(table, all),
        Block::Code(code) => code.lines.iter().for_each(|line| add(&Text::plain(line.as_str()), all)),
        Block::BlankLines(_) => {}
        Block::Timeline(timeline) => {
            timeline.rows.iter().for_each(|row| add(&row.label, all));
            add(&timeline.legend, all);
        }
        Block::Columns(columns) | Block::Bands(columns) => {
            columns.iter().flatten().for_each(|block| add_block(block, all));
        }
        Block::Fit(fit) => fit.all_blocks().into_iter().flatten().for_each(|block| add_block(block, all)),
        Block::Together(blocks) | Block::OnePage(blocks) => blocks.iter().for_each(|block| add_block(block, all)),
    }
}

fn add_figure(figure: &KeyFigure, all: &mut String) {
    all.push_str(&figure_words(figure));
    figure.parts.iter().for_each(|part| all.push_str(&part_words(part)));
}

fn add_table(table: &Table, all: &mut String) {
    table.columns.iter().for_each(|column| add(&column.heading, all));
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        cell.0.iter().for_each(|text| add(text, all));
    }
}

fn add(text: &Text, all: &mut String) {
    for run in &text.0 {
        if let Run::Words { text, .. } = run {
            all.push_str(text);
        }
    }
}

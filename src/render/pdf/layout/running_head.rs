//! The running head: the name of a part that continues from the previous page.

use std::borrow::Cow;
use std::ops::Range;

use crate::l10n::Localizer;
use crate::view::document::{Block, Heading, Run, Text};

use super::super::placed::{Layout, Page, Part};
use super::super::style::{HAIRLINE, LEFT, LINE, SMALL_STRONG, TOP, WIDTH};
use super::lines::{Line, Setting};
use super::origin;
use super::text::fill;

/// The tops of its text and of its rule.
const HEAD_TOP: f32 = TOP - 25.0;
const RULE_TOP: f32 = TOP - 12.5;

/// Adds the running head to each page that begins within a part, as an artifact, since the part has its heading
/// already.
pub fn add(layout: &mut Layout, blocks: &[Cow<Block>], words: &Localizer) {
    let parts = parts(blocks);
    let heads: Vec<Option<Line>> = (0..layout.pages.len())
        .map(|page| continued(&layout.pages, page, &parts).map(|heading| line(heading, words)))
        .collect();
    let from = origin(u32::MAX, Part::Artifact);
    for (page, line) in layout.pages.iter_mut().zip(heads) {
        let Some(line) = line else { continue };
        line.place(LEFT, HEAD_TOP, &SMALL_STRONG, from, &mut page.boxes);
        page.boxes.push(fill(LEFT, RULE_TOP, WIDTH, HAIRLINE, LINE, u32::MAX));
    }
}

/// The blocks of a part by number, and its heading.
type Titled<'a> = (Range<u32>, &'a Heading);

fn parts<'b>(blocks: &'b [Cow<Block>]) -> Vec<Titled<'b>> {
    let mut next = 0;
    let mut parts = Vec::new();
    for block in blocks {
        let from = next;
        next += count(block);
        if let Block::Together(inner) = block.as_ref() {
            parts.extend(opening(inner).map(|heading| (from..next, heading)));
        }
    }
    parts
}

/// How many block numbers a block takes, including nested ones.
fn count(block: &Block) -> u32 {
    1 + block.children().map(count).sum::<u32>()
}

/// The heading of blocks that begin with one, possibly after a kicker.
fn opening(blocks: &[Block]) -> Option<&Heading> {
    let first = blocks.iter().find(|block| !matches!(block, Block::Paragraph(_)))?;
    if let Block::Together(inner) = first {
        return opening(inner);
    }
    first.as_heading().filter(|heading| heading.level <= 2)
}

/// The heading of the part that continues on a page.
fn continued<'a>(pages: &[Page], page: usize, parts: &[Titled<'a>]) -> Option<&'a Heading> {
    let before = pages.get(page.checked_sub(1)?)?;
    let first = pages[page].boxes.iter().find(|placed| placed.origin.part != Part::Artifact)?.origin.block;
    let at = parts.partition_point(|(numbers, _)| numbers.end <= first);
    let (numbers, heading) = parts.get(at).filter(|(numbers, _)| numbers.contains(&first))?;
    before.boxes.iter().any(|placed| numbers.contains(&placed.origin.block)).then_some(*heading)
}

/// "Object lending (continued)" on one line, with a shortened title if necessary.
fn line(heading: &Heading, words: &Localizer) -> Line {
    let whole = plain(&heading.text);
    let title = first_letters(&whole);
    let set = |title: &str| {
        let text = words.format("report-continued", &[("title", title.into())]);
        Setting::new(&Text::plain(text), &SMALL_STRONG, &mut Vec::new(), &mut Vec::new())
    };
    let mut setting = if title.len() < whole.len() { set(&format!("{title}…")) } else { set(title) };
    let mut kept = title;
    while setting.measure().natural > WIDTH && !kept.is_empty() {
        let three_quarters = kept.chars().count() * 3 / 4;
        let shorter = || kept.char_indices().nth(three_quarters).map_or(0, |(at, _)| at);
        let end = kept.rfind(char::is_whitespace).unwrap_or_else(shorter);
        kept = kept[..end].trim_end_matches([',', ';', ':', ' ', '\u{202f}', '\u{a0}']);
        setting = set(&format!("{kept}…"));
    }
    setting.lines(WIDTH).swap_remove(0)
}

/// More letters fit on no line.
const MAX_LETTERS: usize = 200;

fn first_letters(text: &str) -> &str {
    text.char_indices().nth(MAX_LETTERS).map_or(text, |(end, _)| &text[..end])
}

fn plain(text: &Text) -> String {
    let words = text.0.iter().map(|run| match run {
        Run::Words { text, .. } => text.as_str(),
        Run::Mark(_) => "",
    });
    words.collect()
}

//! Items of which a page shows as many as it has room for, and what it says of the others.

use std::collections::HashSet;

use super::document::{Block, Entries, Link, Run, Table, Text, Tone};
use crate::l10n::Localizer;

/// How many places are named: fewer where their names have more letters than this.
const NAMED: usize = 6;
const NAMED_LETTERS: usize = 170;

/// All of the items where they have room, else the first of them, and how many more there are and where.
///
/// Only the layout of pages leaves items out: without pages, and outside of a `OnePage`, all are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The most important first. An entry, a point of a list and a row of a table are items; so is any other block.
    pub items: Vec<Block>,
    /// What is below the items where all of them are shown.
    pub below: Vec<Block>,
    pub more: More,
    /// How many items are shown for so many of another `Fit` on the same page, as long as there are more of both.
    pub share: u16,
}

/// What is said of items that are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct More {
    /// The message that leads to their places; its argument is their `count`.
    pub message: &'static str,
    /// Where each item is shown in full, or its own name where that is nowhere. Items may have a place in common.
    pub places: Vec<Text>,
    /// Where to find the places that there is no room to name.
    pub other_places: Option<Link>,
    /// How many items there are besides, in no format: at the place of the last.
    pub besides: usize,
}

impl Fit {
    /// All of it, as it is where there are no pages.
    pub fn whole(&self) -> [&[Block]; 2] {
        [&self.items, &self.below]
    }

    pub fn count(&self) -> usize {
        self.items.iter().map(count_items).sum()
    }

    /// The blocks that hold the first `count` items.
    pub fn first(&self, mut count: usize) -> Vec<Block> {
        let mut first = Vec::new();
        for block in &self.items {
            let of_block = count_items(block).min(count);
            if of_block > 0 {
                first.push(first_items(block, of_block));
            }
            count -= of_block;
        }
        first
    }
}

fn count_items(block: &Block) -> usize {
    match block {
        Block::List(points) => points.len(),
        Block::Entries(entries) => entries.entries.len(),
        Block::Table(table) => table.rows.len(),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::KeyFigures(_)
        | Block::Code(_)
        | Block::Timeline(_)
        | Block::Columns(_)
        | Block::Bands(_)
        | Block::Together(_)
        | Block::OnePage(_)
        | Block::Fit(_) => 1,
    }
}

fn first_items(block: &Block, count: usize) -> Block {
    match block {
        Block::List(points) => Block::List(points[..count].to_vec()),
        Block::Entries(of) => Block::Entries(Entries { urgent: of.urgent, entries: of.entries[..count].to_vec() }),
        Block::Table(of) => Block::Table(Table {
            caption: of.caption.clone(),
            columns: of.columns.clone(),
            rows: of.rows[..count].to_vec(),
        }),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::KeyFigures(_)
        | Block::Code(_)
        | Block::Timeline(_)
        | Block::Columns(_)
        | Block::Bands(_)
        | Block::Together(_)
        | Block::OnePage(_)
        | Block::Fit(_) => block.clone(),
    }
}

impl More {
    /// "4 more requests: see Object lending, Podcast and 2 others.", for all items after the first `shown`.
    pub fn text(&self, shown: usize, words: &Localizer) -> Text {
        let left_out = self.places.get(shown..).unwrap_or_default();
        // Those besides are where the last of the others are.
        let named =
            if left_out.is_empty() { self.places.last().map_or(&[][..], std::slice::from_ref) } else { left_out };
        let mut places: Vec<&Text> = Vec::new();
        let mut others = HashSet::new();
        let mut letters = 0;
        for place in named {
            if places.contains(&place) {
                continue;
            }
            letters += count_letters(place);
            if others.is_empty() && places.len() < NAMED && (places.is_empty() || letters <= NAMED_LETTERS) {
                places.push(place);
            } else {
                others.insert(key(place));
            }
        }
        let count = left_out.len() + self.besides;
        let mut text = Text::quiet(words.format(self.message, &[("count", count.into())]));
        let last = places.len().saturating_sub(1);
        for (at, place) in places.iter().enumerate() {
            let separator = match at {
                0 => String::new(),
                _ if at == last && others.is_empty() => words.text("report-and"),
                _ => ", ".to_owned(),
            };
            text = text.then(Text::quiet(separator)).then((*place).clone());
        }
        if !others.is_empty() {
            let others = Text::quiet(words.format("report-other-places", &[("count", others.len().into())]));
            let others = match &self.other_places {
                Some(link) => others.linked(link),
                None => others,
            };
            text = text.then(Text::quiet(words.text("report-and"))).then(others);
        }
        text.then(Text::toned(".", Tone::Quiet))
    }
}

fn count_letters(text: &Text) -> usize {
    text.0.iter().map(|run| words_of(run).map_or(0, |words| words.chars().count())).sum()
}

/// What makes two places the same: where they lead, else their names.
fn key(place: &Text) -> String {
    let mut key = String::new();
    for run in &place.0 {
        if let Run::Words { text, link, .. } = run {
            match link {
                Some(Link::Anchor(to) | Link::Url(to)) => key.push_str(to),
                None => key.push_str(text),
            }
        }
    }
    key
}

fn words_of(run: &Run) -> Option<&str> {
    match run {
        Run::Words { text, .. } => Some(text),
        Run::Mark(_) => None,
    }
}

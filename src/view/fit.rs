//! Items of which a page shows as many as fit, with a note about the others.

use std::collections::HashSet;

use super::document::{Block, Entries, Link, Run, Table, Text, Tone};
use crate::l10n::Localizer;

/// The most places named in the note; fewer if their names have more letters than this.
const MAX_NAMES: usize = 6;
const MAX_NAME_LETTERS: usize = 170;

/// All items if they fit, else the first ones and a note about the others.
///
/// Only the page layout leaves out items: in formats without pages, and outside of a `OnePage`, all are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The most important first. Entries, list points and table rows count as items; so does any other block.
    pub items: Vec<Block>,
    /// Shown below the items if all of them are shown.
    pub below: Vec<Block>,
    /// The note about omitted items.
    pub more: More,
    /// The relative number of items compared with other `Fit`s on the page.
    pub share: u16,
}

/// The note about omitted items.
#[derive(Debug, Clone, PartialEq)]
pub struct More {
    /// The id of its message; the argument is `count`.
    pub message: &'static str,
    /// Where each item is shown in full, or its name if nowhere. Items may share a place.
    pub places: Vec<Text>,
    /// Where the places that are not named can be found.
    pub other_places: Option<Link>,
    /// Further items that are not in `items`, at the place of the last one.
    pub besides: usize,
}

impl Fit {
    /// Everything, as in formats without pages.
    pub fn all_blocks(&self) -> [&[Block]; 2] {
        [&self.items, &self.below]
    }

    /// The number of items.
    pub fn count(&self) -> usize {
        self.items.iter().map(count_items).sum()
    }

    /// The blocks with the first `count` items.
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
        | Block::BlankLines(_)
        | Block::Columns(_)
        | Block::Bands(_)
        | Block::Together(_)
        | Block::OnePage(_)
        | Block::Fit(_) => 1,
    }
}

fn first_items(block: &Block, count: usize) -> Block {
    // What has fewer items is not cloned whole.
    if let Block::List(points) = block {
        Block::List(points[..count].to_vec())
    } else if let Block::Entries(of) = block {
        Block::Entries(Entries { urgent: of.urgent, entries: of.entries[..count].to_vec() })
    } else if let Block::Table(of) = block {
        let (caption, columns) = (of.caption.clone(), of.columns.clone());
        Block::Table(Table { caption, columns, rows: of.rows[..count].to_vec() })
    } else {
        block.clone()
    }
}

impl More {
    /// "4 more requests: see Object lending, Podcast and 2 others.", for the items after the first `shown`.
    pub fn text(&self, shown: usize, words: &Localizer) -> Text {
        let left_out = self.places.get(shown..).unwrap_or_default();
        // Further items are where the last one is.
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
            if others.is_empty() && places.len() < MAX_NAMES && (places.is_empty() || letters <= MAX_NAME_LETTERS) {
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

/// The identity of a place: its link target, else its name.
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

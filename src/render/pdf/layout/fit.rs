//! Selects how many items of each `Fit` are shown on a page so that it is full.

use std::borrow::Cow;

use crate::l10n::Localizer;
use crate::view::document::{Block, Document, Fit, Paragraph, Role};

use super::column_alignment::Groups;
use super::paginate::Paginator;
use super::{PAGE_FRAME, Typesetter};

/// The blocks of `document` as shown: no top-level `OnePage` contains a `Fit` any more.
pub fn fit<'d>(document: &'d Document, words: &Localizer) -> Vec<Cow<'d, Block>> {
    let mut fitted: Vec<Cow<Block>> = document.blocks.iter().map(Cow::Borrowed).collect();
    let is_page = |block: &Block| matches!(block, Block::OnePage(_));
    let Some(last) = document.blocks.iter().rposition(is_page) else { return fitted };
    // The space left depends on what is above. Everything is placed again afterwards.
    let mut setter = Typesetter { groups: Groups::of(&document.blocks[..last]), ..Typesetter::default() };
    let mut paginator = Paginator::new();
    for at in 0..=last {
        if let Block::OnePage(blocks) = &document.blocks[at] {
            let page = Page { blocks, paginator: &paginator, after_heading: setter.after_heading, words };
            fitted[at] = Cow::Owned(Block::OnePage(page.filled()));
        }
        if at < last {
            if is_page(&fitted[at]) {
                // The page has other blocks now, so the numbers of those after it changed.
                setter.groups = Groups::of(fitted[..last].iter().map(Cow::as_ref));
            }
            let mut stack = Vec::new();
            setter.add_block(&fitted, at, PAGE_FRAME, &mut stack);
            paginator.place(stack, &mut setter);
        }
    }
    fitted
}

/// More rounds than fit on any page; beyond this, items are added one by one.
const MAX_TURNS: usize = 256;

/// What must end on one page, and the pages so far.
struct Page<'d, 'p> {
    blocks: &'d [Block],
    paginator: &'p Paginator,
    after_heading: bool,
    words: &'p Localizer,
}

impl Page<'_, '_> {
    /// The blocks with one item of each `Fit`, then as many more as fit, in turns.
    fn filled(&self) -> Vec<Block> {
        let mut parts = Vec::new();
        find(self.blocks, &mut parts);
        let counts: Vec<usize> = parts.iter().map(|fit| fit.count()).collect();
        let mut shown: Vec<usize> = counts.iter().map(|&count| count.min(1)).collect();
        let mut best = self.with(&shown);
        let next_page = Paginator::new();
        let paginator = if self.fits(&best, self.paginator) { self.paginator } else { &next_page };
        let mut is_full = vec![false; parts.len()];
        let next = |shown: &[usize], is_full: &[bool]| {
            let turn = |at: usize| (shown[at] + 1) * 1000 / usize::from(parts[at].share.max(1));
            (0..parts.len()).filter(|&at| !is_full[at] && shown[at] < counts[at]).min_by_key(|&at| turn(at))
        };
        // Setting a page is slow, so the number of turns is found by binary search.
        let mut turns = vec![shown.clone()];
        while turns.len() < MAX_TURNS
            && let Some(next) = next(&shown, &is_full)
        {
            shown[next] += 1;
            turns.push(shown.clone());
        }
        let (mut fitting, mut too_many) = (0, turns.len());
        while fitting + 1 < too_many {
            let gallop = (fitting * 2).max(8).min(turns.len() - 1);
            let middle = if too_many == turns.len() { gallop } else { usize::midpoint(fitting, too_many) };
            let longer = self.with(&turns[middle]);
            if self.fits(&longer, paginator) {
                (fitting, best) = (middle, longer);
            } else {
                too_many = middle;
            }
        }
        shown = turns.swap_remove(fitting);
        // Then the remaining space is used by whichever parts still fit.
        loop {
            let Some(next) = next(&shown, &is_full) else { return best };
            shown[next] += 1;
            let longer = self.with(&shown);
            if self.fits(&longer, paginator) {
                best = longer;
            } else {
                shown[next] -= 1;
                is_full[next] = true;
            }
        }
    }

    /// The blocks with that many items of each `Fit`.
    fn with(&self, shown: &[usize]) -> Vec<Block> {
        with_counts(self.blocks, &mut shown.iter().copied(), self.words)
    }

    fn fits(&self, blocks: &[Block], paginator: &Paginator) -> bool {
        let mut setter = Typesetter {
            groups: Groups::of(blocks),
            after_heading: self.after_heading && paginator.has_begun(),
            ..Typesetter::default()
        };
        paginator.has_room(&setter.stack(blocks, PAGE_FRAME))
    }
}

/// Every `Fit`, in the order of the document; of one in another, the outer alone.
fn find<'d>(blocks: impl IntoIterator<Item = &'d Block>, found: &mut Vec<&'d Fit>) {
    for block in blocks {
        if let Block::Fit(fit) = block {
            found.push(fit);
        } else {
            find(block.children().collect::<Vec<_>>(), found);
        }
    }
}

fn with_counts(blocks: &[Block], shown: &mut impl Iterator<Item = usize>, words: &Localizer) -> Vec<Block> {
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Fit(fit) => {
                let count = shown.next().unwrap_or_else(|| fit.count());
                all.extend(fit.first(count).into_iter().map(short));
                if count == fit.count() {
                    all.extend(fit.below.iter().cloned());
                } else {
                    let text = fit.more.text(count, words);
                    all.push(Block::Paragraph(Paragraph { text, role: Role::Note, short: None }));
                }
            }
            Block::Columns(columns) => {
                all.push(Block::Columns(columns.iter().map(|blocks| with_counts(blocks, shown, words)).collect()));
            }
            Block::Bands(parts) => {
                all.push(Block::Bands(parts.iter().map(|blocks| with_counts(blocks, shown, words)).collect()));
            }
            Block::Together(blocks) => all.push(Block::Together(with_counts(blocks, shown, words))),
            Block::OnePage(blocks) => all.push(Block::OnePage(with_counts(blocks, shown, words))),
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Entries(_)
            | Block::KeyFigures(_)
            | Block::Table(_)
            | Block::Code(_)
            | Block::Timeline(_)
            | Block::BlankLines(_) => all.push(short(block.clone())),
        }
    }
    all
}

/// The block as a page shows it that holds as much as fits.
fn short(block: Block) -> Block {
    match block {
        Block::Paragraph(Paragraph { short: Some(text), role, .. }) => {
            Block::Paragraph(Paragraph { text, role, short: None })
        }
        other => other,
    }
}

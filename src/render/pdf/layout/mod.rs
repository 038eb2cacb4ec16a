//! Lays out blocks as boxes on pages, independent of the PDF format.

mod blank_lines;
mod chain;
mod column_alignment;
mod columns;
mod entries;
mod estimate;
mod figures;
mod fit;
mod flow;
mod footer;
mod fragments;
mod lines;
mod paginate;
mod rows;
mod running_head;
mod table;
mod table_widths;
mod text;
mod timeline;
mod timeline_head;
mod timeline_scale;

use std::borrow::{Borrow, Cow};

use crate::l10n::Localizer;
use crate::view::document::{Block, Document, Link, Text};

use super::placed::{Layout, Origin, Part};
use super::style::{CONTENT_HEIGHT, LEFT, Style, WIDTH};
use column_alignment::Groups;
use flow::FlowItem;
use lines::Setting;
use paginate::{MAX_WHITE_BEFORE_TOGETHER, Paginator};

pub use fit::fit;

/// A column in which blocks are set, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
}

/// Sets blocks, and collects links and missing characters.
#[derive(Default)]
pub struct Typesetter {
    links: Vec<Link>,
    missing: Vec<char>,
    block: u32,
    /// Whether the last block was a heading, which reduces the space above the next heading.
    after_heading: bool,
    groups: Groups,
}

/// The area between the margins of a page.
const PAGE_FRAME: Frame = Frame { x: LEFT, width: WIDTH };

/// Lays out `document`.
pub fn layout(document: &Document, words: &Localizer) -> Layout {
    layout_fitted(document, &fit(document, words), words)
}

/// Lays out the `blocks` that [`fit`] selected for `document`.
pub fn layout_fitted(document: &Document, blocks: &[Cow<Block>], words: &Localizer) -> Layout {
    let groups = Groups::of(blocks.iter().map(Cow::as_ref));
    let mut setter = Typesetter { groups, ..Typesetter::default() };
    let mut paginator = Paginator::new();
    // Block by block, because flow boxes need more memory than placed ones.
    for at in 0..blocks.len() {
        let mut stack = Vec::new();
        setter.add_block(blocks, at, PAGE_FRAME, &mut stack);
        paginator.place(stack, &mut setter);
    }
    paginator.place_rest();
    let mut layout =
        Layout { pages: paginator.pages, headings: paginator.headings, links: setter.links, missing: setter.missing };
    running_head::add(&mut layout, blocks, words);
    footer::add(&mut layout, document, words);
    layout
}

impl Typesetter {
    /// Sets `blocks` in a column, before pagination.
    fn stack<'a>(&mut self, blocks: &'a [Block], frame: Frame) -> Vec<FlowItem<'a>> {
        let mut stack = Vec::new();
        for at in 0..blocks.len() {
            self.add_block(blocks, at, frame, &mut stack);
        }
        stack
    }

    /// Sets the block `at` among its neighbours.
    fn add_block<'a, B: Borrow<Block>>(
        &mut self,
        blocks: &'a [B],
        at: usize,
        frame: Frame,
        stack: &mut Vec<FlowItem<'a>>,
    ) {
        let block: &Block = blocks[at].borrow();
        let number = self.block;
        self.block += 1;
        let is_container = matches!(block, Block::Together(_) | Block::OnePage(_) | Block::Fit(_));
        if !is_container && !matches!(block, Block::Heading(_) | Block::Paragraph(_)) {
            self.after_heading = false;
        }
        match block {
            Block::Heading(heading) => {
                let is_sheet = at.checked_sub(1).is_some_and(|before| blocks[before].borrow().is_kicker());
                self.heading(heading, is_sheet, frame, number, stack);
            }
            Block::Paragraph(paragraph) => {
                let opens = blocks.get(at + 1).is_some_and(|next| matches!(next.borrow(), Block::Heading(_)));
                self.paragraph(paragraph, opens, frame, number, stack);
            }
            Block::List(points) => self.list(points, frame, number, stack),
            Block::Entries(entries) => self.entries(entries, frame, number, stack),
            Block::KeyFigures(figures) => self.key_figures(figures, frame, number, stack),
            Block::Table(table) => self.table(table, frame, number, stack),
            Block::Code(code) => self.code(code, frame, number, stack),
            Block::Timeline(timeline) => self.timeline(timeline, frame, number, stack),
            Block::BlankLines(lines) => blank_lines::push(lines, frame, number, stack),
            Block::Columns(columns) => {
                self.columns(columns.iter().map(std::slice::from_ref).collect(), frame, number, stack);
            }
            Block::Bands(parts) => self.bands(parts, frame, stack),
            Block::Fit(fit) => {
                for blocks in fit.all_blocks() {
                    stack.extend(self.stack(blocks, frame));
                }
            }
            Block::Together(blocks) => {
                let inner = self.stack(blocks, frame);
                stack.push(FlowItem::Together { stack: inner, white: MAX_WHITE_BEFORE_TOGETHER });
            }
            Block::OnePage(blocks) => {
                let inner = self.stack(blocks, frame);
                stack.push(FlowItem::Together { stack: inner, white: CONTENT_HEIGHT });
            }
        }
    }

    fn setting(&mut self, text: &Text, style: &Style) -> Setting {
        Setting::new(text, style, &mut self.links, &mut self.missing)
    }
}

fn origin(block: u32, part: Part) -> Origin {
    Origin { block, part, text: 0 }
}

//! Converts blocks to structure elements with their pieces.

use std::borrow::Cow;

use crate::l10n::{Language, Localizer};
use crate::view::document::{Block, Entries, KeyFigure, Table, Text, Timeline};

use super::super::super::marked_content::{Area, Pieces};
use super::super::super::placed::{Layout, Part, Placed};
use super::elements::{Kid, Kind, Scope, Tree};
use super::marks::{Mark, Marks};

/// Builds the structure tree of a document.
pub struct TreeBuilder<'a, 'p> {
    tree: Tree<'a>,
    marks: &'p Marks,
    layout: &'p Layout,
    pieces: &'p Pieces,
    words: &'p Localizer,
    /// The number of the next block.
    block: u32,
    /// The level of the last heading.
    level: u8,
}

impl<'a, 'p> TreeBuilder<'a, 'p> {
    /// A builder over the marked content of a layout.
    pub fn new(marks: &'p Marks, layout: &'p Layout, pieces: &'p Pieces, words: &'p Localizer) -> Self {
        Self { tree: Tree::new(), marks, layout, pieces, words, block: 0, level: 0 }
    }

    /// The structure of the next block, as a tree of its own.
    pub fn build(&mut self, block: &'a Block) -> Tree<'a> {
        self.block(block, 0);
        std::mem::replace(&mut self.tree, Tree::new())
    }

    fn block(&mut self, block: &'a Block, parent: usize) {
        let number = self.block;
        self.block += 1;
        match block {
            Block::Heading(heading) => {
                let part = Part::Heading(heading.level.max(1));
                // Heading levels must not be skipped, whatever the document contains.
                let level = heading.level.clamp(1, 6).min(self.level + 1);
                if self.leaf(parent, Kind::Heading(level), number, part) {
                    self.level = level;
                }
            }
            Block::Paragraph(_) => _ = self.leaf(parent, Kind::Paragraph, number, Part::Paragraph),
            Block::Code(_) => {
                let paragraph = self.tree.add(parent, Kind::Paragraph);
                self.leaf(paragraph, Kind::Code, number, Part::Paragraph);
                self.tree.drop_if_empty(paragraph);
            }
            Block::List(points) => self.list(points, number, parent),
            Block::Entries(entries) => self.entries(entries, number, parent),
            Block::KeyFigures(figures) => self.key_figures(figures, number, parent),
            Block::Table(table) => self.table(table, number, parent),
            Block::Timeline(timeline) => self.timeline(timeline, number, parent),
            Block::Columns(columns) | Block::Bands(columns) => {
                columns.iter().flatten().for_each(|block| self.block(block, parent))
            }
            Block::OnePage(blocks) => blocks.iter().for_each(|block| self.block(block, parent)),
            Block::Fit(fit) => fit.all_blocks().into_iter().flatten().for_each(|block| self.block(block, parent)),
            Block::Together(blocks) => {
                let section = self.tree.add(parent, Kind::Section);
                blocks.iter().for_each(|block| self.block(block, section));
                self.tree.drop_if_empty(section);
            }
        }
    }

    fn list(&mut self, points: &[Text], block: u32, parent: usize) {
        let list = self.tree.add(parent, Kind::List { has_bullets: true });
        for (_, number) in points.iter().zip(0..) {
            self.item(list, block, None, Part::ListItem(number));
        }
        self.tree.drop_if_empty(list);
    }

    fn entries(&mut self, entries: &Entries, block: u32, parent: usize) {
        let list = self.tree.add(parent, Kind::List { has_bullets: false });
        for (_, number) in entries.entries.iter().zip(0..) {
            self.item(list, block, Some(Part::EntryName(number)), Part::EntryText(number));
        }
        self.tree.drop_if_empty(list);
    }

    fn key_figures(&mut self, figures: &[KeyFigure], block: u32, parent: usize) {
        let list = self.tree.add(parent, Kind::List { has_bullets: false });
        for (figure, number) in figures.iter().zip(0..) {
            let Some(body) = self.item(list, block, None, Part::Figure(number)) else { continue };
            let parts = self.tree.add(body, Kind::List { has_bullets: false });
            for (_, part) in figure.parts.iter().zip(0..) {
                self.item(parts, block, None, Part::FigurePart { figure: number, part });
            }
            self.tree.drop_if_empty(parts);
        }
        self.tree.drop_if_empty(list);
    }

    /// An item with its label and body; returns the body.
    fn item(&mut self, list: usize, block: u32, label: Option<Part>, body: Part) -> Option<usize> {
        let item = self.tree.add(list, Kind::Item);
        if let Some(label) = label {
            let is_all = self.marks.of(block, body).is_empty();
            self.leaf(item, if is_all { Kind::Body } else { Kind::Label }, block, label);
        }
        self.leaf(item, Kind::Body, block, body);
        self.tree.drop_if_empty(item);
        let last = self.tree.elements.get(item)?.kids.last()?;
        match *last {
            Kid::Element(body) => Some(body),
            Kid::Piece { .. } | Kid::Annotation(_) => None,
        }
    }

    fn table(&mut self, table: &'a Table, block: u32, parent: usize) {
        let element = self.tree.add(parent, Kind::Table { summary: &table.caption });
        let columns = || table.columns.iter().zip(0..).map(|(_, column)| column);
        if columns().any(|column| !self.marks.of(block, Part::TableHead { column }).is_empty()) {
            let head = self.tree.add(element, Kind::Head);
            let row = self.tree.add(head, Kind::Row);
            for column in columns() {
                self.cell(row, Kind::HeaderCell(Scope::Column), block, Part::TableHead { column });
            }
        }
        if !table.columns.is_empty() && !table.rows.is_empty() {
            let rows = self.tree.add(element, Kind::Rows);
            for (_, number) in table.rows.iter().zip(0..) {
                let row = self.tree.add(rows, Kind::Row);
                for column in columns() {
                    // The subject of a row comes first.
                    let is_header = column == 0 && table.columns.len() > 1;
                    let kind = if is_header { Kind::HeaderCell(Scope::Row) } else { Kind::Cell };
                    self.cell(row, kind, block, Part::TableCell { row: number, column });
                }
            }
        }
        self.tree.drop_if_empty(element);
    }

    /// A cell even if it is empty, to keep the rows equally long; a header must not be empty.
    fn cell(&mut self, row: usize, kind: Kind<'a>, block: u32, part: Part) {
        let marks = self.marks.of(block, part);
        let cell = self.tree.add(row, if marks.is_empty() { Kind::Cell } else { kind });
        let texts: Vec<&[Mark]> = marks.chunk_by(|one, next| one.origin.text == next.origin.text).collect();
        for text in &texts {
            let holder = if texts.len() > 1 { self.tree.add(cell, Kind::Paragraph) } else { cell };
            self.fill(holder, text);
        }
    }

    /// A drawing for each page that it spans.
    fn timeline(&mut self, timeline: &'a Timeline, block: u32, parent: usize) {
        let marks = self.marks.of(block, Part::TimelineDrawing);
        for (number, marks) in marks.chunk_by(|one, next| one.page == next.page).enumerate() {
            let page = marks[0].page;
            let mut alternative = Cow::Borrowed(timeline.alternative.as_str());
            if number > 0
                && let Some((first, last)) = self.rows_on(page, block)
            {
                let args = [("first", first.into()), ("last", last.into())];
                alternative = self.words.format("report-timeline-continued", &args).into();
            }
            let bounds = self.bounds(page, block);
            let figure = self.tree.add(parent, Kind::Figure { alternative, bounds });
            self.fill(figure, marks);
        }
        self.leaf(parent, Kind::Paragraph, block, Part::TimelineLegend);
    }

    /// The names of the first and last timeline row on a page.
    fn rows_on(&self, page: usize, block: u32) -> Option<(String, String)> {
        let boxes = || self.layout.pages[page].boxes.iter().filter(|placed| placed.origin.block == block);
        let label =
            |placed: &Placed| matches!(placed.origin.part, Part::TimelineLabel(_)).then_some(placed.origin.part);
        let first = boxes().find_map(label)?;
        let last = boxes().rev().find_map(label)?;
        let words = |part: Part| -> String {
            boxes().filter(|placed| placed.origin.part == part).filter_map(Placed::text).collect()
        };
        Some((words(first).trim().to_owned(), words(last).trim().to_owned()))
    }

    fn bounds(&self, page: usize, block: u32) -> Area {
        let is_drawn =
            |placed: &&Placed| placed.origin.block == block && !matches!(placed.origin.part, Part::TimelineLegend);
        Area::enclosing(self.layout.pages[page].boxes.iter().filter(is_drawn)).expect("a drawing has boxes")
    }

    /// An element with the pieces of one part of a block; none if there are no pieces.
    fn leaf(&mut self, parent: usize, kind: Kind<'a>, block: u32, part: Part) -> bool {
        let marks = self.marks.of(block, part);
        if !marks.is_empty() {
            let element = self.tree.add(parent, kind);
            self.fill(element, marks);
        }
        !marks.is_empty()
    }

    /// Adds pieces; those of one link are grouped in a link element. An element states the common language of its
    /// pieces; otherwise pieces in another language get elements of their own.
    fn fill(&mut self, element: usize, marks: &[Mark]) {
        let link_of = |mark: &Mark| mark.annotation.map(|at| self.pieces.annotations[at].link);
        let whole = common_language(marks);
        self.tree.elements[element].language = whole;
        for run in marks.chunk_by(|one, next| link_of(one) == link_of(next)) {
            let linked = run[0].annotation.is_some();
            let holder = if linked { self.tree.add(element, Kind::Link) } else { element };
            let known = whole.or_else(|| common_language(run).filter(|_| linked));
            if linked && whole.is_none() {
                self.tree.elements[holder].language = known;
            }
            for area in run.chunk_by(|one, next| one.annotation == next.annotation) {
                for words in area.chunk_by(|one, next| one.language == next.language) {
                    let other = words[0].language.filter(|_| known.is_none());
                    let holder = if other.is_some() { self.tree.add(holder, Kind::Span) } else { holder };
                    if other.is_some() {
                        self.tree.elements[holder].language = other;
                    }
                    let pieces = words.iter().map(|mark| Kid::Piece { page: mark.page, id: mark.id });
                    self.tree.elements[holder].kids.extend(pieces);
                }
                self.tree.elements[holder].kids.extend(area[0].annotation.map(Kid::Annotation));
            }
        }
    }
}

/// The common language of the pieces, if it differs from the document's.
fn common_language(marks: &[Mark]) -> Option<Language> {
    let first = marks.first()?.language;
    first.filter(|_| marks.iter().all(|mark| mark.language == first))
}

//! The anchors of a document, and which of them are linked to.

use std::collections::BTreeSet;

use crate::{
    render::escape,
    view::document::{Block, Link, Run, Text},
};

/// Anchors, which consist of letters, digits and hyphens.
#[derive(Debug, Default)]
pub struct Anchors {
    /// The anchors of headings.
    pub places: BTreeSet<String>,
    /// The anchors that links refer to.
    targets: BTreeSet<String>,
}

impl Anchors {
    /// The anchors of all headings, nested ones included.
    pub fn collect(blocks: &[Block]) -> Self {
        let mut found = Self::default();
        found.visit_all(blocks);
        found
    }

    /// The anchors that something links to.
    pub fn linked(&self) -> BTreeSet<String> {
        &self.places & &self.targets
    }

    fn visit_all<'b>(&mut self, blocks: impl IntoIterator<Item = &'b Block>) {
        for block in blocks {
            self.visit(block);
        }
    }

    fn visit(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.places.extend(heading.anchor.as_deref().map(escape::anchor));
                self.text(&heading.text);
            }
            Block::Paragraph(paragraph) => self.text(&paragraph.text),
            Block::List(points) => points.iter().for_each(|point| self.text(point)),
            Block::Entries(entries) => {
                entries.entries.iter().flat_map(|entry| [&entry.name, &entry.text]).for_each(|text| self.text(text));
            }
            Block::KeyFigures(_) | Block::Code(_) | Block::BlankLines(_) => {}
            Block::Table(table) => {
                table.columns.iter().for_each(|column| self.text(&column.heading));
                table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.0).for_each(|line| self.text(line));
            }
            Block::Timeline(timeline) => {
                timeline.rows.iter().for_each(|row| self.text(&row.label));
                self.text(&timeline.legend);
                self.text(&timeline.legend_of_signs);
            }
            Block::Columns(_) | Block::Bands(_) | Block::Together(_) | Block::OnePage(_) | Block::Fit(_) => {
                self.visit_all(block.children());
            }
        }
    }

    fn text(&mut self, text: &Text) {
        for run in &text.0 {
            if let Run::Words { link: Some(Link::Anchor(anchor)), .. } = run {
                self.targets.insert(escape::anchor(anchor));
            }
        }
    }
}

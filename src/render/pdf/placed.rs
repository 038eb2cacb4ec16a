//! The result of the layout: boxes on pages, each with its origin in the document.

use std::rc::Rc;

use crate::l10n::Language;
use crate::view::document::{Link, Mark, MilestoneState};

use super::font::Face;
use super::style::Colour;

/// The layout of the whole report.
#[derive(Debug, Default, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// The placed headings in document order.
    pub headings: Vec<PlacedHeading>,
    /// The link targets, referred to by index from text runs.
    pub links: Vec<Link>,
    /// Characters that the font lacks, each once.
    pub missing: Vec<char>,
}

/// Boxes in reading order; later ones are drawn on top.
#[derive(Debug, Default, PartialEq)]
pub struct Page {
    /// The boxes.
    pub boxes: Vec<Placed>,
}

/// A heading with its position.
#[derive(Debug, PartialEq)]
pub struct PlacedHeading {
    /// The heading.
    pub heading: Rc<HeadingMark>,
    /// The index of its page.
    pub page: usize,
    /// Its top.
    pub y: f32,
}

/// What links and the outline need of a heading.
#[derive(Debug, PartialEq)]
pub struct HeadingMark {
    /// Its text.
    pub title: String,
    /// Its anchor.
    pub anchor: Option<String>,
    /// Its level in the outline.
    pub outline: Option<u8>,
}

/// A shape with its bounding box, in points from the top left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The left edge.
    pub x: f32,
    /// The top.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
    /// Where it comes from.
    pub origin: Origin,
    /// The shape.
    pub shape: Shape,
}

/// Where in the document a box comes from; the structure tree is built from this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The number of its block in document order, including nested ones.
    pub block: u32,
    /// The part of the block.
    pub part: Part,
    /// The index of its text within the part, as a cell may contain several.
    pub text: u32,
}

/// A part of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A heading of that level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The item of a list with that index.
    ListItem(u32),
    /// The name of the entry with that index.
    EntryName(u32),
    /// The text of the entry with that index.
    EntryText(u32),
    /// The key figure with that index.
    Figure(u32),
    /// A part of the breakdown of a key figure.
    FigurePart {
        /// The index of the figure.
        figure: u32,
        /// The index of the part.
        part: u32,
    },
    /// The heading of a table column.
    TableHead {
        /// The index of the column.
        column: u32,
    },
    /// A cell of a table.
    TableCell {
        /// The index of the row.
        row: u32,
        /// The index of the column.
        column: u32,
    },
    /// The months above a timeline.
    TimelineHead,
    /// The label of the timeline row with that index.
    TimelineLabel(u32),
    /// The bars and milestones of a timeline.
    TimelineDrawing,
    /// The legend of a timeline.
    TimelineLegend,
    /// Rules, footers, repeated table headings: no content of the document.
    Artifact,
}

/// A shape to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Text on one line.
    Text(TextRun),
    /// A filled rectangle.
    Fill(Colour),
    /// The outline of a rectangle.
    Outline(Colour),
    /// A mark beside a text.
    Mark(Mark),
    /// A bar of the timeline.
    Bar {
        /// The colour of the area.
        colour: Colour,
        /// The colour of the edge, if it has one.
        edge: Option<Colour>,
        /// The left end.
        left: BarEnd,
        /// The right end.
        right: BarEnd,
    },
    /// A milestone of the timeline.
    Diamond(MilestoneState),
}

/// The end of a bar on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarEnd {
    /// Rounded.
    Round,
    /// Another bar follows.
    Flat,
    /// It continues beyond the drawing. The arrow head is taller than the bar.
    Arrow,
}

/// Words in one face and colour, on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// The text.
    pub text: String,
    /// The face.
    pub face: Face,
    /// The font size in points.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The baseline, from the top of the box.
    pub baseline: f32,
    /// The index of its link.
    pub link: Option<u32>,
    /// Its language, if it differs from the document's.
    pub language: Option<Language>,
}

impl Placed {
    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The text, if it is text.
    pub fn text(&self) -> Option<&str> {
        match &self.shape {
            Shape::Text(run) => Some(&run.text),
            Shape::Fill(_) | Shape::Outline(_) | Shape::Mark(_) | Shape::Bar { .. } | Shape::Diamond(_) => None,
        }
    }
}

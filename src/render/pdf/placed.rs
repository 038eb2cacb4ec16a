//! What layout makes and drawing takes: boxes over pages, each knowing which block it came from.

use std::rc::Rc;

use crate::l10n::Language;
use crate::view::document::{Link, Mark, MilestoneState};

use super::font::Face;
use super::style::Colour;

/// The whole report, placed.
#[derive(Debug, Default, PartialEq)]
pub struct Layout {
    pub pages: Vec<Page>,
    /// Headings in the order of the document, where they came to stand.
    pub headings: Vec<PlacedHeading>,
    /// What runs of text lead to; a text names its link by index.
    pub links: Vec<Link>,
    /// Characters that the font lacks, each once.
    pub missing: Vec<char>,
}

/// Boxes in reading order; what comes later is drawn above.
#[derive(Debug, Default, PartialEq)]
pub struct Page {
    pub boxes: Vec<Placed>,
}

#[derive(Debug, PartialEq)]
pub struct PlacedHeading {
    pub heading: Rc<HeadingMark>,
    pub page: usize,
    pub y: f32,
}

/// What links and the outline need of a heading.
#[derive(Debug, PartialEq)]
pub struct HeadingMark {
    pub title: String,
    pub anchor: Option<String>,
    pub outline: Option<u8>,
}

/// A shape in its box; in points, from the top left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub origin: Origin,
    pub shape: Shape,
}

/// Where in the document a box came from, so that a tree of structure can be made of the boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The number of its block, nested ones counted too, in the order of the document.
    pub block: u32,
    pub part: Part,
    /// The number of its text among those of the part: a cell may hold several, below each other.
    pub text: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Heading(u8),
    Paragraph,
    ListItem(u32),
    EntryName(u32),
    EntryText(u32),
    Figure(u32),
    FigurePart {
        figure: u32,
        part: u32,
    },
    TableHead {
        column: u32,
    },
    TableCell {
        row: u32,
        column: u32,
    },
    TimelineHead,
    TimelineLabel(u32),
    TimelineDrawing,
    TimelineLegend,
    /// Rules, footers, headings of tables that are repeated: nothing that the document says.
    Artifact,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Text(TextRun),
    Fill(Colour),
    Outline(Colour),
    Mark(Mark),
    /// A bar of the timeline.
    Bar {
        colour: Colour,
        edge: Option<Colour>,
        left: BarEnd,
        right: BarEnd,
    },
    Diamond(MilestoneState),
}

/// How a bar ends at one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarEnd {
    Round,
    /// Another bar goes on there.
    Flat,
    /// It goes on beyond what is drawn. The head is taller than the bar.
    Arrow,
}

/// Words in one face and colour, on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    pub text: String,
    pub face: Face,
    pub size: f32,
    pub colour: Colour,
    /// Below the top of the box.
    pub baseline: f32,
    pub link: Option<u32>,
    /// Where that is another than the document's.
    pub language: Option<Language>,
}

impl Placed {
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    pub fn text(&self) -> Option<&str> {
        match &self.shape {
            Shape::Text(run) => Some(&run.text),
            Shape::Fill(_) | Shape::Outline(_) | Shape::Mark(_) | Shape::Bar { .. } | Shape::Diamond(_) => None,
        }
    }
}

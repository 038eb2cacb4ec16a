//! Divides pages into pieces of marked content.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::l10n::Language;
use crate::view::document::Link;

use super::placed::{Layout, Origin, Page, Part, Placed, Shape};
use super::style::TOP;

/// The pieces of all pages, and the links on them.
#[derive(Debug, Default)]
pub struct Pieces {
    /// The pieces of each page.
    pub pages: Vec<Vec<MarkedContent>>,
    /// The links.
    pub annotations: Vec<Annotation>,
}

/// Adjacent boxes with one meaning.
#[derive(Debug, PartialEq)]
pub struct MarkedContent {
    /// Its boxes, by index on the page.
    pub boxes: Range<usize>,
    /// Its role.
    pub role: Role,
}

/// The role of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Decoration.
    Artifact,
    /// The footer of a page.
    Footer,
    /// The running head of a page.
    Header,
    /// Content of the document.
    Content {
        /// Where in the document it comes from.
        origin: Origin,
        /// The index of its link among all annotations.
        annotation: Option<usize>,
        /// Its language, if it differs from the document's.
        language: Option<Language>,
    },
}

/// A link on one page, on one or several lines.
#[derive(Debug, PartialEq)]
pub struct Annotation {
    /// The index of the page.
    pub page: usize,
    /// The index of the link in the layout.
    pub link: u32,
    /// Where it comes from.
    pub origin: Origin,
    /// Its text.
    pub words: String,
    /// One for each line.
    pub areas: Vec<Area>,
}

/// A rectangle on a page, in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

/// Divides a layout; a link to a missing heading is dropped.
pub fn split(layout: &Layout) -> Pieces {
    let leads = resolvable_links(layout);
    let mut pieces = Pieces::default();
    for (number, page) in layout.pages.iter().enumerate() {
        let of_page = split_page(page, number, &leads, &mut pieces.annotations);
        pieces.pages.push(of_page);
    }
    pieces
}

fn resolvable_links(layout: &Layout) -> Vec<bool> {
    let anchors = layout.headings.iter().filter_map(|placed| placed.heading.anchor.as_deref());
    let anchors: BTreeSet<&str> = anchors.collect();
    let leads = |link: &Link| match link {
        Link::Anchor(anchor) => anchors.contains(anchor.as_str()),
        Link::Url(_) => true,
    };
    layout.links.iter().map(leads).collect()
}

fn split_page(page: &Page, number: usize, leads: &[bool], annotations: &mut Vec<Annotation>) -> Vec<MarkedContent> {
    let mut pieces: Vec<MarkedContent> = Vec::new();
    // The last annotation, until other content follows.
    let mut open = None;
    for (at, placed) in page.boxes.iter().enumerate() {
        let mut role = role(placed);
        if let Role::Content { origin, annotation, .. } = &mut role {
            let link = link_of(placed).filter(|link| leads.get(*link as usize) == Some(&true));
            open = link.map(|link| {
                open.filter(|&at: &usize| annotations[at].link == link && annotations[at].origin == *origin)
                    .unwrap_or_else(|| {
                        annotations.push(Annotation {
                            page: number,
                            link,
                            origin: *origin,
                            words: String::new(),
                            areas: Vec::new(),
                        });
                        annotations.len() - 1
                    })
            });
            *annotation = open;
            if let Some(at) = open {
                annotations[at].add(placed);
            }
        }
        match pieces.last_mut() {
            Some(piece) if piece.role == role => piece.boxes.end = at + 1,
            _ => pieces.push(MarkedContent { boxes: at..at + 1, role }),
        }
    }
    pieces
}

/// A shape next to a word is decoration; in a drawing it is content.
fn role(placed: &Placed) -> Role {
    let Origin { block, part, .. } = placed.origin;
    match part {
        Part::Artifact if block == u32::MAX && placed.y < TOP => Role::Header,
        Part::Artifact if block == u32::MAX => Role::Footer,
        Part::Artifact => Role::Artifact,
        Part::TimelineHead | Part::TimelineLabel(_) | Part::TimelineDrawing => Role::Content {
            origin: Origin { block, part: Part::TimelineDrawing, text: 0 },
            annotation: None,
            language: None,
        },
        Part::Heading(_)
        | Part::Paragraph
        | Part::ListItem(_)
        | Part::EntryName(_)
        | Part::EntryText(_)
        | Part::Figure(_)
        | Part::FigurePart { .. }
        | Part::TableHead { .. }
        | Part::TableCell { .. }
        | Part::TimelineLegend => match placed.shape {
            Shape::Mark(_) => Role::Artifact,
            Shape::Text(_) | Shape::Fill(_) | Shape::Outline(_) | Shape::Bar { .. } | Shape::Diamond(_) => {
                Role::Content { origin: placed.origin, annotation: None, language: language_of(placed) }
            }
        },
    }
}

fn link_of(placed: &Placed) -> Option<u32> {
    match &placed.shape {
        Shape::Text(run) => run.link,
        Shape::Fill(_) | Shape::Outline(_) | Shape::Mark(_) | Shape::Bar { .. } | Shape::Diamond(_) => None,
    }
}

fn language_of(placed: &Placed) -> Option<Language> {
    match &placed.shape {
        Shape::Text(run) => run.language,
        Shape::Fill(_) | Shape::Outline(_) | Shape::Mark(_) | Shape::Bar { .. } | Shape::Diamond(_) => None,
    }
}

impl Annotation {
    fn add(&mut self, placed: &Placed) {
        self.words.push_str(placed.text().unwrap_or_default());
        let area = Area::of(placed);
        match self.areas.last_mut() {
            Some(line) if (line.top - area.top).abs() < 0.1 => *line = line.with(area),
            _ => self.areas.push(area),
        }
    }

    /// The bounding box of all its lines.
    pub fn bounds(&self) -> Area {
        self.areas.iter().copied().reduce(Area::with).expect("an annotation has a line")
    }
}

impl Area {
    fn of(placed: &Placed) -> Self {
        Self { left: placed.x, top: placed.y, right: placed.right(), bottom: placed.bottom() }
    }

    /// The bounding box of `boxes`.
    pub fn enclosing<'a>(boxes: impl Iterator<Item = &'a Placed>) -> Option<Self> {
        boxes.map(Self::of).reduce(Self::with)
    }

    fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

//! What of a page is one piece of content: boxes that stand between the same two tags.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::l10n::Language;
use crate::view::document::Link;

use super::placed::{Layout, Origin, Page, Part, Placed, Shape};
use super::style::TOP;

/// The pieces of all pages, and the links that stand on them.
#[derive(Debug, Default)]
pub struct Pieces {
    pub pages: Vec<Vec<MarkedContent>>,
    pub annotations: Vec<Annotation>,
}

/// Boxes that follow each other, with one thing to say.
#[derive(Debug, PartialEq)]
pub struct MarkedContent {
    pub boxes: Range<usize>,
    pub role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing that the document says.
    Artifact,
    /// What stands at the foot of every page.
    Footer,
    /// What stands above a page that goes on with a part of the one before.
    Header,
    Content {
        origin: Origin,
        /// By its place among all annotations.
        annotation: Option<usize>,
        /// Where that is another than the document's.
        language: Option<Language>,
    },
}

/// A link as it stands on one page, on one line or several.
#[derive(Debug, PartialEq)]
pub struct Annotation {
    pub page: usize,
    /// By its place among the layout's links.
    pub link: u32,
    pub origin: Origin,
    pub words: String,
    /// One for each line.
    pub areas: Vec<Area>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

/// Takes a layout apart; a link to a heading that is not there is none.
pub fn pieces(layout: &Layout) -> Pieces {
    let leads = leads(layout);
    let mut pieces = Pieces::default();
    for (number, page) in layout.pages.iter().enumerate() {
        let of_page = of_page(page, number, &leads, &mut pieces.annotations);
        pieces.pages.push(of_page);
    }
    pieces
}

fn leads(layout: &Layout) -> Vec<bool> {
    let anchors = layout.headings.iter().filter_map(|placed| placed.heading.anchor.as_deref());
    let anchors: BTreeSet<&str> = anchors.collect();
    let leads = |link: &Link| match link {
        Link::Anchor(anchor) => anchors.contains(anchor.as_str()),
        Link::Url(_) => true,
    };
    layout.links.iter().map(leads).collect()
}

fn of_page(page: &Page, number: usize, leads: &[bool], annotations: &mut Vec<Annotation>) -> Vec<MarkedContent> {
    let mut pieces: Vec<MarkedContent> = Vec::new();
    // The last annotation, as long as nothing else is said.
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

/// A shape beside a word says nothing that the word does not; in a drawing it is a part of it.
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

    /// All its lines.
    pub fn bounds(&self) -> Area {
        self.areas.iter().copied().reduce(Area::with).expect("an annotation has a line")
    }
}

impl Area {
    fn of(placed: &Placed) -> Self {
        Self { left: placed.x, top: placed.y, right: placed.right(), bottom: placed.bottom() }
    }

    /// The least area that holds all of `boxes`.
    pub fn around<'a>(boxes: impl Iterator<Item = &'a Placed>) -> Option<Self> {
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

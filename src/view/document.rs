//! A document of blocks: the content of an output, independent of its format.
//!
//! Every view creates one, and every renderer renders every kind of block, so that terminal, Markdown and PDF always
//! agree. Text is as in the files: renderers escape it.

use chrono::NaiveDate;

pub use super::fit::{Fit, More};
pub use super::text::{Link, Mark, Run, Text, Tone};
use crate::l10n::Language;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The main language of its text.
    pub language: Language,
    /// The plain title for metadata; the visible title is a heading in `blocks`.
    pub title: String,
    /// The publisher, for metadata.
    pub author: String,
    /// The footer of every page, in formats with pages.
    pub footer: String,
    /// The reference day.
    pub day: NaiveDate,
    /// The content, in order.
    pub blocks: Vec<Block>,
}

/// A block of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list of short points.
    List(Vec<Text>),
    /// Names on the left with texts on the right.
    Entries(Entries),
    /// Large numbers.
    KeyFigures(Vec<KeyFigure>),
    /// A table.
    Table(Table),
    /// Lines of a file.
    Code(Code),
    /// A timeline of projects.
    Timeline(Timeline),
    /// Empty lines to fill in.
    BlankLines(BlankLines),
    /// Side by side if there is space, else one after the other; read column by column.
    Columns(Vec<Vec<Block>>),
    /// Parts in order, in bands of two columns if there is space; read band by band, column by column.
    Bands(Vec<Vec<Block>>),
    /// Blocks that belong together: begin on a new page if they do not fit on the current one.
    Together(Vec<Block>),
    /// Ends on the page where it begins: each `Fit` in it is shortened until it does. Only at the top level of a
    /// document.
    OnePage(Vec<Block>),
    /// Items that may be shortened.
    Fit(Fit),
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 for the document's title, 2 for a part or a project's sheet, 3 within it. Levels have no gaps.
    pub level: u8,
    /// Its text.
    pub text: Text,
    /// The target of links; unique in the document.
    pub anchor: Option<String>,
    /// The depth in the outline (bookmarks) from 1; `None` if it is not in the outline.
    pub outline: Option<u8>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Its text.
    pub text: Text,
    /// Its role.
    pub role: Role,
    /// What a page that shows as much as fits shows instead, in a `OnePage`.
    pub short: Option<Text>,
}

/// The role of a paragraph, from which a renderer derives size and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Body,
    /// The opening of a sheet, slightly larger.
    Lead,
    /// A small line above or below a heading.
    Kicker,
    /// A remark, less prominent than the body.
    Note,
    /// A notice that must be seen, such as "written with errors".
    Notice,
}

/// A list of names with texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries {
    /// Drawn with a bar, to be noticed first.
    pub urgent: bool,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name.
    pub name: Text,
    /// Its text.
    pub text: Text,
}

/// A large number with a label.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyFigure {
    /// The number.
    pub value: u32,
    /// What it counts.
    pub label: String,
    /// Its earlier value in words: "5 in November".
    pub before: Option<String>,
    /// The parts of the number, drawn as a bar with a legend.
    pub parts: Vec<Part>,
}

/// A part of a key figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its shape.
    pub mark: Mark,
    /// Its number.
    pub value: u32,
    /// What it counts.
    pub label: String,
    /// Its earlier value in words.
    pub before: Option<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// A description of the content, for screen readers.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading; may be empty.
    pub heading: Text,
    /// The alignment.
    pub align: Align,
    /// When it is hidden if there is no space: 0 never, otherwise the highest first.
    pub expendable: u8,
    /// The column below whose text its own is shown when it is hidden; `None` if it is omitted.
    pub or_under: Option<usize>,
    /// Whether its text is shown there after its heading.
    pub is_labelled: bool,
    /// Kept on one line if possible (dates, numbers); other columns wrap first.
    pub keep_on_line: bool,
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// Texts below each other, each wrapping on its own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell(pub Vec<Text>);

/// Part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The name of its language for Markdown: "toml".
    pub language: &'static str,
    /// The lines.
    pub lines: Vec<String>,
}

/// Empty lines: ruled for handwriting where a page can be printed, else the points of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankLines {
    /// The number of lines.
    pub count: usize,
    /// The number of columns, of which the first is the widest.
    pub columns: u16,
}

/// Projects over months, with a diamond for each deliverable.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The first day of the first month.
    pub from: NaiveDate,
    /// The first day after the last month.
    pub until: NaiveDate,
    /// The reference day.
    pub today: NaiveDate,
    /// The label of today's line: "15 Dec."
    pub today_label: String,
    /// The months.
    pub months: Vec<MonthLabel>,
    /// The projects.
    pub rows: Vec<TimelineRow>,
    /// A description of the drawing.
    pub alternative: String,
    /// The legend.
    pub legend: Text,
    /// The legend for formats with symbols instead of a drawing: "◆ delivered".
    pub legend_of_signs: Text,
}

/// A month of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthLabel {
    /// Its first day.
    pub first: NaiveDate,
    /// "Sept."
    pub label: String,
    /// "2026", at the first month and at each January.
    pub year: Option<String>,
}

/// A project of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// The health of an active project.
    pub mark: Option<Mark>,
    /// Its title.
    pub label: Text,
    /// The first day, if known.
    pub start: Option<NaiveDate>,
    /// The last day, if known.
    pub end: Option<NaiveDate>,
    /// The deliverables.
    pub milestones: Vec<Milestone>,
}

/// A deliverable of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its date.
    pub on: NaiveDate,
    /// Its state.
    pub state: MilestoneState,
    /// Its title.
    pub title: String,
}

/// The state of a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Hollow diamond.
    Open,
    /// Filled diamond.
    Delivered,
    /// Hollow and crossed diamond.
    Overdue,
}

impl Document {
    /// Every block, each before those in it, in reading order.
    pub fn all_blocks(&self) -> Vec<&Block> {
        let mut all = Vec::new();
        let mut rest: Vec<&Block> = self.blocks.iter().rev().collect();
        while let Some(block) = rest.pop() {
            all.push(block);
            let children = rest.len();
            rest.extend(block.children());
            rest[children..].reverse();
        }
        all
    }

    /// Every heading, in reading order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.all_blocks().into_iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }
}

impl Block {
    /// Whether it is a kicker: a small line above a heading.
    pub fn is_kicker(&self) -> bool {
        matches!(self, Self::Paragraph(Paragraph { role: Role::Kicker, .. }))
    }

    /// The heading that it is.
    pub fn as_heading(&self) -> Option<&Heading> {
        if let Self::Heading(heading) = self { Some(heading) } else { None }
    }

    /// The blocks directly in this one, in reading order.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        let (columns, parts): (&[Vec<Self>], [&[Self]; 2]) = match self {
            Self::Columns(columns) | Self::Bands(columns) => (columns, [&[], &[]]),
            Self::Together(blocks) | Self::OnePage(blocks) => (&[], [blocks, &[]]),
            Self::Fit(fit) => (&[], fit.all_blocks()),
            Self::Heading(_)
            | Self::Paragraph(_)
            | Self::List(_)
            | Self::Entries(_)
            | Self::KeyFigures(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Timeline(_)
            | Self::BlankLines(_) => (&[], [&[], &[]]),
        };
        columns.iter().flatten().chain(parts.into_iter().flatten())
    }
}

impl Timeline {
    /// Whether a row's bar continues before the first and after the last month, or its dates are unknown. Renderers
    /// draw an arrow there.
    pub fn continues(&self, row: &TimelineRow) -> [bool; 2] {
        if row.start.is_none() && row.end.is_none() {
            return [false; 2];
        }
        [row.start.is_none_or(|start| start < self.from), row.end.is_none_or(|end| end >= self.until)]
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self(vec![text])
    }
}

impl Column {
    /// A column of text that is always shown.
    pub fn left(heading: impl Into<String>) -> Self {
        Self {
            heading: Text::plain(heading),
            align: Align::Left,
            expendable: 0,
            or_under: None,
            is_labelled: false,
            keep_on_line: false,
        }
    }

    /// A column of numbers or dates that is always shown.
    pub fn right(heading: impl Into<String>) -> Self {
        Self { align: Align::Right, keep_on_line: true, ..Self::left(heading) }
    }

    /// Keeps the column on one line if possible.
    #[must_use]
    pub fn on_one_line(mut self) -> Self {
        self.keep_on_line = true;
        self
    }

    /// Allows the column to be hidden.
    #[must_use]
    pub fn expendable(mut self, rank: u8) -> Self {
        self.expendable = rank;
        self
    }

    /// When hidden, its text is shown below that column.
    #[must_use]
    pub fn or_under(mut self, column: usize) -> Self {
        self.or_under = Some(column);
        self.expendable(1)
    }

    /// When hidden, its text is shown below that column after its heading.
    #[must_use]
    pub fn or_labelled_under(mut self, column: usize) -> Self {
        self.is_labelled = true;
        self.or_under(column)
    }
}

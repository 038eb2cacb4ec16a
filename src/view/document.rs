//! A document in blocks: what a command or the report says, before anything is drawn.
//!
//! Every view makes one; every renderer draws all kinds of block, so that the terminal, Markdown and the PDF can
//! never disagree. Text in it is as it came from the files: a renderer escapes it for where it goes.

use chrono::NaiveDate;

pub use super::fit::{Fit, More};
pub use super::text::{Link, Mark, Run, Text, Tone};
use crate::l10n::Language;

/// Everything that is to be shown, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub language: Language,
    /// The plain title, for metadata; the visible title is a heading in `blocks`.
    pub title: String,
    /// Who publishes it, for metadata.
    pub author: String,
    /// What stands at the left of every page's foot; nothing where there are no pages.
    pub footer: String,
    /// The day that it reckons on.
    pub day: NaiveDate,
    pub blocks: Vec<Block>,
}

/// One thing that stands on its own lines.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Heading(Heading),
    Paragraph(Paragraph),
    /// Short points, in order.
    List(Vec<Text>),
    /// Who and what: a name at the left, what is said of it at the right.
    Entries(Entries),
    KeyFigures(Vec<KeyFigure>),
    Table(Table),
    /// Lines as they stand in a file.
    Code(Code),
    Timeline(Timeline),
    /// Side by side where there is room, else one after the other; read column by column.
    Columns(Vec<Vec<Block>>),
    /// Parts in their order, in bands of two columns where there is room; read band by band, column by column.
    Bands(Vec<Vec<Block>>),
    /// Blocks that belong together: begins on a new page when it would not fit on what is left of this one.
    Together(Vec<Block>),
    /// Ends on the page that it begins on: each `Fit` in it is shortened until it does. At the top level of a document.
    OnePage(Vec<Block>),
    Fit(Fit),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 for the document's title, 2 for a part or a project's sheet, 3 within it. Levels have no gaps.
    pub level: u8,
    pub text: Text,
    /// What links point to; unique in the document.
    pub anchor: Option<String>,
    /// Where it stands in the outline (bookmarks): nothing, or the depth from 1.
    pub outline: Option<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub text: Text,
    pub role: Role,
    /// What a page that shows as much as fits shows instead, in a `OnePage`.
    pub short: Option<Text>,
}

/// What a paragraph is for; a renderer chooses size and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Body,
    /// The first words of a sheet, a little larger.
    Lead,
    /// A small line above or below a heading.
    Kicker,
    /// A remark, quieter than the body.
    Note,
    /// A notice that must be seen, as "written with errors".
    Notice,
}

/// A list of who and what.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries {
    /// Drawn with a bar at its side, to be seen first.
    pub urgent: bool,
    pub entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub name: Text,
    pub text: Text,
}

/// A large number with what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyFigure {
    pub value: u32,
    pub label: String,
    /// What it was before, in words: "5 in November".
    pub before: Option<String>,
    /// What the number is made of, drawn as a bar with a line for each part.
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub mark: Mark,
    pub value: u32,
    pub label: String,
    pub before: Option<String>,
}

/// Rows under headings.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table holds, for those who cannot see it.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// May be empty where the cells speak for themselves.
    pub heading: Text,
    pub align: Align,
    /// How soon it goes when there is no room: 0 never, then the highest first.
    pub expendable: u8,
    /// The column under whose words its own stand once it goes; nothing where they can be spared.
    pub or_under: Option<usize>,
    /// Kept on one line where it can be (dates, numbers); other columns wrap first.
    pub keep_on_line: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// Lines under each other, each wrapping on its own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell(pub Vec<Text>);

/// A piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What the lines are written in, by the name that Markdown has for it: "toml".
    pub language: &'static str,
    pub lines: Vec<String>,
}

/// Projects over the months, with a diamond for each deliverable.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// First day of the first month shown.
    pub from: NaiveDate,
    /// First day after the last month shown.
    pub until: NaiveDate,
    pub today: NaiveDate,
    /// "15 Dec.", written at today's line.
    pub today_label: String,
    pub months: Vec<MonthLabel>,
    pub rows: Vec<TimelineRow>,
    /// What the drawing shows, in a sentence or two.
    pub alternative: String,
    pub legend: Text,
    /// The same for signs that stand where nothing is drawn: "◆ delivered".
    pub legend_of_signs: Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthLabel {
    /// First day of the month.
    pub first: NaiveDate,
    /// "Sept."
    pub label: String,
    /// "2026", given at the first month shown and at each January.
    pub year: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// The health of a project that is active.
    pub mark: Option<Mark>,
    pub label: Text,
    /// The project's first and last day, where known.
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub milestones: Vec<Milestone>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub on: NaiveDate,
    pub state: MilestoneState,
    pub title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Hollow.
    Open,
    /// Filled.
    Delivered,
    /// Hollow and crossed.
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
    /// The blocks directly in this one, in reading order.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        let (columns, parts): (&[Vec<Self>], [&[Self]; 2]) = match self {
            Self::Columns(columns) | Self::Bands(columns) => (columns, [&[], &[]]),
            Self::Together(blocks) | Self::OnePage(blocks) => (&[], [blocks, &[]]),
            Self::Fit(fit) => (&[], fit.whole()),
            Self::Heading(_)
            | Self::Paragraph(_)
            | Self::List(_)
            | Self::Entries(_)
            | Self::KeyFigures(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Timeline(_) => (&[], [&[], &[]]),
        };
        columns.iter().flatten().chain(parts.into_iter().flatten())
    }
}

impl Timeline {
    /// Whether a row's bar goes on before the first month shown, and whether after the last: its dates lie beyond, or are
    /// not known. A renderer ends it in an arrow there.
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
    /// A column of words, always shown.
    pub fn left(heading: impl Into<String>) -> Self {
        Self { heading: Text::plain(heading), align: Align::Left, expendable: 0, or_under: None, keep_on_line: false }
    }

    /// A column of numbers or dates, always shown.
    pub fn right(heading: impl Into<String>) -> Self {
        Self { heading: Text::plain(heading), align: Align::Right, expendable: 0, or_under: None, keep_on_line: true }
    }

    #[must_use]
    pub fn on_one_line(mut self) -> Self {
        self.keep_on_line = true;
        self
    }

    #[must_use]
    pub fn expendable(mut self, rank: u8) -> Self {
        self.expendable = rank;
        self
    }

    /// Where there is no room for it, what it says stands under that column.
    #[must_use]
    pub fn or_under(mut self, column: usize) -> Self {
        self.or_under = Some(column);
        self.expendable(1)
    }
}

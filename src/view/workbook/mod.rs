//! The sheets of a workbook: typed cells, so that dates stay dates and numbers stay numbers.

mod lists;
mod people;
mod projects;

use std::borrow::Cow;
use std::cell::OnceCell;

use chrono::{NaiveDate, NaiveTime};

use super::components::stage_word;
use crate::facts::{AlertRow, AsOf, Filter, NameRef, alerts};
use crate::l10n::{Localizer, sorting};
use crate::link;
use crate::model::{Field, ProjectIx, Stage};

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// All projects.
    Projects,
    /// All deliverables.
    Deliverables,
    /// All people.
    People,
    /// The dates of all meetings.
    Meetings,
    /// What each project has of each source in each year.
    Budget,
    /// What needs attention.
    Alerts,
}

/// A sheet with its content.
pub struct Sheet<'w, 'a> {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with one cell for each column, made one by one, as there may be very many.
    pub rows: Box<dyn Iterator<Item = Vec<CellValue<'a>>> + 'w>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What most of its cells hold.
    pub kind: ColumnKind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Texts.
    Text,
    /// Numbers.
    Number,
    /// Percentages.
    Percent,
    /// Amounts.
    Money,
    /// Days.
    Date,
    /// Times of day.
    Time,
    /// Links.
    Link,
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue<'a> {
    /// Nothing.
    Empty,
    /// A text.
    Text(Cow<'a, str>),
    /// A text with a colour beside its meaning.
    Shaded(String, Shade),
    /// A number.
    Number(i64),
    /// A percentage from 0 to 100.
    Percent(u8),
    /// An amount in the currency of the roadmap.
    Money(i64),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A text that leads to a row of another sheet, counted from 0 below the heading.
    Row(Cow<'a, str>, SheetKind, usize),
    /// A link.
    Link(Cow<'a, str>, String),
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Well.
    Good,
    /// To watch.
    Watch,
    /// Late or in difficulty.
    Bad,
    /// Over, or unknown.
    Quiet,
}

/// What the sheets are made from, with the projects in the order of their sheet.
pub struct Workbook<'w, 'a> {
    on: &'w AsOf<'a>,
    /// The last day of series without end.
    last: NaiveDate,
    words: &'w Localizer,
    projects: Vec<ProjectIx>,
    /// The row of each project, by index.
    rows: Vec<usize>,
    /// The alerts of all projects, once a sheet needs them.
    alerts: OnceCell<Vec<AlertRow<'a>>>,
}

impl SheetKind {
    /// Every sheet, in order.
    pub const ALL: [Self; 6] =
        [Self::Projects, Self::Deliverables, Self::People, Self::Meetings, Self::Budget, Self::Alerts];

    /// Its name in file names and arguments.
    pub fn key(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Deliverables => "deliverables",
            Self::People => "people",
            Self::Meetings => "meetings",
            Self::Budget => "budget",
            Self::Alerts => "alerts",
        }
    }

    /// Its name for people.
    pub fn name(self, words: &Localizer) -> String {
        words.text(&format!("workbook-sheet-{}", self.key()))
    }
}

impl<'w, 'a> Workbook<'w, 'a> {
    /// A workbook of the facts as of a day; series of meetings without end go on until `last`.
    pub fn new(on: &'w AsOf<'a>, last: NaiveDate, words: &'w Localizer) -> Self {
        let mut projects: Vec<(ProjectIx, &str)> =
            on.portfolio.projects().map(|(ix, project)| (ix, project.display_title())).collect();
        sorting::sort_by_text(&mut projects, |(_, title)| title);
        let mut rows = vec![0; projects.len()];
        for (row, (ix, _)) in projects.iter().enumerate() {
            rows[ix.rank()] = row;
        }
        let projects = projects.into_iter().map(|(ix, _)| ix).collect();
        Self { on, last, words, projects, rows, alerts: OnceCell::new() }
    }

    /// A sheet with its content.
    pub fn sheet<'s>(&'s self, kind: SheetKind) -> Sheet<'s, 'a> {
        let (columns, rows) = match kind {
            SheetKind::Projects => self.of_projects(),
            SheetKind::Deliverables => self.of_deliverables(),
            SheetKind::People => self.of_people(),
            SheetKind::Meetings => self.of_meetings(),
            SheetKind::Budget => self.of_budget(),
            SheetKind::Alerts => self.of_alerts(),
        };
        let column = |(name, kind): (&str, ColumnKind)| Column { heading: self.words.text(name), kind };
        let columns = columns.into_iter().map(column).collect();
        Sheet { name: kind.name(self.words), columns, rows }
    }

    fn alerts(&self) -> &[AlertRow<'a>] {
        self.alerts.get_or_init(|| alerts(self.on, &Filter::default()))
    }

    fn to_project(&self, ix: ProjectIx) -> CellValue<'a> {
        let title = self.on.portfolio.project(ix).display_title();
        CellValue::Row(title.into(), SheetKind::Projects, self.rows[ix.rank()])
    }

    fn stage(&self, stage: Option<Stage>) -> CellValue<'a> {
        match stage {
            Some(Stage::Active) => owned(stage_word(self.words, Stage::Active)),
            Some(stage) => CellValue::Shaded(stage_word(self.words, stage), Shade::Quiet),
            None => CellValue::Empty,
        }
    }
}

/// The names of the columns with what they hold, and the rows.
type Rows<'s, 'a> = (Vec<(&'static str, ColumnKind)>, Box<dyn Iterator<Item = Vec<CellValue<'a>>> + 's>);

fn text(text: &str) -> CellValue<'_> {
    if text.is_empty() { CellValue::Empty } else { CellValue::Text(text.into()) }
}

fn owned<'a>(text: String) -> CellValue<'a> {
    if text.is_empty() { CellValue::Empty } else { CellValue::Text(text.into()) }
}

fn optional(field: &Field<Box<str>>) -> CellValue<'_> {
    field.value().map_or(CellValue::Empty, |of| text(of))
}

fn name<'a>(person: Option<NameRef<'a>>) -> CellValue<'a> {
    person.map_or(CellValue::Empty, |person| text(person.name))
}

fn date<'a>(day: Option<NaiveDate>) -> CellValue<'a> {
    day.map_or(CellValue::Empty, CellValue::Date)
}

fn number<'a>(number: usize) -> CellValue<'a> {
    CellValue::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn address(url: &str) -> CellValue<'_> {
    match link::usable_url(url) {
        Some(target) => CellValue::Link(url.into(), target),
        None => text(url),
    }
}

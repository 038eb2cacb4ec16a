//! What falls due in the next days, some lines of it.

use super::heading;
use crate::facts::{Deadline, Deadlines, Filter, OnDay, deadlines as due};
use crate::view::document::{Block, Column, Role, Row, Table, Text};
use crate::view::parts::{brief_date_near, mover_name, paragraph, row as table_row, shortened};
use crate::view::report::to_sheet;
use crate::view::room;
use crate::words::{Words, dates, numbers};

/// How far the first page looks ahead, and how many lines it has for it: fewer where the page is full.
const DAYS: u32 = 30;
const MOST_LINES: usize = 8;
const FEWER_LINES: usize = 3;
/// As many are worth more than others' words in full.
const GOOD_LINES: usize = 4;

/// What falls due in the days to come, in the lines that the page may have for it.
pub struct Coming {
    title: String,
    table: Table,
    /// How much falls due in all.
    count: usize,
}

pub fn coming(on: &OnDay, words: &Words) -> Coming {
    let Deadlines { due, until, .. } = due(on, Some(DAYS), &Filter::default());
    let until = dates::day_and_month(words.language(), until);
    let title = words.say_with("report-coming-up", &[("until", until.into())]);
    let table = table(on, title.clone(), &due[..due.len().min(MOST_LINES)], words);
    Coming { title, table, count: due.len() }
}

impl Coming {
    /// Nothing when nothing falls due. `left` is what the page has left, in lines of text.
    pub fn in_room(mut self, left: f32, words: &Words) -> Vec<Block> {
        if self.count == 0 {
            return Vec::new();
        }
        let shown = (1..=MOST_LINES).rev().find(|&lines| self.room(lines) <= left).unwrap_or(1);
        self.table.rows.truncate(shown);
        let more = self.count - self.table.rows.len();
        let mut blocks = vec![heading(self.title), Block::Table(self.table)];
        if more > 0 {
            let more = words.say_with("report-more", &[("count", more.into())]);
            blocks.push(paragraph(Role::Note, Text::quiet(more)));
        }
        vec![Block::Together(blocks)]
    }

    /// The room, in lines of text, in which a good part of what falls due can be seen.
    pub fn least_room(&self) -> f32 {
        self.room(GOOD_LINES)
    }

    /// The room in which a few lines of it can be seen.
    pub fn small_room(&self) -> f32 {
        self.room(FEWER_LINES)
    }

    /// The room in which as much of it can be seen as the page ever shows.
    pub fn whole_room(&self) -> f32 {
        self.room(MOST_LINES)
    }

    /// What so many rows take, or as many as there are.
    fn room(&self, rows: usize) -> f32 {
        let shown = &self.table.rows[..self.table.rows.len().min(rows)];
        if shown.is_empty() { 0.0 } else { AROUND + room::rows(shown) }
    }
}

/// A heading above, and a line below on how many more there are.
const AROUND: f32 = room::HEADING + 2.2;

/// A line each: when, what of which project, who, and how it stands.
fn table(on: &OnDay, caption: String, rows: &[Deadline], words: &Words) -> Table {
    let columns =
        vec![Column::right("").on_one_line(), Column::left(""), Column::left("").on_one_line(), Column::left("")];
    let rows = rows.iter().map(|row| line(on, row, words)).collect();
    Table { caption, columns, rows }
}

fn line(on: &OnDay, row: &Deadline, words: &Words) -> Row {
    let project = Text::plain(shortened(row.project.title)).linked(&to_sheet(on, row.project_ix));
    let title = Text::strong(shortened(row.deliverable.title)).then(Text::plain(", ")).then(project);
    let due =
        format!("{} {}", dates::short_weekday(words.language(), row.due), brief_date_near(words, row.due, on.day));
    table_row(vec![Text::plain(due), title, Text::plain(mover_name(words, &row.owner)), state(row, words)])
}

/// "40 %, waits for: Logo".
fn state(row: &Deadline, words: &Words) -> Text {
    let progress = row.progress.map(|percent| numbers::percent(words.language(), percent.into()));
    let waits = row
        .blockers
        .first()
        .map(|blocker| words.say_with("report-waits-for", &[("what", shortened(blocker.deliverable.title).into())]));
    Text::quiet(progress.into_iter().chain(waits).collect::<Vec<_>>().join(", "))
}

//! What falls due in the next days, some lines of it.

use super::{heading, room};
use crate::facts::{Deadline, Filter, OnDay, deadlines as due};
use crate::view::document::{Block, Column, Role, Row, Table, Text};
use crate::view::parts::{brief_date_near, mover_name, paragraph, row as table_row};
use crate::view::report::to_sheet;
use crate::words::{Words, dates, numbers};

/// How far the first page looks ahead, and how many lines it has for it: fewer where the page is full.
const DAYS: u32 = 30;
const MOST_LINES: usize = 8;
const FEWEST_LINES: usize = 3;

/// Nothing when nothing falls due. `left` is what the page has left, in lines of text.
pub fn coming_up(on: &OnDay, left: f32, words: &Words) -> Vec<Block> {
    let coming = due(on, Some(DAYS), &Filter::default());
    if coming.due.is_empty() {
        return Vec::new();
    }
    let until = dates::day_and_month(words.language(), coming.until);
    let shown = coming.due.len().min(rows(left));
    let title = words.say_with("report-coming-up", &[("until", until.into())]);
    let mut blocks = vec![heading(title.clone()), table(on, title, &coming.due[..shown], words)];
    if coming.due.len() > shown {
        let more = words.say_with("report-more", &[("count", (coming.due.len() - shown).into())]);
        blocks.push(paragraph(Role::Note, Text::quiet(more)));
    }
    vec![Block::Together(blocks)]
}

/// How many rows go into so many lines, below a heading and above a line on how many more there are.
fn rows(left: f32) -> usize {
    let around = room::HEADING + 2.2;
    (FEWEST_LINES..=MOST_LINES).rev().find(|&rows| around + rows as f32 * room::ROW <= left).unwrap_or(FEWEST_LINES)
}

/// A line each: when, what of which project, who, and how it stands.
fn table(on: &OnDay, caption: String, rows: &[Deadline], words: &Words) -> Block {
    let columns =
        vec![Column::right("").on_one_line(), Column::left(""), Column::left("").on_one_line(), Column::left("")];
    let rows = rows.iter().map(|row| line(on, row, words)).collect();
    Block::Table(Table { caption, columns, rows })
}

fn line(on: &OnDay, row: &Deadline, words: &Words) -> Row {
    let project = Text::plain(row.project.title).linked(&to_sheet(on, row.project_ix));
    let title = Text::strong(row.deliverable.title).then(Text::plain(", ")).then(project);
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
        .map(|blocker| words.say_with("report-waits-for", &[("what", blocker.deliverable.title.into())]));
    Text::quiet(progress.into_iter().chain(waits).collect::<Vec<_>>().join(", "))
}

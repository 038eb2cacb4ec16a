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
const FEWEST_LINES: usize = 3;
/// As many are worth more than others' words in full.
const GOOD_LINES: usize = 4;

/// What falls due in the days to come.
pub fn coming<'a>(on: &OnDay<'a>) -> Deadlines<'a> {
    due(on, Some(DAYS), &Filter::default())
}

/// Nothing when nothing falls due. `left` is what the page has left, in lines of text.
pub fn coming_up(on: &OnDay, coming: &Deadlines, left: f32, words: &Words) -> Vec<Block> {
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

/// The room, in lines of text, in which a good part of what falls due can be seen.
pub fn least_room(coming: &Deadlines) -> f32 {
    room_for(coming, GOOD_LINES)
}

/// The room in which as much of it can be seen as the page ever shows.
pub fn whole_room(coming: &Deadlines) -> f32 {
    room_for(coming, MOST_LINES)
}

fn room_for(coming: &Deadlines, most: usize) -> f32 {
    match coming.due.len() {
        0 => 0.0,
        count => AROUND + count.min(most) as f32 * room::ROW,
    }
}

/// A heading above, and a line below on how many more there are.
const AROUND: f32 = room::HEADING + 2.2;

/// How many rows go into so many lines.
fn rows(left: f32) -> usize {
    (FEWEST_LINES..=MOST_LINES).rev().find(|&rows| AROUND + rows as f32 * room::ROW <= left).unwrap_or(FEWEST_LINES)
}

/// A line each: when, what of which project, who, and how it stands.
fn table(on: &OnDay, caption: String, rows: &[Deadline], words: &Words) -> Block {
    let columns =
        vec![Column::right("").on_one_line(), Column::left(""), Column::left("").on_one_line(), Column::left("")];
    let rows = rows.iter().map(|row| line(on, row, words)).collect();
    Block::Table(Table { caption, columns, rows })
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

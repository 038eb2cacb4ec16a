//! The tables of a history: the largest slips, a project's deliverables, and their moves.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::HistoryCoverage;
use crate::facts::slips::{DeliverableSlips, Move, ProjectHistory, SlipState};
use crate::l10n::{Localizer, dates, numbers};
use crate::view::components::{brief_date_near, brief_dates_near, heading, row};
use crate::view::document::{Block, Cell, Column, Row, Table, Text};

/// The most deliverables among the largest slips.
const MAX_SLIPPED: usize = 10;

/// The deliverables with the largest delay since the original date.
pub(super) fn slipped_most(
    projects: &[&ProjectHistory],
    day: NaiveDate,
    coverage: HistoryCoverage,
    words: &Localizer,
) -> Vec<Block> {
    let mut slipped: Vec<(&str, &DeliverableSlips)> = projects
        .iter()
        .flat_map(|project| project.deliverables.iter().map(|deliverable| (project.title, *deliverable)))
        .filter(|(_, deliverable)| deliverable.days > 0 && deliverable.state.counts())
        .collect();
    slipped.sort_by_key(|(_, deliverable)| Reverse(deliverable.days));
    slipped.truncate(MAX_SLIPPED);
    if slipped.is_empty() {
        return Vec::new();
    }
    let title = words.text("history-slipped-most");
    let mut columns = summary_columns(coverage, words);
    columns.insert(1, Column::left(words.text("column-project")));
    let rows = slipped.into_iter().map(|(project, deliverable)| {
        let mut cells = summary(deliverable, day, words);
        cells.insert(1, Text::plain(project));
        row(cells)
    });
    let rows = rows.collect();
    vec![heading(2, title.clone()), Block::Table(Table { caption: title, columns, rows })]
}

/// All deliverables of a project, the largest delay first.
pub(super) fn deliverables(
    project: &ProjectHistory,
    day: NaiveDate,
    coverage: HistoryCoverage,
    words: &Localizer,
) -> Vec<Block> {
    if project.deliverables.is_empty() {
        return Vec::new();
    }
    let mut deliverables = project.deliverables.clone();
    deliverables.sort_by_key(|deliverable| Reverse(deliverable.days));
    let title = words.text("sheet-deliverables");
    let rows = deliverables.into_iter().map(|deliverable| row(summary(deliverable, day, words))).collect();
    vec![
        heading(2, title.clone()),
        Block::Table(Table { caption: title, columns: summary_columns(coverage, words), rows }),
    ]
}

/// Every move of a project's dates, by deliverable, with totals.
pub(super) fn moves(project: &ProjectHistory, day: NaiveDate, words: &Localizer) -> Block {
    let mut rows = Vec::new();
    for deliverable in project.deliverables.iter().filter(|deliverable| !deliverable.moves.is_empty()) {
        // The state is shown below the title, next to the second move if there is one.
        let mut names = std::iter::once(Text::strong(&*deliverable.title))
            .chain(state(deliverable.state, day, words).map(Text::quiet));
        for (at, moved) in deliverable.moves.iter().enumerate() {
            let is_last = at + 1 == deliverable.moves.len();
            let name = if is_last { names.by_ref().collect() } else { names.next().into_iter().collect() };
            rows.push(Row { cells: [vec![Cell(name)], move_cells(moved, day, words)].concat() });
        }
        if deliverable.moves.len() > 1 {
            rows.push(row(vec![
                Text::default(),
                Text::default(),
                Text::strong(match deliverable.due {
                    Some(due) => from_to(deliverable.first, due, day, words),
                    None => words.text("term-no-date"),
                }),
                Text::strong(numbers::signed(words.language(), deliverable.days)),
                Text::strong(words.format("history-in-all", &[("count", deliverable.moves.len().into())])),
                Text::default(),
            ]));
        }
    }
    Block::Table(Table {
        caption: words.format("history-moves-of", &[("project", project.title.into())]),
        columns: vec![
            Column::left(words.text("column-deliverable")),
            Column::left(words.text("history-column-on")).on_one_line(),
            Column::left(words.text("history-column-dates")).on_one_line(),
            Column::right(words.text("history-column-days")),
            Column::left(words.text("history-column-why")),
            Column::left(words.text("history-column-commit")).on_one_line().or_under(4),
        ],
        rows,
    })
}

fn move_cells(moved: &Move, day: NaiveDate, words: &Localizer) -> Vec<Cell> {
    let on = match moved.commit {
        Some(_) => Text::plain(brief_date_near(words, moved.on, day)),
        None => Text::quiet(words.text("history-uncommitted")),
    };
    let commit = moved.commit.as_deref().map_or_else(Text::default, Text::quiet);
    let why = moved.why.as_deref().unwrap_or("");
    let days = Text::plain(numbers::signed(words.language(), moved.days));
    let dates = Text::plain(from_to(moved.from, moved.to, day, words));
    [on, dates, days, Text::plain(why), commit].map(Cell::from).into()
}

fn summary_columns(coverage: HistoryCoverage, words: &Localizer) -> Vec<Column> {
    let first = if coverage.is_shallow { "history-column-earliest" } else { "column-first-planned" };
    vec![
        Column::left(words.text("column-deliverable")),
        Column::left(words.text(first)).on_one_line(),
        Column::left(words.text("history-column-now")).on_one_line(),
        Column::right(words.text("history-column-days")),
        Column::right(words.text("history-column-moves")),
        Column::left(words.text("column-state")).expendable(1),
    ]
}

fn summary(deliverable: &DeliverableSlips, day: NaiveDate, words: &Localizer) -> Vec<Text> {
    let date = |date| Text::plain(dates::short(words.language(), date));
    let days = match deliverable.days {
        0 => Text::default(),
        days => Text::strong(numbers::signed(words.language(), days)),
    };
    let moves = match deliverable.moves.len() {
        0 => Text::quiet(words.text("history-never")),
        moves => Text::plain(moves.to_string()),
    };
    let state = state(deliverable.state, day, words).map_or_else(Text::default, Text::plain);
    let due = deliverable.due.map_or_else(|| Text::quiet(words.text("term-no-date")), date);
    vec![Text::plain(&*deliverable.title), date(deliverable.first), due, days, moves, state]
}

/// "10 Dec → 21 Jan".
fn from_to(from: NaiveDate, to: NaiveDate, day: NaiveDate, words: &Localizer) -> String {
    let [from, to] = brief_dates_near(words, [from, to], day);
    words.format("history-from-to", &[("from", from.into()), ("to", to.into())])
}

/// The state of a deliverable; `None` while it is planned.
fn state(state: SlipState, day: NaiveDate, words: &Localizer) -> Option<String> {
    let on = |name: &str, on| words.format(name, &[("on", brief_date_near(words, on, day).into())]);
    match state {
        SlipState::Planned => None,
        SlipState::Delivered { on: day } => Some(on("sheet-state-delivered", day)),
        SlipState::Dropped { on: day } => Some(on("sheet-state-dropped", day)),
        SlipState::LeftOpen => Some(words.text("sheet-state-left-open")),
        SlipState::Removed { on: day } => Some(on("history-removed", day)),
    }
}

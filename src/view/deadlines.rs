//! `roadmap deadlines`: what is overdue, then what is due, by date, then what has no date yet.

use super::components::{assignee_name, brief_date_near, document, heading, paragraph, row, shorten_title};
use super::document::{Block, Column, Document, Link, Role, Row, Table, Text};
use super::filter_text::filter_words;
use super::meeting_words;
use crate::facts::dependents::Dependent;
use crate::facts::{AsOf, Deadline, Deadlines, Filter, Undated};
use crate::l10n::{Localizer, dates, numbers};
use crate::model::ProjectIx;

/// The document of the deadlines; `filter` is the one they were computed with.
pub fn deadlines(on: &AsOf, deadlines: &Deadlines, filter: &Filter, words: &Localizer) -> Document {
    let narrowed = filter_words(on.portfolio, filter, words);
    let until = dates::long(words.language(), deadlines.until);
    let mut blocks = Vec::new();
    if deadlines.overdue.is_empty() && deadlines.due.is_empty() {
        let sentence = match &narrowed {
            Some(filter) => {
                words.format("deadlines-none-filtered", &[("until", until.into()), ("filter", filter.as_str().into())])
            }
            None => words.format("deadlines-none", &[("until", until.into())]),
        };
        blocks.push(paragraph(Role::Body, Text::plain(sentence)));
        blocks.extend(tables(deadlines, 2, None, words));
    } else {
        if let Some(filter) = &narrowed {
            let sentence = words.format("filter-in-force", &[("filter", filter.as_str().into())]);
            blocks.push(paragraph(Role::Note, Text::plain(sentence)));
        }
        // In one part, so that the columns of both tables are aligned.
        blocks.push(Block::Together(tables(deadlines, 2, None, words)));
        if deadlines.due.is_empty() {
            let sentence = words.format("deadlines-none-due", &[("until", until.into())]);
            blocks.push(paragraph(Role::Body, Text::plain(sentence)));
        }
    }
    document(on.portfolio, words, on.day, words.text("deadlines-title"), blocks)
}

/// The index of the column of deliverables, below which remarks are shown if there is no space beside it.
const DELIVERABLE: usize = 3;

/// Returns the link to a project's sheet.
pub type ToSheet<'t> = &'t dyn Fn(ProjectIx) -> Link;

/// "Overdue", "Due by …" and "No date yet", without empty ones, with headings of `level`; `to_sheet` links projects to
/// their sheets.
pub fn tables(deadlines: &Deadlines, level: u8, to_sheet: Option<ToSheet>, words: &Localizer) -> Vec<Block> {
    let until = dates::long(words.language(), deadlines.until);
    let parts = [
        (words.text("deadlines-overdue"), &deadlines.overdue),
        (words.format("deadlines-due-by", &[("until", until.into())]), &deadlines.due),
        (words.text("deadlines-undated"), &deadlines.undated),
    ];
    let mut blocks = Vec::new();
    for (title, rows) in parts {
        if !rows.is_empty() {
            blocks.push(heading(level, title.clone()));
            blocks.push(Block::Table(table(title, rows, deadlines, to_sheet, words)));
        }
    }
    blocks
}

fn table(
    caption: String,
    rows: &[Deadline],
    deadlines: &Deadlines,
    to_sheet: Option<ToSheet>,
    words: &Localizer,
) -> Table {
    let named = |name| words.text(name);
    Table {
        caption,
        columns: vec![
            Column::left(named("column-due")).on_one_line(),
            Column::left(named("column-when")).on_one_line(),
            Column::left(named("column-project")),
            Column::left(named("column-deliverable")),
            Column::left(named("column-owner")),
            Column::left(named("column-remarks")).or_under(DELIVERABLE),
        ],
        rows: rows.iter().map(|deadline| deadline_row(deadline, deadlines, to_sheet, words)).collect(),
    }
}

fn deadline_row(deadline: &Deadline, deadlines: &Deadlines, to_sheet: Option<ToSheet>, words: &Localizer) -> Row {
    // The sheet has a long title in full.
    let title = |title: &str| if to_sheet.is_some() { shorten_title(title).into_owned() } else { title.to_owned() };
    let project = Text::plain(title(deadline.project.title));
    let due = deadline.due.map(|due| Text::plain(meeting_words::day(due, deadlines.day, words)));
    row(vec![
        due.unwrap_or_else(|| Text::quiet(words.text("term-no-date"))),
        deadline.days_left.map_or_else(Text::default, |days| when(days, words)),
        match to_sheet {
            Some(to_sheet) => project.linked(&to_sheet(deadline.project_ix)),
            None => project,
        },
        Text::plain(title(deadline.deliverable.title)),
        Text::plain(assignee_name(words, &deadline.owner)),
        Text::plain(remarks(deadline, deadlines, title, words)),
    ])
}

/// "5 days late", "today", "in 2 days".
pub fn when(days_left: i64, words: &Localizer) -> Text {
    match days_left {
        ..0 => Text::late(words.format("term-days-late", &[("days", (-days_left).into())])),
        0 => Text::strong(words.text("term-today")),
        1.. => Text::plain(words.format("term-in-days", &[("days", days_left.into())])),
    }
}

/// "40 %, blocked by Shared identity: Logo, 2 projects wait for it".
fn remarks(deadline: &Deadline, deadlines: &Deadlines, title: impl Fn(&str) -> String, words: &Localizer) -> String {
    let mut sentence = Vec::new();
    if let Some(progress) = deadline.progress {
        sentence.push(numbers::percent(words.language(), progress.into()));
    }
    let blockers: Vec<String> = deadline
        .blockers
        .iter()
        .map(|blocker| {
            if blocker.project_ix == deadline.project_ix {
                return title(blocker.deliverable.title);
            }
            let (project, deliverable) = (title(blocker.project.title), title(blocker.deliverable.title));
            let args = [("project", project.into()), ("deliverable", deliverable.into())];
            words.format("deadlines-other-deliverable", &args)
        })
        .collect();
    if !blockers.is_empty() {
        sentence.push(words.format("deadlines-blocked", &[("blockers", words.list(&blockers).into())]));
    }
    let is_open = deadline.days_left.is_some_and(|days| days >= 0);
    let slips = is_open && deadline.forecast.is_some_and(|forecast| Some(forecast) > deadline.due);
    if let Some(forecast) = deadline.forecast.filter(|_| slips) {
        let date = brief_date_near(words, forecast, deadlines.day);
        sentence.push(words.format("deadlines-forecast", &[("date", date.into())]));
    }
    if let Some(undated) = &deadline.waits_for_undated {
        sentence.push(no_forecast(undated, deadline.project_ix, &title, words));
    }
    let others = projects(&deadline.dependents, deadline);
    if others > 0 {
        sentence.push(words.format("deadlines-dependents", &[("count", others.into())]));
    }
    sentence.join(", ")
}

/// "no forecast: Logo has no date yet", of a deliverable of the project `of`.
pub fn no_forecast(undated: &Undated, of: ProjectIx, title: impl Fn(&str) -> String, words: &Localizer) -> String {
    let deliverable = title(undated.deliverable.title);
    let what = if undated.project_ix == of {
        deliverable
    } else {
        let args = [("project", title(undated.project.title).into()), ("deliverable", deliverable.into())];
        words.format("deadlines-other-deliverable", &args)
    };
    words.format("deadlines-no-forecast", &[("what", what.into())])
}

/// The number of other projects that depend on it.
fn projects(dependents: &[Dependent], deadline: &Deadline) -> usize {
    let mut others: Vec<_> = dependents.iter().map(|dependent| dependent.project_ix).collect();
    others.retain(|&project| project != deadline.project_ix);
    others.sort_unstable();
    others.dedup();
    others.len()
}

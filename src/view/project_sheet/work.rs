//! The deliverables of a sheet, with dependencies and dependents.

use crate::facts::sheet::{DeliverableRow, Dependence, StateOnDay};
use crate::facts::{Sheet, Undated};
use crate::l10n::{Localizer, dates, numbers};
use crate::link::is_usable;
use crate::model::Stage;
use crate::view::components::{brief_date_near, heading};
use crate::view::deadlines::{no_forecast, when};
use crate::view::document::{Block, Cell, Column, Link, Row, Table, Text};

pub(super) fn deliverables(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    if sheet.deliverables.is_empty() {
        return Vec::new();
    }
    // Without history the original dates are unknown; if nothing moved they equal the current ones.
    let planned = sheet.deliverables.iter().any(|row| row.first_due.is_some() && row.first_due != row.due);
    let title = words.text("sheet-deliverables");
    let mut columns = vec![
        Column::left(words.text("column-deliverable")),
        Column::left(words.text("column-due")).on_one_line(),
        Column::left(words.text("column-owner")).expendable(1),
        Column::left(words.text("column-state")),
    ];
    if planned {
        columns.insert(2, Column::left(words.text("column-first-planned")).on_one_line().expendable(2));
    }
    let rows = sheet.deliverables.iter().map(|row| deliverable(row, planned, sheet, words)).collect();
    vec![heading(level, title.clone()), Block::Table(Table { caption: title, columns, rows })]
}

pub(super) fn waits_for(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    if sheet.waits_for.is_empty() {
        return Vec::new();
    }
    let lines = sheet.waits_for.iter().map(|dependence| {
        let name = dependence_name(dependence, sheet, words);
        let when = match (dependence.met, dependence.forecast, &dependence.waits_for_undated) {
            (true, ..) | (false, None, None) => None,
            (false, Some(forecast), _) => Some(brief_date_near(words, forecast, sheet.day)),
            (false, None, Some(undated)) if is_itself(undated, dependence) => Some(words.text("term-no-date")),
            (false, None, Some(undated)) => Some(no_forecast(undated, sheet.project_ix, str::to_owned, words)),
        };
        match when {
            Some(when) => Text::plain(name).then(Text::quiet(format!(" ({when})"))),
            None => Text::plain(name),
        }
    });
    vec![heading(level, words.text("sheet-waits-for")), Block::List(lines.collect())]
}

pub(super) fn dependents(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    if sheet.dependents.is_empty() {
        return Vec::new();
    }
    let lines = sheet.dependents.iter().map(|row| {
        let due = row.dependent.due.map(|due| brief_date_near(words, due, sheet.day));
        let what = row.dependent.deliverable.map(|deliverable| deliverable.title.to_owned());
        let more: Vec<String> = what.into_iter().chain(due).collect();
        let name = Text::plain(row.dependent.project.title);
        if more.is_empty() { name } else { name.then(Text::quiet(format!(" ({})", more.join(", ")))) }
    });
    vec![heading(level, words.text("sheet-dependents")), Block::List(lines.collect())]
}

/// Whether what is waited for is itself the deliverable without a date.
fn is_itself(undated: &Undated, dependence: &Dependence) -> bool {
    dependence.project_ix == Some(undated.project_ix) && dependence.deliverable == Some(undated.deliverable)
}

fn deliverable(row: &DeliverableRow, planned: bool, sheet: &Sheet, words: &Localizer) -> Row {
    let name = Text::strong(row.deliverable.title);
    let mut title = match row.link {
        Some(link) if is_usable(link) => vec![name.linked(&Link::Url(link.to_owned()))],
        Some(link) => vec![name, Text::quiet(link)],
        None => vec![name],
    };
    let open = matches!(row.state, StateOnDay::Open { .. });
    let waits: Vec<String> = row
        .depends_on
        .iter()
        .filter(|dependence| open && !dependence.met)
        .map(|dependence| dependence_name(dependence, sheet, words))
        .collect();
    if !waits.is_empty() {
        let lines = words.format("sheet-waits", &[("what", words.list(&waits).into())]);
        title.push(Text::quiet(lines));
    }
    title.extend(row.why.map(Text::quiet));
    let date = |date| dates::short(words.language(), date);
    let due = match row.due {
        Some(due) => Text::plain(date(due)),
        None if row.is_undated => Text::quiet(words.text("term-no-date")),
        None => Text::default(),
    };
    let mut cells = vec![
        Cell(title),
        due.into(),
        Text::plain(row.owner.map_or("", |owner| owner.name)).into(),
        state(row, sheet, words),
    ];
    if planned {
        let first = match row.first_due {
            Some(first) if Some(first) != row.due => date(first),
            Some(_) => words.text("sheet-unchanged"),
            None => String::new(),
        };
        cells.insert(2, Text::quiet(first).into());
    }
    Row { cells }
}

fn state(row: &DeliverableRow, sheet: &Sheet, words: &Localizer) -> Cell {
    let date = |date| brief_date_near(words, date, sheet.day);
    match row.state {
        StateOnDay::Open { days_left } => {
            let mut lines = match days_left {
                // Nothing is overdue in a project that is not active.
                Some(..0) if sheet.stage != Some(Stage::Active) => Text::plain(words.text("sheet-state-open")),
                Some(days) => when(days, words),
                None => Text::plain(words.text("sheet-state-open")),
            };
            if let Some(progress) = row.progress {
                lines = lines.then(Text::plain(format!(", {}", numbers::percent(words.language(), progress.into()))));
            }
            let slips = days_left.is_some_and(|days| days >= 0) && row.forecast > row.due;
            let expected = match (row.forecast.filter(|_| slips), &row.waits_for_undated) {
                (Some(forecast), _) => Some(words.format("deadlines-forecast", &[("date", date(forecast).into())])),
                (None, Some(undated)) => Some(no_forecast(undated, sheet.project_ix, str::to_owned, words)),
                (None, None) => None,
            };
            Cell(std::iter::once(lines).chain(expected.map(Text::quiet)).collect())
        }
        StateOnDay::Delivered { on } => {
            Text::plain(words.format("sheet-state-delivered", &[("on", date(on).into())])).into()
        }
        StateOnDay::Dropped { on } => {
            Text::quiet(words.format("sheet-state-dropped", &[("on", date(on).into())])).into()
        }
        StateOnDay::LeftOpen => Text::quiet(words.text("sheet-state-left-open")).into(),
        StateOnDay::Unreadable => Text::quiet(words.text("sheet-state-unreadable")).into(),
    }
}

/// A deliverable by title, with its project if that is another one; or a whole project.
fn dependence_name(dependence: &Dependence, sheet: &Sheet, words: &Localizer) -> String {
    match (dependence.project, dependence.deliverable) {
        (Some(_), Some(deliverable)) if dependence.project_ix == Some(sheet.project_ix) => deliverable.title.to_owned(),
        (Some(project), Some(deliverable)) => words.format(
            "deadlines-other-deliverable",
            &[("project", project.title.into()), ("deliverable", deliverable.title.into())],
        ),
        (Some(project), None) => project.title.to_owned(),
        (None, _) => dependence.text.to_owned(),
    }
}

//! `roadmap status`: the status of every project, and what needs attention last, next to the prompt.

use chrono::NaiveDate;

use super::attention;
use super::components::{
    brief_date_near, date_near, document, heading, health_mark, health_word, paragraph, row, stage_reason, stage_word,
};
use super::document::{Block, Column, Document, Entries, Role, Row, Table, Text};
use super::filter_text::{filter_options, filter_words};
use crate::diagnostic::Alert;
use crate::facts::status::{NextDue, StageCount};
use crate::facts::{AlertKind, AsOf, Filter, Status, StatusRow};
use crate::l10n::{Localizer, dates, numbers, sorting};
use crate::model::Stage;

/// The document of a status; `filter` is the one it was computed with.
pub fn status(on: &AsOf, status: &Status, filter: &Filter, words: &Localizer) -> Document {
    let mut blocks = vec![heading(1, headline(status, words))];
    let narrowed = filter_words(on.portfolio, filter, words);
    if status.projects.is_empty() {
        let sentence = match &narrowed {
            Some(filter) => words.format("status-none-filtered", &[("filter", filter.as_str().into())]),
            None if on.portfolio.projects.is_empty() => words.text("status-none-yet"),
            None => words.text("status-none-live"),
        };
        blocks.push(paragraph(Role::Body, Text::plain(sentence)));
    } else {
        if let Some(filter) = &narrowed {
            let sentence = words.format("filter-in-force", &[("filter", filter.as_str().into())]);
            blocks.push(paragraph(Role::Note, Text::plain(sentence)));
        }
        blocks.push(Block::Table(table(status, words)));
        attention_blocks(on, status, filter, words, &mut blocks);
    }
    document(on.portfolio, words, on.day, words.text("status-title"), blocks)
}

fn headline(status: &Status, words: &Localizer) -> String {
    let count = |counted: &StageCount| {
        let name = match counted.stage {
            Stage::Proposed => "status-count-proposed",
            Stage::Active => "status-count-active",
            Stage::Paused => "status-count-paused",
            Stage::Completed => "status-count-completed",
            Stage::Stopped => "status-count-stopped",
        };
        words.format(name, &[("count", counted.projects.into())])
    };
    let order = [Stage::Active, Stage::Paused, Stage::Proposed, Stage::Completed, Stage::Stopped];
    // Completed and stopped projects are counted only if they are shown.
    let shown = |stage: Stage| stage.is_live() || status.projects.iter().any(|row| row.stage == Some(stage));
    let counted: Vec<String> = order
        .iter()
        .filter(|&&stage| shown(stage))
        .filter_map(|&stage| status.stages.iter().find(|it| it.stage == stage))
        .map(count)
        .collect();
    let counted = match counted.as_slice() {
        [] => String::new(),
        counted => words.format("status-counts", &[("counts", counted.join(", ").into())]),
    };
    let parts = [status.title.to_owned(), dates::full(words.language(), status.day), counted];
    let text: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    text.join(" · ")
}

/// The place of the column of health, and of stages.
const HEALTH: usize = 3;

fn table(status: &Status, words: &Localizer) -> Table {
    let mut projects: Vec<&StatusRow> = status.projects.iter().collect();
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    let mut columns = vec![
        Column::left(words.text("column-project")),
        Column::left(words.text("column-lead")).expendable(1),
        Column::left(words.text("column-coordinator")).expendable(2),
        Column::left(words.text("column-health")).on_one_line(),
        Column::left(words.text("column-delivered")).on_one_line(),
        Column::right(words.text("status-column-due")),
        Column::left(words.text("column-deliverable")),
        Column::left(words.text("column-last-update")).on_one_line().expendable(3),
    ];
    let mut rows: Vec<Row> = projects.iter().map(|row| project_row(row, status, words)).collect();
    // A reason may be a whole sentence: below the stage if it does not fit beside it.
    let reasons: Vec<Option<&str>> = projects.iter().map(|row| stage_reason(row.stage, row.why)).collect();
    if reasons.iter().any(Option::is_some) {
        columns.insert(HEALTH + 1, Column::left(words.text("column-why")).or_under(HEALTH).expendable(4));
        for (row, why) in rows.iter_mut().zip(reasons) {
            row.cells.insert(HEALTH + 1, why.map_or_else(Text::default, Text::quiet).into());
        }
    }
    Table { caption: words.text("status-caption"), columns, rows }
}

fn project_row(project: &StatusRow, status: &Status, words: &Localizer) -> Row {
    let name = |person: Option<crate::facts::NameRef>| Text::plain(person.map_or("", |person| person.name));
    let update = |on| {
        let text = brief_date_near(words, on, status.day);
        if project.unconfirmed_since.is_some() { Text::late(text) } else { Text::plain(text) }
    };
    let delivered = match project.deliverables {
        0 => Text::default(),
        all => Text::plain(words.format("term-of-all", &[("count", project.delivered.into()), ("all", all.into())])),
    };
    let (due, next) = match (project.next_due, project.undated.first()) {
        (Some(next), _) => {
            (Text::plain(brief_date_near(words, next.due, status.day)), next_due(&next, status.day, words))
        }
        (None, Some(undated)) => (Text::quiet(words.text("term-no-date")), Text::plain(undated.title)),
        (None, None) => (Text::default(), Text::default()),
    };
    row(vec![
        Text::plain(project.project.title),
        name(project.lead),
        name(project.coordinator),
        state(project, words),
        delivered,
        due,
        next,
        project.last_update.map_or_else(Text::default, update),
    ])
}

/// The health of an active project, or the stage of another one.
fn state(project: &StatusRow, words: &Localizer) -> Text {
    match project.stage {
        Some(Stage::Active) => Text::marked(health_mark(project.health), health_word(words, project.health)),
        Some(stage @ (Stage::Proposed | Stage::Paused | Stage::Completed | Stage::Stopped)) => {
            Text::quiet(stage_word(words, stage))
        }
        None => Text::quiet(words.text("stage-unreadable")),
    }
}

fn next_due(next: &NextDue, day: NaiveDate, words: &Localizer) -> Text {
    let state = next_state(next, words);
    let Some(first) = next.first_due else { return state };
    let first = words.format("status-first-planned", &[("on", brief_date_near(words, first, day).into())]);
    state.then(Text::quiet(format!(", {first}")))
}

/// "Logo, 5 days late"; "Lending charter, 40 %".
fn next_state(next: &NextDue, words: &Localizer) -> Text {
    let title = next.deliverable.title;
    if next.is_overdue {
        let late = words.format("term-days-late", &[("days", (-next.days_left).into())]);
        return Text::plain(format!("{title}, ")).then(Text::late(late));
    }
    let progress = next.progress.map(|progress| numbers::percent(words.language(), progress.into()));
    Text::plain(match progress {
        Some(progress) => format!("{title}, {progress}"),
        None => title.to_owned(),
    })
}

fn attention_blocks(on: &AsOf, status: &Status, filter: &Filter, words: &Localizer, blocks: &mut Vec<Block>) {
    let entries = attention::entries(&status.alerts, on.day, words);
    let soon = status.alerts.iter().filter(|alert| alert.what.alert() == Alert::DueSoon).count();
    if entries.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("attention-none"))));
    } else {
        blocks.push(heading(2, words.text("attention-heading")));
        blocks.push(Block::Entries(Entries { urgent: true, entries }));
    }
    let horizon = on.portfolio.roadmap.follow_up.due_within_days;
    if let Some(days) = horizon.filter(|_| soon > 0) {
        let until = date_near(words, crate::facts::days_after(on.day, days), on.day);
        let overdue = status.alerts.iter().any(|alert| matches!(alert.what, AlertKind::Overdue { .. }));
        let name = if overdue { "status-more-due" } else { "status-due" };
        let options = filter_options(on.portfolio, filter);
        let args = [("count", soon.into()), ("until", until.into()), ("options", options.into())];
        let text = words.format(name, &args);
        blocks.push(paragraph(Role::Note, Text::plain(text)));
    }
}

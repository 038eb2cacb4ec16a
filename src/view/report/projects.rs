//! The table of all projects: people, current and previous health, next due date.

use super::{part, to_sheet};
use crate::facts::key_figures::end_of_last_month;
use crate::facts::previous_status::{PreviousStatus, last_month};
use crate::facts::status::{NextDue, StatusRow};
use crate::facts::{AsOf, HealthNow};
use crate::l10n::{Localizer, dates};
use crate::model::Stage;
use crate::view::components::{
    brief_date_near, capitalised, first_words, health_mark, health_word, paragraph, shorten_title, stage_reason,
    stage_word,
};
use crate::view::document::{Block, Cell, Column, Role, Row, Run, Table, Text, Tone};

/// The table of all projects.
pub fn all_projects(on: &AsOf, rows: &[StatusRow], words: &Localizer) -> Vec<Block> {
    let language = words.language();
    let say = |name: &str| words.text(name);
    let month = |day| capitalised(dates::month_name(language, day));
    // A reason beside a stage may be a whole sentence.
    let has_reason = rows.iter().any(|row| stage_reason(row.stage, row.why).is_some());
    let now_column = Column::left(month(on.day));
    let now_column = if has_reason { now_column } else { now_column.on_one_line() };
    let columns = vec![
        Column::left(say("report-column-project")),
        Column::left(say("report-column-people")),
        Column::left(month(end_of_last_month(on.day))).on_one_line(),
        now_column,
        Column::right(say("report-column-delivered")),
        Column::right(say("report-column-due")),
        Column::left(say("report-column-next")),
        Column::left(say("report-column-update")),
    ];
    if rows.is_empty() {
        let paragraph_block = paragraph(Role::Body, Text::plain(say("report-no-project")));
        return vec![part(words, "report-all-projects"), paragraph_block];
    }
    let rows = rows.iter().map(|row| Row { cells: cells(on, row, words) }).collect();
    vec![part(words, "report-all-projects"), Block::Table(Table { caption: say("report-all-projects"), columns, rows })]
}

fn cells(on: &AsOf, row: &StatusRow, words: &Localizer) -> Vec<Cell> {
    let project = on.portfolio.project(row.project_ix);
    let then = match last_month(on, project) {
        PreviousStatus::Active(health) => quiet(health_text(health, words)),
        PreviousStatus::Otherwise(stage) => Text::quiet(stage_word(words, stage)),
        PreviousStatus::Unknown => Text::default(),
    };
    let (due, next) = match &row.next_due {
        Some(next) => (Text::plain(brief_date_near(words, next.due, on.day)), next_lines(next, words)),
        None if !row.undated.is_empty() => {
            let title = row.undated.first().map_or("", |undated| undated.title);
            (Text::quiet(words.text("term-no-date")), Cell::from(Text::plain(shorten_title(title))))
        }
        None if row.stage != Some(Stage::Stopped) && row.deliverables > 0 && row.delivered == row.deliverables => {
            (Text::default(), Cell::from(Text::plain(words.text("report-all-delivered"))))
        }
        None => (Text::default(), Cell::default()),
    };
    let update = match (row.unconfirmed_since, row.last_update) {
        (Some(since), _) => {
            let since = brief_date_near(words, since, on.day);
            Text::quiet(words.format("health-unconfirmed-since", &[("since", since.into())]))
        }
        (None, Some(last)) => Text::plain(brief_date_near(words, last, on.day)),
        (None, None) => Text::default(),
    };
    vec![
        Text::strong(shorten_title(row.project.title)).linked(&to_sheet(on, row.project_ix)).into(),
        people(row),
        then.into(),
        now(row, words),
        Text::plain(if row.deliverables > 0 {
            format!("{} / {}", row.delivered, row.deliverables)
        } else {
            String::new()
        })
        .into(),
        due.into(),
        next,
        update.into(),
    ]
}

fn health_text(health: HealthNow, words: &Localizer) -> Text {
    Text::marked(health_mark(health), health_word(words, health))
}

/// The current health; of a project that is not active its stage, with the reason.
fn now(row: &StatusRow, words: &Localizer) -> Cell {
    match row.stage {
        Some(Stage::Active) | None => health_text(row.health, words).into(),
        Some(stage) => stage_cell(stage, row.why, words),
    }
}

/// The stage of a project that is not active, with the reason for it below: its first words, as the sheet holds the whole.
fn stage_cell(stage: Stage, why: Option<&str>, words: &Localizer) -> Cell {
    let stage_line = Text::quiet(stage_word(words, stage));
    let why = stage_reason(Some(stage), why).map(|why| match why.chars().nth(REASON_LETTERS) {
        Some(_) => first_words(why, REASON_LETTERS),
        None => why.to_owned(),
    });
    Cell(std::iter::once(stage_line).chain(why.map(Text::quiet)).collect())
}

/// As much as a row says of a reason.
const REASON_LETTERS: usize = 60;

fn people(row: &StatusRow) -> Cell {
    let lead = row.lead.iter().map(|person| Text::plain(person.name));
    let coordinator = row.coordinator.iter().map(|person| Text::quiet(person.name));
    Cell(lead.chain(coordinator).collect())
}

fn next_lines(next: &NextDue, words: &Localizer) -> Cell {
    let title = Text::plain(shorten_title(next.deliverable.title));
    if !next.is_overdue {
        return title.into();
    }
    let late = words.format("report-days-late", &[("days", (-next.days_left).into())]);
    Cell(vec![title, Text::late(late)])
}

/// Less prominent; marks keep their colour.
fn quiet(text: Text) -> Text {
    let softened = text.0.into_iter().map(|run| match run {
        Run::Words { text, link, language, .. } => Run::Words { text, tone: Tone::Quiet, link, language },
        Run::Mark(mark) => Run::Mark(mark),
    });
    Text(softened.collect())
}

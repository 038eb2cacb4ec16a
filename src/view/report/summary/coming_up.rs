//! The next due deliverables, in a few lines.

use super::heading;
use crate::facts::{AsOf, Deadline, Deadlines, Filter, deadlines as due};
use crate::l10n::{Localizer, dates, numbers};
use crate::view::components::{assignee_name, brief_date_near, paragraph, row as table_row, shorten_title};
use crate::view::document::{Block, Column, Fit, Link, More, Role, Row, Table, Text};
use crate::view::report::to_sheet;

/// The horizon in days, and the most lines.
const DAYS: u32 = 30;
const MAX_LINES: usize = 8;

/// Empty if nothing is due.
pub fn coming_up(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let Deadlines { due, until, .. } = due(on, Some(DAYS), &Filter::default());
    if due.is_empty() {
        return Vec::new();
    }
    let until = dates::day_and_month(words.language(), until);
    let title = words.format("report-coming-up", &[("until", until.into())]);
    let shown = &due[..due.len().min(MAX_LINES)];
    let deadlines = Text::quiet(words.text("report-deadlines")).linked(&Link::Anchor("report-deadlines".to_owned()));
    let places = vec![deadlines; shown.len()];
    let more = More { message: "report-more", places, other_places: None, besides: due.len() - shown.len() };
    let below = match more.besides {
        0 => Vec::new(),
        _ => vec![paragraph(Role::Note, more.text(shown.len(), words))],
    };
    let items = vec![Block::Table(table(on, title.clone(), shown, words))];
    vec![heading(title), Block::Fit(Fit { items, below, more, share: 3 })]
}

/// A line each: when, which deliverable of which project, who, and its state.
fn table(on: &AsOf, caption: String, rows: &[Deadline], words: &Localizer) -> Table {
    let columns =
        vec![Column::right("").on_one_line(), Column::left(""), Column::left("").on_one_line(), Column::left("")];
    let rows = rows.iter().map(|row| line(on, row, words)).collect();
    Table { caption, columns, rows }
}

fn line(on: &AsOf, row: &Deadline, words: &Localizer) -> Row {
    let project = Text::plain(shorten_title(row.project.title)).linked(&to_sheet(on, row.project_ix));
    let title = Text::strong(shorten_title(row.deliverable.title)).then(Text::plain(", ")).then(project);
    let due = row.due.map_or_else(String::new, |due| {
        format!("{} {}", dates::short_weekday(words.language(), due), brief_date_near(words, due, on.day))
    });
    table_row(vec![Text::plain(due), title, Text::plain(assignee_name(words, &row.owner)), state(row, words)])
}

/// "40 %, waits for: Logo".
fn state(row: &Deadline, words: &Localizer) -> Text {
    let progress = row.progress.map(|percent| numbers::percent(words.language(), percent.into()));
    let waits = row
        .blockers
        .first()
        .map(|blocker| words.format("report-waits-for", &[("what", shorten_title(blocker.deliverable.title).into())]));
    Text::quiet(progress.into_iter().chain(waits).collect::<Vec<_>>().join(", "))
}

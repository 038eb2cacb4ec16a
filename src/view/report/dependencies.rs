//! The part on dependencies: what others need from each transverse project, and when it is expected.

use chrono::NaiveDate;

use super::{part, to_sheet};
use crate::facts::dependencies::{Awaited, AwaitedProject, WaitingRow, dependencies as awaited};
use crate::facts::{AsOf, HealthNow};
use crate::l10n::{Localizer, sorting};
use crate::view::components::{
    brief_date_near, date_and_late, dependency_columns, health_mark, health_word, paragraph, row, shorten_title,
};
use crate::view::deadlines::no_forecast;
use crate::view::document::{Block, Heading, Role, Row, Table, Text};

/// Empty if no project is transverse or has dependents.
pub fn dependencies(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let mut projects = awaited(on, on.day);
    if projects.is_empty() {
        return Vec::new();
    }
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    let of_each = projects.iter().flat_map(|row| project(on, row, words));
    std::iter::once(part(words, "report-dependencies")).chain(of_each).collect()
}

fn project(on: &AsOf, of: &AwaitedProject, words: &Localizer) -> Vec<Block> {
    let title = Text::plain(shorten_title(of.project.title)).linked(&to_sheet(on, of.project_ix));
    let heading = Block::Heading(Heading { level: 3, text: title, anchor: None, outline: None });
    let mut standing = if of.active { health(of.health, words) } else { Text::default() };
    if let Some(lead) = of.lead {
        let joint = if standing.is_empty() { "" } else { " · " };
        standing = standing.then(Text::plain(format!("{joint}{}", lead.name)));
    }
    let mut blocks = vec![heading];
    if !standing.is_empty() {
        blocks.push(paragraph(Role::Note, standing));
    }
    blocks.push(if of.awaited.is_empty() {
        paragraph(Role::Body, Text::plain(words.text("report-awaited-nobody")))
    } else {
        Block::Table(table(on, of, words))
    });
    vec![Block::Together(blocks)]
}

fn health(health: HealthNow, words: &Localizer) -> Text {
    Text::marked(health_mark(health), health_word(words, health))
}

/// A row for each dependent.
fn table(on: &AsOf, of: &AwaitedProject, words: &Localizer) -> Table {
    let caption = words.format("report-awaited-caption", &[("project", of.project.title.into())]);
    let rows = of
        .awaited
        .iter()
        .flat_map(|awaited| awaited.dependents.iter().map(move |waiting| dependent(on, of, awaited, waiting, words)));
    Table { caption, columns: dependency_columns(words), rows: rows.collect() }
}

/// Why nobody can say when it comes: it has no date yet, waits for something without a date, or was dropped.
fn without_forecast(of: &AwaitedProject, awaited: &Awaited, words: &Localizer) -> String {
    match &awaited.waits_for_undated {
        None => words.text("report-awaited-never"),
        Some(undated) if undated.project_ix == of.project_ix && Some(undated.deliverable) == awaited.deliverable => {
            words.text("term-no-date")
        }
        Some(undated) => no_forecast(undated, of.project_ix, |title| shorten_title(title).into_owned(), words),
    }
}

fn dependent(on: &AsOf, of: &AwaitedProject, awaited: &Awaited, waiting: &WaitingRow, words: &Localizer) -> Row {
    let date = |date: NaiveDate| brief_date_near(words, date, on.day);
    let what =
        awaited.deliverable.map_or_else(|| words.text("report-awaited-all"), |it| shorten_title(it.title).into_owned());
    let late = |days: i64| Text::late(words.format("term-days-late", &[("days", days.into())]));
    let earliest = match awaited.forecast {
        Some(forecast) => date_and_late(date(forecast), awaited.days_late.map(late)),
        None => Text::quiet(without_forecast(of, awaited, words)),
    };
    let project =
        Text::plain(shorten_title(waiting.dependent.project.title)).linked(&to_sheet(on, waiting.dependent.project_ix));
    let who = match waiting.dependent.deliverable {
        Some(deliverable) => Text::strong(shorten_title(deliverable.title)).then(Text::plain(", ")).then(project),
        None => project,
    };
    let gap = match (waiting.days_short, awaited.forecast) {
        (Some(days), _) => Some(Text::late(words.format("report-gap-late", &[("days", days.into())]))),
        (None, Some(_)) => Some(Text::plain(words.text("report-gap-none"))),
        (None, None) => None,
    };
    let for_when = waiting.dependent.due.map(|due| date_and_late(date(due), gap)).unwrap_or_default();
    row(vec![Text::strong(what), earliest, who, for_when])
}

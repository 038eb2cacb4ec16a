//! The agenda of a meeting of the coordinators.

use super::{awaited_row, entries_part, entry, part};
use crate::diagnostic::Alert;
use crate::facts::agenda::{Agenda, CoordinatorsAgenda, MovedSince, ProjectAlerts, Silent};
use crate::facts::dependencies::{Awaited, AwaitedProject, WaitingRow};
use crate::facts::key_figures::Figures;
use crate::facts::months_after;
use crate::facts::{AlertRow, AsOf};
use crate::l10n::{Localizer, dates, sorting};
use crate::view::attention;
use crate::view::components::{brief_dates_near, date_near, dependency_columns, health_mark, health_word, paragraph};
use crate::view::document::{Block, Entries, Entry, Heading, KeyFigure, Part, Role, Row, Table, Text};

pub(super) fn blocks(on: &AsOf, agenda: &Agenda, content: &CoordinatorsAgenda, words: &Localizer) -> Vec<Block> {
    let mut blocks = vec![part("agenda-figures", words.text("agenda-figures")), figures(&content.figures, words)];
    blocks.extend(super::decisions(agenda, &content.decisions, words));
    blocks.extend(super::escalations(&content.escalations, agenda, words));
    blocks.extend(alerts(on, agenda, content, words));
    let silent = content.silent.iter().map(|row| silent(agenda, row, words)).collect();
    blocks.extend(entries_part("agenda-unconfirmed", silent, false, words));
    blocks.extend(moved(agenda, content, words));
    blocks.push(part("agenda-dependencies", words.text("agenda-dependencies")));
    blocks.push(if content.dependencies.is_empty() {
        paragraph(Role::Body, Text::plain(words.text("agenda-dependencies-none")))
    } else {
        Block::Table(dependencies(agenda, &content.dependencies, words))
    });
    blocks
}

fn figures(figures: &Figures, words: &Localizer) -> Block {
    let month = dates::month(words.language(), figures.day);
    let next = dates::month(words.language(), months_after(figures.day, 1));
    let figure = |value: u32, name: &str, month: Option<&str>| {
        let count = ("count", i64::from(value).into());
        let month = month.map(|month| ("month", month.into()));
        let args: Vec<_> = [count].into_iter().chain(month).collect();
        KeyFigure { value, label: words.format(name, &args), before: None, parts: Vec::new() }
    };
    let by_health = figures.by_health.iter().filter(|counted| counted.projects > 0);
    let parts = by_health.map(|counted| Part {
        mark: health_mark(counted.health),
        value: counted.projects,
        label: health_word(words, counted.health),
        before: None,
    });
    Block::KeyFigures(vec![
        KeyFigure { parts: parts.collect(), ..figure(figures.active, "report-figure-active", None) },
        figure(figures.delivered_this_month, "agenda-figure-delivered", Some(&month)),
        figure(figures.overdue, "report-figure-overdue", None),
        figure(figures.due_next_month, "agenda-figure-due", Some(&next)),
    ])
}

/// The alerts of each project, without those that have a part of their own.
fn alerts(on: &AsOf, agenda: &Agenda, content: &CoordinatorsAgenda, words: &Localizer) -> Vec<Block> {
    let mut projects: Vec<&ProjectAlerts> = content.projects.iter().collect();
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    let mut blocks = vec![part("agenda-alerts", words.text("agenda-alerts"))];
    for project in projects {
        let own: Vec<AlertRow> = project.alerts.iter().filter(|alert| !has_part(alert, agenda)).cloned().collect();
        if own.is_empty() {
            continue;
        }
        let entries = attention::alert_entries(&own, on.day, words);
        blocks.push(Block::Together(vec![
            Block::Heading(Heading { level: 3, text: Text::plain(project.project.title), anchor: None, outline: None }),
            Block::Entries(Entries { urgent: false, entries }),
        ]));
    }
    if blocks.len() == 1 {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("attention-none"))));
    }
    blocks
}

/// Whether another part of the agenda shows it: escalations, decisions of this meeting, projects without word.
fn has_part(alert: &AlertRow, agenda: &Agenda) -> bool {
    match alert.what.alert() {
        Alert::EscalationOpen | Alert::Unconfirmed => true,
        Alert::DecisionPending => match alert.assignee {
            crate::facts::Assignee::Meeting(meeting) => meeting.id == agenda.date.meeting.id,
            _ => false,
        },
        _ => false,
    }
}

fn silent(agenda: &Agenda, row: &Silent, words: &Localizer) -> Entry {
    let since = date_near(words, row.since, agenda.date.on);
    let name = if row.updated { "agenda-unconfirmed-since" } else { "agenda-unconfirmed-start" };
    let coordinator = row.coordinator.map_or_else(|| words.text("assignee-nobody"), |person| person.name.to_owned());
    let args = [("since", since.into()), ("days", row.days.into()), ("coordinator", coordinator.into())];
    entry(row.project.title, words.format(name, &args))
}

/// What moved since the last such meeting.
fn moved(agenda: &Agenda, content: &CoordinatorsAgenda, words: &Localizer) -> Vec<Block> {
    let title = match agenda.previous {
        Some(previous) => {
            words.format("agenda-moved-since", &[("on", date_near(words, previous, agenda.date.on).into())])
        }
        None => words.text("agenda-moved"),
    };
    let content = match content.moved.as_deref() {
        None => paragraph(Role::Body, Text::plain(words.text("agenda-moved-unknown"))),
        Some([]) => paragraph(Role::Body, Text::plain(words.text("agenda-moved-none"))),
        Some(rows) => {
            let entries = rows.iter().map(|row| entry(row.project.title, move_words(agenda, row, words))).collect();
            Block::Entries(Entries { urgent: false, entries })
        }
    };
    vec![part("agenda-moved", title), content]
}

/// "Logo: 5 Feb → 15 Mar, 38 days later: “the supplier is late”".
fn move_words(agenda: &Agenda, row: &MovedSince, words: &Localizer) -> String {
    let [from, to] = brief_dates_near(words, [row.from, row.to], agenda.date.on);
    let message = if row.days > 0 { "agenda-move-later" } else { "agenda-move-earlier" };
    let args = [("title", row.title.into()), ("from", from.into()), ("to", to.into()), ("days", row.days.abs().into())];
    let said = words.format(message, &args);
    match row.why.map(str::trim).filter(|why| !why.is_empty()) {
        Some(why) => words.format("agenda-move-why", &[("move", said.into()), ("why", why.into())]),
        None => said,
    }
}

fn dependencies(agenda: &Agenda, projects: &[AwaitedProject], words: &Localizer) -> Table {
    let mut projects: Vec<&AwaitedProject> = projects.iter().collect();
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    let rows = projects.into_iter().flat_map(|project| {
        project.awaited.iter().flat_map(move |awaited| {
            awaited.dependents.iter().map(move |waiting| dependency(agenda, project, awaited, waiting, words))
        })
    });
    Table { caption: words.text("agenda-dependencies"), columns: dependency_columns(words), rows: rows.collect() }
}

fn dependency(
    agenda: &Agenda,
    project: &AwaitedProject,
    awaited: &Awaited,
    waiting: &WaitingRow,
    words: &Localizer,
) -> Row {
    let titled = |project: &str, deliverable: Option<&str>| match deliverable {
        Some(deliverable) => Text::strong(deliverable).then(Text::plain(format!(", {project}"))),
        None => Text::plain(project),
    };
    let sides = [
        titled(project.project.title, awaited.deliverable.map(|it| it.title)),
        titled(waiting.dependent.project.title, waiting.dependent.deliverable.map(|it| it.title)),
    ];
    awaited_row(sides, (awaited.forecast, awaited.days_late), waiting.dependent.due, waiting.days_short, agenda, words)
}

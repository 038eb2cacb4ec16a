//! The agenda of a meeting of all teams.

use super::{awaited_row, entry, part};
use crate::facts::agenda::{Agenda, DueRow, TeamRow, TeamsAgenda, Wait, WaitSide};
use crate::l10n::{Localizer, numbers, sorting};
use crate::model::Stage;
use crate::view::components::{
    assignee_name, brief_date_near, capitalised, date_near, dependency_columns, health_mark, health_word, paragraph,
    stage_word,
};
use crate::view::document::{Block, Entries, Entry, Heading, Role, Row, Table, Text};

pub(super) fn blocks(agenda: &Agenda, content: &TeamsAgenda, words: &Localizer) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !content.waits.is_empty() {
        blocks.push(part("agenda-dependencies", words.text("agenda-dependencies")));
        blocks.push(Block::Table(waits(agenda, &content.waits, words)));
    }
    blocks.push(part("agenda-projects", words.text("agenda-projects")));
    if content.projects.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("agenda-projects-none"))));
    }
    let mut projects: Vec<&TeamRow> = content.projects.iter().collect();
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    projects.sort_by_key(|row| row.checkpoint.is_none());
    blocks.extend(projects.into_iter().map(|row| project(agenda, row, words)));
    blocks
}

/// Who has to meet whom: both sides with the person to talk to.
fn waits(agenda: &Agenda, waits: &[Wait], words: &Localizer) -> Table {
    let mut waits: Vec<&Wait> = waits.iter().collect();
    // What is late for those who wait comes first.
    waits.sort_by_key(|wait| std::cmp::Reverse(wait.days_short));
    Table {
        caption: words.text("agenda-dependencies"),
        columns: dependency_columns(words),
        rows: waits.into_iter().map(|wait| wait_row(agenda, wait, words)).collect(),
    }
}

fn wait_row(agenda: &Agenda, wait: &Wait, words: &Localizer) -> Row {
    let sides = [side(&wait.awaited, words), side(&wait.dependent, words)];
    awaited_row(sides, (wait.forecast, wait.days_late), wait.dependent.due, wait.days_short, agenda, words)
}

/// "Logo (Shared identity, paused), Anaïs Bernard".
fn side(side: &WaitSide, words: &Localizer) -> Text {
    let stage = side.stage.filter(|&stage| stage != Stage::Active);
    let stage = stage.map(|stage| stage_word(words, stage));
    let (what, project) = match side.deliverable {
        Some(deliverable) => (Text::strong(deliverable.title), Some(side.project.title.to_owned())),
        None => (Text::plain(side.project.title), None),
    };
    let notes: Vec<String> = project.into_iter().chain(stage).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    what.then(Text::plain(format!("{notes}, {}", assignee_name(words, &side.person))))
}

/// How many later deliverables are named.
const LATER: usize = 3;

fn project(agenda: &Agenda, row: &TeamRow, words: &Localizer) -> Block {
    let heading =
        Block::Heading(Heading { level: 3, text: Text::plain(row.project.title), anchor: None, outline: None });
    let mut pair: Vec<&str> = [row.lead, row.coordinator].into_iter().flatten().map(|person| person.name).collect();
    pair.dedup();
    let standing = Text::marked(health_mark(row.health), health_word(words, row.health));
    let standing =
        if pair.is_empty() { standing } else { standing.then(Text::plain(format!(" · {}", pair.join(", ")))) };
    let mut blocks = vec![heading, paragraph(Role::Note, standing)];
    if let Some(checkpoint) = row.checkpoint {
        let args = [
            ("held", date_near(words, checkpoint.held, agenda.date.on).into()),
            ("sessions", i64::from(checkpoint.sessions).into()),
        ];
        let text = capitalised(&words.format("agenda-checkpoint-held", &args));
        let due = Entry { name: Text::plain(words.text("agenda-checkpoint")), text: Text::plain(text) };
        blocks.push(Block::Entries(Entries { urgent: true, entries: vec![due] }));
    }
    let entries = entries(agenda, row, words);
    if !entries.is_empty() {
        blocks.push(Block::Entries(Entries { urgent: false, entries }));
    }
    Block::Together(blocks)
}

fn entries(agenda: &Agenda, row: &TeamRow, words: &Localizer) -> Vec<Entry> {
    let mut entries = Vec::new();
    match &row.last_update {
        Some(update) => {
            let on = update.on.map_or_else(String::new, |on| date_near(words, on, agenda.date.on));
            let by = update.by.map_or("", |by| by.name);
            let text = update.text.unwrap_or_default().trim();
            let args = [("on", on.into()), ("by", by.into())];
            let head = words.format("agenda-last-update-by", &args);
            let text = if text.is_empty() { head } else { head + &words.text("attention-colon") + text };
            entries.push(entry(words.text("agenda-last-update"), text));
            entries.extend(update.next.map(|next| entry(words.text("sheet-next"), next.trim())));
            entries.extend(update.needs.map(|needs| entry(words.text("sheet-needs"), needs.trim())));
        }
        None => entries.push(entry(words.text("agenda-last-update"), words.text("agenda-no-update"))),
    }
    let points = |rows: &[DueRow]| -> Vec<String> { rows.iter().map(|row| due(agenda, row, words)).collect() };
    if !row.due.is_empty() {
        entries.push(entry(until(agenda, words), points(&row.due).join(&words.text("attention-join"))));
    }
    if !row.later.is_empty() {
        entries.push(entry(words.text("agenda-later"), super::first_of(points(&row.later), LATER, words)));
    }
    if !row.away.is_empty() {
        let names: Vec<String> = row
            .away
            .iter()
            .map(|away| {
                let to = brief_date_near(words, away.to, agenda.date.on);
                words.format("agenda-away-until", &[("name", away.person.name.into()), ("to", to.into())])
            })
            .collect();
        entries.push(entry(words.text("person-away"), names.join(", ")));
    }
    let guests: Vec<String> = row
        .guests
        .iter()
        .map(|guest| {
            let name = match guest.of {
                Some(of) => {
                    words.format("sheet-guest-of", &[("name", guest.person.name.into()), ("of", of.name.into())])
                }
                None => guest.person.name.to_owned(),
            };
            guest
                .purpose
                .map_or_else(|| name.clone(), |purpose| format!("{name}{}{purpose}", words.text("attention-colon")))
        })
        .collect();
    if !guests.is_empty() {
        entries.push(entry(words.text("agenda-guests"), guests.join(&words.text("attention-join"))));
    }
    entries
}

/// "Due by Thursday 24 December", or without another session "Due in the next 30 days".
fn until(agenda: &Agenda, words: &Localizer) -> String {
    match agenda.next {
        Some(next) => words.format("agenda-due-until", &[("next", date_near(words, next, agenda.date.on).into())]),
        None => words.text("agenda-due-soon"),
    }
}

/// "Lending charter, 17 Dec (5 days late; Jérôme Müller, 40 %)".
fn due(agenda: &Agenda, row: &DueRow, words: &Localizer) -> String {
    let late = row.days_left.filter(|&days| days < 0);
    let late = late.map(|days| words.format("term-days-late", &[("days", (-days).into())]));
    let when = match (row.due, row.days_left) {
        (Some(_), Some(0)) => words.text("agenda-that-day"),
        (Some(due), _) => brief_date_near(words, due, agenda.date.on),
        (None, _) => words.text("term-no-date"),
    };
    let progress = row.progress.map(|progress| numbers::percent(words.language(), progress.into()));
    let who: Vec<String> = std::iter::once(assignee_name(words, &row.owner)).chain(progress).collect();
    let notes: Vec<String> = late.into_iter().chain([who.join(", ")]).collect();
    format!("{}, {when} ({})", row.deliverable.title, notes.join(&words.text("attention-join")))
}

//! `roadmap people PERSON`: everything about one person.

use super::{absence, belonging, load, reach, role_lines};
use crate::facts::AsOf;
use crate::facts::people::{Card, Meets, OwnedRow};
use crate::facts::sheet::StateOnDay;
use crate::l10n::{Localizer, dates, numbers};
use crate::model::Stage;
use crate::view::attention;
use crate::view::components::{
    brief_date_near, capitalised, document, heading, paragraph, row as table_row, stage_word,
};
use crate::view::deadlines::when;
use crate::view::document::{Block, Column, Document, Entries, Entry, Role, Row, Table, Text};
use crate::view::empty_columns::leave_out_empty;
use crate::view::meeting_words;

/// The document of a card.
pub fn card(on: &AsOf, card: &Card, words: &Localizer) -> Document {
    let person = &card.row;
    let kicker: Vec<String> = [belonging(person), person.role.unwrap_or_default().to_owned()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut blocks = vec![
        paragraph(Role::Kicker, Text::plain(kicker.join(" · "))),
        heading(1, person.person.name),
        facts(card, words),
    ];
    blocks.push(heading(2, words.text("person-actions")));
    if card.moves.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("person-actions-none"))));
    } else {
        let entries = attention::entries_by_project(&card.moves, on.day, words);
        blocks.push(Block::Entries(Entries { urgent: true, entries }));
    }
    blocks.push(heading(2, words.text("person-roles")));
    let roles = role_lines(&person.roles, on.day, words);
    if roles.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("person-roles-none"))));
    } else {
        blocks.push(Block::List(roles.iter().map(|role| Text::plain(capitalised(role))).collect()));
    }
    if !card.deliverables.is_empty() {
        blocks.push(heading(2, words.text("sheet-deliverables")));
        blocks.push(Block::Table(deliverables(card, words)));
    }
    blocks.push(heading(2, words.text("person-meetings")));
    if card.meetings.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(no_meetings(card, words))));
    } else {
        blocks.push(Block::Table(meetings(card, words)));
    }
    document(on.portfolio, words, on.day, person.person.name.to_owned(), leave_out_empty(blocks))
}

/// Why there is no upcoming meeting.
fn no_meetings(card: &Card, words: &Localizer) -> String {
    match card.row.left.filter(|&left| left < card.day) {
        Some(left) => {
            let on = dates::long(words.language(), left);
            words.format("person-meetings-none-gone", &[("on", on.into())])
        }
        None if card.is_concerned => words.text("person-meetings-none-planned"),
        None => words.text("person-meetings-none"),
    }
}

/// How to reach the person, when they are away, whom they stand in for, their load.
fn facts(card: &Card, words: &Localizer) -> Block {
    let person = &card.row;
    let day = card.day;
    let mut entries: Vec<Entry> = Vec::new();
    let mut push = |name: &str, text: String| {
        if !text.is_empty() {
            entries.push(Entry { name: Text::plain(words.text(name)), text: Text::plain(text) });
        }
    };
    let reach = reach(person, words);
    push("person-reach", if reach.is_empty() { words.text("person-reach-none") } else { reach });
    if let Some(delegate) = person.delegate.filter(|_| person.email.is_some()) {
        push("person-delegate", delegate.person.name.to_owned());
    }
    if let Some(left) = person.left {
        push("person-departure", dates::long(words.language(), left));
    }
    let absences: Vec<String> = card
        .absences
        .iter()
        .map(|away| {
            let when = absence(away, day, words);
            away.why.map_or_else(|| when.clone(), |why| format!("{when} ({why})"))
        })
        .collect();
    push("person-away", absences.join(", "));
    push("person-load", load(&person.load, words));
    if person.overloaded {
        push("person-overloaded", overload(card, words));
    }
    let names: Vec<&str> = card.stands_in_for.iter().map(|person| person.name).collect();
    push("person-contact-for", words.list(&names));
    Block::Entries(Entries { urgent: false, entries })
}

/// Why the load is too high.
fn overload(card: &Card, words: &Localizer) -> String {
    let clashing: Vec<&str> = card.row.load.clashing.iter().map(|project| project.title).collect();
    if clashing.is_empty() {
        return words.text("person-overloaded-due");
    }
    words.format("person-overloaded-projects", &[("projects", words.list(&clashing).into())])
}

/// The index of the column of deliverables.
const DELIVERABLE: usize = 3;

fn deliverables(card: &Card, words: &Localizer) -> Table {
    let named = |name: &str| words.text(name);
    Table {
        caption: words.text("sheet-deliverables"),
        columns: vec![
            Column::left(named("column-due")).on_one_line(),
            Column::left(named("column-state")).on_one_line(),
            Column::left(named("column-project")),
            Column::left(named("column-deliverable")),
            Column::left(named("person-column-dependents")).or_labelled_under(DELIVERABLE),
        ],
        rows: card.deliverables.iter().map(|row| deliverable(row, card, words)).collect(),
    }
}

fn deliverable(row: &OwnedRow, card: &Card, words: &Localizer) -> Row {
    let date = |on| brief_date_near(words, on, card.day);
    let state = match row.state {
        // What is late in a project that is not active asks nothing of anyone.
        StateOnDay::Open { .. } if row.stage != Some(Stage::Active) => {
            Text::quiet(row.stage.map_or_else(|| words.text("stage-unreadable"), |stage| stage_word(words, stage)))
        }
        StateOnDay::Open { days_left: Some(days) } => when(days, words),
        StateOnDay::Open { days_left: None } | StateOnDay::LeftOpen => Text::quiet(words.text("sheet-state-open")),
        StateOnDay::Delivered { on } => Text::plain(words.format("sheet-state-delivered", &[("on", date(on).into())])),
        StateOnDay::Dropped { on } => Text::quiet(words.format("sheet-state-dropped", &[("on", date(on).into())])),
        StateOnDay::Unreadable => Text::quiet(words.text("sheet-state-unreadable")),
    };
    let is_open = matches!(row.state, StateOnDay::Open { .. });
    let progress = row.progress.filter(|_| is_open).map(|it| numbers::percent(words.language(), it.into()));
    let title = match progress {
        Some(progress) => format!("{}, {progress}", row.deliverable.title),
        None => row.deliverable.title.to_owned(),
    };
    let mut waiters: Vec<&str> = row
        .waiters
        .iter()
        .map(|dependent| match dependent.deliverable {
            Some(deliverable) if dependent.project == row.project => deliverable.title,
            _ => dependent.project.title,
        })
        .collect();
    waiters.dedup();
    table_row(vec![
        row.due.map_or_else(|| Text::quiet(words.text("term-no-date")), |due| Text::plain(date(due))),
        state,
        Text::plain(row.project.title),
        Text::plain(title),
        Text::plain(waiters.join(", ")),
    ])
}

fn meetings(card: &Card, words: &Localizer) -> Table {
    let columns = vec![
        Column::left(words.text("report-column-date")).on_one_line(),
        Column::left(words.text("column-when")).on_one_line(),
        Column::left(words.text("report-column-hours")).on_one_line(),
        Column::left(words.text("report-column-meeting")),
        Column::left(words.text("report-column-place")),
        Column::left(words.text("column-remarks")).or_under(3),
    ];
    Table {
        caption: words.text("person-meetings"),
        columns,
        rows: card.meetings.iter().map(|row| meeting(row, card, words)).collect(),
    }
}

fn meeting(row: &Meets, card: &Card, words: &Localizer) -> Row {
    let away = row.away.then(|| words.text("person-meeting-away"));
    let remark = meeting_words::remark(&row.date, words);
    let remarks: Vec<String> = away.into_iter().chain(Some(remark).filter(|remark| !remark.is_empty())).collect();
    table_row(vec![
        Text::plain(meeting_words::day(row.date.on, card.day, words)),
        when(row.days_left, words),
        Text::plain(meeting_words::hours(row.date.at, row.date.until, words)),
        Text::strong(row.date.meeting.name),
        Text::plain(row.date.place.unwrap_or_default()),
        Text::plain(remarks.join(", ")),
    ])
}

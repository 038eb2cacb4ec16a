//! What the month brought: who is asked for help, what turned, what was achieved, what comes.

use chrono::NaiveDate;

use super::{part, summary_heading, to_sheet};
use crate::diagnostic::Alert;
use crate::facts::key_figures::{end_of_last_month, first_of_month};
use crate::facts::{AlertRow, Deadline, Filter, HealthNow, OnDay, alerts, deadlines as due, health};
use crate::model::{Deliverable, PersonRef, Project};
use crate::view::attention;
use crate::view::document::{Block, Cell, Column, Entries, Entry, Role, Table, Text};
use crate::view::parts::{brief_date_near, health_word, mover_name, paragraph};
use crate::view::{deadlines as deadline_view, document::Row};
use crate::words::{Words, dates, numbers};

/// How many projects are named beside each other on the first page, on each side, and how much is said of one.
const NAMED_PROJECTS: usize = 3;
const SAID_OF_ONE: usize = 2;
/// How many lines of what falls due stand on the first page.
const COMING_LINES: usize = 8;
/// How far ahead the first page looks, and the part on deadlines.
const COMING_DAYS: u32 = 30;
const DEADLINE_DAYS: u32 = 60;

/// How many entries of who is asked for help stand on the first page.
const HELP_ENTRIES: usize = 5;

/// Whose move it is, and why: the most urgent first.
pub fn needs_help(on: &OnDay, words: &Words) -> Vec<Block> {
    let rows: Vec<AlertRow> = alerts(on, &Filter::default()).into_iter().filter(calls_for_help).collect();
    let mut entries = attention::entries(&rows, on.day, words);
    entries.extend(needs(on, words));
    let heading = summary_heading(words.say("report-needs-help"));
    if entries.is_empty() {
        return vec![heading, paragraph(Role::Body, Text::plain(words.say("report-needs-nothing")))];
    }
    let more = entries.len().saturating_sub(HELP_ENTRIES);
    entries.truncate(HELP_ENTRIES);
    let mut blocks = vec![heading, Block::Entries(Entries { urgent: true, entries })];
    if more > 0 {
        let more = words.say_with("report-needs-more", &[("count", more.into())]);
        blocks.push(paragraph(Role::Note, Text::quiet(more)));
    }
    blocks
}

/// The others ask somebody to go on with their work, not to help.
fn calls_for_help(row: &AlertRow) -> bool {
    match row.what.alert() {
        Alert::Overdue
        | Alert::Unconfirmed
        | Alert::OffTrack
        | Alert::Escalate
        | Alert::EscalationOpen
        | Alert::DecisionPending => true,
        Alert::DueSoon
        | Alert::OwnerAway
        | Alert::Blocked
        | Alert::WillSlip
        | Alert::Checkpoint
        | Alert::ReviewDue
        | Alert::NothingDelivered
        | Alert::WaiverEnding => false,
    }
}

/// What the last updates of projects say is missing; of those off track it is said with the alert.
fn needs(on: &OnDay, words: &Words) -> Vec<Entry> {
    let active = on.portfolio.projects().filter(|(_, project)| project.is_active());
    active
        .filter_map(|(ix, project)| {
            let needs = project.last_update(on.day)?.needs.value()?;
            let now = health::health(on.portfolio, project, on.day);
            let lead = on.portfolio.name_of(project.lead.value()?);
            (now != HealthNow::OffTrack).then(|| Entry {
                name: Text::plain(lead),
                text: Text::strong(project.display_title())
                    .linked(&to_sheet(on, ix))
                    .then(Text::plain(words.say_with("report-needs", &[("needs", (&**needs).into())]))),
            })
        })
        .collect()
}

/// Health that turned. What else moved stands in the history of the files, which is not looked at here.
pub fn moved(on: &OnDay, words: &Words) -> Vec<Block> {
    let before = end_of_last_month(on.day);
    let mut lines = Vec::new();
    for (ix, project) in on.portfolio.projects().filter(|(_, project)| project.is_active()) {
        let begins = project.start.value().is_some_and(|&start| start > before && start <= on.day);
        let now = health::health(on.portfolio, project, on.day);
        let then = health::health(on.portfolio, project, before);
        let said = if begins {
            words.say("report-moved-begins")
        } else if then != now {
            let (now, then) = (health_word(words, now), health_word(words, then));
            words.say_with("report-moved-health", &[("now", now.into()), ("then", then.into())])
        } else {
            continue;
        };
        let title = Text::strong(project.display_title()).linked(&to_sheet(on, ix));
        lines.push(title.then(Text::plain(said)));
    }
    named("report-moved", lines, "report-moved-nothing", Some("report-moved-note"), words)
}

/// A heading over a line for each project, the first ones of many.
fn named(heading: &str, mut lines: Vec<Text>, nothing: &str, note: Option<&str>, words: &Words) -> Vec<Block> {
    let more = lines.len().saturating_sub(NAMED_PROJECTS);
    lines.truncate(NAMED_PROJECTS);
    if lines.is_empty() {
        lines.push(Text::plain(words.say(nothing)));
    }
    let mut blocks = vec![summary_heading(words.say(heading))];
    blocks.extend(lines.into_iter().map(|line| paragraph(Role::Body, line)));
    let more = (more > 0).then(|| words.say_with("report-more-projects", &[("count", more.into())]));
    let notes: Vec<String> = more.into_iter().chain(note.map(|note| words.say(note))).collect();
    if !notes.is_empty() {
        blocks.push(paragraph(Role::Note, Text::quiet(notes.join(" "))));
    }
    blocks
}

/// What was delivered this month and by whom, and the highlights of its reviews.
pub fn achieved(on: &OnDay, words: &Words) -> Vec<Block> {
    let first = first_of_month(on.day);
    let this_month = |day: NaiveDate| (first..=on.day).contains(&day);
    let mut lines = Vec::new();
    for (ix, project) in on.portfolio.projects() {
        let deliverables = project.deliverables.iter();
        let delivered: Vec<_> = deliverables.filter(|it| it.delivered_by(on.day).is_some_and(this_month)).collect();
        let reviews = project.reviews.iter().filter(|review| review.on.value().copied().is_some_and(this_month));
        let highlights = reviews.flat_map(|review| &review.highlights).map(|said| said.trim_end_matches('.'));
        let said: Vec<&str> = delivered
            .iter()
            .map(|deliverable| deliverable.display_title())
            .chain(highlights)
            .take(SAID_OF_ONE)
            .collect();
        if said.is_empty() {
            continue;
        }
        let what = words.say_with("report-achieved-line", &[("what", said.join(&words.say("attention-join")).into())]);
        let by = format!(" {}", words.list(&credited(on, project, &delivered)));
        let title = Text::strong(project.display_title()).linked(&to_sheet(on, ix));
        lines.push(title.then(Text::plain(what)).then(Text::quiet(by)));
    }
    named("report-achieved", lines, "report-achieved-nothing", None, words)
}

/// Who delivered; of highlights alone, the pair that runs the project.
fn credited(on: &OnDay, project: &Project, delivered: &[&Deliverable]) -> Vec<String> {
    let mut names = distinct(on, delivered.iter().map(|deliverable| deliverable.owner.value()));
    if names.is_empty() {
        names = distinct(on, [project.lead.value(), project.coordinator.value()].into_iter());
    }
    names
}

/// The names of those who could be read, each once.
fn distinct<'a>(on: &OnDay, people: impl Iterator<Item = Option<&'a PersonRef>>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in people.flatten().map(|person| on.portfolio.name_of(person).to_owned()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What falls due in the next days, some lines of it. Nothing when nothing does.
pub fn coming_up(on: &OnDay, words: &Words) -> Vec<Block> {
    let coming = due(on, Some(COMING_DAYS), &Filter::default());
    if coming.due.is_empty() {
        return Vec::new();
    }
    let until = dates::day_and_month(words.language(), coming.until);
    let shown = coming.due.len().min(COMING_LINES);
    let heading = words.say_with("report-coming-up", &[("until", until.into())]);
    let mut blocks = vec![summary_heading(heading.clone()), table(on, heading, &coming.due[..shown], words)];
    if coming.due.len() > shown {
        let more = words.say_with("report-more", &[("count", (coming.due.len() - shown).into())]);
        blocks.push(paragraph(Role::Note, Text::quiet(more)));
    }
    vec![Block::Together(blocks)]
}

/// The part on deadlines: overdue, then what is to come. Nothing when there is neither.
pub fn deadlines(on: &OnDay, words: &Words) -> Vec<Block> {
    let all = due(on, Some(DEADLINE_DAYS), &Filter::default());
    let tables = deadline_view::tables(&all, 3, true, words);
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(part(words, "report-deadlines")).chain(tables).collect()
}

/// A line each: when, what of which project, who, and how it stands.
fn table(on: &OnDay, caption: String, rows: &[Deadline], words: &Words) -> Block {
    let columns =
        vec![Column::right("").on_one_line(), Column::left(""), Column::left("").on_one_line(), Column::left("")];
    let rows = rows.iter().map(|row| {
        let project = Text::plain(row.project.title).linked(&to_sheet(on, row.project_ix));
        let title = Text::strong(row.deliverable.title).then(Text::plain(", ")).then(project);
        let due =
            format!("{} {}", dates::short_weekday(words.language(), row.due), brief_date_near(words, row.due, on.day));
        let cells = [Text::plain(due), title, Text::plain(mover_name(words, &row.owner)), state(row, words)];
        Row { cells: cells.map(Cell::from).to_vec() }
    });
    Block::Table(Table { caption, columns, rows: rows.collect() })
}

/// "40 %, waits for: Logo".
fn state(row: &Deadline, words: &Words) -> Text {
    let progress = row.progress.map(|percent| numbers::percent(words.language(), percent.into()));
    let waits = row
        .blockers
        .first()
        .map(|blocker| words.say_with("report-waits-for", &[("what", blocker.deliverable.title.into())]));
    Text::quiet(progress.into_iter().chain(waits).collect::<Vec<_>>().join(", "))
}

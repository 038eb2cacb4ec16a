//! The agenda of a meeting: a page to chair from, with room for decisions and actions.

mod committee;
mod coordinators;
mod teams;

use chrono::NaiveDate;

use super::components::{brief_date_near, date_and_late, date_near, excerpt, paragraph, row, with_others};
use super::document::{BlankLines, Block, Document, Entries, Entry, Heading, Role, Row, Text};
use super::meeting_words;
use super::meetings::away;
use crate::facts::AsOf;
use crate::facts::agenda::{Agenda, Content, DecisionRow, EscalationRow};
use crate::l10n::{Localizer, dates};

/// The lines left empty for each of decisions and actions.
const BLANK_LINES: usize = 6;
/// The columns of decisions, and of actions: what, who, by when.
const BLANK_COLUMNS: [(&str, u16); 2] = [("agenda-decisions-taken", 1), ("agenda-actions", 3)];

/// What an agenda shows besides its content.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The filter in words, if there is one.
    pub filter: Option<&'a str>,
    /// The number of errors in the files.
    pub errors: usize,
    /// Whether the number of days to the meeting is shown; a file is still read when it is no longer true.
    pub with_days_left: bool,
}

/// The document of an agenda.
pub fn agenda(on: &AsOf, agenda: &Agenda, options: Options, words: &Localizer) -> Document {
    let name = agenda.date.meeting.name;
    let day = dates::full(words.language(), agenda.date.on);
    let titled = |day: String| words.format("agenda-title", &[("meeting", name.into()), ("day", day.into())]);
    // A title of two lines is broken before the day, not within it.
    let heading = titled(dates::unbroken(&day));
    let title = titled(day.clone());
    let roadmap = &on.portfolio.roadmap;
    let of = [&roadmap.organisation, &roadmap.title].map(|it| it.value().map_or("", |text| text.trim()));
    let of: Vec<&str> = of.into_iter().filter(|text| !text.is_empty()).collect();
    let mut blocks = vec![
        paragraph(Role::Kicker, Text::plain(of.join(" · "))),
        Block::Heading(Heading { level: 1, text: Text::plain(heading), anchor: None, outline: Some(1) }),
    ];
    if options.errors > 0 {
        let notice = words.format("agenda-forced", &[("errors", options.errors.into())]);
        blocks.push(paragraph(Role::Notice, Text::plain(notice)));
    }
    blocks.push(opening(agenda, options.with_days_left, words));
    let as_of = words.format("agenda-as-of", &[("day", dates::full(words.language(), on.day).into())]);
    blocks.push(paragraph(Role::Note, Text::plain(as_of)));
    if let Some(filter) = options.filter {
        let sentence = words.format("filter-in-force", &[("filter", filter.into())]);
        blocks.push(paragraph(Role::Note, Text::plain(sentence)));
    }
    match &agenda.content {
        Some(Content::Teams(content)) => blocks.extend(teams::blocks(agenda, content, words)),
        Some(Content::Coordinators(content)) => blocks.extend(coordinators::blocks(on, agenda, content, words)),
        Some(Content::Committee(content)) => {
            blocks.extend(committee::blocks(agenda, content, roadmap.currency(), words));
        }
        None => blocks.push(paragraph(Role::Body, Text::plain(words.text("agenda-unknown-attendees")))),
    }
    for (heading, columns) in BLANK_COLUMNS {
        let lines = BlankLines { count: BLANK_LINES, columns };
        blocks.push(Block::Together(vec![part(heading, words.text(heading)), Block::BlankLines(lines)]));
    }
    Document {
        language: words.language(),
        author: roadmap.organisation.value().map_or("", |name| name).to_owned(),
        // The part before the last dot is shortened.
        footer: format!("{name} · {day}"),
        title,
        day: on.day,
        blocks,
    }
}

/// When and where, who is away, the dates before and after.
fn opening(agenda: &Agenda, with_days_left: bool, words: &Localizer) -> Block {
    let date = &agenda.date;
    let mut entries: Vec<Entry> = Vec::new();
    let mut push = |name: &str, text: String| {
        if !text.is_empty() {
            entries.push(entry(words.text(name), text));
        }
    };
    let hours = meeting_words::hours(date.at, date.until, words);
    let days = match agenda.days_left {
        0 => words.text("term-today"),
        days @ 1.. => words.format("term-in-days", &[("days", days.into())]),
        days => words.format("agenda-days-ago", &[("days", (-days).into())]),
    };
    let days = if with_days_left { days } else { String::new() };
    let when: Vec<String> = [hours, days].into_iter().filter(|part| !part.is_empty()).collect();
    push("column-when", when.join(", "));
    push("report-column-place", date.place.unwrap_or_default().to_owned());
    push("report-column-who", meeting_words::attendees(date.who, words));
    push("column-remarks", meeting_words::remark(date, words));
    push("person-away", away(&agenda.away, words));
    let near =
        |day| format!("{} {}", dates::short_weekday(words.language(), day), date_near(words, day, agenda.date.on));
    let to_come = agenda.date_before.filter(|_| agenda.date_before != agenda.previous);
    let to_come = to_come.map(|on| words.format("agenda-previous-to-come", &[("on", near(on).into())]));
    let before: Vec<String> = agenda.previous.map(near).into_iter().chain(to_come).collect();
    let is_first = before.is_empty();
    push(
        "agenda-previous",
        if is_first { words.text("agenda-first") } else { before.join(&words.text("attention-join")) },
    );
    push("agenda-next", agenda.next.map_or_else(|| words.text("agenda-last"), near));
    Block::Entries(Entries { urgent: false, entries })
}

fn entry(name: impl Into<String>, text: impl Into<String>) -> Entry {
    Entry { name: Text::plain(name), text: Text::plain(text) }
}

/// The heading of a part, in the outline.
fn part(anchor: &str, title: String) -> Block {
    Block::Heading(Heading { level: 2, text: Text::plain(title), anchor: Some(anchor.to_owned()), outline: Some(2) })
}

/// A part with its entries, or with the sentence that there are none.
fn entries_part(name: &str, entries: Vec<Entry>, urgent: bool, words: &Localizer) -> Vec<Block> {
    let content = if entries.is_empty() {
        paragraph(Role::Body, Text::plain(words.text(&format!("{name}-none"))))
    } else {
        Block::Entries(Entries { urgent, entries })
    };
    vec![part(name, words.text(name)), content]
}

/// The decisions asked of the meeting.
fn decisions(agenda: &Agenda, rows: &[DecisionRow], words: &Localizer) -> Vec<Block> {
    let entries = rows.iter().map(|row| {
        let asked = date_near(words, row.asked, agenda.date.on);
        let args = [
            ("question", row.question.map_or_else(|| words.text("agenda-no-question"), |it| excerpt(it).into_owned())),
            ("asked", asked),
            ("lead", row.lead.map_or_else(|| words.text("assignee-nobody"), |lead| lead.name.to_owned())),
        ]
        .map(|(name, text)| (name, text.into()));
        entry(row.project.title, words.format("agenda-decision", &args))
    });
    entries_part("agenda-decisions", entries.collect(), true, words)
}

/// The open escalations.
fn escalations(rows: &[EscalationRow], agenda: &Agenda, words: &Localizer) -> Vec<Block> {
    let entries = rows.iter().map(|row| {
        let args = [
            ("about", row.about.map_or_else(|| words.text("agenda-no-subject"), |it| excerpt(it).into_owned())),
            ("by", row.by.map_or_else(|| words.text("assignee-nobody"), |by| by.name.to_owned())),
            ("raised", date_near(words, row.raised, agenda.date.on)),
        ]
        .map(|(name, text)| (name, text.into()));
        let [about, by, raised] = args;
        entry(row.project.title, words.format("agenda-escalation", &[about, by, raised, ("days", row.days.into())]))
    });
    entries_part("agenda-escalations", entries.collect(), true, words)
}

/// The first points of a long enumeration, and how many more there are.
fn first_of(mut points: Vec<String>, most: usize, words: &Localizer) -> String {
    let count = points.len();
    points.truncate(most);
    with_others(points, count, words).join(&words.text("attention-join"))
}

/// A dependency: what is awaited, expected on `forecast` and overdue by `days_late`, and what waits for it, due on `due` and
/// too late by `days_short`.
fn awaited_row(
    [awaited, waiter]: [Text; 2],
    (forecast, days_late): (Option<NaiveDate>, Option<i64>),
    due: Option<NaiveDate>,
    days_short: Option<i64>,
    agenda: &Agenda,
    words: &Localizer,
) -> Row {
    let date = |on| brief_date_near(words, on, agenda.date.on);
    let late =
        |message, days: Option<i64>| days.map(|days| Text::late(words.format(message, &[("days", days.into())])));
    let forecast = match forecast {
        Some(on) => date_and_late(date(on), late("term-days-late", days_late)),
        None => Text::quiet(words.text("agenda-no-forecast")),
    };
    let for_when = due.map(|due| date_and_late(date(due), late("report-gap-late", days_short))).unwrap_or_default();
    row(vec![awaited, forecast, waiter, for_when])
}

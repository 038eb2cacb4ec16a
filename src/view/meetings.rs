//! `roadmap meetings`: the dates to come, the next one first, held or not and why.

use super::components::{capitalised, date_near, document, heading, paragraph, row as table_row, with_others};
use super::deadlines::when;
use super::document::{Block, Column, Document, Role, Row, Table, Text, Tone};
use super::meeting_words;
use crate::facts::AsOf;
use crate::facts::attendance::AwayPerson;
use crate::facts::meeting_list::{MeetingDate, MeetingList, SeriesWithoutDate};
use crate::l10n::{Localizer, dates};

/// The document of a list of meetings; `filter` is the filter in words.
pub fn meetings(on: &AsOf, list: &MeetingList, filter: Option<&str>, words: &Localizer) -> Document {
    let until = dates::long(words.language(), list.until);
    let zone = list.timezone.as_str().into();
    let mut blocks =
        vec![heading(1, words.format("meetings-headline", &[("until", until.as_str().into()), ("zone", zone)]))];
    if let Some(filter) = filter.filter(|_| !list.meetings.is_empty()) {
        let sentence = words.format("filter-in-force", &[("filter", filter.into())]);
        blocks.push(paragraph(Role::Note, Text::plain(sentence)));
    }
    if on.portfolio.roadmap.meetings.entries.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("meetings-no-series"))));
    } else if list.are_all_gone {
        // The note on each of them is the answer.
    } else if list.meetings.is_empty() {
        let sentence = match filter {
            Some(filter) if list.without_date.is_empty() => {
                words.format("meetings-none-concerned", &[("filter", filter.into())])
            }
            Some(filter) => {
                words.format("meetings-none-filtered", &[("until", until.into()), ("filter", filter.into())])
            }
            None => words.format("meetings-none", &[("until", until.into())]),
        };
        blocks.push(paragraph(Role::Body, Text::plain(sentence)));
    } else {
        blocks.push(Block::Table(table(list, words)));
    }
    let closed: Vec<String> = list.closed.iter().map(|row| meeting_words::closed_period(row, on.day, words)).collect();
    let mut notes: Vec<String> = list.without_date.iter().map(|row| without_date(row, list, filter, words)).collect();
    notes.extend(list.gone.iter().map(|(person, left)| {
        let on = dates::long(words.language(), *left);
        words.format("meetings-person-left", &[("name", person.name.into()), ("on", on.into())])
    }));
    if !closed.is_empty() {
        notes.push(capitalised(&words.format("report-closed", &[("periods", words.list(&closed).into())])));
    }
    blocks.extend(notes.into_iter().map(|note| paragraph(Role::Note, Text::plain(note))));
    document(on.portfolio, words, on.day, words.text("meetings-title"), blocks)
}

/// The index of the column of meetings, below which remarks are shown if there is no space beside it.
const MEETING: usize = 3;

fn table(list: &MeetingList, words: &Localizer) -> Table {
    let mut columns = vec![
        Column::left(words.text("report-column-date")).on_one_line(),
        Column::left(words.text("column-when")).on_one_line(),
        Column::left(words.text("report-column-hours")).on_one_line(),
        Column::left(words.text("report-column-meeting")),
        Column::left(words.text("report-column-place")).or_under(MEETING).expendable(2),
        Column::left(words.text("column-remarks")).or_under(MEETING).expendable(1),
    ];
    let has_away = list.meetings.iter().any(|row| !row.away.is_empty());
    if has_away {
        columns.push(Column::left(words.text("people-column-away")).or_labelled_under(MEETING).expendable(3));
    }
    let rows = list.meetings.iter().map(|date| {
        let mut row = row(date, list, words);
        if has_away {
            row.cells.push(Text::plain(away(&date.away, words)).into());
        }
        row
    });
    Table { caption: words.text("meetings-title"), columns, rows: rows.collect() }
}

fn row(row: &MeetingDate, list: &MeetingList, words: &Localizer) -> Row {
    let date = &row.date;
    let is_held = date.is_held();
    let toned = |text: String| if is_held { Text::plain(text) } else { Text::toned(text, Tone::Quiet) };
    let remark = meeting_words::remark(date, words);
    let place = if is_held { date.place.unwrap_or_default() } else { "" };
    let hours = if is_held { meeting_words::hours(date.at, date.until, words) } else { String::new() };
    table_row(vec![
        toned(meeting_words::day(date.on, list.day, words)),
        if is_held { when(row.days_left, words) } else { Text::default() },
        toned(hours),
        if is_held { Text::strong(date.meeting.name) } else { toned(date.meeting.name.to_owned()) },
        toned(place.to_owned()),
        if is_held { Text::plain(remark) } else { Text::strong(remark) },
    ])
}

/// More names than this are counted.
const MAX_AWAY: usize = 6;

/// "Océane Mathieu and Thaïs Moreira"; of very many people, the first ones.
pub fn away(away: &[AwayPerson], words: &Localizer) -> String {
    let names = away.iter().take(MAX_AWAY).map(|away| away.person.name.to_owned()).collect();
    words.list(&with_others(names, away.len(), words))
}

fn without_date(row: &SeriesWithoutDate, list: &MeetingList, filter: Option<&str>, words: &Localizer) -> String {
    let long = |day| date_near(words, day, list.day);
    let name = ("name", row.meeting.name.into());
    let until = ("until", long(list.until).into());
    match (row.next, row.last) {
        (Some(next), _) => words.format("meetings-series-later", &[name, until, ("next", long(next).into())]),
        (None, _) if row.is_held_later => {
            words.format("meetings-series-not-for", &[name, ("filter", filter.unwrap_or_default().into())])
        }
        (None, Some(last)) => words.format("meetings-series-over", &[name, ("last", long(last).into())]),
        (None, None) => words.format("meetings-series-without", &[name]),
    }
}

//! The part on meetings: from the day to the end of the next month, including cancelled ones.

use chrono::{Months, NaiveDate, NaiveTime};

use super::part_titled;
use crate::facts::key_figures::first_of_month;
use crate::facts::meetings::{Agenda, ClosedRow};
use crate::facts::{AsOf, agenda};
use crate::l10n::{Localizer, dates};
use crate::model::Attendees;
use crate::view::components::{capitalised, date_near, paragraph, row as table_row};
use crate::view::document::{Block, Column, Role, Row, Table, Text, Tone};

/// Empty if no series has a date in the period.
pub fn meetings(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let Some(to) = end_of_next_month(on.day) else { return Vec::new() };
    let agenda = agenda(&on.portfolio.roadmap, on.day, to);
    if agenda.meetings.is_empty() && agenda.not_held.is_empty() {
        return Vec::new();
    }
    let title = words.format("report-meetings", &[("until", dates::month(words.language(), to).into())]);
    let mut blocks = vec![part_titled("report-meetings", title.clone()), Block::Table(table(&agenda, title, words))];
    blocks.extend(closed(&agenda, on.day, words));
    blocks
}

/// The last day of the next month; `None` if it is out of range.
fn end_of_next_month(day: NaiveDate) -> Option<NaiveDate> {
    let next = first_of_month(day).checked_add_months(Months::new(1))?;
    Some(next.checked_add_months(Months::new(1)).and_then(|after| after.pred_opt()).unwrap_or(NaiveDate::MAX))
}

/// Held or not, by date and time.
fn table(agenda: &Agenda, caption: String, words: &Localizer) -> Table {
    let held = agenda.meetings.iter().map(|it| {
        let why = match (it.extra, it.why) {
            (true, Some(why)) => words.format("report-meeting-extra-why", &[("why", why.into())]),
            (true, None) => words.text("report-meeting-extra"),
            (false, _) => String::new(),
        };
        let cells = [day(it.on, words), hours(it.at, it.until, words), it.meeting.name.to_owned(), who(it.who, words)];
        let place = it.place.unwrap_or("").to_owned();
        (it.on, it.at, line(cells, Tone::Plain, place, Text::plain(why)))
    });
    let not_held = agenda.not_held.iter().map(|it| {
        let why = match (it.closed, it.why) {
            (_, None) => words.text("report-meeting-off"),
            (true, Some(name)) => words.format("report-meeting-closed", &[("name", name.into())]),
            (false, Some(why)) => words.format("report-meeting-off-why", &[("why", why.into())]),
        };
        let cells = [day(it.on, words), String::new(), it.meeting.name.to_owned(), who(it.who, words)];
        (it.on, it.at, line(cells, Tone::Quiet, String::new(), Text::strong(why)))
    });
    let mut rows: Vec<(NaiveDate, Option<NaiveTime>, Row)> = held.chain(not_held).collect();
    rows.sort_by_key(|(on, at, _)| (*on, *at));
    let columns = vec![
        Column::left(words.text("report-column-date")).on_one_line(),
        Column::left(words.text("report-column-hours")).on_one_line(),
        Column::left(words.text("report-column-meeting")),
        Column::left(words.text("report-column-who")),
        Column::left(words.text("report-column-place")),
        Column::left(words.text("column-remarks")),
    ];
    Table { caption, columns, rows: rows.into_iter().map(|(_, _, row)| row).collect() }
}

fn line([day, hours, meeting, who]: [String; 4], tone: Tone, place: String, remark: Text) -> Row {
    let toned = |text: String| Text::toned(text, tone);
    let name = if tone == Tone::Plain { Text::strong(meeting) } else { toned(meeting) };
    table_row(vec![toned(day), toned(hours), name, toned(who), toned(place), remark])
}

/// "Thu 14 Jan"; the heading has the year, and the period is short.
fn day(on: NaiveDate, words: &Localizer) -> String {
    format!("{} {}", dates::short_weekday(words.language(), on), dates::brief(words.language(), on))
}

fn hours(at: Option<NaiveTime>, until: Option<NaiveTime>, words: &Localizer) -> String {
    let hour = |time| dates::hour(words.language(), time);
    match (at, until) {
        (Some(at), Some(until)) => format!("{} – {}", hour(at), hour(until)),
        (Some(at), None) => hour(at),
        (None, _) => String::new(),
    }
}

fn who(who: Option<Attendees>, words: &Localizer) -> String {
    who.map_or_else(String::new, |who| {
        words.text(match who {
            Attendees::Teams => "report-who-teams",
            Attendees::Coordinators => "report-who-coordinators",
            Attendees::Committee => "report-who-committee",
        })
    })
}

/// "Closed: from 24 December to 3 January (winter break)."
fn closed(agenda: &Agenda, today: NaiveDate, words: &Localizer) -> Option<Block> {
    let period = |row: &ClosedRow| {
        let date = |on: NaiveDate| date_near(words, on, today);
        let when = if row.from == row.to {
            date(row.from)
        } else {
            words.format("term-from-to", &[("from", date(row.from).into()), ("to", date(row.to).into())])
        };
        match row.name {
            Some(name) => format!("{when} ({name})"),
            None => when,
        }
    };
    let periods: Vec<String> = agenda.closed.iter().map(period).collect();
    (!periods.is_empty()).then(|| {
        let sentence = words.format("report-closed", &[("periods", words.list(&periods).into())]);
        paragraph(Role::Note, Text::plain(capitalised(&sentence)))
    })
}

//! The part on meetings: from the day to the end of the next month, including cancelled ones.

use chrono::{Months, NaiveDate};

use super::part_titled;
use crate::facts::key_figures::first_of_month;
use crate::facts::meetings::closed_periods;
use crate::facts::{AsOf, Occurrence, occurrences};
use crate::l10n::{Localizer, dates};
use crate::view::components::{capitalised, paragraph, row as table_row};
use crate::view::document::{Block, Column, Role, Row, Table, Text, Tone};
use crate::view::meeting_words;

/// Empty if no series has a date in the period.
pub fn meetings(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let roadmap = &on.portfolio.roadmap;
    let Some(to) = end_of_next_month(on.day) else { return Vec::new() };
    let rows = occurrences(roadmap, on.day, to);
    if rows.is_empty() {
        return Vec::new();
    }
    let title = words.format("report-meetings", &[("until", dates::month(words.language(), to).into())]);
    let mut blocks = vec![part_titled("report-meetings", title.clone()), Block::Table(table(on, &rows, title, words))];
    let periods: Vec<String> = closed_periods(roadmap, on.day, to)
        .iter()
        .map(|row| meeting_words::closed_period(row, on.day, words))
        .collect();
    if !periods.is_empty() {
        let sentence = words.format("report-closed", &[("periods", words.list(&periods).into())]);
        blocks.push(paragraph(Role::Note, Text::plain(capitalised(&sentence))));
    }
    blocks
}

/// The last day of the next month; `None` if it is out of range.
fn end_of_next_month(day: NaiveDate) -> Option<NaiveDate> {
    let next = first_of_month(day).checked_add_months(Months::new(1))?;
    Some(next.checked_add_months(Months::new(1)).and_then(|after| after.pred_opt()).unwrap_or(NaiveDate::MAX))
}

fn table(on: &AsOf, rows: &[Occurrence], caption: String, words: &Localizer) -> Table {
    let columns = vec![
        Column::left(words.text("report-column-date")).on_one_line(),
        Column::left(words.text("report-column-hours")).on_one_line(),
        Column::left(words.text("report-column-meeting")),
        Column::left(words.text("report-column-who")),
        Column::left(words.text("report-column-place")),
        Column::left(words.text("column-remarks")),
    ];
    Table { caption, columns, rows: rows.iter().map(|row| line(row, on.day, words)).collect() }
}

fn line(row: &Occurrence, today: NaiveDate, words: &Localizer) -> Row {
    let tone = if row.is_held() { Tone::Plain } else { Tone::Quiet };
    let toned = |text: String| Text::toned(text, tone);
    let remark = meeting_words::remark(row, words);
    let (hours, place, name, remark) = if row.is_held() {
        let hours = meeting_words::hours(row.at, row.until, words);
        (hours, row.place.unwrap_or(""), Text::strong(row.meeting.name), Text::plain(remark))
    } else {
        (String::new(), "", toned(row.meeting.name.to_owned()), Text::strong(remark))
    };
    table_row(vec![
        toned(meeting_words::day(row.on, today, words)),
        toned(hours),
        name,
        toned(meeting_words::attendees(row.who, words)),
        toned(place.to_owned()),
        remark,
    ])
}

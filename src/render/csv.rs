//! Renders a sheet as comma-separated values (RFC 4180).
//!
//! Programs for spreadsheets take texts that begin with certain signs for formulas; an apostrophe before them prevents it.

use std::borrow::Cow;

use crate::view::workbook::{CellValue, Sheet};

/// The signs that begin a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text of the file, in UTF-8.
pub fn render(sheet: Sheet) -> String {
    let mut text = String::new();
    line(sheet.columns.iter().map(|column| field(&column.heading)), &mut text);
    for row in sheet.rows {
        line(row.iter().map(value), &mut text);
    }
    text
}

fn line<'t>(fields: impl Iterator<Item = Cow<'t, str>>, text: &mut String) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&field);
    }
    text.push_str("\r\n");
}

fn value<'c>(cell: &'c CellValue) -> Cow<'c, str> {
    match cell {
        CellValue::Empty => "".into(),
        CellValue::Text(text) | CellValue::Row(text, ..) | CellValue::Link(text, _) => field(text),
        CellValue::Shaded(text, _) => field(text),
        CellValue::Number(number) | CellValue::Money(number) => number.to_string().into(),
        CellValue::Percent(percent) => percent.to_string().into(),
        CellValue::Date(day) => day.to_string().into(),
        CellValue::Time(time) => time.format("%H:%M").to_string().into(),
    }
}

/// A text without control characters, which terminals obey; tabs and line breaks stay. Quoted if necessary.
fn field(text: &str) -> Cow<'_, str> {
    let is_harmful = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n');
    let text: Cow<str> = if text.contains(is_harmful) { text.replace(is_harmful, "").into() } else { text.into() };
    let guarded: Cow<str> =
        if text.starts_with(FORMULA) || text.starts_with('\n') { format!("'{text}").into() } else { text };
    if guarded.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", guarded.replace('"', "\"\"")).into()
    } else {
        guarded
    }
}

//! Renders sheets as an Office Open XML workbook.
//!
//! Text is always written as text, so that nothing from a file becomes a formula.

use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use crate::view::workbook::{CellValue, ColumnKind, Shade, Sheet, SheetKind};

/// The most links of a sheet: each takes much memory, and Excel refuses a workbook with more than 65,530.
const MAX_LINKS: usize = 5_000;

/// The longest address that Excel takes, in characters.
const MAX_URL: usize = 2_000;

/// The most characters of a cell, in UTF-16 units.
const MAX_TEXT: usize = 32_767;

/// The narrowest and widest columns, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=48;
/// The letters of a line in the widest column: on average they are narrower than the digits by which widths are counted.
const LINE_LETTERS: usize = 52;

/// The height of a line in points. Not every program fits rows to their texts when it opens a file.
const LINE_HEIGHT: f64 = 15.0;
/// The most lines of a row: Excel allows 409 points.
const MAX_LINES: u32 = 27;

/// The largest whole number that a cell holds exactly.
const MAX_EXACT: u64 = 1 << 53;

/// A4, as numbered by Excel.
const A4: u8 = 9;

/// What a workbook is about.
pub struct Info<'i> {
    /// Its title.
    pub title: &'i str,
    /// Who publishes it.
    pub author: &'i str,
    /// The reference day, which is also when it says that it was made.
    pub day: NaiveDate,
    /// The name of the sheet that other sheets link to.
    pub name_of: &'i dyn Fn(SheetKind) -> String,
}

/// The bytes of the workbook; each sheet is taken when the one before it is written.
///
/// # Errors
/// If a sheet has more rows than Excel takes.
pub fn render<'w, 'a: 'w>(sheets: impl Iterator<Item = Sheet<'w, 'a>>, info: &Info) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = excel_day(info.day).unwrap_or_default();
    let properties = DocProperties::new().set_title(info.title).set_author(info.author);
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let formats = Formats::new();
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet, &formats, info)?;
    }
    workbook.save_to_buffer()
}

/// The formats of cells.
struct Formats {
    heading: Format,
    text: Format,
    number: Format,
    percent: Format,
    money: Format,
    date: Format,
    time: Format,
    link: Format,
    shades: [Format; 4],
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        // Numbers keep a distance from the texts on their right.
        let number = |format: &str| top().set_num_format(format).set_align(FormatAlign::Right).set_indent(1);
        let left = |format: &str| top().set_num_format(format).set_align(FormatAlign::Left);
        let shade = |background: u32, letters: u32| top().set_background_color(background).set_font_color(letters);
        Self {
            heading: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color(0x00E4_EAF0)
                .set_align(FormatAlign::Top),
            text: top().set_text_wrap(),
            number: number("0"),
            percent: number("0%"),
            money: number("#,##0"),
            date: left("yyyy-mm-dd"),
            time: left("hh:mm"),
            link: top().set_text_wrap().set_font_color(0x001F_4E8C),
            shades: [
                shade(0x00DD_EFDD, 0x001B_5E20),
                shade(0x00FD_F0CF, 0x0066_4400),
                shade(0x00F9_DEDC, 0x008C_1D18),
                shade(0x00EC_ECEC, 0x0044_4444),
            ],
        }
    }

    fn of(&self, kind: ColumnKind) -> &Format {
        match kind {
            ColumnKind::Text => &self.text,
            ColumnKind::Number => &self.number,
            ColumnKind::Percent => &self.percent,
            ColumnKind::Money => &self.money,
            ColumnKind::Date => &self.date,
            ColumnKind::Time => &self.time,
            ColumnKind::Link => &self.link,
        }
    }

    fn shade(&self, shade: Shade) -> &Format {
        let [good, watch, bad, quiet] = &self.shades;
        match shade {
            Shade::Good => good,
            Shade::Watch => watch,
            Shade::Bad => bad,
            Shade::Quiet => quiet,
        }
    }
}

fn write_sheet(page: &mut Worksheet, sheet: Sheet, formats: &Formats, info: &Info) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let mut widths: Vec<usize> = sheet.columns.iter().map(|column| column.heading.width() + 3).collect();
    for (at, column) in (0..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, &column.heading, &formats.heading)?;
        // Its cells then need no format of their own, which saves much time.
        page.set_column_format(at, formats.of(column.kind))?;
    }
    let (mut links, mut last_row) = (0, 0);
    for (row, cells) in (1..).zip(sheet.rows) {
        last_row = row;
        let lines = cells.iter().map(cell_lines).max().unwrap_or(1);
        if lines > 1 {
            page.set_row_height(row, f64::from(lines) * LINE_HEIGHT)?;
        }
        for ((column, cell), width) in (0..).zip(&cells).zip(&mut widths) {
            *width = (*width).max(cell_width(cell));
            write_cell(page, (row, column), cell, &mut links, formats, info)?;
        }
    }
    for (at, width) in (0..).zip(widths) {
        let width = u32::try_from(width.clamp(*WIDTHS.start(), *WIDTHS.end())).unwrap_or_default();
        page.set_column_width(at, f64::from(width))?;
    }
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, last_row, last_column)?;
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    page.set_print_area(0, 0, last_row, last_column)?;
    page.set_repeat_rows(0, 0)?;
    page.set_footer("&L&A&R&P / &N");
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &CellValue,
    links: &mut usize,
    formats: &Formats,
    info: &Info,
) -> Result<(), XlsxError> {
    let mut linked = |target: String, text: &str, page: &mut Worksheet| {
        let is_short = target.encode_utf16().count() <= MAX_URL;
        if is_short && *links < MAX_LINKS && !text.trim().is_empty() {
            *links += 1;
            let url = Url::new(target).set_text(shortened(text));
            return page.write_url_with_format(row, column, url, &formats.link).map(|_| ());
        }
        page.write_string(row, column, shortened(text)).map(|_| ())
    };
    match cell {
        CellValue::Empty => {}
        CellValue::Text(text) => {
            page.write_string(row, column, shortened(text))?;
        }
        CellValue::Shaded(text, shade) => {
            page.write_string_with_format(row, column, shortened(text), formats.shade(*shade))?;
        }
        CellValue::Number(number) => write_number(page, row, column, *number)?,
        CellValue::Money(amount) => write_number(page, row, column, *amount)?,
        CellValue::Percent(percent) => {
            page.write_number(row, column, f64::from(*percent) / 100.0)?;
        }
        CellValue::Date(day) => match excel_day(*day) {
            Some(day) => {
                page.write_datetime(row, column, &day)?;
            }
            None => {
                page.write_string(row, column, day.to_string())?;
            }
        },
        CellValue::Time(time) => {
            page.write_number(row, column, f64::from(time.num_seconds_from_midnight()) / 86_400.0)?;
        }
        CellValue::Row(text, kind, at) => {
            let target = format!("internal:'{}'!A{}", (info.name_of)(*kind), at + 2);
            linked(target, text, page)?;
        }
        CellValue::Link(text, url) => linked(url.clone(), text, page)?,
    }
    Ok(())
}

/// Numbers that a cell would round stay text.
fn write_number(page: &mut Worksheet, row: u32, column: u16, number: i64) -> Result<(), XlsxError> {
    if number.unsigned_abs() > MAX_EXACT {
        page.write_string(row, column, number.to_string())?;
    } else {
        #[expect(clippy::cast_precision_loss, reason = "checked above")]
        page.write_number(row, column, number as f64)?;
    }
    Ok(())
}

/// `None` for days that Excel does not count.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// The number of lines in a column of the greatest width, at most [`MAX_LINES`].
fn cell_lines(cell: &CellValue) -> u32 {
    let text: &str = match cell {
        CellValue::Text(text) | CellValue::Row(text, ..) | CellValue::Link(text, _) => text,
        CellValue::Shaded(text, _) => text,
        CellValue::Empty
        | CellValue::Number(_)
        | CellValue::Money(_)
        | CellValue::Percent(_)
        | CellValue::Date(_)
        | CellValue::Time(_) => return 1,
    };
    let mut lines = 0;
    for line in text.lines() {
        lines += wrapped_lines(line);
        if lines >= MAX_LINES {
            return MAX_LINES;
        }
    }
    lines.max(1)
}

/// The number of lines of a text without line breaks, broken between words, and within those wider than a line.
fn wrapped_lines(text: &str) -> u32 {
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let width = word.width();
        if used > 0 && used + 1 + width <= LINE_LETTERS {
            used += 1 + width;
        } else {
            lines += usize::from(used > 0) + width.saturating_sub(1) / LINE_LETTERS;
            used = width.saturating_sub(1) % LINE_LETTERS + 1;
        }
    }
    u32::try_from(lines).unwrap_or(MAX_LINES)
}

/// The width of the longest line, in characters.
fn cell_width(cell: &CellValue) -> usize {
    match cell {
        CellValue::Empty => 0,
        CellValue::Text(text) | CellValue::Row(text, ..) | CellValue::Link(text, _) => text_width(text),
        CellValue::Shaded(text, _) => text_width(text),
        CellValue::Number(number) => number.to_string().len() + 1,
        CellValue::Money(amount) => amount.to_string().len() * 4 / 3 + 2,
        CellValue::Percent(_) => 6,
        CellValue::Date(_) => 12,
        CellValue::Time(_) => 8,
    }
}

/// Longer texts are not measured, as the column is at its widest anyway.
fn text_width(text: &str) -> usize {
    if text.len() > *WIDTHS.end() * 4 {
        return *WIDTHS.end();
    }
    text.lines().map(|line| line.width() + 2).max().unwrap_or(0)
}

/// The text, with an ellipsis where Excel would refuse it.
fn shortened(text: &str) -> &str {
    if text.len() <= MAX_TEXT || text.encode_utf16().count() <= MAX_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_TEXT
    });
    end.map_or(text, |(at, _)| &text[..at])
}

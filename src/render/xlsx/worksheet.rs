//! Writes a sheet: its columns, its rows, and what is set for the screen and for printing.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Timelike};

use super::cell_style::CellStyle;
use super::columns::{self, ColumnLayout};
use super::package::Package;
use super::parts::{DECLARATION, MAIN_NAMESPACE, RELATIONSHIP_TYPES, RELATIONSHIPS, SheetExtent};
use super::shared_strings::SharedStrings;
use super::{XlsxError, escape};
use crate::view::workbook::{CellValue, Sheet, SheetKind};

/// The most rows of a sheet, including the heading.
pub const MAX_ROWS: usize = 1 << 20;

/// How many rows decide how wide the columns are, as the widths are written before the rows.
const MEASURED_ROWS: usize = 1_000;

/// The most links of a sheet: Excel refuses a workbook with more than 65,530.
const MAX_LINKS: usize = 5_000;

/// The longest address that Excel takes, in characters.
const MAX_URL: usize = 2_000;

/// The most characters of a cell, in UTF-16 units.
const MAX_TEXT: usize = 32_767;

/// The largest whole number that a cell holds exactly.
const MAX_EXACT: u64 = 1 << 53;

/// What is written at once, in bytes: compressing many small pieces takes longer.
const CHUNK: usize = 1 << 16;

/// Landscape A4, which Excel numbers 9, as wide as the page; the name of the sheet and the page number below.
const PAGE: &str = r#"<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"#;

/// Writes the sheet, and returns what the workbook says of it.
pub fn write(
    number: usize,
    sheet: Sheet,
    name_of: &dyn Fn(SheetKind) -> String,
    strings: &mut SharedStrings,
    package: &mut Package,
) -> Result<SheetExtent, XlsxError> {
    let mut rows = sheet.rows;
    let measured: Vec<Vec<CellValue>> = rows.by_ref().take(MEASURED_ROWS).collect();
    let layout = columns::lay_out(&sheet.columns, &measured);
    package.begin(&format!("xl/worksheets/sheet{number}.xml"))?;

    let mut writer =
        RowWriter { xml: head(&layout), layout: &layout, row: 0, links: Links::default(), strings, name_of };
    writer.add_row(None, |writer| {
        for (at, column) in sheet.columns.iter().enumerate() {
            writer.push_text(at, CellStyle::Heading, &column.heading);
        }
    })?;
    for cells in measured.into_iter().chain(rows) {
        writer.add_row(columns::row_height(&cells), |writer| {
            for (at, cell) in cells.iter().enumerate() {
                writer.push_cell(at, cell);
            }
        })?;
        if writer.xml.len() >= CHUNK {
            package.write(&writer.xml)?;
            writer.xml.clear();
        }
    }

    let last_column = layout.last().map_or_else(String::new, |column| column.name.clone());
    let extent = SheetExtent { name: sheet.name, last_column, rows: writer.row };
    let RowWriter { mut xml, links, .. } = writer;
    let (last_column, last_row) = (&extent.last_column, extent.rows);
    let _ = write!(xml, r#"</sheetData><autoFilter ref="A1:{last_column}{last_row}"/>"#);
    if !links.elements.is_empty() {
        let _ = write!(xml, "<hyperlinks>{}</hyperlinks>", links.elements);
    }
    xml.push_str(PAGE);
    xml.push_str("</worksheet>");
    package.write(&xml)?;
    if links.targets > 0 {
        let relationships =
            format!(r#"{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{}</Relationships>"#, links.relationships);
        package.add(&format!("xl/worksheets/_rels/sheet{number}.xml.rels"), &relationships)?;
    }
    Ok(extent)
}

/// All before the rows: the heading stays on the screen while the rows move.
fn head(layout: &[ColumnLayout]) -> String {
    let mut xml = format!(
        r#"{DECLARATION}<worksheet xmlns="{MAIN_NAMESPACE}" xmlns:r="{RELATIONSHIP_TYPES}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>"#
    );
    for (number, column) in (1..).zip(layout) {
        // Excel counts the margins of cells, five of seven pixels, as well.
        let _ = write!(
            xml,
            r#"<col min="{number}" max="{number}" width="{}.7109375" style="{}" customWidth="1"/>"#,
            column.width,
            column.style.index()
        );
    }
    xml.push_str("</cols><sheetData>");
    xml
}

/// The links of a sheet.
#[derive(Default)]
struct Links {
    count: usize,
    elements: String,
    /// How many lead out of the workbook, and where.
    targets: usize,
    relationships: String,
}

/// Writes rows, one below the other.
struct RowWriter<'s> {
    /// What is not yet in the package.
    xml: String,
    layout: &'s [ColumnLayout],
    /// The number of the current row, from 1.
    row: usize,
    links: Links,
    strings: &'s mut SharedStrings,
    name_of: &'s dyn Fn(SheetKind) -> String,
}

impl RowWriter<'_> {
    /// Adds a row, of this height in points or of one line.
    fn add_row(&mut self, height: Option<u32>, push_cells: impl FnOnce(&mut Self)) -> Result<(), XlsxError> {
        if self.row == MAX_ROWS {
            return Err(XlsxError::TooManyRows);
        }
        self.row += 1;
        let _ = write!(self.xml, r#"<row r="{}""#, self.row);
        if let Some(height) = height {
            let _ = write!(self.xml, r#" ht="{height}" customHeight="1""#);
        }
        self.xml.push('>');
        push_cells(self);
        self.xml.push_str("</row>");
        Ok(())
    }

    fn push_cell(&mut self, at: usize, cell: &CellValue) {
        let style = self.layout[at].style;
        match cell {
            CellValue::Empty => {}
            CellValue::Text(text) => self.push_text(at, style, text),
            CellValue::Shaded(text, shade) => self.push_text(at, CellStyle::of_shade(*shade), text),
            CellValue::Number(number) | CellValue::Money(number) => {
                // A cell would round it.
                if number.unsigned_abs() > MAX_EXACT {
                    self.push_text(at, style, &number.to_string());
                } else {
                    self.push_number(at, number);
                }
            }
            CellValue::Percent(percent) => self.push_number(at, f64::from(*percent) / 100.0),
            CellValue::Date(day) => match serial(*day) {
                Some(serial) => self.push_number(at, serial),
                None => self.push_text(at, style, &day.to_string()),
            },
            CellValue::Time(time) => self.push_number(at, f64::from(time.num_seconds_from_midnight()) / 86_400.0),
            CellValue::Row(text, kind, row) => {
                let location = format!("'{}'!A{}", (self.name_of)(*kind).replace('\'', "''"), row + 2);
                self.push_link(at, text, None, Some(&location));
            }
            CellValue::Link(text, url) => {
                let (target, location) = match url.split_once('#') {
                    Some((target, location)) if url.contains("://") => (target, Some(location)),
                    _ => (url.as_str(), None),
                };
                self.push_link(at, text, Some(target), location);
            }
        }
    }

    fn push_text(&mut self, at: usize, style: CellStyle, text: &str) {
        if text.is_empty() {
            return;
        }
        let (column, row, style) = (&self.layout[at].name, self.row, style.index());
        let index = self.strings.index(shortened(text));
        let _ = write!(self.xml, r#"<c r="{column}{row}" s="{style}" t="s"><v>{index}</v></c>"#);
    }

    fn push_number(&mut self, at: usize, number: impl std::fmt::Display) {
        let ColumnLayout { name, style, .. } = &self.layout[at];
        let _ = write!(self.xml, r#"<c r="{name}{}" s="{}"><v>{number}</v></c>"#, self.row, style.index());
    }

    /// A text that leads to a `target` outside of the workbook, and to a `location` in it or in this workbook.
    fn push_link(&mut self, at: usize, text: &str, target: Option<&str>, location: Option<&str>) {
        let is_short = [target, location].into_iter().flatten().all(|part| part.encode_utf16().count() <= MAX_URL);
        let is_whole = target.is_none_or(has_whole_escapes);
        if !is_short || !is_whole || self.links.count == MAX_LINKS || text.trim().is_empty() {
            return self.push_text(at, self.layout[at].style, text);
        }
        self.push_text(at, CellStyle::Link, text);
        let links = &mut self.links;
        links.count += 1;
        let _ = write!(links.elements, r#"<hyperlink ref="{}{}""#, self.layout[at].name, self.row);
        if let Some(target) = target {
            links.targets += 1;
            let _ = write!(links.elements, r#" r:id="rId{}""#, links.targets);
            let _ = write!(
                links.relationships,
                r#"<Relationship Id="rId{}" Type="{RELATIONSHIP_TYPES}/hyperlink" Target="{}" TargetMode="External"/>"#,
                links.targets,
                escape::plain(target)
            );
        }
        if let Some(location) = location {
            let _ = write!(links.elements, r#" location="{}""#, escape::attribute(location));
        }
        links.elements.push_str("/>");
    }
}

/// Whether each `%` begins an escaped byte; Excel refuses a workbook with another address.
fn has_whole_escapes(url: &str) -> bool {
    let is_byte = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
    url.split('%').skip(1).all(is_byte)
}

/// The number of a day in Excel; `None` for days that Excel does not count.
fn serial(day: NaiveDate) -> Option<i64> {
    /// Excel counts 29 February 1900, which never was.
    const FIRST_OF_MARCH_1900: i64 = 61;
    let since = day.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    let is_counted = (1900..=9999).contains(&day.year());
    is_counted.then_some(if since < FIRST_OF_MARCH_1900 { since - 1 } else { since })
}

/// The text as far as Excel takes it.
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

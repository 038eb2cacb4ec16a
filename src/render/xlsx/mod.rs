//! Renders sheets as an Office Open XML workbook (ECMA-376, part 1), row by row: no sheet is held in memory.
//!
//! Text is always written as text, so that nothing from a file becomes a formula.

mod cell_style;
mod columns;
mod escape;
mod package;
mod parts;
mod shared_strings;
mod worksheet;

use std::fmt;

use chrono::NaiveDate;
use zip::result::ZipError;

use self::package::Package;
use self::shared_strings::SharedStrings;
use crate::view::workbook::{Sheet, SheetKind};

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

/// Why there is no workbook.
#[derive(Debug)]
pub enum XlsxError {
    /// A sheet has more rows than Excel takes.
    TooManyRows,
    /// The file would be larger than its format allows.
    Package(ZipError),
}

/// The bytes of the workbook; each sheet is taken when the one before it is written.
///
/// # Errors
/// If a sheet has more rows than Excel takes.
pub fn render<'w, 'a: 'w>(
    sheets: impl ExactSizeIterator<Item = Sheet<'w, 'a>>,
    info: &Info,
) -> Result<Vec<u8>, XlsxError> {
    let mut package = Package::new();
    package.add("[Content_Types].xml", &parts::content_types(sheets.len()))?;
    package.add("_rels/.rels", parts::ROOT_RELATIONSHIPS)?;
    package.add("docProps/core.xml", &parts::properties(info))?;
    package.add("xl/styles.xml", parts::STYLES)?;
    let mut strings = SharedStrings::default();
    let mut extents = Vec::with_capacity(sheets.len());
    for (number, sheet) in (1..).zip(sheets) {
        extents.push(worksheet::write(number, sheet, info.name_of, &mut strings, &mut package)?);
    }
    strings.write(&mut package)?;
    package.add("xl/workbook.xml", &parts::workbook(&extents))?;
    package.add("xl/_rels/workbook.xml.rels", &parts::workbook_relationships(extents.len()))?;
    Ok(package.finish()?)
}

impl fmt::Display for XlsxError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooManyRows => write!(formatter, "more than {} rows", worksheet::MAX_ROWS),
            Self::Package(why) => why.fmt(formatter),
        }
    }
}

impl std::error::Error for XlsxError {}

impl From<ZipError> for XlsxError {
    fn from(why: ZipError) -> Self {
        Self::Package(why)
    }
}

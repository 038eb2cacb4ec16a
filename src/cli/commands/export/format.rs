//! The formats of an export, and how the report is rendered in each.

use chrono::{Datelike, NaiveDate};

use crate::l10n::Localizer;
use crate::render::{html, markdown, pdf};
use crate::view::document::Document;
use crate::view::workbook::SheetKind;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Report(ReportFormat),
    /// A calendar.
    Ics,
    /// A workbook.
    Xlsx,
    /// One sheet of it.
    Csv(SheetKind),
}

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    Pdf,
    Html,
    Markdown,
}

/// An export as it is written to a file.
#[derive(Debug, Default)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    /// The number of pages, in formats with pages.
    pub pages: Option<usize>,
    /// Characters that could not be drawn, each once.
    pub missing: Vec<char>,
    /// The message about an export without content.
    pub notice: Option<&'static str>,
}

impl Format {
    /// The option that selects it.
    pub fn option(self) -> String {
        match self {
            Self::Report(ReportFormat::Pdf) => "--pdf".to_owned(),
            Self::Report(ReportFormat::Html) => "--html".to_owned(),
            Self::Report(ReportFormat::Markdown) => "--markdown".to_owned(),
            Self::Ics => "--ics".to_owned(),
            Self::Xlsx => "--xlsx".to_owned(),
            Self::Csv(sheet) => format!("--csv {}", sheet.key()),
        }
    }

    /// Its name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report(ReportFormat::Pdf) => "PDF",
            Self::Report(ReportFormat::Html) => "HTML",
            Self::Report(ReportFormat::Markdown) => "Markdown",
            Self::Ics => "iCalendar",
            Self::Xlsx => "XLSX",
            Self::Csv(_) => "CSV",
        }
    }

    /// Whether it can be shown on a terminal.
    pub fn is_text(self) -> bool {
        match self {
            Self::Report(ReportFormat::Pdf) | Self::Ics | Self::Xlsx => false,
            Self::Report(ReportFormat::Html | ReportFormat::Markdown) | Self::Csv(_) => true,
        }
    }

    /// The default file name: `roadmap-2026-12.pdf`; a calendar is always `roadmap.ics`, so that it can be subscribed to.
    pub fn default_name(self, day: NaiveDate, audience: Option<&str>) -> String {
        let month = format!("{:04}-{:02}", day.year(), day.month());
        let report = audience.map_or_else(|| month.clone(), |audience| format!("{month}-{audience}"));
        match self {
            Self::Report(format) => format!("roadmap-{report}.{}", format.extension()),
            Self::Ics => "roadmap.ics".to_owned(),
            Self::Xlsx => format!("roadmap-{month}.xlsx"),
            Self::Csv(sheet) => format!("roadmap-{month}-{}.csv", sheet.key()),
        }
    }
}

impl ReportFormat {
    /// The default file name of an agenda: `agenda-codir-2027-01-14.pdf`.
    pub fn agenda_name(self, meeting: &str, on: NaiveDate) -> String {
        format!("agenda-{meeting}-{on}.{}", self.extension())
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

impl ReportFormat {
    /// The document in this format.
    pub fn draw(self, document: &Document, words: &Localizer) -> Rendered {
        match self {
            Self::Pdf => {
                let pdf::Rendered { bytes, pages, missing } = pdf::render(document, words);
                Rendered { bytes, pages: Some(pages), missing, notice: None }
            }
            Self::Html => Rendered::without_pages(html::render(document, words).into_bytes()),
            Self::Markdown => Rendered::without_pages(markdown::render(document).into_bytes()),
        }
    }
}

impl Rendered {
    /// A file without pages.
    pub fn without_pages(bytes: Vec<u8>) -> Self {
        Self { bytes, ..Self::default() }
    }
}

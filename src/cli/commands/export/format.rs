//! The formats of the report, and how each is rendered.

use chrono::{Datelike, NaiveDate};

use crate::l10n::Localizer;
use crate::render::{html, markdown, pdf};
use crate::view::document::Document;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Html,
    Markdown,
}

/// A report as it is written to a file.
#[derive(Debug)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    /// The number of pages, in formats with pages.
    pub pages: Option<usize>,
    /// Characters that could not be drawn, each once.
    pub missing: Vec<char>,
}

impl Format {
    /// The option that selects it.
    pub fn option(self) -> &'static str {
        match self {
            Self::Pdf => "--pdf",
            Self::Html => "--html",
            Self::Markdown => "--markdown",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
        }
    }

    /// Whether it can be shown on a terminal.
    pub fn is_text(self) -> bool {
        match self {
            Self::Pdf => false,
            Self::Html | Self::Markdown => true,
        }
    }

    /// The default file name: `roadmap-2026-12.pdf`.
    pub fn default_name(self, day: NaiveDate) -> String {
        format!("roadmap-{:04}-{:02}.{}", day.year(), day.month(), self.extension())
    }

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

    pub fn draw(self, document: &Document, words: &Localizer) -> Rendered {
        match self {
            Self::Pdf => {
                let pdf::Rendered { bytes, pages, missing } = pdf::render(document, words);
                Rendered { bytes, pages: Some(pages), missing }
            }
            Self::Html => Rendered::text(html::render(document, words)),
            Self::Markdown => Rendered::text(markdown::render(document)),
        }
    }
}

impl Rendered {
    fn text(text: String) -> Self {
        Self { bytes: text.into_bytes(), pages: None, missing: Vec::new() }
    }
}

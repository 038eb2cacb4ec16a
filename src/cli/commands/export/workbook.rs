//! The workbook, and single sheets of it as CSV.

use chrono::NaiveDate;
use clap::ValueEnum;

use super::content::Content;
use crate::cli::CommandError;
use crate::cli::calendar_history::CalendarHistory;
use crate::cli::context::Context;
use crate::cli::git_history::GitHistory;
use crate::facts::AsOf;
use crate::l10n::Localizer;
use crate::render::{csv, xlsx};
use crate::view::workbook::{SheetKind, Workbook};

/// The sheets, as arguments.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SheetArg {
    Projects,
    Deliverables,
    People,
    Meetings,
    Budget,
    Alerts,
}

impl From<SheetArg> for SheetKind {
    fn from(argument: SheetArg) -> Self {
        match argument {
            SheetArg::Projects => Self::Projects,
            SheetArg::Deliverables => Self::Deliverables,
            SheetArg::People => Self::People,
            SheetArg::Meetings => Self::Meetings,
            SheetArg::Budget => Self::Budget,
            SheetArg::Alerts => Self::Alerts,
        }
    }
}

/// The bytes of the workbook, or of `only` one sheet as CSV.
///
/// # Errors
/// If there are more rows than a workbook holds.
pub fn draw(
    context: &Context,
    content: &Content,
    day: NaiveDate,
    only: Option<SheetKind>,
    words: &Localizer,
) -> Result<Vec<u8>, CommandError> {
    let (loaded, portfolio) = (content.loaded, content.portfolio());
    let history = content.history(GitHistory::of_dates(context, loaded, day));
    let on = AsOf::new(portfolio, day).with_history(history.as_context(loaded));
    let workbook = Workbook::new(&on, CalendarHistory::load(context, loaded).last, words);
    if let Some(kind) = only {
        return Ok(csv::render(workbook.sheet(kind)).into_bytes());
    }
    let info = xlsx::Info {
        title: portfolio.roadmap.title.value().map_or("", |title| title),
        author: portfolio.roadmap.organisation.value().map_or("", |name| name),
        day,
        name_of: &|kind| kind.name(words),
    };
    let sheets = SheetKind::ALL.into_iter().map(|kind| workbook.sheet(kind));
    xlsx::render(sheets, &info)
        .map_err(|why| CommandError::new("cli-export-too-many-rows", &[("why", why.to_string().into())]))
}

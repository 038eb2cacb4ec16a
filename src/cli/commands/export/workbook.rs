//! The workbook, and single sheets of it as CSV.

use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::cli::CommandError;
use crate::cli::calendar_history;
use crate::cli::context::Context;
use crate::cli::git_history::GitHistory;
use crate::cli::loaded::Loaded;
use crate::facts::AsOf;
use crate::l10n::Localizer;
use crate::render::{csv, xlsx};
use crate::view::workbook::{SheetKind, Workbook};

impl ValueEnum for SheetKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.key()))
    }
}

/// What git knows of the dates in a workbook.
pub struct WorkbookHistory {
    moves: GitHistory,
    /// The last day of series of meetings without end.
    last: NaiveDate,
}

impl WorkbookHistory {
    /// Loads the history of the files that were read, up to `day`.
    pub fn load(context: &Context, loaded: &Loaded, day: NaiveDate) -> Self {
        Self { moves: GitHistory::of_dates(context, loaded, day), last: calendar_history::last(context, loaded) }
    }
}

/// The bytes of the workbook, or of `only` one sheet as CSV.
///
/// # Errors
/// If there are more rows than a workbook holds.
pub fn draw(
    history: &WorkbookHistory,
    loaded: &Loaded,
    day: NaiveDate,
    only: Option<SheetKind>,
    words: &Localizer,
) -> Result<Vec<u8>, CommandError> {
    let portfolio = &loaded.portfolio;
    let on = AsOf::new(portfolio, day).with_history(history.moves.as_context(loaded));
    let workbook = Workbook::new(&on, history.last, words);
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

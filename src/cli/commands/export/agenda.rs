//! `roadmap export --agenda MEETING`: the agenda of a meeting as a file.

use chrono::NaiveDate;

use super::content::Content;
use crate::cli::CommandError;
use crate::cli::commands::agenda as command;
use crate::cli::context::Context;
use crate::cli::date_input::DateInput;
use crate::facts::agenda;
use crate::facts::{AsOf, Filter, Occurrence};
use crate::l10n::Localizer;
use crate::model::Portfolio;
use crate::view;
use crate::view::document::Document;

/// The date of the meeting that the arguments mean.
///
/// # Errors
/// If there is no such meeting, or it has no such date.
pub fn date<'a>(
    meeting: &str,
    on: Option<&str>,
    day: NaiveDate,
    portfolio: &'a Portfolio,
    words: &Localizer,
) -> Result<Occurrence<'a>, CommandError> {
    let on = on.map(|text| DateInput::parse("--on", text)).transpose()?;
    let on = on.map(|on| on.on(day).unwrap_or(NaiveDate::MAX));
    command::choose(Some(meeting), on, day, portfolio, words).map(|(date, _)| date)
}

/// The document of the agenda; `errors` is the number of errors in the files.
pub fn document(
    date: Occurrence,
    today: NaiveDate,
    errors: usize,
    content: &Content,
    context: &Context,
    published: &Localizer,
) -> Document {
    let day = agenda::facts_day(&date, today);
    let history = content.history(command::history(&date, day, context, content.loaded));
    let on = AsOf::new(content.portfolio(), day).with_history(history.as_context(content.loaded));
    let agenda = agenda::agenda(&on, date, today, &Filter::default());
    let options = view::agenda::Options { filter: None, errors, with_days_left: false };
    view::agenda::agenda(&on, &agenda, options, published)
}

//! `roadmap deadlines`: overdue and upcoming deliverables.

use chrono::NaiveDate;
use clap::Args;

use crate::cli::context::Context;
use crate::cli::current_user::CurrentUser;
use crate::cli::date_input::DateInput;
use crate::cli::filter::Filters;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput, name_lookup};
use crate::facts::{self, AsOf};
use crate::l10n::dates;
use crate::view;

/// The arguments of `roadmap deadlines`.
#[derive(Debug, Args)]
pub struct Deadlines {
    #[arg(long, value_name = "DAYS", conflicts_with = "until", allow_negative_numbers = true)]
    within: Option<u64>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "PERSON", help_heading = "filters")]
    owner: Vec<String>,
    #[command(flatten)]
    filters: Filters,
}

/// Lists what is due, by date.
///
/// # Errors
/// If there is no roadmap, or a filter or date is invalid.
pub fn run(arguments: &Deadlines, context: &Context) -> Result<CommandOutput, CommandError> {
    let until = arguments.until.as_deref();
    let until = until.map(|text| DateInput::parse("--until", text)).transpose()?;
    let loaded = context.load_known()?;
    let mut filter = arguments.filters.resolve(loaded, context)?;
    let user = CurrentUser::new(context, loaded);
    filter.owners = name_lookup::each_person(&arguments.owner, &loaded.portfolio, &user, context.words)?;
    let today = context.today(loaded);
    let within = match until {
        // Clamped to the range of the calendar.
        Some(until) => Some(days_until(until.on(today).unwrap_or(NaiveDate::MAX), today, context)?),
        None => arguments.within.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
    };
    let on = AsOf::new(&loaded.portfolio, today);
    let filter = filter.with_actions(&on);
    let deadlines = facts::deadlines(&on, within, &filter);
    let document = || view::deadlines::deadlines(&on, &deadlines, &filter, context.words);
    Ok(output_format::answer(&arguments.output, context, loaded, &deadlines, document))
}

/// How many days to look ahead.
///
/// # Errors
/// If `until` is before `today`.
pub fn days_until(until: NaiveDate, today: NaiveDate, context: &Context) -> Result<u32, CommandError> {
    u32::try_from(until.signed_duration_since(today).num_days()).map_err(|_| {
        let day = |day| dates::long(context.words.language(), day);
        CommandError::new("cli-until-past", &[("until", day(until).into()), ("today", day(today).into())])
    })
}

//! `roadmap budget`: what each source was asked for, granted, and has left.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::filter::Filters;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput};
use crate::facts::{self, AsOf};
use crate::view;

/// The arguments of `roadmap budget`.
#[derive(Debug, Args)]
pub struct Budget {
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

/// Sums the budgets by year and source.
///
/// # Errors
/// If there is no roadmap, or a filter is invalid.
pub fn run(arguments: &Budget, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(loaded, context)?;
    let on = AsOf::new(&loaded.portfolio, context.today(loaded));
    let filter = filter.with_actions(&on);
    let budget = facts::budget(&on, &filter);
    let document = || view::budget::budget(&on, &budget, &filter, context.words);
    Ok(output_format::answer(&arguments.output, context, loaded, &budget, document))
}

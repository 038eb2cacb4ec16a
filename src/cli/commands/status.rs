//! `roadmap status`: the status of every project, and what needs attention.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::filter::Filters;
use crate::cli::git_history::GitHistory;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput};
use crate::facts::{self, AsOf};
use crate::view;

/// The arguments of `roadmap status`.
#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

/// Lists the projects with their health and alerts.
///
/// # Errors
/// If there is no roadmap, or a filter is invalid.
pub fn run(arguments: &Status, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(loaded, context)?;
    let day = context.today(loaded);
    let history = GitHistory::of_dates(context, loaded, day);
    let on = AsOf::new(&loaded.portfolio, day).with_history(history.as_context(loaded));
    let filter = filter.with_actions(&on);
    let status = facts::status(&on, &filter);
    let document = || view::status::status(&on, &status, &filter, context.words);
    Ok(output_format::answer(&arguments.output, context, loaded, &status, document))
}

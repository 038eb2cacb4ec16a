//! `roadmap status`: where does every project stand, and what needs attention?

use clap::Args;

use super::context::Context;
use super::filter::Filters;
use super::git_history::GitHistory;
use super::output_format::{self, OutputArgs};
use super::{CommandError, CommandOutput};
use crate::facts::{self, AsOf};
use crate::view;

#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    shown: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

pub fn run(arguments: &Status, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(&loaded.portfolio, context.words)?;
    let day = context.today(&loaded);
    let hindsight = GitHistory::of_dates(context, &loaded, day);
    let on = AsOf::new(&loaded.portfolio, day).with_history(hindsight.told(&loaded));
    let filter = filter.with_actions(&on);
    let status = facts::status(&on, &filter);
    let document = || view::status::status(&on, &status, &filter, context.words);
    Ok(output_format::answer(&arguments.shown, context, &loaded, &status, document))
}

//! `roadmap show PROJECT`: one project, whole.

use clap::Args;

use super::context::Context;
use super::git_history::GitHistory;
use super::name_lookup;
use super::output_format::{self, OutputArgs};
use super::{CommandError, CommandOutput};
use crate::facts::{self, AsOf};
use crate::view;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "PROJECT")]
    project: String,
    #[command(flatten)]
    shown: OutputArgs,
}

pub fn run(arguments: &Show, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let project = name_lookup::project(&arguments.project, &loaded.portfolio, context.words)?;
    let day = context.today(&loaded);
    let hindsight = GitHistory::of_dates(context, &loaded, day);
    let on = AsOf::new(&loaded.portfolio, day).with_history(hindsight.told(&loaded));
    let sheet = facts::sheet(&on, project);
    let document = || view::project_sheet::show(&on, &sheet, context.words);
    Ok(output_format::answer(&arguments.shown, context, &loaded, &sheet, document))
}

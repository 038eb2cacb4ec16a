//! `roadmap show PROJECT`: shows everything about one project.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::editing::given;
use crate::cli::git_history::GitHistory;
use crate::cli::name_lookup;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::questions::{Ask, Questions};
use crate::cli::{CommandError, CommandOutput};
use crate::facts::{self, AsOf};
use crate::view;

/// The arguments of `roadmap show`.
#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "PROJECT", required = true)]
    project: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Ask for Show {
    /// Asks for the project that is missing.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        if self.project.is_none() && questions.can_ask() {
            self.project = Some(questions.project(None)?);
        }
        Ok(())
    }
}

/// Shows one project as of the day.
///
/// # Errors
/// If there is no roadmap or no such project.
pub fn run(arguments: &Show, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let project = name_lookup::project(given(&arguments.project), &loaded.portfolio, context.words)?;
    let day = context.today(loaded);
    let history = GitHistory::of_dates(context, loaded, day);
    let on = AsOf::new(&loaded.portfolio, day).with_history(history.as_context(loaded));
    let sheet = facts::sheet(&on, project);
    let document = || view::project_sheet::show(&on, &sheet, context.words);
    Ok(output_format::answer(&arguments.output, context, loaded, &sheet, document))
}

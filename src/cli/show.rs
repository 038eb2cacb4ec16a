//! `roadmap show PROJECT`: one project, whole.

use clap::Args;

use super::context::Context;
use super::naming;
use super::slips;
use super::views::{self, Shown};
use super::{Failure, Outcome};
use crate::facts::{self, OnDay};
use crate::view;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "PROJECT")]
    project: String,
    #[command(flatten)]
    shown: Shown,
}

pub fn run(arguments: &Show, context: &Context) -> Result<Outcome, Failure> {
    let loaded = context.load_known()?;
    let project = naming::project(&arguments.project, &loaded.portfolio, context.words)?;
    let on = OnDay::new(&loaded.portfolio, context.today(&loaded));
    let sheet = facts::sheet(&on, project);
    let path = &loaded.sources.file(loaded.portfolio.project(project).file).path;
    let sheet = match slips::known(context, &loaded) {
        Some(slips) => sheet.with_first_dates(path, &slips),
        None => sheet,
    };
    let document = || view::project_sheet::show(&on, &sheet, context.words);
    Ok(views::answer(&arguments.shown, context, &loaded, &sheet, document))
}

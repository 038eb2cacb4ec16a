//! `roadmap show PROJECT`: one project, whole.

use clap::Args;

use super::context::Context;
use super::hindsight::Hindsight;
use super::name_lookup;
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
    let project = name_lookup::project(&arguments.project, &loaded.portfolio, context.words)?;
    let day = context.today(&loaded);
    let hindsight = Hindsight::of_dates(context, &loaded, day);
    let on = OnDay::new(&loaded.portfolio, day).after(hindsight.told(&loaded));
    let sheet = facts::sheet(&on, project);
    let document = || view::project_sheet::show(&on, &sheet, context.words);
    Ok(views::answer(&arguments.shown, context, &loaded, &sheet, document))
}

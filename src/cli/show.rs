//! `roadmap show PROJECT`: one project, whole.

use clap::Args;

use super::context::Context;
use super::naming;
use super::views::{self, Shown};
use super::{Failure, Outcome};
use crate::facts::{self, OnDay};
use crate::model::{Portfolio, ProjectIx};
use crate::view;
use crate::words::Words;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "PROJECT")]
    project: String,
    #[command(flatten)]
    shown: Shown,
}

pub fn run(arguments: &Show, context: &Context) -> Result<Outcome, Failure> {
    let loaded = context.load_known()?;
    let project = meant(&arguments.project, &loaded.portfolio, context.words)?;
    let on = OnDay::new(&loaded.portfolio, context.today(&loaded));
    let sheet = facts::sheet(&on, project);
    let document = || view::project_sheet::show(&on, &sheet, context.words);
    Ok(views::answer(&arguments.shown, context, &loaded, &sheet, document))
}

/// The project called `text`: by id, by title, or by a part of one that fits no other.
fn meant(text: &str, portfolio: &Portfolio, words: &Words) -> Result<ProjectIx, Failure> {
    let projects = naming::projects(portfolio);
    match naming::called(text, &projects).as_slice() {
        [one] => return Ok(*one),
        // Two files of one id: only one can be shown, and `check` tells of both.
        [first, ..] if *portfolio.project(*first).id == *text => return Ok(*first),
        _ => {}
    }
    match naming::with_part(text, &projects).as_slice() {
        [] => Err(naming::unknown("cli-unknown-project", text, &projects, words)),
        [one] => Ok(one.ix),
        several => {
            let failure = Failure::new(words, "cli-several-projects", &[("name", text.into())]);
            let listed = several.iter().map(|project| {
                let title = portfolio.project(project.ix).display_title();
                words.say_with("cli-candidate", &[("id", project.id.into()), ("title", title.into())])
            });
            Err(listed.fold(failure, Failure::line))
        }
    }
}

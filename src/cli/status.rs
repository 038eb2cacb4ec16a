//! `roadmap status`: where does every project stand, and what needs attention?

use clap::Args;

use super::context::Context;
use super::filter::Filters;
use super::hindsight::Hindsight;
use super::views::{self, Shown};
use super::{Failure, Outcome};
use crate::facts::{self, OnDay};
use crate::view;

#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    filters: Filters,
}

pub fn run(arguments: &Status, context: &Context) -> Result<Outcome, Failure> {
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(&loaded.portfolio, context.words)?;
    let day = context.today(&loaded);
    let hindsight = Hindsight::of_dates(context, &loaded, day);
    let on = OnDay::new(&loaded.portfolio, day).after(hindsight.told(&loaded));
    let filter = filter.with_moves(&on);
    let status = facts::status(&on, &filter);
    let document = || view::status::status(&on, &status, &filter, context.words);
    Ok(views::answer(&arguments.shown, context, &loaded, &status, document))
}

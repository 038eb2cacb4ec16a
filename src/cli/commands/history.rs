//! `roadmap history [PROJECT[/DELIVERABLE]]`: how dates moved, by how much, and why.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::filter::Filters;
use crate::cli::name_lookup::{self, NamedEntity};
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::slip_history::{self, SlipHistory};
use crate::cli::{CommandError, CommandOutput, git_errors};
use crate::facts::slips::{Doubt, ProjectHistory, Removed, Skipped, SlipStatistics, history};
use crate::facts::{AsOf, Slips};
use crate::l10n::{Localizer, dates};
use crate::model::ProjectIx;
use crate::view;
use crate::view::history::{HistoryCoverage, HistoryScope};

/// The arguments of `roadmap history`.
#[derive(Debug, Args)]
pub struct History {
    #[arg(value_name = "WHAT")]
    what: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

/// The JSON output.
#[derive(Serialize)]
struct Answer<'a> {
    day: NaiveDate,
    #[serde(flatten)]
    reach: HistoryCoverage,
    figures: SlipStatistics,
    projects: &'a [ProjectHistory<'a>],
    gone: &'a [Removed],
    doubts: &'a [&'a Doubt],
    skipped: &'a [&'a Skipped],
}

/// Shows how due dates moved in the history of the repository.
///
/// # Errors
/// If there is no roadmap or no repository, or a filter or revision is invalid.
pub fn run(arguments: &History, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let loaded = context.load_known()?;
    let portfolio = &loaded.portfolio;
    let filter = arguments.filters.resolve(loaded, context)?;
    let filter = filter.with_actions(&AsOf::new(portfolio, context.today(loaded)));
    let target = arguments.what.as_deref().map(|text| name_lookup::target(text, portfolio, words)).transpose()?;
    let slip_history = slip_history::load(context, loaded)?;
    let path = |project: ProjectIx| &*loaded.sources.file(portfolio.project(project).file).path;
    let deliverable = match target {
        Some((project, Some(text))) => Some(deliverable(text, path(project), &slip_history.slips, words)?),
        Some((_, None)) | None => None,
    };
    let is_whole = filter.is_empty() && target.is_none();
    let wanted: BTreeSet<&str> = portfolio
        .projects()
        .filter(|(ix, _)| target.is_none_or(|(project, _)| project == *ix) && filter.passes(portfolio, *ix))
        .map(|(ix, _)| path(ix))
        .collect();
    let passes = |path: &str| wanted.contains(path);
    let facts = history(&slip_history.slips, context.today(loaded), (!is_whole).then_some(&passes), deliverable);
    let reach = HistoryCoverage {
        commits: slip_history.commits,
        since: slip_history.since,
        is_shallow: slip_history.is_shallow,
        is_broken: slip_history.broken.is_some(),
    };
    let about = match target {
        Some((project, _)) => HistoryScope::Project(portfolio.project(project).display_title()),
        None => HistoryScope::All(&filter),
    };
    let document = || view::history::history(portfolio, &facts, reach, about, words);
    let answer = Answer {
        day: facts.day,
        reach,
        figures: facts.figures,
        projects: &facts.projects,
        gone: facts.gone,
        doubts: &facts.doubts,
        skipped: &facts.skipped,
    };
    let output = output_format::answer(&arguments.output, context, loaded, &answer, document);
    Ok(noticed(output, &slip_history, words))
}

/// Adds notes about commits without usable dates and unreadable objects.
fn noticed(mut output: CommandOutput, slip_history: &SlipHistory, words: &Localizer) -> CommandOutput {
    if let Some((commit, day)) = slip_history.undated.first() {
        let day = dates::long(words.language(), *day);
        let others = slip_history.undated.len() - 1;
        let facts = [("commit", (&**commit).into()), ("day", day.into()), ("others", others.into())];
        output = output.notice(&words.format("cli-history-undated", &facts));
    }
    let Some(why) = &slip_history.broken else { return output };
    let output = output.notice(&words.text("cli-history-broken"));
    git_errors::lines(why, words).iter().fold(output, |output, line| output.notice(line))
}

/// The id of the deliverable `text` among those with known dates.
fn deliverable<'s>(text: &str, path: &str, slips: &'s Slips, words: &Localizer) -> Result<&'s str, CommandError> {
    let project = slips.projects.iter().filter(|project| *project.path == *path);
    let things: Vec<NamedEntity<&str>> = project
        .flat_map(|project| &project.deliverables)
        .map(|known| NamedEntity { ix: &*known.id, id: &known.id, names: vec![&known.title] })
        .collect();
    name_lookup::one_of(text, &things, name_lookup::DELIVERABLE, words)
}

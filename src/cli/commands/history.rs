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

#[derive(Debug, Args)]
pub struct History {
    #[arg(value_name = "WHAT")]
    what: Option<String>,
    #[command(flatten)]
    shown: OutputArgs,
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

pub fn run(arguments: &History, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let loaded = context.load_known()?;
    let portfolio = &loaded.portfolio;
    let filter = arguments.filters.resolve(loaded, context)?;
    let filter = filter.with_actions(&AsOf::new(portfolio, context.today(loaded)));
    let asked = arguments.what.as_deref().map(|text| name_lookup::target(text, portfolio, words)).transpose()?;
    let ledger = slip_history::load(context, loaded)?;
    let path = |project: ProjectIx| &*loaded.sources.file(portfolio.project(project).file).path;
    let deliverable = match asked {
        Some((project, Some(text))) => Some(deliverable(text, path(project), &ledger.slips, words)?),
        Some((_, None)) | None => None,
    };
    let narrowed = filter.is_empty() && asked.is_none();
    let wanted: BTreeSet<&str> = portfolio
        .projects()
        .filter(|(ix, _)| asked.is_none_or(|(project, _)| project == *ix) && filter.passes(portfolio, *ix))
        .map(|(ix, _)| path(ix))
        .collect();
    let passes = |path: &str| wanted.contains(path);
    let told = history(&ledger.slips, context.today(loaded), (!narrowed).then_some(&passes), deliverable);
    let reach = HistoryCoverage {
        commits: ledger.commits,
        since: ledger.since,
        is_shallow: ledger.is_shallow,
        is_broken: ledger.broken.is_some(),
    };
    let about = match asked {
        Some((project, _)) => HistoryScope::Project(portfolio.project(project).display_title()),
        None => HistoryScope::All(&filter),
    };
    let document = || view::history::history(portfolio, &told, reach, about, words);
    let answer = Answer {
        day: told.day,
        reach,
        figures: told.figures,
        projects: &told.projects,
        gone: told.gone,
        doubts: &told.doubts,
        skipped: &told.skipped,
    };
    let outcome = output_format::answer(&arguments.shown, context, loaded, &answer, document);
    Ok(noticed(outcome, &ledger, words))
}

/// Adds notes about commits without usable dates and unreadable objects.
fn noticed(mut outcome: CommandOutput, ledger: &SlipHistory, words: &Localizer) -> CommandOutput {
    if let Some((commit, day)) = ledger.undated.first() {
        let day = dates::long(words.language(), *day);
        let others = ledger.undated.len() - 1;
        let facts = [("commit", (&**commit).into()), ("day", day.into()), ("others", others.into())];
        outcome = outcome.notice(&words.format("cli-history-undated", &facts));
    }
    let Some(why) = &ledger.broken else { return outcome };
    let outcome = outcome.notice(&words.text("cli-history-broken"));
    git_errors::lines(why, words).iter().fold(outcome, |outcome, line| outcome.notice(line))
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

//! `roadmap export`: writes the monthly report, each file atomically.

mod agenda;
mod format;
mod missing_glyphs;
mod month;
mod progress;
mod provenance;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use self::format::{Format, Rendered};
use self::progress::Progress;
use self::provenance::Origin;
use crate::cli::context::{Context, Loaded};
use crate::cli::git_history::GitHistory;
use crate::cli::{CommandError, CommandOutput, atomic_write, git_errors};
use crate::diagnostic::{CheckResult, Diagnostic, Level};
use crate::facts::AsOf;
use crate::l10n::Localizer;
use crate::render::diagnostics::{self, HumanOptions, Report};
use crate::source::git::GitError;
use crate::view::document::Document;
use crate::view::report;

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    pdf: bool,
    #[arg(long)]
    html: bool,
    #[arg(long)]
    markdown: bool,
    #[arg(long, value_name = "MEETING")]
    agenda: Option<String>,
    #[arg(long, value_name = "DATE", requires = "agenda")]
    on: Option<String>,
    #[arg(long, value_name = "MONTH", conflicts_with = "agenda")]
    month: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

/// The destination of one format.
enum OutputTarget {
    Output,
    File(PathBuf),
}

pub fn run(arguments: &Export, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let formats = arguments.formats(context)?;
    let month = arguments.month.as_deref().map(month::first_day).transpose()?;
    let progress = Progress::begin(context.environment.errors_are_terminal && !context.environment.is_dumb);
    progress.at(|| words.text("cli-export-reading"));
    let loaded = if arguments.force { context.load_known()? } else { context.load()? };
    let day = month::reckoned_on(month, context.today(loaded), &loaded.portfolio, words)?;
    let verdict = loaded.check(day);
    let errors = verdict.errors();
    if errors > 0 && !arguments.force {
        return Ok(refusal(loaded, &verdict, context));
    }

    let projects = ("projects", loaded.portfolio.projects.len().into());
    progress.at(|| words.format("cli-export-reckoning", std::slice::from_ref(&projects)));
    let published = Localizer::new(context.asked_language.unwrap_or(loaded.portfolio.roadmap.language()));
    let date = match &arguments.agenda {
        Some(meeting) => Some(agenda::date(meeting, arguments.on.as_deref(), day, loaded, words)?),
        None => None,
    };
    let (document, untold) = match date {
        Some(date) => (agenda::document(date, day, errors, loaded, context, &published), None),
        None => report(day, errors, loaded, context, &published),
    };
    // All formats are rendered before the first is written, so that a rendering error changes no file.
    let draw = |format: Format| {
        let what = ("format", format.name().into());
        progress.at(|| words.format("cli-export-drawing", &[what, projects.clone()]));
        let name = date.map_or_else(|| format.default_name(day), |date| format.agenda_name(date.meeting.id, date.on));
        (arguments.goal(name), format.draw(&document, &published))
    };
    let drawn: Vec<(OutputTarget, Rendered)> = formats.into_iter().map(draw).collect();
    progress.at(|| words.text("cli-export-writing"));
    let mut outcome = CommandOutput::default();
    if let Some(why) = untold {
        let why = git_errors::sentence(&why, words);
        outcome = outcome.notice(&words.format("cli-export-untold", &[("why", why.into())]));
    }
    for (goal, drawn) in drawn {
        for warning in missing_glyphs::warnings(&drawn.missing, loaded, words) {
            outcome = outcome.notice(&warning);
        }
        outcome = deliver(goal, drawn, outcome, words)?;
    }
    Ok(match errors {
        0 => outcome,
        errors => outcome.notice(&words.format("cli-export-forced", &[("errors", errors.into())])),
    })
}

/// The monthly report, and why it does not name the commit that it was made from.
fn report(
    day: NaiveDate,
    errors: usize,
    loaded: &Loaded,
    context: &Context,
    published: &Localizer,
) -> (Document, Option<GitError>) {
    let history = GitHistory::of_month(context, loaded, day);
    let on = AsOf::new(&loaded.portfolio, day).with_history(history.as_context(loaded));
    // The report is written even if the repository cannot be read.
    let (origin, untold) = Origin::of(loaded).map_or_else(|why| (None, Some(why)), |origin| (origin, None));
    let options = report::Options { errors, origin: origin.as_ref().map(Origin::as_origin) };
    (report::report(&on, options, published), untold)
}

impl Export {
    /// The requested formats: one, or several that each go to a file.
    fn formats(&self, context: &Context) -> Result<Vec<Format>, CommandError> {
        let words = context.words;
        let asked = [(self.pdf, Format::Pdf), (self.html, Format::Html), (self.markdown, Format::Markdown)];
        let formats: Vec<Format> = asked.into_iter().filter(|(asked, _)| *asked).map(|(_, format)| format).collect();
        match (formats.as_slice(), &self.out) {
            ([], _) => Err(CommandError::new("cli-export-what", &[])),
            ([_, _, ..], Some(_)) => {
                let options: Vec<&str> = formats.iter().map(|format| format.option()).collect();
                Err(CommandError::new("cli-export-one-file", &[("options", words.list(&options).into())])
                    .help("cli-export-one-file-each", &[]))
            }
            ([format], Some(out)) if is_output(out) && !format.is_text() && context.environment.output_is_terminal => {
                Err(CommandError::new("cli-export-terminal", &[]))
            }
            _ => Ok(formats),
        }
    }

    fn goal(&self, default_name: String) -> OutputTarget {
        match &self.out {
            Some(out) if is_output(out) => OutputTarget::Output,
            Some(out) => OutputTarget::File(out.clone()),
            None => OutputTarget::File(PathBuf::from(default_name)),
        }
    }
}

fn is_output(out: &Path) -> bool {
    out == Path::new("-")
}

/// Writes the file and reports it.
fn deliver(
    goal: OutputTarget,
    drawn: Rendered,
    outcome: CommandOutput,
    words: &Localizer,
) -> Result<CommandOutput, CommandError> {
    let goal = match goal {
        OutputTarget::Output => return Ok(CommandOutput { output: drawn.bytes, ..outcome }),
        OutputTarget::File(goal) => goal,
    };
    atomic_write::replace(&goal, &drawn.bytes).map_err(|why| CommandError::io("cli-cannot-write", &goal, &why))?;
    let path = goal.display().to_string();
    Ok(outcome.status(match drawn.pages {
        Some(pages) => words.format("cli-wrote-pages", &[("path", path.into()), ("pages", pages.into())]),
        None => words.format("cli-wrote", &[("what", path.into())]),
    }))
}

/// The errors, and that nothing was written.
fn refusal(loaded: &Loaded, verdict: &CheckResult, context: &Context) -> CommandOutput {
    let errors: Vec<Diagnostic> =
        verdict.findings.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
    let report = Report {
        sources: &loaded.sources,
        findings: &errors,
        waived: &[],
        counts: loaded.counts(verdict),
        root: "",
        failure: None,
    };
    let screen = context.screen();
    let look = HumanOptions {
        styled: context.environment.colours_errors(context.colour),
        width: screen.width,
        show_all: false,
        shows_fixes: context.at.is_none(),
    };
    let summary = diagnostics::summary(&report.counts, context.words);
    let listed = diagnostics::human(&report, context.words, look) + &diagnostics::sentence(&summary, look.width);
    CommandOutput { notices: listed, refused: true, ..CommandOutput::default() }
        .notice(&context.words.format("cli-export-refused", &[("errors", verdict.errors().into())]))
}

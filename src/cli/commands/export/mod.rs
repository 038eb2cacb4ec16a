//! `roadmap export`: writes the report, the calendar and the workbook, each file atomically.

mod agenda;
mod calendar;
mod content;
mod format;
mod missing_glyphs;
mod month;
mod progress;
mod provenance;
mod workbook;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use self::calendar::CalendarArgs;
use self::content::Content;
use self::format::{Format, Rendered, ReportFormat};
use self::progress::Progress;
use self::provenance::Origin;
use self::workbook::WorkbookHistory;
use crate::cli::context::Context;
use crate::cli::date_input::DateInput;
use crate::cli::git_history::GitHistory;
use crate::cli::loaded::Loaded;
use crate::cli::{CommandError, CommandOutput, atomic_write, git_errors};
use crate::diagnostic::{CheckResult, Diagnostic, Level};
use crate::facts::{AsOf, committee};
use crate::l10n::{Localizer, dates};
use crate::render::diagnostics::{self, HumanOptions, Report};
use crate::source::git::GitError;
use crate::view::document::Document;
use crate::view::workbook::SheetKind;
use crate::view::{self, report};

/// The arguments of `roadmap export`.
#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    pdf: bool,
    #[arg(long)]
    html: bool,
    #[arg(long)]
    markdown: bool,
    #[arg(long)]
    ics: bool,
    #[arg(long)]
    xlsx: bool,
    #[arg(long, value_name = "SHEET", value_enum)]
    csv: Vec<SheetKind>,
    #[arg(long, value_name = "MEETING", conflicts_with_all = ["ics", "xlsx", "csv"])]
    agenda: Option<String>,
    #[arg(long, value_name = "DATE", requires = "agenda")]
    on: Option<String>,
    #[arg(long, value_name = "MONTH", conflicts_with = "agenda")]
    month: Option<String>,
    #[arg(long = "for", value_name = "AUDIENCE", value_enum)]
    r#for: Option<Audience>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[command(flatten)]
    calendar: CalendarArgs,
    #[arg(long, conflicts_with = "attendees")]
    without_names: bool,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

/// Who a report is for, other than everyone.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Audience {
    Committee,
}

impl Audience {
    /// Its name in file names.
    fn key(self) -> &'static str {
        match self {
            Self::Committee => "committee",
        }
    }
}

/// The destination of one format.
enum OutputTarget {
    Output,
    File(PathBuf),
}

/// Writes the report, an agenda, a calendar or a workbook.
///
/// # Errors
/// If there is no roadmap, an option is invalid, or a file cannot be written.
pub fn run(arguments: &Export, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let formats = arguments.formats(context)?;
    let month = arguments.month.as_deref().map(month::first_day).transpose()?;
    let progress = Progress::begin(context.environment.errors_are_terminal && !context.environment.is_dumb);
    progress.at(|| words.text("cli-export-reading"));
    let loaded = if arguments.force { context.load_known()? } else { context.load()? };
    let selection = arguments.calendar.selection(loaded, context)?;
    let day = month::reckoned_on(month, context.today(loaded), &loaded.portfolio, words)?;
    let verdict = loaded.check(day);
    let errors = verdict.errors();
    if errors > 0 && !arguments.force {
        return Ok(refusal(loaded, &verdict, context));
    }

    let projects = ("projects", loaded.portfolio.projects.len().into());
    progress.at(|| words.format("cli-export-computing", std::slice::from_ref(&projects)));
    let published = Localizer::new(context.asked_language.unwrap_or(loaded.portfolio.roadmap.language()));
    let content = match arguments.without_names {
        true => Content::without_names(loaded, &published),
        false => Content::new(loaded),
    };
    let agenda = match &arguments.agenda {
        Some(meeting) => Some(agenda::date(meeting, arguments.on.as_deref(), day, content.portfolio(), words)?),
        None => None,
    };
    let mut report = None;
    let mut history = None;
    let mut draw_workbook = |only: Option<SheetKind>| -> Result<Rendered, CommandError> {
        let history = history.get_or_insert_with(|| WorkbookHistory::load(context, &content, day));
        Ok(Rendered::without_pages(workbook::draw(history, &content, day, only, &published)?))
    };
    // All formats are rendered before the first is written, so that a rendering error changes no file.
    let draw = |format: Format| -> Result<(OutputTarget, Rendered), CommandError> {
        let what = ("format", format.name().into());
        progress.at(|| words.format("cli-export-rendering", &[what, projects.clone()]));
        let drawn = match format {
            Format::Report(format) => {
                if report.is_none() {
                    let (mut document, unknown_origin) = match agenda {
                        Some(date) => (agenda::document(date, day, errors, &content, context, &published), None),
                        None => arguments.draw_report(context, &content, day, errors, &published)?,
                    };
                    content.announce(&mut document, &published);
                    report = Some((document, unknown_origin));
                }
                report.as_ref().map_or_else(Rendered::default, |(document, _)| format.draw(document, &published))
            }
            Format::Ics => arguments.calendar.draw(context, &content, selection, &published),
            Format::Xlsx => draw_workbook(None)?,
            Format::Csv(kind) => draw_workbook(Some(kind))?,
        };
        let name = match (agenda, format) {
            (Some(date), Format::Report(format)) => format.agenda_name(date.meeting.id, date.on),
            _ => format.default_name(day, arguments.r#for.map(Audience::key)),
        };
        Ok((arguments.goal(name), drawn))
    };
    let drawn: Vec<(OutputTarget, Rendered)> = formats.into_iter().map(draw).collect::<Result<_, CommandError>>()?;
    progress.at(|| words.text("cli-export-writing"));
    let mut outcome = CommandOutput::default();
    if let Some(why) = report.and_then(|(_, unknown_origin)| unknown_origin) {
        let why = git_errors::sentence(&why, words);
        outcome = outcome.notice(&words.format("cli-export-unknown-commit", &[("why", why.into())]));
    }
    for (goal, drawn) in drawn {
        for warning in missing_glyphs::warnings(&drawn.missing, loaded, words) {
            outcome = outcome.notice(&warning);
        }
        if let Some(notice) = drawn.notice {
            outcome = outcome.notice(&words.text(notice));
        }
        outcome = deliver(goal, drawn, outcome, words)?;
    }
    if arguments.without_names {
        outcome = outcome.notice(&words.text("cli-export-nameless"));
    }
    Ok(match errors {
        0 => outcome,
        errors => outcome.notice(&words.format("cli-export-forced", &[("errors", errors.into())])),
    })
}

impl Export {
    /// The report, and why the commit that it is made from is unknown, if it is.
    fn draw_report(
        &self,
        context: &Context,
        content: &Content,
        day: NaiveDate,
        errors: usize,
        words: &Localizer,
    ) -> Result<(Document, Option<GitError>), CommandError> {
        let loaded = content.loaded;
        let history = content.history(GitHistory::of_month(context, loaded, day));
        let on = AsOf::new(content.portfolio(), day).with_history(history.as_context(loaded));
        match self.r#for {
            Some(Audience::Committee) => {
                let since = self.since(day, context)?.unwrap_or_else(|| committee::last_meeting(&on));
                Ok((view::committee::committee(&on, committee::pack(&on, since), errors, words), None))
            }
            None => {
                // The report is written even if the repository cannot be read.
                let (origin, unknown) = Origin::of(loaded).map_or_else(|why| (None, Some(why)), |it| (it, None));
                let options = report::Options { errors, origin: origin.as_ref().map(Origin::as_origin) };
                Ok((report::report(&on, options, words), unknown))
            }
        }
    }

    /// The day from which on the committee looks, if given.
    fn since(&self, day: NaiveDate, context: &Context) -> Result<Option<NaiveDate>, CommandError> {
        let Some(text) = &self.since else { return Ok(None) };
        let since = DateInput::parse("--since", text)?.on(day).unwrap_or(day);
        if since > day {
            let long = |day| dates::long(context.words.language(), day);
            let args = [("since", long(since).into()), ("day", long(day).into())];
            return Err(CommandError::new("cli-export-since-future", &args));
        }
        Ok(Some(since))
    }

    /// The requested formats: one, or several that each go to a file.
    fn formats(&self, context: &Context) -> Result<Vec<Format>, CommandError> {
        let words = context.words;
        let asked = [
            (self.pdf, Format::Report(ReportFormat::Pdf)),
            (self.html, Format::Report(ReportFormat::Html)),
            (self.markdown, Format::Report(ReportFormat::Markdown)),
            (self.ics, Format::Ics),
            (self.xlsx, Format::Xlsx),
        ];
        let mut formats: Vec<Format> =
            asked.into_iter().filter(|(asked, _)| *asked).map(|(_, format)| format).collect();
        for format in self.csv.iter().copied().map(Format::Csv) {
            if !formats.contains(&format) {
                formats.push(format);
            }
        }
        if self.since.is_some() && self.r#for.is_none() {
            return Err(CommandError::new("cli-export-only-committee", &[]));
        }
        if let (false, Some(option)) = (self.ics, self.calendar.given()) {
            return Err(CommandError::new("cli-export-only-ics", &[("option", option.into())]));
        }
        match (formats.as_slice(), &self.out) {
            ([], _) if self.agenda.is_some() => Err(CommandError::new("cli-export-agenda-what", &[])),
            ([], _) => Err(CommandError::new("cli-export-what", &[])),
            ([_, _, ..], Some(_)) => {
                let options: Vec<String> = formats.iter().map(|format| format.option()).collect();
                Err(CommandError::new("cli-export-one-file", &[("options", words.list(&options).into())])
                    .help("cli-export-one-file-each", &[]))
            }
            ([format], Some(out)) if is_output(out) && !format.is_text() && context.environment.output_is_terminal => {
                Err(CommandError::new("cli-export-terminal", &[("format", format.name().into())]))
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

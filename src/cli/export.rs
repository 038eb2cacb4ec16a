//! `roadmap export --pdf`: the monthly report, written whole or not at all.

use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, Months, NaiveDate};
use clap::Args;

use super::context::{Context, Loaded};
use super::{Failure, Outcome, check, today, write};
use crate::diagnostic::{Diagnostic, Level, Verdict};
use crate::facts::OnDay;
use crate::render::findings::{self, Look, Report};
use crate::render::pdf;
use crate::rules;
use crate::source::LineIndex;
use crate::view::report;
use crate::words::{Words, dates};

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    pdf: bool,
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub fn run(arguments: &Export, context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    if !arguments.pdf {
        return Err(Failure::new(words, "cli-export-what", &[]));
    }
    let month = arguments.month.as_deref().map(|text| first_of_month(text, words)).transpose()?;
    let to_output = arguments.out.as_deref() == Some(Path::new("-"));
    if to_output && context.surroundings.output_is_terminal {
        return Err(Failure::new(words, "cli-export-terminal", &[]));
    }
    let mut loaded = context.load()?;
    let day = reckoned_on(month, context.today(&loaded.portfolio), words)?;
    let found = std::mem::take(&mut loaded.found);
    let verdict = rules::judge(&loaded.portfolio, day, found);
    let errors = verdict.errors();
    if errors > 0 && !arguments.force {
        return Ok(refusal(&loaded, &verdict, context));
    }

    let published = Words::new(context.asked_language.unwrap_or(loaded.portfolio.roadmap.language()));
    let on = OnDay::new(&loaded.portfolio, day);
    let document = report::report(&on, report::Options { errors }, &published);
    let rendered = pdf::render(&document, &published);

    let outcome = if to_output {
        Outcome::said(rendered.bytes)
    } else {
        let default = || PathBuf::from(format!("roadmap-{:04}-{:02}.pdf", day.year(), day.month()));
        let goal = arguments.out.clone().unwrap_or_else(default);
        write::replace(&goal, &rendered.bytes)
            .map_err(|why| Failure::refused(words, "cli-cannot-write", &goal, &why))?;
        let path = goal.display().to_string();
        Outcome::default()
            .remark(words.say_with("cli-wrote-pages", &[("path", path.into()), ("pages", rendered.pages.into())]))
    };
    let outcome = match errors {
        0 => outcome,
        errors => outcome.notice(&words.say_with("cli-export-forced", &[("errors", errors.into())])),
    };
    Ok(rendered
        .missing
        .iter()
        .fold(outcome, |outcome, &character| outcome.notice(&stand_in(character, &loaded, words))))
}

/// The errors, and that nothing was written.
fn refusal(loaded: &Loaded, verdict: &Verdict, context: &Context) -> Outcome {
    let errors: Vec<Diagnostic> =
        verdict.findings.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
    let report =
        Report { sources: &loaded.sources, findings: &errors, waived: &[], counts: check::counts(loaded, verdict) };
    let screen = context.screen();
    let look = Look { styled: context.surroundings.colours_errors(context.colour), width: screen.width, whole: false };
    let listed =
        findings::human(&report, context.words, look) + &findings::summary(&report.counts, context.words) + "\n";
    Outcome { notices: listed, refused: true, ..Outcome::default() }
        .notice(&context.words.say_with("cli-export-refused", &[("errors", verdict.errors().into())]))
}

/// That a character could not be drawn, and where it stands.
fn stand_in(character: char, loaded: &Loaded, words: &Words) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let place = loaded.sources.indexed().find_map(|(file, source)| {
        let at = source.text().find(character)?;
        let position = LineIndex::new(source.text()).position(source.text(), u32::try_from(at).ok()?);
        Some(format!("{}:{}:{}", loaded.sources.openable(file), position.line, position.column))
    });
    match place {
        Some(place) => words.say_with("cli-stand-in", &[("place", place.into()), ("code", code.into())]),
        None => words.say_with("cli-stand-in-somewhere", &[("code", code.into())]),
    }
}

/// The first day of the month that `text` means.
fn first_of_month(text: &str, words: &Words) -> Result<NaiveDate, Failure> {
    let first = today::has_form(text, &[4, 2])
        .then(|| NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok())
        .flatten();
    first.ok_or_else(|| Failure::new(words, "cli-not-a-month", &[("text", text.into())]))
}

/// The day that the report of the month reckons on: its last one, or `today` inside it.
fn reckoned_on(first: Option<NaiveDate>, today: NaiveDate, words: &Words) -> Result<NaiveDate, Failure> {
    let Some(first) = first else { return Ok(today) };
    if (first.year(), first.month()) == (today.year(), today.month()) {
        return Ok(today);
    }
    if first > today {
        let month = dates::month(words.language(), first);
        let day = dates::long(words.language(), today);
        return Err(Failure::new(words, "cli-future-month", &[("month", month.into()), ("today", day.into())]));
    }
    Ok(first + Months::new(1) - Days::new(1))
}

//! `roadmap check`: is what the files say consistent with the rules?

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};

use super::context::{Context, Loaded};
use super::{Failure, Outcome, filter, naming};
use crate::diagnostic::{Diagnostic, Group, Rule, Verdict};
use crate::render::findings::{self, Counts, Look, Report};
use crate::source::{FileIx, Unreadable};

#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
    #[arg(long = "rule", value_name = "RULE", num_args = 1.., value_delimiter = ',')]
    rules: Vec<String>,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    waived: bool,
    #[arg(long)]
    all: bool,
    #[arg(short = 'q', long)]
    quiet: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Human,
    Short,
    Json,
}

pub fn run(arguments: &Check, context: &Context) -> Result<Outcome, Failure> {
    let rules = filter::all(&arguments.rules, &naming::rules(), "cli-unknown-rule", context.words)?;
    let mut loaded = context.load()?;
    let found = std::mem::take(&mut loaded.found);
    let mut verdict = crate::rules::judge(&loaded.portfolio, context.today(&loaded.portfolio), found);
    let not_asked = if rules.is_empty() { Vec::new() } else { verdict.keep(&rules) };
    let report = Report {
        sources: &loaded.sources,
        findings: &verdict.findings,
        waived: if arguments.waived { &verdict.waived } else { &[] },
        counts: counts(&loaded, &verdict),
    };
    let is_refused = verdict.errors() > 0 || (arguments.strict && verdict.warnings() > 0);
    let outcome = Outcome { refused: is_refused, ..drawn(arguments, &report, context) };
    let outcome = match unjudged(&not_asked) {
        files if files > 0 && !arguments.quiet => {
            outcome.notice(&context.words.say_with("cli-check-unjudged", &[("files", files.into())]))
        }
        _ => outcome,
    };
    Ok(match nothing_judged(&loaded, &not_asked, context) {
        Some(failure) => outcome.but(failure),
        None => outcome,
    })
}

/// What stands in the summary.
pub fn counts(loaded: &Loaded, verdict: &Verdict) -> Counts {
    let found = loaded.sources.files.iter().filter(|file| !matches!(file.text, Err(Unreadable::Missing)));
    Counts {
        files_found: found.clone().count(),
        files_read: found.filter(|file| file.text.is_ok()).count(),
        rules: verdict.rules_in_force.len(),
        errors: verdict.errors(),
        warnings: verdict.warnings(),
        waived: verdict.waived.len(),
    }
}

fn drawn(arguments: &Check, report: &Report, context: &Context) -> Outcome {
    let words = context.words;
    let screen = context.screen();
    let look = Look { styled: screen.colour, width: screen.width, whole: arguments.all };
    let closing = (!arguments.quiet).then(|| findings::summary(&report.counts, words));
    match arguments.format {
        Format::Human => {
            Outcome::said(findings::human(report, words, look) + &closing.map_or_else(String::new, |line| line + "\n"))
        }
        Format::Short => {
            let outcome = Outcome::said(findings::short(report, words));
            closing.iter().fold(outcome, |outcome, line| outcome.notice(line))
        }
        Format::Json => Outcome::said(findings::json(report, words)),
    }
}

/// How many files could not be judged whole, for reasons that only rules which were not asked for tell.
fn unjudged(not_asked: &[Diagnostic]) -> usize {
    let files = not_asked.iter().filter(|finding| finding.rule.group() == Group::Reading);
    files.map(|finding| finding.place.file).collect::<BTreeSet<FileIx>>().len()
}

/// Without anything read nothing is well: there is no project file, or none that the rules asked for could judge.
fn nothing_judged(loaded: &Loaded, not_asked: &[Diagnostic], context: &Context) -> Option<Failure> {
    let mut projects = loaded.sources.files.iter().filter(|file| file.path.starts_with("projects/")).peekable();
    let folder = format!("{}projects", loaded.sources.prefix);
    if projects.peek().is_none() {
        return Some(Failure::new(context.words, "cli-no-project-file", &[("folder", folder.into())]));
    }
    let hides = |rule: Rule| not_asked.iter().any(|finding| finding.rule == rule);
    let none_read = hides(Rule::UnreadableFile) && projects.all(|file| file.text.is_err());
    (none_read || hides(Rule::UnsupportedFormat))
        .then(|| Failure::new(context.words, "cli-check-nothing-judged", &[("folder", folder.into())]))
}

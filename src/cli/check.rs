//! `roadmap check`: is what the files say consistent with the rules?

use clap::{Args, ValueEnum};

use super::context::{Context, Loaded};
use super::{Failure, Outcome};
use crate::diagnostic::{Diagnostic, Verdict};
use crate::render::findings::{self, Counts, Look, Report};
use crate::rules;
use crate::source::Unreadable;

#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    waived: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Human,
    Short,
    Json,
}

pub fn run(arguments: &Check, context: &Context) -> Result<Outcome, Failure> {
    let mut loaded = context.load()?;
    let found = std::mem::take(&mut loaded.found);
    let verdict = rules::judge(&loaded.portfolio, context.today(&loaded.portfolio), found);
    let waived: Vec<Diagnostic> = verdict.waived.iter().map(|waived| waived.finding.clone()).collect();
    let report = Report {
        sources: &loaded.sources,
        findings: &verdict.findings,
        waived: if arguments.waived { &waived } else { &[] },
        counts: counts(&loaded, &verdict),
    };
    let screen = context.screen();
    let outcome = match arguments.format {
        Format::Human => {
            Outcome::said(findings::human(&report, context.words, Look { styled: screen.colour, width: screen.width }))
        }
        Format::Short => Outcome::said(findings::short(&report, context.words))
            .notice(&findings::summary(&report.counts, context.words)),
        Format::Json => Outcome::said(findings::json(&report, context.words)),
    };
    let is_refused = verdict.errors() > 0 || (arguments.strict && verdict.warnings() > 0);
    let outcome = Outcome { refused: is_refused, ..outcome };
    if loaded.sources.files.iter().any(|file| file.path.starts_with("projects/")) {
        return Ok(outcome);
    }
    let folder = format!("{}projects", loaded.sources.prefix);
    Ok(outcome.but(Failure::new(context.words, "cli-no-project-file", &[("folder", folder.into())])))
}

/// What stands in the summary.
pub fn counts(loaded: &Loaded, verdict: &Verdict) -> Counts {
    let found = loaded.sources.files.iter().filter(|file| !matches!(file.text, Err(Unreadable::Missing)));
    Counts {
        files_found: found.clone().count(),
        files_read: found.filter(|file| file.text.is_ok()).count(),
        rules: verdict.rules_in_force,
        errors: verdict.errors(),
        warnings: verdict.warnings(),
        waived: verdict.waived.len(),
    }
}

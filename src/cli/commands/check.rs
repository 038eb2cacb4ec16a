//! `roadmap check`: checks the files against the rules.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::cli::context::Context;
use crate::cli::loaded::Loaded;
use crate::cli::{CommandError, CommandOutput, baseline, editing, fix, name_lookup, step_summary};
use crate::diagnostic::{Applicability, Diagnostic, Group, Rule};
use crate::l10n::Localizer;
use crate::render::diagnostics::{self, Counts, HumanOptions, Report, Suite};
use crate::source::FileIx;

/// The arguments of `roadmap check`.
#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
    #[arg(long = "rule", value_name = "RULE", num_args = 1.., value_delimiter = ',')]
    rules: Vec<String>,
    #[arg(long, value_name = "REV")]
    against: Option<String>,
    #[arg(long, conflicts_with = "against")]
    fix: bool,
    #[arg(long, conflicts_with_all = ["against", "fix"])]
    diff: bool,
    #[arg(long, id = "unsafe-fixes")]
    unsafe_fixes: bool,
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
    Github,
    Gitlab,
    Sarif,
    Junit,
}

impl Check {
    /// Whether only the findings are printed, without summary.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether files are changed.
    pub fn fixes(&self) -> bool {
        self.fix
    }
}

/// Checks the roadmap and reports the findings; fixes them on request.
///
/// # Errors
/// If there is no roadmap, the baseline cannot be read, or a fixed file cannot be written.
pub fn run(arguments: &Check, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let rules = name_lookup::rules_named(&arguments.rules, words)?;
    let mut notes = Vec::new();
    // Held until the process ends.
    let _lock = if arguments.fix { editing::lock(&context.root()?, &mut notes, context) } else { None };
    let loaded = context.load()?;
    let least = if arguments.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let mut fixed = None;
    if arguments.fix || arguments.diff {
        let day = context.today(loaded);
        let applied = fix::apply(loaded, day, least, &rules);
        if arguments.diff {
            let patch = applied.diff(loaded);
            return Ok(CommandOutput { refused: !patch.is_empty(), ..CommandOutput::text(patch) });
        }
        applied.write(loaded)?;
        for comment in applied.lost_comments(&loaded.sources) {
            notes.push(words.format("edit-comment-lost", &[("comment", comment.into())]));
        }
        fixed = Some(applied.count);
    }
    let day = context.today(loaded);
    let with_findings = loaded.findings.iter().map(|finding| finding.place.file).collect();
    let mut verdict = loaded.check(day);
    let not_asked = if rules.is_empty() { Vec::new() } else { verdict.retain_rules(&rules) };
    let against = arguments.against.as_deref();
    let base = against
        .map(|text| baseline::keep_new(text, (loaded, &with_findings), &mut verdict, day, context))
        .transpose()?;
    crate::read::complete_fixes(&loaded.sources, &mut verdict.findings);
    let failure = nothing_judged(loaded, &not_asked, words);
    let report = Report {
        sources: &loaded.sources,
        findings: &verdict.findings,
        waived: if arguments.waived { &verdict.waived } else { &[] },
        counts: Counts { only_new: base.is_some(), ..loaded.counts(&verdict) },
        root: &loaded.path_in_repository(),
        failure: failure.as_deref(),
    };
    let is_refused = verdict.errors() > 0 || (arguments.strict && verdict.warnings() > 0);
    let mut output = CommandOutput { refused: is_refused, ..render(arguments, &report, day, context) };
    if let Some(base) = base.filter(|base| !base.holds_roadmap && !arguments.quiet) {
        let revision = base.revision.spec.as_str().into();
        output = output.notice(&words.format("cli-check-all-new", &[("revision", revision)]));
    }
    if let Some(count) = fixed.filter(|_| !arguments.quiet) {
        output = output.notice(&words.format("cli-check-fixed", &[("count", count.into())]));
    }
    output = notes.iter().fold(output, |output, note| output.notice(note));
    let unchecked = unchecked_files(&not_asked);
    if unchecked > 0 && !arguments.quiet {
        output = output.notice(&words.format("cli-check-unchecked", &[("files", unchecked.into())]));
    }
    Ok(match failure {
        Some(what) => output.with_error(CommandError::from_text(what)),
        None => output,
    })
}

/// The report in the requested format, with a summary line if the format has one.
fn render(arguments: &Check, report: &Report, day: NaiveDate, context: &Context) -> CommandOutput {
    let words = context.words;
    let screen = context.screen();
    let look = HumanOptions {
        styled: screen.colour,
        width: screen.width,
        show_all: arguments.all,
        shows_fixes: context.at.is_none(),
    };
    let closing = (!arguments.quiet).then(|| diagnostics::summary(&report.counts, words));
    let beside = |text: String| {
        let output = CommandOutput::text(text);
        closing.iter().fold(output, |output, line| output.notice(line))
    };
    match arguments.format {
        Format::Human => {
            let fixable = closing
                .as_ref()
                .filter(|_| context.at.is_none())
                .and_then(|_| diagnostics::fixable(report.findings, arguments.unsafe_fixes, words));
            let closing: String =
                fixable.iter().chain(&closing).map(|line| diagnostics::sentence(line, look.width)).collect();
            CommandOutput::text(diagnostics::human(report, words, look) + &closing)
        }
        Format::Json => CommandOutput::text(diagnostics::json(report, words)),
        Format::Short => beside(diagnostics::short(report, words)),
        Format::Github => step_summary::add(report, context, beside(diagnostics::github(report, words))),
        Format::Gitlab => beside(diagnostics::gitlab(report, words)),
        Format::Sarif => beside(diagnostics::sarif(report, words)),
        Format::Junit => beside(diagnostics::junit(report, words, Suite { day, strict: arguments.strict })),
    }
}

/// The number of files that could not be checked completely, for reasons that only unselected rules report.
fn unchecked_files(not_asked: &[Diagnostic]) -> usize {
    let files = not_asked.iter().filter(|finding| finding.rule.group() == Group::Reading);
    files.map(|finding| finding.place.file).collect::<BTreeSet<FileIx>>().len()
}

/// Nothing was checked: there is no project file, or none that the selected rules could check.
fn nothing_judged(loaded: &Loaded, not_asked: &[Diagnostic], words: &Localizer) -> Option<String> {
    let mut projects = loaded.sources.files.iter().filter(|file| file.path.starts_with("projects/")).peekable();
    let hides = |rule: Rule| not_asked.iter().any(|finding| finding.rule == rule);
    let message = if projects.peek().is_none() {
        "cli-no-project-file"
    } else if hides(Rule::UnsupportedFormat) || (hides(Rule::UnreadableFile) && projects.all(|file| file.text.is_err()))
    {
        "cli-check-nothing-checked"
    } else {
        return None;
    };
    let folder = format!("{}projects", loaded.sources.prefix);
    Some(words.format(message, &[("folder", folder.into())]))
}

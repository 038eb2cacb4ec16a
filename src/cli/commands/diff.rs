//! `roadmap diff [BASE [HEAD]]`: explains the changes between two states.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::SystemTime;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::loaded::{Loaded, ResolvedRevision};
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::revision::RevisionLoader;
use crate::cli::slip_history::{self, Days, HistoryQuery};
use crate::cli::{CommandError, CommandOutput};
use crate::diagnostic::{CheckResult, Comparison};
use crate::facts::changes::{self, Changes, State};
use crate::parallel::join;
use crate::read;
use crate::render::diagnostics::localize_difference;
use crate::source::Sources;
use crate::view;
use crate::view::changes::{Findings, RevisionNames};

/// The arguments of `roadmap diff`.
#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "BASE")]
    base: Option<String>,
    #[arg(value_name = "HEAD")]
    head: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The JSON output.
#[derive(Serialize)]
struct Answer<'a> {
    before: &'a str,
    after: &'a str,
    #[serde(flatten)]
    changes: &'a Changes<'a>,
    findings: &'a Findings,
}

/// A state of the roadmap with its check result.
struct CheckedState {
    loaded: Loaded,
    verdict: CheckResult,
}

impl CheckedState {
    /// Checks a state as of `day`; `None` gives an empty roadmap.
    fn check(loaded: Option<Loaded>, day: NaiveDate) -> Self {
        let mut loaded = loaded.unwrap_or_else(|| {
            let sources = Sources::default();
            let (portfolio, _) = read::read(&sources);
            let read_from = SystemTime::now();
            Loaded { root: PathBuf::new(), sources, read_from, portfolio, findings: Vec::new(), revision: None }
        });
        let verdict = loaded.check(day);
        Self { loaded, verdict }
    }
}

/// The revisions to compare, as given.
struct RevisionRange<'a> {
    base: Option<&'a str>,
    head: Option<&'a str>,
    /// Whether the base is the merge base.
    since_common: bool,
}

impl<'a> RevisionRange<'a> {
    /// Two arguments, or one as in `git diff`: `A..B`, or `A...B` from the merge base; an empty side is HEAD.
    fn of(arguments: &'a Diff) -> Self {
        let (base, head) = (arguments.base.as_deref(), arguments.head.as_deref());
        let in_one = |dots| base.filter(|_| head.is_none()).and_then(|text| text.split_once(dots));
        let (pair, since_common) = match in_one("...") {
            Some(pair) => (Some(pair), true),
            None => (in_one(".."), false),
        };
        let named = |name: &'a str| Some(if name.is_empty() { "HEAD" } else { name });
        match pair {
            Some((one, other)) => Self { base: named(one), head: named(other), since_common },
            None => Self { base, head, since_common: false },
        }
    }
}

/// Shows what changed between two states of the roadmap.
///
/// # Errors
/// If there is no roadmap, or a revision cannot be read.
pub fn run(arguments: &Diff, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    if context.at.is_some() {
        return Err(CommandError::new("cli-diff-at", &[]));
    }
    let revisions = RevisionLoader::open(context)?;
    let range = RevisionRange::of(arguments);
    let head = range.head.map(|text| revisions.resolve("HEAD", text)).transpose()?;
    let mut is_branch_known = true;
    let base = match (range.base.map(|text| revisions.resolve("BASE", text)).transpose()?, &head) {
        (Some(base), Some(head)) if range.since_common => {
            let common = revisions.answer(revisions.repository.merge_base(&base.commit, &head.commit))?;
            let Some(common) = common else {
                let both = [("one", base.spec.as_str().into()), ("other", head.spec.as_str().into())];
                return Err(CommandError::new("cli-diff-nothing-common", &both));
            };
            ResolvedRevision::named(common.short_id(), common)
        }
        (Some(base), _) => base,
        (None, head) => {
            let found = default_base(&revisions, head.as_ref())?;
            is_branch_known = found.1;
            found.0
        }
    };
    let (head_name, after) = match &head {
        Some(revision) => (revision.spec.clone(), revisions.load(revision)?),
        None => (words.text("diff-working-folder"), context.read()?),
    };
    let before = revisions.load_beside(&base, &after)?;
    let base_name = base.spec;
    let came_later = before.is_none();
    let day = context.today(&after);
    let files = after.sources.files.len();
    let (before, after) = join(files, || CheckedState::check(before, day), || CheckedState::check(Some(after), day));
    // Leaked on purpose, as what a command loads is.
    let (before, after) = (&*Box::leak(Box::new(before)), &*Box::leak(Box::new(after)));
    let (one, other) = (&before.loaded, &after.loaded);
    let (old, new) = read::changed_values(&one.sources, &other.sources);
    let mut found = changes::changes(
        State { portfolio: &one.portfolio, values: &old },
        State { portfolio: &other.portfolio, values: &new },
        day,
    );
    let moved: HashSet<&str> = found.projects_with_moved_dates().collect();
    if !moved.is_empty()
        && let Some(slip_history) =
            slip_history::known(&revisions, other, HistoryQuery { older: Some(one), ids: Some(moved) }, Days::all(day))
    {
        found = found.with_history(&slip_history.slips, slip_history.since.filter(|_| slip_history.is_cut()));
    }
    found.consequences = if came_later { changes::Impact::default() } else { found.consequences };
    let comparison = Comparison::new(&one.sources, &other.sources, &found.moved);
    let difference = comparison.difference(&before.verdict, &after.verdict, &found.unread_now());
    let findings = localize_difference(&difference, &one.sources, &other.sources, words);
    let answer = Answer { before: &base_name, after: &head_name, changes: &found, findings: &findings };
    let text = output_format::render(&arguments.output, context, &answer, || {
        let between = RevisionNames { before: &base_name, after: &head_name, prefix: &revisions.prefix() };
        view::changes::changes(&one.portfolio, &other.portfolio, &found, &findings, between, words)
    });
    let output = CommandOutput::text(text);
    let output = if is_branch_known {
        output
    } else {
        let help = words.text("cli-diff-no-default-branch.help");
        let help = words.format("cli-help", &[("what", help.into())]);
        output.notice(&words.text("cli-diff-no-default-branch")).notice(&help)
    };
    Ok(if came_later {
        output.notice(&words.format("cli-diff-new-roadmap", &[("revision", base_name.as_str().into())]))
    } else {
        output
    })
}

/// The merge base with the default branch; the commit itself and `false` if there is no default branch.
fn default_base(
    revisions: &RevisionLoader,
    head: Option<&ResolvedRevision>,
) -> Result<(ResolvedRevision, bool), CommandError> {
    let repository = &revisions.repository;
    let found = || {
        let here = match head {
            Some(revision) => revision.commit.clone(),
            None => repository.head()?,
        };
        let Some((name, commit)) = repository.default_branch()? else {
            let name = head.map_or_else(|| "HEAD".to_owned(), |head| head.name.clone());
            return Ok((ResolvedRevision::named(name, here), false));
        };
        let base = match repository.merge_base(&here, &commit)? {
            Some(base) if base.id == commit.id => ResolvedRevision::named(name, base),
            Some(base) => ResolvedRevision::named(base.short_id(), base),
            None => ResolvedRevision::named(name, commit),
        };
        Ok((base, true))
    };
    revisions.answer(found())
}

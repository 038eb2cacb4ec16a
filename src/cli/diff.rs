//! `roadmap diff [BASE [HEAD]]`: what does this change mean?

use std::mem::ManuallyDrop;

use clap::Args;
use serde::Serialize;

use super::context::{Context, Loaded};
use super::revision::{self, History};
use super::views::{self, Shown};
use super::{Failure, Outcome};
use crate::diagnostic::{Verdict, not_among};
use crate::facts::changes::{self, Changes, State};
use crate::model::{FileValues, Portfolio};
use crate::render::findings::worded;
use crate::source::Sources;
use crate::source::git::Commit;
use crate::view;
use crate::view::changes::{Between, Finding, Findings};
use crate::words::Words;
use crate::{read, rules};

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "BASE")]
    base: Option<String>,
    #[arg(value_name = "HEAD")]
    head: Option<String>,
    #[command(flatten)]
    shown: Shown,
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Answer<'a> {
    before: &'a str,
    after: &'a str,
    #[serde(flatten)]
    changes: &'a Changes<'a>,
    findings: &'a Findings,
}

/// A state of the roadmap, read and judged.
struct Side {
    sources: Sources,
    portfolio: Portfolio,
    values: Vec<FileValues>,
    verdict: Verdict,
}

pub fn run(arguments: &Diff, context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    if context.at.is_some() {
        return Err(Failure::new(words, "cli-diff-at", &[]));
    }
    let history = History::open(context)?;
    let zone = revision::zone(&history, context)?;
    let head = arguments.head.as_deref().map(|text| history.commit(text, zone, words)).transpose()?;
    let (base_name, base) = match &arguments.base {
        Some(text) => (text.clone(), history.commit(text, zone, words)?),
        None => usual_base(&history, head.as_ref(), words)?,
    };
    let (head_name, after) = match (&arguments.head, &head) {
        (Some(text), Some(commit)) => {
            let loaded = history.load(commit, text, &[], words)?;
            (text.clone(), loaded.ok_or_else(|| no_roadmap(text, words))?)
        }
        _ => (words.say("diff-working-folder"), ManuallyDrop::into_inner(context.load()?)),
    };
    let before = history.load(&base, &base_name, &[&after.sources], words)?;
    let came_later = before.is_none();
    let day = context.today(&after);
    let side = |loaded: Option<Loaded>| {
        let loaded = loaded.unwrap_or_else(|| {
            let (portfolio, _) = read::read(&Sources::default());
            Loaded { root: after.root.clone(), sources: Sources::default(), portfolio, found: Vec::new(), day: None }
        });
        let values = read::values(&loaded.sources);
        let verdict = rules::judge(&loaded.portfolio, day, loaded.found);
        Side { sources: loaded.sources, portfolio: loaded.portfolio, values, verdict }
    };
    let before = ManuallyDrop::new(side(before));
    let root = after.root.clone();
    let after = ManuallyDrop::new(side(Some(Loaded { root, ..after })));
    let mut found = changes::changes(state(&before), state(&after), day);
    found.follows = if came_later { changes::Follows::default() } else { found.follows };
    let findings = Findings { new: only_in(&after, &before, words), gone: only_in(&before, &after, words) };
    let answer = Answer { before: &base_name, after: &head_name, changes: &found, findings: &findings };
    let text = views::drawn(&arguments.shown, context, &answer, || {
        let between = Between { before: &base_name, after: &head_name };
        view::changes::changes(&before.portfolio, &after.portfolio, &found, &findings, between, words)
    });
    let outcome = Outcome::said(text);
    Ok(if came_later {
        outcome.notice(&words.say_with("cli-diff-came-later", &[("revision", base_name.as_str().into())]))
    } else {
        outcome
    })
}

/// Where the change began: the last commit that it has in common with the branch that others start from.
fn usual_base(history: &History, head: Option<&Commit>, words: &Words) -> Result<(String, Commit), Failure> {
    let repository = &history.repository;
    let found = || {
        let here = match head {
            Some(commit) => commit.clone(),
            None => repository.head()?,
        };
        let Some((name, commit)) = repository.default_branch()? else { return Ok(("HEAD".to_owned(), here)) };
        Ok(match repository.merge_base(&here, &commit)? {
            Some(base) if base.id == commit.id => (name, base),
            Some(base) => (base.short(), base),
            None => (name, commit),
        })
    };
    found().map_err(|why| revision::failure(&why, words))
}

fn no_roadmap(revision: &str, words: &Words) -> Failure {
    Failure::new(words, "cli-no-roadmap-at", &[("revision", revision.into())])
}

fn state(side: &Side) -> State<'_> {
    State { portfolio: &side.portfolio, values: &side.values }
}

/// What the rules find in `these` and not in `those`, worded.
fn only_in(these: &Side, those: &Side, words: &Words) -> Vec<Finding> {
    let path = |side: &Side| {
        let paths: Vec<String> = side.sources.files.iter().map(|file| file.path.to_string()).collect();
        paths
    };
    let (these_paths, those_paths) = (path(these), path(those));
    let new = not_among(
        &these.verdict.findings,
        |file| &these_paths[file.0 as usize],
        &those.verdict.findings,
        |file| &those_paths[file.0 as usize],
    );
    new.into_iter()
        .map(|finding| Finding {
            rule: finding.rule.name(),
            level: finding.level,
            path: these.sources.file(finding.place.file).path.to_string(),
            message: worded(finding, words).message,
        })
        .collect()
}

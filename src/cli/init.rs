//! `roadmap init`: starts a roadmap, small and commented, that passes every rule.

use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use clap::Args;

use super::ci::{self, Host, Workflows};
use super::context::Context;
use super::home::Home;
use super::{Failure, Outcome, editors, today, toml_text, write};
use crate::model::{Language, Zone};
use crate::words::Words;
use crate::{read, source};

/// Where the roadmap goes when no folder is named.
const DEFAULT_DIR: &str = "roadmap";

/// The days that stand in the templates for today, and for the day on which the first deliverable is due.
const START: &str = "2000-01-01";
const DUE: &str = "2000-02-01";

/// The end of the year that stands in the templates.
const YEAR_END: &str = "2000-12-";

/// How far away the first deliverable is due: soon enough to be there before the first review.
const DUE_AFTER_DAYS: u64 = 31;

#[derive(Debug, Args)]
pub struct Init {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "HOST", value_enum)]
    ci: Option<Host>,
}

struct Template {
    path: &'static str,
    text: &'static str,
}

pub fn run(arguments: &Init, context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    if let Some(host) = arguments.ci
        && let Some(root) = roadmap_there(arguments, context)
    {
        let home = Home::of(&root, context.dir);
        let workflows = ci::workflows(host, &home, published_language(&root, words), words.language());
        write_new(&[&workflows.files], words)?;
        return Ok(with_workflows(Outcome::default(), host, &workflows, words));
    }
    let root = root(arguments, context);
    let home = Home::of(&root, context.dir);
    let files = start(&root, context);
    let (settings, outcome) = editors::settings(&home, Outcome::default(), words);
    let mut of_editors = editors::schemas(&root);
    of_editors.extend(settings);
    let workflows = arguments.ci.map(|host| (host, ci::workflows(host, &home, words.language(), words.language())));
    let of_host = workflows.as_ref().map_or(&[][..], |(_, workflows)| &workflows.files);
    write_new(&[&files, &of_editors, of_host], words)?;
    let outcome = outcome.remark(write::told("cli-wrote", &files, words));
    let outcome = outcome.remark(write::told("cli-init-editors", &of_editors, words));
    let outcome = match &workflows {
        Some((host, workflows)) => with_workflows(outcome, *host, workflows, words),
        None => outcome,
    };
    Ok(outcome.remark(words.say("cli-init-next")))
}

/// What was written for a host, and what is left to do.
fn with_workflows(outcome: Outcome, host: Host, workflows: &Workflows, words: &Words) -> Outcome {
    let written = write::told("cli-init-ci-wrote", &workflows.files, words);
    let outcome = outcome.remark(written).remark(words.say_with("cli-init-ci-next", &[("host", host.name().into())]));
    match &workflows.to_include {
        None => outcome,
        Some((path, include)) => {
            let told = words.say_with("cli-init-ci-include", &[("path", path.display().to_string().into())]);
            include.lines().fold(outcome.notice(&told), |outcome, line| outcome.notice(line))
        }
    }
}

/// The language in which a roadmap is published.
fn published_language(root: &Path, words: &Words) -> Language {
    source::load_settings(root).map_or(words.language(), |sources| read::read(&sources).0.roadmap.language())
}

/// A roadmap that is there already: in the folder named, else the nearest.
fn roadmap_there(arguments: &Init, context: &Context) -> Option<PathBuf> {
    match &arguments.folder {
        None => context.root().ok(),
        Some(_) => Some(root(arguments, context)).filter(|root| root.join("roadmap.toml").symlink_metadata().is_ok()),
    }
}

/// Writes all of these files, none of which may be there.
fn write_new(groups: &[&[(PathBuf, String)]], words: &Words) -> Result<(), Failure> {
    let files = groups.concat();
    if let Some((path, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        let path = path.display().to_string();
        return Err(Failure::new(words, "cli-init-exists", &[("path", path.into())]));
    }
    write::all_or_nothing(&files).map_err(|(path, why)| Failure::refused(words, "cli-cannot-create", &path, &why))
}

/// Where the roadmap goes.
fn root(arguments: &Init, context: &Context) -> PathBuf {
    let folder = arguments.folder.as_deref().unwrap_or(Path::new(DEFAULT_DIR));
    context.dir.map_or_else(|| folder.to_owned(), |dir| dir.join(folder))
}

/// The files of a new roadmap.
fn start(root: &Path, context: &Context) -> Vec<(PathBuf, String)> {
    let start = context.asked_today().unwrap_or_else(|| today::by_the_clock(&Zone::default()));
    let file = |template: &Template| (root.join(template.path), dated(template.text, start));
    templates(context.words.language()).iter().map(file).collect()
}

fn templates(language: Language) -> [Template; 3] {
    match language {
        Language::En => [
            Template { path: "roadmap.toml", text: include_str!("templates/en/roadmap.toml") },
            Template { path: "people.toml", text: include_str!("templates/en/people.toml") },
            Template { path: "projects/first-project.toml", text: include_str!("templates/en/first-project.toml") },
        ],
        Language::Fr => [
            Template { path: "roadmap.toml", text: include_str!("templates/fr/roadmap.toml") },
            Template { path: "people.toml", text: include_str!("templates/fr/people.toml") },
            Template { path: "projects/premier-projet.toml", text: include_str!("templates/fr/premier-projet.toml") },
        ],
    }
}

/// The template, with days that follow from `start`.
pub fn dated(template: &str, start: NaiveDate) -> String {
    template
        .replace(START, &toml_text::date(start))
        .replace(DUE, &toml_text::date(first_due(start)))
        .replace(YEAR_END, &format!("{:04}-12-", start.year()))
}

/// A working day about a month later; the day itself where the calendar of the files ends before.
fn first_due(start: NaiveDate) -> NaiveDate {
    let due = start.checked_add_days(Days::new(DUE_AFTER_DAYS)).unwrap_or(start);
    let to_monday = match due.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
    };
    due.checked_add_days(Days::new(to_monday)).filter(|due| due.year() <= 9999).unwrap_or(start)
}

//! The context of a command: global options, language, environment.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::global_options::{ColorChoice, Global};
use super::loaded::Loaded;
use super::{CommandError, Environment, command_output, today};
use crate::l10n::Localizer;
use crate::model::Language;
use crate::render::terminal::TerminalOptions;
use crate::source::git::Repository;
use crate::source::{self, FolderError};
use crate::view::shell;

/// The global options, the environment, and notes to print after the command's output.
pub struct Context<'a> {
    /// The folder given by `-C`.
    pub dir: Option<&'a Path>,
    /// The language given by `--lang`.
    pub asked_language: Option<Language>,
    pub colour: ColorChoice,
    pub environment: &'a Environment,
    pub words: &'a Localizer,
    /// The commit or day given by `--at`.
    pub at: Option<&'a str>,
    /// Whether the history cache is used.
    pub is_cached: bool,
    /// The day given by `--today`.
    today: Option<NaiveDate>,
    /// The day given by `--today` or `ROADMAP_TODAY`.
    asked_today: Option<NaiveDate>,
    /// Notes about the files, in addition to the answer.
    notices: RefCell<Vec<String>>,
}

impl<'a> Context<'a> {
    /// The context of a command with these options.
    ///
    /// # Errors
    /// If the given day is invalid.
    pub fn new(global: &'a Global, environment: &'a Environment, words: &'a Localizer) -> Result<Self, CommandError> {
        let asked_today = today::requested(global.today.as_deref(), environment)?;
        Ok(Self {
            dir: global.dir.as_deref(),
            asked_language: global.lang,
            colour: global.color,
            environment,
            words,
            at: global.at.as_deref(),
            is_cached: !global.no_cache && !environment.no_cache,
            today: asked_today.filter(|_| global.today.is_some()),
            asked_today,
            notices: RefCell::default(),
        })
    }

    /// The reference day: `--today`, else the day of the commit, else `ROADMAP_TODAY`, else the clock in the time
    /// zone of the roadmap.
    pub fn today(&self, loaded: &Loaded) -> NaiveDate {
        let zone = loaded.portfolio.roadmap.timezone();
        let then = loaded.revision.as_ref().map(|(revision, _)| revision.today(&zone));
        self.today.or(then).or(self.asked_today).unwrap_or_else(|| today::today_in(&zone))
    }

    /// The reference day, if one was given.
    pub fn asked_today(&self) -> Option<NaiveDate> {
        self.asked_today
    }

    /// The options for output on a terminal.
    pub fn screen(&self) -> TerminalOptions {
        TerminalOptions { width: self.environment.screen_width(), colour: self.environment.colours(self.colour) }
    }

    /// The folder of the roadmap.
    ///
    /// # Errors
    /// If there is no roadmap.
    pub fn root(&self) -> Result<PathBuf, CommandError> {
        source::find(self.dir).map_err(|why| self.no_roadmap(&why))
    }

    /// Adds notes about the files, one line each.
    pub fn add_notices(&self, notices: impl IntoIterator<Item = String>) {
        self.notices.borrow_mut().extend(notices);
    }

    /// Takes the notes about the files, one line each.
    pub fn take_notices(&self) -> Vec<String> {
        self.notices.take()
    }

    /// The error if there is no roadmap.
    pub fn no_roadmap(&self, error: &FolderError) -> CommandError {
        match error {
            FolderError::NoRoadmap { looked_in } => {
                let message = if self.dir.is_some() { "cli-no-roadmap-in" } else { "cli-no-roadmap-above" };
                let folder = looked_in.display().to_string();
                let failure = CommandError::new(message, &[("folder", folder.into())]);
                if is_committed_in(looked_in) {
                    return failure.help("cli-offer-at", &[]);
                }
                let start = self.dir.unwrap_or(Path::new("."));
                let below = source::find_below(start);
                let failure = below.iter().fold(failure, |failure, folder| {
                    let shown = folder.display().to_string();
                    let command = format!("roadmap -C {} status", shell::word(&shown));
                    let args = [("folder", shown.as_str().into()), ("command", command.into())];
                    failure.help("cli-offer-folder", &args)
                });
                if below.is_empty() { failure.help("cli-offer-init", &[]) } else { failure }
            }
            FolderError::Unopenable { folder, why } => CommandError::new(
                "cli-cannot-open-folder",
                &[
                    ("folder", folder.display().to_string().into()),
                    ("why", command_output::io_text(why, self.words).into()),
                ],
            ),
        }
    }
}

/// Whether the last commit of the repository around `folder` has a roadmap that is not checked out.
fn is_committed_in(folder: &Path) -> bool {
    let Ok(repository) = Repository::discover(folder) else { return false };
    let found = repository.head().and_then(|head| repository.find(&head, repository.folder(), true));
    found.is_ok_and(|folder| folder.is_some())
}

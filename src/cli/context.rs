//! The context of a command: global options, language, and loading of the roadmap.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;

use super::global_options::{ColorChoice, Global};
use super::revision::{ResolvedRevision, RevisionLoader};
use super::{CommandError, Environment, command_output, ignored_files, sparse, today};
use crate::diagnostic::{CheckResult, Diagnostic, Rule};
use crate::l10n::Localizer;
use crate::model::{Language, Portfolio, Roadmap};
use crate::render::diagnostics::Counts;
use crate::render::terminal::TerminalOptions;
use crate::rules;
use crate::source::git::{self, Listing, Repository};
use crate::source::{self, FolderError, Sources, Unreadable};
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

/// A roadmap that was read.
pub struct Loaded {
    pub root: PathBuf,
    pub sources: Sources,
    /// A time before any of the files was read.
    pub read_from: SystemTime,
    pub portfolio: Portfolio,
    /// The findings of the reader.
    pub found: Vec<Diagnostic>,
    /// The commit of the files and their folder in it; `None` for files of the folder.
    pub revision: Option<(ResolvedRevision, Listing)>,
}

impl<'a> Context<'a> {
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
    /// When there is none.
    pub fn root(&self) -> Result<PathBuf, CommandError> {
        source::find(self.dir).map_err(|why| self.no_roadmap(&why))
    }

    /// Finds and reads the roadmap. Leaked on purpose: freeing a large roadmap delays the exit.
    ///
    /// # Errors
    /// If there is no roadmap, or its folder cannot be opened.
    pub fn load(&self) -> Result<&'static mut Loaded, CommandError> {
        self.read().map(|loaded| Box::leak(Box::new(loaded)))
    }

    /// Like [`Self::load`], owned.
    ///
    /// # Errors
    /// If there is no roadmap, or its folder cannot be opened.
    pub fn read(&self) -> Result<Loaded, CommandError> {
        if let Some(at) = self.at {
            let revisions = RevisionLoader::open(self)?;
            let revision = revisions.resolve("--at", at)?;
            return revisions.load(&revision);
        }
        let root = source::find(self.dir).map_err(|why| self.no_roadmap(&why))?;
        let read_from = SystemTime::now();
        let (mut sources, ignored) = source::load_with_ignored(&root).map_err(|why| self.no_roadmap(&why))?;
        if git::may_be_sparse(&root) {
            self.notices.borrow_mut().extend(sparse::complete(&mut sources, &root, self.words));
        }
        self.notices.borrow_mut().extend(ignored_files::notice(&ignored, &sources.prefix, self.words));
        let (portfolio, found) = crate::read::read(&sources);
        Ok(Loaded { root, sources, read_from, portfolio, found, revision: None })
    }

    /// Notes about the files, one line each.
    pub fn take_notices(&self) -> Vec<String> {
        self.notices.take()
    }

    /// Reads only the settings of the roadmap, if there is one.
    ///
    /// # Errors
    /// If there is no roadmap at `-C`, or its folder cannot be opened.
    pub fn settings(&self) -> Result<Option<Roadmap>, CommandError> {
        if self.at.is_some() {
            return Ok(Some(self.read()?.portfolio.roadmap));
        }
        let root = match source::find(self.dir) {
            Ok(root) => root,
            Err(FolderError::NoRoadmap { .. }) if self.dir.is_none() => return Ok(None),
            Err(why) => return Err(self.no_roadmap(&why)),
        };
        let sources = source::load_settings(&root).map_err(|why| self.no_roadmap(&why))?;
        Ok(Some(crate::read::read(&sources).0.roadmap))
    }

    /// Finds and reads the roadmap for commands that show its content, which is unknown in an unsupported format.
    ///
    /// # Errors
    /// If there is no roadmap, or it cannot be read.
    pub fn load_known(&self) -> Result<&'static mut Loaded, CommandError> {
        let loaded = self.load()?;
        if loaded.found.iter().any(|finding| finding.rule == Rule::UnsupportedFormat) {
            return Err(CommandError::new("cli-unsupported-format", &[]));
        }
        Ok(loaded)
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

impl Loaded {
    /// Checks the roadmap as of `day`, including the findings of the reader, which are moved into the result.
    pub fn check(&mut self, day: NaiveDate) -> CheckResult {
        rules::check(&self.portfolio, day, std::mem::take(&mut self.found))
    }

    /// The numbers of files and findings for the summary.
    pub fn counts(&self, verdict: &CheckResult) -> Counts {
        let found = self.sources.files.iter().filter(|file| !matches!(file.text, Err(Unreadable::Missing)));
        // In an unsupported format only one file was examined, by one rule.
        let is_unknown = verdict.findings.iter().any(|finding| finding.rule == Rule::UnsupportedFormat);
        Counts {
            files_found: found.clone().count(),
            files_read: if is_unknown { 1 } else { found.filter(|file| file.text.is_ok()).count() },
            rules: if is_unknown { 1 } else { verdict.rules_in_force.len() },
            errors: verdict.errors(),
            warnings: verdict.warnings(),
            waived: verdict.waived.len(),
            only_new: false,
        }
    }

    /// The prefix that makes paths relative to the root of the repository.
    pub fn path_in_repository(&self) -> String {
        match &self.revision {
            Some((_, listing)) => source::with_trailing_slash(&listing.folder),
            None => source::prefix_in_repository(&self.root),
        }
    }
}

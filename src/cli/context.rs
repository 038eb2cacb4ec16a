//! What every command works with: the options that hold everywhere, the words, and the roadmap they lead to.

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

pub struct Context<'a> {
    /// Where `-C` leads.
    pub dir: Option<&'a Path>,
    /// The language that `--lang` asks for.
    pub asked_language: Option<Language>,
    pub colour: ColorChoice,
    pub surroundings: &'a Environment,
    pub words: &'a Localizer,
    /// The commit, or the day, whose files `--at` asks for.
    pub at: Option<&'a str>,
    /// Whether what was learned of the history is kept for the next time.
    pub is_cached: bool,
    /// What `--today` says.
    today: Option<NaiveDate>,
    /// What `--today` says, else `ROADMAP_TODAY`.
    asked_today: Option<NaiveDate>,
    /// What is to be told of the files beside what the command answers.
    notices: RefCell<Vec<String>>,
}

/// A roadmap, read.
pub struct Loaded {
    pub root: PathBuf,
    pub sources: Sources,
    /// None of the files was read before.
    pub read_from: SystemTime,
    pub portfolio: Portfolio,
    /// What reading found.
    pub found: Vec<Diagnostic>,
    /// The commit that the files are of, and where they stand in it; nothing for those of the folder.
    pub past: Option<(ResolvedRevision, Listing)>,
}

impl<'a> Context<'a> {
    /// # Errors
    /// When the day asked for is none.
    pub fn new(global: &'a Global, surroundings: &'a Environment, words: &'a Localizer) -> Result<Self, CommandError> {
        let asked_today = today::asked(global.today.as_deref(), surroundings)?;
        Ok(Self {
            dir: global.dir.as_deref(),
            asked_language: global.lang,
            colour: global.color,
            surroundings,
            words,
            at: global.at.as_deref(),
            is_cached: !global.no_cache && !surroundings.no_cache,
            today: asked_today.filter(|_| global.today.is_some()),
            asked_today,
            notices: RefCell::default(),
        })
    }

    /// The day to reckon from: `--today`, else the day of the moment that the files are of, else `ROADMAP_TODAY`, else
    /// the clock in the time zone of the roadmap.
    pub fn today(&self, loaded: &Loaded) -> NaiveDate {
        let zone = loaded.portfolio.roadmap.timezone();
        let then = loaded.past.as_ref().map(|(moment, _)| moment.today(&zone));
        self.today.or(then).or(self.asked_today).unwrap_or_else(|| today::by_the_clock(&zone))
    }

    /// The day to reckon from where one was asked for.
    pub fn asked_today(&self) -> Option<NaiveDate> {
        self.asked_today
    }

    /// Where lines go.
    pub fn screen(&self) -> TerminalOptions {
        TerminalOptions { width: self.surroundings.screen_width(), colour: self.surroundings.colours(self.colour) }
    }

    /// The folder of the roadmap.
    ///
    /// # Errors
    /// When there is none.
    pub fn root(&self) -> Result<PathBuf, CommandError> {
        source::find(self.dir).map_err(|why| self.no_roadmap(&why))
    }

    /// Finds the roadmap and reads it.
    ///
    /// # Errors
    /// When there is none, or its folder cannot be opened.
    ///
    /// Leaked on purpose: freeing a large roadmap delays the exit.
    pub fn load(&self) -> Result<&'static mut Loaded, CommandError> {
        self.read().map(|loaded| Box::leak(Box::new(loaded)))
    }

    /// The same, owned.
    ///
    /// # Errors
    /// When there is none, or its folder cannot be opened.
    pub fn read(&self) -> Result<Loaded, CommandError> {
        if let Some(at) = self.at {
            let past = RevisionLoader::open(self)?;
            let moment = past.meant("--at", at)?;
            return past.load(&moment);
        }
        let root = source::find(self.dir).map_err(|why| self.no_roadmap(&why))?;
        let read_from = SystemTime::now();
        let (mut sources, overlooked) = source::load_noticing(&root).map_err(|why| self.no_roadmap(&why))?;
        if git::may_be_sparse(&root) {
            self.notices.borrow_mut().extend(sparse::complete(&mut sources, &root, self.words));
        }
        self.notices.borrow_mut().extend(ignored_files::notice(&overlooked, &sources.prefix, self.words));
        let (portfolio, found) = crate::read::read(&sources);
        Ok(Loaded { root, sources, read_from, portfolio, found, past: None })
    }

    /// What is to be told of the files that were read, a line each.
    pub fn take_notices(&self) -> Vec<String> {
        self.notices.take()
    }

    /// The settings of the roadmap, where there is one; the other files are not read.
    ///
    /// # Errors
    /// When there is none where `-C` leads, or its folder cannot be opened.
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

    /// Finds the roadmap and reads it, for those who say what it holds: of a format that is not known that is nothing.
    ///
    /// # Errors
    /// When there is none, or none that could be read.
    pub fn load_known(&self) -> Result<&'static mut Loaded, CommandError> {
        let loaded = self.load()?;
        if loaded.found.iter().any(|finding| finding.rule == Rule::UnsupportedFormat) {
            return Err(CommandError::new("cli-unsupported-format", &[]));
        }
        Ok(loaded)
    }

    /// What is said where there is no roadmap to read.
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

/// Whether the last commit of the repository around `folder` holds a roadmap that is not checked out.
fn is_committed_in(folder: &Path) -> bool {
    let Ok(repository) = Repository::around(folder) else { return false };
    let found = repository.head().and_then(|head| repository.find(&head, repository.folder(), true));
    found.is_ok_and(|folder| folder.is_some())
}

impl Loaded {
    /// Checks the roadmap on `day`, with what reading found, which is then gone from it.
    pub fn check(&mut self, day: NaiveDate) -> CheckResult {
        rules::check(&self.portfolio, day, std::mem::take(&mut self.found))
    }

    /// How many files were read and findings found, for the summary.
    pub fn counts(&self, verdict: &CheckResult) -> Counts {
        let found = self.sources.files.iter().filter(|file| !matches!(file.text, Err(Unreadable::Missing)));
        // Of a format that is not known, the file that says so is the only one that was looked into, and by one rule.
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

    /// What stands before a path of the roadmap when it is read from the root of the repository.
    pub fn path_in_repository(&self) -> String {
        match &self.past {
            Some((_, listing)) => source::as_folder(&listing.folder),
            None => source::from_repository_root(&self.root),
        }
    }
}

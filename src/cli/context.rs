//! What every command works with: the options that hold everywhere, the words, and the roadmap they lead to.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::arguments::{Global, When};
use super::{Failure, Surroundings, outcome, today};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Language, Portfolio, Roadmap};
use crate::render::terminal::Screen;
use crate::source::{self, FolderError, Sources};
use crate::words::Words;

pub struct Context<'a> {
    /// Where `-C` leads.
    pub dir: Option<&'a Path>,
    /// The language that `--lang` asks for.
    pub asked_language: Option<Language>,
    pub colour: When,
    pub surroundings: &'a Surroundings,
    pub words: &'a Words,
    asked_today: Option<NaiveDate>,
}

/// A roadmap, read.
pub struct Loaded {
    pub root: PathBuf,
    pub sources: Sources,
    pub portfolio: Portfolio,
    /// What reading found.
    pub found: Vec<Diagnostic>,
}

impl<'a> Context<'a> {
    /// # Errors
    /// When the day asked for is none.
    pub fn new(global: &'a Global, surroundings: &'a Surroundings, words: &'a Words) -> Result<Self, Failure> {
        Ok(Self {
            dir: global.dir.as_deref(),
            asked_language: global.lang,
            colour: global.color,
            surroundings,
            words,
            asked_today: today::asked(global.today.as_deref(), surroundings, words)?,
        })
    }

    /// The day to reckon from, by the time zone of the roadmap where the clock has to be asked.
    pub fn today(&self, portfolio: &Portfolio) -> NaiveDate {
        self.asked_today.unwrap_or_else(|| today::by_the_clock(&portfolio.roadmap.timezone()))
    }

    /// The day to reckon from where one was asked for.
    pub fn asked_today(&self) -> Option<NaiveDate> {
        self.asked_today
    }

    /// Where lines go.
    pub fn screen(&self) -> Screen {
        Screen { width: self.surroundings.screen_width(), colour: self.surroundings.colours(self.colour) }
    }

    /// The folder of the roadmap.
    ///
    /// # Errors
    /// When there is none.
    pub fn root(&self) -> Result<PathBuf, Failure> {
        source::find(self.dir).map_err(|why| self.no_roadmap(&why))
    }

    /// Finds the roadmap and reads it.
    ///
    /// # Errors
    /// When there is none, or its folder cannot be opened.
    ///
    /// It is never given back piece by piece: the process ends soon, and takes all of it at once.
    pub fn load(&self) -> Result<ManuallyDrop<Loaded>, Failure> {
        let root = source::find(self.dir).map_err(|why| self.no_roadmap(&why))?;
        let sources = source::load(&root).map_err(|why| self.no_roadmap(&why))?;
        let (portfolio, found) = crate::read::read(&sources);
        Ok(ManuallyDrop::new(Loaded { root, sources, portfolio, found }))
    }

    /// The settings of the roadmap, where there is one; the other files are not read.
    ///
    /// # Errors
    /// When there is none where `-C` leads, or its folder cannot be opened.
    pub fn settings(&self) -> Result<Option<Roadmap>, Failure> {
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
    pub fn load_known(&self) -> Result<ManuallyDrop<Loaded>, Failure> {
        let loaded = self.load()?;
        if loaded.found.iter().any(|finding| finding.rule == Rule::UnsupportedFormat) {
            return Err(Failure::new(self.words, "cli-unsupported-format", &[]));
        }
        Ok(loaded)
    }

    fn no_roadmap(&self, error: &FolderError) -> Failure {
        match error {
            FolderError::NoRoadmap { looked_in } => {
                let message = if self.dir.is_some() { "cli-no-roadmap-in" } else { "cli-no-roadmap-above" };
                let folder = looked_in.display().to_string();
                Failure::new(self.words, message, &[("folder", folder.into())]).help(self.words, "cli-offer-init", &[])
            }
            FolderError::Unopenable { folder, why } => Failure::new(
                self.words,
                "cli-cannot-open-folder",
                &[("folder", folder.display().to_string().into()), ("why", outcome::because(why, self.words).into())],
            ),
        }
    }
}

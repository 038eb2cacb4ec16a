//! Finds and reads the roadmap that the global options select.

use std::time::SystemTime;

use super::context::Context;
use super::loaded::Loaded;
use super::revision::RevisionLoader;
use super::{CommandError, ignored_files, sparse};
use crate::diagnostic::Rule;
use crate::model::Roadmap;
use crate::source::{self, FolderError, git};

impl Context<'_> {
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
            self.add_notices(sparse::complete(&mut sources, &root, self.words));
        }
        self.add_notices(ignored_files::notice(&ignored, &sources.prefix, self.words));
        let (portfolio, findings) = crate::read::read(&sources);
        Ok(Loaded { root, sources, read_from, portfolio, findings, revision: None })
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
        if loaded.findings.iter().any(|finding| finding.rule == Rule::UnsupportedFormat) {
            return Err(CommandError::new("cli-unsupported-format", &[]));
        }
        Ok(loaded)
    }
}

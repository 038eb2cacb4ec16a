//! Loads the roadmap at a commit, for `--at` and `--against`.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;

use super::context::Context;
use super::loaded::{Loaded, ResolvedRevision};
use super::{CommandError, date_input, git_errors};
use crate::diagnostic::Diagnostic;
use crate::l10n::Localizer;
use crate::model::Portfolio;
use crate::read;
use crate::source::git::{BlobCache, Commit, Content, GitError, Listing, Repository};
use crate::source::{self, FolderError, SourceFile, Sources, with_trailing_slash};
use crate::time::Zone;

/// The repository of a roadmap.
pub struct RevisionLoader<'a> {
    pub repository: Repository,
    root: PathBuf,
    /// The folder of the roadmap in the repository; `None` if it is not checked out.
    folder: Option<String>,
    dir: Option<&'a Path>,
    /// Whether the history cache is used.
    pub is_cached: bool,
    words: &'a Localizer,
}

impl<'a> RevisionLoader<'a> {
    /// The repository around the roadmap that the options select.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn open(context: &Context<'a>) -> Result<Self, CommandError> {
        let (root, is_there) = match source::find(context.dir) {
            Ok(root) => (root, true),
            // The roadmap may be in the commit although it is not checked out.
            Err(FolderError::NoRoadmap { .. }) => (context.dir.map_or_else(PathBuf::new, Path::to_owned), false),
            Err(why) => return Err(context.no_roadmap(&why)),
        };
        let repository = Repository::discover(&root).map_err(|why| git_errors::failure(&why, context.words))?;
        let folder = is_there.then(|| repository.folder().to_owned());
        Ok(Self { repository, root, folder, dir: context.dir, is_cached: context.is_cached, words: context.words })
    }

    /// The prefix of paths of the roadmap in the working folder.
    pub fn prefix(&self) -> String {
        source::prefix(&self.root)
    }

    /// Resolves `text`: a revision, or the last commit by the end of a day. `option` is named in errors.
    ///
    /// # Errors
    /// If it names no commit, or several, or the repository is broken.
    pub fn resolve(&self, option: &str, text: &str) -> Result<ResolvedRevision, CommandError> {
        let by_day = |day| {
            let commit = self.answer(self.zone().and_then(|zone| self.repository.commit_by(day, &zone)))?;
            Ok(ResolvedRevision { name: commit.short_id(), commit, spec: text.to_owned(), day: Some(day) })
        };
        if date_input::has_form(text, &[4, 2, 2]) {
            return by_day(date_input::parse_day(option, text)?);
        }
        let found = self.repository.commit(text);
        // A branch name takes precedence over dates in other forms.
        if matches!(found, Err(GitError::NoSuchRevision { .. }))
            && let Some(day) = date_input::day(text)
        {
            return by_day(day);
        }
        let commit = self.answer(found)?;
        Ok(ResolvedRevision { name: text.to_owned(), commit, spec: text.to_owned(), day: None })
    }

    /// The files of the roadmap at a commit; `None` if it has no roadmap.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn listing(&self, commit: &Commit) -> Result<Option<Listing>, CommandError> {
        self.answer(self.listed(commit))
    }

    /// The last commit by the end of `day` before the files that were read; `None` if the roadmap did not exist yet,
    /// or the repository cannot be read.
    pub fn revision_by(&self, loaded: &Loaded, day: NaiveDate) -> Option<ResolvedRevision> {
        let last = match &loaded.revision {
            Some((revision, _)) => revision.commit.clone(),
            None => self.repository.head().ok()?,
        };
        let commit = self.repository.last_commit_by(&last, day, &loaded.portfolio.roadmap.timezone()).ok()?;
        Some(ResolvedRevision::named(commit.short_id(), commit))
    }

    /// Reads the roadmap at a commit.
    ///
    /// # Errors
    /// If it has no roadmap, or the repository is broken.
    pub fn load(&self, revision: &ResolvedRevision) -> Result<Loaded, CommandError> {
        let Some(listing) = self.listing(&revision.commit)? else {
            let folder = self.folder.as_deref().unwrap_or(self.repository.folder());
            let zone = self.zone().unwrap_or_default();
            return Err(git_errors::no_roadmap(&revision.name, revision.commit.day(&zone), folder, self.words));
        };
        let sources = self.read(revision, &listing, &BlobCache::default())?;
        let read = read::read(&sources);
        Ok(self.loaded(revision, sources, listing, read))
    }

    /// Like [`Self::load`], reusing another state of the roadmap; `None` if there is no roadmap.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn load_beside(&self, revision: &ResolvedRevision, other: &Loaded) -> Result<Option<Loaded>, CommandError> {
        let Some((sources, listing)) = self.read_beside(revision, other)? else { return Ok(None) };
        let read = other.read_beside(&sources);
        Ok(Some(self.loaded(revision, sources, listing, read)))
    }

    /// The files only.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn read_beside(
        &self,
        revision: &ResolvedRevision,
        other: &Loaded,
    ) -> Result<Option<(Sources, Listing)>, CommandError> {
        let Some(listing) = self.listing(&revision.commit)? else { return Ok(None) };
        let mut known = BlobCache::default();
        match &other.revision {
            Some((_, listing)) => known.add_commit(listing, &other.sources),
            None => known.add_files(&other.sources, other.read_from, &self.repository),
        }
        let sources = self.read(revision, &listing, &known)?;
        Ok(Some((sources, listing)))
    }

    /// The commit with which the history of a loaded roadmap ends, and its folder there: its own commit, else the
    /// last one; `None` if the roadmap is not in it.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn tip(&self, loaded: &Loaded) -> Result<Option<(Commit, String)>, GitError> {
        let (commit, folder) = match &loaded.revision {
            Some((revision, listing)) => (revision.commit.clone(), Some(listing.folder.clone())),
            None => {
                let head = self.repository.head()?;
                let folder = self.folder_in(&head)?;
                (head, folder)
            }
        };
        Ok(folder.map(|folder| (commit, folder)))
    }

    fn loaded(
        &self,
        revision: &ResolvedRevision,
        sources: Sources,
        listing: Listing,
        read: (Portfolio, Vec<Diagnostic>),
    ) -> Loaded {
        let (portfolio, findings) = read;
        let (root, read_from) = (self.root.clone(), SystemTime::now());
        Loaded { root, sources, read_from, portfolio, findings, revision: Some((revision.clone(), listing)) }
    }

    fn read(&self, revision: &ResolvedRevision, listing: &Listing, known: &BlobCache) -> Result<Sources, CommandError> {
        let prefix = format!("{}:{}", revision.name, with_trailing_slash(&listing.folder));
        self.answer(self.repository.read(listing, known, prefix))
    }

    /// Converts a result of git.
    ///
    /// # Errors
    /// If git failed.
    pub fn answer<T>(&self, answer: Result<T, GitError>) -> Result<T, CommandError> {
        answer.map_err(|why| git_errors::failure(&why, self.words))
    }

    /// The folder of the roadmap in a commit.
    fn folder_in(&self, commit: &Commit) -> Result<Option<String>, GitError> {
        match &self.folder {
            Some(folder) => Ok(Some(folder.clone())),
            None => self.repository.find(commit, self.repository.folder(), self.dir.is_none()),
        }
    }

    fn listed(&self, commit: &Commit) -> Result<Option<Listing>, GitError> {
        match self.folder_in(commit)? {
            Some(folder) => self.repository.listing(commit, &folder),
            None => Ok(None),
        }
    }

    /// The time zone of the roadmap, in which days end, as of the last commit.
    fn zone(&self) -> Result<Zone, GitError> {
        let head = self.repository.head()?;
        let Some(listing) = self.listed(&head)? else { return Ok(Zone::default()) };
        let settings = listing.entries.into_iter().find(|entry| &*entry.path == "roadmap.toml");
        let Some(Content::Blob(id)) = settings.map(|entry| entry.content) else { return Ok(Zone::default()) };
        let file = SourceFile { path: "roadmap.toml".into(), text: self.repository.text(id)? };
        let (portfolio, _) = read::read(&Sources { prefix: String::new(), files: vec![file] });
        Ok(portfolio.roadmap.timezone())
    }
}

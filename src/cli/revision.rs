//! A roadmap as a commit holds it: what `--at`, `--against` and `diff` name, found, read, or said why not.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::context::{Context, Loaded};
use super::{Failure, today};
use crate::nearest::nearest;
use crate::source::git::{Commit, GitError, Known, ObjectKind, Repository};
use crate::source::{self, Sources};
use crate::words::{Arg, Words, dates};

/// How many things are offered where several may be meant.
const MAX_OFFERED: usize = 12;

/// The repository around a roadmap, and where the roadmap lies in it.
pub struct History {
    pub repository: Repository,
    folder: String,
    /// The folder of the roadmap, or the one that was to hold it.
    root: PathBuf,
    /// Whether the files are there now.
    pub has_files: bool,
    /// Where the roadmap may be above the folder too.
    upwards: bool,
}

impl History {
    /// The repository around the roadmap that `context` leads to, be it in the folder now or only in commits.
    ///
    /// # Errors
    /// When there is no repository, or none that can be read.
    pub fn open(context: &Context) -> Result<Self, Failure> {
        let found = source::find(context.dir).ok();
        let root = found.clone().unwrap_or_else(|| context.dir.map_or_else(|| PathBuf::from("."), Path::to_owned));
        let repository = Repository::around(&root).map_err(|why| failure(&why, context.words))?;
        let folder = repository.folder().to_owned();
        Ok(Self { repository, folder, root, has_files: found.is_some(), upwards: context.dir.is_none() })
    }

    /// The commit that `text` means: a revision, or the last commit made by the end of a day.
    ///
    /// # Errors
    /// When it means none, or several.
    pub fn commit(&self, text: &str, zone: Tz, words: &Words) -> Result<Commit, Failure> {
        match today::parse(text) {
            Some(day) => self.repository.commit_by(day, zone),
            None => self.repository.commit(text),
        }
        .map_err(|why| failure(&why, words))
    }

    /// The files of the roadmap in a commit; nothing where there was none. `name` is what the commit is called.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn sources(
        &self,
        commit: &Commit,
        name: &str,
        beside: &[&Sources],
        words: &Words,
    ) -> Result<Option<Sources>, Failure> {
        let read = || {
            let Some(folder) = self.repository.find(commit, &self.folder, self.upwards || !self.has_files)? else {
                return Ok(None);
            };
            let Some(listing) = self.repository.listing(commit, &folder)? else { return Ok(None) };
            let mut known = Known::default();
            for sources in beside {
                known.add_files(sources, &self.repository);
            }
            let prefix = if folder.is_empty() { format!("{name}:") } else { format!("{name}:{folder}/") };
            self.repository.read(&listing, &known, prefix).map(Some)
        };
        read().map_err(|why| failure(&why, words))
    }

    /// A roadmap as a commit holds it, read; nothing where there was none.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn load(
        &self,
        commit: &Commit,
        name: &str,
        beside: &[&Sources],
        words: &Words,
    ) -> Result<Option<Loaded>, Failure> {
        Ok(self.sources(commit, name, beside, words)?.map(|sources| {
            let (portfolio, found) = crate::read::read(&sources);
            let day = commit.day(portfolio.roadmap.timezone());
            Loaded { root: self.root.clone(), sources, portfolio, found, day: Some(day) }
        }))
    }
}

/// The roadmap as `--at` says, and the day that it speaks of.
///
/// # Errors
/// When there is no such commit, or no roadmap in it.
pub fn at(text: &str, context: &Context) -> Result<Loaded, Failure> {
    let words = context.words;
    let history = History::open(context)?;
    let zone = zone(&history, context)?;
    let commit = history.commit(text, zone, words)?;
    let mut loaded = history
        .load(&commit, text, &[], words)?
        .ok_or_else(|| Failure::new(words, "cli-no-roadmap-at", &[("revision", text.into())]))?;
    if let Some(day) = today::parse(text) {
        loaded.day = Some(day);
    }
    Ok(loaded)
}

/// The time zone in which a day ends: that of the roadmap as it is now, else as it was committed last.
pub fn zone(history: &History, context: &Context) -> Result<Tz, Failure> {
    if history.has_files {
        return Ok(context.settings()?.map_or(Tz::UTC, |roadmap| roadmap.timezone()));
    }
    let head = history.repository.head().map_err(|why| failure(&why, context.words))?;
    let loaded = history.load(&head, "HEAD", &[], context.words)?;
    Ok(loaded.map_or(Tz::UTC, |loaded| loaded.portfolio.roadmap.timezone()))
}

/// What a repository could not do, in words, with a way out.
pub fn failure(error: &GitError, words: &Words) -> Failure {
    let said = |name: &str, args: &[(&str, Arg)]| Failure::new(words, name, args);
    let kind = |kind: ObjectKind| {
        words.say(match kind {
            ObjectKind::Blob => "git-kind-file",
            ObjectKind::Tree => "git-kind-folder",
            ObjectKind::Commit => "git-kind-commit",
            ObjectKind::Tag => "git-kind-tag",
        })
    };
    let day = |day: NaiveDate| Arg::Owned(dates::long(words.language(), day));
    let or_shallow =
        |failure: Failure, shallow: bool| if shallow { failure.help(words, "git-shallow", &[]) } else { failure };
    match error {
        GitError::NoRepository { folder } => {
            let folder = if folder.as_os_str().is_empty() { ".".to_owned() } else { folder.display().to_string() };
            said("git-no-repository", &[("folder", folder.into())]).help(words, "git-init", &[])
        }
        GitError::Unopenable { folder, why } => {
            let folder = folder.display().to_string();
            said("git-unopenable", &[("folder", folder.into()), ("why", why.as_str().into())])
        }
        GitError::NothingCommitted => said("git-nothing-committed", &[]).help(words, "git-commit-first", &[]),
        GitError::NoSuchRevision { text, names, shallow } => {
            let failure = said("git-no-such-revision", &[("text", text.as_str().into())]);
            let failure = match nearest(text, names.iter().map(String::as_str)) {
                Some(nearest) => failure.help(words, "cli-did-you-mean", &[("nearest", nearest.into())]),
                None if (1..=MAX_OFFERED).contains(&names.len()) => {
                    failure.help(words, "cli-known", &[("known", names.join(", ").into())])
                }
                None => failure,
            };
            or_shallow(failure, *shallow)
        }
        GitError::Ambiguous { text, candidates } => {
            let shown = candidates.iter().take(MAX_OFFERED).map(|one| match one.kind {
                Some(of) => format!("{} ({})", one.id, kind(of)),
                None => one.id.clone(),
            });
            let several = shown.collect::<Vec<_>>().join(", ");
            said("git-ambiguous", &[("text", text.as_str().into())]).help(
                words,
                "cli-did-you-mean-one-of",
                &[("several", several.into())],
            )
        }
        GitError::NotOneCommit { text } => said("git-not-one-commit", &[("text", text.as_str().into())]),
        GitError::NotACommit { text, kind: of } => {
            said("git-not-a-commit", &[("text", text.as_str().into()), ("kind", kind(*of).into())])
        }
        GitError::BeforeFirst { day: asked, first, shallow } => {
            let failure = said("git-before-first", &[("day", day(*asked)), ("first", day(*first))]);
            or_shallow(failure, *shallow)
        }
        GitError::Missing { object, partial } => {
            let failure = said("git-missing", &[("object", object.to_string().into())]);
            failure.help(words, if *partial { "git-missing-partial" } else { "git-fsck" }, &[])
        }
        GitError::Corrupt { object, why } => {
            let args = [("object", object.to_string().into()), ("why", why.as_str().into())];
            said("git-corrupt", &args).help(words, "git-fsck", &[])
        }
        GitError::Broken { why } => said("git-broken", &[("why", why.as_str().into())]).help(words, "git-fsck", &[]),
    }
}

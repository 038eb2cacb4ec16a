//! A roadmap that is served: its files as they stand, read and checked again as far as they changed.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, Utc};
use rustc_hash::FxBuildHasher;

use crate::diagnostic::{CheckResult, Diagnostic, Rule};
use crate::model::{PersonIx, Portfolio, Project, ProjectIx};
use crate::read::{self, ReusableParse};
use crate::rules::{self, KnownFindings};
use crate::source::git::user_email;
use crate::source::{BufferChange, Buffers, FileIx, FileSpan, FolderError, Sources};

/// A roadmap with what was read of it.
#[derive(Debug)]
pub struct OpenRoadmap {
    /// The folder of `roadmap.toml`.
    pub root: PathBuf,
    pub buffers: Buffers,
    stale: Stale,
    /// The day of the check.
    pub day: NaiveDate,
    pub portfolio: Portfolio,
    /// The findings of the reader.
    findings: Vec<Diagnostic>,
    /// What was found about single projects.
    known: KnownFindings,
    pub result: CheckResult,
    /// The last known digest of the findings and alerts of each file that has some.
    digests: BTreeMap<Box<str>, u64>,
    /// Whether the findings may have changed since [`Self::changed_findings`] was called.
    has_unpublished: bool,
    /// The alerts of the day by file, in words, once they are asked for.
    pub alerts: OnceCell<HashMap<FileIx, Vec<AlertHint>>>,
    /// `user.email` of git, asked once.
    email: OnceCell<Option<String>>,
}

/// An alert in words.
#[derive(Debug, Hash)]
pub struct AlertHint {
    /// The due date that it is about.
    pub due: Option<FileSpan>,
    pub name: &'static str,
    pub text: String,
}

/// What has to be read again.
#[derive(Debug)]
enum Stale {
    Nothing,
    Files(HashSet<FileIx>),
    Everything,
}

impl OpenRoadmap {
    /// Opens the roadmap in a folder; nothing is read into a model yet.
    ///
    /// # Errors
    /// If the folder cannot be opened.
    pub fn open(root: &Path) -> Result<Self, FolderError> {
        Ok(Self {
            root: root.to_owned(),
            buffers: Buffers::open(root)?,
            stale: Stale::Everything,
            day: NaiveDate::default(),
            portfolio: Portfolio::default(),
            findings: Vec::new(),
            known: KnownFindings::default(),
            result: CheckResult::default(),
            digests: BTreeMap::new(),
            has_unpublished: true,
            alerts: OnceCell::new(),
            email: OnceCell::new(),
        })
    }

    /// The person with git's `user.email`, unless there are several.
    pub fn current_user(&self) -> Option<PersonIx> {
        let email = self.email.get_or_init(|| user_email(&self.root)).as_deref()?.trim();
        match *self.portfolio.people_with_email(email) {
            [one] if !email.is_empty() => Some(one),
            _ => None,
        }
    }

    /// The path of a file on disk.
    pub fn path(&self, file: FileIx) -> PathBuf {
        self.root.join(&*self.sources().file(file).path)
    }

    /// The texts as they stand.
    pub fn sources(&self) -> &Sources {
        self.buffers.sources()
    }

    /// Notes that a file changed.
    pub fn note(&mut self, change: BufferChange) {
        match (change, &mut self.stale) {
            (BufferChange::Nothing, _) | (BufferChange::Text(_), Stale::Everything) => {}
            (BufferChange::Files, stale) => *stale = Stale::Everything,
            (BufferChange::Text(file), Stale::Files(files)) => {
                files.insert(file);
            }
            (BufferChange::Text(file), stale) => *stale = Stale::Files(HashSet::from([file])),
        }
    }

    /// Reads the files from disk again.
    ///
    /// # Errors
    /// If the folder cannot be opened.
    pub fn reload(&mut self) -> Result<(), FolderError> {
        if self.buffers.reload()? {
            self.stale = Stale::Everything;
        }
        Ok(())
    }

    /// Reads and checks what changed; the day is `asked`, else that of the clock in the roadmap's time zone.
    pub fn refresh(&mut self, asked: Option<NaiveDate>) {
        let sources = self.buffers.sources();
        let is_stale = match std::mem::replace(&mut self.stale, Stale::Nothing) {
            Stale::Nothing => false,
            Stale::Everything => {
                (self.portfolio, self.findings) = read::read(sources);
                true
            }
            Stale::Files(changed) => {
                let reported = self.reported();
                let before = std::mem::take(&mut self.portfolio);
                let unchanged = ReusableParse::except(&before, sources, &changed, &reported);
                (self.portfolio, self.findings) = read::read_incremental(sources, &unchanged);
                true
            }
        };
        let day = asked.unwrap_or_else(|| self.portfolio.roadmap.timezone().day(Utc::now()));
        if is_stale || day != self.day {
            self.day = day;
            self.has_unpublished = true;
            self.alerts = OnceCell::new();
            let findings = self.findings.clone();
            self.result = rules::check_incremental(&self.portfolio, day, findings, &mut self.known);
        }
    }

    /// The files of which the reader reported something.
    fn reported(&self) -> HashSet<FileIx> {
        self.findings.iter().map(|finding| finding.place.file).collect()
    }

    /// The findings of a file, in order.
    pub fn findings(&self, file: FileIx) -> &[Diagnostic] {
        let findings = &self.result.findings;
        let start = findings.partition_point(|finding| finding.place.file < file);
        let end = findings.partition_point(|finding| finding.place.file <= file);
        &findings[start..end]
    }

    /// The findings of a file if it had the text that it has in `sources`, which are otherwise the same.
    pub fn findings_if(&self, sources: &Sources, file: FileIx) -> Vec<Diagnostic> {
        if sources.file(file).text == self.sources().file(file).text {
            return self.findings(file).to_vec();
        }
        let unchanged = ReusableParse::except(&self.portfolio, sources, &HashSet::from([file]), &self.reported());
        let (portfolio, found) = read::read_incremental(sources, &unchanged);
        let mut findings = rules::check(&portfolio, self.day, found).findings;
        findings.retain(|finding| finding.place.file == file);
        findings
    }

    /// The files that had findings or alerts at the last call of [`Self::changed_findings`].
    pub fn published_files(&self) -> impl Iterator<Item = &str> {
        self.digests.keys().map(|path| &**path)
    }

    /// The files whose findings, or alerts if they were asked for, changed since the last call.
    pub fn changed_findings(&mut self) -> Vec<Box<str>> {
        if !std::mem::take(&mut self.has_unpublished) {
            return Vec::new();
        }
        let alerts = self.alerts.get();
        let of_findings = self.result.findings.iter().map(|finding| finding.place.file);
        let files: BTreeSet<FileIx> = of_findings.chain(alerts.into_iter().flat_map(HashMap::keys).copied()).collect();
        let digest = |file: FileIx| {
            let hints = alerts.and_then(|alerts| alerts.get(&file));
            (self.sources().file(file).path.clone(), FxBuildHasher.hash_one((self.findings(file), hints)))
        };
        let digests = files.into_iter().map(digest).collect();
        let before = std::mem::replace(&mut self.digests, digests);
        let now = &self.digests;
        let paths: HashSet<&Box<str>> = before.keys().chain(now.keys()).collect();
        let mut changed: Vec<Box<str>> =
            paths.into_iter().filter(|path| before.get(*path) != now.get(*path)).cloned().collect();
        changed.sort_unstable();
        changed
    }

    /// The project of a file.
    pub fn project_of(&self, file: FileIx) -> Option<(ProjectIx, &Project)> {
        let at = self.portfolio.projects.binary_search_by_key(&file, |project| project.file).ok()?;
        Some((ProjectIx::from_rank(at), &self.portfolio.projects[at]))
    }

    /// Whether a file is no TOML, so that it can be completed but not edited.
    pub fn is_broken(&self, file: FileIx) -> bool {
        self.findings(file).iter().any(|finding| finding.rule == Rule::TomlSyntax)
    }
}

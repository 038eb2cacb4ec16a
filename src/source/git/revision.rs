//! Resolves a revision or a day to a commit.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use gix::ObjectId;
use gix::objs::{CommitRef, CommitRefIter, Kind};
use gix::revision::Spec;
use gix::revision::spec::parse;

use super::{Candidate, GitError, ObjectKind, Repository};
use crate::time::Zone;

/// The number of digits of a short id, independent of the size of the repository so that output is stable.
const SHORT_ID_DIGITS: usize = 10;

/// Years outside this range come from a broken clock or import: git's own first commits are from 2005, and some
/// histories were imported from older systems.
const PLAUSIBLE_YEARS: std::ops::Range<i32> = 1970..9999;

/// The search for the commit of a day goes back until so many more commits are dated by that day than later.
const WRONG_DATES: i32 = 32;

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The hash of the commit.
    pub id: ObjectId,
    /// The committer date: when the commit was made, not when the change was written.
    pub made: DateTime<Utc>,
    /// Whether its own date is plausible; else `made` is that of the nearest ancestor whose date is.
    pub is_dated: bool,
    /// In their order; the first is the previous state of the branch. Parents that a shallow clone lacks are left
    /// out.
    pub parents: Vec<ObjectId>,
    /// The root tree.
    pub(super) tree: ObjectId,
}

impl Commit {
    /// The day on which it was made, in that time zone.
    pub fn day(&self, zone: &Zone) -> NaiveDate {
        zone.day(self.made)
    }

    /// A prefix of its id, as shown to people.
    pub fn short_id(&self) -> String {
        self.id.to_hex_with_len(SHORT_ID_DIGITS).to_string()
    }
}

impl Repository {
    /// The commit that `text` names: an id or a prefix of one, a branch, a tag, `HEAD~2` and so on.
    ///
    /// # Errors
    /// If it names none, or several, or the repository is broken.
    pub fn commit(&self, text: &str) -> Result<Commit, GitError> {
        let options =
            parse::Options { object_kind_hint: Some(parse::ObjectKindHint::Committish), ..parse::Options::default() };
        let spec = Spec::from_bstr(text.as_bytes(), &self.gix, options).map_err(|why| self.not_found(text, &why))?;
        let id = spec.single().ok_or_else(|| GitError::NotOneCommit { text: text.to_owned() })?.detach();
        self.peel(text, id)
    }

    /// The current commit of the work tree.
    ///
    /// # Errors
    /// If there is no commit, or the repository is broken.
    pub fn head(&self) -> Result<Commit, GitError> {
        let head = self.gix.head().map_err(|why| GitError::broken(why.probable_cause()))?;
        let id = head.id().ok_or(GitError::NothingCommitted)?.detach();
        self.peel("HEAD", id)
    }

    /// The last commit made by the end of `day` among the first-parent ancestors of the current one.
    ///
    /// # Errors
    /// If there is none, or the repository is broken.
    pub fn commit_by(&self, day: NaiveDate, zone: &Zone) -> Result<Commit, GitError> {
        self.last_commit_by(&self.head()?, day, zone)
    }

    /// The last commit made by the end of `day`, in the time of `zone`, among those that the branch of `last` pointed to:
    /// what was merged later was not there on that day.
    ///
    /// Some commits have a wrong date. The branch is cut where the fewest commits are dated on the wrong side of the cut; of
    /// several such places at the oldest, since what is dated after `day` has not happened.
    ///
    /// # Errors
    /// If there is none, or the repository is broken.
    pub fn last_commit_by(&self, last: &Commit, day: NaiveDate, zone: &Zone) -> Result<Commit, GitError> {
        let mut earliest: Option<NaiveDate> = None;
        let mut best: Option<(i32, Commit)> = None;
        // Of the commits after the one at hand: how many more are dated by the day than later.
        let mut surplus = 0;
        for commit in self.first_parents(last) {
            let commit = commit?;
            let made = commit.day(zone);
            earliest = Some(earliest.map_or(made, |earliest| earliest.min(made)));
            if made > day {
                surplus -= 1;
                continue;
            }
            if best.as_ref().is_none_or(|(least, _)| surplus <= *least) {
                best = Some((surplus, commit));
            } else if best.as_ref().is_some_and(|(least, _)| surplus > least + WRONG_DATES) {
                break;
            }
            surplus += 1;
        }
        if let Some((_, commit)) = best {
            return Ok(commit);
        }
        let first = earliest.ok_or(GitError::NothingCommitted)?;
        Err(GitError::BeforeFirst { day, first, shallow: self.is_shallow() })
    }

    /// The commit with that id.
    ///
    /// # Errors
    /// If it does not exist or cannot be read.
    pub fn commit_of(&self, id: ObjectId) -> Result<Commit, GitError> {
        let data = self.object_of(id, Kind::Commit)?;
        let CommitHeader { tree, parents, made: own } =
            parse_header(&data, id).map_err(|why| GitError::Corrupt { object: id, why })?;
        let parents = if self.is_shallow_at(id) { Vec::new() } else { parents };
        let made = own.unwrap_or_else(|| self.last_date(id, parents.first().copied()));
        Ok(Commit { id, made, is_dated: own.is_some(), parents, tree })
    }

    /// The date of the nearest ancestor of `id` that has one, else the Unix epoch.
    fn last_date(&self, id: ObjectId, parent: Option<ObjectId>) -> DateTime<Utc> {
        let mut undated = vec![id];
        let mut next = parent;
        let mut known = self.substitute_dates.borrow_mut();
        let found = loop {
            let Some(parent) = next else { break DateTime::UNIX_EPOCH };
            if let Some(&made) = known.get(&parent) {
                break made;
            }
            let Ok(data) = self.object_of(parent, Kind::Commit) else { break DateTime::UNIX_EPOCH };
            let Ok(head) = parse_header(&data, parent) else { break DateTime::UNIX_EPOCH };
            if let Some(made) = head.made {
                break made;
            }
            undated.push(parent);
            next = if self.is_shallow_at(parent) { None } else { head.parents.first().copied() };
        };
        known.extend(undated.into_iter().map(|id| (id, found)));
        found
    }

    /// The commit that the object `id` leads to: itself, or the target of a tag.
    pub(super) fn peel(&self, text: &str, mut id: ObjectId) -> Result<Commit, GitError> {
        loop {
            let object = match self.object(id) {
                // A complete id was given that this repository does not have.
                Err(GitError::Missing { object, .. }) if text.eq_ignore_ascii_case(&object.to_string()) => {
                    return Err(self.no_such_revision(text));
                }
                object => object?,
            };
            match object.kind {
                Kind::Commit => return self.commit_of(id),
                Kind::Tag => {
                    id = gix::objs::TagRef::from_bytes(&object.data, id.kind())
                        .map_err(|why| GitError::Corrupt { object: id, why: why.to_string() })?
                        .target();
                }
                Kind::Blob | Kind::Tree => {
                    return Err(GitError::NotACommit { text: text.to_owned(), kind: object.kind.into() });
                }
            }
        }
    }

    fn not_found(&self, text: &str, why: &gix::Error) -> GitError {
        if let Some(parse::Error::AmbiguousPrefix { candidates, .. }) = why.downcast_any_ref::<parse::Error>() {
            let candidates = candidates.iter().map(|(id, info)| Candidate { id: id.to_string(), kind: kind(info) });
            return GitError::Ambiguous { text: text.to_owned(), candidates: candidates.collect() };
        }
        if why.is_corrupted() {
            return GitError::broken(why.probable_cause());
        }
        match self.head() {
            Err(GitError::NothingCommitted) if self.names().is_empty() => GitError::NothingCommitted,
            _ => self.no_such_revision(text),
        }
    }

    fn no_such_revision(&self, text: &str) -> GitError {
        GitError::NoSuchRevision { text: text.to_owned(), names: self.names(), shallow: self.is_shallow() }
    }
}

/// What a commit object says about its tree, parents and date.
struct CommitHeader {
    tree: ObjectId,
    parents: Vec<ObjectId>,
    /// `None` if it is not a valid date.
    made: Option<DateTime<Utc>>,
}

/// Parses a commit object. Like git, accepts one whose date is invalid.
fn parse_header(data: &[u8], id: ObjectId) -> Result<CommitHeader, String> {
    match CommitRef::from_bytes(data, id.kind()) {
        Ok(commit) => {
            let made = commit.time().ok().and_then(|time| DateTime::from_timestamp(time.seconds, 0));
            let made = made.filter(|made| PLAUSIBLE_YEARS.contains(&made.year()));
            Ok(CommitHeader { tree: commit.tree(), parents: commit.parents().collect(), made })
        }
        Err(why) => {
            let is_whole = memchr::memmem::find(data, b"\ncommitter ").is_some();
            let tree = CommitRefIter::from_bytes(data, id.kind()).tree_id().ok().filter(|_| is_whole);
            let parents = CommitRefIter::from_bytes(data, id.kind()).parent_ids().collect();
            tree.map(|tree| CommitHeader { tree, parents, made: None }).ok_or_else(|| why.to_string())
        }
    }
}

fn kind(candidate: &parse::CandidateInfo) -> Option<ObjectKind> {
    match candidate {
        parse::CandidateInfo::FindError { .. } => None,
        parse::CandidateInfo::Object { kind } => Some((*kind).into()),
        parse::CandidateInfo::Tag { .. } => Some(ObjectKind::Tag),
        parse::CandidateInfo::Commit { .. } => Some(ObjectKind::Commit),
    }
}

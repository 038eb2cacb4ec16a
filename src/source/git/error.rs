//! Errors of reading a repository.

use std::path::PathBuf;

use chrono::NaiveDate;
use gix::ObjectId;

/// Why a repository cannot answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// Neither the folder nor a parent is in a repository.
    NoRepository {
        /// The folder in which it was looked for.
        folder: PathBuf,
    },
    /// A repository exists but cannot be opened: broken configuration, a newer format, or no permission.
    Unopenable {
        /// The folder of the repository.
        folder: PathBuf,
        /// The message of the git library.
        why: String,
    },
    /// The repository stores its branches and tags as a reftable, which is not supported.
    Reftable {
        /// The folder of the repository.
        folder: PathBuf,
    },
    /// The repository has no commit yet.
    NothingCommitted,
    /// No commit, branch or tag has that name.
    NoSuchRevision {
        /// The name as given.
        text: String,
        /// All branches and tags.
        names: Vec<String>,
        /// Whether this clone is shallow, so that the commit may exist elsewhere.
        shallow: bool,
    },
    /// Several objects have that id prefix.
    Ambiguous {
        /// The prefix as given.
        text: String,
        /// The objects.
        candidates: Vec<Candidate>,
    },
    /// A range, or another expression that is not a single commit.
    NotOneCommit {
        /// The expression as given.
        text: String,
    },
    /// The object exists but leads to no commit.
    NotACommit {
        /// The name as given.
        text: String,
        /// What it names instead.
        kind: ObjectKind,
    },
    /// The first commit was made after `day`.
    BeforeFirst {
        /// The day for which a commit was wanted.
        day: NaiveDate,
        /// The day of the earliest commit that this copy of the repository holds.
        first: NaiveDate,
        /// Whether this clone is shallow, so that earlier commits may exist elsewhere.
        shallow: bool,
    },
    /// An object that others refer to does not exist.
    Missing {
        /// Its id.
        object: ObjectId,
        /// Whether this is a partial clone, which fetches objects only when needed.
        partial: bool,
    },
    /// An object exists but cannot be read.
    Corrupt {
        /// Its id.
        object: ObjectId,
        /// The message of the git library.
        why: String,
    },
    /// Any other error.
    Broken {
        /// The message of the git library or of the system.
        why: String,
    },
}

/// One of several objects with the id prefix that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The shortest unique prefix of its id.
    pub id: String,
    /// `None` if the object could not be read.
    pub kind: Option<ObjectKind>,
}

/// The kind of a git object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectKind {
    /// The content of a file.
    Blob,
    /// A folder.
    Tree,
    /// A commit.
    Commit,
    /// An annotated tag.
    Tag,
}

impl GitError {
    pub(super) fn broken(why: &(impl std::fmt::Display + ?Sized)) -> Self {
        Self::Broken { why: why.to_string() }
    }
}

impl From<gix::object::Kind> for ObjectKind {
    fn from(kind: gix::object::Kind) -> Self {
        match kind {
            gix::object::Kind::Blob => Self::Blob,
            gix::object::Kind::Tree => Self::Tree,
            gix::object::Kind::Commit => Self::Commit,
            gix::object::Kind::Tag => Self::Tag,
        }
    }
}

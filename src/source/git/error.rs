//! Errors of reading a repository.

use std::path::PathBuf;

use chrono::NaiveDate;
use gix::ObjectId;

/// Why a repository cannot answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// Neither the folder nor a parent is in a repository.
    NoRepository { folder: PathBuf },
    /// A repository exists but cannot be opened: broken configuration, a newer format, or no permission.
    Unopenable { folder: PathBuf, why: String },
    /// The repository stores its branches and tags as a reftable, which is not supported.
    Reftable { folder: PathBuf },
    /// The repository has no commit yet.
    NothingCommitted,
    /// No commit, branch or tag has that name.
    NoSuchRevision {
        text: String,
        /// All branches and tags.
        names: Vec<String>,
        /// Whether this clone is shallow, so that the commit may exist elsewhere.
        shallow: bool,
    },
    /// Several objects have that id prefix.
    Ambiguous { text: String, candidates: Vec<Candidate> },
    /// A range, or another expression that is not a single commit.
    NotOneCommit { text: String },
    /// The object exists but leads to no commit.
    NotACommit { text: String, kind: ObjectKind },
    /// The first commit was made after `day`.
    BeforeFirst {
        day: NaiveDate,
        /// The day of the earliest commit that this copy of the repository holds.
        first: NaiveDate,
        shallow: bool,
    },
    /// An object that others refer to does not exist.
    Missing {
        object: ObjectId,
        /// Whether this is a partial clone, which fetches objects only when needed.
        partial: bool,
    },
    /// An object exists but cannot be read.
    Corrupt { object: ObjectId, why: String },
    /// Any other error.
    Broken { why: String },
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
    Blob,
    Tree,
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

//! What may be wrong with a repository, or with what it is asked.

use std::path::PathBuf;

use chrono::NaiveDate;
use gix::ObjectId;

/// Why a repository gives no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// Neither the folder nor one above it is a repository.
    NoRepository { folder: PathBuf },
    /// There is a repository, of which nothing can be read: settings that are broken or of a newer git, no permission.
    Unopenable { folder: PathBuf, why: String },
    /// There is a repository whose branches and tags are kept in a reftable.
    Reftable { folder: PathBuf },
    /// Nothing has been committed yet.
    NothingCommitted,
    /// No commit, branch or tag is called that.
    NoSuchRevision {
        text: String,
        /// All branches and tags.
        names: Vec<String>,
        /// Whether older commits may exist that this copy of the repository lacks.
        shallow: bool,
    },
    /// Several objects begin with those digits.
    Ambiguous { text: String, candidates: Vec<Candidate> },
    /// A range, or whatever else is not one commit.
    NotOneCommit { text: String },
    /// It is there, and leads to no commit.
    NotACommit { text: String, kind: ObjectKind },
    /// The first commit was made later.
    BeforeFirst {
        day: NaiveDate,
        /// The day of the earliest commit that this copy of the repository holds.
        first: NaiveDate,
        shallow: bool,
    },
    /// An object that others speak of is not there.
    Missing {
        object: ObjectId,
        /// Whether this copy of the repository leaves out what it has not needed yet.
        partial: bool,
    },
    /// An object is there, and cannot be read.
    Corrupt { object: ObjectId, why: String },
    /// Whatever else went wrong in the repository.
    Broken { why: String },
}

/// One of several objects that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// As few digits of its id as tell it from the others.
    pub id: String,
    /// Nothing where it could not be read.
    pub kind: Option<ObjectKind>,
}

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectKind {
    /// A file.
    Blob,
    /// A folder.
    Tree,
    Commit,
    /// A tag with a message.
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

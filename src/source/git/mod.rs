//! Reads the files of a roadmap from a git repository's objects, in this process; nothing is checked out.
//!
//! The location of a roadmap is a path from the repository's root, with `/`, empty for the root itself;
//! [`Repository::folder`] gives it for the folder that the repository was opened by. A [`Listing`] says which files a
//! commit holds there and their blob ids: equal ids mean equal contents, which need not be read again.

mod ancestors;
mod error;
mod file_history;
mod files;
mod folder_states;
mod kept;
mod listing;
mod local;
mod refs;
mod repository;
mod revision;
mod sparse;
mod symlinks;
mod tree_diff;
mod worktree_cache;

pub use ancestors::AncestorWalk;
pub use error::{Candidate, GitError, ObjectKind};
pub use file_history::{ChangedFile, FileHistory, HistoryStart, KnownCommits, Step};
pub use files::BlobCache;
pub use folder_states::FolderState;
pub use gix::ObjectId;
pub use listing::{Content, Entry, Listing};
pub use local::{committed_text, user_email};
pub use repository::Repository;
pub use revision::Commit;
pub use sparse::{NotCheckedOut, may_be_sparse};

//! Where text comes from: the files of a roadmap, and places in them.

mod edit;
mod folder;
pub mod git;
mod ignored_files;
mod repo_path;
mod span;
mod text;

pub use edit::TextEdit;
pub use folder::{FolderError, MAX_FILE_BYTES, find, find_below, load, load_noticing, load_settings, prefix};
pub use ignored_files::{IgnoredFile, SuggestedFix};
pub use repo_path::{as_folder, from_repository_root, repository_root};
pub use span::{FileIx, FileSpan, Span, Spanned};
pub use text::{LineIndex, Position, SourceFile, Sources, Unreadable};

use folder::text_of;

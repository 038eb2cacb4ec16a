//! Reads the files of a roadmap, from a folder or from git, and locates positions in their texts.

mod buffers;
mod edit;
mod folder;
pub mod git;
mod ignored_files;
mod repo_path;
mod span;
mod text;

pub use buffers::{BufferChange, Buffers, is_roadmap_file};
pub use edit::TextEdit;
pub use folder::{
    FolderError, MAX_FILE_BYTES, find, find_all_below, find_below, holds_roadmap, load, load_settings,
    load_with_ignored, path_text, prefix,
};
pub use ignored_files::{IgnoredFile, SuggestedFix};
pub use repo_path::{prefix_in_repository, repository_root, with_trailing_slash};
pub use span::{FileIx, FileSpan, Span, Spanned};
pub use text::{LineIndex, Position, SourceFile, Sources, Unreadable};

use folder::decode_text;

//! Where text comes from: the files of a roadmap, and places in them.

mod folder;
mod place;
mod text;

pub use folder::{FolderError, find, load};
pub use place::{FileIx, Located, Place, Span};
pub use text::{LineIndex, Position, SourceFile, Sources, Unreadable};

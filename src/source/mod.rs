//! Where text comes from: the files of a roadmap, and places in them.

mod checkout;
mod edit;
mod folder;
pub mod git;
mod overlooked;
mod place;
mod text;
mod threads;
mod zone;

pub use checkout::{as_folder, from_repository_root, repository_root};
pub use edit::TextEdit;
pub use folder::{FolderError, MAX_FILE_BYTES, find, find_below, load, load_noticing, load_settings, prefix};
pub use overlooked::{Mended, Overlooked};
pub use place::{FileIx, Located, Place, Span};
pub use text::{LineIndex, Position, SourceFile, Sources, Unreadable};
pub use threads::{both, in_passing, in_shares};
pub use zone::Zone;

use folder::text_of;

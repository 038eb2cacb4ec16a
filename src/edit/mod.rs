//! A change of the roadmap as edits of the files' texts, everything else kept byte for byte; nothing is written or printed.
//!
//! Places are found in the syntax of `toml_parser`, which the reader uses too: what is edited is what was read.

pub mod change;
mod document;
mod layout;
mod lists;
mod operation;
mod pairs;
pub mod rename;
mod shapes;
mod tables;
mod value;

pub use change::{Change, FileChange, Listed};
pub use document::Step;
pub use operation::{Edited, Operation, apply};
pub use shapes::{File, path};
pub use value::{Entry, Value, basic_string, date};

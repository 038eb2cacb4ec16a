//! Converts a change of the roadmap to text edits that keep everything else byte for byte; nothing is written or
//! printed.
//!
//! Spans come from `toml_parser`, which the reader uses too, so that both agree.

pub mod change;
mod document;
mod edited;
mod layout;
mod line_edits;
mod lists;
mod operation;
mod pairs;
pub mod rename;
mod shapes;
mod tables;
mod templates;
mod value;

pub use change::{Change, FileChange, Listed};
pub use document::Step;
pub use edited::Edited;
pub use line_edits::line_edits;
pub use operation::{Operation, apply};
pub use shapes::{File, path};
pub use value::{Entry, Value, date};

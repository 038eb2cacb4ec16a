//! What a roadmap is, in types.

mod language;

pub use language::Language;

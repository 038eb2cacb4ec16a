//! Rows and words to a document in blocks.

pub mod document;

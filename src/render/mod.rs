//! A document to bytes, and findings to lines.

pub mod pdf;

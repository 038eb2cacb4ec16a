//! A document to bytes, and findings to lines.

pub mod escape;
pub mod findings;
pub mod markdown;
mod milestones;
pub mod pdf;
pub mod terminal;

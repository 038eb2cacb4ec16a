//! A document to bytes, and findings to lines.

mod anchors;
mod bands;
mod breaks;
pub mod escape;
pub mod findings;
pub mod html;
pub mod markdown;
mod milestones;
pub mod pdf;
pub mod terminal;
pub mod unified_diff;

//! Renders documents and findings to bytes.

mod anchors;
mod bands;
pub mod diagnostics;
pub mod escape;
pub mod html;
mod line_break;
pub mod markdown;
mod milestones;
pub mod pdf;
pub mod terminal;
pub mod unified_diff;

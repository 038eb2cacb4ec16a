//! Renders documents and findings to bytes.

mod anchors;
mod bands;
pub mod csv;
pub mod diagnostics;
pub mod escape;
pub mod html;
pub mod ics;
mod line_break;
pub mod markdown;
mod milestones;
pub mod pdf;
pub mod terminal;
pub mod unified_diff;
pub mod xlsx;

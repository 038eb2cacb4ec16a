//! Rows and words to a document in blocks.

pub mod attention;
pub mod changes;
pub mod deadlines;
pub mod document;
pub mod explain;
pub mod filtered;
mod fit;
pub mod history;
pub mod parts;
pub mod project_sheet;
pub mod prose;
pub mod report;
pub mod shell;
pub mod status;

//! Rows and words to a document in blocks.

pub mod attention;
pub mod changes;
pub mod deadlines;
pub mod document;
pub mod explain;
pub mod filtered;
pub mod history;
pub mod left_out;
pub mod parts;
pub mod project_sheet;
pub mod report;
pub mod shell;
pub mod status;

//! Turns facts and texts into documents.

pub mod agenda;
pub mod attention;
pub mod budget;
pub mod calendar;
pub mod changes;
pub mod committee;
pub mod components;
pub mod deadlines;
pub mod document;
mod empty_columns;
pub mod explain;
pub mod filter_text;
mod fit;
pub mod history;
pub mod meeting_words;
pub mod meetings;
pub mod people;
pub mod project_sheet;
pub mod prose;
pub mod report;
pub mod shell;
pub mod status;
mod text;
pub mod timeline;
pub mod workbook;

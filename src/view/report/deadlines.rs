//! The part on deadlines: overdue, then what is to come.

use super::{part, to_sheet};
use crate::facts::{Filter, OnDay, deadlines as due};
use crate::view::deadlines as deadline_view;
use crate::view::document::Block;
use crate::words::Words;

/// How far it looks ahead.
const DAYS: u32 = 60;

/// Nothing when nothing is overdue or falls due.
pub fn deadlines(on: &OnDay, words: &Words) -> Vec<Block> {
    let all = due(on, Some(DAYS), &Filter::default());
    let tables = deadline_view::tables(&all, 3, Some(&|project| to_sheet(on, project)), words);
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(part(words, "report-deadlines")).chain(tables).collect()
}

//! The part on deadlines: overdue, then what is to come, then what has no date yet.

use super::{part, to_sheet};
use crate::facts::{AsOf, Filter, deadlines as due};
use crate::l10n::Localizer;
use crate::view::deadlines as deadline_view;
use crate::view::document::Block;

/// How far it looks ahead.
const DAYS: u32 = 60;

/// Nothing when nothing is overdue, falls due or lacks a date.
pub fn deadlines(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let all = due(on, Some(DAYS), &Filter::default());
    let tables = deadline_view::tables(&all, 3, Some(&|project| to_sheet(on, project)), words);
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(part(words, "report-deadlines")).chain(tables).collect()
}

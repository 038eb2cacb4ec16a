//! The part on deadlines: overdue, then upcoming, then without a date.

use super::{part, to_sheet};
use crate::facts::{AsOf, Filter, deadlines as due};
use crate::l10n::Localizer;
use crate::view::deadlines as deadline_view;
use crate::view::document::Block;

/// The horizon in days.
const DAYS: u32 = 60;

/// Empty if nothing is overdue, due or without a date.
pub fn deadlines(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let all = due(on, Some(DAYS), &Filter::default());
    let tables = deadline_view::tables(&all, 3, Some(&|project| to_sheet(on, project)), words);
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(part(words, "report-deadlines")).chain(tables).collect()
}

//! The part on the budget: what each source was asked for, granted and has left.

use super::{part, to_sheet};
use crate::facts::budget::budget as sums;
use crate::facts::{AsOf, Filter};
use crate::l10n::Localizer;
use crate::view::budget::tables;
use crate::view::document::Block;

/// Empty if no project has a budget.
pub fn budget(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let budget = sums(on, &Filter::default());
    if budget.sums.is_empty() {
        return Vec::new();
    }
    let to_sheet = |project| to_sheet(on, project);
    std::iter::once(part(words, "report-budget")).chain(tables(&budget, 3, Some(&to_sheet), words)).collect()
}

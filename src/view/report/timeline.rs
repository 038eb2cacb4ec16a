//! The timeline of all projects.

use super::{part, to_sheet};
use crate::facts::timeline::timeline as span;
use crate::facts::{AsOf, Filter};
use crate::l10n::{Localizer, sorting};
use crate::view::document::Block;
use crate::view::timeline::block;

/// Empty if no project has dates.
pub fn timeline(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let mut span = span(on, &Filter::default());
    span.rows.retain(|row| row.start.is_some() || row.end.is_some() || !row.milestones.is_empty());
    if span.rows.is_empty() {
        return Vec::new();
    }
    sorting::sort_by_text(&mut span.rows, |row| row.project.title);
    let to_sheet = |project| to_sheet(on, project);
    vec![part(words, "report-timeline"), Block::Timeline(block(on, &span, Some(&to_sheet), words))]
}

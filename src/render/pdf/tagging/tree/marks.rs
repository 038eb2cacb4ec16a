//! The pieces of all pages, by their origin.

use crate::l10n::Language;

use super::super::super::marked_content::{Pieces, Role};
use super::super::super::placed::{Origin, Part};

/// A piece with content; its id (MCID) is unique on its page.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    pub origin: Origin,
    pub page: usize,
    pub id: usize,
    pub annotation: Option<usize>,
    pub language: Option<Language>,
}

/// Sorted by block, part and text, then by page.
pub struct Marks(Vec<Mark>);

impl Marks {
    /// Indexes the pieces by their origin.
    pub fn new(pieces: &Pieces) -> Self {
        let mut marks = Vec::new();
        for (page, pieces) in pieces.pages.iter().enumerate() {
            let contents = pieces.iter().filter_map(|piece| match piece.role {
                Role::Content { origin, annotation, language } => Some((origin, annotation, language)),
                Role::Artifact | Role::Footer | Role::Header => None,
            });
            let of_page = contents.enumerate();
            marks.extend(of_page.map(|(id, (origin, annotation, language))| Mark {
                origin,
                page,
                id,
                annotation,
                language,
            }));
        }
        marks.sort_by_key(|mark| mark.origin);
        Self(marks)
    }

    /// The pieces of one part of a block.
    pub fn of(&self, block: u32, part: Part) -> &[Mark] {
        let key = |mark: &Mark| (mark.origin.block, mark.origin.part);
        let from = self.0.partition_point(|mark| key(mark) < (block, part));
        let count = self.0[from..].partition_point(|mark| key(mark) == (block, part));
        &self.0[from..from + count]
    }
}

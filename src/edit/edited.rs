//! The effect of an edit.

use crate::source::TextEdit;

/// The effect of operations on a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited {
    /// Sorted, without overlaps.
    pub edits: Vec<TextEdit>,
    /// Comments inside what is removed.
    pub lost: Vec<String>,
}

impl Edited {
    /// A single edit, without lost comments.
    pub fn of(edit: TextEdit) -> Self {
        Self { edits: vec![edit], lost: Vec::new() }
    }
}

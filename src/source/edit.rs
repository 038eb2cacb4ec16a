//! Edits of a text: some of its bytes replaced by others.

use super::Span;

/// A replacement of some bytes of a text; an empty span inserts, an empty replacement deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    pub span: Span,
    pub replacement: String,
}

impl TextEdit {
    pub fn new(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    /// Inserts text before the byte `at`.
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::new(Span::new(at..at), text)
    }

    pub fn delete(span: Span) -> Self {
        Self::new(span, "")
    }
}

/// The text with all the edits applied; `None` where two of them overlap, or one lies outside or within a character.
pub fn apply_edits(text: &str, edits: &[TextEdit]) -> Option<String> {
    let mut edits: Vec<&TextEdit> = edits.iter().collect();
    // Stable: what is inserted at one place stays in order.
    edits.sort_by_key(|edit| edit.span);
    let mut edited = String::with_capacity(text.len());
    let mut kept = 0;
    for edit in edits {
        let range = edit.span.range();
        edited.push_str(text.get(kept..range.start)?);
        edited.push_str(&edit.replacement);
        text.get(range.clone())?;
        kept = range.end;
    }
    edited.push_str(text.get(kept..)?);
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::{Span, TextEdit, apply_edits};

    #[test]
    fn edits_are_applied_whatever_their_order() {
        let edits = [TextEdit::new(Span::new(4..5), "B"), TextEdit::insert(0, "- "), TextEdit::delete(Span::new(1..3))];
        assert_eq!(apply_edits("a = b", &edits).as_deref(), Some("- a B"));
    }

    #[test]
    fn edits_that_overlap_or_cut_a_character_are_refused() {
        let overlapping = [TextEdit::delete(Span::new(0..2)), TextEdit::delete(Span::new(1..3))];
        assert_eq!(apply_edits("abc", &overlapping), None);
        assert_eq!(apply_edits("é", &[TextEdit::delete(Span::new(0..1))]), None);
        assert_eq!(apply_edits("a", &[TextEdit::insert(2, "b")]), None);
    }
}

//! Replacements of spans of a text.

use super::Span;

/// One replacement: the bytes of `span` become `replacement`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TextEdit {
    /// The bytes replaced.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

impl TextEdit {
    /// Replaces the bytes of `range` by `replacement`.
    pub fn new(range: std::ops::Range<usize>, replacement: impl Into<String>) -> Self {
        Self { span: Span::new(range), replacement: replacement.into() }
    }

    /// Applies `edits` to the text that their spans refer to. They must be sorted and must not overlap.
    pub fn apply_all(text: &str, edits: &[Self]) -> String {
        let mut edited = String::with_capacity(text.len());
        let mut from = 0;
        for edit in edits {
            let range = edit.span.range();
            edited.push_str(&text[from..range.start]);
            edited.push_str(&edit.replacement);
            from = range.end;
        }
        edited.push_str(&text[from..]);
        edited
    }
}

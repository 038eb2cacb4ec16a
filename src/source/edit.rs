//! Replacements of spans of a text.

use super::Span;

/// One replacement: the bytes of `span` become `replacement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    pub span: Span,
    pub replacement: String,
}

impl TextEdit {
    pub fn new(range: std::ops::Range<usize>, replacement: impl Into<String>) -> Self {
        Self { span: Span::new(range), replacement: replacement.into() }
    }

    /// Applies edits to the text that their spans are of: sorted, and none over another.
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

//! Replacements of spans of a text.

use super::Span;

/// One replacement: the bytes of `span` become `replacement`.
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// The lines that differ, as edits that turn `before` into `after`.
    ///
    /// Made for fixes, which change single lines: equal lines are searched at most 200 lines ahead.
    pub fn between_lines(before: &str, after: &str) -> Vec<Self> {
        const FARTHEST: usize = 200;
        let (old, new): (Vec<&str>, Vec<&str>) =
            (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
        let mut edits = Vec::new();
        let (mut at, mut of_old, mut of_new) = (0, 0, 0);
        while of_old < old.len() || of_new < new.len() {
            if let (Some(one), Some(other)) = (old.get(of_old), new.get(of_new))
                && one == other
            {
                at += one.len();
                (of_old, of_new) = (of_old + 1, of_new + 1);
                continue;
            }
            let same = |skipped: usize, added: usize| {
                (0..2).all(|line| old.get(of_old + skipped + line) == new.get(of_new + added + line))
            };
            let steps = (1..FARTHEST).flat_map(|steps| (0..=steps).map(move |added| (steps - added, added)));
            let (skipped, added) = steps
                .into_iter()
                .find(|&(skipped, added)| same(skipped, added))
                .unwrap_or((old.len() - of_old, new.len() - of_new));
            let (skipped, added) = (skipped.min(old.len() - of_old), added.min(new.len() - of_new));
            let removed: usize = old[of_old..of_old + skipped].iter().map(|line| line.len()).sum();
            edits.push(Self::new(at..at + removed, new[of_new..of_new + added].concat()));
            at += removed;
            (of_old, of_new) = (of_old + skipped, of_new + added);
        }
        edits
    }
}

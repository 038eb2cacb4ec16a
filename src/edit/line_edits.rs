//! The difference of two texts, by lines.

use crate::source::TextEdit;

/// The lines that differ, as edits. Fixes change single lines, so that what is equal is found not far behind.
pub fn line_edits(before: &str, after: &str) -> Vec<TextEdit> {
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
            let is_same = |line: usize| old.get(of_old + skipped + line) == new.get(of_new + added + line);
            let is_blank = old.get(of_old + skipped).is_none_or(|line| line.trim().is_empty());
            // One line between changed ones is equal too, where as many lines are before it.
            is_same(0) && (is_same(1) || (skipped == added && !is_blank))
        };
        let steps = (1..FARTHEST).flat_map(|steps| (0..=steps).map(move |added| (steps - added, added)));
        let (skipped, added) = steps
            .into_iter()
            .find(|&(skipped, added)| same(skipped, added))
            .unwrap_or((old.len() - of_old, new.len() - of_new));
        let (skipped, added) = (skipped.min(old.len() - of_old), added.min(new.len() - of_new));
        let removed: usize = old[of_old..of_old + skipped].iter().map(|line| line.len()).sum();
        edits.push(TextEdit::new(at..at + removed, new[of_new..of_new + added].concat()));
        at += removed;
        (of_old, of_new) = (of_old + skipped, of_new + added);
    }
    edits
}

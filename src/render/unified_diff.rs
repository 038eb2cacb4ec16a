//! Renders a change of a text as a unified diff for `git apply` and `patch`.

use std::ops::Range;

use crate::source::TextEdit;

/// The number of context lines.
const CONTEXT: usize = 3;

/// The byte-order mark, which texts of files are read without.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// The line ranges that differ, before and after, from 0.
struct Hunk {
    before: Range<usize>,
    after: Range<usize>,
}

/// The diff of a file; `edits` turn `before` into `after`. A file that is only renamed has no hunks. `is_marked` files
/// begin with a byte-order mark, which the texts lack.
pub fn patch(old_path: &str, new_path: &str, before: &str, after: &str, edits: &[TextEdit], is_marked: bool) -> String {
    let mut out = String::new();
    if old_path != new_path {
        out.push_str(&format!("diff --git a/{old_path} b/{new_path}\nrename from {old_path}\nrename to {new_path}\n"));
    }
    let changed = changed_lines(before, after, edits);
    if changed.is_empty() {
        return out;
    }
    out.push_str(&format!("--- a/{old_path}\n+++ b/{new_path}\n"));
    let (old, new): (Vec<&str>, Vec<&str>) = (lines(before), lines(after));
    let mut groups: Vec<Vec<Hunk>> = Vec::new();
    for hunk in changed {
        match groups
            .last_mut()
            .filter(|group| group.last().is_some_and(|last| hunk.before.start <= last.before.end + 2 * CONTEXT))
        {
            Some(group) => group.push(hunk),
            None => groups.push(vec![hunk]),
        }
    }
    for group in groups {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let lead = first.before.start.min(CONTEXT);
        let trail = (old.len() - last.before.end).min(CONTEXT);
        let (old_start, new_start) = (first.before.start - lead, first.after.start - lead);
        let (old_end, new_end) = (last.before.end + trail, last.after.end + trail);
        out.push_str(&format!("@@ -{} +{} @@\n", range(old_start, old_end), range(new_start, new_end)));
        let mut push = |sign: char, lines: &[&str], range: Range<usize>| {
            for rank in range {
                out.push(sign);
                if is_marked && rank == 0 {
                    out.push(BYTE_ORDER_MARK);
                }
                out.push_str(lines[rank]);
                if !lines[rank].ends_with('\n') {
                    out.push_str("\n\\ No newline at end of file\n");
                }
            }
        };
        let mut at = old_start;
        for hunk in &group {
            push(' ', &old, at..hunk.before.start);
            push('-', &old, hunk.before.clone());
            push('+', &new, hunk.after.clone());
            at = hunk.before.end;
        }
        push(' ', &old, at..old_end);
    }
    out
}

/// Lines with their line breaks.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// "3,7": the first line and the number of lines; the line before if there are none.
fn range(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        count => format!("{},{count}", start + 1),
    }
}

/// The lines that each edit touches, without unchanged ones at the ends.
fn changed_lines(before: &str, after: &str, edits: &[TextEdit]) -> Vec<Hunk> {
    let (old, new) = (lines(before), lines(after));
    let line_of = |starts: &[usize], at: usize| starts.partition_point(|&start| start <= at).saturating_sub(1);
    // A line break at the end begins one more line, which is empty: text inserted there changes no line above.
    let starts =
        |text: &str| std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect::<Vec<usize>>();
    let (old_starts, new_starts) = (starts(before), starts(after));
    let mut shift = 0i64;
    let mut hunks: Vec<Hunk> = Vec::new();
    for edit in edits {
        let span = edit.span.range();
        let start = usize::try_from(span.start as i64 + shift).unwrap_or(0);
        let end = start + edit.replacement.len();
        shift += edit.replacement.len() as i64 - span.len() as i64;
        let after_line = |lines: &[&str], starts: &[usize], end: usize, text: &str| {
            if end >= text.len() { lines.len() } else { line_of(starts, end) + 1 }
        };
        let hunk = Hunk {
            before: line_of(&old_starts, span.start).min(old.len())..after_line(&old, &old_starts, span.end, before),
            after: line_of(&new_starts, start).min(new.len())..after_line(&new, &new_starts, end, after),
        };
        match hunks.last_mut().filter(|last| last.before.end >= hunk.before.start || last.after.end >= hunk.after.start)
        {
            Some(last) => {
                last.before.end = last.before.end.max(hunk.before.end);
                last.after.end = last.after.end.max(hunk.after.end);
            }
            None => hunks.push(hunk),
        }
    }
    for hunk in &mut hunks {
        while !hunk.before.is_empty() && !hunk.after.is_empty() && old[hunk.before.start] == new[hunk.after.start] {
            hunk.before.start += 1;
            hunk.after.start += 1;
        }
        while !hunk.before.is_empty() && !hunk.after.is_empty() && old[hunk.before.end - 1] == new[hunk.after.end - 1] {
            hunk.before.end -= 1;
            hunk.after.end -= 1;
        }
    }
    hunks.retain(|hunk| !hunk.before.is_empty() || !hunk.after.is_empty());
    hunks
}

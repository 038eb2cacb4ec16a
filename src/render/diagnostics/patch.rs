//! The fix of a finding as a patch of the lines that it changes.

use std::ops::Range;

use annotate_snippets::{Group, Level as Drawn, Patch, Snippet};

use super::excerpt::{Mark, excerpts};
use super::positions::Positions;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::l10n::Localizer;
use crate::render::escape;
use crate::source::{FileIx, Sources, Span, TextEdit};

/// A fix with more edits, or one over more lines, is not drawn.
const MOST_EDITS: usize = 6;
const MOST_LINES: usize = 6;

/// The edits of the first safe fix, else of the first unsafe one, if all are of one file; `None` if there is none to
/// show.
fn shown_fix(diagnostic: &Diagnostic) -> Option<(&Fix, FileIx, Vec<&TextEdit>)> {
    let first = |applicability| diagnostic.fixes.iter().find(|fix| fix.applicability == applicability);
    let fix = first(Applicability::Safe).or_else(|| first(Applicability::Unsafe))?;
    let file = fix.edits.first()?.file();
    let edits = fix.edits.iter().map(|edit| match edit {
        Edit::Replace(of, edit) if *of == file => Some(edit),
        Edit::Replace(..) | Edit::RemoveEntry(_) | Edit::RemoveTable(_) => None,
    });
    let mut edits: Vec<&TextEdit> = edits.collect::<Option<_>>()?;
    edits.sort_by_key(|edit| edit.span.start);
    (edits.len() <= MOST_EDITS).then_some((fix, file, edits))
}

/// The patch as rustc shows one, under the command that makes it. `help` is the level of its title.
pub fn group(
    diagnostic: &Diagnostic,
    path: impl FnOnce(FileIx) -> String,
    positions: &mut Positions,
    help: Drawn<'static>,
    words: &Localizer,
) -> Option<Group<'static>> {
    let (fix, file, edits) = shown_fix(diagnostic)?;
    let (text, index) = positions.lines(file);
    let is_short = |edit: &&TextEdit| {
        let removed = text.get(edit.span.range()).map(|text| text.matches('\n').count());
        removed.is_some_and(|lines| lines < MOST_LINES) && edit.replacement.matches('\n').count() < MOST_LINES
    };
    if !edits.iter().all(is_short) {
        return None;
    }
    let marks = edits.iter().enumerate().map(|(of, edit)| Mark { span: edit.span, of }).collect();
    let mut found = excerpts(text, index, marks);
    let excerpt = found.pop().filter(|excerpt| found.is_empty() && !excerpt.cut)?;
    let patches: Vec<Patch> = excerpt
        .marks
        .iter()
        .map(|(of, range)| {
            let removed = &text[edits[*of].span.range()];
            // A line break at the end is not among the marked characters.
            let is_whole = removed.ends_with('\n') && excerpt.source[range.end..].starts_with('\n');
            let range: Range<usize> = range.start..range.end + usize::from(is_whole);
            Patch::new(range, escaped(&edits[*of].replacement))
        })
        .collect();
    let message = match fix.applicability {
        Applicability::Safe => "check-patch",
        Applicability::Unsafe | Applicability::Display => "check-patch-unsafe",
    };
    let snippet = Snippet::source(excerpt.source).line_start(excerpt.line_start).path(path(file)).patches(patches);
    Some(Group::with_title(help.secondary_title(words.text(message))).element(snippet))
}

/// Line breaks stay.
fn escaped(text: &str) -> String {
    text.split('\n').map(|line| escape::terminal(line).into_owned()).collect::<Vec<_>>().join("\n")
}

/// The line of a finding as its first safe fix leaves it, if that fix concerns the line alone.
pub fn fixed_line(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let (_, file, edits) = shown_fix(diagnostic).filter(|(fix, ..)| fix.applicability == Applicability::Safe)?;
    let text = sources.file(file).text();
    let start = text[..diagnostic.place.span.range().start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let is_inside = |edit: &&TextEdit| {
        let range = edit.span.range();
        start <= range.start && range.end <= end && !edit.replacement.contains('\n')
    };
    if file != diagnostic.place.file || !edits.iter().all(is_inside) {
        return None;
    }
    let moved = |edit: &&TextEdit| {
        let range = edit.span.range();
        TextEdit { span: Span::new(range.start - start..range.end - start), replacement: edit.replacement.clone() }
    };
    let edits: Vec<TextEdit> = edits.iter().map(moved).collect();
    Some(TextEdit::apply_all(&text[start..end], &edits).trim_end_matches('\r').to_owned())
}

//! Inserts items into inline lists and removes them.

use std::ops::Range;

use super::document::{Document, Item, TomlValueKind, Value as Written};
use super::edited::Edited;
use super::layout;
use crate::source::TextEdit;

/// Inserts an item, given as TOML, before the one with the index `rank`, or at the end.
pub fn insert(document: &Document, list: &Written, item: &str, rank: usize) -> Edited {
    let text = document.text;
    let TomlValueKind::List(items) = &list.kind else { return Edited::default() };
    let Some(last) = items.last() else { return into_empty(document, list, item) };
    let is_one_line = !text[list.span.clone()].contains('\n');
    if is_one_line {
        let line = &text[layout::line_start(text, list.span.start)..layout::content_end(text, list.span.end)];
        if layout::columns(line) + layout::columns(item) + 2 > layout::MAX_COLUMNS && !is_nested(document, list) {
            let mut lines: Vec<String> = items.iter().map(|item| text[item.value.span.clone()].to_owned()).collect();
            lines.insert(rank.min(lines.len()), item.to_owned());
            let spread = layout::spread_list(&lines, layout::indent(text, list.span.start), layout::line_break(text));
            return Edited::of(TextEdit::new(list.span.clone(), spread));
        }
    }
    let Some(next) = items.get(rank) else {
        if is_one_line || fits_on_line(text, last, item) {
            return Edited::of(behind_on_line(last, item));
        }
        return Edited { edits: on_new_line(text, list, items, last, item), lost: Vec::new() };
    };
    let at = next.value.span.start;
    let comma = rank.checked_sub(1).and_then(|rank| items[rank].comma);
    let edit = match comma {
        _ if !layout::starts_line(text, at) => TextEdit::new(at..at, format!("{item}, ")),
        // Below the line of the one before, so that comments above the next one stay with it.
        Some(comma) if layout::line_end(text, comma) <= at => {
            let end = layout::content_end(text, comma);
            let indent = layout::indent(text, at);
            TextEdit::new(end..end, format!("{}{indent}{item},", layout::line_break(text)))
        }
        _ => TextEdit::new(at..at, format!("{item},{}{}", layout::line_break(text), layout::indent(text, at))),
    };
    Edited::of(edit)
}

/// Moves the item with the index `from` before the one with the index `to`, with the comment on its line. `None` if it
/// has no such comment, or is not alone on its line.
pub fn move_before(document: &Document, list: &Written, from: usize, to: usize) -> Option<Edited> {
    let text = document.text;
    let TomlValueKind::List(items) = &list.kind else { return None };
    let (item, next) = (items.get(from)?, items.get(to)?);
    let Range { start, end } = item.value.span.clone();
    let at = next.value.span.start;
    let behind = item.comma.map_or(end, |comma| comma + 1);
    let is_on_line = !text[end..behind].contains('\n') && layout::starts_line(text, start);
    let comment = layout::comment_after(text, behind).filter(|_| is_on_line && layout::starts_line(text, at))?;
    let (line_break, indent) = (layout::line_break(text), layout::indent(text, at));
    let moved = format!("{}, {comment}", &text[start..end]);
    let mut edits = remove(document, list, from).edits;
    edits.push(match to.checked_sub(1).and_then(|before| items[before].comma) {
        Some(comma) => {
            let end = layout::content_end(text, comma);
            TextEdit::new(end..end, format!("{line_break}{indent}{moved}"))
        }
        None => TextEdit::new(at..at, format!("{moved}{line_break}{indent}")),
    });
    Some(Edited { edits, lost: Vec::new() })
}

/// Whether another item fits on the line of the last one, which is not alone there.
fn fits_on_line(text: &str, last: &Item, item: &str) -> bool {
    let Range { start, end } = last.value.span;
    let line = &text[layout::line_start(text, start)..layout::content_end(text, end)];
    !layout::starts_line(text, start) && layout::columns(line) + layout::columns(item) + 2 <= layout::MAX_COLUMNS
}

/// Whether the list is part of another value on its line, which TOML 1.0 does not allow to be broken if it is a
/// table.
fn is_nested(document: &Document, list: &Written) -> bool {
    let pairs = document.sections.iter().flat_map(|section| &section.pairs);
    pairs.into_iter().any(|pair| pair.value.span != list.span && contains(&pair.value.span, &list.span))
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn behind_on_line(last: &Item, item: &str) -> TextEdit {
    match last.comma {
        Some(comma) => TextEdit::new(comma + 1..comma + 1, format!(" {item},")),
        None => TextEdit::new(last.value.span.end..last.value.span.end, format!(", {item}")),
    }
}

fn into_empty(document: &Document, list: &Written, item: &str) -> Edited {
    let text = document.text;
    let inside = list.span.start + 1..list.span.end - 1;
    if text[inside.clone()].trim().is_empty() {
        let line = &text[layout::line_start(text, list.span.start)..layout::content_end(text, list.span.end)];
        if layout::columns(line) + layout::columns(item) > layout::MAX_COLUMNS && !is_nested(document, list) {
            let indent = layout::indent(text, list.span.start);
            let spread = layout::spread_list(&[item.to_owned()], indent, layout::line_break(text));
            return Edited::of(TextEdit::new(list.span.clone(), spread));
        }
        return Edited::of(TextEdit::new(inside, item));
    }
    // Only comments: the item goes below them.
    let close = list.span.end - 1;
    let at = layout::line_start(text, close);
    let indent = layout::indent(text, list.span.start);
    let line = format!("{indent}  {item},{}", layout::line_break(text));
    Edited::of(TextEdit::new(at..at, line))
}

/// The item on a line of its own below the last one.
fn on_new_line(text: &str, list: &Written, items: &[Item], last: &Item, item: &str) -> Vec<TextEdit> {
    let line_break = layout::line_break(text);
    let start = items.iter().map(|item| item.value.span.start).rev().find(|&start| layout::starts_line(text, start));
    let indent = start.map_or_else(
        || format!("{}  ", layout::indent(text, list.span.start)),
        |start| layout::indent(text, start).to_owned(),
    );
    let behind = last.comma.map_or(last.value.span.end, |comma| comma + 1);
    let closes_on_line = layout::line_end(text, behind) >= list.span.end;
    let comma_after = if last.comma.is_some() { "," } else { "" };
    let new = format!("{line_break}{indent}{item}{comma_after}");
    let at = if closes_on_line { behind } else { layout::content_end(text, behind) };
    let mut edits = Vec::new();
    if last.comma.is_none() {
        let end = last.value.span.end;
        if end == at {
            return vec![TextEdit::new(at..at, format!(",{new}"))];
        }
        edits.push(TextEdit::new(end..end, ","));
    }
    edits.push(TextEdit::new(at..at, new));
    edits
}

/// Removes the item with that index, and the comment on its line if it is alone there.
pub fn remove(document: &Document, list: &Written, rank: usize) -> Edited {
    let TomlValueKind::List(items) = &list.kind else { return Edited::default() };
    if rank >= items.len() {
        return Edited::default();
    }
    let parts: Vec<_> = items.iter().map(|item| (item.value.span.clone(), item.comma)).collect();
    without(document.text, &parts, rank)
}

/// Removes one of several parts separated by commas, with its blanks and any lines of its own.
pub fn without(text: &str, parts: &[(Range<usize>, Option<usize>)], rank: usize) -> Edited {
    let (span, comma) = &parts[rank];
    let is_last = rank + 1 == parts.len();
    let mut end = comma.map_or(span.end, |comma| comma + 1);
    let previous_comma = rank.checked_sub(1).and_then(|rank| parts[rank].1);
    // The comment behind it is its own, unless another part is on the line.
    let line = layout::line_start(text, span.start)..layout::line_end(text, end);
    let is_on_line = |other: &Range<usize>| other.start < line.end && other.end > line.start;
    let is_only_one = parts.iter().enumerate().all(|(other, (span, _))| other == rank || !is_on_line(span));
    if is_only_one && layout::comment_after(text, end).is_some() {
        end = layout::content_end(text, end);
    }
    let lost = layout::comments_in(text, span.start..end);
    let mut edits = Vec::new();
    // If it was last without a trailing comma, the previous one loses its comma.
    let dangling = previous_comma.filter(|_| is_last && comma.is_none());
    let is_alone = layout::starts_line(text, span.start) && text[end..layout::content_end(text, end)].trim().is_empty();
    if is_alone {
        edits.extend(dangling.map(|comma| TextEdit::new(comma..comma + 1, "")));
        edits.push(TextEdit::new(line.start..layout::line_end(text, end), ""));
        return Edited { edits, lost };
    }
    let blanks_after = |at: usize| text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
    let blanks_before = |at: usize| text[..at].len() - text[..at].trim_end_matches([' ', '\t']).len();
    match dangling {
        Some(comma) if text[comma + 1..span.start].trim().is_empty() => {
            edits.push(TextEdit::new(comma..end, ""));
        }
        Some(comma) => {
            edits.push(TextEdit::new(comma..comma + 1, ""));
            edits.push(TextEdit::new(span.start - blanks_before(span.start)..end, ""));
        }
        None if parts.len() == 1 => edits.push(TextEdit::new(span.start..end, "")),
        None if is_last => edits.push(TextEdit::new(span.start - blanks_before(span.start)..end, "")),
        None => edits.push(TextEdit::new(span.start..end + blanks_after(end), "")),
    }
    Edited { edits, lost }
}

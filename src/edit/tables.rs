//! Adds and removes tables and entries of lists of tables.

use super::document::{Document, Section, Site, Step, TomlValueKind};
use super::edited::Edited;
use super::layout::{self, PairStyle};
use super::lists;
use super::pairs;
use super::shapes::File;
use super::templates;
use super::value::{Entry, Value, inline_table, key_text};
use crate::read::table_schema::{Presence, ValueKind};
use crate::source::TextEdit;

/// Lists of tables that are written inline if the file has none yet.
const INLINE: [&str; 5] = ["links", "informed", "away", "cancelled", "extra"];

/// Sets `key` of the table at `path`, which is added if it is missing.
pub fn set(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Edited {
    pairs::set(document, file, path, key, value)
        .unwrap_or_else(|| new_table(document, file, path, vec![(key.to_owned(), value.clone())]))
}

/// Adds an entry to the list of tables at `path`, next to the others, in their style and in the order of their dates.
pub fn insert(document: &Document, file: File, path: &[Step], entry: &Entry) -> Edited {
    let Some((Step::Key(key), parent)) = path.split_last() else { return Edited::default() };
    let rank = rank_by_date(document, file, path, entry);
    if let Some(list) = document.value(path) {
        let TomlValueKind::List(items) = &list.kind else { return Edited::default() };
        let quotes = layout::quotes_of(document, list);
        let style = items.last().map(|item| layout::inline_style(document.text, &item.value)).unwrap_or_default();
        return lists::insert(document, list, &inline_table(entry, quotes.as_deref(), &style), rank);
    }
    let entries: Vec<&Section> = document.entries(path).collect();
    match (entries.first(), rank.checked_sub(1).and_then(|before| entries.get(before))) {
        (Some(_), Some(before)) => after_entry(document, &entries, before, entry),
        (Some(first), None) => before_first(document, first, entry),
        _ if INLINE.contains(&key.as_str()) || is_inline(document, parent) => {
            let list = Value::List(vec![Value::Table(entry.clone())]);
            set(document, file, parent, key, &list)
        }
        _ => Edited::of(new_section(document, file, path, true, entry)),
    }
}

fn is_inline(document: &Document, parent: &[Step]) -> bool {
    !parent.is_empty() && !matches!(document.find(parent), Some(Site::Section(_)))
}

/// The index of a new entry in its list: where its date belongs if the others are in the order of theirs, else at the
/// end where the last entry is the newest, or at the beginning.
fn rank_by_date(document: &Document, file: File, path: &[Step], entry: &Entry) -> usize {
    let count = document.len(path);
    let Some(key) = file.shape(path).keys.iter().find(|key| matches!(key.kind, ValueKind::Date)) else { return count };
    let Some((_, new)) = entry.iter().find(|(name, _)| name == key.name) else { return count };
    let new = new.to_toml();
    let days: Vec<Option<&str>> = (0..count)
        .map(|rank| {
            let key = Step::Key(key.name.to_owned());
            let at: Vec<Step> = path.iter().cloned().chain([Step::Index(rank), key]).collect();
            document.value(&at).map(|value| &document.text[value.span.clone()])
        })
        .collect();
    let is_newest_first = matches!((days.first(), days.last()), (Some(Some(first)), Some(Some(last))) if first > last);
    // What is due need not be in order.
    let is_sorted = key.presence == Presence::Required
        && days.iter().all(Option::is_some)
        && days.windows(2).all(|pair| if is_newest_first { pair[0] >= pair[1] } else { pair[0] <= pair[1] });
    let day = |rank: usize| days[rank].unwrap_or_default();
    match (is_sorted, is_newest_first) {
        (true, true) => (0..count).find(|&rank| day(rank) <= new.as_str()).unwrap_or(count),
        (true, false) => (0..count).rev().find(|&rank| day(rank) <= new.as_str()).map_or(0, |rank| rank + 1),
        (false, true) => 0,
        (false, false) => count,
    }
}

/// The lines of an entry in the style of another one.
fn lines(document: &Document, header: &str, indent: &str, entry: &Entry, style: &PairStyle) -> String {
    let line_break = layout::line_break(document.text);
    let mut lines = format!("{indent}{header}");
    for (key, value) in entry {
        let key = key_text(key);
        let pair = style.spread_pair(&key, value, line_break);
        lines.push_str(&format!("{line_break}{}{pair}", style.indent));
    }
    lines
}

fn after_entry(document: &Document, entries: &[&Section], last: &Section, entry: &Entry) -> Edited {
    let text = document.text;
    let (Some(header), Some(end)) = (&last.header, layout::entry_end(document, &last.path)) else {
        return Edited::default();
    };
    let start = layout::attached_start(text, header.span.start);
    let blank = if entries.len() > 1 || start > 0 { layout::blank_lines_before(text, start) } else { 1 };
    let blank = if entries.len() == 1 { blank.min(1) } else { blank };
    let style = PairStyle::of_pairs(document, &last.pairs);
    let lines = lines(document, &text[header.span.clone()], layout::indent(text, header.span.start), entry, &style);
    Edited::of(block_at(text, end, &lines, blank))
}

fn before_first(document: &Document, first: &Section, entry: &Entry) -> Edited {
    let text = document.text;
    let Some(header) = &first.header else { return Edited::default() };
    let line_break = layout::line_break(text);
    let at = layout::attached_start(text, header.span.start);
    let style = PairStyle::of_pairs(document, &first.pairs);
    let lines = lines(document, &text[header.span.clone()], layout::indent(text, header.span.start), entry, &style);
    let has_blanks = document.sections.iter().rev().find(|section| section.path.first() == first.path.first());
    let blank = has_blanks
        .and_then(|section| section.header.as_ref())
        .map_or(1, |header| layout::blank_lines_before(text, layout::attached_start(text, header.span.start)));
    Edited::of(TextEdit::new(at..at, format!("{lines}{line_break}{}", line_break.repeat(blank))))
}

/// Inserts lines at the end of a section, followed by this many blank lines.
fn block_at(text: &str, at: usize, lines: &str, blank: usize) -> TextEdit {
    let line_break = layout::line_break(text);
    let blanks = line_break.repeat(if at == 0 { 0 } else { blank });
    if at == 0 || text[..at].ends_with('\n') {
        // If something follows without a blank line, it is separated like the other entries.
        let below = if at < text.len() && !text[at..].trim_start_matches([' ', '\t', '\r']).starts_with('\n') {
            line_break.repeat(blank)
        } else {
            String::new()
        };
        TextEdit::new(at..at, format!("{blanks}{lines}{line_break}{below}"))
    } else {
        TextEdit::new(at..at, format!("{line_break}{blanks}{lines}"))
    }
}

/// A table that the file does not have yet, with its first keys.
pub fn new_table(document: &Document, file: File, path: &[Step], entry: Entry) -> Edited {
    let Some((Step::Key(key), parent)) = path.split_last() else { return Edited::default() };
    // Within inline tables, a new one is inline too.
    match document.find(parent) {
        Some(Site::Pair(..) | Site::Item(..)) => {
            pairs::set(document, file, parent, key, &Value::Table(entry)).unwrap_or_default()
        }
        _ => Edited::of(new_section(document, file, path, false, &entry)),
    }
}

/// A new header with its pairs: after similar ones, else where the format orders it.
fn new_section(document: &Document, file: File, path: &[Step], is_list: bool, entry: &Entry) -> TextEdit {
    let text = document.text;
    let names: Vec<String> = path
        .iter()
        .filter_map(|step| match step {
            Step::Key(key) => Some(key_text(key)),
            Step::Index(_) => None,
        })
        .collect();
    let header = if is_list { format!("[[{}]]", names.join(".")) } else { format!("[{}]", names.join(".")) };
    let mut siblings = document.sections.iter().filter(|section| {
        let is_sibling = path.len() > 1 && section.path.starts_with(&path[..path.len() - 1]);
        section.header.is_some() && is_sibling
    });
    let rank = |step: Option<&Step>| match step {
        Some(Step::Key(key)) => file.rank(key),
        _ => None,
    };
    let own = rank(path.first());
    let is_earlier =
        |section: &&Section| own.is_none() || rank(section.path.first()).is_some_and(|rank| Some(rank) < own);
    let headed = document.sections.iter().filter(|section| section.header.is_some());
    let before = siblings.next_back().or_else(|| headed.clone().rfind(is_earlier));
    let style = headed
        .clone()
        .rev()
        .map(|section| PairStyle::of_pairs(document, &section.pairs))
        .next()
        .unwrap_or_else(|| PairStyle::of_pairs(document, &[]));
    let style = before.map_or(style, |section| PairStyle::of_pairs(document, &section.pairs));
    let lines = lines(document, &header, "", entry, &style);
    if let Some(example) = templates::example(document, &header) {
        let above = if example.is_empty() { layout::line_break(text) } else { "" };
        return TextEdit::new(example, format!("{above}{lines}"));
    }
    let end = match before {
        Some(section) => layout::entry_end(document, &section.path).unwrap_or(text.len()),
        None => document.sections.first().map_or(0, |root| root_end(text, root, headed.clone().next())),
    };
    let blanks = headed.filter_map(|section| section.header.as_ref()).skip(1);
    let blanks = blanks.map(|header| layout::blank_lines_before(text, layout::attached_start(text, header.span.start)));
    let mut blanks: Vec<usize> = blanks.collect();
    blanks.sort_unstable();
    let blank = blanks.get(blanks.len() / 2).copied();
    block_at(text, end, &lines, blank.unwrap_or(1))
}

/// The end of the part before the first header, which may consist of comments.
fn root_end(text: &str, root: &Section, first: Option<&Section>) -> usize {
    if !root.pairs.is_empty() {
        return layout::body_end(text, root);
    }
    match first.and_then(|section| section.header.as_ref()) {
        Some(header) => layout::attached_start(text, header.span.start),
        None => text.len(),
    }
}

/// Removes the entry, table or pair at `path`, with the comments in it and directly above; of what is defined by dotted
/// keys one part.
pub fn remove(document: &Document, path: &[Step]) -> Edited {
    let text = document.text;
    match document.find(path) {
        Some(Site::Item(list, rank)) => lists::remove(document, list, rank),
        Some(Site::Section(_)) | None => {
            let parts: Vec<&Section> = document
                .sections
                .iter()
                .filter(|section| section.header.is_some() && section.path.starts_with(path))
                .collect();
            let mut edits: Vec<TextEdit> = Vec::new();
            let mut lost = Vec::new();
            for section in parts {
                let Some(header) = &section.header else { continue };
                let mut start = layout::attached_start(text, header.span.start);
                if templates::is_introduction(&text[start..layout::content_end(text, start)]) {
                    start = layout::line_end(text, start);
                }
                let end = layout::body_end(text, section);
                lost.extend(layout::comments_in(text, start..end));
                let mut from = start;
                let mut to = end;
                // Of the blank lines around it, those above stay.
                while to < text.len() && text[to..layout::line_end(text, to)].trim().is_empty() {
                    to = layout::line_end(text, to);
                }
                if to == text.len() {
                    while from > 0 && text[layout::line_start(text, from - 1)..from].trim().is_empty() {
                        from = layout::line_start(text, from - 1);
                    }
                    if from > 0 && !text.ends_with('\n') {
                        from = layout::content_end(text, layout::line_start(text, from - 1));
                    }
                }
                match edits.last_mut() {
                    Some(last) if last.span.range().end >= from => {
                        *last = TextEdit::new(last.span.range().start.min(from)..to, "")
                    }
                    _ => edits.push(TextEdit::new(from..to, "")),
                }
            }
            Edited { edits, lost }
        }
        Some(Site::Pair(container, pair)) => pairs::remove(document, container, pair),
        Some(Site::Dotted(container, depth)) => {
            let keys = &path[path.len() - depth..];
            let is_part = |pair: &&super::document::Pair| {
                pair.keys.len() > depth
                    && pair
                        .keys
                        .iter()
                        .zip(keys)
                        .all(|(key, step)| matches!(step, Step::Key(name) if *name == key.name))
            };
            let part = container.pairs().iter().find(is_part);
            part.map(|pair| pairs::remove(document, container, pair)).unwrap_or_default()
        }
    }
}

/// Changes the key of the table at `path`, wherever it occurs.
pub fn rename(document: &Document, path: &[Step], new: &str) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    let mut rename = |span: &std::ops::Range<usize>| {
        let written = &document.text[span.clone()];
        let new = match written.chars().next() {
            Some('\'') => format!("'{new}'"),
            Some('"') => crate::read::basic_string(new),
            _ => key_text(new),
        };
        edits.push(TextEdit::new(span.clone(), new));
    };
    for section in &document.sections {
        if section.path.starts_with(path) {
            let rank = path.iter().filter(|step| matches!(step, Step::Key(_))).count();
            if let Some(key) = section.header.as_ref().and_then(|header| header.keys.get(rank.saturating_sub(1))) {
                rename(&key.span);
            }
        } else if path.starts_with(&section.path) {
            in_pairs(&section.pairs, &path[section.path.len()..], &mut rename);
        }
    }
    edits
}

fn in_pairs(pairs: &[super::document::Pair], path: &[Step], rename: &mut impl FnMut(&std::ops::Range<usize>)) {
    for pair in pairs {
        let matching =
            pair.keys.iter().zip(path).take_while(|(key, step)| matches!(step, Step::Key(name) if *name == key.name));
        let matching = matching.count();
        if matching == path.len() {
            rename(&pair.keys[matching - 1].span);
        } else if matching == pair.keys.len()
            && let Some(inner) = pair.value.as_table()
        {
            in_pairs(inner, &path[matching..], rename);
        }
    }
}

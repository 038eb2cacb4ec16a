//! Sets and removes single keys.

use super::document::{Container, Document, Pair, Section, Site, Step, TomlValueKind, Value as Written};
use super::edited::Edited;
use super::layout::{self, PairStyle};
use super::lists;
use super::shapes::File;
use super::templates;
use super::value::{Value, key_text};
use crate::source::TextEdit;

/// Sets `key` of the table at `path`; `None` if the table is missing.
pub fn set(document: &Document, file: File, path: &[Step], key: &str, value: &Value) -> Option<Edited> {
    let text = document.text;
    let at: Vec<Step> = path.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
    if let Some(written) = document.value(&at) {
        if value.is_same(written, text) {
            return Some(Edited::default());
        }
        let quotes = layout::quotes_of(document, written);
        let spread = matches!(&written.kind, TomlValueKind::List(items) if items.len() > 1)
            && text[written.span.clone()].contains('\n');
        let line = &text[layout::line_start(text, written.span.start)..written.span.start];
        let is_in_section = matches!(document.find(&at), Some(Site::Pair(Container::Section(_), _)));
        let new = match value {
            Value::List(values) if !values.is_empty() && (spread || (is_in_section && is_too_long(line, value))) => {
                let indent = layout::indent(text, written.span.start);
                let items: Vec<String> = values.iter().map(|value| value.to_toml_like(quotes.as_deref())).collect();
                layout::spread_list(&items, indent, layout::line_break(text))
            }
            Value::Text(text) if is_in_section => rewritten(text, document, written, quotes.as_deref()),
            _ => value.to_toml_like(quotes.as_deref()),
        };
        let lost = layout::comments_in(text, written.span.clone());
        return Some(Edited { edits: vec![TextEdit::new(written.span.clone(), new)], lost });
    }
    let (container, prefix) = match document.find(path) {
        Some(Site::Section(section)) => (Container::Section(section), &path[..0]),
        Some(Site::Pair(_, pair)) => (Container::Inline(&pair.value), &path[..0]),
        Some(Site::Item(list, rank)) => match &list.kind {
            TomlValueKind::List(items) => match items.get(rank) {
                Some(item) => (Container::Inline(&item.value), &path[..0]),
                None => return Some(Edited::default()),
            },
            _ => return Some(Edited::default()),
        },
        Some(Site::Dotted(container, depth)) => (container, &path[path.len() - depth..]),
        None => return None,
    };
    Some(insert(document, container, prefix, key, value, file.shape(path)))
}

/// A text in the place of another one, whose last line break it keeps.
fn rewritten(new: &str, document: &Document, written: &Written, quotes: Option<&str>) -> String {
    let ends_line = matches!(&written.kind, TomlValueKind::Text(old) if old.ends_with('\n'));
    let end = if ends_line && new.contains('\n') && !new.ends_with('\n') { "\n" } else { "" };
    Value::Text(format!("{new}{end}")).to_toml_lines(quotes, layout::line_break(document.text))
}

/// Whether a value would make its line too long.
fn is_too_long(line: &str, value: &Value) -> bool {
    layout::columns(line) + layout::columns(&value.to_toml()) > layout::MAX_COLUMNS
}

/// Inserts a new key where the format orders it among those of its table.
fn insert(
    document: &Document,
    container: Container,
    prefix: &[Step],
    key: &str,
    value: &Value,
    shape: &crate::read::table_schema::TableSchema,
) -> Edited {
    let text = document.text;
    let mut name: String = String::new();
    for step in prefix {
        if let Step::Key(step) = step {
            name.push_str(&key_text(step));
            name.push('.');
        }
    }
    name.push_str(&key_text(key));
    let rank = |key: &str| shape.keys.iter().position(|known| known.name == key);
    let own = rank(key).unwrap_or(shape.keys.len());
    let is_sibling = |pair: &&Pair| {
        pair.keys.len() > prefix.len()
            && pair.keys.iter().zip(prefix).all(|(key, step)| matches!(step, Step::Key(name) if *name == key.name))
    };
    let siblings: Vec<&Pair> = container.pairs().iter().filter(is_sibling).collect();
    let rank_of = |pair: &Pair| pair.keys.get(prefix.len()).and_then(|key| rank(&key.name));
    // If a table has several parts, the last one.
    let before = siblings.iter().filter(|pair| rank_of(pair).is_some_and(|rank| rank < own));
    let before = before.max_by_key(|pair| (rank_of(pair), pair.value.span.start)).copied();
    let after = siblings.iter().filter(|pair| rank_of(pair).is_some_and(|rank| rank > own));
    let after = after.min_by_key(|pair| (rank_of(pair), pair.value.span.start)).copied();
    let style = PairStyle::of(document, container);
    let line = match container {
        Container::Section(_) => style.spread_pair(&name, value, layout::line_break(text)),
        Container::Inline(_) => style.pair(&name, &value.to_toml_like(style.text.as_deref())),
    };
    if let Container::Section(section) = container
        && prefix.is_empty()
        && let Some((span, comment)) = templates::key_line(document, section, key)
    {
        return Edited::of(TextEdit::new(span, format!("{line}{}", comment.unwrap_or_default())));
    }
    let last = siblings.last().copied();
    let edit = match container {
        Container::Section(section) => in_section(text, section, &style, &line, before, after, last),
        Container::Inline(table) => match (before, after, last) {
            (Some(pair), ..) | (None, None, Some(pair)) => {
                TextEdit::new(pair.value.span.end..pair.value.span.end, format!(", {line}"))
            }
            (None, Some(pair), _) => {
                let at = layout::key_span(pair).start;
                TextEdit::new(at..at, format!("{line}, "))
            }
            (None, None, None) => TextEdit::new(table.span.start + 1..table.span.end - 1, format!(" {line} ")),
        },
    };
    Edited::of(edit)
}

fn in_section(
    text: &str,
    section: &Section,
    style: &PairStyle,
    line: &str,
    before: Option<&Pair>,
    after: Option<&Pair>,
    last: Option<&Pair>,
) -> TextEdit {
    let line_break = layout::line_break(text);
    let indented = format!("{}{line}", style.indent);
    let behind = before.or(if after.is_none() { last } else { None }).map(|pair| pair.value.span.end);
    let behind = behind.or_else(|| section.header.as_ref().map(|header| header.span.end));
    match (behind, after) {
        (Some(behind), _) => line_behind(text, behind, &indented),
        (None, Some(pair)) => {
            let at = layout::line_start(text, layout::key_span(pair).start);
            TextEdit::new(at..at, format!("{indented}{line_break}"))
        }
        // A file without keys before its first header.
        (None, None) => TextEdit::new(0..0, format!("{indented}{line_break}")),
    }
}

/// A new line below the one that contains `at`.
pub fn line_behind(text: &str, at: usize, line: &str) -> TextEdit {
    let line_break = layout::line_break(text);
    let end = layout::line_end(text, at);
    if text[..end].ends_with('\n') {
        TextEdit::new(end..end, format!("{line}{line_break}"))
    } else {
        // The file has no final line break and gets none.
        TextEdit::new(end..end, format!("{line_break}{line}"))
    }
}

/// Removes a pair of `container`.
pub fn remove(document: &Document, container: Container, pair: &Pair) -> Edited {
    let text = document.text;
    match container {
        Container::Section(_) => {
            let end = pair.value.span.end;
            let lost = layout::comments_in(text, pair.value.span.start..layout::content_end(text, end));
            Edited { edits: vec![without_lines(text, layout::key_span(pair).start, end)], lost }
        }
        Container::Inline(_) => {
            let pairs = container.pairs();
            let Some(rank) = pairs.iter().position(|other| std::ptr::eq(other, pair)) else { return Edited::default() };
            let parts: Vec<_> =
                pairs.iter().map(|pair| (layout::key_span(pair).start..pair.value.span.end, pair.comma)).collect();
            lists::without(text, &parts, rank)
        }
    }
}

/// Removes the lines of a statement, with a comment after it.
pub fn without_lines(text: &str, start: usize, end: usize) -> TextEdit {
    let from = layout::line_start(text, start);
    let to = layout::line_end(text, end);
    if !text[..to].ends_with('\n') && from > 0 {
        // The last line of a file without a final line break.
        let above = layout::content_end(text, layout::line_start(text, from - 1));
        return TextEdit::new(above..to, "");
    }
    TextEdit::new(from..to, "")
}

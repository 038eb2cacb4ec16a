//! Lines, blanks and comments around a place in a text, which determine how new text is laid out.

use std::collections::BTreeSet;
use std::ops::Range;

use super::document::{Container, Document, Pair, Section, Step, TomlValueKind, Value};
use super::value::{InlineStyle, Value as NewValue};

/// Longer lines are broken: a list is then written with one item per line.
pub const MAX_COLUMNS: usize = 100;

/// The line break of the text: that of its first line.
pub fn line_break(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The offset of the first byte of the line that contains `at`.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The offset after the line break of the line that contains `at`, or the end of the text.
pub fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// The offset before the line break of the line that contains `at`.
pub fn content_end(text: &str, at: usize) -> usize {
    let line = &text[at..line_end(text, at)];
    at + line.trim_end_matches('\n').trim_end_matches('\r').len()
}

/// The indentation of the line that contains `at`.
pub fn indent(text: &str, at: usize) -> &str {
    let line = &text[line_start(text, at)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// Whether only blanks precede `at` on its line.
pub fn starts_line(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].trim().is_empty()
}

/// The comment on the line after `at`, if only blanks and a comma precede it.
pub fn comment_after(text: &str, at: usize) -> Option<&str> {
    let rest = text[at..content_end(text, at)].trim_start_matches([' ', '\t', ',']);
    rest.starts_with('#').then(|| rest.trim_end())
}

/// The number of columns of a single-line text.
pub fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// The start of the comment lines directly above the line that contains `at`, else the start of that line.
pub fn attached_start(text: &str, at: usize) -> usize {
    let mut start = line_start(text, at);
    while start > 0 {
        let above = line_start(text, start - 1);
        if !text[above..start].trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

/// The comments in a part of the text, each without its line.
pub fn comments_in(text: &str, range: Range<usize>) -> Vec<String> {
    crate::read::comments(&text[range]).into_iter().map(str::to_owned).collect()
}

/// The end of a section's text: after its last pair and the comment lines directly below that do not belong to the
/// next header.
pub fn body_end(text: &str, section: &Section) -> usize {
    let last = section.pairs.last().map(|pair| pair.value.span.end);
    let Some(last) = last.or_else(|| section.header.as_ref().map(|header| header.span.end)) else { return 0 };
    let end = line_end(text, last);
    let mut after = end;
    loop {
        let line = text[after..line_end(text, after)].trim_start();
        if line.starts_with('#') {
            after = line_end(text, after);
        } else if line.starts_with('[') {
            // These comments belong to what follows.
            return end;
        } else {
            return after;
        }
    }
}

/// Like [`body_end`], for an entry with its subsections.
pub fn entry_end(document: &Document, path: &[Step]) -> Option<usize> {
    let parts = document.sections.iter().filter(|section| section.header.is_some() && section.path.starts_with(path));
    parts.map(|section| body_end(document.text, section)).max()
}

/// The number of blank lines before the line that starts at `at`.
pub fn blank_lines_before(text: &str, mut at: usize) -> usize {
    let mut blank = 0;
    while at > 0 {
        let above = line_start(text, at - 1);
        if !text[above..at].trim().is_empty() {
            break;
        }
        blank += 1;
        at = above;
    }
    blank
}

/// How the pairs of a table are written.
#[derive(Debug, Clone, Default)]
pub struct PairStyle {
    pub indent: String,
    /// Between key and value.
    equals: Option<String>,
    /// The column of the equals signs, if they are aligned.
    aligned: Option<usize>,
    /// The opening quotes of strings.
    pub text: Option<String>,
}

impl PairStyle {
    /// The style of the pairs in a container.
    pub fn of(document: &Document, container: Container) -> Self {
        Self::of_pairs(document, container.pairs())
    }

    /// The style of these pairs.
    pub fn of_pairs(document: &Document, pairs: &[Pair]) -> Self {
        let text = document.text;
        let quotes = quotes_of_pairs(document, pairs);
        let Some(last) = pairs.last() else { return Self { text: quotes, ..Self::default() } };
        let key = |pair: &Pair| key_span(pair);
        let between = |pair: &Pair| text[key(pair).end..pair.value.span.start].to_owned();
        let sign = |pair: &Pair| key(pair).len() + between(pair).find('=').unwrap_or(0);
        let count = |width: usize| pairs.iter().filter(|pair| sign(pair) == width).count();
        let width = pairs.iter().map(sign).max_by_key(|&width| count(width)).unwrap_or_default();
        let mut aligned = pairs.iter().filter(|pair| sign(pair) == width);
        // Longer keys stand out.
        let is_aligned = aligned.clone().map(|pair| key(pair).len()).collect::<BTreeSet<_>>().len() > 1
            && pairs.iter().all(|pair| sign(pair) == width || key(pair).len() >= width);
        let example = aligned.next_back().filter(|_| is_aligned).unwrap_or(last);
        let equals = if is_aligned { between(example).trim_start().to_owned() } else { between(last) };
        Self {
            indent: indent(text, key(last).start).to_owned(),
            equals: Some(equals),
            aligned: is_aligned.then_some(width),
            text: quotes,
        }
    }

    /// `key = value`.
    pub fn pair(&self, key: &str, value: &str) -> String {
        let equals = self.equals.as_deref().unwrap_or(" = ");
        match self.aligned {
            Some(width) if key.len() < width => format!("{key:<width$}{equals}{value}"),
            Some(_) => format!("{key} {equals}{value}"),
            None => format!("{key}{equals}{value}"),
        }
    }

    /// The same; a list that is too wide for its line has an item a line.
    pub fn spread_pair(&self, key: &str, value: &NewValue, line_break: &str) -> String {
        let quotes = self.text.as_deref();
        let pair = self.pair(key, &value.to_toml_lines(quotes, line_break));
        match value {
            NewValue::List(values) if columns(&pair) > MAX_COLUMNS => {
                let items: Vec<String> = values.iter().map(|value| value.to_toml_like(quotes)).collect();
                self.pair(key, &spread_list(&items, &self.indent, line_break))
            }
            _ => pair,
        }
    }
}

/// The span of a pair's key, including dots.
pub fn key_span(pair: &Pair) -> Range<usize> {
    let start = pair.keys.first().map_or(pair.value.span.start, |key| key.span.start);
    let end = pair.keys.last().map_or(pair.value.span.start, |key| key.span.end);
    start..end
}

/// The opening quotes of the strings in a value.
fn quotes<'t>(text: &'t str, value: &Value, found: &mut Vec<&'t str>) {
    match &value.kind {
        TomlValueKind::Text(_) => {
            let raw = &text[value.span.clone()];
            found.push(&raw[..raw.len().min(1)]);
        }
        TomlValueKind::List(items) => items.iter().for_each(|item| quotes(text, &item.value, found)),
        TomlValueKind::Table(pairs) => pairs.iter().for_each(|pair| quotes(text, &pair.value, found)),
        TomlValueKind::Scalar => {}
    }
}

/// The most frequent of some quotes; of two equally frequent ones, the last.
fn most_frequent(found: &[&str]) -> Option<String> {
    let literal = found.iter().filter(|quote| **quote == "'").count();
    match (2 * literal).cmp(&found.len()) {
        std::cmp::Ordering::Greater => Some("'".to_owned()),
        std::cmp::Ordering::Less => Some("\"".to_owned()),
        std::cmp::Ordering::Equal => found.last().map(|quote| (*quote).to_owned()),
    }
}

/// The quotes of the value's strings, for another string in its place; by default those of the file.
pub fn quotes_of(document: &Document, value: &Value) -> Option<String> {
    let mut found = Vec::new();
    quotes(document.text, value, &mut found);
    most_frequent(&found).or_else(|| quotes_of_pairs(document, &[]))
}

/// The quotes of the strings of these pairs; by default those of the file.
pub fn quotes_of_pairs(document: &Document, pairs: &[Pair]) -> Option<String> {
    let text = document.text;
    let mut found = Vec::new();
    pairs.iter().for_each(|pair| quotes(text, &pair.value, &mut found));
    if found.is_empty() {
        let all = document.sections.iter().flat_map(|section| &section.pairs);
        all.for_each(|pair| quotes(text, &pair.value, &mut found));
    }
    most_frequent(&found)
}

/// How an inline table is written, for another one beside it.
pub fn inline_style(text: &str, table: &Value) -> InlineStyle {
    let TomlValueKind::Table(pairs) = &table.kind else { return InlineStyle::default() };
    let Some(first) = pairs.first() else { return InlineStyle::default() };
    let on_line = |part: &str, default: String| if part.contains(['\n', '#']) { default } else { part.to_owned() };
    let InlineStyle { padding, equals, comma } = InlineStyle::default();
    let key = key_span(first);
    InlineStyle {
        padding: on_line(&text[table.span.start + 1..key.start], padding),
        equals: on_line(&text[key.end..first.value.span.start], equals),
        comma: match pairs.get(1) {
            Some(second) => on_line(&text[first.value.span.end..key_span(second).start], comma),
            None => comma,
        },
    }
}

/// A list with one item per line.
pub fn spread_list(items: &[String], indent: &str, line_break: &str) -> String {
    let lines: String = items.iter().map(|item| format!("{indent}  {item},{line_break}")).collect();
    format!("[{line_break}{lines}{indent}]")
}

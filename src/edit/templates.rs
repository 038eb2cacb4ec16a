//! The commented lines of new files, which stand for the keys and entries that people add later.
//!
//! Only lines that are as `init` and `new` write them count: what a person wrote stays.

use std::ops::Range;

use super::document::{Document, Section};
use super::layout;

const TEMPLATES: [&str; 6] = [
    include_str!("../cli/templates/en/project.toml"),
    include_str!("../cli/templates/fr/project.toml"),
    include_str!("../cli/templates/en/first-project.toml"),
    include_str!("../cli/templates/fr/premier-projet.toml"),
    include_str!("../cli/templates/en/roadmap.toml"),
    include_str!("../cli/templates/fr/roadmap.toml"),
];

/// The commented line that stands for `key` in a section: the span of its content, and the comment at its end.
pub fn key_line<'t>(document: &Document<'t>, section: &Section, key: &str) -> Option<(Range<usize>, Option<&'t str>)> {
    let text = document.text;
    let mut at = section.header.as_ref().map_or(0, |header| layout::line_end(text, header.span.end));
    while at < text.len() {
        let line = &text[at..layout::content_end(text, at)];
        let start = at + line.len() - line.trim_start().len();
        let content = line.trim();
        // Another section, or an example of one.
        if content.starts_with('[') || content.starts_with("# [") {
            return None;
        }
        let pair = content.strip_prefix("# ").filter(|pair| is_pair(pair, key) && is_of_template(pair));
        if let Some(pair) = pair.filter(|_| !is_in_value(document, start)) {
            return Some((start..start + content.len(), pair.find(" # ").map(|comment| &pair[comment..])));
        }
        at = layout::line_end(text, at);
    }
    None
}

/// Where the templates have the entries of a list, given its header `[[list]]`: the span of the commented example, or
/// an empty span below the comment that introduces it.
pub fn example(document: &Document, header: &str) -> Option<Range<usize>> {
    let text = document.text;
    let mut at = 0;
    while at < text.len() {
        let is_comment = text[at..].starts_with('#');
        let mut templates = TEMPLATES.iter().filter(|_| is_comment);
        let found = templates.find_map(|template| example_at(text, at, template, header));
        if let Some(span) = found
            && !is_in_value(document, at)
            && is_before_header(text, span.end)
        {
            return Some(span);
        }
        at = layout::line_end(text, at);
    }
    None
}

/// Whether a line introduces the entries of a list in a template.
pub fn is_introduction(line: &str) -> bool {
    let introduces = |pair: &[&str]| pair[0] == line.trim() && pair[1].starts_with("# [[");
    line.starts_with('#') && TEMPLATES.iter().any(|template| lines(template).windows(2).any(introduces))
}

/// The example whose introduction is on the line at `at`.
fn example_at(text: &str, at: usize, template: &str, header: &str) -> Option<Range<usize>> {
    let lines = lines(template);
    let rank = lines.iter().position(|line| line.strip_prefix("# ") == Some(header))?;
    let introduction = lines.get(rank.checked_sub(1)?)?;
    let content = |at: usize| text[at..layout::content_end(text, at)].trim_end();
    if content(at) != *introduction {
        return None;
    }
    let start = layout::line_end(text, at);
    let mut next = start;
    let mut end = start;
    for line in lines[rank..].iter().take_while(|line| line.starts_with('#')) {
        if next >= text.len() || without_dates(content(next)) != without_dates(line) {
            end = start;
            break;
        }
        end = layout::content_end(text, next);
        next = layout::line_end(text, next);
    }
    let is_last = |at: usize| at >= text.len() || content(at).is_empty();
    if end > start && is_last(next) {
        return Some(start..end);
    }
    let below = layout::content_end(text, at);
    is_last(start).then_some(below..below)
}

fn lines(template: &str) -> Vec<&str> {
    template.lines().collect()
}

fn is_pair(text: &str, key: &str) -> bool {
    text.strip_prefix(key).is_some_and(|rest| rest.starts_with(" = "))
}

fn is_of_template(pair: &str) -> bool {
    let pair = without_dates(pair);
    let is_same = |line: &str| without_dates(line.strip_prefix("# ").unwrap_or(line)) == pair;
    TEMPLATES.iter().any(|template| template.lines().any(is_same))
}

/// Dates are those of the day on which the file was made.
fn without_dates(line: &str) -> String {
    line.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect()
}

/// Whether what follows is the end of the file, or a header.
fn is_before_header(text: &str, at: usize) -> bool {
    let mut rest = text[at..].lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    rest.next().is_none_or(|line| line.starts_with('['))
}

/// Whether a place is inside a value, as the lines of a text are.
fn is_in_value(document: &Document, at: usize) -> bool {
    let mut pairs = document.sections.iter().flat_map(|section| &section.pairs);
    pairs.any(|pair| pair.value.span.contains(&at))
}

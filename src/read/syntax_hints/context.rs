//! Which kind of value a place of a text asks for, where the text is no TOML: by the header above it and the keys before it.

use super::lines::LONGEST;
use crate::read::format;
use crate::read::lines::line_start;
use crate::read::table_schema::{TableSchema, ValueKind};

/// How far above a line its header is looked for, in bytes: each of very many mistakes would look through all of it.
const FARTHEST: usize = 4000;

/// The kinds of value that may stand at `at`, within the brackets and braces that begin at `open`, from the outside. None
/// where the key is not one of the format.
pub fn kinds(text: &str, open: &[usize], at: usize) -> Vec<&'static ValueKind> {
    let Some((&innermost, outer)) = open.split_last() else {
        let start = line_start(text, at);
        let Some(key) = text.get(start..at).filter(|line| line.len() <= LONGEST).and_then(key_before) else {
            return Vec::new();
        };
        return of_key(text, start, key);
    };
    let Some(before) = text.get(innermost..at).filter(|before| before.len() <= LONGEST) else { return Vec::new() };
    let container = kinds(text, outer, innermost);
    if before.starts_with('[') {
        let entries = container.into_iter().filter_map(|kind| match kind {
            ValueKind::List(of) | ValueKind::OneOrMore(of) => Some(*of),
            ValueKind::Tables(_) => Some(kind),
            _ => None,
        });
        return entries.collect();
    }
    let Some(key) = before.rsplit(['{', ',']).next().and_then(key_before) else { return Vec::new() };
    let shapes = container.into_iter().filter_map(table);
    shapes.filter_map(|shape| shape.key(key)).map(|key| &key.kind).collect()
}

/// The kinds of value that stand at a key on the line that begins at `start`.
pub fn of_key(text: &str, start: usize, key: &str) -> Vec<&'static ValueKind> {
    let here: Vec<&ValueKind> =
        shapes(text, start).into_iter().filter_map(|shape| shape.key(key)).map(|key| &key.kind).collect();
    if here.is_empty() { format::kinds(key) } else { here }
}

/// The tables that the line beginning at `start` may stand in.
pub fn shapes(text: &str, start: usize) -> Vec<&'static TableSchema> {
    match header_above(text, start) {
        Some(header) => format::shapes_under(header),
        None => vec![&format::PROJECT, &format::ROADMAP],
    }
}

/// What stands before the equals sign that a text ends with.
fn key_before(text: &str) -> Option<&str> {
    let key = text.trim_end().strip_suffix('=')?.trim();
    let key = key.rsplit('.').next()?.trim().trim_matches(['"', '\'']);
    (!key.is_empty()).then_some(key)
}

fn table(kind: &'static ValueKind) -> Option<&'static TableSchema> {
    match kind {
        ValueKind::Table(shape) | ValueKind::Tables(shape) => Some(shape),
        _ => None,
    }
}

/// The name between the brackets of the nearest header above.
fn header_above(text: &str, start: usize) -> Option<&str> {
    let from = crate::read::lines::floor(text, start.saturating_sub(FARTHEST));
    let headers = text[from..start].lines().rev().map(str::trim).filter(|line| line.starts_with('['));
    let mut names = headers.filter_map(|line| {
        let line = line.split('#').next()?.trim_end();
        let name = line.trim_matches(['[', ']']).trim();
        (line.ends_with(']') && !name.is_empty() && !name.contains([',', '"', '='])).then_some(name)
    });
    names.next()
}

//! Where an error stands: which kind of value is expected there, from the header above and the keys before it.

use crate::read::format;
use crate::read::lines::line_start;
use crate::read::table_schema::{TableSchema, ValueKind};

/// Longer lines are not analysed, in bytes, so that many errors on one line stay fast.
pub const MAX_LINE_BYTES: usize = 2000;

/// How far above a line its header is searched, in bytes, so that many errors do not each scan the whole file.
const MAX_LOOKBACK_BYTES: usize = 4000;

/// The environment of an error.
#[derive(Clone, Copy)]
pub struct SyntaxContext<'t> {
    /// The whole text.
    pub text: &'t str,
    /// The brackets open at the error, outermost first.
    pub open: &'t [usize],
}

/// The kinds of value expected at `at`, inside the brackets and braces opened at `open`, outermost first. Empty for
/// an unknown key.
pub fn kinds(text: &str, open: &[usize], at: usize) -> Vec<&'static ValueKind> {
    let Some((&innermost, outer)) = open.split_last() else {
        let start = line_start(text, at);
        let Some(key) = text.get(start..at).filter(|line| line.len() <= MAX_LINE_BYTES).and_then(key_before) else {
            return Vec::new();
        };
        return kinds_of_key(text, start, key);
    };
    let Some(before) = text.get(innermost..at).filter(|before| before.len() <= MAX_LINE_BYTES) else {
        return Vec::new();
    };
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
    let schemas = container.into_iter().filter_map(table);
    schemas.filter_map(|schema| schema.key(key)).map(|key| &key.kind).collect()
}

/// Whether all kinds satisfy `is`; false for an unknown key.
pub fn are_all(kinds: &[&ValueKind], is: impl Fn(&ValueKind) -> bool) -> bool {
    !kinds.is_empty() && kinds.iter().all(|kind| is(kind))
}

/// Whether one of the kinds satisfies `is`; true for an unknown key.
pub fn may_be(kinds: &[&ValueKind], is: impl Fn(&ValueKind) -> bool) -> bool {
    kinds.is_empty() || kinds.iter().any(|kind| is(kind))
}

/// The kinds of value of a key on the line that starts at `start`.
pub fn kinds_of_key(text: &str, start: usize, key: &str) -> Vec<&'static ValueKind> {
    let here: Vec<&ValueKind> =
        schemas(text, start).into_iter().filter_map(|schema| schema.key(key)).map(|key| &key.kind).collect();
    if here.is_empty() { format::kinds(key) } else { here }
}

/// The tables that the line starting at `start` may belong to.
pub fn schemas(text: &str, start: usize) -> Vec<&'static TableSchema> {
    match header_above(text, start) {
        Some(header) => format::shapes_under(header),
        None => vec![&format::PROJECT, &format::ROADMAP],
    }
}

/// The key before the equals sign that a text ends with.
fn key_before(text: &str) -> Option<&str> {
    let key = text.trim_end().strip_suffix('=')?.trim();
    let key = key.rsplit('.').next()?.trim().trim_matches(['"', '\'']);
    (!key.is_empty()).then_some(key)
}

fn table(kind: &'static ValueKind) -> Option<&'static TableSchema> {
    match kind {
        ValueKind::Table(schema) | ValueKind::Tables(schema) => Some(schema),
        _ => None,
    }
}

/// The name in the nearest header above.
fn header_above(text: &str, start: usize) -> Option<&str> {
    let from = crate::read::lines::floor_char_boundary(text, start.saturating_sub(MAX_LOOKBACK_BYTES));
    let headers = text[from..start].lines().rev().map(str::trim).filter(|line| line.starts_with('['));
    let mut names = headers.filter_map(|line| {
        let line = line.split('#').next()?.trim_end();
        let name = line.trim_matches(['[', ']']).trim();
        (line.ends_with(']') && !name.is_empty() && !name.contains([',', '"', '='])).then_some(name)
    });
    names.next()
}

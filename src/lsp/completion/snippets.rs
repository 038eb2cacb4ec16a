//! Tables with their required keys, and values, with tab stops for clients that take them.

use gen_lsp_types::CompletionItemKind;

use super::Candidate;
use crate::edit::date;
use crate::lsp::hover::key_text;
use crate::lsp::server::Place;
use crate::read::format::PERSON;
use crate::read::table_schema::{Key, Presence, TableSchema, ValueKind};

/// Optional keys that a new table usually has.
const USUAL: [(&str, &[&str]); 4] = [
    ("deliverables", &["due", "owner"]),
    ("updates", &["text", "next"]),
    ("risks", &["owner"]),
    ("decisions", &["meeting"]),
];
/// Lists that are written on one line.
const INLINE: [&str; 5] = ["links", "informed", "cancelled", "extra", "away"];

/// Whether the key is a list of tables that are usually written with headers.
pub fn has_header(key: &Key) -> bool {
    matches!(key.kind, ValueKind::Tables(_)) && !INLINE.contains(&key.name)
}

/// `[[deliverables]]` and its keys.
pub fn table(place: &Place, key: &'static Key) -> Candidate {
    let (header, shape) = match &key.kind {
        ValueKind::Tables(shape) => (format!("[[{}]]", key.name), Some(*shape)),
        ValueKind::ById(_, shape) => (format!("[{}.${{1:id}}]", key.name), Some(*shape)),
        _ => (format!("[{}]", key.name), None),
    };
    let first = if matches!(key.kind, ValueKind::ById(..)) { 2 } else { 1 };
    let usual = USUAL.iter().find(|(name, _)| *name == key.name).map_or(&[][..], |(_, keys)| keys);
    let label = header.replace(".${1:id}", ".…");
    let detail = key.purpose(place.words().language()).to_owned();
    Candidate { documentation: Some(key_text(place, key)), ..block(place, label, detail, header, shape, usual, first) }
}

/// `[id]` and the keys of a person.
pub fn person(place: &Place) -> Candidate {
    let detail = place.words().text("lsp-new-person");
    block(place, "[…]".to_owned(), detail, "[${1:id}]".to_owned(), Some(&PERSON), &["directorate", "email"], 2)
}

fn block(
    place: &Place,
    label: String,
    detail: String,
    header: String,
    shape: Option<&'static TableSchema>,
    usual: &[&str],
    first: usize,
) -> Candidate {
    let keys = shape.map_or(&[][..], |shape| shape.keys).iter();
    let keys = keys.filter(|key| key.presence == Presence::Required || usual.contains(&key.name));
    let lines = keys.enumerate().map(|(rank, key)| format!("{} = {}", key.name, value(key, first + rank, place)));
    let snippet = std::iter::once(header).chain(lines).collect::<Vec<_>>().join("\n") + "\n$0";
    let takes_snippets = place.server.client.takes_snippets;
    Candidate {
        insert: if takes_snippets { snippet } else { without_stops(&snippet) },
        detail: Some(detail),
        is_text: false,
        is_snippet: takes_snippets,
        ..Candidate::new(label, CompletionItemKind::Snippet)
    }
}

/// A value with a tab stop.
pub fn value(key: &Key, stop: usize, place: &Place) -> String {
    match &key.kind {
        ValueKind::Word(words) if stop > 0 => format!("\"${{{stop}|{}|}}\"", words.join(",")),
        ValueKind::Date => format!("${{{stop}:{}}}", date(place.roadmap.day)),
        ValueKind::Integer { .. } | ValueKind::Boolean | ValueKind::Time | ValueKind::Format => format!("${stop}"),
        ValueKind::List(inner) | ValueKind::OneOrMore(inner) if inner.is_text() => format!("[\"${stop}\"]"),
        ValueKind::List(_) | ValueKind::OneOrMore(_) => format!("[${stop}]"),
        ValueKind::Tables(shape) => format!("[{{ {} }}]", inline(shape)),
        _ => format!("\"${stop}\""),
    }
}

fn inline(shape: &TableSchema) -> String {
    let required = shape.keys.iter().filter(|key| key.presence == Presence::Required);
    let pairs = required.enumerate().map(|(rank, key)| match key.kind.is_text() {
        true => format!("{} = \"${}\"", key.name, rank + 1),
        false => format!("{} = ${}", key.name, rank + 1),
    });
    pairs.collect::<Vec<_>>().join(", ")
}

/// The text without tab stops: `${1:today}` becomes `today`, `${1|a,b|}` and `$1` nothing.
fn without_stops(snippet: &str) -> String {
    let (mut text, mut rest) = (String::new(), snippet);
    while let Some(at) = rest.find('$') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(inner) = rest.strip_prefix('{') {
            let end = inner.find('}').unwrap_or(inner.len());
            if let Some((_, default)) = inner[..end].split_once(':') {
                text.push_str(default);
            }
            rest = inner.get(end + 1..).unwrap_or_default();
        } else {
            rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        }
    }
    text + rest
}

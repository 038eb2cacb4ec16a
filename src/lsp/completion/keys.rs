//! Keys of a table that are not there yet, required ones first, and the tables of a file.

use std::ops::Range;

use gen_lsp_types::{CompletionItem, CompletionItemKind};

use super::names::rule_name;
use super::{Candidate, Quotes, items, snippets};
use crate::diagnostic::{Alert, Rule};
use crate::edit::{File, Step};
use crate::lsp::hover::key_text;
use crate::lsp::outline::Outline;
use crate::lsp::server::Place;
use crate::read::table_schema::{Key, Presence, TableSchema, ValueKind};

/// What may begin here: keys of the table, and at the beginning of a line also tables.
pub fn keys(place: &Place, table: &[Step], span: Range<usize>) -> Vec<CompletionItem> {
    let (text, file) = (place.text(), File::of(place.path()));
    let outline = Outline::new(text);
    let shape = file.shape(table);
    let present = |name: &str| {
        outline.keys.iter().any(|key| key.name == name && *key.table == *table && key.span.start != span.start)
    };
    let is_excluded = |name: &str| {
        let pairs = shape.exclusive.iter();
        pairs.flat_map(|&(one, other)| [(one, other), (other, one)]).any(|(one, other)| one == name && present(other))
    };
    let line_start = text[..span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let is_line = text[line_start..span.start].trim().is_empty();
    let behind = text[span.end..].split(['\n', '\r']).next().unwrap_or_default();
    let has_value = behind
        .trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '-')
        .trim_start()
        .starts_with('=');
    let mut listed: Vec<&Key> = shape.keys.iter().filter(|key| !present(key.name) && !is_excluded(key.name)).collect();
    listed.retain(|key| is_inline(key));
    listed.sort_by_key(|key| rank(key, shape));
    let mut candidates: Vec<Candidate> = listed.into_iter().map(|key| key_candidate(place, key, has_value)).collect();
    if file == File::Roadmap && *table == [Step::Key("rules".to_owned())] {
        candidates.extend(rules(place, &|name| present(name), has_value));
    }
    let word_end = word_end(text, span.end);
    if is_line && !has_value && is_last(&outline, word_end) {
        candidates.extend(tables(place, file, &outline));
    }
    let typed = Quotes { replaced: span.start..word_end, typed: span, open: None, is_unclosed: false };
    items(place, candidates, &typed)
}

/// Whether no key of the same table follows: it would come to belong to a table that is begun here.
fn is_last(outline: &Outline, offset: usize) -> bool {
    let section_end = outline.headers.iter().map(|header| header.span.start).find(|&start| start >= offset);
    let next_key = outline.keys.iter().map(|key| key.span.start).find(|&start| start >= offset);
    next_key.is_none_or(|key| section_end.is_some_and(|end| end < key))
}

/// The end of the word that goes on behind an offset.
fn word_end(text: &str, from: usize) -> usize {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    from + text[from..].find(|letter| !is_part(letter)).unwrap_or(text.len() - from)
}

/// Required keys come first, then those of which one is required.
fn rank(key: &Key, shape: &TableSchema) -> u8 {
    let is_one_of = shape.one_of.iter().any(|&(one, other)| key.name == one || key.name == other);
    match key.presence {
        Presence::Required => 0,
        Presence::UnlessProposed => 1,
        Presence::Optional if is_one_of => 1,
        Presence::Optional => 2,
    }
}

/// Whether the key is usually written with `=`.
fn is_inline(key: &Key) -> bool {
    !matches!(key.kind, ValueKind::Table(_) | ValueKind::ById(..) | ValueKind::Levels) && !snippets::has_header(key)
}

fn key_candidate(place: &Place, key: &'static Key, has_value: bool) -> Candidate {
    let snippet = place.server.client.takes_snippets && !has_value;
    let insert = match (has_value, snippet) {
        (true, _) => key.name.to_owned(),
        (false, true) => format!("{} = {}", key.name, snippets::value(key, 0, place)),
        (false, false) => format!("{} = ", key.name),
    };
    Candidate {
        insert,
        detail: Some(key.purpose(place.words().language()).to_owned()),
        documentation: Some(key_text(place, key)),
        is_text: false,
        is_snippet: snippet,
        ..Candidate::new(key.name, CompletionItemKind::Property)
    }
}

/// The rules whose level can be set, and the alerts, which can be turned off.
fn rules(place: &Place, present: &dyn Fn(&str) -> bool, has_value: bool) -> Vec<Candidate> {
    let rules = Rule::all().filter(|rule| rule.can_be_set()).map(|rule| (rule.name(), ""));
    let all = rules.chain(Alert::ALL.into_iter().map(|alert| (alert.name(), "off")));
    let candidates = all.filter(|(name, _)| !present(name)).map(|(name, level)| {
        let is_snippet = place.server.client.takes_snippets && !has_value && level.is_empty();
        let level = if is_snippet { "$0" } else { level };
        let insert = if has_value { name.to_owned() } else { format!("{name} = \"{level}\"") };
        Candidate { insert, is_text: false, is_snippet, ..rule_name(place, name) }
    });
    candidates.collect()
}

/// The tables that a file may have, each with its required keys.
fn tables(place: &Place, file: File, outline: &Outline) -> Vec<Candidate> {
    if file == File::People {
        return vec![snippets::person(place)];
    }
    let is_there =
        |key: &Key| outline.headers.iter().any(|header| header.keys.first().is_some_and(|(name, _)| name == key.name));
    let all = file.shape(&[]).keys.iter();
    let own = all.filter(|key| match key.kind {
        ValueKind::Table(_) | ValueKind::Levels => !is_there(key),
        ValueKind::ById(..) => true,
        _ => snippets::has_header(key),
    });
    own.map(|key| snippets::table(place, key)).collect()
}

/// The names between the brackets of a header; a missing bracket is added.
pub fn headers(place: &Place, span: Range<usize>, is_list: bool) -> Vec<CompletionItem> {
    let (text, file) = (place.text(), File::of(place.path()));
    let end = span.end + text[span.end..].find(['\n', '\r', ']']).unwrap_or(text.len() - span.end);
    let behind = text[end..].bytes().take_while(|&byte| byte == b']').count();
    let closing = "]".repeat((if is_list { 2_usize } else { 1 }).saturating_sub(behind));
    let listed = file.shape(&[]).keys.iter().filter(|key| match key.kind {
        ValueKind::Tables(_) => is_list,
        ValueKind::Table(_) | ValueKind::ById(..) | ValueKind::Levels => !is_list,
        _ => false,
    });
    let candidates = listed.map(|key| {
        let dot = if matches!(key.kind, ValueKind::ById(..)) { "." } else { "" };
        let closing = if dot.is_empty() { closing.as_str() } else { "" };
        Candidate {
            insert: format!("{}{dot}{closing}", key.name),
            detail: Some(key.purpose(place.words().language()).to_owned()),
            documentation: Some(key_text(place, key)),
            is_text: false,
            ..Candidate::new(key.name, CompletionItemKind::Struct)
        }
    });
    let typed = Quotes { replaced: span.start..end, typed: span, open: None, is_unclosed: false };
    items(place, candidates.collect(), &typed)
}

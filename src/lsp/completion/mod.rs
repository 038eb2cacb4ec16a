//! `textDocument/completion`: keys, words, names and dates that fit where something is typed.

mod dates;
mod keys;
mod names;
mod people;
mod snippets;

use std::borrow::Cow;
use std::ops::Range;

use gen_lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, CompletionParams, CompletionResponse,
    Documentation, InsertTextFormat, TextEdit,
};

use super::dispatch::{Failure, markup};
use super::outline::{Cursor, Outline, Path};
use super::server::{Place, Server};
use super::subject::kind_of;
use crate::diagnostic::Alert;
use crate::edit::{File, Step};
use crate::read::basic_string;
use crate::read::table_schema::ValueKind;
use crate::spelling::fold;

/// The most items of an answer; the client asks again when more is typed.
const MAX_ITEMS: usize = 200;

/// What may be inserted.
struct Candidate {
    label: String,
    /// Beside the label.
    detail: Option<String>,
    /// In Markdown.
    documentation: Option<String>,
    kind: CompletionItemKind,
    /// The text to insert, without quotes.
    insert: String,
    /// By what it is found, besides the label and the text to insert.
    names: Vec<String>,
    is_text: bool,
    is_snippet: bool,
}

/// A value that is typed.
struct Typed<'p, 's> {
    place: &'p Place<'s>,
    outline: Outline,
    table: Path,
    key: String,
    /// The text typed so far, folded.
    query: String,
    /// The values that the list has already.
    listed: Vec<String>,
}

/// What completes the text at a position.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: CompletionParams) -> Result<Option<CompletionResponse>, Failure> {
    let Some((place, offset)) = server.place_at(&params.text_document_position_params) else { return Ok(None) };
    let items = match Cursor::at(place.text(), offset) {
        Cursor::Value { table, key, span, is_in_list } => value(&place, table, key, span, is_in_list),
        Cursor::Key { table, span } => keys::keys(&place, &table, span),
        Cursor::Header { span, is_list } => keys::headers(&place, span, is_list),
        Cursor::Elsewhere => Vec::new(),
    };
    Ok(Some(CompletionResponse::CompletionList(CompletionList {
        is_incomplete: true,
        item_defaults: None,
        apply_kind: None,
        items,
    })))
}

/// The candidates for a value, each in quotes if it needs them.
fn value(place: &Place, table: Path, key: String, span: Range<usize>, is_in_list: bool) -> Vec<CompletionItem> {
    let text = place.text();
    let Some(kind) = kind_of(File::of(place.path()), &table, &key) else {
        return levels(place, &table, &key, span);
    };
    let quotes = Quotes::of(text, span, is_in_list);
    let outline = Outline::new(text);
    let query = fold(&text[quotes.typed.clone()]);
    let is_other = |at: &Range<usize>| at.end <= quotes.replaced.start || quotes.replaced.end < at.start;
    let listed = outline.values.iter().filter(|it| it.table == table && it.key == key && is_other(&it.span));
    let listed = listed.map(|it| it.text.clone()).filter(|_| is_in_list).collect();
    let typed = Typed { place, outline, table, key, query, listed };
    let candidates = typed.candidates(kind);
    items(place, candidates, &quotes)
}

/// The levels of `[rules]`, whose keys the format does not list.
fn levels(place: &Place, table: &[Step], key: &str, span: Range<usize>) -> Vec<CompletionItem> {
    if File::of(place.path()) != File::Roadmap || *table != [Step::Key("rules".to_owned())] {
        return Vec::new();
    }
    let quotes = Quotes::of(place.text(), span, false);
    let is_alert = Alert::from_name(key).is_some();
    let listed = crate::read::format::LEVELS.iter().filter(|word| !is_alert || **word == "off");
    let words = listed.map(|word| names::word(place, word));
    items(place, words.collect(), &quotes)
}

impl Typed<'_, '_> {
    /// Whether a name may be what is typed.
    fn fits(&self, name: &str) -> bool {
        self.query.is_empty() || folded(name).contains(&self.query)
    }

    fn candidates(&self, kind: &ValueKind) -> Vec<Candidate> {
        match kind {
            ValueKind::Reference(crate::read::table_schema::EntityKind::Person) => people::people(self),
            ValueKind::Date => dates::dates(self),
            _ => names::names(self, kind),
        }
    }
}

/// How a value is quoted where it is typed.
struct Quotes {
    /// What is replaced: between quotes, what is between them.
    replaced: Range<usize>,
    /// What is typed of it, up to the cursor.
    typed: Range<usize>,
    /// The opening quote, if there is one.
    open: Option<char>,
    /// Whether the closing quote is missing.
    is_unclosed: bool,
}

impl Quotes {
    /// `typed` is the span from the start of the value, with its quote, to the cursor.
    fn of(text: &str, typed: Range<usize>, is_in_list: bool) -> Self {
        let rest = &text[typed.end..];
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        match text[typed.clone()].chars().next().filter(|letter| matches!(letter, '"' | '\'')) {
            Some(quote) => {
                let inner = typed.start + 1..typed.end;
                // A quote belongs to this value unless something that ends it comes first.
                let is_end =
                    |letter: char| letter == ',' || letter == ']' || letter == '}' || letter == '=' || letter == '#';
                let close = line.find(quote).filter(|&close| !line[..close].contains(is_end));
                let opens_next = close.is_some_and(|close| {
                    let behind = line[close + 1..].trim_start();
                    !(behind.is_empty() || behind.starts_with(is_end))
                });
                match close.filter(|_| !opens_next) {
                    Some(close) => {
                        let replaced = inner.start..typed.end + close;
                        Self { replaced, typed: inner, open: Some(quote), is_unclosed: false }
                    }
                    None => {
                        let end = line.find(is_end).unwrap_or(line.len());
                        let end = line[..end].trim_end().len();
                        let replaced = inner.start..typed.end + end;
                        Self { replaced, typed: inner, open: Some(quote), is_unclosed: true }
                    }
                }
            }
            None => {
                let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/' | ':');
                let end = if typed.is_empty() && !is_in_list {
                    0
                } else {
                    line.find(|letter| !is_part(letter)).unwrap_or(line.len())
                };
                Self { replaced: typed.start..typed.end + end, typed, open: None, is_unclosed: false }
            }
        }
    }

    /// The text to insert for a value.
    fn text(&self, candidate: &Candidate) -> String {
        match self.open {
            Some(quote) if self.is_unclosed => format!("{}{quote}", candidate.insert),
            Some(_) => candidate.insert.clone(),
            None if candidate.is_text => basic_string(&candidate.insert),
            None => candidate.insert.clone(),
        }
    }
}

/// Candidates as items, in their order; those that what is typed does not fit are left out.
fn items(place: &Place, candidates: Vec<Candidate>, quotes: &Quotes) -> Vec<CompletionItem> {
    let typed = &place.text()[quotes.typed.clone()];
    let query = fold(typed);
    let lines = place.lines(place.file);
    let range = lines.range(quotes.replaced.clone());
    let mut fitting: Vec<(u8, Candidate)> = candidates
        .into_iter()
        // A date or number between quotes would be a string.
        .filter(|candidate| candidate.is_text || quotes.open.is_none())
        .filter_map(|candidate| Some((candidate.rank(&query)?, candidate)))
        .collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    fitting.truncate(MAX_ITEMS);
    let items = fitting.into_iter().enumerate().map(|(order, (_, candidate))| {
        let new_text = quotes.text(&candidate);
        candidate.into_item(place, TextEdit { range, new_text }, typed, order)
    });
    items.collect()
}

impl Candidate {
    fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self {
            insert: label.clone(),
            label,
            detail: None,
            documentation: None,
            kind,
            names: Vec::new(),
            is_text: true,
            is_snippet: false,
        }
    }

    /// The text to insert, unless it is more than a name.
    fn written(&self) -> Option<&String> {
        Some(&self.insert).filter(|_| self.is_text)
    }

    /// How well it fits what is typed: the beginning of a name or word of one, or a part; `None` if it does not.
    fn rank(&self, query: &str) -> Option<u8> {
        if query.is_empty() {
            return Some(0);
        }
        // The label of a text with names shows more than it is found by; a date is found by itself too.
        let label = Some(&self.label).filter(|_| self.names.is_empty() || !self.is_text);
        let names: Vec<Cow<str>> =
            label.into_iter().chain(self.written()).chain(&self.names).map(|name| folded(name)).collect();
        if names.iter().any(|name| name.starts_with(query)) {
            return Some(0);
        }
        let begins_word =
            |name: &Cow<str>| name.match_indices(['-', '/']).any(|(at, _)| name[at + 1..].starts_with(query));
        if names.iter().any(begins_word) {
            return Some(1);
        }
        names.iter().any(|name| name.contains(query)).then_some(2)
    }

    fn into_item(self, place: &Place, edit: TextEdit, typed: &str, order: usize) -> CompletionItem {
        // Clients compare the beginning or all letters: what is typed comes first, as it was found to fit.
        let mut filter = vec![typed.trim().to_owned(), self.label.clone()];
        filter.extend(self.names.iter().flat_map(|name| [name.clone(), fold(name).replace('-', " ")]));
        filter.extend(self.written().cloned());
        filter.retain(|part| !part.is_empty());
        filter.dedup();
        let documentation = self.documentation.map(|text| Documentation::MarkupContent(markup(place.server, text)));
        let format = if self.is_snippet { InsertTextFormat::Snippet } else { InsertTextFormat::PlainText };
        CompletionItem {
            label: self.label,
            kind: Some(self.kind),
            detail: self.detail,
            documentation,
            sort_text: Some(format!("{order:05}")),
            filter_text: Some(filter.join(" ")),
            insert_text_format: Some(format),
            text_edit: Some(CompletionItemTextEdit::TextEdit(edit)),
            ..CompletionItem::default()
        }
    }
}

/// A name, folded unless it is already.
fn folded(name: &str) -> Cow<'_, str> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if name.bytes().all(is_id) { Cow::Borrowed(name) } else { Cow::Owned(fold(name)) }
}

//! `textDocument/documentSymbol`: the deliverables, updates and other tables of a file.

use std::ops::Range;

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation,
    SymbolKind,
};

use super::dispatch::Failure;
use super::lines::Lines;
use super::outline::{Header, Outline, ValuePart};
use super::server::{Place, Server};
use crate::edit::{File, Step};

/// The keys that name a table, the best first.
const NAMES: [&str; 10] = ["title", "name", "question", "about", "person", "on", "rule", "year", "id", "from"];

/// A table with its name.
struct Named {
    path: Vec<Step>,
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    range: Range<usize>,
    selection: Range<usize>,
}

/// The symbols of a file.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>, Failure> {
    let Some(place) = server.place(&params.text_document.uri) else { return Ok(None) };
    let (outline, lines) = (Outline::new(place.text()), place.lines(place.file));
    let named = named(&place, &outline);
    if !place.server.client.nests_symbols {
        let uri = place.uri(place.file);
        let flat = named.iter().map(|it| {
            let (name, container_name) = (it.name.clone(), it.detail.clone());
            let base = BaseSymbolInformation { name, kind: it.kind, tags: None, container_name };
            SymbolInformation::new(None, Location { uri: uri.clone(), range: lines.range(it.range.clone()) }, base)
        });
        return Ok(Some(DocumentSymbolResponse::SymbolInformationList(flat.collect())));
    }
    let mut symbols: Vec<(Vec<Step>, DocumentSymbol)> = Vec::new();
    for it in named {
        let symbol = symbol(&it, &lines);
        match symbols.iter_mut().rev().find(|(path, _)| !path.is_empty() && it.path.starts_with(path)) {
            Some((_, parent)) => {
                parent.range.end = symbol.range.end.max(parent.range.end);
                parent.children.get_or_insert_default().push(symbol);
            }
            None => symbols.push((it.path, symbol)),
        }
    }
    let symbols = symbols.into_iter().map(|(_, symbol)| symbol).collect();
    Ok(Some(DocumentSymbolResponse::DocumentSymbolList(symbols)))
}

fn symbol(named: &Named, lines: &Lines) -> DocumentSymbol {
    let (range, selection) = (lines.range(named.range.clone()), lines.range(named.selection.clone()));
    DocumentSymbol::new(named.name.clone(), named.detail.clone(), named.kind, None, None, range, selection, None)
}

/// The tables of a file: the project itself or the settings, then one for each header.
fn named(place: &Place, outline: &Outline) -> Vec<Named> {
    let file = File::of(place.path());
    let text = place.text();
    let start = outline.headers.first().map_or(text.len(), |header| header.span.start);
    let mut named = Vec::new();
    if let Some(title) = outline.value(&[], "title").filter(|title| !title.text.trim().is_empty()) {
        named.push(Named {
            path: Vec::new(),
            name: title.text.clone(),
            detail: Some(place.path().to_owned()),
            kind: SymbolKind::Module,
            range: 0..text[..start].trim_end().len().max(title.span.end),
            selection: title.span.clone(),
        });
    }
    for (rank, header) in outline.headers.iter().enumerate() {
        let end = outline.headers.get(rank + 1).map_or(text.len(), |next| next.span.start);
        let end = header.span.start + text[header.span.start..end].trim_end().len();
        let (name, selection) = name_of(outline, header);
        let list = header.keys.first().map(|(name, _)| name.clone()).filter(|list| *list != name);
        named.push(Named {
            path: header.path.to_vec(),
            name,
            detail: list.filter(|_| file != File::People),
            kind: if header.is_list { SymbolKind::Struct } else { SymbolKind::Object },
            range: header.span.start..end.max(header.span.end),
            selection,
        });
    }
    named
}

/// What a table is called, and where that is written.
fn name_of(outline: &Outline, header: &Header) -> (String, Range<usize>) {
    let start = outline.values.partition_point(|value| value.span.start < header.span.start);
    let section = outline.values[start..].iter().take_while(|value| value.table.starts_with(&header.path));
    let own = section.filter(|value| value.table == header.path && !value.text.trim().is_empty());
    let own: Vec<&ValuePart> = own.collect();
    let named = NAMES.iter().find_map(|key| own.iter().find(|value| value.key == *key));
    match named {
        Some(value) => (value.text.clone(), value.span.clone()),
        None => {
            let name = header.keys.last().map_or_else(String::new, |(name, _)| name.clone());
            let name = if name.trim().is_empty() { "[]".to_owned() } else { name };
            (name, header.span.clone())
        }
    }
}

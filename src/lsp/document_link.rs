//! `textDocument/documentLink`: addresses open.

use gen_lsp_types::{DocumentLink, DocumentLinkParams, Uri};

use super::dispatch::Failure;
use super::outline::Outline;
use super::server::Server;
use super::subject::{content, kind_of};
use crate::edit::File;
use crate::link;
use crate::read::table_schema::ValueKind;

/// The links of a file.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>, Failure> {
    let Some(place) = server.place(&params.text_document.uri) else { return Ok(None) };
    let (outline, lines, file) = (Outline::new(place.text()), place.lines(place.file), File::of(place.path()));
    let urls = outline.values.iter().filter(|value| {
        matches!(kind_of(file, &value.table, &value.key), Some(ValueKind::Url)) && link::is_usable(&value.text)
    });
    let links = urls.map(|value| DocumentLink {
        range: lines.range(content(value)),
        target: Some(Uri(value.text.clone())),
        tooltip: None,
        data: None,
    });
    Ok(Some(links.collect()))
}

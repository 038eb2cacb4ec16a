//! `textDocument/documentHighlight`: the places of one file that name the same.

use gen_lsp_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

use super::dispatch::Failure;
use super::server::Server;

/// The places in the file that name what is at a position.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>, Failure> {
    let Some((place, subject, _)) = server.subject_at(&params.text_document_position_params) else { return Ok(None) };
    let lines = place.lines(place.file);
    let mut mentions = Vec::new();
    subject.mentions_in(&place, &mut mentions);
    let highlights = mentions.into_iter().map(|mention| DocumentHighlight {
        range: lines.range(mention.span),
        kind: Some(if mention.is_declaration { DocumentHighlightKind::Write } else { DocumentHighlightKind::Read }),
    });
    Ok(Some(highlights.collect()))
}

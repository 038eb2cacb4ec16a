//! `textDocument/references`: every place that names what an id refers to, in all files.

use gen_lsp_types::{Location, ReferenceParams};

use super::dispatch::Failure;
use super::server::Server;
use crate::source::{FileSpan, Span};

/// The references to what is at a position.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: ReferenceParams) -> Result<Option<Vec<Location>>, Failure> {
    let Some((place, subject, _)) = server.subject_at(&params.text_document_position_params) else { return Ok(None) };
    let with_declaration = params.context.include_declaration;
    let mentions = subject.mentions(&place).into_iter().filter(|mention| with_declaration || !mention.is_declaration);
    let mut locator = place.locator();
    let locations = mentions.map(|at| locator.location(FileSpan { file: at.file, span: Span::new(at.span) }));
    Ok(Some(locations.collect()))
}
